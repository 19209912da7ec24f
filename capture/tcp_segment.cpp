#include "capture/tcp_segment.h"

#include "capture/wire.h"

#include <algorithm>

namespace cwmpscope {

namespace {

/// RFC 9293, 3.1: options of one byte (end, no operation) and options with a length.
std::optional<std::uint8_t> window_scale_in(Bytes options) {
    constexpr std::uint8_t end = 0, no_operation = 1, window_scale = 3, largest_scale = 14;
    while (!options.empty() && options[0] != end) {
        if (options[0] == no_operation) {
            options = options.subspan(1);
            continue;
        }
        if (options.size() < 2 || options[1] < 2 || options[1] > options.size()) return std::nullopt;
        if (options[0] == window_scale && options[1] == 3) return std::min(options[2], largest_scale);
        options = options.subspan(options[1]);
    }
    return std::nullopt;
}

}  // namespace

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
    segment->identity = big16(payload, 16);
    if (segment->flags.syn && payload.size() >= header)
        segment->window_scale = window_scale_in(payload.subspan(smallest_header, header - smallest_header));
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
