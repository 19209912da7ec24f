// Findings of the same rule, severity and party as one group with a count: what is listed in reports. The gravest
// first.
#pragma once

#include "report/frame_names.h"
#include "report/kept_findings.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cwmpscope {

struct FindingGroup {
    Finding first;
    std::vector<std::uint32_t> places;    ///< of all of them in the list that was given
    std::vector<std::uint32_t> sessions;  ///< numbers, ascending, each once; without 0
    std::size_t differing = 0;            ///< how many have another sentence than the first
    std::string_view rule() const;  ///< its id; "?" without one
};

/// By severity, then as they occurred. The findings are sorted.
std::vector<FindingGroup> grouped_findings(const KeptFindings& findings);
/// "frame 4", "frames 4, 5 and 3 more"; empty without frames.
std::string frames_text(const Finding& finding, const FrameNames& names);

}  // namespace cwmpscope
