// SilentConnections: connections of which the capture shows the beginning and on which neither side said a word: opened
// and closed, opened and reset, left open, or SYNs of which none was answered. What comes of a capture in which nothing
// else is depends on them. Bounded: the first ones stay.
#pragma once

#include "capture/tcp_connection_info.h"

#include <cstdint>
#include <vector>

namespace cwmpscope {

struct SilentConnection {
    enum class End : std::uint8_t {
        closed_by_client,
        closed_by_server,
        reset_by_client,
        reset_by_server,
        left_open,  ///< until the capture ended, or for longer than is waited for
        unanswered  ///< no packet of the server was captured
    };
    Endpoint client, server;
    FrameRef first;      ///< the SYN
    Timestamp opened{};  ///< the SYN-ACK; of unanswered ones the first SYN
    FrameRef last;       ///< the FIN or RST, or where it was given up
    std::uint32_t syns = 0;
    End end = End::left_open;
};

class SilentConnections {
public:
    /// A connection of which no byte of either side, and no hole, was seen.
    void closed(const TcpConnectionInfo& info, const TcpClose& close);
    const std::vector<SilentConnection>& list() const { return silent_; }

private:
    std::vector<SilentConnection> silent_;
};

}  // namespace cwmpscope
