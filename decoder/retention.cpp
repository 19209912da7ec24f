#include "decoder/retention.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

/// A session without messages costs something as well.
std::size_t cost_of(const RetainedSession& session) {
    return std::max<std::size_t>(session.messages, 1);
}

}  // namespace

std::vector<RetainedSession> Retention::add(const RetainedSession& session, bool clean) {
    std::vector<RetainedSession> leaving;
    if (most_messages_ == 0) return leaving;
    (clean ? clean_ : failed_).push_back(session);
    messages_ += cost_of(session);
    while (messages_ > most_messages_ && clean_.size() + failed_.size() > 1) {
        // The one that has just come stays: whoever looks on wants to see it.
        const bool only_new_is_clean = clean_.size() == 1 && clean_.front().number == session.number;
        std::deque<RetainedSession>& from = clean_.empty() || only_new_is_clean ? failed_ : clean_;
        messages_ -= cost_of(from.front());
        leaving.push_back(std::move(from.front()));
        from.pop_front();
        ++left_;
    }
    return leaving;
}

}  // namespace cwmpscope
