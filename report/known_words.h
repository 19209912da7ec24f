// Words that were learnt (passwords, serial numbers) and what is written instead wherever they turn up in a text.
// Linear in the length of the text however many words there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cwmpscope {

class KnownWords {
public:
    /// Words shorter than this are not looked for: they would hit innocent ones.
    static constexpr std::size_t shortest = 3;

    /// More are not learnt: memory is bounded.
    static constexpr std::size_t most = 500'000;

    /// Of a word that is known already the first replacement stays. `inside_words`: also where letters or digits go on
    /// before or after it ("202BC1" + serial number).
    void add(std::string_view word, std::string_view instead, bool inside_words = false);
    std::string replaced(std::string_view text) const;
    /// Where they stand: offset and length, ascending, not overlapping.
    std::vector<std::pair<std::size_t, std::size_t>> places_in(std::string_view text) const;
    bool empty() const { return words_.empty(); }
    std::size_t size() const { return words_.size(); }

private:
    struct Replacement {
        std::string instead;
        bool inside_words = false;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Word {
        std::size_t length = 0;
        const Replacement* replacement = nullptr;  ///< null: no word stands there
    };
    Word at(std::string_view text, std::size_t place) const;

    std::unordered_map<std::string, Replacement, Hash, std::equal_to<>> words_;
    /// By the first three bytes: how long the words with this beginning are, longest first. Passwords of a fleet often
    /// begin alike, and are as long as each other.
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> lengths_;
};

/// Long enough and with a letter in it: no part of something else by chance, but part of a user's name perhaps, so that
/// it is looked for inside of words as well.
bool is_telling_name(std::string_view value);

}  // namespace cwmpscope
