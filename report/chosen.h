// What the user chose of a report: sessions by number or by a filter, findings of them. The rest is left out and
// counted.
#pragma once

#include "report/capture_report.h"
#include "report/filter/filter.h"

#include <functional>
#include <map>

namespace cwmpscope {

struct Choice {
    std::function<bool(std::uint32_t session)> wants_number;  ///< empty: any
    Filter filter;
    /// Of sessions that had to be asked while their lists were there (Filter::needs_lists), by number.
    std::map<std::uint32_t, FilterMemory> memory;
    /// The filter is asked of each finding too; otherwise findings stay with their session.
    bool findings_alone = false;
};

/// Leaves out what was not chosen: sessions, their findings and diagnoses, devices without a chosen session; with any
/// choice also what belongs to no session, unless the filter chooses such a finding.
void choose(CaptureReport& report, const Choice& choice);

}  // namespace cwmpscope
