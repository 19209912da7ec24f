// What can be captured on: the interfaces of this machine with their addresses and counters. Needs no privilege and no
// capture.
#pragma once

#include "capture/failure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

/// As the kernel counts them since the interface is there.
struct InterfaceCounters {
    std::uint64_t packets_in = 0, packets_out = 0, bytes_in = 0, bytes_out = 0;
};

struct InterfaceInfo {
    std::string name, description;
    std::vector<std::string> addresses;
    bool up = false, loopback = false;
    std::optional<InterfaceCounters> counters;  ///< none of those that are no single device, such as "any"
};

/// Network interfaces as libpcap lists them; other things that it can capture on (USB, D-Bus) are left out.
std::variant<std::vector<InterfaceInfo>, Failure> list_interfaces();
/// Read again, for a display of activity; none when the interface is gone.
std::optional<InterfaceCounters> read_counters(const std::string& interface);

}  // namespace cwmpscope
