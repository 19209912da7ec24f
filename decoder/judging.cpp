#include "decoder/judging.h"

#include "decoder/session/release.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace cwmpscope {

namespace {

/// Judging a short session takes less than waking a thread.
constexpr std::size_t worth_waking = 4;
constexpr std::size_t worth_waking_bytes = 64U << 10U;
/// They wait with all their lists.
constexpr std::size_t most_waiting = 3 * worth_waking;
constexpr std::size_t most_waiting_bytes = 1U << 20U;

/// Of its lists, which are what makes a session large.
std::size_t bytes_of(const Session& session) {
    std::size_t bytes = 0;
    for (const std::shared_ptr<const Message>& message : session.messages) {
        for (const CwmpMessage& envelope : message->envelopes) {
            if (envelope.lists != nullptr) bytes += envelope.lists->bytes();
        }
    }
    return bytes;
}

}  // namespace

struct Judging::Batch {
    explicit Batch(const Judging& judging)
        : piece(RunStage::judge, [this, &judging] {
              for (JudgedSession* session : sessions) judging.judge(*session);
          }) {}

    std::vector<JudgedSession*> sessions;
    std::size_t bytes = 0;
    WorkCrew::Piece piece;
};

void Judging::judge(JudgedSession& judged) const {
    judged.judgement = judge_session(*judged.session, rules_);
    judged.slim = released(judged.session);
}

void Judging::push(std::shared_ptr<const Session> session) {
    JudgedSession judged{std::move(session), {}, {}};
    if (!crew_.has_workers()) {
        {
            const InStage stage(stages_, RunStage::judge);
            judge(judged);
        }
        return tell_(std::move(judged));
    }
    if (open_ == nullptr) open_ = std::make_shared<Batch>(*this);
    const std::size_t bytes = bytes_of(*judged.session);
    waiting_.push_back({std::move(judged), bytes, open_});
    waiting_bytes_ += bytes;
    open_->sessions.push_back(&waiting_.back().session);  // a deque moves none of the others
    open_->bytes += bytes;
    if (open_->sessions.size() >= worth_waking || open_->bytes >= worth_waking_bytes) hand_over();
    // However large it is, one is judged beside what comes next.
    while (waiting_.size() > 1 && (waiting_.size() > most_waiting || waiting_bytes_ > most_waiting_bytes)) tell_front();
    tell_ready();
}

void Judging::hand_over() {
    const std::shared_ptr<Batch> batch = std::exchange(open_, nullptr);
    crew_.add({batch, &batch->piece});
}

void Judging::tell_front() {
    if (waiting_.front().batch == open_) hand_over();
    crew_.finish(waiting_.front().batch->piece);
    JudgedSession judged = std::move(waiting_.front().session);
    waiting_bytes_ -= waiting_.front().bytes;
    waiting_.pop_front();
    tell_(std::move(judged));
}

void Judging::tell_ready() {
    while (!waiting_.empty() && waiting_.front().batch->piece.is_done()) tell_front();
}

void Judging::drain() {
    while (!waiting_.empty()) tell_front();
}

}  // namespace cwmpscope
