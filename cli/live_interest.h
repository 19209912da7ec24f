// LiveInterest: which messages `live` shows. Other people's web pages are none of our business: those of connections
// that carry CWMP are shown, and those of a CPE to a server with which it has spoken CWMP.
#pragma once

#include "capture/tcp_connection_info.h"
#include "report/recent_map.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>
#include <variant>

namespace cwmpscope {

class LiveInterest {
public:
    /// Of so many CPEs it is known that they have spoken CWMP.
    explicit LiveInterest(std::size_t most_cpes = 10'000) : pairs_(most_cpes) {}

    /// `is_cwmp`: the message says so itself. An empty POST does not, and a device may open a connection for each.
    bool takes(const TcpConnectionInfo& info, bool is_cwmp);
    void closed(const TcpConnectionInfo& info) { streams_.erase(info.stream); }
    /// CPEs that gave room to others.
    std::uint64_t forgotten() const { return pairs_.forgotten(); }

private:
    std::set<StreamIndex> streams_;  ///< open ones
    RecentMap<std::pair<IpAddress, Endpoint>, std::monostate> pairs_;
};

}  // namespace cwmpscope
