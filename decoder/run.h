// run(): the one loop. Asks the source for the next packet and pushes it; cancel, progress, live idle time and tests
// are all here. Files and live interfaces are the same run.
#pragma once

#include "capture/packet_source.h"
#include "decoder/analysis.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace cwmpscope {

class RunListener {
public:
    virtual ~RunListener() = default;
    /// Asked after each packet while there is news or not: is it time to be told (progress, throttled by the listener)?
    virtual bool wants_news(const SourcePosition&) { return false; }
    virtual void receive(AnalysisUpdate&&) = 0;
};

struct RunResult {
    bool stopped = false;  ///< by the stop token
    std::vector<Damage> damages;
    std::optional<Failure> failure;  ///< the source could not be read (further)
};

/// Calls analysis.finish() at the end and hands the rest of the news to the listener.
RunResult run(PacketSource& source, Analysis& analysis, RunListener& listener, std::stop_token stop = {});

}  // namespace cwmpscope
