#include "cli/reading.h"

#include "capture/pcap_file.h"
#include "capture/tls_key_log_source.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "decoder/run.h"
#include "decoder/session/release.h"
#include "report/chosen.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cwmpscope {

namespace {

class SessionCollector : public RunListener {
public:
    SessionCollector(Progress& progress, std::stop_source& stop, const ProgramOptions& options, SessionFacts facts)
        : report(options.redaction()),
          progress_(progress),
          stop_(stop),
          options_(options),
          needs_lists_(options.filter.needs_lists()),
          // What is said of replaced names counts those of all messages.
          facts_(options.filter.empty() && !options.identity ? facts : SessionFacts::all) {}

    bool wants_news(const SourcePosition& position) override {
        if (interrupted()) stop_.request_stop();
        progress_.step(position, report.sessions());
        return ++asked_ % 1024 == 0;
    }
    void receive(AnalysisUpdate&& update) override {
        for (SessionResult& result : update.sessions) {
            if (!result.finished) continue;
            const std::uint32_t number = result.session->number;
            if (needs_lists_) {
                memory[number] = options_.filter.remember(*result.session);
                result.session = released(std::move(result.session));
            }
            const bool may_be_chosen =
                !options_.filter.empty() || options_.sessions.ranges.empty() || options_.sessions.contains(number);
            report.take(std::move(result), may_be_chosen ? facts_ : SessionFacts::headlines);
        }
        tell_unwritten(report.unwritten());
    }
    /// At once, and once: the program may end soon where there is not enough memory.
    void tell_unwritten(const std::optional<Failure>& failure) {
        if (!failure || std::exchange(is_told_, true)) return;
        progress_.clear();
        print_failure(*failure);
    }

    ReportBuilder report;
    std::map<std::uint32_t, FilterMemory> memory;

private:
    Progress& progress_;
    std::stop_source& stop_;
    const ProgramOptions& options_;
    bool needs_lists_ = false;
    SessionFacts facts_;
    bool is_told_ = false;
    std::uint64_t asked_ = 0;
};

Choice choice_of(const ProgramOptions& options) {
    Choice choice;
    if (!options.sessions.ranges.empty())
        choice.wants_number = [&](std::uint32_t number) { return options.sessions.contains(number); };
    choice.filter = options.filter;
    choice.findings_alone = options.filter_findings;
    return choice;
}

/// Keeps the messages that are wanted, by the place of their first byte.
class MessageKeeper : public CaptureListener {
public:
    explicit MessageKeeper(const std::vector<std::shared_ptr<const Message>>& messages) {
        for (const auto& message : messages)
            wanted_[{message->stream, message->is_request, message->stream_offset}] = message.get();
    }
    void message(const TcpConnectionInfo&, const HttpMessage& message) override {
        const auto found = wanted_.find({message.stream, message.is_request, message.stream_offset});
        if (found == wanted_.end()) return;
        kept[found->second] = {std::string(message.head()), std::string(message.body())};
    }
    bool wants_more() const { return kept.size() < wanted_.size(); }

    std::map<const Message*, MessageText> kept;

private:
    std::map<std::tuple<StreamIndex, bool, std::uint64_t>, const Message*> wanted_;
};

/// Asks for the files that can be read and tells of the others.
OpenedCapture open_files(const ProgramOptions& options, std::function<void()> waiting) {
    InputWishes wishes;
    wishes.follow = options.follow;
    wishes.keep_waiting = [waiting = std::move(waiting)] {
        if (waiting) waiting();
        return !interrupted();
    };
    OpenedCapture opened = open_readable(options.files, wishes);
    for (const Failure& failure : opened.unread) print_failure(failure);
    if (!opened.source) return opened;
    auto with_keys = with_tls_key_logs(std::move(opened.source), options.tls_key_logs, options.follow);
    if (auto* failure = std::get_if<Failure>(&with_keys)) {
        print_failure(*failure);
    } else {
        opened.source = std::move(std::get<std::unique_ptr<PacketSource>>(with_keys));
    }
    return opened;
}

/// Ctrl-C is how following a file ends; elsewhere it leaves something unread.
bool stopped(const ProgramOptions& options, bool by_token) {
    return !options.follow && (by_token || interrupted());
}

}  // namespace

