// Live capture as a PacketSource: what a capture program or another pipe hands over as it comes. When nothing comes,
// Idle marks say that time goes on, so that finished sessions are told.
#pragma once

#include "capture/capture_program.h"
#include "capture/packet_source.h"

#include <functional>
#include <memory>
#include <variant>

namespace cwmpscope {

struct LiveListener {
    /// Called before each wait of at most 100 ms, from within next(): to show what is known so far. May be empty.
    std::function<void()> waiting;
    /// Asked before each packet and each wait. Once true, the capture is asked to end; what was captured until then
    /// still comes. May be empty.
    std::function<bool()> stop_wanted;
    /// The capture program warns (an interface is gone, a filter matches nothing). May be empty.
    std::function<void(const Failure&)> warned;
};

/// Starts cwmpscope-capture; where that may not capture, dumpcap if it may. `only`: this program and no other.
/// Failure: with what the program said.
std::variant<std::unique_ptr<PacketSource>, Failure> start_capture(const CaptureOrder& order, LiveListener listener,
                                                                   std::optional<CaptureWith> only = std::nullopt);

/// Standard input, on which another program writes pcap or pcapng (also compressed) as it captures.
std::variant<std::unique_ptr<PacketSource>, Failure> follow_standard_input(LiveListener listener);

/// A file to which another program still writes packets, or a named pipe.
std::variant<std::unique_ptr<PacketSource>, Failure> follow_file(const std::string& path, LiveListener listener);

}  // namespace cwmpscope
