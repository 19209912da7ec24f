#include "report/kept_sessions.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cwmpscope {

SessionOutline outline_of(const Session& session) {
    const SessionCaptured& captured = session.captured;
    return {.number = session.number,
            .outcome = session.outcome,
            .begins = captured.start,
            .ends = captured.end,
            .has_holes = captured.holes > 0,
            .may_have_lost = captured.dropped > 0,
            .start = session.start,
            .end = session.end};
}

KeptSessions::KeptSessions(std::vector<SessionResult> sessions) {
    const auto number = [](const SessionResult& result) { return result.session->number; };
    std::ranges::stable_sort(sessions, {}, number);
    const auto gone = std::unique(sessions.rbegin(), sessions.rend(),
                                  [&](const auto& a, const auto& b) { return number(a) == number(b); });
    sessions.erase(sessions.begin(), gone.base());
    for (SessionResult& session : sessions) add(std::move(session));
    close();
}

void KeptSessions::add(SessionResult session) {
    open_.push_back(std::move(session));
    if (open_.size() == PackedSessions::most) close();
}

void KeptSessions::add(const SessionOutline& outline, PackedSession session) {
    close();
    outlines_.push_back(outline);
    packed_.push_back(std::move(session));
}

void KeptSessions::close() {
    if (open_.empty()) return;
    const auto block = std::make_shared<const PackedSessions>(open_);
    for (std::uint32_t i = 0; i < open_.size(); ++i) {
        outlines_.push_back(outline_of(*open_[i].session));
        packed_.push_back({block, i});
    }
    open_.clear();
}

void KeptSessions::sort() {
    close();
    const auto before = [](const SessionOutline& a, const SessionOutline& b) { return a.number < b.number; };
    if (std::ranges::is_sorted(outlines_, before)) return;
    std::vector<std::size_t> order(outlines_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t place) { return outlines_[place].number; });
    std::vector<SessionOutline> outlines;
    std::vector<PackedSession> packed;
    outlines.reserve(order.size());
    packed.reserve(order.size());
    for (const std::size_t place : order) {
        outlines.push_back(outlines_[place]);
        packed.push_back(std::move(packed_[place]));
    }
    outlines_ = std::move(outlines);
    packed_ = std::move(packed);
}

SessionResult KeptSessions::operator[](std::size_t place) const {
    return place < packed_.size() ? packed_[place].read() : open_[place - packed_.size()];
}

Judgement KeptSessions::judgement(std::size_t place) const {
    return place < packed_.size() ? packed_[place].judgement() : open_[place - packed_.size()].judgement;
}

KeptSessions::Iterator KeptSessions::begin() const {
    return {*this, 0};
}

KeptSessions::Iterator KeptSessions::end() const {
    return {*this, size()};
}

std::optional<std::size_t> KeptSessions::place_of(std::uint32_t number) const {
    const auto place = std::ranges::lower_bound(outlines_, number, {}, &SessionOutline::number);
    if (place == outlines_.end() || place->number != number) return std::nullopt;
    return static_cast<std::size_t>(place - outlines_.begin());
}

std::optional<SessionResult> KeptSessions::find(std::uint32_t number) const {
    const std::optional<std::size_t> place = place_of(number);
    if (!place) return std::nullopt;
    return packed_[*place].read();
}

void KeptSessions::keep(const std::function<bool(std::uint32_t number)>& is_wanted) {
    close();
    std::size_t kept = 0;
    for (std::size_t place = 0; place < outlines_.size(); ++place) {
        if (!is_wanted(outlines_[place].number)) continue;
        outlines_[kept] = outlines_[place];
        packed_[kept++] = std::move(packed_[place]);
    }
    outlines_.resize(kept);
    packed_.resize(kept);
}

void KeptSessions::change(const std::function<SessionResult(SessionResult&&)>& make) {
    close();
    std::vector<PackedSession> before = std::exchange(packed_, {});
    outlines_.clear();
    for (PackedSession& session : before) {
        add(make(session.read()));
        session.block.reset();  // it goes with the last of its sessions
    }
    close();
}

}  // namespace cwmpscope
