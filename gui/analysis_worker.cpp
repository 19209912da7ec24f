#include "gui/analysis_worker.h"

#include "capture/recording_source.h"
#include "capture/tls_key_log_source.h"
#include "decoder/run.h"
#include "gui/let_go.h"
#include "report/shared_report.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

/// jemalloc's, where that is what the program is linked with.
extern "C" int mallctl(const char* name, void* old_value, std::size_t* old_size, void* new_value, std::size_t new_size)
    __attribute__((weak));

namespace cwmpscope {

namespace {

/// What a run held is free now and lies idle, up to a half more than what the window keeps: the system gets it back.
void give_back_memory() {
    constexpr const char* purge_all_arenas = "arena.4096.purge";
    if (mallctl != nullptr) mallctl(purge_all_arenas, nullptr, nullptr, nullptr, 0);
}

/// The window is told a few times a second: often enough to look alive, seldom enough to stay calm.
constexpr auto news_interval = std::chrono::milliseconds(100);
/// As long as there is no session to look at.
constexpr auto first_interval = std::chrono::milliseconds(20);
/// How often a clock is asked.
constexpr std::uint64_t packets_between_looks = 256;
/// Of a capture that does not end, about 3 kB each.
constexpr std::size_t live_messages = 200'000;

/// Of sessions that go on: what is looked at when somebody looks.
constexpr std::size_t most_open = 60;
constexpr std::size_t most_in_blocks = 50'000;
/// Sessions in one piece of news: at its end a capture may tell of ten thousands.
constexpr std::size_t most_at_once = 100;

/// Nothing that the window shows of an open session has changed.
bool looks_the_same(const SessionResult& one, const SessionResult& other) {
    const auto look = [](const SessionResult& result) {
        const Session& session = *result.session;
        const auto closed = std::count_if(session.connections.begin(), session.connections.end(),
                                          [](const ConnectionUse& use) { return use.close.has_value(); });
        return std::tuple(session.start, session.end, session.messages.size(), session.exchanges.size(),
                          session.connections.size(), closed, session.outcome, session.captured.dropped,
                          result.judgement.findings.size());
    };
    return look(one) == look(other);
}

/// How much of the sessions that are not finished is told: of a file that is being read its first ones, once, so that
/// there is something to look at; of a capture that goes on all that happens.
enum class Open { first_ones, as_they_go_on };

class Forwarder : public RunListener {
public:
    Forwarder(const std::shared_ptr<WorkerMailbox>& mailbox, std::uint32_t run, Veil& veil,
              const std::atomic<bool>& abandoned, const Analysis& analysis, Open open)
        : mailbox_(mailbox), run_(run), veil_(veil), abandoned_(abandoned), analysis_(analysis), told_open_(open) {}

    /// A live source waits for packets: what is known so far is told before.
    void waiting() { due_ = true; }

    bool wants_news(const SourcePosition& position) override {
        if (++asked_ % packets_between_looks != 0 && !std::exchange(due_, false)) return false;
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < (finished_.size() == 0 && open_.empty() ? first_interval : news_interval)) return false;
        last_ = now;
        fraction_ = position.bytes_total && *position.bytes_total > 0
                        ? static_cast<double>(position.bytes_read) / static_cast<double>(*position.bytes_total)
                        : -1.0;
        return true;
    }

    void receive(AnalysisUpdate&& update) override {
        counters_ = update.counters;
        auto news = empty_news();
        news->left = std::move(update.left);
        finished_.remove(news->left);
        for (const SessionResult& result : update.sessions) {
            veil_.learn(*result.session);
            open_.erase(result.session->number);
            over_.erase(result.session->number);
        }
        std::vector<StoredSession> sessions = stored(update.sessions, blocks());
        finished_.put(sessions);
        tell_unwritten();
        for (StoredSession& session : sessions) {
            if (news->sessions.size() >= most_at_once) send(std::exchange(news, empty_news()));
            news->sessions.push_back(std::move(session));
        }
        for (SessionResult& result : update.over) over_[result.session->number] = std::move(result.judgement);
        if (told_open_ == Open::as_they_go_on || finished_.size() == 0) tell_open(*news);
        send(std::move(news));
    }

    /// Those that are finished. What was told of others is taken back.
    const SessionStore& results() {
        if (!open_.empty()) {
            auto news = empty_news();
            for (const auto& [number, session] : open_) news->left.push_back(number);
            open_.clear();
            send(std::move(news));
        }
        return finished_;
    }

