// The function of http-envelope-32k-rejected: a request refused for its size, by HTTP or by a Fault.
#include "decoder/rules/http_rules.h"
#include "decoder/rules/wording.h"

#include <cstdint>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr std::uint64_t taken_at_least = 32768;
constexpr std::uint64_t surely_large = 16384;  // what is refused below has another reason, more likely than its size

/// The Fault says "resources exceeded", and the request is so large that its size comes to mind.
bool is_refused_for_its_size(const Message& request, const Message& answer) {
    const CwmpMessage* envelope = answer.cwmp();
    if (envelope == nullptr || envelope->kind != CwmpKind::fault || !envelope->fault) return false;
    const int code = envelope->fault->code.value_or(0);
    return (code == 8004 || code == 9004) && request.body_length >= surely_large &&
           request.body_length <= taken_at_least;
}

Verdict refused_for_its_size(const Message& request, const Message& answer, std::uint32_t index, Party at_fault) {
    Verdict verdict = violated(fmt::format("{} of {} bytes was refused with {}: suspected for its size", label(request),
                                           request.body_length, label(answer)),
                               frames_of(answer, request));
    Violated& violation = std::get<Violated>(verdict);
    violation.message = index;
    violation.at_fault = at_fault;
    violation.severity = Severity::warning;
    return verdict;
}

/// The ACS's request in this response, and the Fault of the CPE that answers it.
Verdict request_of_32k_is_taken(const ExchangeSubject& subject, const Message& carrier) {
    for (const Transaction& transaction : subject.session.transactions) {
        const EnvelopeRef* answer = transaction.response.get_if();
        if (transaction.caller != Side::acs || transaction.request.message != subject.exchange.response ||
            answer == nullptr || !transaction.paired_surely)
            continue;
        const Message& reply = *subject.session.messages[answer->message];
        if (is_refused_for_its_size(carrier, reply))
            return refused_for_its_size(carrier, reply, answer->message, Party::cpe);
    }
    return pass();
}

}  // namespace

Verdict envelope_of_32k_is_taken(const ExchangeSubject& subject) {
    const Message* request = subject.request();
    const Message* response = subject.response();
    if (response != nullptr && response->is_soap && response->body_length >= surely_large)
        return request_of_32k_is_taken(subject, *response);
    if (request != nullptr && response != nullptr && subject.exchange.paired_surely &&
        is_refused_for_its_size(*request, *response))
        return refused_for_its_size(*request, *response, *subject.exchange.response, Party::acs);
    if (request == nullptr || response == nullptr || !request->is_soap || response->http->status != 413) return pass();
    if (request->body_length > taken_at_least) return pass();
    Verdict verdict =
        violated(fmt::format("{} of {} bytes was refused with 413", label(*request), request->body_length),
                 frames_of(*response, *request));
    std::get<Violated>(verdict).message = subject.exchange.response;
    return verdict;
}

}  // namespace cwmpscope::rules
