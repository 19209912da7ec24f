// From a captured frame to the IP packet inside it: Ethernet with VLAN tags, PPPoE, PPP, MPLS, Linux cooked, loopback,
// raw IP and a few that are rare. The header of the link is taken off here, what follows in link_payload.h.
#pragma once

#include "capture/packet.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cwmpscope {

/// The LINKTYPE_ values that are read (https://www.tcpdump.org/linktypes.html). Raw IP has several numbers because some
/// systems write their own DLT_RAW into files.
namespace link_type {
constexpr LinkType bsd_null{0}, ethernet{1}, slip{8}, ppp{9}, fddi{10}, dlt_raw_linux{12}, dlt_raw_openbsd{14},
    ppp_hdlc{50}, ppp_ethernet{51}, atm_rfc1483{100}, raw_ip{101}, cisco_hdlc{104}, wireless{105}, atm_clip{106},
    frame_relay{107}, bsd_loop{108}, linux_cooked{113}, radiotap{127}, ppi{192}, ppp_with_direction{204}, ipv4{228},
    ipv6{229}, netfilter_log{239}, infiniband{242}, pktap{258}, linux_cooked_2{276};
}

bool is_read(LinkType link);
/// "EN10MB (1)", "4711 (unknown)"
std::string name_of(LinkType link);

enum class LinkFate : std::uint8_t { ip, not_ip, unknown_link, malformed };

struct LinkPayload {
    LinkFate fate = LinkFate::malformed;
    Bytes packet;                       ///< the IP packet with whatever follows it in the frame (padding)
    std::uint32_t original_length = 0;  ///< of `packet` on the wire
};

/// `original_length`: of the frame on the wire.
LinkPayload unwrap(LinkType link, Bytes frame, std::uint32_t original_length);

/// The payload that an EtherType announces (tunnels carry it as well): IP, or further layers that lead there.
LinkPayload unwrap_ethertype(std::uint16_t ethertype, Bytes payload, std::uint32_t original_length);

}  // namespace cwmpscope
