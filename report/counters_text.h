// What became of the packets of a capture, in words: for -v.
#pragma once

#include "capture/counters.h"
#include "decoder/analysis.h"
#include "report/text_style.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// A limit of memory that was reached: its name in JSON, what it is about in words.
struct ReachedLimit {
    std::string_view name, words;
    std::uint64_t times = 0;
};
std::vector<ReachedLimit> reached_limits(const CaptureCounters& counters, const AnalysisLimits& analysis);

/// Packets by fate, TCP segments by fate, connections, HTTP and the limits that were reached; a line each.
std::string counters_text(const CaptureCounters& counters, const AnalysisLimits& analysis, const TextStyle& look);

}  // namespace cwmpscope
