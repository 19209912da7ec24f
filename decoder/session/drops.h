// Drops: when packets fell that the kernel, the interface or the capture file tells to be dropped. Whose they were is
// not known: a session in whose time some fell may have gone on in them. Times are those of packets. Memory is bounded:
// where there are too many places the oldest become one long one.
#pragma once

#include "capture/time.h"

#include <cstdint>
#include <deque>

namespace cwmpscope {

/// They fell somewhere between the two times: those of the packet before and of the one after them, where nothing more
/// is known.
struct DroppedPackets {
    Timestamp from{}, to{};
    std::uint64_t packets = 0;
};

class Drops {
public:
    /// In the order in which they are told.
    void add(const DroppedPackets& dropped);
    /// Packets that may have fallen between the two times.
    std::uint64_t between(Timestamp from, Timestamp to) const;
    /// How long nothing had fallen before that time, at most `wish`; and nothing fell after it.
    Duration without_before(Timestamp time, Duration wish) const;
    Duration without_after(Timestamp time, Duration wish) const;

private:
    std::deque<DroppedPackets> places_;  ///< by `to`
};

}  // namespace cwmpscope
