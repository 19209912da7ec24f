// `live`: capture, keep the packets, show what happens, and report at the end as check does.
#include "capture/live_source.h"
#include "capture/tls_key_log_source.h"
#include "cli/analysis_commands.h"
#include "cli/interrupt.h"
#include "cli/live_printer.h"
#include "cli/live_view.h"
#include "cli/message_filter.h"
#include "cli/spool.h"
#include "decoder/run.h"
#include "decoder/session/release.h"
#include "report/chosen.h"
#include "report/findings_text.h"
#include "report/json.h"
#include "report/live_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace cwmpscope {

namespace {

/// What is not asked to be kept may take this much of the disk.
constexpr std::uint64_t spool_file_bytes = 64'000'000;
constexpr std::size_t spool_files = 16;
/// Secrets, and identities, that are known while the capture goes on: it may do so for a week.
constexpr std::size_t most_masked = 50'000;

std::string words_for(const LiveOptions& live) {
    if (live.order.interfaces.empty()) return live.read == "-" ? "standard input" : live.read;
    std::string words;
    for (const std::string& interface : live.order.interfaces) words += (words.empty() ? "" : ", ") + interface;
    return words;
}

/// Where packets are kept: as the user asked, or in a private folder while the program runs.
struct Keeping {
    std::optional<Spool> spool;
    std::optional<LiveRing> ring;
};

std::optional<Failure> begin_keeping(const LiveOptions& live, const LiveRing::Tell& told, Keeping& keeping) {
    std::string path = live.write;
    RingWishes wishes = live.ring;
    if (path.empty()) {
        if (live.read != "-" && !live.read.empty()) return std::nullopt;  // it is in a file already
        auto spool = Spool::create();
        if (auto* failure = std::get_if<Failure>(&spool)) {
            failure->hint += ", or keep the packets with -w FILE";
            return std::move(*failure);
        }
        keeping.spool.emplace(std::move(std::get<Spool>(spool)));
        path = (keeping.spool->folder() / "live.pcapng").string();
        wishes.file_bytes = spool_file_bytes;
        wishes.files = spool_files;
    }
    auto ring = LiveRing::create(path, wishes, told);
    if (auto* failure = std::get_if<Failure>(&ring)) return std::move(*failure);
    keeping.ring.emplace(std::move(std::get<LiveRing>(ring)));
    return std::nullopt;
}

class LiveRun final : public RunListener {
public:
    LiveRun(LiveDisplay& display, const ProgramOptions& options, std::shared_ptr<Masker> masker)
        : display_(display), watch_(options.live.stop), masker_(masker), report_(std::move(masker)) {
        // The view has a filter of its own, which its user may change; what it ends with is about everything.
        if (!options.live.view) choice_.filter = options.filter;
        choice_.findings_alone = true;
    }

    const Analysis* analysis = nullptr;
    LiveRing* ring = nullptr;
    std::stop_source stop;

    bool wants_to_stop() {
        if (!stopping_ && (interrupted() || watch_.is_over() || display_.wants_to_stop())) stopping_ = true;
        return stopping_;
    }
    /// While nothing comes.
    void waiting() {
        if (ring != nullptr) ring->flush();
        show_what_goes_on();
        due_ = true;
    }

    bool wants_news(const SourcePosition&) override {
        constexpr std::uint64_t packets_per_look = 256;
        if (++asked_ % packets_per_look == 0 && Clock::now() - shown_ > std::chrono::milliseconds(100)) {
            shown_ = Clock::now();
            show_what_goes_on();
            return true;
        }
        // After each wait once: what was lost is told as it happens, also when no session finishes.
        return std::exchange(due_, false) || analysis->has_news();
    }
    void receive(AnalysisUpdate&& update) override {
        update.limits.secrets = masker_->forgotten_secrets();
        update.limits.identities = masker_->forgotten_identities();
        display_.show(update);
        for (SessionResult& result : update.sessions) {
            if (needs_lists()) {
                choice_.memory[result.session->number] = choice_.filter.remember(*result.session);
                result.session = released(std::move(result.session));
            }
            sessions_.insert_or_assign(result.session->number, std::move(result));
        }
        for (const std::uint32_t number : update.left) {
            auto gone = sessions_.extract(number);
            if (gone.empty()) continue;
            keep_chosen_findings(gone.mapped());
            report_.count(std::move(gone.mapped()));
            choice_.memory.erase(number);
        }
    }
    bool needs_lists() const { return choice_.filter.needs_lists(); }

