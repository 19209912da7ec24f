// `extract`: the packets of chosen sessions as a pcapng with a comment on the first frame of each message. The capture
// is read once to know its sessions, once more for what is secret in it, and a last time to write.
#include "capture/capture_pipeline.h"
#include "capture/packet_place.h"
#include "cli/analysis_commands.h"
#include "cli/capture_output.h"
#include "cli/known_sessions.h"
#include "cli/packet_loop.h"
#include "report/extract.h"
#include "report/sanitize/mask_follower.h"
#include "report/sanitize/mask_planner.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <optional>
#include <set>

namespace cwmpscope {

namespace {

/// Nothing to mask with --show-secrets; none: it failed, and standard error was told.
std::optional<MaskPlan> plan_of(const ProgramOptions& options) {
    MaskPlanner planner(options.credentials);
    if (options.show_secrets) return MaskPlan{};
    const auto pass = each_packet(options, options.files, "packets read", [&](const Packet& packet) {
        planner.push(packet);
        return std::optional<Failure>();
    });
    if (!pass || pass->stopped) return std::nullopt;
    return planner.finish();
}

std::optional<Failure> refusal(const ProgramOptions& options, const std::vector<std::string>& paths) {
    if (auto refused = CaptureOutput::refusal(options.out, paths)) return refused;
    if (format_for(options.out, "") == CaptureFormat::pcap && options.out.find(".pcap") != std::string::npos)
        return Failure{options.out, "a pcap has no place for comments", "name it .pcapng"};
    return std::nullopt;
}

}  // namespace

ExitCode extract_command(const ProgramOptions& given, Output& output) {
    if (const auto refused = refusal(given, given.files)) {
        print_failure(*refused);
        return ExitCode::usage;
    }
    auto files = RepeatableFiles::of(given.files);
    if (const auto* failure = std::get_if<Failure>(&files)) return unreadable(*failure);
    ProgramOptions options = given;
    options.files = std::get<RepeatableFiles>(files).paths();

    const std::optional<KnownSessions> known = read_known_sessions(options);
    if (!known) return ExitCode::unreadable;
    if (known->chosen.empty()) {
        print_failure({"extract",
                       fmt::format("none of {} is chosen", counted(known->everything.sessions.size(), "session")),
                       "cwmpscope sessions FILE lists them"});
        return ExitCode::usage;
    }
    const std::optional<MaskPlan> plan = plan_of(options);
    if (!plan) return ExitCode::incomplete;
    const Extract extract(known->everything, known->chosen, options.redaction());

    MaskFollower follower(*plan);
    CaptureListener nobody;
    CapturePipeline pipeline(Limits{}, nobody);
    CaptureOutput capture(options.out, CaptureFormat::pcapng);
    std::uint64_t count = 0, commented = 0;
    const auto written =
        each_packet(options, options.files, "packets", [&](const Packet& packet) -> std::optional<Failure> {
            const PacketFate fate = pipeline.push(packet);
            const Packet masked = options.show_secrets ? packet : follower.push(packet);
            if (!extract.wants(packet.at.frame, fate, place_of(packet))) return std::nullopt;
            const std::string comment = extract.comment_of(packet.at.frame);
            ++count;
            commented += comment.empty() ? 0 : 1;
            return capture.write(masked, comment);
        });
    if (!written) return ExitCode::unreadable;
    if (written->stopped) {
        print_failure({options.out, "was not written: stopped", ""});
        return ExitCode::incomplete;
    }
    if (const auto failure = capture.finish()) return unreadable(*failure);
    if (!options.quiet) {
        output.write(fmt::format(
            "{}: {} of {}, {} with a comment; {}\n", options.out, counted(count, "packet"),
            counted(known->chosen.size(), "session"), grouped(commented),
            options.show_secrets ? "nothing is masked" : "secrets are masked (--show-secrets leaves them)"));
    }
    tell_damage(written->damages, written->failure);
    return written->damages.empty() && !written->failure ? ExitCode::fine : ExitCode::incomplete;
}

}  // namespace cwmpscope
