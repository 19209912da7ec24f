// WordTable: words, each once and with what is told about it, in little more memory than they have bytes: they stand
// one behind the other, and are found by a table of their places. Words of the wire choose themselves, so that their
// places depend on a seed that they cannot know.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

class WordTable {
public:
    /// Stands until the next add().
    struct Entry {
        std::string_view word, about;
    };

    std::size_t size() const { return size_; }
    /// There are no numbers for more places.
    bool is_full() const { return pieces_.size() >= most_pieces; }

    std::optional<Entry> find(std::string_view word) const;
    /// False: it was known, and nothing changes.
    bool add(std::string_view word, std::string_view about = {});
    /// In the order in which they came.
    template <class Use>
    void for_each(Use use) const {
        for (std::uint32_t number = 0; number < pieces_.size(); ++number) {
            const std::string_view piece = pieces_[number];
            for (std::size_t at = 0; at < piece.size();) {
                const Entry entry = read(piece, at);
                use(entry.word, entry.about);
            }
        }
    }

private:
    /// A place is the number of a piece, and how far in it a word begins.
    static constexpr unsigned piece_bits = 16;
    static constexpr std::size_t piece_bytes = 1U << piece_bits, most_pieces = 1U << (32 - piece_bits);
    /// Of a hundred rows of the table so many are used at most.
    static constexpr std::size_t fullest = 80;

    static Entry read(std::string_view piece, std::size_t& at);
    Entry entry_at(std::uint32_t place) const;
    std::uint64_t hash_of(std::string_view word) const;
    /// Where the word is, or the free row where it belongs.
    std::size_t row_of(std::string_view word, std::uint64_t hash) const;
    std::uint32_t put(std::string_view word, std::string_view about);
    void enter(std::uint64_t hash, std::size_t row, std::uint32_t place);
    void grow();

    std::vector<std::string> pieces_;    ///< a word and what is told about it, each behind its length
    std::vector<std::uint32_t> places_;  ///< by hash
    std::vector<std::uint8_t> tags_;     ///< of each row: some bits of the hash; 0: the row is free
    std::size_t size_ = 0;
    std::uint64_t seed_ = 0;
};

}  // namespace cwmpscope
