#include "decoder/rules/session_rules.h"

#include "decoder/rules/ending.h"
#include "decoder/rules/note_rule.h"
#include "decoder/rules/turn_rules.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/pairing.h"
#include "decoder/soap/methods.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool is_inform(const Message& message) {
    return message.is(Method::Inform, CwmpKind::request);
}

/// A request of the CPE other than Inform.
const CwmpMessage* own_request(const Message& message) {
    return is_inform(message) ? nullptr : request_in(message);
}

/// "2 PERIODIC, M Download"
std::string codes(std::span<const Event> events) {
    std::string text;
    for (const Event& event : events) {
        if (!text.empty()) text += ", ";
        text += event.code;
        if (!event.command_key.empty()) text += fmt::format(" ({})", event.command_key);
    }
    return shortened(text, 80);
}

/// The POST after the message in which the request of the transaction came.
struct NextPost {
    const Message* message = nullptr;  ///< null: there is none
    bool surely_next = true;
    const Message* response = nullptr;  ///< to it
};

NextPost next_post(const TransactionSubject& subject) {
    const Session& session = subject.session;
    bool surely = true;
    for (const Exchange& exchange : exchanges_after(session, subject.transaction.request.message)) {
        surely = surely && exchange.follows_surely;
        if (!exchange.request) continue;
        const Message* request = session.messages[*exchange.request].get();
        const Message* response = response_of(session, exchange);
        if (asks_for_challenge(request, response)) continue;
        return {request, surely, response};
    }
    return {};
}

/// Of an empty POST: what the CPE has to say may come behind the challenge.
constexpr const char* unseen_challenge = "its answer, which may be a challenge, was not captured";

/// The ACS asks for credentials, so that an empty POST may be sent for the sake of a challenge.
bool is_challenged(const Session& session) {
    return std::any_of(session.messages.begin(), session.messages.end(),
                       [](const auto& message) { return message->http->status == 401; });
}

/// The ACS put its request where its answer to a request of the CPE had to be: no answer can be expected.
bool came_out_of_turn(const TransactionSubject& subject) {
    const Session& session = subject.session;
    const auto before = exchanges_until(session, subject.transaction.request.message);
    const auto carrier = std::find_if(before.rbegin(), before.rend(), [&](const Exchange& exchange) {
        return exchange.response == subject.transaction.request.message;
    });
    return carrier != before.rend() && carrier->request && request_in(*session.messages[*carrier->request]) != nullptr;
}

Verdict at(Verdict verdict, const TransactionSubject& subject) {
    std::get<Violated>(verdict).message = subject.transaction.request.message;
    return verdict;
}

bool same_request(const CwmpMessage& a, const CwmpMessage& b) {
    return a.method == b.method && a.method_name == b.method_name && a.id.is_present() && a.id == b.id;
}

bool is_fault_8005(const Message* response) {
    constexpr int retry_request = 8005;
    const CwmpMessage* fault = response == nullptr ? nullptr : answer_in(*response);
    return fault != nullptr && fault->kind == CwmpKind::fault && fault->fault &&
           fault->fault->code == Observed<int>::present(retry_request);
}

bool is_http_error(const Message& response) {
    const int status = response.http->status;
    return status >= 400 && status != 401 && status != 407 && !asks_for_another_form(status);
}

/// The server closed the connection: then the client cannot know whether its request was read at all.
bool server_closed(const Session& session, StreamIndex stream) {
    const auto ending = ending_of(session, stream);
    return ending && ending->by == HttpRole::server;
}

}  // namespace

