// Findings as `check` prints them: what failed at the top, then findings grouped, the gravest first, with frames and
// reference, notes in a line each (TextStyle::verbose: like the others, and packets by fate at the end); then one
// line of totals and one sentence about what could not be judged.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <optional>
#include <string>

namespace cwmpscope {

struct FindingsOptions {
    bool every_one = false;         ///< list each finding instead of groups
    bool quiet = false;             ///< no notes, no head line
    std::optional<Party> at_fault;  ///< only findings of that party
};

/// The findings that the options let through.
KeptFindings chosen_findings(const CaptureReport& report, const FindingsOptions& options);
std::string findings_text(const CaptureReport& report, const FindingsOptions& options, const TextStyle& look);
/// Groups of equal findings, the gravest first; without head and totals.
std::string finding_groups_text(const CaptureReport& report, const KeptFindings& findings, const TextStyle& look);
/// "6 checks could not be made: 4 because the capture begins inside the session, 2 because ..."; empty when all were
/// made.
std::string not_judged_text(const CaptureReport& report);
/// "session 3 · 202BC1-…-43 · frames 121, 118"
std::string place_text(const CaptureReport& report, const Finding& finding);

}  // namespace cwmpscope
