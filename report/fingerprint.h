// Fingerprint: tells whether a finding is the same as one of an earlier run. It depends on the rule, the device, the
// sentence without its numbers, and on how often the same came before; not on the file's name, frames, sessions, times
// or addresses. So it is stable over runs and renames, and mostly over new captures of the same fault.
#pragma once

#include "report/capture_report.h"

#include <map>
#include <string>

namespace cwmpscope {

class Fingerprints {
public:
    explicit Fingerprints(const CaptureReport& report) : report_(report) {}
    /// 32 hexadecimal digits. To be asked for each finding once, in the order of the report.
    std::string next(const Finding& finding);

private:
    const CaptureReport& report_;
    std::map<std::string, std::uint32_t> seen_;
};

}  // namespace cwmpscope
