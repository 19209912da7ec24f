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

std::uint32_t Texts::add(std::string_view text) {
    all_ += text;
    ends_.push_back(static_cast<std::uint32_t>(all_.size()));
    return static_cast<std::uint32_t>(ends_.size());
}

std::string_view Texts::text(std::uint32_t number) const {
    const std::size_t begin = number < 2 ? 0 : ends_[number - 2];
    return std::string_view(all_).substr(begin, ends_[number - 1] - begin);
}

void Texts::shrink_to_fit() {
    all_.shrink_to_fit();
    ends_.shrink_to_fit();
}

void Texts::write(std::string& bytes) const {
    write_numbers(bytes, ends_);
    bytes += all_;
}

Texts Texts::read(std::string_view& bytes) {
    Texts texts;
    texts.ends_ = read_numbers(bytes);
    texts.all_ = bytes.substr(0, texts.ends_.empty() ? 0 : texts.ends_.back());
    bytes.remove_prefix(texts.all_.size());
    return texts;
}

std::uint32_t Dictionary::number_of(std::string_view text) {
    if (const auto known = numbers_.find(text); known != numbers_.end()) return *known;
    constexpr std::size_t cost_of_number = 64;
    const std::size_t cost = text.size() + cost_of_number;
    if (bytes_ + cost > most_bytes_) return 0;
    bytes_ += cost;
    const std::uint32_t number = texts_.add(text);
    numbers_.insert(number);
    return number;
}

void write_numbers(std::string& bytes, const std::vector<std::uint32_t>& numbers) {
    const std::uint64_t size = numbers.size();
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes.append(reinterpret_cast<const char*>(numbers.data()), size * sizeof(std::uint32_t));
}

std::vector<std::uint32_t> read_numbers(std::string_view& bytes) {
    std::uint64_t size = 0;
    bytes.copy(reinterpret_cast<char*>(&size), sizeof size);
    bytes.remove_prefix(sizeof size);
    std::vector<std::uint32_t> numbers(size);
    bytes.copy(reinterpret_cast<char*>(numbers.data()), size * sizeof(std::uint32_t));
    bytes.remove_prefix(size * sizeof(std::uint32_t));
    return numbers;
}

Texts Dictionary::take_texts() {
    numbers_.clear();
    texts_.shrink_to_fit();
    return std::move(texts_);
}

void Packer::put_difference(std::uint64_t number, std::uint64_t before) {
    put_number(folded(number - before));
}

void Packer::put(std::string_view text) {
    put_number(text.size());
    text.copy(room_for(text.size()), text.size());
    used_ += text.size();
}

void Packer::put(const FrameRef& at) {
    put_difference(at.frame, before_.frame);
    put_difference(nanoseconds(at.time), nanoseconds(before_.time));
    put_difference(at.file_offset, before_.file_offset);
    put_difference(at.file, before_.file);
    before_ = at;
}

void Packer::put(const std::shared_ptr<const TlsFacts>& facts) {
    put_number(facts == nullptr ? 0 : beside_.size() + 1);
    if (facts != nullptr) beside_.push_back(facts);
}

void Packer::word(std::string_view text) {
    const std::uint32_t number = text.empty() ? 0 : dictionary_.number_of(text);
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

void Unpacker::get(std::shared_ptr<const TlsFacts>& facts) {
    const std::uint64_t place = number();
    facts = place == 0 || place > beside_.size() ? nullptr : beside_[place - 1];
}

void Unpacker::word(std::string& text) {
    const auto known = static_cast<std::uint32_t>(number());
    if (known == 0) return get(text);
    text = texts_.text(known);
}

}  // namespace cwmpscope
