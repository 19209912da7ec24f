// PackedLists: the lists of a message for which nobody asks now, in a third or a quarter of the room. Names are written
// by what they differ in from the one before, which mostly is their last part; types only where they change.
#pragma once

#include "capture/function_ref.h"
#include "decoder/soap/cwmp_message.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace cwmpscope {

class PackedLists {
public:
    /// Copies their texts.
    explicit PackedLists(std::span<const ListItem> items);

    /// The same lists again.
    std::shared_ptr<const CwmpLists> unpacked() const;
    /// One item after the other: its texts are there as long as the call.
    void for_each(FunctionRef<void(const ListItem&)> visit) const;
    std::size_t bytes() const { return bytes_.capacity(); }
    /// What CwmpLists take for the same.
    std::size_t unpacked_bytes() const { return items_ * sizeof(ListItem) + text_size_; }

private:
    std::size_t items_ = 0, text_size_ = 0;
    std::string bytes_;
};

/// Puts packed lists of a message where they are asked for.
void unpack_lists(CwmpMessage& message);

}  // namespace cwmpscope
