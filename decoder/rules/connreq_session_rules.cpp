// The functions of the rows of connreq_rules.h about what a connection request leads to: the session, its event, and
// what must not follow a refusal.
#include "decoder/rules/connreq_rules.h"
#include "decoder/rules/connreq_view.h"
#include "decoder/rules/device_view.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

using Answer = ConnectionRequest::Answer;

constexpr std::string_view event_6 = "6 CONNECTION REQUEST";

/// The first session with event 6 that began between the two times.
const Session* asked_session(const DeviceSubject& device, Timestamp from, Timestamp to) {
    for (const auto& session : device.sessions) {
        if (session->start < from || !session->inform) continue;
        if (session->start > to) return nullptr;
        if (find_event(*session, event_6) != nullptr) return session.get();
    }
    return nullptr;
}

/// A request that may have been accepted, by time of its first packet.
bool may_be_accepted_between(const ConnectionRequestSubject& subject, Timestamp from, Timestamp to) {
    return std::any_of(subject.device.device.connection_requests.begin(),
                       subject.device.device.connection_requests.end(), [&](const ConnectionRequest& other) {
                           if (&other == &subject.request || other.asked.time < from || other.asked.time > to)
                               return false;
                           return other.answer == Answer::accepted || other.answer == Answer::unanswered;
                       });
}

/// The events of earlier requests were delivered before this one, before our eyes.
bool had_session_before(const ConnectionRequestSubject& subject) {
    const Session* last = nullptr;
    for (const auto& session : subject.device.sessions) {
        if (session->end < subject.request.asked.time) last = session.get();
    }
    return last != nullptr && last->outcome == Outcome::completed;
}

/// Somebody began a connection to where the request went, and what was asked there was not captured.
bool asked_unread(const ConnectionRequestSubject& subject, Timestamp from, Timestamp to) {
    const Surroundings* surroundings = subject.device.surroundings;
    if (surroundings == nullptr || !surroundings->all_kept_since(from)) return true;
    return surroundings->any_begun(from, to, [&](const Surroundings::Begun& one) {
        const auto& all = subject.device.file_exchanges;
        return one.server == last_exchange(subject).server &&
               std::none_of(all.begin(), all.end(),
                            [&](const FileExchange& exchange) { return exchange.stream == one.stream; });
    });
}

/// No session followed from anything else: what a refused request must not lead to.
const Session* session_from_refusal(const ConnectionRequestSubject& subject) {
    const ConnectionRequest& request = subject.request;
    if (!is_answered_surely(subject) || !is_at_url(subject) || is_asked_otherwise(subject.device)) return nullptr;
    // The request may have been repeated with credentials where the capture does not look any more.
    const Surroundings* surroundings = subject.device.surroundings;
    if (surroundings == nullptr || surroundings->is_cut_off(last_exchange(subject).stream)) return nullptr;
    if (!had_session_before(subject) || in_session(subject.device, request.asked.time)) return nullptr;
    const Session* session = asked_session(subject.device, request.answered.time, request.answered.time + time_to_come);
    if (session == nullptr || !is_whole_so_far(*session)) return nullptr;
    const Session* before = nullptr;
    for (const auto& other : subject.device.sessions) {
        if (other->end < request.asked.time) before = other.get();
    }
    const Timestamp since = before->start;
    if (may_be_accepted_between(subject, since, session->start)) return nullptr;
    if (may_have_missed(subject.device, since, session->start)) return nullptr;
    if (asked_unread(subject, since, session->start)) return nullptr;
    return session;
}

}  // namespace

Verdict session_follows(const ConnectionRequestSubject& subject) {
    if (!is_accepted(subject)) return pass();
    const DeviceSubject& device = subject.device;
    const Timestamp answered = subject.request.answered.time;
    const Timestamp until = answered + time_to_come;
    if (end_of_capture(device) < until + time_to_come)
        return cannot_tell("the capture ends too soon after the connection request");
    if (!subject.request.url_was_told) return cannot_tell("no session of the device was captured before");
    // A session that goes on may delay it for as long as it lasts.
    if (in_session(device, subject.request.asked.time) || in_session(device, answered))
        return cannot_tell("a session of the device was going on");
    const bool came = std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
        return session->start >= subject.request.asked.time && session->start <= until;
    });
    if (came) return pass();
    const Session* next = first_session_from(device, until);
    if (next != nullptr && boots(*next)) return cannot_tell("the device booted before it came back");
    // The session that was asked for comes late; where nearly nothing lies between, the clock may have been set.
    constexpr std::uint64_t next_to_it = 16;
    const Session* late = asked_session(device, until, end_of_capture(device));
    if (late != nullptr && late->messages.front()->first.frame - subject.request.answered.frame <= next_to_it)
        return cannot_tell("the session comes next in the capture, but later: its clock may have been set");
    if (tried_unread(device, until, end_of_capture(device)))
        return cannot_tell("the device began a connection later that may be the session");
    if (left_open_before(device, answered))
        return cannot_tell("the session may have come on the connection of the one before, whose end was not captured");
    // Where a load balancer spreads the sessions of a device, others of its servers may not be in the capture.
    const bool spread = std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
        return session->acs.address != device.sessions.front()->acs.address;
    });
    if (spread) return cannot_tell("the device's sessions go to several servers, of which more may not be captured");
    // Connections that nobody answered, and those that could not be read, may be its attempts.
    for (const auto& session : device.sessions) {
        if (device.surroundings->began_between(session->cpe.address, subject.request.asked.time, until))
            return cannot_tell("the device began a connection that may be the session");
    }
    if (may_have_missed(device, subject.request.asked.time, until + time_to_come))
        return cannot_tell("packets of the device were not captured");
    return violated_in(subject, "the connection request was accepted, but no session began within 30 s",
                       frames_of_exchange(last_exchange(subject)));
}

