// The verdicts about connections with TLS on which nothing could be said: why a device does not get as far as an Inform,
// as far as that is visible without keys. Never that an Inform is missing: what was said inside is not known.
#pragma once

#include "decoder/rules/diagnosis.h"
#include "decoder/session/encrypted_connections.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cwmpscope {

/// A session of a device, as far as connections with TLS are told by it.
struct SessionTrace {
    std::uint32_t device = 0;  ///< by number, the same for all its sessions
    std::uint32_t number = 0;
    bool completed = false;
    Timestamp start{};
    IpAddress cpe;
    Endpoint acs;
};

struct TlsScene {
    std::span<const EncryptedConnection> connections;  ///< by their end
    std::span<const ToldAcsUrl> acs_urls;
    std::span<const Finding> findings;  ///< of the connections
    std::span<const SessionTrace> sessions;  ///< of their clients at least, by device, then by time
    bool nothing_else = false;  ///< the capture holds no HTTP in clear: whatever failed is worth telling
};

/// One per client, server and cause. What the same client overcame later is no reason for anything.
std::vector<Diagnosis> diagnose_tls(const TlsScene& scene);

}  // namespace cwmpscope