    /// The last call.
    CaptureReport report(std::vector<std::string> files, AnalysisSummary summary, RunResult result) {
        // What is told together now is bounded by what was kept: all that is in it has to be known at once.
        masker_->bound(Masker::unbounded);
        for (auto& [number, session] : sessions_) report_.take(std::move(session), SessionFacts::all);
        CaptureReport report = report_.finish(std::move(files), std::move(summary), std::move(result));
        choose(report, choice_);
        return report;
    }

private:
    /// Of a session that leaves memory only its findings stay, as numbers.
    void keep_chosen_findings(SessionResult& result) {
        if (choice_.filter.empty()) return;
        CaptureReport one;
        one.sessions = std::vector{result};
        one.findings = result.judgement.findings;
        choose(one, choice_);
        result.judgement.findings = one.findings.all();
    }

    using Clock = std::chrono::steady_clock;

    void show_what_goes_on() {
        constexpr auto often_enough = std::chrono::milliseconds(300);
        const std::size_t open = display_.open_sessions_shown();
        if (open > 0 && analysis != nullptr && Clock::now() - open_shown_ > often_enough) {
            display_.show_open(analysis->open_sessions(open));
            open_shown_ = Clock::now();
        }
        display_.pause();
    }

    LiveDisplay& display_;
    StopWatch watch_;
    std::shared_ptr<Masker> masker_;
    ReportBuilder report_;
    Choice choice_;
    std::map<std::uint32_t, SessionResult> sessions_;  ///< those that left memory are not kept here either
    bool stopping_ = false, due_ = false;
    std::uint64_t asked_ = 0;
    Clock::time_point shown_{}, open_shown_{};
};

std::variant<std::unique_ptr<PacketSource>, Failure> open_source(const LiveOptions& live, LiveRun& run,
                                                                 const LiveRing::Tell& told) {
    const LiveListener listener{[&run] { run.waiting(); }, [&run] { return run.wants_to_stop(); }, told};
    if (!live.order.interfaces.empty()) return start_capture(live.order, listener, live.with);
    return live.read == "-" ? follow_standard_input(listener) : follow_file(live.read, listener);
}

/// Findings of devices and files: those of sessions were told when the sessions finished.
KeptFindings not_yet_told(const CaptureReport& report) {
    KeptFindings rest;
    const std::span<const FindingHead> heads = report.findings.heads();
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const std::uint32_t session = heads[i].session;
        if (i > 0 && heads[i - 1].session == session) continue;
        const std::optional<SessionResult> result = report.find(session);
        std::vector<Finding> its = report.findings_of(session);
        if (result) its = not_told(std::move(its), result->judgement.findings);
        for (Finding& finding : its) rest.add(std::move(finding));
    }
    return rest;
}

/// Of what was found in sessions that are gone, what the user asked for.
void choose_left(LeftSessions& left, const ProgramOptions& options) {
    std::erase_if(left.findings, [&](const auto& counted) {
        const LeftSessions::Kind& kind = counted.first;
        return options.at_fault && kind.at_fault != *options.at_fault && kind.at_fault != Party::either;
    });
}

ExitCode write_report(const ProgramOptions& options, const CaptureReport& report, bool failure_is_told,
                      Output& output) {
    const FindingsOptions all{options.every_one, false, options.at_fault};
    const KeptFindings findings = chosen_findings(report, all);
    if (options.json) {
        const JsonStyle style{options.out.empty() && stdout_is_terminal(), options.redaction(), {}};
        CaptureReport only_rest;
        only_rest.findings = not_yet_told(report);
        for (const Finding& finding : chosen_findings(only_rest, all))
            output.write(finding_json(report, finding, style) + "\n");
        for (const Diagnosis& diagnosis : report.diagnoses)
            output.write(diagnosis_json(report, diagnosis, style) + "\n");
        output.write(summary_json(report, findings, style) + "\n");
    } else {
        output.write("\n" +
                     findings_text(report, {options.every_one, options.quiet, options.at_fault}, options.look()));
    }
    tell_if_none_matches(options, report);
    tell_damage(report.damages, failure_is_told ? std::nullopt : report.failure);
    const auto is_grave = [&](Severity severity) { return options.fail_on && severity >= *options.fail_on; };
    const bool fails =
        std::ranges::any_of(findings.heads(), [&](const FindingHead& finding) { return is_grave(finding.severity); }) ||
        std::ranges::any_of(report.left.findings, [&](const auto& one) { return is_grave(one.first.severity); });
    if (fails) return ExitCode::findings;
    return evidence_problems(report).empty() ? ExitCode::fine : ExitCode::incomplete;
}

