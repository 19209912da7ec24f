// Sightings: what the messages of a finished session say of the parameters that lifecycles hang on: the URLs of 3.2,
// DiagnosticsState, versions, and what the ACS wants to be notified of. Taken before the lists of the messages are
// released.
#pragma once

#include "decoder/evidence/boxed.h"
#include "decoder/session/device.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// Of one device.
struct SightingRecord {
    std::uint64_t kept = 0, left_out = 0;
    Boxed<std::set<std::string, std::less<>>> notified;  ///< names and paths with notification
};

class SightingFollower {
public:
    /// Of all devices so many are taken that nobody has forgotten.
    explicit SightingFollower(std::size_t most) : most_(most) {}

    std::vector<Sighting> take(const Session& session, SightingRecord& of_device);
    /// Nobody asks any longer for so many of them.
    void forget(SightingRecord& of_device, std::size_t gone);

private:
    std::size_t most_, total_ = 0;
};

/// The ends of the names that are followed, below any root: "ManagementServer.URL".
std::span<const std::string_view> watched_parameters();

bool is_watched(std::string_view name);

/// Is the name that of a parameter with this end, in any root: "ManagementServer.URL"?
bool is_called(std::string_view name, std::string_view end);

}  // namespace cwmpscope
