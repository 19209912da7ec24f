// `frames`: what became of every frame, as the pipeline went through them. Only capture/ runs.
#include "capture/packet_place.h"
#include "cli/analysis_commands.h"
#include "cli/known_sessions.h"
#include "cli/reading.h"
#include "report/extract.h"
#include "report/frames_table.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cwmpscope {

ExitCode frames_command(const ProgramOptions& options, Output& output) {
    const TextStyle look = options.look();
    const JsonStyle style{options.out.empty() && stdout_is_terminal(), options.redaction(), {}};
    CaptureListener nobody;
    CapturePipeline pipeline(Limits{}, nobody);
    Timestamp first{}, before{};
    std::optional<Extract> chosen;
    if (!options.filter.empty()) {
        if (std::ranges::find(options.files, "-") != options.files.end() || options.follow) {
            print_failure({"--filter", "reads the files twice, for the sessions and for their frames",
                           "save the packets to a file first"});
            return ExitCode::unreadable;
        }
        const std::optional<KnownSessions> known = read_known_sessions(options);
        if (!known) return ExitCode::unreadable;
        chosen.emplace(known->everything, known->chosen, options.redaction());
    }
    bool head_written = false;
    const auto write = [&](const Packet& packet, const PacketFate& fate) {
        if (chosen && !chosen->wants(packet, fate, place_of(packet))) return;
        if (options.json) {
            output.write(frame_json(packet.at, fate, style) + "\n");
            return;
        }
        if (!std::exchange(head_written, true)) {
            output.write(frames_head(look));
            first = before = packet.at.time;
        }
        output.write(frame_line(packet.at, fate, first, before, look));
        before = packet.at.time;
    };
    const auto read =
        read_packets(options, pipeline, {[&] { return !output.closed(); }, [&] { output.write_now(); }, {}, write});
    if (!read) return ExitCode::unreadable;
    const PacketRun& result = *read;
    tell_damage(result.damages, result.failure);
    const bool lost = !result.damages.empty() || result.unread || result.failure || result.stopped ||
                      result.counters.dropped_packets > 0;
    return lost || result.counters.packets == 0 ? ExitCode::incomplete : ExitCode::fine;
}

}  // namespace cwmpscope
