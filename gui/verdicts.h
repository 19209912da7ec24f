// Verdicts: what went wrong in the capture and why, as the bar above the regions tells it: first what keeps devices
// from being provisioned. While the capture is read those of sessions are known; what spans sessions joins them at its
// end.
#pragma once

#include "gui/analysis_worker.h"
#include "gui/selection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

/// A place, not the diagnosis: who lets go of sessions and reports need not wait for those who show them.
struct VerdictPlace {
    static constexpr std::uint32_t in_report = 0xffffffff;
    std::uint32_t row = in_report;  ///< in the list of sessions; or in the report
    std::uint32_t index = 0;        ///< in diagnoses
    Trouble trouble = Trouble::session_failed;
    bool operator==(const VerdictPlace&) const = default;
};

/// Of these rows of `sessions`; with the report of everything also what spans sessions and, where every session is
/// shown, what belongs to none. By kind as the command line tells them, then as they came.
std::vector<VerdictPlace> verdicts_of(const std::vector<SessionPtr>& sessions, const std::vector<std::uint32_t>& rows,
                                      const CaptureReport* report);

/// Null when the place is of sessions or of a report that are gone.
const Diagnosis* diagnosis_at(const VerdictPlace& place, const std::vector<SessionPtr>& sessions,
                              const CaptureReport* report);

/// "2 sessions failed · 1 RPC was refused with a Fault", in the language of the window.
std::string verdict_totals(const std::vector<VerdictPlace>& verdicts);

/// Where in its session the proof of a diagnosis is: the finding that it rests on and the message that its frame lies
/// in. Nothing where the frame lies between sessions.
SelectedItem place_of(const Diagnosis& diagnosis, const SessionResult& session);

}  // namespace cwmpscope