    /// Sessions that were told already, and changed.
    void tell_again(const std::vector<StoredSession>& sessions) {
        for (std::size_t at = 0; at < sessions.size(); at += most_at_once) {
            auto news = empty_news();
            const auto from = sessions.begin() + static_cast<std::ptrdiff_t>(at);
            news->sessions.assign(from,
                                  from + static_cast<std::ptrdiff_t>(std::min(most_at_once, sessions.size() - at)));
            send(std::move(news));
        }
    }

private:
    /// New ones now and then in a capture that does not end: with the last session of old ones their place on the disk
    /// is free again.
    const std::shared_ptr<SessionBlocks>& blocks() {
        if (told_open_ == Open::as_they_go_on && blocks_->values() >= most_in_blocks) blocks_ = new_blocks();
        return blocks_;
    }

    /// They may outlive the run, and the window.
    std::shared_ptr<SessionBlocks> new_blocks() const {
        return std::make_shared<SessionBlocks>([mailbox = std::weak_ptr(mailbox_), run = run_](const Failure& failure) {
            if (const auto open = mailbox.lock())
                open->tell(std::make_shared<const RunWarning>(RunWarning{run, failure, RunWarning::About::unreadable}));
        });
    }

    void tell_unwritten() {
        if (is_told_) return;
        const std::optional<Failure> failure = blocks_->unwritten();
        if (!failure || abandoned_) return;
        is_told_ = true;
        mailbox_->tell(std::make_shared<const RunWarning>(RunWarning{run_, *failure, RunWarning::About::unwritten}));
    }

    std::shared_ptr<ReadingNews> empty_news() const {
        auto news = make_large<ReadingNews>();
        news->run = run_;
        news->counters = counters_;
        news->fraction = fraction_;
        return news;
    }

    void send(std::shared_ptr<ReadingNews> news) {
        if (!abandoned_) mailbox_->tell(std::shared_ptr<const ReadingNews>(std::move(news)));
    }

    SessionPtr told(ReadingNews& news, SessionResult&& result) {
        veil_.learn(*result.session);
        auto session = std::make_shared<const SessionResult>(std::move(result));
        news.sessions.emplace_back(session);
        return session;
    }

    void tell_open(ReadingNews& news) {
        std::map<std::uint32_t, SessionPtr> now;
        for (SessionResult& result : analysis_.open_sessions(most_open)) {
            const std::uint32_t number = result.session->number;
            if (finished_.stored_of(number)) continue;
            if (const auto over = over_.find(number); over != over_.end()) result.judgement = over->second;
            const auto before = open_.find(number);
            const bool stays =
                before != open_.end() && (told_open_ == Open::first_ones || looks_the_same(*before->second, result));
            now[number] = stays ? before->second : told(news, std::move(result));
        }
        for (const auto& [number, session] : open_)
            if (!now.contains(number)) news.left.push_back(number);
        open_ = std::move(now);
    }

