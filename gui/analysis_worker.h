// AnalysisWorker: runs the engine on threads of its own and hands finished values to the window as signals. The window
// never waits for it: a run that is stopped or replaced ends in its own time, and what it still says is told apart by
// its number. Shared are immutable results only.
#pragma once

// Qt's moc takes the marks inside of numbers (10'000) for quotes, and needs nothing of these.
#ifndef Q_MOC_RUN
#include "capture/live_source.h"
#include "decoder/analysis.h"
#include "gui/capture_input.h"
#include "gui/report_index.h"
#include "gui/session_store.h"
#include "gui/veil.h"
#include "report/capture_report.h"
#endif

#include <QObject>

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

namespace cwmpscope {

/// What became known since the last news of that run; so much at once as the window takes without standing still.
struct ReadingNews {
    std::uint32_t run = 0;
    std::vector<std::uint32_t> left;      ///< numbers of sessions that are not kept any longer (live capture)
    std::vector<StoredSession> sessions;  ///< new or changed, by number; as found: the veil masks what is shown
    CaptureCounters counters;
    double fraction = -1;  ///< of the files' bytes; below zero when their size is unknown
};

/// A capture from interfaces. What comes is written to a file before it is looked at, so that a crash loses nothing and
/// messages can be read again.
struct LiveWish {
    using Open = std::function<std::variant<std::unique_ptr<PacketSource>, Failure>(LiveListener)>;

    CaptureOrder order;
    std::string file;                        ///< a pcapng that is not there yet
    Open open;                               ///< empty: the capture program, as the order says
    std::vector<std::string> key_logs = {};  ///< of TLS; they may grow, and need not be there yet
};

/// What the capture program says while it runs; or what is wrong with the disk that sessions wait on.
struct RunWarning {
    enum class About : std::uint8_t { capture, unwritten, unreadable };
    std::uint32_t run = 0;
    Failure words;
    About about = About::capture;
};

/// How a run ended.
struct ReadingEnd {
    std::uint32_t run = 0;
    std::shared_ptr<const CaptureReport> report;  ///< gathered, not masked; also after a failure: with what was read
    std::shared_ptr<const ReportIndex> index;     ///< of that report
};

using WorkerNews = std::variant<std::shared_ptr<const ReadingNews>, std::shared_ptr<const RunWarning>,
                                std::shared_ptr<const ReadingEnd>>;

class AnalysisWorker;

/// From the runs, on their threads, to the window: what is told becomes a signal in the window's thread. One at a time,
/// so that keys and painting come between them however much there is to tell.
class WorkerMailbox {
public:
    explicit WorkerMailbox(AnalysisWorker& receiver) : receiver_(&receiver) {}
    void tell(WorkerNews told);
    /// The oldest, if there is one; asks to be asked again when there are more.
    std::optional<WorkerNews> take();
    void clear();
    /// What is told from now on is dropped.
    void close();

private:
    void ask();

    std::mutex mutex_;
    AnalysisWorker* receiver_;  ///< null: closed
    std::deque<WorkerNews> told_;
};

class AnalysisWorker : public QObject {
    Q_OBJECT

public:
    explicit AnalysisWorker(QObject* parent = nullptr);
    /// Does not wait: runs end in their own time.
    ~AnalysisWorker() override;

    /// Gives up the run before it, if there is one, and reads these files as one capture. Does not wait. The veil
    /// learns what is secret in a session before it is in the news. Returns the number of the run, which is in all its
    /// news.
    std::uint32_t start(const CaptureInput& input, std::shared_ptr<Veil> veil);
    /// The same for a capture that goes on until stop().
    std::uint32_t start_live(const LiveWish& wish, const CaptureInput& input, std::shared_ptr<Veil> veil);
    /// Ends the present run early; what was read until now is reported as usual.
    void stop();
    /// Signals one piece of news.
    void deliver();

signals:
    /// In the receiver's thread.
    void news(std::shared_ptr<const ReadingNews> news);
    void warned(std::shared_ptr<const RunWarning> warning);
    void ended(std::shared_ptr<const ReadingEnd> end);

private:
    struct Run {
        std::shared_ptr<std::atomic<bool>> abandoned = std::make_shared<std::atomic<bool>>(false);
        std::shared_ptr<std::atomic<bool>> done = std::make_shared<std::atomic<bool>>(false);
        std::jthread thread;
    };
    using Reading = std::function<void(const std::shared_ptr<WorkerMailbox>& mailbox, std::uint32_t number,
                                       const std::atomic<bool>& abandoned, const std::stop_token& stop)>;
    std::uint32_t begin(Reading reading);
    void abandon();

    std::list<Run> runs_;  ///< the present one last; others are on their way out
    std::uint32_t number_ = 0;
    std::shared_ptr<WorkerMailbox> mailbox_ = std::make_shared<WorkerMailbox>(*this);
};

}  // namespace cwmpscope
