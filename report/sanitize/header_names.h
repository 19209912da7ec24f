// The addresses in the headers of one frame replaced: IP headers of every layer, also in tunnels and where ICMP quotes
// them, ARP, and the addresses of the link where they are those of a network card.
#pragma once

#include "capture/packet_place.h"
#include "report/sanitize/identity_masks.h"

#include <span>

namespace cwmpscope {

/// False: the link has addresses which are not known here, and stay. Checksums are left to the caller.
bool rename_headers(std::span<std::uint8_t> frame, LinkType link, const PacketPlace& place, IdentityMasks& names);

/// Is the frame ARP in plain Ethernet?
bool is_arp(Bytes frame, LinkType link);

}  // namespace cwmpscope
