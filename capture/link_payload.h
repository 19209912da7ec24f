// The layers between a link type and IP, whichever link they began on: VLAN tags, PPPoE, PPP, MPLS, LLC, Ethernet in
// something else. A loop with a bounded depth; nothing is copied.
#pragma once

#include "capture/layer_below.h"
#include "capture/link_layer.h"

namespace cwmpscope {

/// `below`: what the header that was taken off last says about the rest.
LinkPayload payload_of(Below below, Rest rest);

}  // namespace cwmpscope
