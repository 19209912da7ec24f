#include "capture/ip_layer.h"

#include "capture/wire.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint8_t hop_by_hop = 0, routing = 43, fragment_header = 44, authentication = 51,
                       destination_options = 60, mobility = 135, host_identity = 139, shim6 = 140;
constexpr int max_extension_headers = 16;
constexpr std::uint16_t erspan = 0x88be, erspan_3 = 0x22eb, wccp = 0x883e, first_wireless = 0x8200,
                        last_wireless = 0x83ff;

void copy_address(Bytes packet, std::size_t at, std::size_t length, IpAddress& to) {
    std::copy_n(packet.begin() + static_cast<std::ptrdiff_t>(at), length, to.bytes.begin());
    to.is_v6 = length == 16;
}

/// Takes `count` bytes of header off the payload. False when they were not captured or do not exist.
bool take(IpDatagram& datagram, std::uint32_t count) {
    if (datagram.payload.size() < count || datagram.payload_length < count) return false;
    datagram.payload = datagram.payload.subspan(count);
    datagram.payload_length -= count;
    return true;
}

/// An authentication header counts its length in words of four bytes, minus two (RFC 4302).
bool take_authentication_header(IpDatagram& datagram) {
    if (datagram.payload.size() < 12) return false;
    const std::uint32_t length = (datagram.payload[1] + 2U) * 4U;
    datagram.protocol = datagram.payload[0];
    return take(datagram, length);
}

std::optional<IpDatagram> parse_v4(Bytes packet, std::uint32_t original_length) {
    if (packet.size() < 20) return std::nullopt;
    const std::uint32_t header = (packet[0] & 15U) * 4U;
    std::uint32_t total = big16(packet, 2);
    if (total == 0) total = original_length;
    if (header < 20 || header > packet.size() || total < header) return std::nullopt;

    IpDatagram datagram;
    copy_address(packet, 12, 4, datagram.from);
    copy_address(packet, 16, 4, datagram.to);
    datagram.protocol = packet[9];
    datagram.payload = packet.first(std::min<std::size_t>(packet.size(), total)).subspan(header);
    datagram.payload_length = total - header;
    datagram.identification = big16(packet, 4);
    const std::uint16_t word = big16(packet, 6);
    const bool more = (word & 0x2000U) != 0;
    const std::uint32_t offset = (word & 0x1fffU) * 8U;
    if (more || offset != 0) datagram.fragment = IpFragment{big16(packet, 4), offset, more};
    if (!datagram.fragment && !take_next_headers(datagram)) return std::nullopt;
    return datagram;
}

/// RFC 8200, 4.
bool take_extension_headers(IpDatagram& datagram) {
    for (int count = 0; count < max_extension_headers; ++count) {
        switch (datagram.protocol) {
            case hop_by_hop:
            case routing:
            case destination_options:
            case mobility:
            case host_identity:
            case shim6: {
                if (datagram.payload.size() < 8) return false;
                const std::uint32_t length = (datagram.payload[1] + 1U) * 8U;
                datagram.protocol = datagram.payload[0];
                if (!take(datagram, length)) return false;
                break;
            }
            case authentication:
                if (!take_authentication_header(datagram)) return false;
                break;
            case fragment_header: {
                if (datagram.payload.size() < 8) return false;
                const std::uint16_t word = big16(datagram.payload, 2);
                const IpFragment fragment{big32(datagram.payload, 4), word & 0xfff8U, (word & 1U) != 0};
                datagram.protocol = datagram.payload[0];
                if (!take(datagram, 8)) return false;
                // An atomic fragment (RFC 6946) is whole; after a real one the next headers lie in the first piece.
                if (!fragment.more && fragment.offset == 0) break;
                datagram.fragment = fragment;
                return true;
            }
            default:
                return true;
        }
    }
    return false;
}

