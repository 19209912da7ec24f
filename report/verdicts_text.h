// What went wrong at first sight: a line per session that failed and per RPC that was refused, with why, the frame and,
// where a finding tells, who is at fault. Stands above the findings of `check`.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

/// Empty when no session failed and no RPC was refused. At most some lines of each kind unless `every_one`.
std::string verdicts_text(const CaptureReport& report, bool every_one, const TextStyle& look);

}  // namespace cwmpscope
