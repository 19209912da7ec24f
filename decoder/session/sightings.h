// Sightings: what the messages of a finished session say of the parameters that lifecycles hang on: the URLs of 3.2,
// DiagnosticsState, versions, and what the ACS wants to be notified of. Taken before the lists of the messages are
// released.
#pragma once

#include "decoder/evidence/boxed.h"
#include "decoder/session/device.h"
#include "decoder/session/packed_sightings.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace cwmpscope {

/// Of one device.
struct SightingRecord {
    PackedSightings sightings;
    Boxed<std::set<std::string, std::less<>>> notified;  ///< names and paths with notification
    std::uint64_t left_out = 0;
};

class SightingFollower {
public:
    void take(const Session& session, SightingRecord& of_device);
    /// Nobody asks any longer for what sessions up to that number said.
    void forget(SightingRecord& of_device, std::uint32_t last_session);

private:
    std::size_t total_ = 0;
};

/// The ends of the names that are followed, below any root: "ManagementServer.URL".
std::span<const std::string_view> watched_parameters();

bool is_watched(std::string_view name);

/// Is the name that of a parameter with this end, in any root: "ManagementServer.URL"?
bool is_called(std::string_view name, std::string_view end);

}  // namespace cwmpscope
