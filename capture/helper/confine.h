// Giving up everything that the helper does not need, in two steps around the reading of the capture filter. Each step
// is for good; a step that cannot be taken whole ends the helper.
#pragma once

#include <string>

namespace cwmpscope::helper {

/// After the interfaces are open: root becomes nobody, all capabilities are gone in every set, none can come back, and
/// a first seccomp filter denies sockets, programs, processes and writing to files. Files may still be opened for
/// reading: libpcap looks up the names of ports and protocols. Empty: done; else what could not be done.
std::string give_up_privileges();

/// Before the first packet: only reading packets, statistics, the clock, memory and writing to what is open is left.
std::string give_up_files();

}  // namespace cwmpscope::helper
