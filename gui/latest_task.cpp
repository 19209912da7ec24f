#include "gui/latest_task.h"

#include "decoder/byte_store.h"
#include "gui/empty_sections.h"

#include <utility>

namespace cwmpscope {

LatestTask::LatestTask(QObject* parent) : QObject(parent) {
    thread_.setMaxThreadCount(1);
}

LatestTask::~LatestTask() {
    ++*newest_;
    thread_.waitForDone();
}

void LatestTask::run(Work work) {
    waiting_ = std::move(work);
    ++*newest_;
    if (!running_) begin();
}

void LatestTask::cancel() {
    waiting_ = nullptr;
    ++*newest_;
}

void LatestTask::begin() {
    const bool was_idle = !running_;
    running_ = true;
    if (was_idle) emit busy_changed(true);
    thread_.start([this, work = std::exchange(waiting_, nullptr), newest = newest_, mine = newest_->load()]() mutable {
        Finish finish;
        try {
            finish = work([&] { return newest->load() != mine; });
        } catch (const ByteStoreFailure& error) {
            finish = [this, words = sentence(error.failure())] { emit failed(words); };
        }
        work = nullptr;  // what it held dies here, not in the window's thread
        QMetaObject::invokeMethod(
            this,
            [this, finish = std::move(finish), mine] {
                if (finish && newest_->load() == mine) finish();
                if (waiting_) {
                    begin();
                    return;
                }
                running_ = false;
                emit busy_changed(false);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace cwmpscope
