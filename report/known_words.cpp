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
    std::vector<std::size_t>& alike = by_beginning_[beginning_of(word)];
    const auto place =
        std::lower_bound(alike.begin(), alike.end(), word, [&](std::size_t index, std::string_view wanted) {
            const std::string& text = words_[index].text;
            return text.size() != wanted.size() ? text.size() > wanted.size() : text < wanted;
        });
    if (place != alike.end() && words_[*place].text == word) return;
    alike.insert(place, words_.size());
    words_.push_back({std::string(word), std::string(instead), inside_words});
}

const KnownWords::Word* KnownWords::at(std::string_view text, std::size_t place) const {
    const auto alike = by_beginning_.find(beginning_of(text.substr(place)));
    if (alike == by_beginning_.end()) return nullptr;
    for (const std::size_t index : alike->second) {
        const Word& word = words_[index];
        if (text.compare(place, word.text.size(), word.text) != 0) continue;
        const std::size_t end = place + word.text.size();
        const bool goes_on = (place > 0 && is_word(text[place - 1]) && is_word(word.text.front())) ||
                             (end < text.size() && is_word(text[end]) && is_word(word.text.back()));
        if (!goes_on || word.inside_words) return &word;
    }
    return nullptr;
}

std::vector<std::pair<std::size_t, std::size_t>> KnownWords::places_in(std::string_view text) const {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    if (words_.empty()) return places;
    for (std::size_t i = 0; i + shortest <= text.size();) {
        const Word* word = at(text, i);
        if (word != nullptr) places.emplace_back(i, word->text.size());
        i += word == nullptr ? 1 : word->text.size();
    }
    return places;
}

std::string KnownWords::replaced(std::string_view text) const {
    std::string out;
    std::size_t copied = 0;
    for (const auto& [begin, length] : places_in(text)) {
        out += text.substr(copied, begin - copied);
        out += at(text, begin)->instead;
        copied = begin + length;
    }
    return out.append(text.substr(copied));
}

bool is_telling_name(std::string_view value) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return value.size() >= 10 || (value.size() >= 6 && !std::ranges::all_of(value, is_digit));
}

}  // namespace cwmpscope
