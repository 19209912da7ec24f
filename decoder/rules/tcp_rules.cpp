#include "decoder/rules/tcp_rules.h"

#include "decoder/rules/credentials.h"
#include "decoder/rules/ending.h"
#include "decoder/rules/expiry.h"
#include "decoder/rules/note_rule.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr Duration least_wait = std::chrono::seconds(30);

/// Nobody thinks for so short, nor gives up: the clock of the capture was set back in between, and how long it was is
/// not known.
bool is_no_time(Duration since) {
    return since < std::chrono::microseconds(100);
}

constexpr const char* set_back = "the clock of the capture may have been set back meanwhile";

bool cpe_gave_up_early(const Message& request, const Ending& ending) {
    return ending.by == HttpRole::client && ending.at.time - request.last.time < least_wait;
}

bool is_truncated(const Message& message) {
    return http_note(message, HttpNoteKind::truncated_body) != nullptr;
}

/// A request that was never sent to its end is owed no response.
bool is_unanswered(const ExchangeSubject& subject) {
    return subject.request() != nullptr && !is_truncated(*subject.request()) && subject.response() == nullptr &&
           subject.exchange.response_missing == HalfMissing::never_sent;
}

constexpr const char* left_before = "the ACS may have closed the idle connection before the request reached it";

/// The server left as the request was on its way, on a connection that had been idle for as long as servers keep idle
/// connections.
bool may_have_left_before(const Session& session, const Exchange& exchange, const Ending& ending) {
    constexpr Duration idle = std::chrono::seconds(1), on_the_way = std::chrono::milliseconds(500);
    if (!exchange.request || ending.by != HttpRole::server) return false;
    const Message& request = *session.messages[*exchange.request];
    if (ending.at.time - request.last.time >= on_the_way) return false;
    const Message* before = nullptr;
    for (const Exchange& other : session.exchanges) {
        if (other.stream != exchange.stream || !other.response) continue;
        if (*other.response < *exchange.request) before = session.messages[*other.response].get();
    }
    // Before the session the connection was another one's, and nobody needed it until now.
    if (before == nullptr) return request.stream_offset != 0;
    const Duration since = request.first.time - before->last.time;
    return since >= idle || is_no_time(since);
}

const Message* last_response(const std::vector<Turn>& turns) {
    return turns.empty() ? nullptr : turns.back().response;
}

Verdict not_truncated(const Message& message) {
    for (const HttpNote& note : message.http->notes) {
        if (note.kind != HttpNoteKind::truncated_body) continue;
        const std::uint64_t* promised = message.http->content_length.get_if();
        return violated(
            promised == nullptr
                ? fmt::format("{}: the connection was closed inside the body, suspected cut", label(message))
                : fmt::format("{}: the connection was closed before {} bytes of body were sent, suspected cut",
                              label(message), *promised),
            message);
    }
    return pass();
}

const Exchange* exchange_of(const MessageSubject& request) {
    if (request.session == nullptr) return nullptr;
    const auto& exchanges = request.session->exchanges;
    const auto own = std::find_if(exchanges.begin(), exchanges.end(),
                                  [&](const Exchange& exchange) { return exchange.request == request.index; });
    return own == exchanges.end() ? nullptr : &*own;
}

}  // namespace

Verdict request_gets_a_response(const ExchangeSubject& subject) {
    if (!is_unanswered(subject)) return pass();
    const Message& request = *subject.request();
    const auto ending = ending_of(subject.session, subject.exchange.stream);
    if (!ending || !ending->by) return cannot_tell("it was not captured how the connection ended");
    // tcp-cpe-waits-30s and tcp-reset-mid-session speak of these.
    if (cpe_gave_up_early(request, *ending) || (ending->reset && ending->by == HttpRole::server)) return pass();
    if (ending->at.time < request.last.time)
        return cannot_tell("the connection was closed before the request came, as far as the capture shows");
    if (may_have_left_before(subject.session, subject.exchange, *ending)) return cannot_tell(left_before);
    return violated(
        fmt::format("{} got no HTTP response; the {} closed the connection {:.1f} s later", label(request),
                    ending->by == HttpRole::client ? "CPE" : "ACS", in_seconds(ending->at.time - request.last.time)),
        Frames{request.first.frame, ending->at.frame});
}