std::optional<IpDatagram> parse_v6(Bytes packet, std::uint32_t original_length) {
    if (packet.size() < 40) return std::nullopt;
    std::uint32_t length = big16(packet, 4);
    if (length == 0) length = original_length - std::min<std::uint32_t>(original_length, 40);

    IpDatagram datagram;
    copy_address(packet, 8, 16, datagram.from);
    copy_address(packet, 24, 16, datagram.to);
    datagram.protocol = packet[6];
    datagram.payload = packet.subspan(40);
    datagram.payload = datagram.payload.first(std::min<std::size_t>(datagram.payload.size(), length));
    datagram.payload_length = length;
    if (!take_extension_headers(datagram)) return std::nullopt;
    return datagram;
}

}  // namespace

std::optional<IpDatagram> parse_ip(Bytes packet, std::uint32_t original_length) {
    if (packet.empty()) return std::nullopt;
    switch (packet[0] >> 4U) {
        case 4:
            return parse_v4(packet, original_length);
        case 6:
            return parse_v6(packet, original_length);
        default:
            return std::nullopt;
    }
}

bool take_next_headers(IpDatagram& datagram) {
    if (datagram.from.is_v6) return take_extension_headers(datagram);
    return datagram.protocol != authentication || take_authentication_header(datagram);
}

std::optional<IpDatagram> quoted_by_icmp(const IpDatagram& icmp) {
    constexpr std::size_t header = 8;
    if (icmp.payload.size() < header) return std::nullopt;
    const std::uint8_t type = icmp.payload[0];
    const bool is_error = icmp.protocol == ip_protocol::icmp
                              ? type == 3 || type == 4 || type == 5 || type == 11 || type == 12
                              : type >= 1 && type <= 4;
    if (!is_error) return std::nullopt;
    return parse_ip(icmp.payload.subspan(header), icmp.payload_length - static_cast<std::uint32_t>(header));
}

LinkPayload unwrap_gre(Bytes payload, std::uint32_t original_length) {
    if (payload.size() < 4) return {};
    const std::uint16_t flags = big16(payload, 0);
    const bool checksum = (flags & 0x8000U) != 0, source_route = (flags & 0x4000U) != 0, key = (flags & 0x2000U) != 0,
               sequence = (flags & 0x1000U) != 0, acknowledgement = (flags & 0x0080U) != 0;
    const unsigned version = flags & 7U;
    // Source routes were taken out of the standard in 2000 and would need a walk of their own.
    if (version > 1 || source_route) return {LinkFate::not_ip, {}, 0};
    std::size_t header = 4;
    if (checksum) header += 4;
    if (key) header += 4;
    if (sequence) header += 4;
    if (version == 1 && acknowledgement) header += 4;
    if (payload.size() < header) return {};
    const std::uint32_t rest = original_length - std::min(original_length, static_cast<std::uint32_t>(header));
    const std::uint16_t protocol = big16(payload, 2);
    if (protocol == erspan || protocol == erspan_3) {
        // Type I has no header of its own and no sequence number; II and III begin with one of fixed length.
        std::size_t mirror = protocol == erspan_3 ? 12U : sequence ? 8U : 0U;
        if (payload.size() < header + mirror) return {};
        if (protocol == erspan_3 && (payload[header + 11] & 1U) != 0) mirror += 8;
        if (payload.size() < header + mirror) return {};
        return unwrap(link_type::ethernet, payload.subspan(header + mirror),
                      rest - std::min(rest, static_cast<std::uint32_t>(mirror)));
    }
    if (version == 1 && payload.size() > header + 1 && payload[header] == 0xff && payload[header + 1] == 0x03) {
        return unwrap(link_type::ppp, payload.subspan(header), rest);
    }
    if (protocol >= first_wireless && protocol <= last_wireless) {
        return unwrap(link_type::wireless, payload.subspan(header), rest);
    }
    if (protocol == wccp) {
        // Version 2 puts four bytes before the packet, version 1 does not.
        const std::size_t redirect = payload.size() > header && (payload[header] >> 4U) == 4 ? 0U : 4U;
        if (payload.size() < header + redirect) return {};
        return unwrap(link_type::ipv4, payload.subspan(header + redirect),
                      rest - std::min(rest, static_cast<std::uint32_t>(redirect)));
    }
    return unwrap_ethertype(protocol, payload.subspan(header), rest);
}

}  // namespace cwmpscope
