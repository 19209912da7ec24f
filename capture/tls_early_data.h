// TlsEarlyData: what a client of TLS 1.3 says before the server has agreed (0-RTT), opened already. A server that does
// not take it never sees it, and the client says it again: it is held until it is known whether it was taken. RFC
// 8446 2.3.
#pragma once

#include "capture/tls_waiting.h"

#include <optional>
#include <utility>
#include <vector>

namespace cwmpscope {

class TlsEarlyData {
public:
    TlsEarlyData(const Limits& limits, const CaptureCounters& counters) : held_(limits, counters) {}

    /// False: there is no room, for this record and for what follows it.
    bool hold(const TlsRecord& record, Bytes content);
    bool empty() const { return held_.empty() && !lost_at_; }
    std::vector<TlsWaiting::Held> take() { return held_.take(); }
    /// Where the last record stood that found no room; asked once.
    std::optional<FrameRef> take_lost() { return std::exchange(lost_at_, std::nullopt); }
    std::size_t held() const { return held_.held(); }

private:
    TlsWaiting held_;
    std::optional<FrameRef> lost_at_;
};

}  // namespace cwmpscope
