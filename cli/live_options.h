// The options of `live`: dumpcap's letters and our words, as values.
#pragma once

#include "capture/capture_program.h"
#include "capture/failure.h"
#include "capture/recording_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

struct LiveOptions {
    CaptureOrder order;  ///< without interfaces: something is read
    std::string read;    ///< "-" or a file that grows
    std::string write;   ///< empty: to a temporary folder, removed at the end
    RingWishes ring;
    StopConditions stop;
    std::optional<CaptureWith> with;
    bool sessions = false, view = false, list = false;
    std::size_t keep_messages = 20'000;
};

/// As they stand on the command line.
struct RawLiveOptions {
    std::vector<std::string> interfaces, ring, stop, ports;
    std::string read, source, write, filter, with;
    std::uint64_t count = 0, snap_length = 262'144, buffer = 32, keep = 20'000;
    bool no_promiscuous = false, sessions = false, view = false, list = false;
};

/// Failure: which option, what is wrong with it, how it is written.
std::optional<Failure> read_live_options(const RawLiveOptions& raw, LiveOptions& options);

}  // namespace cwmpscope
