// Numbers that are mostly small, as bytes: seven bits in each, the eighth says that more follow. For bytes that this
// program wrote itself: nothing is checked.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cwmpscope {

inline constexpr std::size_t longest_short_number = 10;

/// Gives where it ends; there is room for the longest.
inline char* put_short_number(char* to, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) *to++ = static_cast<char>((number & 0x7FU) | 0x80U);
    *to++ = static_cast<char>(number);
    return to;
}

inline std::uint64_t take_short_number(const char*& from) {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*from++);
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) return number;
    }
}

}  // namespace cwmpscope
