#include "capture/tcp_segment.h"

#include "capture/wire.h"

namespace cwmpscope {

std::optional<TcpSegment> parse_tcp(const IpAddress& from, const IpAddress& to, Bytes payload, std::uint32_t length,
                                    FrameRef at) {
    constexpr std::uint32_t smallest_header = 20;
    if (payload.size() < smallest_header || length < smallest_header) return std::nullopt;
    const std::uint32_t header = (payload[12] >> 4U) * 4U;
    if (header < smallest_header || header > length) return std::nullopt;

    auto segment = parse_tcp_start(from, to, payload, at);
    // Options that the snap length cut off leave no captured payload.
    segment->payload = payload.subspan(payload.size() < header ? payload.size() : header);
    segment->payload_length = length - header;
    return segment;
}

std::optional<TcpSegment> parse_tcp_start(const IpAddress& from, const IpAddress& to, Bytes payload, FrameRef at) {
    if (payload.size() < 16) return std::nullopt;
    TcpSegment segment;
    segment.from = {from, big16(payload, 0)};
    segment.to = {to, big16(payload, 2)};
    segment.sequence = big32(payload, 4);
    segment.acknowledgement = big32(payload, 8);
    const unsigned flags = payload[13];
    segment.flags = {.fin = (flags & 0x01U) != 0,
                     .syn = (flags & 0x02U) != 0,
                     .rst = (flags & 0x04U) != 0,
                     .psh = (flags & 0x08U) != 0,
                     .ack = (flags & 0x10U) != 0};
    segment.window = big16(payload, 14);
    segment.at = at;
    return segment;
}

}  // namespace cwmpscope
