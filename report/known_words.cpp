#include "report/known_words.h"

#include <algorithm>
#include <cctype>

namespace cwmpscope {

namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

constexpr char anywhere = 'a', alone = '1';

}  // namespace

void KnownWords::add(std::string_view word, std::string_view instead, bool inside_words) {
    if (word.size() < shortest) return;
    const std::uint64_t forgotten_before = words_.forgotten();
    words_.meet(word, std::string(1, inside_words ? anywhere : alone).append(instead));
    if (words_.forgotten() == forgotten_before) return lengths_.note(word);
    lengths_ = {};
    words_.for_each([this](std::string_view known, std::string_view) { lengths_.note(known); });
}

/// Of length 0 where none stands.
KnownWords::Place KnownWords::at(std::string_view text, std::size_t offset) const {
    Place place;
    lengths_.of_words_at(text.substr(offset), [&](std::size_t length) {
        const std::string_view candidate = text.substr(offset, length);
        const auto word = words_.find(candidate);
        if (!word) return false;
        const std::size_t end = offset + length;
        const bool goes_on = (offset > 0 && is_word(text[offset - 1]) && is_word(candidate.front())) ||
                             (end < text.size() && is_word(text[end]) && is_word(candidate.back()));
        if (goes_on && word->about.front() != anywhere) return false;
        place = {offset, length, word->about.substr(1)};
        return true;
    });
    return place;
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
        out += place.instead;
        copied = place.offset + place.length;
    }
    return out.append(text.substr(copied));
}

bool is_telling_name(std::string_view value) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return value.size() >= 10 || (value.size() >= 6 && !std::ranges::all_of(value, is_digit));
}

}  // namespace cwmpscope
