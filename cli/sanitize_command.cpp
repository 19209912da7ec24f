// `sanitize`: the same packets with masked secrets. Reads the capture twice: what is secret is known when a message is
// complete, and by then its packets have gone by. With --identity once more before that: who takes part may be told
// last.
#include "cli/analysis_commands.h"
#include "cli/capture_output.h"
#include "cli/packet_loop.h"
#include "report/sanitize/mask_follower.h"
#include "report/sanitize/masks.h"
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

    std::uint64_t packets = 0;
    bool unread = false;
    const ReadCapture read = [&](const std::function<void(const Packet&)>& take) {
        const auto pass = each_packet(options, paths, "packets read", [&](const Packet& packet) {
            take(packet);
            return std::optional<Failure>();
        });
        unread = !pass;
        packets = pass ? pass->packets : 0;
        return pass && !pass->stopped;
    };
    std::optional<Masks> masks =
        make_masks(read, options.credentials, MaskPlanner::CodedBodies::dropped, options.identity);
    if (!masks) return unread ? ExitCode::unreadable : stopped(options);

    MaskFollower follower(masks->plan, masks->identity());
    CaptureOutput capture(options.out, format_for(options.out, paths.front()));
    const auto written = each_packet(options, paths, "packets written",
                                     [&](const Packet& packet) { return capture.write(follower.push(packet)); });
    if (!written) return ExitCode::unreadable;
    if (written->stopped || written->packets != packets) return stopped(options);
    if (const auto failure = capture.finish()) return unreadable(*failure);
    const SanitizeResult result{options.files.front(),   options.out,      written->packets, &masks->plan,
                                follower.masked_whole(), masks->identity()};
    if (options.json) {
        output.write(sanitize_json(result));
    } else if (!options.quiet) {
        output.write(sanitize_text(result, options.look()));
    }
    tell_damage(written->damages, written->failure);
    return written->damages.empty() && !written->failure ? ExitCode::fine : ExitCode::incomplete;
}

}  // namespace cwmpscope
