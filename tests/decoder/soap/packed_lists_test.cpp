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

std::vector<ListItem> views(const std::vector<OwnedListItem>& items) {
    return {items.begin(), items.end()};
}

void check_comes_back(const std::vector<OwnedListItem>& items) {
    const CwmpLists lists(items);
    const PackedLists packed(views(items));
    CHECK(texts_of(*packed.unpacked()) == texts_of(lists));
    std::vector<Texts> visited;
    packed.for_each([&](const ListItem& item) { visited.emplace_back(item.name, item.value, item.type); });
    CHECK(visited == texts_of(lists));
    CHECK(packed.unpacked_bytes() <= packed.unpacked()->bytes());
    CHECK(packed.unpacked_bytes() + std::string().capacity() >= packed.unpacked()->bytes());
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
    const PackedLists packed(views(items));
    CHECK(packed.bytes() < packed.unpacked_bytes() / 4);
}

TEST_CASE("packed lists: a message has its long lists packed where that is asked for, and the same in them", "[soap]") {
    std::string members;
    for (int i = 1; i <= 5; ++i)
        members += fmt::format(
            "<ParameterValueStruct><Name>Device.Hosts.Host.{0}.HostName</Name><Value "
            "xsi:type=\"xsd:string\">host&amp;{0}</Value></ParameterValueStruct>",
            i);
    const std::string body =
        "<soap-env:Envelope xmlns:soap-env=\"http://schemas.xmlsoap.org/soap/envelope/\" "
        "xmlns:soap-enc=\"http://schemas.xmlsoap.org/soap/encoding/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:cwmp=\"urn:dslforum-org:cwmp-1-0\">"
        "<soap-env:Body><cwmp:SetParameterValues><ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[5]\">" +
        members + "</ParameterList><ParameterKey/></cwmp:SetParameterValues></soap-env:Body></soap-env:Envelope>";
    SoapLimits limits;
    limits.items_at_hand = 5;
    const SoapBody at_hand = decode_soap(body, true, limits);
    limits.items_at_hand = 4;
    SoapBody packed = decode_soap(body, true, limits);
    REQUIRE(at_hand.messages.size() == 1);
    REQUIRE(packed.messages.size() == 1);
    CHECK(at_hand.messages[0].packed_lists == nullptr);
    REQUIRE(at_hand.messages[0].lists != nullptr);
    CHECK(packed.messages[0].lists == nullptr);
    REQUIRE(packed.messages[0].packed_lists != nullptr);
    CHECK(packed.messages[0].item_count == 5);
    CHECK(packed.messages[0].first_value == "host&1");
    unpack_lists(packed.messages[0]);
    CHECK(packed.messages[0].packed_lists == nullptr);
    CHECK(texts_of(*packed.messages[0].lists) == texts_of(*at_hand.messages[0].lists));
}
