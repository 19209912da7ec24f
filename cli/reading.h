// Reading captures for the commands: the whole engine over files, or only the HTTP messages, or chosen messages again.
#pragma once

#include "capture/capture_listener.h"
#include "capture/capture_pipeline.h"
#include "cli/options.h"
#include "report/capture_report.h"
#include "report/session_text.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace cwmpscope {

/// Judges the files; sessions and findings that were not asked for are left out. Of files that cannot be read standard
/// error is told at once. None: no file could be read. `facts` is what the command needs of the chosen sessions; more
/// is kept where the filter asks for it. `stages` may be null.
std::optional<CaptureReport> read_report(const ProgramOptions& options, SessionFacts facts = SessionFacts::all,
                                         StageListener* stages = nullptr);

struct PacketRun {
    CaptureCounters counters;
    std::vector<Damage> damages;
    bool unread = false;             ///< files that could not be opened were left out
    std::optional<Failure> failure;  ///< reading broke off after some packets
    bool stopped = false;
};

/// What read_packets() is to do besides.
struct PacketWishes {
    std::function<bool()> wanted;                    ///< asked after each packet; no ends the run
    std::function<void()> waiting;                   ///< called while a growing file has no more; may be empty
    std::function<void(const PacketSource&)> begin;  ///< called before the first packet; may be empty
    std::function<void(const Packet&, const PacketFate&)> seen;  ///< told what became of each packet; may be empty
};
/// Packets through a pipeline. None: no file could be read, and standard error was told.
std::optional<PacketRun> read_packets(const ProgramOptions& options, CapturePipeline& pipeline,
                                      const PacketWishes& wishes);
/// Packets as far as HTTP; otherwise the same.
std::optional<PacketRun> read_http(const ProgramOptions& options, CaptureListener& listener,
                                   const PacketWishes& wishes);

/// Messages of sessions, read from the files again, all in one go. Those that are not found are not in the map.
std::variant<std::map<const Message*, MessageText>, Failure> read_again(
    const ProgramOptions& options, const std::vector<std::shared_ptr<const Message>>& messages);

}  // namespace cwmpscope
