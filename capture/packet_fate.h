// PacketFate: what became of one packet when it was pushed. The answer to "what happened to frame N"; the sums of all
// stand in CaptureCounters.
#pragma once

#include "capture/tcp_connection_info.h"

#include <cstdint>
#include <optional>

namespace cwmpscope {

/// How far down the layers a packet led.
enum class LayerFate : std::uint8_t {
    tcp,
    udp,
    fragment_held,  ///< a piece of an IP datagram that waits for the rest
    other_ip,       ///< ICMP and the like
    not_ip,
    unknown_link,
    malformed  ///< headers that contradict themselves or are cut by the snap length
};

/// What became of a TCP segment.
enum class SegmentFate : std::uint8_t {
    no_payload,     ///< nothing but flags and acknowledgement
    in_order,       ///< handed on
    partly_new,     ///< begins with known bytes; the rest was handed on
    held_back,      ///< waits behind a hole
    retransmitted,  ///< every byte was known
    seen_twice,     ///< the same packet captured once more, as on the two ports of a bridge; the sender sent it once
    late,           ///< bytes whose hole had been given up, or from before the first byte of a capture that began later
    keep_alive,
    out_of_window,  ///< more than 2^30 bytes away, or a RST that the peer does not believe
    after_fin,      ///< payload behind the FIN
    after_close,    ///< new payload on a connection that is closed
    skimmed         ///< nobody wants this stream's bytes
};

struct PacketFate {
    LayerFate layer = LayerFate::not_ip;
    // of TCP
    SegmentFate segment = SegmentFate::no_payload;
    StreamIndex stream = 0;
    std::uint32_t payload_length = 0;
    bool bad_checksum = false;
    /// Where its first payload byte lies in the stream of its sender (see StreamBytes::offset); negative: before the first
    /// byte that was read. None: the connection is over, or the number means nothing to it.
    std::optional<std::int64_t> stream_offset{};
};

}  // namespace cwmpscope
