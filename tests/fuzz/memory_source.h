// MemorySource: a capture file that is only bytes, read in pieces of a given size.
#pragma once

#include "capture/byte_source.h"
#include "capture/bytes.h"

#include <algorithm>

namespace cwmpscope::fuzz {

class MemorySource final : public ByteSource {
public:
    MemorySource(Bytes bytes, std::size_t piece) : bytes_(bytes), piece_(piece) {}

    std::size_t read(std::span<std::uint8_t> into) override {
        const Bytes rest = bytes_.subspan(position_);
        const std::size_t count = std::min({rest.size(), into.size(), piece_});
        std::copy_n(rest.begin(), count, into.begin());
        position_ += count;
        return count;
    }
    std::string problem() const override { return {}; }
    std::uint64_t position() const override { return position_; }
    std::optional<std::uint64_t> total() const override { return std::nullopt; }

private:
    Bytes bytes_;
    std::size_t piece_, position_ = 0;
};

}  // namespace cwmpscope::fuzz
