// What went wrong at first sight: a line per session that failed, per RPC that was refused and per device that fails
// over and over, with why, the frame and, where that is known, who is at fault. Stands above the findings of `check`.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

/// Every kind, in the order in which they are told.
std::span<const Trouble> troubles_as_told();
/// The heading over so many of a kind: "2 sessions failed".
std::string verdict_title(Trouble trouble, std::size_t count);
/// The sentence, the frame that proves it and who has to mend it. Visible().
std::string verdict_sentence(const Diagnosis& diagnosis, const FrameNames& frames);
/// The same behind whose it is. `session` is the diagnosis' own, null where it has none; the device is left out where
/// there is no other one.
std::string verdict_line(const Diagnosis& diagnosis, const Session* session, bool several_devices,
                         const FrameNames& frames);

/// Sentences under a heading.
struct VerdictBlock {
    std::string title;               ///< "2 sessions failed"
    std::vector<std::string> lines;  ///< made visible()
    std::size_t left_out = 0;        ///< lines beyond `most`
};
std::vector<VerdictBlock> verdict_blocks(const CaptureReport& report, std::size_t most);
/// Empty when nothing went wrong. At most some lines of each kind unless `every_one`.
std::string verdicts_text(const CaptureReport& report, bool every_one, const TextStyle& look);
/// Those of one session, a sentence each; for `show`.
std::string session_verdicts_text(const CaptureReport& report, const Session& session, const TextStyle& look);

}  // namespace cwmpscope
