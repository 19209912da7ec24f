#include "capture/udp_tunnels.h"

#include "capture/wire.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint16_t port_vxlan = 4789, port_vxlan_linux = 8472, port_geneve = 6081, port_gtp_user = 2152,
                        port_l2tp = 1701, port_tzsp = 37008;
constexpr std::size_t udp_header = 8;
constexpr int max_gtp_extensions = 16;

std::uint32_t less(std::uint32_t length, std::size_t header) {
    return length - std::min(length, static_cast<std::uint32_t>(header));
}

/// What follows `header` bytes of the tunnel, or nothing when it is not there.
std::optional<LinkPayload> after(std::size_t header, LinkType link, Bytes payload, std::uint32_t length) {
    if (payload.size() <= header) return std::nullopt;
    return unwrap(link, payload.subspan(header), less(length, header));
}

std::optional<LinkPayload> from_vxlan(Bytes payload, std::uint32_t length) {
    // The flag that says "the network identifier is valid" must be set; the highest bit announces a group policy.
    if (payload.size() < 8 || (payload[0] & 0x7fU) != 0x08) return std::nullopt;
    return after(8, link_type::ethernet, payload, length);
}

std::optional<LinkPayload> from_geneve(Bytes payload, std::uint32_t length) {
    if (payload.size() < 8 || (payload[0] >> 6U) != 0) return std::nullopt;
    const std::size_t header = 8 + (payload[0] & 0x3fU) * std::size_t{4};
    if (payload.size() <= header) return std::nullopt;
    return unwrap_ethertype(big16(payload, 2), payload.subspan(header), less(length, header));
}

std::optional<LinkPayload> from_gtp_user(Bytes payload, std::uint32_t length) {
    constexpr std::uint8_t user_packet = 255;
    if (payload.size() < 8 || (payload[0] >> 5U) != 1 || (payload[0] & 0x10U) == 0 || payload[1] != user_packet) {
        return std::nullopt;
    }
    std::size_t header = 8;
    if ((payload[0] & 0x07U) != 0) {
        header = 12;
        if (payload.size() < header) return std::nullopt;
        // A chain: each extension begins with its length in words and ends with the type of the next.
        bool more = (payload[0] & 0x04U) != 0 && payload[11] != 0;
        for (int count = 0; more; ++count) {
            if (count == max_gtp_extensions || payload.size() <= header || payload[header] == 0) return std::nullopt;
            header += payload[header] * std::size_t{4};
            if (payload.size() < header) return std::nullopt;
            more = payload[header - 1] != 0;
        }
    }
    return after(header, link_type::raw_ip, payload, length);
}

std::optional<LinkPayload> from_l2tp(Bytes payload, std::uint32_t length) {
    if (payload.size() < 6) return std::nullopt;
    const std::uint16_t flags = big16(payload, 0);
    const bool is_control = (flags & 0x8000U) != 0, has_length = (flags & 0x4000U) != 0,
               has_sequence = (flags & 0x0800U) != 0, has_offset = (flags & 0x0200U) != 0;
    if (is_control || (flags & 0x000fU) != 2) return std::nullopt;
    std::size_t header = 6;
    if (has_length) header += 2;
    if (has_sequence) header += 4;
    if (has_offset) {
        if (payload.size() < header + 2) return std::nullopt;
        header += std::size_t{2} + big16(payload, header);
    }
    return after(header, link_type::ppp, payload, length);
}

/// What was captured stands behind fields of a kind, a length and a value; of padding and of the end there is the kind alone.
std::optional<LinkPayload> from_tzsp(Bytes payload, std::uint32_t length) {
    constexpr std::uint8_t version = 1, last_packet_type = 1, padding = 0, end = 1;
    constexpr unsigned frame_of_ethernet = 1, frame_of_wireless = 18;
    if (payload.size() < 5 || payload[0] != version || payload[1] > last_packet_type) return std::nullopt;
    const unsigned frame = big16(payload, 2);
    if (frame != frame_of_ethernet && frame != frame_of_wireless) return std::nullopt;
    for (std::size_t at = 4; at < payload.size();) {
        if (payload[at] == end)
            return after(at + 1, frame == frame_of_ethernet ? link_type::ethernet : link_type::wireless, payload, length);
        if (payload[at] != padding && at + 1 == payload.size()) break;
        at += payload[at] == padding ? 1 : std::size_t{2} + payload[at + 1];
    }
    return std::nullopt;
}

}  // namespace

std::optional<LinkPayload> unwrap_udp_tunnel(Bytes datagram, std::uint32_t length) {
    if (datagram.size() < udp_header) return std::nullopt;
    const Bytes payload = datagram.subspan(udp_header);
    const std::uint32_t rest = less(length, udp_header);
    for (const std::size_t port_at : {std::size_t{2}, std::size_t{0}}) {
        switch (big16(datagram, port_at)) {
            case port_vxlan:
            case port_vxlan_linux:
                return from_vxlan(payload, rest);
            case port_geneve:
                return from_geneve(payload, rest);
            case port_gtp_user:
                return from_gtp_user(payload, rest);
            case port_l2tp:
                return from_l2tp(payload, rest);
            case port_tzsp:
                return from_tzsp(payload, rest);
            default:
                break;
        }
    }
    return std::nullopt;
}

}  // namespace cwmpscope
