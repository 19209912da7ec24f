// Time as packets tell it. Nothing in capture/ or decoder/ asks a clock: a file and a live capture of the same packets
// give the same result.
#pragma once

#include <chrono>

namespace cwmpscope {

using Duration = std::chrono::nanoseconds;
/// UTC, as written by whoever captured the packet.
using Timestamp = std::chrono::sys_time<Duration>;

inline double in_seconds(Duration duration) {
    return std::chrono::duration<double>(duration).count();
}

}  // namespace cwmpscope
