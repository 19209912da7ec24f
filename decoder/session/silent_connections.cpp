#include "decoder/session/silent_connections.h"

#include <cstddef>
#include <optional>

namespace cwmpscope {

namespace {

constexpr std::size_t most_kept = 10'000;

/// None: refused, which is told as such, or not seen well enough.
std::optional<SilentConnection::End> end_of(const TcpConnectionInfo& info, const TcpClose& close) {
    using End = SilentConnection::End;
    const bool by_client = close.first_by == HttpRole::client;
    switch (close.reason) {
        case CloseReason::fin:
        case CloseReason::reset: {
            // Who was cut off may have spoken where nobody captured it.
            if (!info.accepted || !info.saw_client || !close.first_by) return std::nullopt;
            if (close.client_may_have_sent_more || close.server_may_have_sent_more) return std::nullopt;
            const bool began_with_fin = by_client ? close.client_fin.has_value() : close.server_fin.has_value();
            if (close.reason == CloseReason::fin || began_with_fin)
                return by_client ? End::closed_by_client : End::closed_by_server;
            return by_client ? End::reset_by_client : End::reset_by_server;
        }
        case CloseReason::replaced:
        case CloseReason::idle:
        case CloseReason::capture_end:
            if (!info.accepted && !info.saw_server && info.syn_count > 0) return End::unanswered;
            return info.accepted && info.saw_client ? std::optional(End::left_open) : std::nullopt;
        case CloseReason::refused:
        case CloseReason::limit:
            break;
    }
    return std::nullopt;
}

}  // namespace

void SilentConnections::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    if (!info.from_syn || info.tls != nullptr || close.gaps > 0 || silent_.size() >= most_kept) return;
    const auto end = end_of(info, close);
    if (!end) return;
    const bool by_client = close.first_by == HttpRole::client;
    const std::optional<FrameRef>& fin = by_client ? close.client_fin : close.server_fin;
    silent_.push_back({.client = info.client,
                       .server = info.server,
                       .first = info.first,
                       .opened = info.accepted ? info.accepted->time : info.first.time,
                       .last = fin.value_or(close.reset.value_or(close.at)),
                       .syns = info.syn_count,
                       .end = *end});
}

}  // namespace cwmpscope
