#include "decoder/session/failed_connections.h"

#include <cstddef>
#include <cstdint>

namespace cwmpscope {

namespace {
constexpr std::size_t most_kept = 10'000;
constexpr std::uint32_t telling_syns = 4;
}  // namespace

void FailedConnections::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    const bool refused = close.reason == CloseReason::refused;
    const bool ignored = info.from_syn && !info.accepted && !info.saw_server && info.syn_count >= telling_syns;
    if (!refused && !ignored) return;
    if (failed_.size() >= most_kept) failed_.pop_front();
    failed_.push_back({.stream = info.stream,
                       .client = info.client,
                       .server = info.server,
                       .first = info.first,
                       .last = close.at,
                       .refused = refused,
                       .syns = info.syn_count});
}

std::vector<FailedConnection> FailedConnections::list() const {
    return {failed_.begin(), failed_.end()};
}

}  // namespace cwmpscope
