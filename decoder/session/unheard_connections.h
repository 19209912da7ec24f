// UnheardConnections: TCP connections of which no HTTP message was captured although bytes may have been sent on them.
// Connections go in as they open, speak and close; for a session comes out how many such connections may have carried a
// part of it.
#pragma once

#include "capture/tcp_connection_info.h"

#include <cstddef>
#include <deque>
#include <map>
#include <unordered_map>
#include <utility>

namespace cwmpscope {

class UnheardConnections {
public:
    void opened(const TcpConnectionInfo& info);
    /// An HTTP message of the connection was captured.
    void heard(StreamIndex stream);
    void closed(const TcpConnectionInfo& info, const TcpClose& close);

    /// Those from the client to the server whose first packet was captured between the two times, inclusively; of the
    /// open ones only those that began until `patience`: later ones may still be about to speak, as where many devices
    /// share an address.
    std::size_t between(const IpAddress& client, const Endpoint& server, Timestamp from, Timestamp to,
                        Timestamp patience) const;

private:
    using Pair = std::pair<IpAddress, Endpoint>;
    struct Connection {
        StreamIndex stream = 0;
        bool closed = false;
    };
    using Begun = std::multimap<std::pair<Pair, Timestamp>, Connection>;

    Begun begun_;  ///< open and closed ones
    std::unordered_map<StreamIndex, Begun::iterator> by_stream_;
    std::deque<StreamIndex> closed_;  ///< oldest first; bounds what is remembered
};

}  // namespace cwmpscope
