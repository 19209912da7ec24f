// StreamChunk: the next piece of one direction of a TCP connection: bytes, or a hole where bytes were not captured.
// A hole is a value, never text inside the data, so that nobody can overlook it.
#pragma once

#include "capture/bytes.h"
#include "capture/packet.h"

#include <cstdint>
#include <optional>
#include <variant>

namespace cwmpscope {

enum class GapReason : std::uint8_t { not_captured, snap_length, kernel_dropped, before_capture, limit_reached };

/// In-order bytes of a stream. A view: in-order bytes are not copied, held-back ones were copied once.
struct StreamBytes {
    std::uint64_t offset = 0;  ///< of the first byte, counted from the byte after the SYN (or the first byte seen)
    Bytes bytes;
    FrameRef at;               ///< the frame that carried them
};

struct StreamGap {
    std::uint64_t offset = 0;
    std::optional<std::uint64_t> length;  ///< unknown when nothing after it was captured
    GapReason reason = GapReason::not_captured;
    FrameRef at;                          ///< the frame at which it was given up
};

using StreamChunk = std::variant<StreamBytes, StreamGap>;

}  // namespace cwmpscope
