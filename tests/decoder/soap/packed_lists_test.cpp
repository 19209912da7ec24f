#include "decoder/soap/packed_lists.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

using namespace cwmpscope;

namespace {

using Texts = std::tuple<std::string, std::string, std::string>;

std::vector<Texts> texts_of(const CwmpLists& lists) {
    std::vector<Texts> texts;
    for (const ListItem& item : lists.items()) texts.emplace_back(item.name, item.value, item.type);
    return texts;
}

void check_comes_back(const std::vector<OwnedListItem>& items) {
    const CwmpLists lists(items);
    const PackedLists packed(lists);
    CHECK(texts_of(*packed.unpacked()) == texts_of(lists));
    const std::size_t without_texts = std::string().capacity();
    CHECK(packed.unpacked_bytes() <= packed.unpacked()->bytes());
    CHECK(packed.unpacked_bytes() + without_texts >= packed.unpacked()->bytes());
}

OwnedListItem item(std::string name, std::string value, std::string type) {
    return OwnedListItem(ListItem{name, value, type});
}

}  // namespace

TEST_CASE("packed lists: names of any likeness, values of any length and types that change come back", "[soap]") {
    check_comes_back({item("", "", ""), item("Device.", "", ""), item("Device.", "x", "string")});
    check_comes_back({item("Device.A", "1", "boolean"), item("Device.AB", "2", "string"), item("Device.A", "3", ""),
                      item("D", "4", "boolean"), item("Dx", std::string(70'000, 'v'), "base64")});
    check_comes_back({item(std::string("a\0b", 3), std::string("\0\xff", 2), std::string(200, 't')),
                      item(std::string("a\0c", 3), std::string(128, '\n'), std::string(200, 't'))});
}

TEST_CASE("packed lists: whatever stands in them comes back", "[soap]") {
    std::mt19937 random(8);
    const auto text = [&random](std::size_t most) {
        std::string letters(random() % (most + 1), ' ');
        std::generate(letters.begin(), letters.end(), [&random] { return static_cast<char>('a' + random() % 2); });
        return letters;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<OwnedListItem> items;
        for (std::size_t i = 1 + random() % 30; i > 0; --i) items.push_back(item(text(20), text(300), text(2)));
        check_comes_back(items);
    }
}

TEST_CASE("packed lists: a table as devices tell it takes a quarter", "[soap]") {
    std::vector<OwnedListItem> items;
    for (int i = 1; i <= 100; ++i) {
        for (const char* leaf : {"Enable", "Status", "BytesSent", "BytesReceived"})
            items.push_back(item(fmt::format("InternetGatewayDevice.LANDevice.1.Hosts.Host.{}.{}", i, leaf),
                                 std::to_string(i * 7919), "unsignedInt"));
    }
    const PackedLists packed{CwmpLists(items)};
    CHECK(packed.bytes() < packed.unpacked_bytes() / 4);
}
