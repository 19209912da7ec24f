// Which sessions a capture has and which of them --session and --filter choose; for commands that then go through the
// packets again.
#pragma once

#include "cli/options.h"
#include "report/capture_report.h"

#include <cstdint>
#include <optional>
#include <set>

namespace cwmpscope {

struct KnownSessions {
    CaptureReport everything;
    std::set<std::uint32_t> chosen;
};

/// None: no file could be read, and standard error was told.
std::optional<KnownSessions> read_known_sessions(const ProgramOptions& options);

}  // namespace cwmpscope
