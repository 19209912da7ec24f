// The file of --baseline: accepted findings are read from it, and --update-baseline writes it.
#pragma once

#include "cli/options.h"
#include "report/baseline.h"

#include <optional>
#include <string>
#include <variant>

namespace cwmpscope {

/// Where there is no file yet, --update-baseline begins with an empty one.
std::variant<Baseline, Failure> read_baseline(const ProgramOptions& options);
/// Whole or not at all: a baseline that is half written would accept nothing.
std::optional<Failure> write_baseline(const std::string& path, const std::string& text);
/// The least severity that a baseline is asked about: what could make the exit code 1, and warnings at any rate.
Severity least_in_baseline(const ProgramOptions& options);

}  // namespace cwmpscope
