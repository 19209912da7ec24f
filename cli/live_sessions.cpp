#include "cli/live_sessions.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

bool LiveSessions::is_chosen(const SessionResult& result) const {
    return filter_.empty() || filter_.matches({.session = result.session.get(), .findings = result.judgement.findings});
}

void LiveSessions::put(std::shared_ptr<const SessionResult> result) {
    const std::uint32_t number = result->session->number;
    if (is_chosen(*result)) {
        chosen_.insert_or_assign(number, result);
    } else {
        chosen_.erase(number);
    }
    all_.insert_or_assign(number, std::move(result));
}

void LiveSessions::remove(std::uint32_t number) {
    all_.erase(number);
    chosen_.erase(number);
}

void LiveSessions::take(const AnalysisUpdate& update) {
    for (const SessionResult& result : update.sessions) {
        std::erase(open_, result.session->number);
        put(std::make_shared<const SessionResult>(result));
    }
    for (const std::uint32_t number : update.left) remove(number);
    left_ += update.left.size();
}

void LiveSessions::take_open(std::vector<SessionResult> open) {
    for (const std::uint32_t number : std::exchange(open_, {})) remove(number);
    for (SessionResult& result : open) {
        const std::uint32_t number = result.session->number;
        // Its number is a forecast; one that is finished is surely called so.
        if (all_.contains(number)) continue;
        open_.push_back(number);
        put(std::make_shared<const SessionResult>(std::move(result)));
    }
}

void LiveSessions::set_filter(Filter filter) {
    filter_ = std::move(filter);
    const auto choose = [this](const Shown& from) {
        Shown chosen;
        for (const auto& [number, result] : from) {
            if (is_chosen(*result)) chosen.emplace(number, result);
        }
        return chosen;
    };
    chosen_ = choose(all_);
    if (paused_) paused_ = chosen_;
}

void LiveSessions::pause(bool wanted) {
    if (wanted) {
        paused_ = chosen_;
    } else {
        paused_.reset();
    }
}

std::size_t LiveSessions::came_while_paused() const {
    if (!paused_) return 0;
    const std::uint32_t last = paused_->empty() ? 0 : paused_->rbegin()->first;
    return static_cast<std::size_t>(std::distance(chosen_.upper_bound(last), chosen_.end()));
}

}  // namespace cwmpscope
