// Verdicts: what went wrong in the capture and why, as the bar above the regions tells it: first what keeps devices
// from being provisioned. While the capture is read those of sessions are known; what spans sessions joins them at its
// end.
#pragma once

#include "gui/selection.h"
#include "gui/session_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

/// A place, not the diagnosis: who lets go of sessions and reports need not wait for those who show them.
struct VerdictPlace {
    std::uint32_t session = 0;  ///< number; 0: it is about none
    std::uint32_t index = 0;    ///< in diagnoses
    bool in_report = false;     ///< of the report; else of the session's judgement
    Trouble trouble = Trouble::session_failed;
    bool operator==(const VerdictPlace&) const = default;
};

/// Of the sessions with these numbers, which ascend; with the report of everything also what spans sessions and, where
/// every session is shown, what belongs to none. By kind as the command line tells them, then by session.
std::vector<VerdictPlace> verdicts_of(const SessionStore& sessions, const std::vector<std::uint32_t>& numbers,
                                      const CaptureReport* report);

/// Nothing when the place is of sessions or of a report that are gone.
std::optional<Diagnosis> diagnosis_at(const VerdictPlace& place, const SessionStore& sessions, const CaptureReport* report);

/// "2 sessions failed · 1 RPC was refused with a Fault", in the language of the window.
std::string verdict_totals(const std::vector<VerdictPlace>& verdicts);

/// Where in its session the proof of a diagnosis is: the finding that it rests on and the message that its frame lies
/// in. Nothing where the frame lies between sessions.
SelectedItem place_of(const Diagnosis& diagnosis, const SessionResult& session);

}  // namespace cwmpscope
