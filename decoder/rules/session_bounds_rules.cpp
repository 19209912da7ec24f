// The functions of the rows of session_rules.h about how a session begins and how it ends.
#include "decoder/rules/ending.h"
#include "decoder/rules/session_rules.h"
#include "decoder/rules/turn_rules.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// No session lives through a longer silence: TR-069 3.7.2.4 asks for 30 s, implementations wait longer.
constexpr Duration surely_over = std::chrono::seconds(120);
/// 3.7.1.4: so long the CPE waits for a response at least.
constexpr Duration least_wait = std::chrono::seconds(30);

constexpr const char* began_before = "an earlier part of the session may not have been captured";

/// The first message when it is no Inform, else null.
const Message* other_beginning(const Session& session) {
    if (session.messages.empty() || session.exchanges.empty()) return nullptr;
    const Message& first = *session.messages.front();
    return first.is_request && !first.is(Method::Inform, CwmpKind::request) ? &first : nullptr;
}

/// Nothing of the session can have come before its first captured message.
bool nothing_before(const Session& session, const Message& first) {
    return session.silence_before >= surely_over && first.stream_offset == 0 && first.http->cookies.empty() &&
           covers(first.coverage, Need::head | Need::body | Need::connection_start);
}

Verdict begins_with(const Session& session, const Message& first) {
    if (!nothing_before(session, first)) return cannot_tell(began_before);
    Verdict verdict = violated(fmt::format("the session begins with {}, after {} s of silence", label(first),
                                           std::chrono::floor<std::chrono::seconds>(session.silence_before).count()),
                               first);
    std::get<Violated>(verdict).message = 0;
    return verdict;
}

/// How the CPE gave up a session that was not over; none when it did not.
struct GivenUp {
    Turn last;
    Ending ending;
};

std::optional<GivenUp> given_up_by_cpe(const Session& session, const std::vector<Turn>& turns) {
    if (session.outcome == Outcome::completed || turns.empty()) return std::nullopt;
    const Turn& last = turns.back();
    if (last.to_be_repeated || (last.response != nullptr && last.response->http->status >= 300)) return std::nullopt;
    const auto ending = ending_after(session, last.response != nullptr ? *last.response : *last.request);
    if (!ending || ending->by != HttpRole::client) return std::nullopt;
    return GivenUp{last, *ending};
}

bool may_go_on_elsewhere(const Turn& last) {
    const auto announces = [](const Message* message) {
        return message != nullptr && (message->http->connection_close || message->http->version == "HTTP/1.0");
    };
    return announces(last.request) || announces(last.response);
}

/// After the answer to the order the session goes on until it is over.
Verdict session_is_finished_after(const SessionSubject& subject, Method order) {
    const Session& session = subject.session;
    const std::vector<Turn>& turns = turns_of(subject);
    const auto answered = std::find_if(turns.begin(), turns.end(),
                                       [&](const Turn& turn) { return turn.request->is(order, CwmpKind::response); });
    const auto end = given_up_by_cpe(session, turns);
    if (answered == turns.end() || !end) return pass();
    if (may_go_on_elsewhere(end->last)) return cannot_tell("the session may go on over another connection");
    const Message& last = end->last.response != nullptr ? *end->last.response : *end->last.request;
    const Duration waited = end->ending.at.time - last.last.time;
    // Who gets no response may give up after 30 s.
    if (end->last.response == nullptr && waited >= least_wait) return pass();
    // What cannot be read ends the session as well.
    if (end->last.response != nullptr && end->last.response->body_length > 0 && end->last.response->cwmp() == nullptr)
        return pass();
    Verdict verdict =
        violated(fmt::format("the CPE closed the connection {:.1f} s after {}, in a session that was not over",
                             in_seconds(waited), label(last)),
                 Frames{end->ending.at.frame, answered->request->first.frame});
    std::get<Violated>(verdict).message = answered->request_index;
    return verdict;
}

}  // namespace

Verdict session_starts_with_inform(const SessionSubject& subject) {
    const Message* first = other_beginning(subject.session);
    // An answer belongs to a question that was not captured.
    if (first == nullptr || first->cwmp() == nullptr || first->cwmp()->kind != CwmpKind::request) return pass();
    return begins_with(subject.session, *first);
}

Verdict session_starts_with_a_message(const SessionSubject& subject) {
    const Message* first = other_beginning(subject.session);
    if (first == nullptr || first->kind != MessageKind::empty || first->http->method != "POST") return pass();
    return begins_with(subject.session, *first);
}

Verdict cpe_ends_when_all_is_done(const SessionSubject& subject) {
    const Session& session = subject.session;
    const std::vector<Turn>& turns = turns_of(subject);
    const auto end = given_up_by_cpe(session, turns);
    // What a CPE does that gets no response is judged by the rules about connections.
    if (!end || end->last.response == nullptr) return pass();
    const Turn& last = end->last;
    const Message& response = *last.response;
    // A request that waits for its answer, an Inform or request that was refused: rules of their own.
    if (request_in(response) != nullptr || response.kind == MessageKind::fault) return pass();
    // A request of the CPE that comes after its empty POST, or in the place of an answer: likewise.
    if (request_in(*last.request) != nullptr) return pass();
    if (response.body_length > 0 && response.cwmp() == nullptr) return pass();
    // After an envelope with nothing in its Body a CPE has to give the session up (3.7.1.4).
    if (response.kind == MessageKind::request) return pass();
    const bool sent_empty_post = std::any_of(turns.begin(), turns.end(),
                                             [](const Turn& turn) { return turn.request->kind == MessageKind::empty; });
    if (!sent_empty_post) return pass();  // session-empty-post-missing
    if (may_go_on_elsewhere(last)) return cannot_tell("the session may go on over another connection");
    const bool held = response.kind == MessageKind::empty;
    if (held && !last.before.held) return pass();
    Verdict verdict = violated(
        held
            ? std::string("the CPE closed the connection after an empty POST that was sent while HoldRequests was true")
            : fmt::format("the CPE closed the connection after {}, which was not empty", label(response)),
        Frames{end->ending.at.frame, response.first.frame});
    std::get<Violated>(verdict).message = last.response_index;
    return verdict;
}

Verdict session_ends_before_reboot(const SessionSubject& subject) {
    return session_is_finished_after(subject, Method::Reboot);
}

Verdict session_ends_before_factory_reset(const SessionSubject& subject) {
    return session_is_finished_after(subject, Method::FactoryReset);
}

Verdict session_is_ended_by_somebody(const SessionSubject& subject) {
    const Session& session = subject.session;
    const std::vector<Turn>& turns = turns_of(subject);
    if (session.outcome == Outcome::completed || turns.empty()) return pass();
    const Turn& last = turns.back();
    if (last.response == nullptr || last.to_be_repeated || last.response->http->status >= 300) return pass();
    for (const ConnectionUse& use : session.connections) {
        // Closed, or taken over by the next session: then somebody did something.
        if (use.shared_with_next || ending_of(session, use.info.stream)) return pass();
    }
    Verdict verdict = violated(
        fmt::format("nothing more was sent for {} s after {}, and nobody closed the connection",
                    std::chrono::floor<std::chrono::seconds>(session.watched_after).count(), label(*last.response)),
        *last.response);
    std::get<Violated>(verdict).message = last.response_index;
    std::get<Violated>(verdict).at_fault = Party::cpe;
    return verdict;
}

}  // namespace cwmpscope::rules
