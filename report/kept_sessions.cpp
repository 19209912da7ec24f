#include "report/kept_sessions.h"

#include <algorithm>
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
}

void KeptSessions::add(SessionResult session, bool is_plain) {
    SessionOutline outline = outline_of(*session.session);
    outline.is_plain = is_plain;
    list_.add(outline, std::move(session));
}

Judgement KeptSessions::judgement(std::size_t place) const {
    return list_.ask(
        place, [](const SessionResult& session) { return session.judgement; },
        [](const PackedSessions& block, std::uint32_t packed) { return block.judgement(packed); });
}

std::optional<std::size_t> KeptSessions::place_of(std::uint32_t number) const {
    const auto place = std::ranges::lower_bound(outlines(), number, {}, &SessionOutline::number);
    if (place == outlines().end() || place->number != number) return std::nullopt;
    return static_cast<std::size_t>(place - outlines().begin());
}

std::optional<SessionResult> KeptSessions::find(std::uint32_t number) const {
    const std::optional<std::size_t> place = place_of(number);
    if (!place) return std::nullopt;
    return list_.at(*place);
}

void KeptSessions::keep(FunctionRef<bool(std::uint32_t number)> is_wanted) {
    list_.keep([&](std::size_t place) { return is_wanted(outlines()[place].number); });
}

void KeptSessions::change(FunctionRef<bool(const SessionOutline&)> is_concerned,
                          FunctionRef<bool(SessionResult&)> change) {
    list_.change(is_concerned, [&](SessionOutline& outline, SessionResult& result) {
        if (!change(result)) return false;
        outline = outline_of(*result.session);
        return true;
    });
}

void KeptSessions::change(FunctionRef<bool(SessionResult& result)> change) {
    this->change([](const SessionOutline&) { return true; }, change);
}

void KeptSessions::change_words(FunctionRef<bool(SessionResult& result)> change) {
    this->change([](const SessionOutline& outline) { return !outline.is_plain; }, change);
}

}  // namespace cwmpscope
