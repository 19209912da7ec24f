// Findings of the same rule, severity and party as one group with a count: what is listed in reports. The gravest
// first.
#pragma once

#include "decoder/rules/finding.h"
#include "report/frame_names.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

struct FindingGroup {
    const Finding* first = nullptr;  ///< into the list that was given
    std::vector<const Finding*> findings;
    std::set<std::uint32_t> sessions;  ///< numbers; without 0

    /// How many have another sentence than the first.
    std::size_t differing() const;
    std::string_view rule() const;  ///< its id; "?" without one
};

/// By severity, then as they occurred.
std::vector<FindingGroup> grouped_findings(std::span<const Finding> findings);
/// "frame 4", "frames 4, 5 and 3 more"; empty without frames.
std::string frames_text(const Finding& finding, const FrameNames& names);

}  // namespace cwmpscope
