// How a message of a transcript is cut into segments, and what a `gap` takes of it.
#pragma once

#include "tests/support/transcript.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cwmpscope::test {

/// A `gap` that lies ahead: bytes of one side, or of whoever speaks next, that the capture does not have.
struct TranscriptGap {
    std::optional<Who> who;
    std::uint64_t left = 0;
    bool whole_segment = false;  ///< the next one, whatever its length
    bool concerns(Who sender) const { return !who || *who == sender; }
};

/// Throws TranscriptError, as the others below.
std::uint64_t number_of(const Transcript& transcript, const WireVerb& verb, std::size_t index, std::uint64_t otherwise);
TranscriptGap gap_of(const Transcript& transcript, const WireVerb& verb);
/// True: the gap takes this segment. A gap that is used up is gone.
bool take_gap(std::optional<TranscriptGap>& gap, Who sender, std::size_t length);

/// takes=: from the first to the last segment of the message.
std::optional<Duration> duration_of(const Transcript& transcript, const MessageLine& line);
/// Sizes from split=, then full segments of `most` bytes (or mss=); a gap begins and ends on a segment of its own.
std::vector<std::size_t> segment_sizes(const Transcript& transcript, const MessageLine& line, std::size_t length,
                                       std::size_t most, const std::optional<TranscriptGap>& gap);

}  // namespace cwmpscope::test
