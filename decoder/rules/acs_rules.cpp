#include "decoder/rules/acs_rules.h"

#include "decoder/rules/ending.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/methods.h"

#include <chrono>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// Both halves are there and the response is one that CWMP is carried in.
bool is_answered_turn(const ExchangeSubject& subject) {
    if (subject.request() == nullptr || subject.response() == nullptr) return false;
    const int status = subject.response()->http->status;
    return status == 200 || status == 204;
}

bool is_inform(const Message& message) {
    return message.is(Method::Inform, CwmpKind::request);
}

/// The finding belongs to the response.
Verdict at_response(const ExchangeSubject& subject, std::string text) {
    Verdict verdict = violated(std::move(text), frames_of(*subject.response(), *subject.request()));
    std::get<Violated>(verdict).message = subject.exchange.response;
    return verdict;
}

/// A body that is no CWMP at all is judged by the rules about bodies, one that breaks off by those about connections.
bool is_cwmp_or_empty(const Message& message) {
    const CwmpMessage* envelope = message.cwmp();
    const bool broken_off =
        envelope != nullptr && !envelope->whole && envelope->method_name.empty() && envelope->kind != CwmpKind::fault;
    return (envelope != nullptr && !broken_off) || message.kind == MessageKind::empty;
}

}  // namespace

Verdict inform_is_answered(const ExchangeSubject& subject) {
    if (!is_answered_turn(subject) || !is_inform(*subject.request())) return pass();
    const Message& response = *subject.response();
    if (!is_cwmp_or_empty(response)) return pass();
    const CwmpMessage* answer = answer_in(response);
    if (answer != nullptr && (answer->kind == CwmpKind::fault || answer->method == Method::Inform)) return pass();
    return at_response(subject, fmt::format("Inform was answered with {} instead of InformResponse", label(response)));
}

Verdict cpe_request_is_answered(const ExchangeSubject& subject) {
    if (!is_answered_turn(subject) || is_inform(*subject.request())) return pass();
    if (request_in(*subject.request()) == nullptr || subject.response()->kind != MessageKind::empty) return pass();
    return at_response(subject,
                       fmt::format("{} was answered with an empty {} instead of {}Response", label(*subject.request()),
                                   subject.response()->http->status, label(*subject.request())));
}

Verdict no_request_with_cpe_request(const ExchangeSubject& subject) {
    if (!is_answered_turn(subject) || is_inform(*subject.request())) return pass();
    const CwmpMessage* request = request_in(*subject.request());
    const CwmpMessage* other = request_in(*subject.response());
    if (request == nullptr || other == nullptr) return pass();
    return at_response(subject,
                       fmt::format("{} was sent where the answer to {} had to be", label(*other), label(*request)));
}

Verdict no_response_without_request(const ExchangeSubject& subject) {
    if (!is_answered_turn(subject) || request_in(*subject.request()) != nullptr) return pass();
    if (!is_cwmp_or_empty(*subject.request())) return pass();
    const CwmpMessage* answer = answer_in(*subject.response());
    if (answer == nullptr || answer->kind == CwmpKind::fault) return pass();
    return at_response(subject, fmt::format("{} was sent in reply to {}, which asks for no answer", label(*answer),
                                            label(*subject.request())));
}

Verdict acs_response_is_of_the_method(const ExchangeSubject& subject) {
    if (!is_answered_turn(subject) || is_inform(*subject.request())) return pass();
    const CwmpMessage* request = request_in(*subject.request());
    const CwmpMessage* answer = answer_in(*subject.response());
    if (request == nullptr || answer == nullptr || answer->kind == CwmpKind::fault) return pass();
    if (answer->method_name == request->method_name) return pass();
    return at_response(subject, fmt::format("{} was answered with {}", label(*request), label(*answer)));
}

Verdict no_fault_to_response(const ExchangeSubject& subject) {
    // To an empty POST: fault-to-non-request.
    if (!is_answered_turn(subject) || answer_in(*subject.request()) == nullptr) return pass();
    const CwmpMessage* answer = answer_in(*subject.response());
    if (answer == nullptr || answer->kind != CwmpKind::fault) return pass();
    return at_response(subject, fmt::format("{} was sent in reply to {}", label(*answer), label(*subject.request())));
}

Verdict acs_calls_cpe_methods(const EnvelopeSubject& subject) {
    if (subject.message.is_request || subject.envelope.kind != CwmpKind::request) return pass();
    if (subject.envelope.method == Method::unknown) return pass();
    if (info_of(subject.envelope.method).called_by != CalledBy::cpe) return pass();
    return violated(fmt::format("the ACS calls {}, a method of the ACS", label(subject.envelope)), subject.message);
}

Verdict acs_waits_for_its_answer(const SessionSubject& subject) {
    constexpr Duration least_wait = std::chrono::seconds(30);
    const Session& session = subject.session;
    const std::vector<Turn>& turns = turns_of(subject);
    if (turns.empty() || turns.back().response == nullptr) return pass();
    const Turn& last = turns.back();
    const CwmpMessage* request = request_in(*last.response);
    if (request == nullptr || last.response->http->connection_close) return pass();
    const auto ending = ending_of(session, last.response->stream);
    if (!ending || ending->by != HttpRole::server) return pass();
    const Duration waited = ending->at.time - last.response->last.time;
    if (waited >= least_wait) return pass();
    Verdict verdict = violated(
        fmt::format("the ACS closed the connection {:.1f} s after its own {}", in_seconds(waited), label(*request)),
        Frames{ending->at.frame, last.response->first.frame});
    std::get<Violated>(verdict).message = last.response_index;
    // To close is not to end the session: the CPE was free to answer on another connection.
    if (!ending->reset) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

}  // namespace cwmpscope::rules
