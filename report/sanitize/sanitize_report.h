// What `sanitize` tells of its work: every place that was masked, what was masked because nobody understood it, and
// what to know of the result. As text and as JSON, one object per line.
#pragma once

#include "report/json.h"
#include "report/sanitize/mask_follower.h"
#include "report/sanitize/mask_plan.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

struct SanitizeResult {
    std::string from, to;  ///< file names
    std::uint64_t packets = 0;
    const MaskPlan* plan = nullptr;
    MaskedWhole whole;
    const IdentityMasks* identity = nullptr;  ///< null: names stay
};

std::string sanitize_text(const SanitizeResult& result, const TextStyle& look);
std::string sanitize_json(const SanitizeResult& result);

}  // namespace cwmpscope
