// TlsWaiting: encrypted records whose keys are not known yet, of both directions in their order: a key log that grows
// beside a live capture may be a moment behind it. Bounded; what does not fit ends the wait.
#pragma once

#include "capture/counters.h"
#include "capture/limits.h"
#include "capture/tcp_role.h"
#include "capture/tls_record.h"

#include <vector>

namespace cwmpscope {

class TlsWaiting {
public:
    TlsWaiting(const Limits& limits, const CaptureCounters& counters) : limits_(&limits), counters_(&counters) {}

    struct Held {
        HttpRole from = HttpRole::client;
        TlsRecord record;  ///< its views are those of the two below
        std::vector<std::uint8_t> body;
        std::vector<TlsPiece> pieces;
        TlsRecord view() const;
    };

    /// False: there is no room.
    bool push(HttpRole from, const TlsRecord& record);
    std::vector<Held> take();
    bool empty() const { return held_.empty(); }
    std::size_t held() const { return bytes_; }

private:
    const Limits* limits_;
    const CaptureCounters* counters_;
    std::vector<Held> held_;
    std::size_t bytes_ = 0;
};

}  // namespace cwmpscope
