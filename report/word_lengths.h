// WordLengths: how long the known words are that begin with the same bytes, so that in a text only those lengths are
// looked up that can be there. Lengths of up to 63 are bits of one number.
#pragma once

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace cwmpscope {

class WordLengths {
public:
    /// So many bytes are looked at.
    static constexpr std::size_t beginning = 3;

    /// Of `beginning` bytes or more.
    void note(std::string_view word);
    /// Calls is_it(length) with the lengths that a word can have with which the text begins, the longest first, until
    /// it says so.
    template <class Asked>
    void of_words_at(std::string_view text, const Asked& is_it) const {
        const std::uint32_t key = key_of(text);
        if (!begin_with_.test(key >> 8U)) return;
        const std::size_t row = row_of(key);
        if (bits_[row] == 0) return;
        if (bits_[row] % 2 != 0) {
            for (const std::size_t length : longer_.at(key))
                if (length <= text.size() && is_it(length)) return;
        }
        for (std::uint64_t bits = bits_[row] & ~std::uint64_t{1}; bits != 0;) {
            const auto length = static_cast<std::size_t>(std::bit_width(bits)) - 1;
            bits ^= std::uint64_t{1} << length;
            if (length <= text.size() && is_it(length)) return;
        }
    }

private:
    static std::uint32_t key_of(std::string_view text) {
        const auto byte = [&](std::size_t i) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
        };
        return byte(0) << 16U | byte(1) << 8U | byte(2);
    }
    /// That of the bytes, or a free one. There are some rows.
    std::size_t row_of(std::uint32_t key) const {
        const std::uint64_t hash = (key * multiplier_) >> 32U;
        std::size_t row = static_cast<std::size_t>((hash * keys_.size()) >> 32U);
        while (bits_[row] != 0 && keys_[row] != key) row = row + 1 == keys_.size() ? 0 : row + 1;
        return row;
    }
    void grow();

    std::bitset<1U << 16U> begin_with_;  ///< the first two bytes
    std::vector<std::uint32_t> keys_;    ///< the first three
    std::vector<std::uint64_t> bits_;    ///< of each: the lengths; bit 0: there are longer ones; 0: the row is free
    std::size_t used_ = 0;
    std::uint64_t multiplier_ = 1;
    std::map<std::uint32_t, std::set<std::size_t, std::greater<>>> longer_;
};

}  // namespace cwmpscope