Verdict cpe_waits_30_seconds(const ExchangeSubject& subject) {
    if (!is_unanswered(subject)) return pass();
    const Message& request = *subject.request();
    const auto ending = ending_of(subject.session, subject.exchange.stream);
    if (!ending || !ending->by) return cannot_tell("it was not captured how the connection ended");
    if (!cpe_gave_up_early(request, *ending)) return pass();
    if (is_no_time(ending->at.time - request.last.time)) return cannot_tell(set_back);
    return violated(fmt::format("the CPE closed the connection {:.1f} s after {} without a response",
                                in_seconds(ending->at.time - request.last.time), label(request)),
                    Frames{ending->at.frame, request.first.frame});
}

Verdict no_reset_by_acs(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (session.outcome == Outcome::completed || session.connections.empty()) return pass();
    const auto ending = ending_of(session, session.connections.back().info.stream);
    if (!ending || !ending->reset || ending->by != HttpRole::server) return pass();
    const std::vector<Turn>& turns = turns_of(subject);
    if (turns.empty()) return pass();
    const Turn& last = turns.back();
    // After an error status, or with a request of its own outstanding, the ACS gave up for another reason.
    if (last.response != nullptr && (last.response->http->status >= 400 || request_in(*last.response) != nullptr)) {
        return pass();
    }
    if (last.response == nullptr && may_have_left_before(session, *last.exchange, *ending))
        return cannot_tell(left_before);
    // Who waited so long for the CPE may give up.
    if (last.response != nullptr && ending->at.time - last.response->last.time >= least_wait) return pass();
    return violated(fmt::format("the connection was reset from the side of the ACS after {}",
                                label(last.response == nullptr ? *last.request : *last.response)),
                    Frames{ending->at.frame, last.request->first.frame});
}

Verdict request_is_not_truncated(const MessageSubject& subject) {
    if (!subject.message.is_request || !is_truncated(subject.message)) return pass();
    // RFC 9112, 9.5: whoever is refused before the body was sent is right to keep the rest of it.
    if (const Exchange* exchange = exchange_of(subject)) {
        if (!exchange->response && exchange->response_missing != HalfMissing::never_sent)
            return cannot_tell("the answer, which may have refused the request before its end, was not captured");
        if (exchange->response && subject.session->messages[*exchange->response]->http->status >= 300) return pass();
    }
    return not_truncated(subject.message);
}

Verdict response_is_not_truncated(const MessageSubject& subject) {
    return subject.message.is_request ? pass() : not_truncated(subject.message);
}

Verdict cpe_keeps_connection(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (session.outcome != Outcome::aborted || session.connections.empty()) return pass();
    const std::vector<Turn>& turns = turns_of(subject);
    const Message* response = last_response(turns);
    // Where the ACS was owed an answer or an empty POST the rules about sessions speak; here it is a challenge.
    if (response == nullptr || response->http->status != 401) return pass();
    const auto& challenges = response->http->challenges;
    // One that the CPE must not or need not answer leaves it nothing to send.
    if (std::none_of(challenges.begin(), challenges.end(), can_be_met)) return pass();
    if (response->http->connection_close || response->http->version == "HTTP/1.0") return pass();
    // Refused credentials leave the CPE nothing to send.
    const Message& request = *turns.back().request;
    if (!request.http->authorization.is_absent() || request.http->connection_close) return pass();
    const auto ending = ending_after(session, *response);
    if (!ending || ending->by != HttpRole::client) return pass();
    if (session.watched_after < least_wait) return cannot_tell("the capture ends too soon to see the CPE come back");
    Verdict verdict =
        violated(fmt::format("the CPE closed the connection {:.1f} s after the challenge and did not answer it",
                             in_seconds(ending->at.time - response->last.time)),
                 Frames{ending->at.frame, response->first.frame});
    // Who was given no credentials has nothing to answer with; that it has some is known where it sent them.
    const bool has_some = std::any_of(session.messages.begin(), session.messages.end(), [](const auto& message) {
        return message->is_request && message->http->authorization.is_present();
    });
    if (!has_some) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict session_is_not_timed_out(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    const auto expiry = expiry_in(turns);
    if (!expiry || expiry->silence >= least_wait) return pass();
    if (is_no_time(expiry->silence)) return cannot_tell(set_back);
    const Turn& turn = turns[expiry->turn];
    Verdict verdict =
        violated(fmt::format("{} came {:.1f} s after the response before it and was refused with {}: \"{}\"",
                             label(*turn.request), in_seconds(expiry->silence), turn.response->http->status,
                             shortened(turn.response->body->error_text)),
                 frames_of(*turn.response, *turn.request));
    std::get<Violated>(verdict).message = turn.response_index;
    return verdict;
}

}  // namespace cwmpscope::rules
