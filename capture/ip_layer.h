// One IP header (IPv4 or IPv6 with its extension headers) taken off a packet: addresses, upper protocol, payload, and
// whether it is a fragment. GRE is taken off here as well because it only leads to the next packet.
#pragma once

#include "capture/address.h"
#include "capture/link_layer.h"

#include <cstdint>
#include <optional>

namespace cwmpscope {

/// Upper protocols by their IANA number.
namespace ip_protocol {
constexpr std::uint8_t icmp = 1, ipv4 = 4, tcp = 6, udp = 17, ipv6 = 41, gre = 47, icmp_v6 = 58;
}

struct IpFragment {
    std::uint32_t identification = 0;
    std::uint32_t offset = 0;  ///< in bytes
    bool more = false;
};

/// Views into the packet.
struct IpDatagram {
    IpAddress from, to;
    std::uint8_t protocol = 0;         ///< of `payload`; of the reassembled datagram when this is a fragment
    Bytes payload;                     ///< as captured, without padding of the frame
    std::uint32_t payload_length = 0;  ///< by the header; more than payload.size() when the snap length cut it
    std::optional<IpFragment> fragment;
    std::uint16_t identification = 0;  ///< of IPv4
};

/// Nothing when the header contradicts itself or is cut. `original_length` is that of the packet on the wire: it stands
/// in for a total length of zero, which an offloading network card writes (RFC 791; RFC 8200, RFC 2675 for jumbograms).
std::optional<IpDatagram> parse_ip(Bytes packet, std::uint32_t original_length);

/// Takes off the headers that still stand before the upper protocol: a reassembled datagram begins with those that lay
/// in its first fragment. False when they contradict themselves or are cut.
bool take_next_headers(IpDatagram& datagram);

/// The packet that an ICMP error quotes (RFC 792, RFC 4443); nothing for other messages.
std::optional<IpDatagram> quoted_by_icmp(const IpDatagram& icmp);

/// RFC 2784, RFC 2890, and version 1 as PPTP uses it (RFC 2637), ERSPAN mirroring, WCCP redirection and the wireless
/// frames of Aruba's access points. What follows the header, down to IP.
LinkPayload unwrap_gre(Bytes payload, std::uint32_t original_length);

}  // namespace cwmpscope
