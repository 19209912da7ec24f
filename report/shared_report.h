// A report of sessions that somebody else holds, as the desktop program does: what is in both is there once.
#pragma once

#include "report/capture_report.h"

#include <memory>
#include <span>

namespace cwmpscope {

/// As gathered_report(), of sessions by number. Their judgements stay where they are: the report's own sessions have
/// none, its findings, diagnoses and counts are of all.
CaptureReport shared_report(std::vector<std::string> files,
                            std::span<const std::shared_ptr<const SessionResult>> sessions, AnalysisSummary summary,
                            RunResult run);

}  // namespace cwmpscope
