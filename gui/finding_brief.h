// What a list of all findings and verdicts asks of each of them. It stays at hand when the rest is packed, so that
// nothing is read for the list.
#pragma once

#include "decoder/analysis.h"

#include <cstdint>
#include <vector>

namespace cwmpscope {

struct FindingBrief {
    /// The same for findings of the same rule and severity with the same sentence. A hash: another one may have it by
    /// chance or by an evil will, and then stands in the same line. Its last bits are the severity.
    std::uint64_t likeness = 0;
    Severity severity() const { return static_cast<Severity>(likeness & severity_bits); }
    static constexpr std::uint64_t severity_bits = 3;
};
FindingBrief brief_of(const Finding& finding);

/// Of sessions that are packed together, one after the other.
struct JudgementBriefs {
    std::vector<FindingBrief> findings;
    std::vector<Trouble> troubles;  ///< of the diagnoses
    void add(const Judgement& judgement);
};

}  // namespace cwmpscope
