// Capture filters that do not lose what only looks different: frames with tags, in PPPoE or MPLS, in tunnels, and
// fragments.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace cwmpscope {

/// Of TCP only these ports, wherever the port can be seen in the frame itself; everything else as well, because CWMP
/// may be inside. Empty for no ports: everything.
std::string filter_for_ports(std::span<const std::uint16_t> ports);

}  // namespace cwmpscope
