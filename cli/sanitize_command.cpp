// `sanitize`: the same packets with masked secrets. Reads the capture twice: what is secret is known when a message is
// complete, and by then its packets have gone by. With --identity once more before that: who takes part may be told last.
#include "cli/analysis_commands.h"
#include "cli/capture_output.h"
#include "cli/packet_loop.h"
#include "report/sanitize/identity_reader.h"
#include "report/sanitize/mask_planner.h"
#include "report/sanitize/sanitize_report.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

ExitCode stopped(const ProgramOptions& options) {
    print_failure({options.out, "was not written: stopped", ""});
    return ExitCode::incomplete;
}

}  // namespace

ExitCode sanitize_command(const ProgramOptions& options, Output& output) {
    if (options.files.size() != 1) {
        print_failure({"sanitize", "takes one file", "mergecap joins several"});
        return ExitCode::usage;
    }
    if (const auto refused = CaptureOutput::refusal(options.out, options.files)) {
        print_failure(*refused);
        return ExitCode::usage;
    }
    auto files = RepeatableFiles::of(options.files);
    if (const auto* failure = std::get_if<Failure>(&files)) return unreadable(*failure);
    const std::vector<std::string>& paths = std::get<RepeatableFiles>(files).paths();

    IdentityMasks names;
    IdentityMasks* const identity = options.identity ? &names : nullptr;
    if (options.identity) {
        IdentityReader reader(names);
        const auto learnt = each_packet(options, paths, "packets read for names", [&](const Packet& packet) {
            reader.push(packet);
            return std::optional<Failure>();
        });
        if (!learnt) return ExitCode::unreadable;
        if (learnt->stopped) return stopped(options);
        reader.finish();
    }
    MaskPlanner planner(options.credentials, MaskPlanner::CodedBodies::dropped, identity);
    const auto planned = each_packet(options, paths, "packets read", [&](const Packet& packet) {
        planner.push(packet);
        return std::optional<Failure>();
    });
    if (!planned) return ExitCode::unreadable;
    if (planned->stopped) return stopped(options);
    const MaskPlan plan = planner.finish();

    MaskFollower follower(plan, identity);
    CaptureOutput capture(options.out, format_for(options.out, paths.front()));
    const auto written = each_packet(options, paths, "packets written",
                                     [&](const Packet& packet) { return capture.write(follower.push(packet)); });
    if (!written) return ExitCode::unreadable;
    if (written->stopped || written->packets != planned->packets) return stopped(options);
    if (const auto failure = capture.finish()) return unreadable(*failure);
    const SanitizeResult result{options.files.front(), options.out,  written->packets,
                                &plan,                 follower.masked_whole(), identity};
    if (options.json) {
        output.write(sanitize_json(result));
    } else if (!options.quiet) {
        output.write(sanitize_text(result, options.look()));
    }
    tell_damage(written->damages, written->failure);
    return written->damages.empty() && !written->failure ? ExitCode::fine : ExitCode::incomplete;
}

}  // namespace cwmpscope
