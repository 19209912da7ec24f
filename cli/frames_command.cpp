// `frames`: what became of every frame, as the pipeline went through them. Only capture/ runs.
#include "cli/analysis_commands.h"
#include "cli/reading.h"
#include "report/frames_table.h"

namespace cwmpscope {

ExitCode frames_command(const ProgramOptions& options, Output& output) {
    const TextStyle look = options.look();
    const JsonStyle style{options.out.empty() && stdout_is_terminal(), options.redaction(), {}};
    CaptureListener nobody;
    CapturePipeline pipeline(Limits{}, nobody);
    Timestamp first{}, before{};
    const auto write = [&](const Packet& packet, const PacketFate& fate) {
        if (options.json) {
            output.write(frame_json(packet.at, fate, style) + "\n");
            return;
        }
        if (packet.at.frame == 1) {
            output.write(frames_head(look));
            first = before = packet.at.time;
        }
        output.write(frame_line(packet.at, fate, first, before, look));
        before = packet.at.time;
    };
    const auto read = read_packets(options, pipeline,
                                   {[&] { return !output.closed(); }, [&] { output.write_now(); }, {}, write});
    if (!read) return ExitCode::unreadable;
    const PacketRun& result = *read;
    tell_damage(result.damages, result.failure);
    const bool lost = !result.damages.empty() || result.unread || result.failure || result.stopped ||
                      result.counters.dropped_packets > 0;
    return lost || result.counters.packets == 0 ? ExitCode::incomplete : ExitCode::fine;
}

}  // namespace cwmpscope
