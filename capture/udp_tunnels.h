// Tunnels inside UDP, known by their port: VXLAN (RFC 7348), Geneve (RFC 8926), GTP-U (3GPP TS 29.281), L2TP (RFC 2661)
// and TZSP, in which routers and access points send what they mirror. A datagram goes in; the IP packet that it carries comes out.
#pragma once

#include "capture/link_layer.h"

#include <optional>

namespace cwmpscope {

/// `datagram`: with its UDP header, as captured; `length`: on the wire. Nothing when it is an ordinary datagram.
std::optional<LinkPayload> unwrap_udp_tunnel(Bytes datagram, std::uint32_t length);

}  // namespace cwmpscope
