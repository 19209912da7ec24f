#include "decoder/rules/device_walk.h"

#include "decoder/rules/device_view.h"

#include <algorithm>
#include <utility>

namespace cwmpscope::rules {

namespace {

bool same_leg(const Session& a, const Session& b) {
    return a.cpe.address == b.cpe.address || a.acs == b.acs;
}

/// Other servers by other names: a device may have several managers, each with a count and with events of its own.
bool other_manager(const Session& a, const Session& b) {
    return a.acs != b.acs && host_of(a) != host_of(b);
}

}  // namespace

std::vector<Neighbours> neighbours(const DeviceSubject& subject) {
    // How many legs a capture has is known by the few that are seen: one, or two at a proxy.
    constexpr std::size_t most_looked_at = 8;
    std::vector<Neighbours> pairs;
    const auto& sessions = subject.sessions;
    for (std::size_t i = 1; i < sessions.size(); ++i) {
        for (std::size_t back = 1; back <= std::min(i, most_looked_at); ++back) {
            const Session& before = *sessions[i - back];
            if (!same_leg(before, *sessions[i]) || is_seen_twice(before, *sessions[i])) continue;
            if (!other_manager(before, *sessions[i])) pairs.push_back({&before, sessions[i].get()});
            break;
        }
    }
    return pairs;
}

const CwmpMessage* inform_of(const Session& session) {
    if (!session.inform || *session.inform >= session.messages.size()) return nullptr;
    const CwmpMessage* envelope = session.messages[*session.inform]->cwmp();
    return envelope != nullptr && envelope->inform ? envelope : nullptr;
}

bool is_whole(const Session& session) {
    return covers(session.coverage, Need::session_start | Need::session_end | Need::no_hole);
}

bool has_failed(const Session& session) {
    return is_whole(session) && session.outcome == Outcome::aborted;
}

bool was_answered(const Session& session) {
    return std::any_of(session.messages.begin(), session.messages.end(),
                       [](const auto& message) { return message->is(Method::Inform, CwmpKind::response); });
}

Timestamp end_of(const Session& session) {
    Timestamp end = session.end;
    for (const ConnectionUse& use : session.connections) {
        if (use.close) end = std::max(end, use.close->at.time);
    }
    return end;
}

bool retries(const Neighbours& pair) {
    const std::uint32_t* before = pair.before->retry_count.get_if();
    const std::uint32_t* after = pair.after->retry_count.get_if();
    return before != nullptr && after != nullptr && *after == *before + 1;
}

Verdict violated_in(const Neighbours& pair, std::string text, Severity most) {
    Violated verdict;
    verdict.text = std::move(text);
    if (pair.after->inform) verdict.frames.push_back(pair.after->messages[*pair.after->inform]->first.frame);
    if (pair.before->inform) verdict.frames.push_back(pair.before->messages[*pair.before->inform]->first.frame);
    verdict.message = pair.after->inform;
    verdict.session = pair.after->number;
    verdict.severity = most;
    return verdict;
}

}  // namespace cwmpscope::rules
