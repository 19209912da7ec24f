// What went wrong at first sight: a line per session that failed, per RPC that was refused and per device that fails
// over and over, with why, the frame and, where that is known, who is at fault. Stands above the findings of `check`.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

/// Empty when nothing went wrong. At most some lines of each kind unless `every_one`.
std::string verdicts_text(const CaptureReport& report, bool every_one, const TextStyle& look);
/// Those of one session, a sentence each; for `show`.
std::string session_verdicts_text(const CaptureReport& report, const Session& session, const TextStyle& look);

}  // namespace cwmpscope
