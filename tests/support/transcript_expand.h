// Expansion: the message lines of a transcript become full HTTP messages with SOAP. A transcript goes in, the bytes of
// each message come out; what the lines do not say is filled so that nothing is wrong.
#pragma once

#include "capture/time.h"
#include "tests/support/transcript.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope::test {

struct ExpandedStep {
    Timestamp time{};                          ///< start plus the delays up to this line
    Who client = Who::cpe, server = Who::acs;  ///< the pair of hosts that talk
    bool from_client = true;
    std::optional<std::string> bytes;  ///< none: no message (fin, wait, a wire verb)
    bool last_on_connection = false;   ///< it says that the connection ends after it
};

/// One entry per step. Throws TranscriptError.
std::vector<ExpandedStep> expand(const Transcript& transcript);

}  // namespace cwmpscope::test
