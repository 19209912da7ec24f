// `extract`: chosen sessions as a pcapng with a comment on the first frame of each message, or as a transcript. The
// capture is read once to know its sessions, once more for what is secret in it, and a last time to write.
#include "cli/analysis_commands.h"
#include "cli/capture_output.h"
#include "cli/known_sessions.h"
#include "cli/packet_loop.h"
#include "report/packet_extract.h"
#include "report/sanitize/masks.h"
#include "report/time_text.h"
#include "report/transcript/session_recorder.h"
#include "report/transcript/transcript_text.h"
#include "report/transcript/transcript_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace cwmpscope {

namespace {

/// What is to be extracted, and what of it is secret.
struct Order {
    ProgramOptions options;
    KnownSessions known;
    std::optional<Masks> masks;  ///< none with --show-secrets
    Extract extract;

    IdentityMasks* identity() { return masks ? masks->identity() : nullptr; }
    const MaskPlan* plan() const { return masks ? &masks->plan : nullptr; }
};

/// None: it failed, and standard error was told.
std::optional<Masks> masks_of(const ProgramOptions& options) {
    const ReadCapture read = [&](const std::function<void(const Packet&)>& take) {
        const auto pass = each_packet(options, options.files, "packets read", [&](const Packet& packet) {
            take(packet);
            return std::optional<Failure>();
        });
        return pass && !pass->stopped;
    };
    return make_masks(read, options.credentials,
                      options.transcript ? MaskPlanner::CodedBodies::kept : MaskPlanner::CodedBodies::dropped,
                      options.identity);
}

std::optional<Failure> refusal(const ProgramOptions& options) {
    if (options.identity && options.show_secrets)
        return Failure{"--identity", "hides less than what --show-secrets shows, in captures and transcripts",
                       "give one of them"};
    if (options.transcript && (options.out.empty() || options.out == "-")) return std::nullopt;
    if (auto refused = CaptureOutput::refusal(options.out, options.files)) return refused;
    if (!options.transcript && format_for(options.out, "") == CaptureFormat::pcap &&
        options.out.find(".pcap") != std::string::npos)
        return Failure{options.out, "a pcap has no place for comments", "name it .pcapng"};
    return std::nullopt;
}

/// Encrypted sessions among the chosen ones.
std::size_t encrypted_in(const KnownSessions& known) {
    return static_cast<std::size_t>(std::ranges::count_if(known.everything.sessions, [&](const SessionResult& result) {
        return known.chosen.contains(result.session->number) &&
               std::ranges::any_of(result.session->messages, [](const auto& message) { return message->encrypted; });
    }));
}

ExitCode stopped(const ProgramOptions& options) {
    print_failure({options.out.empty() ? "the transcript" : options.out, "was not written: stopped", ""});
    return ExitCode::incomplete;
}

ExitCode end_of(const PacketPass& pass) {
    tell_damage(pass.damages, pass.failure);
    return pass.damages.empty() && !pass.failure ? ExitCode::fine : ExitCode::incomplete;
}

ExitCode write_packets(Order& order, Output& output) {
    const ProgramOptions& options = order.options;
    PacketExtract chosen(order.extract, order.plan(), order.identity());
    CaptureOutput capture(options.out, CaptureFormat::pcapng);
    std::uint64_t count = 0, commented = 0, dropped = 0;
    Timestamp dropped_until = Timestamp::min();
    const auto written =
        each_packet(options, options.files, "packets", [&](const Packet& packet) -> std::optional<Failure> {
            auto wanted = chosen.push(packet);
            dropped += packet.dropped_before;
            dropped_until = std::max(dropped_until, packet.dropped_until);
            if (!wanted) return std::nullopt;
            // Also what fell between packets that are left out: it may have been a part of the chosen sessions.
            wanted->packet.dropped_before = std::exchange(dropped, 0);
            wanted->packet.dropped_until = std::exchange(dropped_until, Timestamp::min());
            ++count;
            commented += wanted->comment.empty() ? 0 : 1;
            return capture.write(wanted->packet, wanted->comment);
        });
    if (!written) return ExitCode::unreadable;
    if (written->stopped) return stopped(options);
    if (const auto failure = capture.finish()) return unreadable(*failure);
    if (!options.quiet) {
        output.write(fmt::format("{}: {} of {}, {} with a comment; {}\n", options.out, counted(count, "packet"),
                                 counted(order.known.chosen.size(), "session"), grouped(commented),
                                 options.show_secrets ? "nothing is masked"
                                 : options.identity   ? "secrets are masked, and who takes part has other names"
                                                      : "secrets are masked (--show-secrets leaves them)"));
        if (const std::size_t encrypted = encrypted_in(order.known); encrypted > 0)
            output.write(fmt::format(
                "{} in TLS: the packets stay encrypted, and the keys are not written into the file; who is to read "
                "them needs the key log as well, and then reads everything, secrets too.\n",
                counted(encrypted, "session is", "sessions are")));
    }
    return end_of(*written);
}

ExitCode write_transcript(Order& order) {
    const ProgramOptions& options = order.options;
    if (encrypted_in(order.known) > 0) {
        print_failure({"extract --transcript", "sessions that were read with TLS keys are not written as transcripts",
                       "cwmpscope show FILE SESSION --soap shows their messages"});
        return ExitCode::usage;
    }
    const MaskPlan* plan = order.plan();
    SessionRecorder recorder(order.extract, plan);
    const auto read = each_packet(options, options.files, "packets", [&](const Packet& packet) {
        recorder.push(packet);
        return std::optional<Failure>();
    });
    if (!read) return ExitCode::unreadable;
    if (read->stopped) return stopped(options);
    Recording recording = recorder.finish();
    if (order.identity() != nullptr) rename(recording, *order.identity());
    if (recording.too_large) {
        print_failure({"extract --transcript", "the chosen sessions have more text than a transcript can hold",
                       "choose fewer with --session or --filter"});
        return ExitCode::usage;
    }
    Output file(options.out == "-" ? std::string() : options.out, false);
    if (!options.out.empty() && options.out != "-") file.replace_whole_file();
    file.write(transcript_text(recording, transcript_words(order.known.everything, order.known.chosen, order.extract,
                                                           plan, order.identity(), recording)));
    if (const auto failure = file.finish()) return unreadable(*failure);
    return end_of(*read);
}

}  // namespace

