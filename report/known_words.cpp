#include "report/known_words.h"

#include <algorithm>
#include <cctype>
#include <functional>

namespace cwmpscope {

namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::uint32_t beginning_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    return byte(0) << 16U | byte(1) << 8U | byte(2);
}

}  // namespace

void KnownWords::add(std::string_view word, std::string_view instead, bool inside_words) {
    if (word.size() < shortest) return;
    const std::uint64_t forgotten_before = words_.forgotten();
    words_.meet(word, [&] { return Word{std::string(instead), inside_words}; });
    if (words_.forgotten() == forgotten_before) return note_length(word);
    lengths_.clear();
    begin_with_.reset();
    words_.for_each([this](const std::string& known, const Word&) { note_length(known); });
}

void KnownWords::note_length(std::string_view word) {
    begin_with_.set(beginning_of(word) >> 8U);
    std::vector<std::size_t>& lengths = lengths_[beginning_of(word)];
    const auto place = std::lower_bound(lengths.begin(), lengths.end(), word.size(), std::greater<>());
    if (place == lengths.end() || *place != word.size()) lengths.insert(place, word.size());
}

/// Of length 0 where none stands.
KnownWords::Place KnownWords::at(std::string_view text, std::size_t offset) const {
    const std::uint32_t beginning = beginning_of(text.substr(offset));
    if (!begin_with_.test(beginning >> 8U)) return {};
    const auto lengths = lengths_.find(beginning);
    if (lengths == lengths_.end()) return {};
    for (const std::size_t length : lengths->second) {
        if (length > text.size() - offset) continue;
        const std::string_view candidate = text.substr(offset, length);
        const Word* word = words_.find(candidate);
        if (word == nullptr) continue;
        const std::size_t end = offset + length;
        const bool goes_on = (offset > 0 && is_word(text[offset - 1]) && is_word(candidate.front())) ||
                             (end < text.size() && is_word(text[end]) && is_word(candidate.back()));
        if (!goes_on || word->inside_words) return {offset, length, word};
    }
    return {};
}

std::vector<KnownWords::Place> KnownWords::found_in(std::string_view text) const {
    std::vector<Place> places;
    if (words_.empty()) return places;
    for (std::size_t i = 0; i + shortest <= text.size();) {
        const Place place = at(text, i);
        if (place.length > 0) places.push_back(place);
        i += std::max<std::size_t>(place.length, 1);
    }
    return places;
}

std::vector<std::pair<std::size_t, std::size_t>> KnownWords::places_in(std::string_view text) const {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (const Place& place : found_in(text)) places.emplace_back(place.offset, place.length);
    return places;
}

std::string KnownWords::replaced(std::string_view text) const {
    std::string out;
    std::size_t copied = 0;
    for (const Place& place : found_in(text)) {
        out += text.substr(copied, place.offset - copied);
        out += place.word->instead;
        copied = place.offset + place.length;
    }
    return out.append(text.substr(copied));
}

bool is_telling_name(std::string_view value) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return value.size() >= 10 || (value.size() >= 6 && !std::ranges::all_of(value, is_digit));
}

}  // namespace cwmpscope
