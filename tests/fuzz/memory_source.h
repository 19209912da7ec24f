// MemorySource: a capture file that is only bytes, read in pieces of a given size.
#pragma once

#include "capture/byte_source.h"
#include "capture/bytes.h"

#include <algorithm>

namespace cwmpscope::fuzz {

class MemorySource final : public ByteSource {
public:
    MemorySource(Bytes bytes, std::size_t piece) : rest_(bytes), piece_(piece) {}

    std::optional<std::size_t> read(std::span<std::uint8_t> into) override {
        const std::size_t count = std::min({rest_.size(), into.size(), piece_});
        std::copy_n(rest_.begin(), count, into.begin());
        rest_ = rest_.subspan(count);
        return count;
    }
    std::optional<std::uint64_t> total() const override { return std::nullopt; }

private:
    Bytes rest_;
    std::size_t piece_;
};

}  // namespace cwmpscope::fuzz
