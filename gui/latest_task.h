// LatestTask: work that takes longer than a frame, on a thread of its own, one piece at a time; the newest wins. The
// work returns what is to be done with its result in the window's thread, which is left out when newer work has come.
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace cwmpscope {

class LatestTask : public QObject {
    Q_OBJECT

public:
    /// Asked now and then by the work: true when nobody wants its result any more.
    using Unwanted = std::function<bool()>;
    using Finish = std::function<void()>;
    using Work = std::function<Finish(const Unwanted& unwanted)>;

    explicit LatestTask(QObject* parent = nullptr);
    /// Waits for the work that runs; it is told to give up.
    ~LatestTask() override;

    void run(Work work);
    void cancel();
    bool busy() const { return running_; }

signals:
    void busy_changed(bool busy);
    /// The disk does not give back what the work needs; it has no result. A sentence.
    void failed(const QString& words);

private:
    void begin();

    Work waiting_;
    bool running_ = false;
    std::shared_ptr<std::atomic<std::uint64_t>> newest_ = std::make_shared<std::atomic<std::uint64_t>>(0);
    QThreadPool thread_;
};

}  // namespace cwmpscope
