#include "report/word_table.h"

#include "decoder/short_number.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t first_rows = 32;

std::uint64_t mix(std::uint64_t left, std::uint64_t right) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{left} * right;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

void put_number(std::string& bytes, std::size_t number) {
    char digits[longest_short_number];
    bytes.append(digits, put_short_number(digits, number));
}

std::size_t read_number(std::string_view bytes, std::size_t& at) {
    const char* from = bytes.data() + at;
    const std::size_t number = take_short_number(from);
    at = static_cast<std::size_t>(from - bytes.data());
    return number;
}

std::uint8_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint8_t>(hash | 1U);
}

std::size_t first_row(std::uint64_t hash, std::size_t rows) {
    return static_cast<std::size_t>(((hash >> 32U) * rows) >> 32U);
}

}  // namespace

/// The length of the word has a bit that says whether anything is told about it.
WordTable::Entry WordTable::read(std::string_view piece, std::size_t& at) {
    const std::size_t number = read_number(piece, at);
    const std::string_view word = piece.substr(at, number / 2);
    at += word.size();
    if (number % 2 == 0) return {word, {}};
    const std::size_t length = read_number(piece, at);
    const std::string_view about = piece.substr(at, length);
    at += length;
    return {word, about};
}

WordTable::Entry WordTable::entry_at(std::uint32_t place) const {
    std::size_t at = place & (piece_bytes - 1);
    return read(pieces_[place >> piece_bits], at);
}

std::uint64_t WordTable::hash_of(std::string_view word) const {
    constexpr std::uint64_t one = 0x9e3779b97f4a7c15U, other = 0xd6e8feb86659fd93U;
    std::uint64_t hash = seed_ ^ word.size();
    while (word.size() > 8) {
        std::uint64_t part = 0;
        std::memcpy(&part, word.data(), sizeof part);
        hash = mix(hash ^ part, one);
        word.remove_prefix(8);
    }
    std::uint64_t part = 0;
    std::memcpy(&part, word.data(), word.size());
    return mix(mix(hash ^ part, one) ^ seed_, other);
}

std::size_t WordTable::row_of(std::string_view word, std::uint64_t hash) const {
    const std::uint8_t tag = tag_of(hash);
    std::size_t row = first_row(hash, tags_.size());
    while (tags_[row] != 0 && (tags_[row] != tag || entry_at(places_[row]).word != word)) {
        if (++row == tags_.size()) row = 0;
    }
    return row;
}

std::optional<WordTable::Entry> WordTable::find(std::string_view word) const {
    if (size_ == 0) return std::nullopt;
    const std::size_t row = row_of(word, hash_of(word));
    return tags_[row] == 0 ? std::nullopt : std::optional(entry_at(places_[row]));
}

bool WordTable::add(std::string_view word, std::string_view about) {
    if ((size_ + 1) * 100 > tags_.size() * fullest) grow();
    const std::uint64_t hash = hash_of(word);
    const std::size_t row = row_of(word, hash);
    if (tags_[row] != 0) return false;
    enter(hash, row, put(word, about));
    ++size_;
    return true;
}

/// The first piece grows with what is in it, as most tables are small.
std::uint32_t WordTable::put(std::string_view word, std::string_view about) {
    constexpr std::size_t of_lengths = 20;
    const std::size_t needed = word.size() + about.size() + of_lengths;
    if (pieces_.empty()) {
        pieces_.emplace_back();
    } else if (pieces_.back().size() + needed > piece_bytes) {
        pieces_.emplace_back().reserve(std::max(piece_bytes - 1, needed));
    }
    std::string& piece = pieces_.back();
    const std::size_t begin = piece.size();
    if (begin + needed > piece.capacity())
        piece.reserve(std::max(begin + needed, std::min(2 * piece.capacity(), piece_bytes - 1)));
    put_number(piece, word.size() * 2 + (about.empty() ? 0 : 1));
    piece += word;
    if (!about.empty()) {
        put_number(piece, about.size());
        piece += about;
    }
    return static_cast<std::uint32_t>((pieces_.size() - 1) << piece_bits | begin);
}

void WordTable::enter(std::uint64_t hash, std::size_t row, std::uint32_t place) {
    tags_[row] = tag_of(hash);
    places_[row] = place;
}

/// By a quarter: twice the room each time would be up to half of it for nothing.
void WordTable::grow() {
    const std::size_t rows = std::max(first_rows, tags_.size() + tags_.size() / 4);
    std::vector<std::uint32_t>().swap(places_);
    places_.resize(rows);
    tags_.assign(rows, 0);
    // Where the memory of the first rows lies is nobody's choice.
    if (size_ == 0) seed_ = mix(reinterpret_cast<std::uintptr_t>(places_.data()), 0x2545f4914f6cdd1dU);
    for (std::size_t number = 0; number < pieces_.size(); ++number) {
        for (std::size_t at = 0; at < pieces_[number].size();) {
            const auto place = static_cast<std::uint32_t>(number << piece_bits | at);
            const std::uint64_t hash = hash_of(read(pieces_[number], at).word);
            std::size_t row = first_row(hash, rows);
            while (tags_[row] != 0) row = row + 1 == rows ? 0 : row + 1;
            enter(hash, row, place);
        }
    }
}

}  // namespace cwmpscope
