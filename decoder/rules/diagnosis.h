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
    inform_repeated,  ///< sessions of one device fail one after the other
    connection_failed,          ///< nobody answered an attempt to connect, or it was refused
    tls_handshake_failed,       ///< TLS was begun, or expected by one side, and nothing could be said over it
    connection_request_failed,  ///< the ACS asked for a session and got none
    transfer_failed,            ///< a Download or Upload ended with a fault, or its end was never told
    lifecycle_failed            ///< anything else that the ACS asked for and that did not come
};

struct Diagnosis {
    Trouble trouble = Trouble::session_failed;
    std::uint32_t session = 0;      ///< number; 0: of no session
    std::string text;               ///< a sentence; from the wire: mask and escape before printing
    std::uint64_t frame = 0;        ///< that proves it; 0: none
    std::optional<Party> at_fault;  ///< none: nothing that was captured accuses anybody
    const Rule* rule = nullptr;     ///< the primary finding; null when no rule was broken
};

/// At most one about the failure, then one per refused RPC (at most 200). `findings` are those of the session.
std::vector<Diagnosis> diagnose_session(const Session& session, std::span<const Finding> findings);

struct DeviceSubject;

/// What spans the sessions of a device: failures one after the other with a growing RetryCount, attempts to connect,
/// connection requests, transfers, and what else the ACS asked for. `findings` are those of the device.
/// In device_diagnosis.cpp.
std::vector<Diagnosis> diagnose_device(const DeviceSubject& device, std::span<const Finding> findings);

/// Attempts to connect that belong to no device: `servers` are the ACSs of the sessions. Where the capture holds no HTTP
/// at all they are all that there is to tell.
std::vector<Diagnosis> diagnose_connections(std::span<const FailedConnection> failed, std::span<const Endpoint> servers,
                                            bool nothing_else);

}  // namespace cwmpscope
