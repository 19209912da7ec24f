// The bytes of a `tls` line of a transcript: records of a handshake as they stand on the wire, without keys. What the
// line does not say is filled so that nothing is wrong.
#pragma once

#include "tests/support/transcript.h"

#include <string>

namespace cwmpscope::test {

/// Throws a sentence (std::string) about what the line says wrongly.
std::string tls_bytes(const MessageLine& line);

}  // namespace cwmpscope::test
