// What a transcript says besides its lines: what it is of, what to know of it, and what is found when it is played.
#pragma once

#include "report/capture_report.h"
#include "report/extract.h"
#include "report/sanitize/identity_masks.h"
#include "report/sanitize/mask_plan.h"
#include "report/transcript/transcript_text.h"

#include <cstdint>
#include <set>

namespace cwmpscope {

/// `extract` and `identity` must outlive what comes out. `plan` null: secrets are shown; `identity` null: names are,
/// which the report and `extract` know in any case.
TranscriptWords transcript_words(const CaptureReport& everything, const std::set<std::uint32_t>& chosen,
                                 const Extract& extract, const MaskPlan* plan, IdentityMasks* identity,
                                 const Recording& recording);

}  // namespace cwmpscope
