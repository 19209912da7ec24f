// JUnit XML for CI servers (Jenkins, GitLab, Azure): a test suite per session, a test case per rule in it. A violation
// or whatever else is asked for is a failure, a rule that could not be asked is skipped, notes pass and say what was
// seen.
#pragma once

#include "decoder/rules/judge.h"
#include "report/capture_report.h"

#include <cstddef>
#include <optional>
#include <string>

namespace cwmpscope {

struct JunitOptions {
    RuleSelection rules;                                    ///< those that were asked
    std::optional<Severity> fail_on = Severity::violation;  ///< none: nothing fails
    /// With more sessions only rules that failed, were skipped or have something to tell are written: 250 rules in each
    /// of thousands of sessions are more than CI servers read. The counts say how many passed.
    std::size_t whole_sessions = 200;
};

std::string junit_xml(const CaptureReport& report, const JunitOptions& options);

}  // namespace cwmpscope
