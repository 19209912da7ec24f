// Judging: finished sessions go in; judged, they come out in the same order. Judging needs nothing but the session, so
// a crew does it beside the reading; the results do not depend on whether there is one.
#pragma once

#include "decoder/parallel_work.h"
#include "decoder/rules/judge.h"
#include "decoder/session/session.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>

namespace cwmpscope {

struct JudgedSession {
    std::shared_ptr<const Session> session;
    std::shared_ptr<const Session> slim;  ///< without its lists (decoder/session/release.h)
    Judgement judgement;
};

class Judging {
public:
    using Tell = std::function<void(JudgedSession&&)>;

    /// `crew` and `rules` must outlive it, but for the work itself, and `stages` may be null.
    Judging(WorkCrew& crew, const RuleSelection& rules, StageListener* stages, Tell tell)
        : crew_(crew), rules_(rules), stages_(stages), tell_(std::move(tell)) {}

    void push(std::shared_ptr<const Session> session);
    void tell_ready();
    /// Returns when all have been told.
    void drain();

private:
    struct Batch;
    struct Waiting {
        JudgedSession session;
        std::size_t bytes = 0;
        std::shared_ptr<Batch> batch;
    };

    void judge(JudgedSession& session) const;
    void hand_over();
    void tell_front();

    WorkCrew& crew_;
    const RuleSelection& rules_;
    StageListener* stages_;
    Tell tell_;
    std::shared_ptr<Batch> open_;  ///< not handed to the crew yet
    std::deque<Waiting> waiting_;
    std::size_t waiting_bytes_ = 0;
};

}  // namespace cwmpscope
