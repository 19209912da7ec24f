#include "report/word_lengths.h"

#include <utility>

namespace cwmpscope {

void WordLengths::note(std::string_view word) {
    if ((used_ + 1) * 4 > keys_.size() * 3) grow();
    const std::uint32_t key = key_of(word);
    begin_with_.set(key >> 8U);
    const std::size_t row = row_of(key);
    if (bits_[row] == 0) ++used_;
    keys_[row] = key;
    const bool is_long = word.size() >= 64;
    bits_[row] |= is_long ? 1U : std::uint64_t{1} << word.size();
    if (is_long) longer_[key].insert(word.size());
}

void WordLengths::grow() {
    const std::size_t rows = std::max<std::size_t>(32, keys_.size() + keys_.size() / 4);
    const auto keys = std::exchange(keys_, std::vector<std::uint32_t>(rows));
    const auto bits = std::exchange(bits_, std::vector<std::uint64_t>(rows));
    // Nobody can choose words that lie together: where the memory of the first rows is decides.
    if (keys.empty()) multiplier_ = reinterpret_cast<std::uintptr_t>(keys_.data()) * 0x9e3779b97f4a7c15U | 1U;
    for (std::size_t old = 0; old < keys.size(); ++old) {
        if (bits[old] == 0) continue;
        const std::size_t row = row_of(keys[old]);
        keys_[row] = keys[old];
        bits_[row] = bits[old];
    }
}

}  // namespace cwmpscope
