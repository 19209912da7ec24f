// PacketPlace: where in a frame the bytes lie that are no headers: the payload of TCP, of UDP, or whatever the layers
// end with. For those who change payloads in place and must leave every header as it is. Looks at one frame alone; a
// piece of an IP datagram is told as such. Also changes bytes so that the checksum that was right stays right.
#pragma once

#include "capture/address.h"
#include "capture/packet.h"
#include "capture/packet_fate.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace cwmpscope {

struct PacketPlace {
    LayerFate layer = LayerFate::malformed;
    Endpoint from, to;        ///< addresses of the inmost IP packet; ports of TCP and UDP
    std::size_t header = 0;   ///< offset in the frame of the TCP or UDP header
    std::size_t payload = 0;  ///< offset of the first byte that is no header
    std::size_t end = 0;      ///< after the last byte of the payload; what follows is padding
    bool whole = false;       ///< from the header on nothing was cut by the snap length
    bool in_tunnel = false;   ///< an outer layer may have a checksum of its own over these bytes
};

PacketPlace place_of(const Packet& packet);

/// Puts `bytes` at `offset` of the frame. The checksum of TCP or UDP follows by the same difference (RFC 1624), so that
/// a right one stays right; a wrong one, as offloading leaves it, keeps its value unless a tunnel is around it.
void overwrite(std::span<std::uint8_t> frame, const PacketPlace& place, std::size_t offset, Bytes bytes);

}  // namespace cwmpscope
