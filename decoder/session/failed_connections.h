// FailedConnections: attempts at a connection that the other side refused or never answered. Bounded: the last ones
// stay.
#pragma once

#include "decoder/session/device.h"

#include <deque>
#include <vector>

namespace cwmpscope {

class FailedConnections {
public:
    /// Without an answer a connection has failed only after several SYNs: one alone may have lost its answer.
    void closed(const TcpConnectionInfo& info, const TcpClose& close);
    /// By the time at which they were given up.
    std::vector<FailedConnection> list() const;

private:
    std::deque<FailedConnection> failed_;
};

}  // namespace cwmpscope
