#include "report/known_words.h"

#include <algorithm>
#include <cctype>

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
    if (word.size() < shortest || words_.size() >= most) return;
    if (!words_.try_emplace(std::string(word), Replacement{std::string(instead), inside_words}).second) return;
    std::vector<std::size_t>& lengths = lengths_[beginning_of(word)];
    const auto place = std::ranges::lower_bound(lengths, word.size(), std::greater());
    if (place == lengths.end() || *place != word.size()) lengths.insert(place, word.size());
}

KnownWords::Word KnownWords::at(std::string_view text, std::size_t place) const {
    const auto lengths = lengths_.find(beginning_of(text.substr(place)));
    if (lengths == lengths_.end()) return {};
    for (const std::size_t length : lengths->second) {
        if (length > text.size() - place) continue;
        const std::string_view candidate = text.substr(place, length);
        const auto word = words_.find(candidate);
        if (word == words_.end()) continue;
        const std::size_t end = place + length;
        const bool goes_on = (place > 0 && is_word(text[place - 1]) && is_word(candidate.front())) ||
                             (end < text.size() && is_word(text[end]) && is_word(candidate.back()));
        if (!goes_on || word->second.inside_words) return {length, &word->second};
    }
    return {};
}

std::vector<std::pair<std::size_t, std::size_t>> KnownWords::places_in(std::string_view text) const {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    if (words_.empty()) return places;
    for (std::size_t i = 0; i + shortest <= text.size();) {
        const Word word = at(text, i);
        if (word.replacement != nullptr) places.emplace_back(i, word.length);
        i += std::max<std::size_t>(1, word.length);
    }
    return places;
}

std::string KnownWords::replaced(std::string_view text) const {
    std::string out;
    std::size_t copied = 0;
    for (const auto& [begin, length] : places_in(text)) {
        out += text.substr(copied, begin - copied);
        out += at(text, begin).replacement->instead;
        copied = begin + length;
    }
    return out.append(text.substr(copied));
}

bool is_telling_name(std::string_view value) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return value.size() >= 10 || (value.size() >= 6 && !std::ranges::all_of(value, is_digit));
}

}  // namespace cwmpscope
