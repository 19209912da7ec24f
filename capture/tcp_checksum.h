// The checksum of a TCP segment (RFC 9293, 3.1; RFC 1071). Only counted, never a reason to drop: on the sending host it
// is filled in by the network card, after the capture.
#pragma once

#include "capture/address.h"
#include "capture/bytes.h"

namespace cwmpscope {

/// `segment`: header and payload, wholly captured.
bool tcp_checksum_is_right(const IpAddress& from, const IpAddress& to, Bytes segment);

}  // namespace cwmpscope
