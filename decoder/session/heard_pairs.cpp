#include "decoder/session/heard_pairs.h"

#include <algorithm>
#include <cstddef>

namespace cwmpscope {

namespace {
constexpr std::size_t most_pairs = 20'000;
}

void HeardPairs::listen_since(Timestamp time) {
    if (!since_) since_ = time;
}

void HeardPairs::hear(const TcpConnectionInfo& info, Timestamp time) {
    listen_since(time);
    if (last_.size() >= most_pairs) {
        last_.clear();
        since_ = time;
    }
    Timestamp& last = last_[{info.client.address, info.server}];
    last = std::max(last, time);
}

std::optional<Timestamp> HeardPairs::last_before(const TcpConnectionInfo& info, Timestamp start) const {
    if (!since_ || start <= *since_) return std::nullopt;
    const auto heard = last_.find({info.client.address, info.server});
    return heard == last_.end() ? *since_ : std::max(*since_, heard->second);
}

}  // namespace cwmpscope
