#include "decoder/soap/packed_lists.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace cwmpscope {

namespace {

constexpr unsigned bits_of_a_byte = 7;  // of a number; the eighth says that more follow

void put_number(std::string& bytes, std::size_t number) {
    for (; number >= 0x80; number >>= bits_of_a_byte) bytes += static_cast<char>((number & 0x7FU) | 0x80U);
    bytes += static_cast<char>(number);
}

std::size_t take_number(std::string_view& bytes) {
    std::size_t number = 0, taken = 0;
    for (unsigned shift = 0;; shift += bits_of_a_byte) {
        const auto byte = static_cast<std::uint8_t>(bytes[taken++]);
        number |= static_cast<std::size_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) break;
    }
    bytes.remove_prefix(taken);
    return number;
}

std::string_view take_text(std::string_view& bytes, std::size_t size) {
    const std::string_view text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return text;
}

/// Eight at a time: names of parameters have most of their letters in common.
std::size_t length_in_common(std::string_view left, std::string_view right) {
    const std::size_t shorter = std::min(left.size(), right.size());
    std::size_t common = 0;
    for (std::uint64_t l = 0, r = 0; common + sizeof l <= shorter; common += sizeof l) {
        std::memcpy(&l, left.data() + common, sizeof l);
        std::memcpy(&r, right.data() + common, sizeof r);
        if (l != r) break;
    }
    while (common < shorter && left[common] == right[common]) ++common;
    return common;
}

}  // namespace

PackedLists::PackedLists(const CwmpLists& lists) : items_(lists.items().size()) {
    std::string bytes;
    bytes.reserve(lists.bytes() / 2);
    ListItem before;
    for (const ListItem& item : lists.items()) {
        const std::size_t common = length_in_common(before.name, item.name);
        const bool other_type = item.type != before.type;
        put_number(bytes, common);
        put_number(bytes, item.name.size() - common);
        put_number(bytes, 2 * item.value.size() + (other_type ? 1 : 0));
        bytes.append(item.name.substr(common)).append(item.value);
        text_size_ += item.name.size() + item.value.size();
        if (other_type) {
            put_number(bytes, item.type.size());
            bytes += item.type;
            text_size_ += item.type.size();
        }
        before = item;
    }
    bytes_ = std::string(bytes);  // without the room that was left
}

std::shared_ptr<const CwmpLists> PackedLists::unpacked() const {
    std::vector<ListItem> items;
    items.reserve(items_);
    std::string texts;
    texts.reserve(text_size_);  // they are pointed into from now on
    std::string_view rest = bytes_;
    ListItem item;
    for (std::size_t i = 0; i < items_; ++i) {
        const std::size_t common = take_number(rest), more = take_number(rest), value = take_number(rest);
        const std::size_t begin = texts.size();
        texts += item.name.substr(0, common);
        texts += take_text(rest, more + value / 2);
        const std::string_view all = std::string_view(texts).substr(begin);
        item.name = all.substr(0, common + more);
        item.value = all.substr(common + more);
        if (value % 2 != 0) {
            const std::size_t size = take_number(rest);
            texts += take_text(rest, size);
            item.type = std::string_view(texts).substr(texts.size() - size);
        }
        items.push_back(item);
    }
    return std::make_shared<const CwmpLists>(std::span<const ListItem>(items));
}

}  // namespace cwmpscope
