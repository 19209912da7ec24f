// SARIF 2.1.0 (OASIS) for code scanning and ticket importers: the rules that were broken, one result per finding with a
// fingerprint, the capture as the artifact, frames as locations in it, sessions as logical locations; what could not be
// judged as notifications of the run.
#pragma once

#include "report/capture_report.h"

#include <cstddef>
#include <string>

namespace cwmpscope {

struct SarifOptions {
    std::string version;           ///< of the program
    std::size_t results = 25'000;  ///< most: what GitHub takes; the gravest come first when there are more
};

std::string sarif_json(const CaptureReport& report, const SarifOptions& options);

}  // namespace cwmpscope
