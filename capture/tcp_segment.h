// TcpSegment: one TCP segment of one packet, as the TCP header parser understood it.
#pragma once

#include "capture/address.h"
#include "capture/packet.h"

#include <cstdint>
#include <optional>

namespace cwmpscope {

struct TcpFlags {
    bool fin = false, syn = false, rst = false, psh = false, ack = false;
};

/// Valid during one push only: the payload belongs to the packet.
struct TcpSegment {
    Endpoint from, to;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::uint16_t window = 0;                  ///< as on the wire: not scaled
    std::optional<std::uint8_t> window_scale;  ///< of a SYN (RFC 7323, 2.2)
    std::uint32_t identity = 0;                ///< the same in copies of one packet: IP identification, else the checksum
    TcpFlags flags;
    Bytes payload;                     ///< as captured
    std::uint32_t payload_length = 0;  ///< as it was on the wire; more than payload.size() when the snap length cut it
    FrameRef at;
};

/// `payload` is that of the IP packet, as captured; `length` its length on the wire. Nothing when the header is cut or
/// contradicts itself (RFC 9293, 3.1). Of the options only the
/// window scale of a SYN is read. The checksum is not verified: on the sending host it is
/// filled in by the network card, after the capture.
std::optional<TcpSegment> parse_tcp(const IpAddress& from, const IpAddress& to, Bytes payload, std::uint32_t length,
                                    FrameRef at);

/// Ports, sequence number and flags of a header that is quoted or cannot be true; no payload. Nothing below 16 bytes.
std::optional<TcpSegment> parse_tcp_start(const IpAddress& from, const IpAddress& to, Bytes payload, FrameRef at);

}  // namespace cwmpscope
