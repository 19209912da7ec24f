// `sessions`: one line per session; `devices`: one line per device.
#pragma once

#include "capture/function_ref.h"
#include "report/capture_report.h"
#include "report/text_style.h"

#include <string>
#include <string_view>

namespace cwmpscope {

void write_sessions_table(const CaptureReport& report, const TextStyle& look,
                          FunctionRef<void(std::string_view text)> write);
std::string sessions_table(const CaptureReport& report, const TextStyle& look);
std::string devices_table(const CaptureReport& report, const TextStyle& look);
/// "completed", "aborted: no answer", "not seen"
std::string end_text(const Session& session, const FrameNames& frames);
/// "2✕ 1!"
std::string counts_text(const FindingCounts& counts, bool ascii);

}  // namespace cwmpscope
