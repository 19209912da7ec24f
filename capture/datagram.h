// Datagram: a UDP datagram that CWMP has to do with: a connection request by UDP (TR-069 Annex G), an answer to one, or
// DHCP, by which a CPE learns its ACS. All others are counted only. Valid during one call.
#pragma once

#include "capture/address.h"
#include "capture/bytes.h"
#include "capture/packet.h"

#include <cstdint>
#include <optional>

namespace cwmpscope {

struct Datagram {
    FrameRef at;
    Endpoint from, to;
    Bytes payload;       ///< as captured
    bool whole = false;  ///< nothing was cut by the snap length
};

/// `bytes`: from the UDP header on, as captured; `length`: of the same on the wire. Nothing when it is none of those.
std::optional<Datagram> datagram_of_interest(const IpAddress& from, const IpAddress& to, Bytes bytes,
                                             std::uint32_t length, FrameRef at);

}  // namespace cwmpscope
