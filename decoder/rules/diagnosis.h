// Diagnosis: why something went wrong, in one sentence, with the frame that proves it and who has to mend it. Findings
// say what is against the standard; a diagnosis says which of them, or which plain fact, kept the session from
// succeeding. A judged session or device goes in; the sentences that belong at the top of a report come out. Pure.
#pragma once

#include "decoder/rules/finding.h"
#include "decoder/session/device.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

enum class Trouble : std::uint8_t {
    session_failed,  ///< Outcome::aborted
    rpc_refused,     ///< an RPC was answered with a Fault; the session went on
    inform_repeated  ///< sessions of one device fail one after the other
};

struct Diagnosis {
    Trouble trouble = Trouble::session_failed;
    std::uint32_t session = 0;      ///< number
    std::string text;               ///< a sentence; from the wire: mask and escape before printing
    std::uint64_t frame = 0;        ///< that proves it; 0: none
    std::optional<Party> at_fault;  ///< none: nothing that was captured accuses anybody
    const Rule* rule = nullptr;     ///< the primary finding; null when no rule was broken
};

/// At most one about the failure, then one per refused RPC (at most 200). `findings` are those of the session.
std::vector<Diagnosis> diagnose_session(const Session& session, std::span<const Finding> findings);

/// Sessions of one device, by time: runs of failures with a growing RetryCount.
std::vector<Diagnosis> diagnose_device(std::span<const std::shared_ptr<const Session>> sessions);

}  // namespace cwmpscope
