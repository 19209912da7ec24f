// MemorySource: a capture file that is only bytes, read in pieces of a given size.
#pragma once

#include "capture/byte_source.h"
#include "capture/bytes.h"

#include <algorithm>

namespace cwmpscope::fuzz {

class MemorySource final : public ByteSource {
public:
    MemorySource(Bytes bytes, std::size_t piece) : rest_(bytes), piece_(piece) {}

    std::size_t read(std::span<std::uint8_t> into) override {
        const std::size_t count = std::min({rest_.size(), into.size(), piece_});
        std::copy_n(rest_.begin(), count, into.begin());
        rest_ = rest_.subspan(count);
        position_ += count;
        return count;
    }
    std::string problem() const override { return {}; }
    std::uint64_t position() const override { return position_; }
    std::optional<std::uint64_t> total() const override { return std::nullopt; }

private:
    Bytes rest_;
    std::size_t piece_;
    std::uint64_t position_ = 0;
};

}  // namespace cwmpscope::fuzz