Verdict acs_request_is_answered(const TransactionSubject& subject) {
    if (subject.transaction.caller != Side::acs) return pass();
    const Message& carrier = subject.request_message();
    const CwmpMessage& request = subject.request();
    // acs-request-with-cpe-request and http-payload-status-200: the CPE need not serve these.
    if (came_out_of_turn(subject) || is_http_error(carrier)) return pass();
    const auto [next, surely_next, answer] = next_post(subject);
    if (next != nullptr) {
        if (next->kind != MessageKind::empty) return pass();  // judged by the rules about what came instead
        if (!surely_next) return cannot_tell(lost_connection);
        if (answer == nullptr && is_challenged(subject.session)) return cannot_tell(unseen_challenge);
        return at(
            violated(fmt::format("{} was answered with an empty POST", label(request)), frames_of(*next, carrier)),
            subject);
    }
    if (carrier.is_request || carrier.http->connection_close) return pass();
    if (!covers(subject.session.coverage, Need::session_end)) {
        return cannot_tell("the capture ends before the answer could be seen");
    }
    const auto ending = ending_after(subject.session, carrier);
    if (!ending || ending->by != HttpRole::client) return pass();
    return at(violated(fmt::format("{} was never answered; the CPE closed the connection {:.1f} s later",
                                   label(request), in_seconds(ending->at.time - carrier.last.time)),
                       Frames{carrier.first.frame, ending->at.frame}),
              subject);
}

Verdict no_request_instead_of_response(const TransactionSubject& subject) {
    if (subject.transaction.caller != Side::acs) return pass();
    const auto [next, surely_next, response] = next_post(subject);
    const CwmpMessage* other = next == nullptr ? nullptr : request_in(*next);
    if (other == nullptr) return pass();
    if (!surely_next) return cannot_tell(lost_connection);
    return at(
        violated(fmt::format("{} was sent where the answer to {} had to be", label(*other), label(subject.request())),
                 frames_of(*next, subject.request_message())),
        subject);
}

Verdict cpe_response_is_of_the_method(const TransactionSubject& subject) {
    if (subject.transaction.caller != Side::acs) return pass();
    const auto [next, surely_next, response] = next_post(subject);
    const CwmpMessage* answer = next == nullptr ? nullptr : answer_in(*next);
    if (answer == nullptr || answer->kind == CwmpKind::fault) return pass();
    if (answer->method_name == subject.request().method_name) return pass();
    if (!surely_next) return cannot_tell(lost_connection);
    return at(violated(fmt::format("{} was answered with {}", label(subject.request()), label(*answer)),
                       frames_of(*next, subject.request_message())),
              subject);
}

/// The connection had carried other messages when the session began: a CPE that lets two sessions take turns on it may
/// answer in this one what it was asked in the one before.
bool began_on_a_used_connection(const Session& session) {
    return !session.messages.empty() && session.messages.front()->stream_offset != 0;
}

Verdict no_response_unasked(const SessionSubject& subject) {
    const Verdict verdict = first_turn(
        subject, Known::the_last,
        [](const Turn& turn) {
            const CwmpMessage* answer = answer_in(*turn.request);
            if (answer == nullptr || turn.before.acs_request != nullptr || turn.before.unclear) return false;
            const Message* last = turn.before.last_response;
            const bool refuses_an_answer = answer->kind == CwmpKind::fault && last != nullptr &&
                                           last->envelopes.size() == 1 && answer_in(*last) != nullptr;
            return !refuses_an_answer;  // fault-to-non-request
        },
        [](const Turn& turn) { return fmt::format("{} was sent although nothing was asked", label(*turn.request)); });
    if (std::holds_alternative<Violated>(verdict) && began_on_a_used_connection(subject.session)) {
        return cannot_tell("it may have been asked in a session before on the same connection");
    }
    return verdict;
}

Verdict inform_is_answered_first(const SessionSubject& subject) {
    return first_turn(
        subject, Known::all,
        [](const Turn& turn) {
            // One that overtakes the response to the Inform is pipelined, which is another rule's business.
            // After 8005 it is the repetition that is missing: session-8005-not-retried.
            return !turn.before.inform_answered && turn.before.inform_fault == nullptr && !turn.before.awaited &&
                   !is_fault_8005(turn.before.last_response) && !is_inform(*turn.request) &&
                   turn.request->http->method == "POST";
        },
        [](const Turn& turn) { return fmt::format("{} was sent before InformResponse", label(*turn.request)); });
}

