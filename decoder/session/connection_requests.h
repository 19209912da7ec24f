// Connection requests: which HTTP exchanges with a device were made at the ConnectionRequestURL that it told, put
// together with the challenge and the answer to it. TR-069 Amendment 6, 3.2.2.
#pragma once

#include "decoder/session/device.h"
#include "decoder/session/remembered.h"

#include <span>
#include <vector>

namespace cwmpscope {

/// Fills `connection_requests` of the devices. The exchanges of all devices by time; sightings must be there.
void find_connection_requests(std::vector<DeviceHistory>& devices, const DeviceMemories& sessions,
                              std::span<const FileExchange> exchanges);

}  // namespace cwmpscope
