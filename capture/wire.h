// Reading numbers of a fixed byte order out of bytes. The caller has checked the length.
#pragma once

#include "capture/bytes.h"

#include <cstddef>
#include <cstdint>

namespace cwmpscope {

inline std::uint16_t big16(Bytes bytes, std::size_t at) {
    return static_cast<std::uint16_t>((bytes[at] << 8U) | bytes[at + 1]);
}

inline std::uint32_t big32(Bytes bytes, std::size_t at) {
    return (static_cast<std::uint32_t>(big16(bytes, at)) << 16U) | big16(bytes, at + 2);
}

inline std::uint16_t little16(Bytes bytes, std::size_t at) {
    return static_cast<std::uint16_t>((bytes[at + 1] << 8U) | bytes[at]);
}

inline std::uint32_t little32(Bytes bytes, std::size_t at) {
    return (static_cast<std::uint32_t>(little16(bytes, at + 2)) << 16U) | little16(bytes, at);
}

}  // namespace cwmpscope
