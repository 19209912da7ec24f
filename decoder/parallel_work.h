// WorkCrew: threads that take pieces of work beside the caller's thread, oldest first. Who waits for a piece helps with
// what is left instead. The caller puts results in order; a crew without workers does each piece when it is waited for.
#pragma once

#include "decoder/run_stage.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace cwmpscope {

class WorkCrew {
public:
    /// One piece. What `work` refers to outlives it; once `is_done()` says so, the results may be read.
    class Piece {
    public:
        Piece(RunStage stage, std::function<void()> work) : stage_(stage), work_(std::move(work)) {}
        bool is_done() const { return done_.load(std::memory_order_acquire); }

    private:
        friend class WorkCrew;
        RunStage stage_;
        std::function<void()> work_;
        std::atomic<bool> done_ = false;
    };

    /// `stages` may be null.
    WorkCrew(unsigned workers, StageListener* stages);
    ~WorkCrew();
    /// What waits stays undone. After it the owner of what pieces refer to may leave.
    void stop() { workers_.clear(); }
    WorkCrew(const WorkCrew&) = delete;
    WorkCrew& operator=(const WorkCrew&) = delete;

    bool has_workers() const { return !workers_.empty(); }
    /// On the caller's thread, like finish(). Pieces are worth waking a thread for: some 30 µs or more.
    void add(std::shared_ptr<Piece> piece);
    /// Returns when the piece, which was added, is done.
    void finish(const Piece& piece);

private:
    void work(const std::stop_token& stop);

    StageListener* stages_;
    std::mutex mutex_;
    std::condition_variable_any there_is_work_, done_;
    std::deque<std::shared_ptr<Piece>> waiting_;  ///< guarded by the mutex
    std::vector<std::jthread> workers_;           // last: they end before what they use
};

}  // namespace cwmpscope
