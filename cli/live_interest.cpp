#include "cli/live_interest.h"

namespace cwmpscope {

bool LiveInterest::takes(const TcpConnectionInfo& info, bool is_cwmp) {
    const std::pair between(info.client.address, info.server);
    if (!is_cwmp) return streams_.contains(info.stream) || pairs_.find(between) != nullptr;
    streams_.insert(info.stream);
    pairs_.meet(between, [] { return std::monostate{}; });
    return true;
}

}  // namespace cwmpscope