    std::shared_ptr<WorkerMailbox> mailbox_;
    std::uint32_t run_;
    Veil& veil_;
    const std::atomic<bool>& abandoned_;
    const Analysis& analysis_;
    Open told_open_;
    std::shared_ptr<SessionBlocks> blocks_ = new_blocks();
    bool is_told_ = false;  ///< that they stay in memory
    SessionStore finished_;
    std::map<std::uint32_t, SessionPtr> open_;  ///< as they were told last
    std::map<std::uint32_t, Judgement> over_;   ///< of those that are over and not finished
    CaptureCounters counters_;
    double fraction_ = -1;
    std::uint64_t asked_ = 0;
    bool due_ = false;
    std::chrono::steady_clock::time_point last_{};
};

/// The sessions whose device has findings that are about them, with those beside their own, as the report has them;
/// most have none of those.
std::vector<StoredSession> with_findings_of_devices(const SessionStore& sessions, const CaptureReport& report) {
    std::vector<StoredSession> all;
    std::vector<SessionResult> changed;
    const auto store = [&] {
        if (changed.empty()) return;
        std::ranges::move(stored(changed, sessions.begin()->packed().blocks), std::back_inserter(all));
        changed.clear();
    };
    for (const StoredSession& session : sessions) {
        const std::uint32_t number = session.number();
        if (report.findings.heads_of(number).size() == session.brief().findings) continue;
        SessionResult whole = *session.read();
        whole.judgement.findings = report.findings_of(number);
        changed.push_back(std::move(whole));
        if (changed.size() == PackedSessions::most) store();
    }
    store();
    return all;
}

void tell_end(WorkerMailbox& mailbox, std::uint32_t number, CaptureReport&& report, std::vector<Failure> unread) {
    auto end = std::make_shared<ReadingEnd>();
    end->run = number;
    report.unread = std::move(unread);
    end->report = make_large<const CaptureReport>(std::move(report));
    end->index = make_large<const ReportIndex>(*end->report);
    mailbox.tell(std::shared_ptr<const ReadingEnd>(std::move(end)));
}

CaptureReport gathered(const CaptureInput& input, const SessionStore& sessions, Analysis& analysis, RunResult&& result,
                       Veil& veil) {
    KeptSessions kept;
    for (const StoredSession& session : sessions) kept.add(session.brief().outline, session.packed());
    kept.sort();
    CaptureReport report = shared_report(input.files, std::move(kept), analysis.take_summary(), std::move(result));
    for (const DeviceHistory& device : report.devices) veil.learn(device);
    for (const FileExchange& exchange : report.file_exchanges) veil.learn(exchange);
    return report;
}

CaptureReport failed(const CaptureInput& input, const Failure& failure) {
    CaptureReport report;
    report.files = input.files;
    report.failure = failure;
    return report;
}

void read(const std::shared_ptr<WorkerMailbox>& mailbox, std::uint32_t number, const CaptureInput& input, Veil& veil,
          const std::atomic<bool>& abandoned, const std::stop_token& stop) {
    OpenedCapture opened = open_input_first(input);
    if (!opened.source) {
        CaptureReport report;
        report.files = input.files;
        if (!opened.unread.empty()) report = failed(input, opened.unread.front());
        return tell_end(*mailbox, number, std::move(report), std::move(opened.unread));
    }
    AnalysisOptions options = analysis_options(input);
    Analysis analysis(std::move(options));
    expect_keys(input, analysis);
    Forwarder forwarder(mailbox, number, veil, abandoned, analysis, Open::first_ones);
    RunResult result = run(*opened.source, analysis, forwarder, stop);
    if (abandoned) return;
    const SessionStore& sessions = forwarder.results();
    CaptureReport report = gathered(input, sessions, analysis, std::move(result), veil);
    report.frames = frame_names(input.files, opened.source->frame_places());
    forwarder.tell_again(with_findings_of_devices(sessions, report));
    tell_end(*mailbox, number, std::move(report), std::move(opened.unread));
}

std::string name_of(const CaptureOrder& order) {
    std::string name;
    for (const std::string& interface : order.interfaces) name += (name.empty() ? "" : ", ") + interface;
    return name;
}

void read_live(const std::shared_ptr<WorkerMailbox>& mailbox, std::uint32_t number, const LiveWish& wish,
               const CaptureInput& input, Veil& veil, const std::atomic<bool>& abandoned, const std::stop_token& stop) {
    const auto warn = [&](const Failure& failure) {
        if (!abandoned) mailbox->tell(std::make_shared<const RunWarning>(RunWarning{number, failure}));
    };
    auto created = LiveRing::create(wish.file, {}, warn);
    if (const auto* failure = std::get_if<Failure>(&created))
        return tell_end(*mailbox, number, failed(input, *failure), {});
    LiveRing& ring = std::get<LiveRing>(created);
    AnalysisOptions options = analysis_options(input);
    options.decoding_threads = 0;  // packets come slower than they are read
    options.kept_messages = live_messages;
    options.tell_when_over = true;
    Analysis analysis(std::move(options));
    if (!wish.key_logs.empty()) analysis.expect_tls_keys(true);
    Forwarder forwarder(mailbox, number, veil, abandoned, analysis, Open::as_they_go_on);
    const LiveListener listener{[&] {
                                    ring.flush();
                                    forwarder.waiting();
                                },
                                [&] { return stop.stop_requested(); }, warn};
    auto source = wish.open ? wish.open(listener) : start_capture(wish.order, listener);
    if (abandoned) return;
    if (const auto* failure = std::get_if<Failure>(&source))
        return tell_end(*mailbox, number, failed(input, *failure), {});
    auto keyed = with_tls_key_logs(std::move(std::get<0>(source)), wish.key_logs, true);
    if (const auto* failure = std::get_if<Failure>(&keyed))
        return tell_end(*mailbox, number, failed(input, *failure), {});
    RecordingSource recording(*std::get<0>(keyed), &ring, {});
    RunResult result = run(recording, analysis, forwarder);  // the source ends when it is told to stop
    if (abandoned) return;
    const SessionStore& sessions = forwarder.results();
    CaptureReport report = gathered(input, sessions, analysis, std::move(result), veil);
    report.live = name_of(wish.order);
    report.frames = frame_names(input.files, nullptr);
    forwarder.tell_again(with_findings_of_devices(sessions, report));
    tell_end(*mailbox, number, std::move(report), {});
}

}  // namespace

