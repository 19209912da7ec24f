#include "decoder/soap/packed_lists.h"

#include "decoder/short_number.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace cwmpscope {

namespace {

constexpr std::size_t numbers_of_item = 4;

void put_number(char*& to, std::size_t number) {
    to = put_short_number(to, number);
}

void put_text(char*& to, std::string_view text) {
    to = std::copy(text.begin(), text.end(), to);
}

std::string_view take_text(const char*& from, std::size_t size) {
    const std::string_view text(from, size);
    from += size;
    return text;
}

/// Eight bytes at a time: names of parameters have most of their letters in common.
std::size_t length_in_common(std::string_view left, std::string_view right) {
    const std::size_t shorter = std::min(left.size(), right.size());
    std::size_t common = 0;
    for (std::uint64_t l = 0, r = 0; common + sizeof l <= shorter; common += sizeof l) {
        std::memcpy(&l, left.data() + common, sizeof l);
        std::memcpy(&r, right.data() + common, sizeof r);
        if (l == r) continue;
        if constexpr (std::endian::native != std::endian::little) break;
        return common + static_cast<std::size_t>(std::countr_zero(l ^ r)) / 8;
    }
    while (common < shorter && left[common] == right[common]) ++common;
    return common;
}

/// An item as it is written: how much of the name before begins its name, the rest of it and the value in one, and the
/// type where that is another one.
struct PackedItem {
    std::size_t common = 0, rest = 0;
    std::string_view rest_and_value, type;
    bool has_type = false;

    explicit PackedItem(const char*& from) {
        common = take_short_number(from);
        rest = take_short_number(from);
        const std::size_t value = take_short_number(from);
        has_type = value % 2 != 0;
        rest_and_value = take_text(from, rest + value / 2);
        if (has_type) {
            const std::size_t size = take_short_number(from);
            type = take_text(from, size);
        }
    }
    std::string_view value() const { return rest_and_value.substr(rest); }
};

}  // namespace

PackedLists::PackedLists(std::span<const ListItem> items) : items_(items.size()) {
    std::size_t most = items.size() * numbers_of_item * longest_short_number;
    for (const ListItem& item : items) most += item.name.size() + item.value.size() + item.type.size();
    const std::unique_ptr<char[]> room(new char[most]);
    char* end = room.get();
    ListItem before;
    for (const ListItem& item : items) {
        const std::size_t common = length_in_common(before.name, item.name);
        const bool has_type = item.type != before.type;
        put_number(end, common);
        put_number(end, item.name.size() - common);
        put_number(end, 2 * item.value.size() + (has_type ? 1 : 0));
        put_text(end, item.name.substr(common));
        put_text(end, item.value);
        text_size_ += item.name.size() + item.value.size();
        if (has_type) {
            put_number(end, item.type.size());
            put_text(end, item.type);
            text_size_ += item.type.size();
        }
        before = item;
    }
    bytes_.assign(room.get(), static_cast<std::size_t>(end - room.get()));
}

std::shared_ptr<const CwmpLists> PackedLists::unpacked() const {
    const std::shared_ptr<CwmpLists> lists(new CwmpLists);
    lists->items_.reserve(items_);
    std::string& texts = lists->texts_;
    texts.reserve(text_size_);  // they are pointed into from now on
    const auto put = [&texts](std::string_view text) {
        texts += text;
        return std::string_view(texts).substr(texts.size() - text.size());
    };
    const char* from = bytes_.data();
    ListItem item;
    for (std::size_t i = 0; i < items_; ++i) {
        const PackedItem packed(from);
        const char* const name = put(item.name.substr(0, packed.common)).data();
        const std::string_view value = put(packed.rest_and_value).substr(packed.rest);
        item = {{name, packed.common + packed.rest}, value, packed.has_type ? put(packed.type) : item.type};
        lists->items_.push_back(item);
    }
    return lists;
}

void PackedLists::for_each(FunctionRef<void(const ListItem&)> visit) const {
    std::string room;  // of which the name takes the beginning
    ListItem item;
    const char* from = bytes_.data();
    for (std::size_t i = 0; i < items_; ++i) {
        const PackedItem packed(from);
        const std::size_t size = packed.common + packed.rest;
        if (room.size() < size) room.resize(2 * size);
        char* end = room.data() + packed.common;
        put_text(end, packed.rest_and_value.substr(0, packed.rest));
        item = {{room.data(), size}, packed.value(), packed.has_type ? packed.type : item.type};
        visit(item);
    }
}

void unpack_lists(CwmpMessage& message) {
    if (message.packed_lists == nullptr) return;
    message.lists = message.packed_lists->unpacked();
    message.packed_lists = nullptr;
}

}  // namespace cwmpscope
