// DeviceMemories: what is remembered of the sessions of each device until the capture ends and the device is judged.
// Sessions are put away at once, each knowing where the one before it lies, so that a device costs the same however
// many sessions it has; only where sessions leave again, as in a capture that does not end, do they stay in memory.
#pragma once

#include "capture/limits.h"
#include "decoder/byte_store.h"
#include "decoder/session/remembered.h"
#include "decoder/session/shelf.h"
#include "decoder/session/sightings.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cwmpscope {

struct DeviceMemory {
    std::vector<RememberedSession> sessions;  ///< those that stay in memory, as they came
    ByteStore::Place newest;                  ///< of those that were put away; size 0: there are none
    SightingRecord sightings;
    std::uint64_t left = 0;  ///< sessions that are not remembered any more
};

/// All that is remembered of one device.
struct DevicePast {
    std::vector<RememberedSession> sessions;  ///< by time
    std::uint64_t left = 0;                   ///< sessions that left before
    std::uint64_t left_out = 0;               ///< sightings beyond the limits
    std::uint64_t too_many = 0;               ///< older sessions than can be judged together
    std::uint32_t begins_after = 0;           ///< where there were too many: the number of the last of those
};

class DeviceMemories {
public:
    DeviceMemories(const Limits& limits, bool sessions_leave);

    /// False: there are too many devices. `slim` has been through released(). The device is known.
    bool remember(const Session& session, const Session& slim);
    /// A session of the device has left. What is judged about it begins after the session of that number from now on,
    /// as if the capture had begun there: rules that compare neighbours must not take sessions for neighbours that were
    /// none. False: the device is not known.
    bool let_go(const DeviceId& device, std::uint32_t number);
    bool empty() const { return devices_.size() == 0; }

    DevicePast past_of(const DeviceId& device);
    std::vector<std::shared_ptr<const Session>> recalled(const DevicePast& past) const;
    /// By time.
    std::vector<Sighting> sightings_of(const DevicePast& past) const;

private:
    void read_away(const DeviceMemory& memory, DevicePast& past) const;

    std::size_t most_bytes_;
    bool sessions_leave_;
    Shelf<DeviceMemory> devices_;
    SightingFollower sightings_;
    Remembering remembering_;
    Dictionary no_words_{0};
    Packer packer_{no_words_};
    ByteStore away_{128U << 10U};
};

}  // namespace cwmpscope
