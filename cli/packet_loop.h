// One pass over the packets of files, with progress and Ctrl-C, for commands that pass packets on.
#pragma once

#include "capture/packet_source.h"
#include "cli/options.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

struct PacketPass {
    std::uint64_t packets = 0;
    std::vector<Damage> damages;
    std::optional<Failure> failure;  ///< reading broke off after some packets
    bool stopped = false;            ///< by the user
};

/// `take` gives a Failure when it cannot go on, which is told and ends the pass. None: nothing could be read, or `take`
/// failed; standard error was told.
std::optional<PacketPass> each_packet(const ProgramOptions& options, const std::vector<std::string>& paths,
                                      const char* unit,
                                      const std::function<std::optional<Failure>(const Packet&)>& take);

}  // namespace cwmpscope
