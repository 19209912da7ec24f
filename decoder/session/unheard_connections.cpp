#include "decoder/session/unheard_connections.h"

#include <algorithm>

namespace cwmpscope {

namespace {

/// A session is over long before so many connections of others have failed.
constexpr std::size_t most_closed = 10'000;

/// Both ends were seen, every byte before them too, and there was nothing: there is nothing to be missed.
bool was_surely_silent(const TcpConnectionInfo& info, const TcpClose& close) {
    if (close.reason == CloseReason::refused) return true;
    const bool ended = close.reason == CloseReason::fin || close.reason == CloseReason::reset;
    return ended && info.from_syn && close.gaps == 0 && !close.client_may_have_sent_more;
}

}  // namespace

void UnheardConnections::opened(const TcpConnectionInfo& info) {
    if (by_stream_.contains(info.stream)) return;
    const Pair pair(info.client.address, info.server);
    by_stream_.emplace(info.stream, begun_.emplace(std::pair(pair, info.first.time), Connection{info.stream}));
}

void UnheardConnections::heard(StreamIndex stream) {
    const auto place = by_stream_.find(stream);
    if (place == by_stream_.end()) return;
    begun_.erase(place->second);
    by_stream_.erase(place);
}

void UnheardConnections::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    const auto place = by_stream_.find(info.stream);
    if (place == by_stream_.end()) return;
    if (was_surely_silent(info, close)) {
        heard(info.stream);
        return;
    }
    place->second->second.closed = true;
    closed_.push_back(info.stream);
    if (closed_.size() > most_closed) {
        heard(closed_.front());
        closed_.pop_front();
    }
}

std::size_t UnheardConnections::between(const IpAddress& client, const Endpoint& server, Timestamp from,
                                        Timestamp to, Timestamp patience) const {
    const Pair pair(client, server);
    const auto begin = begun_.lower_bound(std::pair(pair, from));
    if (from > to) return 0;
    return static_cast<std::size_t>(std::count_if(begin, begun_.upper_bound(std::pair(pair, to)), [&](const auto& one) {
        return one.second.closed || one.first.second <= patience;
    }));
}

}  // namespace cwmpscope
