// RecentWords: words of which there is no end. Beyond so many it forgets those that were not met for longest, and
// counts them.
#pragma once

#include "report/word_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cwmpscope {

class RecentWords {
public:
    /// So many at most; of those that were met last at least the half.
    explicit RecentWords(std::size_t most) : most_(most) {}
    /// Obeyed when the next new word comes.
    void bound(std::size_t most) { most_ = most; }

    /// To look is not to meet. Stands until the next meet().
    std::optional<WordTable::Entry> find(std::string_view word) const;
    /// What was told about a word that is known already stays.
    void meet(std::string_view word, std::string_view about = {});
    template <class Use>
    void for_each(Use use) const {
        newer_.for_each(use);
        older_.for_each([&](std::string_view word, std::string_view about) {
            if (!newer_.find(word)) use(word, about);
        });
    }

    bool empty() const { return newer_.size() == 0 && older_.size() == 0; }
    std::uint64_t forgotten() const { return forgotten_; }

private:
    std::size_t most_;
    WordTable newer_, older_;
    std::size_t moved_ = 0;  ///< of the older ones: they were met again, and are among the newer
    std::uint64_t forgotten_ = 0;
};

}  // namespace cwmpscope