Verdict answer_comes_before_session(const ConnectionRequestSubject& subject) {
    if (!is_accepted(subject)) return pass();
    const Timestamp asked = last_exchange(subject).request->first.time;
    const Session* session = asked_session(subject.device, asked, subject.request.answered.time + time_to_come);
    if (session == nullptr || session->connections.empty()) return pass();
    const TcpConnectionInfo& connection = session->connections.front().info;
    if (!connection.from_syn) return cannot_tell("the capture begins inside the connection");
    const bool early = connection.first.time > asked && connection.first.time < subject.request.answered.time;
    if (!early) return pass();
    return violated_in(subject,
                       fmt::format("the session's connection is begun {} before the connection request is answered",
                                   time_between(connection.first.time, subject.request.answered.time)),
                       {connection.first.frame, subject.request.answered.frame});
}

Verdict failed_authentication_leads_to_nothing(const ConnectionRequestSubject& subject) {
    if (subject.request.answer != Answer::challenged) return pass();
    const Session* session = session_from_refusal(subject);
    if (session == nullptr) return pass();
    return violated_in(subject,
                       fmt::format("suspected: session {} with 6 CONNECTION REQUEST follows a connection request that "
                                   "got only a 401",
                                   session->number),
                       {inform_message_of(*session).first.frame, subject.request.answered.frame});
}

Verdict refusal_leads_to_nothing(const ConnectionRequestSubject& subject) {
    const Message* response = last_exchange(subject).response.get();
    if (subject.request.answer != Answer::refused || response->http->status != 503) return pass();
    const Session* session = session_from_refusal(subject);
    if (session == nullptr) return pass();
    return violated_in(
        subject,
        fmt::format("session {} with 6 CONNECTION REQUEST follows a connection request that was refused with 503",
                    session->number),
        {inform_message_of(*session).first.frame, subject.request.answered.frame});
}

Verdict one_session_for_all(const ConnectionRequestSubject& subject) {
    if (!is_accepted(subject)) return pass();
    const DeviceSubject& device = subject.device;
    // Asked of the last request before the first session.
    const Session* first =
        asked_session(device, subject.request.answered.time, subject.request.answered.time + time_to_come);
    if (first == nullptr || !is_whole_to_its_end(*first) || first->outcome != Outcome::completed) return pass();
    const auto& all = device.device.connection_requests;
    const auto is_between = [&](const ConnectionRequest& other, Timestamp from, Timestamp to) {
        return &other != &subject.request && other.asked.time >= from && other.asked.time <= to;
    };
    const ConnectionRequest* earlier = nullptr;
    for (const ConnectionRequest& other : all) {
        if (is_between(other, subject.request.answered.time, first->start)) return pass();
        if (is_between(other, first->start - time_to_come, subject.request.asked.time) &&
            other.answer == Answer::accepted)
            earlier = &other;
    }
    if (earlier == nullptr || asked_session(device, earlier->asked.time, subject.request.asked.time) != nullptr)
        return pass();
    const Session* second = asked_session(device, first->start + Duration(1), first->end + time_to_come);
    if (second == nullptr || !is_whole_so_far(*second) || is_asked_otherwise(device)) return pass();
    for (const ConnectionRequest& other : all) {
        if (is_between(other, first->start, second->start)) return pass();
    }
    if (may_have_missed(device, earlier->asked.time, second->start))
        return cannot_tell("packets of the device were not captured");
    return violated_in(subject,
                       fmt::format("two connection requests before session {} lead to a second session {}",
                                   first->number, second->number),
                       {inform_message_of(*second).first.frame, inform_message_of(*first).first.frame,
                        subject.request.asked.frame, earlier->asked.frame});
}