ExitCode extract_command(const ProgramOptions& given, Output& output) {
    if (const auto refused = refusal(given)) {
        print_failure(*refused);
        return ExitCode::usage;
    }
    auto files = RepeatableFiles::of(given.files);
    if (const auto* failure = std::get_if<Failure>(&files)) return unreadable(*failure);
    ProgramOptions options = given;
    options.files = std::get<RepeatableFiles>(files).paths();

    // Packets are found by the real names of who sent them; others take their places when they are written.
    ProgramOptions by_real_names = options;
    by_real_names.identity = false;
    std::optional<KnownSessions> known = read_known_sessions(by_real_names);
    if (!known) return ExitCode::unreadable;
    if (known->chosen.empty()) {
        print_failure({"extract",
                       fmt::format("none of {} is chosen", counted(known->everything.sessions.size(), "session")),
                       "cwmpscope sessions FILE lists them"});
        return ExitCode::usage;
    }
    std::optional<Masks> masks;
    if (!options.show_secrets) {
        masks = masks_of(options);
        if (!masks) return ExitCode::incomplete;
    }
    Extract extract(known->everything, known->chosen, by_real_names.redaction());
    Order order{std::move(options), std::move(*known), std::move(masks), std::move(extract)};
    return order.options.transcript ? write_transcript(order) : write_packets(order, output);
}

}  // namespace cwmpscope
