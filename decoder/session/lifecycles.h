// Lifecycles: what an ACS asks for and what ends it in a later session, tied by CommandKey, object or parameter:
// Reboot, FactoryReset, ScheduleInform, ChangeDUState, diagnostics, notifications, connection requests. Pure: the
// sessions of a device by time, its sightings and connection requests, and what came by UDP, go in, small records with
// an outcome come out.
#pragma once

#include "decoder/session/datagrams.h"
#include "decoder/session/device.h"
#include "decoder/session/session.h"
#include "decoder/session/surroundings.h"

#include <memory>
#include <span>

namespace cwmpscope {

/// Fills `lifecycles` of the device.
void find_lifecycles(DeviceHistory& device, std::span<const std::shared_ptr<const Session>> sessions,
                     const Surroundings& surroundings, std::span<const UdpMessage> udp_messages);

}  // namespace cwmpscope
