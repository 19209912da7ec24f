// Bytes: a view of bytes that somebody else owns. What a captured packet, a TCP payload and a body are handed on as.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cwmpscope {

using Bytes = std::span<const std::uint8_t>;

inline std::string_view as_text(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Bytes as_bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace cwmpscope
