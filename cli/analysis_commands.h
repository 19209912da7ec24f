// What the commands share that analyse a whole capture: reading it, and telling on standard error what was missing.
#pragma once

#include "cli/commands.h"
#include "report/capture_report.h"

#include <functional>

namespace cwmpscope {

/// Reads and judges the files, calls `write`, tells of damage. `write` gives fine or findings; the result takes account
/// of incomplete evidence.
ExitCode with_report(const ProgramOptions& options, SessionFacts facts,
                     const std::function<ExitCode(const CaptureReport&)>& write);
/// The sessions of the report that the options choose; a Failure when a session was asked for that is not there.
std::optional<Failure> missing_session(const ProgramOptions& options, const CaptureReport& report);
/// That a filter left nothing to show.
void tell_if_none_matches(const ProgramOptions& options, const CaptureReport& report);
void tell_damage(const std::vector<Damage>& damages, const std::optional<Failure>& failure);

}  // namespace cwmpscope
