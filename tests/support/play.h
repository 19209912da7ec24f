// Playing a transcript at three heights: whole messages into the decoder, chunks of streams into the HTTP stage,
// packets into the whole analysis. What the analysis made of it comes out, and where that is not what the transcript
// expects.
#pragma once

#include "decoder/analysis.h"
#include "tests/support/transcript.h"
#include "tests/support/transcript_tcp.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::test {

enum class Height : std::uint8_t { messages, chunks, packets };
std::string_view to_string(Height height);

/// What an analysis made of its input.
struct Played {
    std::vector<SessionResult> sessions;  ///< by number, each in its last state
    std::vector<SessionResult> over;  ///< as they were told before they were finished, where that was asked for
    AnalysisSummary summary;
    std::uint64_t encrypted_streams = 0;

    /// Findings about sessions, devices and files.
    std::vector<Finding> findings() const;
    std::vector<NotJudged> not_judged() const;
    std::vector<Diagnosis> diagnoses() const;
};

/// Empty when the height can express the transcript; else the reason why it is left out.
std::string why_not_at(const Transcript& transcript, const Traffic& traffic, Height height);

AnalysisOptions options_for(const Transcript& transcript);
Played play(const Traffic& traffic, const AnalysisOptions& options, Height height);
Played analyze(const std::vector<CapturedPacket>& packets, const AnalysisOptions& options);

/// One sentence per expectation that is not met; empty when all are.
std::vector<std::string> disagreements(const Transcript& transcript, const Traffic& traffic, const Played& played);

/// "violation http-host-missing, session 1, frames 4 6: the sentence"
std::string described(const Finding& finding, bool with_frames = true);
std::vector<std::string> described(const std::vector<Finding>& findings, bool with_frames = true);

}  // namespace cwmpscope::test
