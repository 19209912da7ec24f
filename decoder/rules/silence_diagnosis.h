// What a capture has to tell in which nothing was said: connections that were opened and on which neither side said a
// word, and SYNs that nobody answered. Where to look next is said; nobody is accused. Pure.
#pragma once

#include "decoder/rules/diagnosis.h"
#include "decoder/session/silent_connections.h"

#include <span>
#include <vector>

namespace cwmpscope {

/// `failed`: those that are told as failed attempts already. `nothing_else`: the capture holds no HTTP that can be
/// read; otherwise only connections to the port of CWMP are worth telling.
std::vector<Diagnosis> diagnose_silence(std::span<const SilentConnection> silent,
                                        std::span<const FailedConnection> failed, bool nothing_else);

}  // namespace cwmpscope
