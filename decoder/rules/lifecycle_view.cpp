#include "decoder/rules/lifecycle_view.h"

#include "decoder/rules/device_view.h"

#include <algorithm>
#include <utility>

namespace cwmpscope::rules {

bool is_agreed(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (lifecycle.asked.frame == 0 || lifecycle.answered.frame == 0 || !lifecycle.asked_session) return false;
    const bool refused = lifecycle.state == LifecycleState::failed && !lifecycle.ended_session;
    return !refused;
}

bool is_of_kind(const LifecycleSubject& subject, LifecycleKind kind) {
    return subject.lifecycle.kind == kind;
}

const Session* session_asked(const LifecycleSubject& subject) {
    return subject.lifecycle.asked_session ? session_numbered(subject.device, *subject.lifecycle.asked_session)
                                           : nullptr;
}

Verdict violated_in(std::uint32_t session, std::string text, Frames frames) {
    Violated verdict;
    verdict.text = std::move(text);
    verdict.frames = std::move(frames);
    verdict.session = session;
    return verdict;
}

Verdict lowered(Verdict verdict, Severity severity) {
    if (Violated* violation = std::get_if<Violated>(&verdict)) violation->severity = severity;
    return verdict;
}

Frames frames_asked(const Session& session, const Lifecycle& lifecycle) {
    return {inform_message_of(session).first.frame, lifecycle.asked.frame};
}

bool saw_all_until(const LifecycleSubject& subject, const Session& last) {
    const Timestamp from = subject.lifecycle.asked.time;
    for (const auto& session : subject.device.sessions) {
        if (session->start > last.start) break;
        if (session->end < from || session.get() == &last) continue;
        if (!is_whole_so_far(*session)) return false;
    }
    return is_whole_so_far(last) && !may_have_missed(subject.device, from, last.start) &&
           !connected_otherwise(subject.device, from, last.start);
}

bool boots_between(const DeviceSubject& device, Timestamp from, Timestamp to) {
    return std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
        return session->start > from && session->start <= to && boots(*session);
    });
}

bool begins_with_bootstrap(const DeviceSubject& device) {
    const Session& first = *device.sessions.front();
    return is_whole_so_far(first) && find_event(first, "0 BOOTSTRAP") != nullptr;
}

}  // namespace cwmpscope::rules
