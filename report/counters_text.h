// What became of the packets of a capture, in words: for -v.
#pragma once

#include "capture/counters.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

/// Packets by fate, TCP payload, connections, HTTP and the limits that were reached; a line each.
std::string counters_text(const CaptureCounters& counters, const TextStyle& look);

}  // namespace cwmpscope
