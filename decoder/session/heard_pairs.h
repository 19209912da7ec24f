// HeardPairs: when a client and a server were last heard of, so that it is known how long they were silent before a
// session began.
#pragma once

#include "capture/tcp_connection_info.h"

#include <map>
#include <optional>
#include <utility>

namespace cwmpscope {

class HeardPairs {
public:
    /// From here on it is known who spoke to whom. Only the first call counts.
    void listen_since(Timestamp time);
    void hear(const TcpConnectionInfo& info, Timestamp time);
    /// The last time before `start` that the two may have spoken, as far as this was captured: at the earliest when the
    /// capture began. Nothing if that was not before `start`.
    std::optional<Timestamp> last_before(const TcpConnectionInfo& info, Timestamp start) const;

private:
    std::optional<Timestamp> since_;
    std::map<std::pair<IpAddress, Endpoint>, Timestamp> last_;  ///< of client and server
};

}  // namespace cwmpscope
