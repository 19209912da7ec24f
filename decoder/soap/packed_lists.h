// PackedLists: the lists of a message for which nobody asks now, in about a quarter of the room. Names are written by
// what they differ in from the one before, which mostly is their last part; types only where they change.
#pragma once

#include "decoder/soap/cwmp_message.h"

#include <cstddef>
#include <memory>
#include <string>

namespace cwmpscope {

class PackedLists {
public:
    explicit PackedLists(const CwmpLists& lists);

    /// The same lists again.
    std::shared_ptr<const CwmpLists> unpacked() const;
    std::size_t bytes() const { return bytes_.capacity(); }
    /// What they take then.
    std::size_t unpacked_bytes() const { return items_ * sizeof(ListItem) + text_size_; }

private:
    std::size_t items_ = 0, text_size_ = 0;
    std::string bytes_;
};

}  // namespace cwmpscope
