#include "decoder/parallel_work.h"

namespace cwmpscope {

WorkCrew::WorkCrew(unsigned workers, StageListener* stages) : stages_(stages) {
    for (unsigned i = 0; i < workers; ++i) workers_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

WorkCrew::~WorkCrew() = default;

void WorkCrew::add(std::shared_ptr<Piece> piece) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(piece));
    }
    there_is_work_.notify_one();
}

void WorkCrew::finish(const Piece& piece) {
    while (!piece.is_done()) {
        std::unique_lock lock(mutex_);
        if (waiting_.empty()) {
            done_.wait(lock, [&] { return piece.is_done(); });
            return;
        }
        const std::shared_ptr<Piece> mine = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        const InStage stage(stages_, mine->stage_);
        mine->work_();
        mine->done_.store(true, std::memory_order_release);
    }
}

void WorkCrew::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (there_is_work_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        const std::shared_ptr<Piece> mine = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        if (stages_ != nullptr) stages_->works_beside(mine->stage_, true);
        mine->work_();
        if (stages_ != nullptr) stages_->works_beside(mine->stage_, false);
        lock.lock();
        mine->done_.store(true, std::memory_order_release);
        done_.notify_all();
    }
}

}  // namespace cwmpscope
