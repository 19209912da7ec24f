// What a transcript says besides its lines: what it is of, what to know of it, and what is found when it is played.
#pragma once

#include "report/capture_report.h"
#include "report/extract.h"
#include "report/sanitize/mask_plan.h"
#include "report/transcript/transcript_text.h"

#include <cstdint>
#include <set>

namespace cwmpscope {

/// `extract` must outlive what comes out. `plan` null: secrets are shown.
TranscriptWords transcript_words(const CaptureReport& everything, const std::set<std::uint32_t>& chosen,
                                 const Extract& extract, const MaskPlan* plan, const Recording& recording);

}  // namespace cwmpscope
