// Script: an input of a fuzz target read as numbers and pieces, from the front. An input that is too short reads as
// zeros: every input is a script.
#pragma once

#include "capture/bytes.h"

#include <algorithm>
#include <cstdint>

namespace cwmpscope::fuzz {

class Script {
public:
    explicit Script(Bytes input) : rest_(input) {}

    bool at_end() const { return rest_.empty(); }
    std::uint8_t take8() {
        const Bytes bytes = take(1);
        return bytes.empty() ? std::uint8_t{0} : bytes[0];
    }
    std::uint16_t take16() {
        const unsigned high = take8();
        return static_cast<std::uint16_t>(high << 8U | take8());
    }
    std::uint32_t take32() {
        const std::uint32_t high = take16();
        return high << 16U | take16();
    }
    /// At most `count` bytes.
    Bytes take(std::size_t count) {
        const Bytes bytes = rest_.first(std::min(count, rest_.size()));
        rest_ = rest_.subspan(bytes.size());
        return bytes;
    }
    Bytes take_rest() { return take(rest_.size()); }

private:
    Bytes rest_;
};

}  // namespace cwmpscope::fuzz
