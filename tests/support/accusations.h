// Accusations: the violations and warnings of a whole capture, and which ones a damaged copy of it shows besides: what
// lost packets made up.
#pragma once

#include "decoder/analysis.h"
#include "tests/support/damage.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace cwmpscope::test {

class Accusations {
public:
    explicit Accusations(const Source& whole);

    /// What the damaged capture accuses of and the whole one does not; empty when nothing.
    std::string invented_by(const Loss& damage) const;

private:
    /// An accusation as it can be compared: frames are indexes into the whole capture.
    struct Accusation {
        std::string rule;
        std::set<std::size_t> session;  ///< the first frames of the session's messages; empty: about no session
        std::uint64_t proof = 0;        ///< the most telling frame, in the whole capture; 0: none
        const Finding* finding = nullptr;
    };

    static std::vector<Accusation> accusations(const std::vector<Finding>& findings, const Played& played,
                                               const std::vector<std::size_t>& original);
    static bool about_the_same(const Accusation& a, const Accusation& b);
    bool is_proven_all_the_same(const Accusation& accusation) const;
    bool looks_like_a_breach(const Accusation& accusation) const;

    const Source* source_;
    RandomLoss losses_;
    Played whole_;
    std::vector<Finding> findings_;
    std::vector<Accusation> known_;
};

}  // namespace cwmpscope::test