AnalysisWorker::AnalysisWorker(QObject* parent) : QObject(parent) {
    qRegisterMetaType<std::shared_ptr<const ReadingNews>>();
    qRegisterMetaType<std::shared_ptr<const RunWarning>>();
    qRegisterMetaType<std::shared_ptr<const ReadingEnd>>();
}

AnalysisWorker::~AnalysisWorker() {
    abandon();
    mailbox_->close();
    auto runs = std::make_shared<std::list<Run>>(std::move(runs_));
    free_elsewhere([runs] { runs->clear(); });  // waits for their threads
}

std::uint32_t AnalysisWorker::begin(Reading reading) {
    abandon();
    mailbox_->clear();  // of the run before
    std::erase_if(runs_, [](const Run& run) { return run.done->load(); });
    Run& run = runs_.emplace_back();
    const std::uint32_t number = ++number_;
    run.thread = std::jthread([number, reading = std::move(reading), mailbox = mailbox_, abandoned = run.abandoned,
                               done = run.done](const std::stop_token& stop) {
        try {
            reading(mailbox, number, *abandoned, stop);
        } catch (const ByteStoreFailure& error) {
            CaptureReport report;
            report.failure = error.failure();
            if (!*abandoned) tell_end(*mailbox, number, std::move(report), {});
        }
        give_back_memory();
        done->store(true);
    });
    return number;
}

std::uint32_t AnalysisWorker::start(const CaptureInput& input, std::shared_ptr<Veil> veil) {
    return begin([input, veil = std::move(veil)](const std::shared_ptr<WorkerMailbox>& mailbox, std::uint32_t number,
                                                 const std::atomic<bool>& abandoned, const std::stop_token& stop) {
        read(mailbox, number, input, *veil, abandoned, stop);
    });
}

std::uint32_t AnalysisWorker::start_live(const LiveWish& wish, const CaptureInput& input, std::shared_ptr<Veil> veil) {
    return begin([wish, input, veil = std::move(veil)](const std::shared_ptr<WorkerMailbox>& mailbox,
                                                       std::uint32_t number, const std::atomic<bool>& abandoned,
                                                       const std::stop_token& stop) {
        read_live(mailbox, number, wish, input, *veil, abandoned, stop);
    });
}

void AnalysisWorker::stop() {
    if (!runs_.empty()) runs_.back().thread.request_stop();
}

void WorkerMailbox::ask() {
    QMetaObject::invokeMethod(receiver_, &AnalysisWorker::deliver, Qt::QueuedConnection);
}

void WorkerMailbox::tell(WorkerNews told) {
    const std::lock_guard lock(mutex_);
    if (receiver_ == nullptr) return;
    told_.push_back(std::move(told));
    if (told_.size() == 1) ask();
}

std::optional<WorkerNews> WorkerMailbox::take() {
    const std::lock_guard lock(mutex_);
    if (told_.empty()) return std::nullopt;
    std::optional<WorkerNews> oldest = std::move(told_.front());
    told_.pop_front();
    if (!told_.empty()) ask();
    return oldest;
}

void WorkerMailbox::clear() {
    const std::lock_guard lock(mutex_);
    told_.clear();
}

void WorkerMailbox::close() {
    const std::lock_guard lock(mutex_);
    receiver_ = nullptr;
    told_.clear();
}

void AnalysisWorker::deliver() {
    const std::optional<WorkerNews> told = mailbox_->take();
    if (!told) return;
    if (const auto* end = std::get_if<std::shared_ptr<const ReadingEnd>>(&*told)) return emit ended(*end);
    if (const auto* warning = std::get_if<std::shared_ptr<const RunWarning>>(&*told)) return emit warned(*warning);
    emit news(std::get<std::shared_ptr<const ReadingNews>>(*told));
}

void AnalysisWorker::abandon() {
    if (runs_.empty()) return;
    runs_.back().abandoned->store(true);
    runs_.back().thread.request_stop();
}

}  // namespace cwmpscope
