#include "capture/capture_filter.h"

namespace cwmpscope {

std::string filter_for_ports(std::span<const std::uint16_t> ports) {
    if (ports.empty()) return {};
    // "tcp" is true only of frames without tag and tunnel: all others are kept by the first words. The last two keep
    // fragments, in which no port can be seen.
    std::string filter = "not tcp";
    for (const std::uint16_t port : ports) filter += " or tcp port " + std::to_string(port);
    return filter + " or ip[6:2] & 0x3fff != 0 or ip6[6] == 44";
}

}  // namespace cwmpscope
