// Packet: one captured frame as a source hands it on, and FrameRef: where it lies, which outlives it.
#pragma once

#include "capture/bytes.h"
#include "capture/time.h"

#include <cstdint>

namespace cwmpscope {

/// A LINKTYPE_ value as written in capture files. Any value may occur; the ones we read are named in link_layer.h.
enum class LinkType : std::uint32_t {};

/// Where a frame lies. Frame numbers are those of Wireshark: 1-based, counted over all packets of the input.
struct FrameRef {
    std::uint64_t frame = 0;        ///< 0: none
    Timestamp time{};
    std::uint64_t file_offset = 0;  ///< of the record, in the decompressed file
    std::uint32_t file = 0;         ///< index in the list of inputs

    auto operator<=>(const FrameRef&) const = default;
};

/// Where nobody counted in between.
constexpr Timestamp since_the_last_packet = Timestamp::max();

/// Valid during one push only: the bytes belong to the source.
struct Packet {
    Bytes bytes;                        ///< as captured
    std::uint32_t original_length = 0;  ///< as it was on the wire; more than bytes.size() when the snap length cut it
    LinkType link{};
    FrameRef at;
    std::uint64_t dropped_before = 0;   ///< packets that the kernel or the interface is known to have dropped since the last one
    Timestamp dropped_since = since_the_last_packet;  ///< the earliest of them may have been dropped then
    /// Later than the packet itself: a file tells only at its end how many were dropped, which is known beforehand, and
    /// they may have been dropped at any time until then.
    Timestamp dropped_until = Timestamp::min();
};

}  // namespace cwmpscope
