#include "cli/reading.h"

#include "capture/pcap_file.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "decoder/run.h"

#include <algorithm>
#include <set>

namespace cwmpscope {

namespace {

class SessionCollector : public RunListener {
public:
    SessionCollector(Progress& progress, std::stop_source& stop) : progress_(progress), stop_(stop) {}

    bool wants_news(const SourcePosition& position) override {
        if (interrupted()) stop_.request_stop();
        progress_.step(position, sessions.size());
        return ++asked_ % 65'536 == 0;
    }
    void receive(AnalysisUpdate&& update) override {
        for (SessionResult& result : update.sessions) {
            if (result.finished) sessions.push_back(std::move(result));
        }
    }

    std::vector<SessionResult> sessions;

private:
    Progress& progress_;
    std::stop_source& stop_;
    std::uint64_t asked_ = 0;
};

void leave_out(CaptureReport& report, const SessionSelection& wanted) {
    if (wanted.ranges.empty()) return;
    std::erase_if(report.sessions,
                  [&](const SessionResult& result) { return !wanted.contains(result.session->number); });
    std::erase_if(report.findings, [&](const Finding& finding) { return !wanted.contains(finding.session); });
}

/// Keeps the messages of one session by the place of their first byte.
class MessageKeeper : public CaptureListener {
public:
    explicit MessageKeeper(const Session& session) {
        for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
            const Message& message = *session.messages[i];
            wanted_[{message.stream, message.is_request, message.stream_offset}] = i;
        }
    }
    void message(const TcpConnectionInfo&, const HttpMessage& message) override {
        const auto found = wanted_.find({message.stream, message.is_request, message.stream_offset});
        if (found == wanted_.end()) return;
        kept[found->second] = {std::string(message.head()), std::string(message.body())};
    }
    bool wants_more() const { return kept.size() < wanted_.size(); }

    std::map<std::uint32_t, MessageText> kept;

private:
    std::map<std::tuple<StreamIndex, bool, std::uint64_t>, std::uint32_t> wanted_;
};

}  // namespace

std::variant<CaptureReport, Failure> read_report(const ProgramOptions& options) {
    auto opened = open_capture(options.files);
    if (auto* failure = std::get_if<Failure>(&opened)) return std::move(*failure);
    AnalysisOptions wishes;
    wishes.rules = options.rules;
    wishes.credentials = options.credentials;
    Analysis analysis(std::move(wishes));
    Progress progress(!options.quiet, "sessions");
    std::stop_source stop;
    SessionCollector collector(progress, stop);
    RunResult result = run(*std::get<std::unique_ptr<PacketSource>>(opened), analysis, collector, stop.get_token());
    progress.clear();
    AnalysisSummary summary = analysis.summary();
    if (result.failure && summary.counters.packets == 0) return std::move(*result.failure);
    CaptureReport report = make_report(options.files, std::move(collector.sessions), std::move(summary),
                                       std::move(result), options.redaction());
    leave_out(report, options.sessions);
    return report;
}

std::variant<PacketRun, Failure> read_packets(const ProgramOptions& options, CapturePipeline& pipeline,
                                              const std::function<void(const Packet&, const PacketFate&)>& seen,
                                              const std::function<bool()>& wanted) {
    auto opened = open_capture(options.files);
    if (auto* failure = std::get_if<Failure>(&opened)) return std::move(*failure);
    PacketSource& source = *std::get<std::unique_ptr<PacketSource>>(opened);
    Progress progress(!options.quiet && !stdout_is_terminal(), "packets");
    PacketRun result;
    for (bool more = true; more;) {
        Next next = source.next();
        if (const auto* packet = std::get_if<Packet>(&next)) {
            seen(*packet, pipeline.push(*packet));
        } else if (const auto* idle = std::get_if<Idle>(&next)) {
            pipeline.advance(idle->now);
        } else if (auto* end = std::get_if<End>(&next)) {
            result.damage = std::move(end->damage);
            pipeline.count_dropped(end->dropped);
            more = false;
        } else {
            result.failure = std::move(std::get<Failure>(next));
            more = false;
        }
        progress.step(source, pipeline.counters().packets);
        if (interrupted()) result.stopped = true;
        if (result.stopped || !wanted()) more = false;
    }
    pipeline.finish();
    result.counters = pipeline.counters();
    if (result.failure && result.counters.packets == 0) return std::move(*result.failure);
    return result;
}

std::variant<PacketRun, Failure> read_http(const ProgramOptions& options, CaptureListener& listener,
                                           const std::function<bool()>& wanted) {
    CapturePipeline pipeline(Limits{}, listener);
    return read_packets(
        options, pipeline, [](const Packet&, const PacketFate&) {}, wanted);
}

std::variant<std::map<std::uint32_t, MessageText>, Failure> read_again(const ProgramOptions& options,
                                                                       const Session& session) {
    if (std::find(options.files.begin(), options.files.end(), "-") != options.files.end()) {
        return Failure{"standard input", "cannot be read twice, which --soap needs",
                       "save the packets to a file first"};
    }
    MessageKeeper keeper(session);
    auto result = read_http(options, keeper, [&] { return keeper.wants_more(); });
    if (auto* failure = std::get_if<Failure>(&result)) return std::move(*failure);
    return std::move(keeper.kept);
}

}  // namespace cwmpscope
