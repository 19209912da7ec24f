// Sightings: what the messages of a finished session say of the parameters that lifecycles hang on: the URLs of 3.2,
// DiagnosticsState, versions, and what the ACS wants to be notified of. Taken before the lists of the messages are
// released.
#pragma once

#include "decoder/session/device.h"
#include "decoder/session/session.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

class SightingFollower {
public:
    void take(const Session& session);
    /// Those of a device by time; they are no longer here afterwards.
    std::vector<Sighting> take_out(const DeviceId& device);
    std::uint64_t left_out(const DeviceId& device) const;
    /// Nobody asks any longer for what sessions up to that number said.
    void forget(const DeviceId& device, std::uint32_t last_session);

private:
    struct Record {
        std::vector<Sighting> sightings;
        std::set<std::string, std::less<>> notified;  ///< names and paths with notification
        std::uint64_t left_out = 0;
    };
    std::map<DeviceId, Record> records_;
    std::size_t total_ = 0;
};

/// Is the name that of a parameter with this end, in any root: "ManagementServer.URL"?
bool is_called(std::string_view name, std::string_view end);

}  // namespace cwmpscope
