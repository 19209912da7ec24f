// What became of the things that span a device's sessions, a line each: transfers, reboots, connection requests and so
// on. For `devices`.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

/// "reboot · key 7 · completed: M Reboot in session 3 (sessions 2, 3 · frames 14, 15, 31)"
std::string lifecycle_text(const Lifecycle& lifecycle);
/// Those of all devices, a heading for each that has any; of many of a kind that ended alike the first few.
std::string lifecycles_text(const CaptureReport& report, const TextStyle& look);

}  // namespace cwmpscope
