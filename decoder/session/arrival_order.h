// ArrivalOrder: what happened on different connections, in the order in which it happened. The HTTP stage tells an
// exchange only when it is sure that nothing odd follows (Limits::quiet_connection), so that a retry on a new
// connection may be told before the challenge that caused it. Things go in as they are told; they come out by time,
// those of one connection in the order in which they were told.
#pragma once

#include "capture/tcp_connection_info.h"
#include "capture/time.h"
#include "decoder/session/builder.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>
#include <variant>

namespace cwmpscope {

struct ConnectionOpened {};

/// A request waits for its response, and its exchange with it.
struct RequestWaits {
    Timestamp since{};
};

struct Arrival {
    TcpConnectionInfo info;
    /// The exchange is the only large one of them.
    std::variant<ConnectionOpened, RequestWaits, std::unique_ptr<DecodedExchange>, TcpClose> what;
    std::size_t weight = 1;  ///< what it takes of the place that there is
};

class ArrivalOrder {
public:
    void add(Timestamp at, Arrival&& arrival);
    /// Takes out everything up to that time.
    template <class Take>
    void drain(Timestamp until, Take&& take) {
        while (!waiting_.empty() && waiting_.begin()->first.first <= until) take_first(take);
    }
    /// Takes out the first until no more than `most` waits: an order that cannot be awaited is not kept. Returns how
    /// many.
    template <class Take>
    std::size_t bound(std::size_t most, Take&& take) {
        std::size_t taken = 0;
        for (; weight_ > most; ++taken) take_first(take);
        return taken;
    }

private:
    template <class Take>
    void take_first(Take&& take) {
        auto node = waiting_.extract(waiting_.begin());
        const auto last = last_.find(node.mapped().info.stream);
        if (last != last_.end() && --last->second.waiting == 0) last_.erase(last);
        weight_ -= node.mapped().weight;
        take(std::move(node.mapped()));
    }

    struct Connection {
        Timestamp at{};
        std::uint32_t waiting = 0;
    };
    std::map<std::pair<Timestamp, std::uint64_t>, Arrival> waiting_;
    std::unordered_map<StreamIndex, Connection> last_;  ///< of connections of which something waits
    std::uint64_t serial_ = 0;
    std::size_t weight_ = 0;
};

}  // namespace cwmpscope