Verdict inform_once(const SessionSubject& subject) {
    return first_turn(
        subject, Known::the_last,
        [](const Turn& turn) { return is_inform(*turn.request) && turn.before.inform_answered && !turn.before.over; },
        [](const Turn&) { return std::string("a second Inform was sent in a session that goes on"); });
}

Verdict inform_repeated_unchanged(const SessionSubject& subject) {
    const auto events = [](const Turn& turn) -> const std::vector<Event>* {
        const CwmpMessage* envelope = turn.request->cwmp();
        return envelope != nullptr && envelope->inform ? &envelope->inform->events : nullptr;
    };
    return first_pair(
        subject, Known::nothing,
        [&](const Turn& before, const Turn& turn) {
            if (!is_inform(*before.request) || !is_inform(*turn.request)) return false;
            if (before.response == nullptr || before.response->http->status != 401) return false;
            return events(before) != nullptr && events(turn) != nullptr && *events(before) != *events(turn);
        },
        [&](const Turn& before, const Turn& turn) {
            if (events(turn)->size() == events(before)->size()) {
                return fmt::format("the Inform repeated after 401 has other events: {} instead of {}",
                                   codes(*events(turn)), codes(*events(before)));
            }
            return fmt::format("the Inform repeated after 401 has {} events instead of {}", events(turn)->size(),
                               events(before)->size());
        });
}

Verdict no_request_while_held(const SessionSubject& subject) {
    return first_turn(
        subject, Known::the_last,
        [](const Turn& turn) {
            return turn.before.held && turn.before.acs_request == nullptr && own_request(*turn.request) != nullptr;
        },
        [](const Turn& turn) { return fmt::format("{} was sent while HoldRequests is true", label(*turn.request)); });
}

Verdict no_request_after_empty_post(const SessionSubject& subject) {
    return first_turn(
        subject, Known::all,
        [](const Turn& turn) {
            return turn.before.empty_post && turn.before.acs_request == nullptr && !turn.before.held &&
                   own_request(*turn.request) != nullptr;
        },
        [](const Turn& turn) { return fmt::format("{} was sent after the empty POST", label(*turn.request)); });
}

Verdict empty_post_is_sent(const SessionSubject& subject) {
    const Session& session = subject.session;
    const std::vector<Turn>& turns = turns_of(subject);
    if (turns.empty()) return pass();
    for (const Turn& turn : turns) {
        if (turn.request->kind == MessageKind::empty) return pass();
    }
    const Turn& last = turns.back();
    const bool informed = last.before.inform_answered || is_inform(*last.request);
    if (!informed || last.response == nullptr || last.to_be_repeated || last.response->http->status >= 300)
        return pass();
    const CwmpMessage* answer = last.response->cwmp();
    // Something is outstanding, the Inform was refused, or it was not answered: other rules speak.
    if (answer == nullptr || answer->kind != CwmpKind::response) return pass();
    // 3.7.1.4: what is no XML ends the session.
    if (notes_seen(*last.response, {SoapNoteKind::not_well_formed}).count > 0) return pass();
    if (last.response->http->connection_close || last.response->http->version == "HTTP/1.0") {
        return cannot_tell("the session may go on over another connection");
    }
    const auto ending = ending_after(session, *last.response);
    if (!ending || ending->by != HttpRole::client) return pass();
    Verdict verdict =
        violated(fmt::format("the CPE closed the connection after {} without an empty POST", label(*answer)),
                 Frames{ending->at.frame, last.response->first.frame});
    auto& violation = std::get<Violated>(verdict);
    violation.message = last.response_index;
    if (session.cwmp_namespace == CwmpNamespace::v1_0) violation.severity = Severity::warning;
    return verdict;
}

Verdict nothing_after_the_end(const SessionSubject& subject) {
    return first_turn(
        subject, Known::all,
        // A request of the CPE is judged by session-no-request-after-empty-post, an answer by
        // session-response-without-request.
        [](const Turn& turn) {
            return turn.before.over && request_in(*turn.request) == nullptr && answer_in(*turn.request) == nullptr;
        },
        [](const Turn& turn) {
            return fmt::format("{} was sent although the session was over", label(*turn.request));
        });
}

