#include "decoder/session/packing.h"

namespace cwmpscope {

namespace {

/// Small differences, up or down, are small numbers.
std::uint64_t folded(std::uint64_t difference) {
    return (difference << 1U) ^ ((difference >> 63U) != 0 ? ~std::uint64_t{0} : 0);
}
std::uint64_t unfolded(std::uint64_t number) {
    return (number >> 1U) ^ ((number & 1U) != 0 ? ~std::uint64_t{0} : 0);
}

std::uint64_t nanoseconds(Timestamp time) {
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

}  // namespace

std::uint32_t Dictionary::number_of(std::string_view text) {
    if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
    const std::size_t cost = text.size() + sizeof(std::string) + 64;
    if (bytes_ + cost > most_bytes_) return 0;
    bytes_ += cost;
    const auto number = static_cast<std::uint32_t>(texts_.size() + 1);
    numbers_.emplace(texts_.emplace_back(text), number);
    return number;
}

void Packer::put_number(std::uint64_t number) {
    while (number >= 0x80) {
        bytes_ += static_cast<char>((number & 0x7FU) | 0x80U);
        number >>= 7U;
    }
    bytes_ += static_cast<char>(number);
}

void Packer::put_difference(std::uint64_t number, std::uint64_t before) {
    put_number(folded(number - before));
}

void Packer::put(const std::string& text) {
    put_number(text.size());
    bytes_ += text;
}

void Packer::put(const FrameRef& at) {
    put_difference(at.frame, before_.frame);
    put_difference(nanoseconds(at.time), nanoseconds(before_.time));
    put_difference(at.file_offset, before_.file_offset);
    put_difference(at.file, before_.file);
    before_ = at;
}

void Packer::word(const std::string& text) {
    const std::uint32_t number = dictionary_.number_of(text);
    put_number(number);
    if (number == 0) put(text);
}

std::uint64_t Unpacker::number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

std::uint64_t Unpacker::differing(std::uint64_t before) {
    return before + unfolded(number());
}

void Unpacker::get(std::string& text) {
    const std::uint64_t size = number();
    text = bytes_.substr(0, size);
    bytes_.remove_prefix(text.size());
}

void Unpacker::get(FrameRef& at) {
    at.frame = differing(before_.frame);
    at.time = Timestamp(Duration(static_cast<std::int64_t>(differing(nanoseconds(before_.time)))));
    at.file_offset = differing(before_.file_offset);
    at.file = static_cast<std::uint32_t>(differing(before_.file));
    before_ = at;
}

void Unpacker::word(std::string& text) {
    const auto known = static_cast<std::uint32_t>(number());
    if (known == 0) return get(text);
    text = dictionary_.text(known);
}

}  // namespace cwmpscope
