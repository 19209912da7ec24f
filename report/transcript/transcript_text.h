// The transcript of a recording: the text form of a capture that the tests of the project play (tests/README.md there
// describes the language). Exact bytes stand in blocks; what is no printable ASCII is escaped, so that the text can be
// read, mailed and shown on any terminal.
#pragma once

#include "report/transcript/recording.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct TranscriptWords {
    std::string name, why;             ///< one line each
    std::vector<std::string> remarks;  ///< to be known before it is played; one line each
    std::vector<std::string> expectations;
    std::vector<Credentials> credentials;
    /// What is said above the message that begins in a frame; empty: nothing.
    std::function<std::string(std::uint64_t frame)> comment_of;
};

std::string transcript_text(const Recording& recording, const TranscriptWords& words);

/// The lines of a block with exactly these bytes, each behind the indentation.
std::string transcript_block(std::string_view bytes, std::string_view indentation);

}  // namespace cwmpscope
