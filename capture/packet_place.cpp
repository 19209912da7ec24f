#include "capture/packet_place.h"

#include "capture/ip_layer.h"
#include "capture/link_layer.h"
#include "capture/tcp_segment.h"
#include "capture/udp_tunnels.h"
#include "capture/wire.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr int max_tunnels = 8;
constexpr std::size_t udp_header = 8, icmp_header = 8, least_tcp_header = 20;

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
        note_header(packet);
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
        place_.icmp = offset_of(datagram.payload);
        place_.icmp_end = place_.icmp + datagram.payload.size();
        if (!quoted) return ends(LayerFate::other_ip, datagram.payload, icmp_header);
        note_header(datagram.payload.subspan(icmp_header));
        return ends(LayerFate::other_ip, quoted->payload,
                    quoted->protocol == ip_protocol::tcp ? least_tcp_header : udp_header);
    }

    std::size_t offset_of(Bytes part) const { return static_cast<std::size_t>(part.data() - frame_.data()); }

    void note_header(Bytes packet) {
        if (place_.ip_header_count < place_.ip_headers.size())
            place_.ip_headers[place_.ip_header_count++] = offset_of(packet);
    }

    PacketPlace ends(LayerFate layer, Bytes part, std::size_t header) {
        place_.layer = layer;
        place_.header = offset_of(part);
        place_.payload = place_.header + std::min(header, part.size());
        place_.end = place_.header + part.size();
        return place_;
    }

    Bytes frame_;
    PacketPlace place_;
};

}  // namespace

PacketPlace place_of(const Packet& packet) {
    PacketPlace place = Finder(packet.bytes).link(unwrap(packet.link, packet.bytes, packet.original_length), 0);
    // A layer that had to be put together elsewhere points to no place in the frame.
    const bool inside = place.header <= place.payload && place.payload <= place.end && place.end <= packet.bytes.size();
    if (inside) return place;
    return {.layer = LayerFate::malformed, .from = {}, .to = {}, .end = packet.bytes.size()};
}

}  // namespace cwmpscope