ExitCode run_live(const ProgramOptions& options, LiveDisplay& display, Output& output,
                  std::shared_ptr<Masker> masker) {
    const LiveOptions& live = options.live;
    Failure warned;
    Keeping keeping;
    const auto told = [&display, &warned](const Failure& failure) { display.warn(warned = failure); };
    if (const auto failure = begin_keeping(live, told, keeping)) return unreadable(*failure);
    LiveRun listener(display, options, std::move(masker));
    listener.ring = keeping.ring ? &*keeping.ring : nullptr;
    auto source = open_source(live, listener, told);
    if (const auto* failure = std::get_if<Failure>(&source)) {
        display.end();
        return unreadable(*failure);
    }
    auto with_keys = with_tls_key_logs(std::move(std::get<0>(source)), options.tls_key_logs, true);
    if (const auto* failure = std::get_if<Failure>(&with_keys)) {
        display.end();
        return unreadable(*failure);
    }
    if (!options.quiet && !live.view) {
        display.warn({words_for(live), "watched from now on; Ctrl-C ends with the report",
                      keeping.spool
                          ? "the packets are in " + keeping.spool->folder().string() + " until then; -w FILE keeps them"
                          : ""});
    }
    AnalysisOptions wishes;
    wishes.rules = options.rules;
    wishes.credentials = options.credentials;
    wishes.also_tell = &display;
    wishes.kept_messages = live.keep_messages;
    wishes.tell_when_over = !live.sessions && !live.view;
    wishes.keep_lists = listener.needs_lists();
    Analysis analysis(std::move(wishes));
    if (!options.tls_key_logs.empty()) analysis.expect_tls_keys(true);
    listener.analysis = &analysis;
    RecordingSource recording(*std::get<0>(with_keys), listener.ring, live.stop);
    RunResult result = run(recording, analysis, listener, listener.stop.get_token());
    display.end();

    result.stopped = false;  // that is how a live capture ends
    AnalysisSummary summary = analysis.take_summary();
    if (result.failure && summary.counters.packets == 0) return unreadable(*result.failure);
    std::vector<std::string> files;
    if (!live.write.empty()) files.assign(keeping.ring->files().begin(), keeping.ring->files().end());
    CaptureReport report = listener.report(std::move(files), std::move(summary), std::move(result));
    choose_left(report.left, options);
    if (live.write.empty()) report.live = words_for(live);
    // Lines stay on the terminal; what the whole-screen view told is gone with it.
    const bool is_told = report.failure && !live.view && report.failure->what == warned.what &&
                         report.failure->detail == warned.detail;
    return write_report(options, report, is_told, output);
}

}  // namespace

ExitCode live_command(const ProgramOptions& options, Output& output) {
    if (options.live.list) return interfaces_command(options, output);
    listen_for_termination();
    // One for lines and report: a device has the same name in both.
    const auto masker = std::make_shared<Masker>(options.redaction());
    masker->bound(most_masked);
    if (options.live.view) {
        LiveView view(options, masker);
        if (!stdout_is_terminal() || !view.has_keyboard() || options.json || !options.out.empty()) {
            print_failure({"--view", "needs a terminal, and the keyboard for its keys",
                           "without it live prints a line per message, with --sessions one per session"});
            return ExitCode::usage;
        }
        view.begin();
        return run_live(options, view, output, masker);
    }
    if (!options.live.sessions && asks_of_sessions(options.filter)) {
        print_failure({"--filter", "asks for what is known only when a session is over",
                       "add --sessions for a line per session (or --view), or filter by rpc, event, parameter, "
                       "http.status, ip.addr ..."});
        return ExitCode::usage;
    }
    LivePrinter printer(options, output, masker);
    return run_live(options, printer, output, masker);
}

}  // namespace cwmpscope
