// ArrivalOrder: what happened on different connections, in the order in which it happened. The HTTP stage tells an
// exchange only when it is sure that nothing odd follows (Limits::quiet_connection), so that a retry on a new
// connection may be told before the challenge that caused it. Things go in as they are told; they come out by time,
// those of one connection in the order in which they were told.
#pragma once

#include "capture/tcp_connection_info.h"
#include "capture/time.h"
#include "decoder/session/builder.h"

#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <variant>

namespace cwmpscope {

struct ConnectionOpened {};

struct Arrival {
    TcpConnectionInfo info;
    std::variant<ConnectionOpened, DecodedExchange, TcpClose> what;
};

class ArrivalOrder {
public:
    void add(Timestamp at, Arrival&& arrival);
    /// Takes out everything up to that time.
    template <class Take>
    void drain(Timestamp until, Take&& take) {
        while (!waiting_.empty() && waiting_.begin()->first.first <= until) {
            auto node = waiting_.extract(waiting_.begin());
            const auto last = last_.find(node.mapped().info.stream);
            if (last != last_.end() && --last->second.waiting == 0) last_.erase(last);
            take(std::move(node.mapped()));
        }
    }

private:
    struct Connection {
        Timestamp at{};
        std::uint32_t waiting = 0;
    };
    std::map<std::pair<Timestamp, std::uint64_t>, Arrival> waiting_;
    std::unordered_map<StreamIndex, Connection> last_;  ///< of connections of which something waits
    std::uint64_t serial_ = 0;
};

}  // namespace cwmpscope
