#include "report/recent_words.h"

namespace cwmpscope {

std::optional<WordTable::Entry> RecentWords::find(std::string_view word) const {
    const auto newer = newer_.find(word);
    return newer ? newer : older_.find(word);
}

void RecentWords::meet(std::string_view word, std::string_view about) {
    if (newer_.find(word)) return;
    std::string known;
    if (const auto older = older_.find(word)) {
        ++moved_;
        known = older->about;
        about = known;
    }
    if (newer_.size() >= most_ / 2 || newer_.is_full()) {
        forgotten_ += older_.size() - std::exchange(moved_, 0);
        older_ = std::exchange(newer_, {});
    }
    newer_.add(word, about);
}

}  // namespace cwmpscope
