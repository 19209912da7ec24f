// A report of sessions that somebody else holds, as the desktop program does: what is in both is there once.
#pragma once

#include "report/capture_report.h"

#include <string>
#include <vector>

namespace cwmpscope {

/// As gathered_report(), of sessions that were packed already.
CaptureReport shared_report(std::vector<std::string> files, KeptSessions sessions, AnalysisSummary summary,
                            RunResult run);

}  // namespace cwmpscope
