// LossWatch: what `live` tells while it runs of what is missing: packets that were dropped, limits that were reached.
// Updates go in, what is new in them comes out.
#pragma once

#include "decoder/analysis.h"
#include "report/counters_text.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct NewLosses {
    std::uint64_t dropped_packets = 0;  ///< since the last update
    std::vector<ReachedLimit> limits;   ///< reached for the first time, or ten times as often as when told last
};

class LossWatch {
public:
    /// `more`: limits that are reached besides.
    NewLosses take(const AnalysisUpdate& update, const std::vector<ReachedLimit>& more = {});

private:
    std::uint64_t dropped_ = 0;
    std::map<std::string_view, std::uint64_t> told_;
};

/// "12 for connections, 3 for HTTP heads"
std::string limits_text(const std::vector<ReachedLimit>& limits);

}  // namespace cwmpscope
