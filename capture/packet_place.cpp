#include "capture/packet_place.h"

#include "capture/ip_layer.h"
#include "capture/link_layer.h"
#include "capture/tcp_checksum.h"
#include "capture/tcp_segment.h"
#include "capture/udp_tunnels.h"
#include "capture/wire.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr int max_tunnels = 8;
constexpr std::size_t udp_header = 8, icmp_header = 8, least_tcp_header = 20;
constexpr std::size_t tcp_checksum_at = 16, udp_checksum_at = 6;

/// Takes headers off as CapturePipeline does, but remembers nothing from packet to packet.
class Finder {
public:
    explicit Finder(Bytes frame) : frame_(frame) { place_.end = frame.size(); }

    PacketPlace link(const LinkPayload& payload, int depth) {
        if (payload.fate == LinkFate::ip) return ip(payload.packet, payload.original_length, depth);
        place_.layer = payload.fate == LinkFate::not_ip         ? LayerFate::not_ip
                       : payload.fate == LinkFate::unknown_link ? LayerFate::unknown_link
                                                                : LayerFate::malformed;
        return place_;
    }

private:
    PacketPlace ip(Bytes packet, std::uint32_t length, int depth) {
        place_.in_tunnel = depth > 0;
        const auto datagram = parse_ip(packet, length);
        if (!datagram || depth > max_tunnels) return ends(LayerFate::malformed, packet, 0);
        place_.from.address = datagram->from;
        place_.to.address = datagram->to;
        if (datagram->fragment) return ends(LayerFate::fragment_held, datagram->payload, 0);
        place_.whole = datagram->payload.size() >= datagram->payload_length;
        switch (datagram->protocol) {
            case ip_protocol::tcp:
                return tcp(*datagram);
            case ip_protocol::udp:
                return udp(*datagram, depth);
            case ip_protocol::ipv4:
            case ip_protocol::ipv6:
                return ip(datagram->payload, datagram->payload_length, depth + 1);
            case ip_protocol::gre: {
                const LinkPayload inner = unwrap_gre(datagram->payload, datagram->payload_length);
                if (inner.fate != LinkFate::ip) ends(LayerFate::not_ip, datagram->payload, 4);
                return link(inner, depth + 1);
            }
            case ip_protocol::icmp:
            case ip_protocol::icmp_v6:
                return icmp(*datagram);
            default:
                return ends(LayerFate::other_ip, datagram->payload, 0);
        }
    }

    PacketPlace tcp(const IpDatagram& datagram) {
        const auto segment = parse_tcp(datagram.from, datagram.to, datagram.payload, datagram.payload_length, {});
        if (!segment) return ends(LayerFate::malformed, datagram.payload, least_tcp_header);
        place_.from = segment->from;
        place_.to = segment->to;
        return ends(LayerFate::tcp, datagram.payload,
                    static_cast<std::size_t>(segment->payload.data() - datagram.payload.data()));
    }

    PacketPlace udp(const IpDatagram& datagram, int depth) {
        const auto tunnelled = unwrap_udp_tunnel(datagram.payload, datagram.payload_length);
        if (tunnelled && tunnelled->fate == LinkFate::ip) return link(*tunnelled, depth + 1);
        if (datagram.payload.size() < udp_header) return ends(LayerFate::malformed, datagram.payload, udp_header);
        place_.from = {datagram.from, big16(datagram.payload, 0)};
        place_.to = {datagram.to, big16(datagram.payload, 2)};
        return ends(LayerFate::udp, datagram.payload, udp_header);
    }

    /// Errors quote a packet: what it carried is the payload. So is what a ping carries.
    PacketPlace icmp(const IpDatagram& datagram) {
        const auto quoted = quoted_by_icmp(datagram);
        if (!quoted) return ends(LayerFate::other_ip, datagram.payload, icmp_header);
        return ends(LayerFate::other_ip, quoted->payload,
                    quoted->protocol == ip_protocol::tcp ? least_tcp_header : udp_header);
    }

    PacketPlace ends(LayerFate layer, Bytes part, std::size_t header) {
        place_.layer = layer;
        place_.header = static_cast<std::size_t>(part.data() - frame_.data());
        place_.payload = place_.header + std::min(header, part.size());
        place_.end = place_.header + part.size();
        return place_;
    }

    Bytes frame_;
    PacketPlace place_;
};

std::uint16_t word_at(std::span<const std::uint8_t> frame, std::size_t at, std::size_t end) {
    const std::uint8_t low = at + 1 < end ? frame[at + 1] : 0;
    return static_cast<std::uint16_t>((frame[at] << 8U) | low);
}

std::uint16_t folded(std::uint32_t sum) {
    while (sum > 0xffffU) sum = (sum & 0xffffU) + (sum >> 16U);
    return static_cast<std::uint16_t>(sum);
}

}  // namespace

PacketPlace place_of(const Packet& packet) {
    PacketPlace place = Finder(packet.bytes).link(unwrap(packet.link, packet.bytes, packet.original_length), 0);
    // A layer that had to be put together elsewhere points to no place in the frame.
    const bool inside = place.header <= place.payload && place.payload <= place.end && place.end <= packet.bytes.size();
    if (inside) return place;
    return {.layer = LayerFate::malformed, .from = {}, .to = {}, .end = packet.bytes.size()};
}

void overwrite(std::span<std::uint8_t> frame, const PacketPlace& place, std::size_t offset, Bytes bytes) {
    const std::size_t checksum_at = place.header + (place.layer == LayerFate::tcp ? tcp_checksum_at : udp_checksum_at);
    const bool tcp = place.layer == LayerFate::tcp, udp = place.layer == LayerFate::udp;
    bool follows = (tcp || udp) && checksum_at + 2 <= place.payload && offset >= place.payload;
    if (udp) follows = follows && word_at(frame, checksum_at, frame.size()) != 0;  // 0: none
    if (tcp && place.whole && !place.in_tunnel) {
        follows = follows && tcp_checksum_is_right(place.from.address, place.to.address,
                                                   Bytes(frame).subspan(place.header, place.end - place.header));
    }
    const std::size_t first = offset - (offset - place.header) % 2, last = offset + bytes.size();
    std::uint32_t before = 0, after = 0;
    for (std::size_t at = first; follows && at < last; at += 2) before = folded(before + word_at(frame, at, place.end));
    std::ranges::copy(bytes, frame.begin() + static_cast<std::ptrdiff_t>(offset));
    if (!follows) return;
    for (std::size_t at = first; at < last; at += 2) after = folded(after + word_at(frame, at, place.end));
    const std::uint32_t old_sum = static_cast<std::uint16_t>(~word_at(frame, checksum_at, frame.size()));
    std::uint16_t sum = static_cast<std::uint16_t>(~folded(old_sum + (0xffffU - before) + after));
    if (udp && sum == 0) sum = 0xffff;
    frame[checksum_at] = static_cast<std::uint8_t>(sum >> 8U);
    frame[checksum_at + 1] = static_cast<std::uint8_t>(sum & 0xffU);
}

}  // namespace cwmpscope