Verdict refused_inform_ends_session(const SessionSubject& subject) {
    return first_turn(
        subject, Known::all,
        [](const Turn& turn) { return turn.before.inform_fault != nullptr && !is_inform(*turn.request); },
        [](const Turn& turn) {
            return fmt::format("{} was sent although the Inform was refused with {}", label(*turn.request),
                               label(*turn.before.inform_fault));
        });
}

Verdict retry_request_is_followed(const SessionSubject& subject) {
    bool may_ask_for_challenge = false;
    Verdict verdict = first_pair(
        subject, Known::the_last,
        [&](const Turn& before, const Turn& turn) {
            const CwmpMessage* request = request_in(*before.request);
            if (request == nullptr || before.response == nullptr) return false;
            const CwmpMessage* answer = answer_in(*before.response);
            if (answer == nullptr || !before.to_be_repeated) return false;
            const CwmpMessage* next = request_in(*turn.request);
            if (next != nullptr) return next->method_name != request->method_name;
            if (turn.request->kind != MessageKind::empty || turn.response != nullptr) return true;
            may_ask_for_challenge = true;
            return false;
        },
        [](const Turn& before, const Turn& turn) {
            return fmt::format("{} was sent where {} had to be repeated after Fault 8005", label(*turn.request),
                               label(*before.request));
        });
    if (may_ask_for_challenge && !std::holds_alternative<Violated>(verdict)) return cannot_tell(unseen_challenge);
    return verdict;
}

Verdict refused_request_is_not_repeated(const SessionSubject& subject) {
    return first_pair(
        subject, Known::the_last,
        [](const Turn& before, const Turn& turn) {
            const CwmpMessage* request = own_request(*before.request);
            const CwmpMessage* next = own_request(*turn.request);
            if (request == nullptr || next == nullptr || before.response == nullptr || before.to_be_repeated)
                return false;
            const CwmpMessage* answer = answer_in(*before.response);
            return answer != nullptr && answer->kind == CwmpKind::fault && same_request(*request, *next);
        },
        [](const Turn& before, const Turn& turn) {
            return fmt::format("{} was repeated after {}", label(*turn.request), label(*before.response));
        });
}

Verdict http_error_ends_session(const SessionSubject& subject) {
    return first_pair(
        subject, Known::the_last,
        [](const Turn& before, const Turn& turn) {
            return before.response != nullptr && is_http_error(*before.response) && !is_inform(*turn.request);
        },
        [](const Turn& before, const Turn& turn) {
            return fmt::format("{} was sent in the same session after {}", label(*turn.request),
                               label(*before.response));
        });
}

Verdict no_http_retransmission(const SessionSubject& subject) {
    return first_pair(
        subject, Known::nothing,
        [&](const Turn& before, const Turn& turn) {
            if (before.response != nullptr || before.exchange->response_missing != HalfMissing::never_sent)
                return false;
            if (server_closed(subject.session, before.request->stream)) return false;
            const CwmpMessage* request = own_request(*before.request);
            const CwmpMessage* next = own_request(*turn.request);
            return request != nullptr && next != nullptr && same_request(*request, *next);
        },
        [](const Turn&, const Turn& turn) {
            return fmt::format("{} was sent again after its response did not arrive", label(*turn.request));
        });
}

Verdict cpe_calls_acs_methods(const EnvelopeSubject& subject) {
    if (!subject.message.is_request || subject.envelope.kind != CwmpKind::request) return pass();
    if (subject.envelope.method == Method::unknown) return pass();
    if (info_of(subject.envelope.method).called_by != CalledBy::acs) return pass();
    return violated(fmt::format("the CPE calls {}, a method of the CPE", label(subject.envelope)), subject.message);
}

}  // namespace cwmpscope::rules
