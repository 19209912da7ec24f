#include "gui/analysis_worker.h"

#include "decoder/run.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace cwmpscope {

namespace {

/// The window is told a few times a second: often enough to look alive, seldom enough to stay calm.
constexpr auto news_interval = std::chrono::milliseconds(100);
/// How often a clock is asked.
constexpr std::uint64_t packets_between_looks = 256;

class Forwarder : public RunListener {
public:
    Forwarder(AnalysisWorker& worker, std::uint32_t run, Veil& veil, const std::atomic<bool>& abandoned)
        : worker_(worker), run_(run), veil_(veil), abandoned_(abandoned) {}

    bool wants_news(const SourcePosition& position) override {
        if (++asked_ % packets_between_looks != 0) return false;
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < news_interval) return false;
        last_ = now;
        fraction_ = position.bytes_total && *position.bytes_total > 0
                        ? static_cast<double>(position.bytes_read) / static_cast<double>(*position.bytes_total)
                        : -1.0;
        return true;
    }

    void receive(AnalysisUpdate&& update) override {
        auto news = std::make_shared<ReadingNews>();
        news->run = run_;
        news->counters = update.counters;
        news->fraction = fraction_;
        for (SessionResult& result : update.sessions) {
            veil_.learn(*result.session);
            auto session = std::make_shared<const SessionResult>(std::move(result));
            by_number_[session->session->number] = session;
            news->sessions.push_back(std::move(session));
        }
        if (!abandoned_) emit worker_.news(std::move(news));
    }

    std::vector<SessionResult> results() const {
        std::vector<SessionResult> all;
        all.reserve(by_number_.size());
        for (const auto& [number, session] : by_number_) all.push_back(*session);
        return all;
    }

private:
    AnalysisWorker& worker_;
    std::uint32_t run_;
    Veil& veil_;
    const std::atomic<bool>& abandoned_;
    std::map<std::uint32_t, SessionPtr> by_number_;
    double fraction_ = -1;
    std::uint64_t asked_ = 0;
    std::chrono::steady_clock::time_point last_{};
};

/// Sessions with the findings of their device beside their own, as the report has them.
std::shared_ptr<const CaptureReport> finished(CaptureReport&& report) {
    for (SessionResult& result : report.sessions)
        result.judgement.findings = report.findings_of(result.session->number);
    return std::make_shared<const CaptureReport>(std::move(report));
}

void read(AnalysisWorker& worker, std::uint32_t number, const CaptureInput& input, Veil& veil,
          const std::atomic<bool>& abandoned, const std::stop_token& stop) {
    auto end = std::make_shared<ReadingEnd>();
    end->run = number;
    OpenedCapture opened = open_input(input);
    CaptureReport report;
    if (opened.source) {
        Analysis analysis(analysis_options(input));
        expect_keys(input, analysis);
        Forwarder forwarder(worker, number, veil, abandoned);
        RunResult result = run(*opened.source, analysis, forwarder, stop);
        if (abandoned) return;
        report = gathered_report(input.files, forwarder.results(), analysis.summary(), std::move(result));
        for (const DeviceHistory& device : report.devices) veil.learn(device);
        for (const FileExchange& exchange : report.file_exchanges) veil.learn(exchange);
        report.frames = frame_names(input.files, opened.source->frame_places());
    } else {
        report.files = input.files;
        if (!opened.unread.empty()) report.failure = opened.unread.front();
    }
    report.unread = std::move(opened.unread);
    end->report = finished(std::move(report));
    end->sessions.reserve(end->report->sessions.size());
    for (const SessionResult& result : end->report->sessions) end->sessions.emplace_back(end->report, &result);
    if (!abandoned) emit worker.ended(std::move(end));
}

}  // namespace

AnalysisWorker::AnalysisWorker(QObject* parent) : QObject(parent) {
    qRegisterMetaType<std::shared_ptr<const ReadingNews>>();
    qRegisterMetaType<std::shared_ptr<const ReadingEnd>>();
}

AnalysisWorker::~AnalysisWorker() {
    abandon();
}

std::uint32_t AnalysisWorker::start(const CaptureInput& input, std::shared_ptr<Veil> veil) {
    abandon();
    std::erase_if(runs_, [](const Run& run) { return run.done->load(); });
    Run& run = runs_.emplace_back();
    const std::uint32_t number = ++number_;
    run.thread = std::jthread([this, number, input, veil = std::move(veil), abandoned = run.abandoned,
                               done = run.done](const std::stop_token& stop) mutable {
        read(*this, number, input, *veil, *abandoned, stop);
        done->store(true);
    });
    return number;
}

void AnalysisWorker::stop() {
    if (!runs_.empty()) runs_.back().thread.request_stop();
}

void AnalysisWorker::abandon() {
    if (runs_.empty()) return;
    runs_.back().abandoned->store(true);
    runs_.back().thread.request_stop();
}

}  // namespace cwmpscope
