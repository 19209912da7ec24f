// PacketPlace: where in a frame the bytes lie that are no headers: the payload of TCP, of UDP, or whatever the layers
// end with. For those who change payloads in place and must leave every header as it is. Looks at one frame alone; a
// piece of an IP datagram is told as such.
#pragma once

#include "capture/address.h"
#include "capture/packet.h"
#include "capture/packet_fate.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace cwmpscope {

struct PacketPlace {
    static constexpr std::size_t most_ip_headers = 12;

    LayerFate layer = LayerFate::malformed;
    Endpoint from, to;        ///< addresses of the inmost IP packet; ports of TCP and UDP
    std::size_t header = 0;   ///< offset in the frame of the TCP or UDP header
    std::size_t payload = 0;  ///< offset of the first byte that is no header
    std::size_t end = 0;      ///< after the last byte of the payload; what follows is padding
    bool whole = false;       ///< from the header on nothing was cut by the snap length
    bool in_tunnel = false;   ///< an outer layer may have a checksum of its own over these bytes
    std::size_t icmp = 0;     ///< offset of an ICMP header; 0: none
    std::size_t icmp_end = 0;
    /// Offsets of the IP headers, the outermost first, that of a packet which ICMP quotes last.
    std::array<std::size_t, most_ip_headers> ip_headers{};
    std::size_t ip_header_count = 0;
};

PacketPlace place_of(const Packet& packet);

}  // namespace cwmpscope