std::optional<CaptureReport> read_report(const ProgramOptions& options, SessionFacts facts, StageListener* stages) {
    OpenedCapture opened = open_files(options, {});
    if (!opened.source) return std::nullopt;
    AnalysisOptions wishes;
    wishes.rules = options.rules;
    wishes.credentials = options.credentials;
    wishes.decoding_threads = options.threads - 1;
    wishes.keep_lists = options.filter.needs_lists();
    wishes.stages = stages;
    Progress progress(!options.quiet, "sessions");
    std::stop_source stop;
    SessionCollector collector(progress, stop, options, facts);
    auto analysis = std::make_unique<Analysis>(std::move(wishes));
    if (!options.tls_key_logs.empty()) analysis->expect_tls_keys(options.follow);
    RunResult result = run(*opened.source, *analysis, collector, stop.get_token());
    progress.clear();
    result.stopped = stopped(options, result.stopped);
    const InStage stage(stages, RunStage::report);
    AnalysisSummary summary = analysis->take_summary();
    analysis.reset();  // what it still holds of sessions would stand beside their masked copies
    if (result.failure && summary.counters.packets == 0) {
        print_failure(*result.failure);
        return std::nullopt;
    }
    CaptureReport report = collector.report.finish(options.files, std::move(summary), std::move(result));
    collector.tell_unwritten(report.unwritten());
    report.unread = std::move(opened.unread);
    report.frames = frame_names(report.files, opened.source->frame_places());
    Choice choice = choice_of(options);
    choice.memory = std::move(collector.memory);
    choose(report, choice);
    return report;
}

std::optional<PacketRun> read_packets(const ProgramOptions& options, CapturePipeline& pipeline,
                                      const PacketWishes& wishes) {
    OpenedCapture opened = open_files(options, wishes.waiting);
    if (!opened.source) return std::nullopt;
    PacketSource& source = *opened.source;
    if (!options.tls_key_logs.empty()) pipeline.expect_tls_keys(options.follow);
    if (wishes.begin) wishes.begin(source);
    Progress progress(!options.quiet && !stdout_is_terminal(), "packets");
    PacketRun result;
    result.unread = !opened.unread.empty();
    ToldKeys keys;
    for (bool more = true; more;) {
        Next next = source.next();
        keys.hand_on(source, [&](std::string_view lines, TlsKeySource from) { pipeline.add_tls_keys(lines, from); });
        if (const auto* packet = std::get_if<Packet>(&next)) {
            const PacketFate fate = pipeline.push(*packet);
            if (wishes.seen) wishes.seen(*packet, fate);
        } else if (const auto* idle = std::get_if<Idle>(&next)) {
            pipeline.count_dropped(idle->dropped);
            pipeline.advance(idle->now);
        } else if (auto* end = std::get_if<End>(&next)) {
            result.damages = std::move(end->damages);
            pipeline.count_dropped(end->dropped);
            more = false;
        } else {
            result.failure = std::move(std::get<Failure>(next));
            more = false;
        }
        progress.step(source, pipeline.counters().packets);
        if (interrupted()) result.stopped = true;
        if (result.stopped || !wishes.wanted()) more = false;
    }
    pipeline.finish();
    result.stopped = stopped(options, result.stopped);
    result.counters = pipeline.counters();
    if (result.failure && result.counters.packets == 0) {
        print_failure(*result.failure);
        return std::nullopt;
    }
    return result;
}

std::optional<PacketRun> read_http(const ProgramOptions& options, CaptureListener& listener,
                                   const PacketWishes& wishes) {
    CapturePipeline pipeline(Limits{}, listener);
    return read_packets(options, pipeline, wishes);
}

std::variant<std::map<const Message*, MessageText>, Failure> read_again(
    const ProgramOptions& options, const std::vector<std::shared_ptr<const Message>>& messages) {
    if (messages.empty()) return std::map<const Message*, MessageText>();
    if (std::find(options.files.begin(), options.files.end(), "-") != options.files.end()) {
        return Failure{"standard input", "cannot be read twice, which the text of messages needs",
                       "save the packets to a file first"};
    }
    MessageKeeper keeper(messages);
    read_http(options, keeper, {[&] { return keeper.wants_more(); }, {}, {}, {}});
    return std::move(keeper.kept);
}

}  // namespace cwmpscope