Verdict session_goes_on(const ConnectionRequestSubject& subject) {
    constexpr Duration at_once = std::chrono::seconds(2);
    const Timestamp asked = subject.request.asked.time;
    for (const auto& session : subject.device.sessions) {
        if (session->start >= asked || session->end + at_once < asked) continue;
        if (session->outcome != Outcome::aborted || !is_whole_to_its_end(*session)) continue;
        // After an error of the ACS there was nothing left to cut.
        if (session->messages.back()->http->status >= 400 || session->messages.back()->kind == MessageKind::fault)
            continue;
        for (const ConnectionUse& use : session->connections) {
            if (!use.close || use.close->first_by != HttpRole::client || use.shared_with_next) continue;
            const FrameRef& closed = use.close->client_fin ? *use.close->client_fin : use.close->at;
            if (closed.time < asked || closed.time > asked + at_once || session->end > closed.time) continue;
            Verdict verdict = violated_in(
                subject,
                fmt::format("suspected: a connection request comes within session {}, and {} later the CPE closes the "
                            "session's connection in mid-turn",
                            session->number, time_between(asked, closed.time)),
                {closed.frame, subject.request.asked.frame});
            std::get<Violated>(verdict).session = session->number;
            return verdict;
        }
    }
    return pass();
}

Verdict event_follows(const ConnectionRequestSubject& subject) {
    if (!is_accepted(subject)) return pass();
    constexpr Duration moment = std::chrono::milliseconds(200);
    const DeviceSubject& device = subject.device;
    const Timestamp answered = subject.request.answered.time;
    if (in_session(device, subject.request.asked.time) || in_session(device, answered)) return pass();
    const auto next = std::find_if(device.sessions.begin(), device.sessions.end(),
                                   [&](const auto& session) { return session->end >= subject.request.asked.time; });
    if (next == device.sessions.end()) return pass();
    const Session& session = **next;
    if (session.start < answered + moment || session.start > answered + time_to_come) return pass();
    if (!is_whole_so_far(session)) return cannot_tell("packets of the session were not captured");
    // What was not delivered before a boot is dropped, the connection request among it.
    if (boots(session)) return pass();
    if (session.retry_count.value_or(1) != 0 || find_event(session, event_6) != nullptr) return pass();
    // Its Inform may have been made up before; and an event that comes in the session after it was not lost.
    const bool was_connecting = !session.connections.empty() && session.connections.front().info.first.time < answered;
    const Session* later = session_after(device, session);
    const bool told_next = later != nullptr && later->start <= session.end + time_to_come && later->inform &&
                           find_event(*later, event_6) != nullptr;
    if (was_connecting || told_next) return pass();
    if (!session.connections.front().info.from_syn) return cannot_tell("the capture begins inside the connection");
    // What comes after it may tell the event, and is looked at only where it can be read.
    const Timestamp until = session.end + time_to_come;
    const bool more_came =
        device.surroundings != nullptr && device.surroundings->began_between(session.cpe.address, session.end, until);
    if (later == nullptr && (more_came || end_of_capture(device) < until))
        return cannot_tell("the session after it, which may tell the event, was not captured");
    if (connected_otherwise(device, subject.request.asked.time, session.start) ||
        may_have_missed(device, subject.request.asked.time, until))
        return cannot_tell("the device began a connection that may be the session asked for");
    Verdict verdict =
        violated_in(subject,
                    fmt::format("the Inform {} after an accepted connection request lacks 6 CONNECTION REQUEST",
                                time_between(answered, session.start)),
                    {inform_message_of(session).first.frame, subject.request.answered.frame});
    std::get<Violated>(verdict).session = session.number;
    return verdict;
}

Verdict event_is_explained(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    const DeviceSubject& device = subject.device;
    if (lifecycle.kind != LifecycleKind::connection_request ||
        lifecycle.state != LifecycleState::began_before_capture || lifecycle.frames.empty())
        return pass();
    // Only where requests to this device are seen at all.
    if (device.device.connection_requests.empty() || is_asked_otherwise(device)) return pass();
    if (device.sessions.front()->number == lifecycle.ended_session) return pass();
    if (may_have_missed(device, lifecycle.ended.time - std::chrono::minutes(1), lifecycle.ended.time)) return pass();
    // One whose answer could not be read explains it as well.
    const auto& requests = device.device.connection_requests;
    const bool asked = std::any_of(requests.begin(), requests.end(), [&](const ConnectionRequest& request) {
        return request.answer == ConnectionRequest::Answer::unanswered && request.asked.time < lifecycle.ended.time &&
               lifecycle.ended.time - request.asked.time <= std::chrono::minutes(1);
    });
    if (asked) return pass();
    return violated("6 CONNECTION REQUEST without a connection request in the capture",
                    Frames{lifecycle.frames.back().frame});
}

}  // namespace cwmpscope::rules
