// UDP lines of transcripts: connection requests by UDP and DHCP. A line goes in, endpoints and payload come out.
#pragma once

#include "tests/support/transcript.h"

#include <optional>
#include <string>

namespace cwmpscope::test {

struct UdpOrder {
    Endpoint from, to;
    std::string payload;
};

bool is_udp_line(const MessageLine& line);
/// Throws a TranscriptError about the line.
UdpOrder udp_order(const MessageLine& line, const Transcript& transcript);

}  // namespace cwmpscope::test
