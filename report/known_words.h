// Words that were learnt (passwords, serial numbers) and what is written instead wherever they turn up in a text.
// Linear in the length of the text however many words there are.
#pragma once

#include "report/recent_words.h"
#include "report/word_lengths.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwmpscope {

class KnownWords {
public:
    /// Words shorter than this are not looked for: they would hit innocent ones.
    static constexpr std::size_t shortest = 3;
    /// Memory is bounded: beyond it those that were not added for longest are forgotten.
    static constexpr std::size_t most = 1'000'000;

    void bound(std::size_t most_words) { words_.bound(most_words); }
    /// Of a word that is known already the first replacement stays. `inside_words`: also where letters or digits go on
    /// before or after it ("202BC1" + serial number).
    void add(std::string_view word, std::string_view instead, bool inside_words = false);
    std::string replaced(std::string_view text) const;
    /// Where they stand: offset and length, ascending, not overlapping.
    std::vector<std::pair<std::size_t, std::size_t>> places_in(std::string_view text) const;
    bool empty() const { return words_.empty(); }
    std::uint64_t forgotten() const { return words_.forgotten(); }

private:
    struct Place {
        std::size_t offset = 0, length = 0;
        std::string_view instead;
    };
    Place at(std::string_view text, std::size_t offset) const;
    std::vector<Place> found_in(std::string_view text) const;

    RecentWords words_{most};  ///< about them: what is written instead, behind a byte that says whether inside of words
    WordLengths lengths_;
};

/// Long enough and with a letter in it: no part of something else by chance, but part of a user's name perhaps, so that
/// it is looked for inside of words as well.
bool is_telling_name(std::string_view value);

}  // namespace cwmpscope
