// Building frames byte by byte: numbers in network order and the Internet checksum (RFC 1071).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cwmpscope::test {

using Frame = std::vector<std::uint8_t>;

inline void put8(Frame& out, std::uint32_t value) {
    out.push_back(static_cast<std::uint8_t>(value & 0xffU));
}

inline void put16(Frame& out, std::uint32_t value) {
    put8(out, value >> 8U);
    put8(out, value);
}

inline void put32(Frame& out, std::uint32_t value) {
    put16(out, value >> 16U);
    put16(out, value & 0xffffU);
}

inline void put(Frame& out, const Frame& bytes) {
    out.insert(out.end(), bytes.begin(), bytes.end());
}

inline void set16(Frame& frame, std::size_t at, std::uint32_t value) {
    frame[at] = static_cast<std::uint8_t>((value >> 8U) & 0xffU);
    frame[at + 1] = static_cast<std::uint8_t>(value & 0xffU);
}

/// Over a stretch of the frame, not yet folded.
inline std::uint64_t checksum_part(const Frame& frame, std::size_t from, std::size_t to) {
    std::uint64_t total = 0;
    for (std::size_t i = from; i < to; i += 2) {
        total += static_cast<std::uint64_t>(frame[i]) << 8U;
        if (i + 1 < to) total += frame[i + 1];
    }
    return total;
}

inline std::uint16_t checksum(std::uint64_t total) {
    while (total > 0xffffU) total = (total & 0xffffU) + (total >> 16U);
    return static_cast<std::uint16_t>(~total & 0xffffU);
}

}  // namespace cwmpscope::test
