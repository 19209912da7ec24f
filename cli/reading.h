// Reading captures for the commands: the whole engine over files, or only the HTTP messages, or chosen messages again.
#pragma once

#include "capture/capture_listener.h"
#include "capture/capture_pipeline.h"
#include "cli/options.h"
#include "report/capture_report.h"
#include "report/session_text.h"

#include <functional>
#include <map>
#include <utility>
#include <variant>

namespace cwmpscope {

/// Judges the files; sessions and findings that were not asked for are left out. Failure: no packet could be read.
std::variant<CaptureReport, Failure> read_report(const ProgramOptions& options);

struct PacketRun {
    CaptureCounters counters;
    std::optional<Damage> damage;
    std::optional<Failure> failure;  ///< reading broke off after some packets
    bool stopped = false;
};
/// Packets through a pipeline; `seen` is told what became of each. `wanted` is asked after each and ends the run when it
/// says no.
std::variant<PacketRun, Failure> read_packets(const ProgramOptions& options, CapturePipeline& pipeline,
                                              const std::function<void(const Packet&, const PacketFate&)>& seen,
                                              const std::function<bool()>& wanted);
/// Packets as far as HTTP. `wanted` is asked after each packet and ends the run when it says no.
std::variant<PacketRun, Failure> read_http(const ProgramOptions& options, CaptureListener& listener,
                                           const std::function<bool()>& wanted);

/// The messages of a session, read from the files again.
std::variant<std::map<std::uint32_t, MessageText>, Failure> read_again(const ProgramOptions& options,
                                                                       const Session& session);

}  // namespace cwmpscope
