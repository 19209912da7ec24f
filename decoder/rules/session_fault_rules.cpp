// The functions of the rows of session_rules.h about what follows a Fault of the ACS or an answer that cannot be read.
#include "decoder/rules/ending.h"
#include "decoder/rules/note_rule.h"
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/session_rules.h"
#include "decoder/rules/turn_rules.h"
#include "decoder/rules/wording.h"

#include <algorithm>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool is_fault(const CwmpMessage* envelope) {
    return envelope != nullptr && envelope->kind == CwmpKind::fault;
}

bool is_not_well_formed(const Message& message) {
    return notes_seen(message, {SoapNoteKind::not_well_formed}).count > 0;
}

/// The clock goes on between two attempts; that alone is no change.
bool same_arguments(const std::vector<Argument>& a, const std::vector<Argument>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Argument& left, const Argument& right) {
        return left.name == right.name && (left.value == right.value || left.name == "CurrentTime");
    });
}

/// What is different between two requests of one method, in words; empty when nothing is.
std::string difference(const CwmpMessage& a, const CwmpMessage& b) {
    if (a.id != b.id) {
        return fmt::format("the ID {} instead of {}", shortened(b.id.value_or("(none)")),
                           shortened(a.id.value_or("(none)")));
    }
    // With another RetryCount, or of another device, it begins a session.
    if (a.inform && b.inform && a.inform->events != b.inform->events) return "other events";
    if (!same_arguments(a.arguments, b.arguments)) return "other arguments";
    const auto left = items_of(a), right = items_of(b);
    const bool same_list =
        std::equal(left.begin(), left.end(), right.begin(), right.end(),
                   [](const ListItem& x, const ListItem& y) { return x.name == y.name && x.value == y.value; });
    return same_list ? std::string() : "another list";
}

}  // namespace

Verdict retried_request_is_unchanged(const SessionSubject& subject) {
    const auto change = [](const Turn& before, const Turn& turn) -> std::string {
        const CwmpMessage* request = request_in(*before.request);
        const CwmpMessage* again = request_in(*turn.request);
        if (request == nullptr || again == nullptr || !before.to_be_repeated || before.response == nullptr) return {};
        if (!is_fault(answer_in(*before.response)) || request->method_name != again->method_name) return {};
        return difference(*request, *again);
    };
    return first_pair(
        subject, Known::the_last, [&](const Turn& before, const Turn& turn) { return !change(before, turn).empty(); },
        [&](const Turn& before, const Turn& turn) {
            return fmt::format("{} was repeated after 8005 with {}", label(*turn.request), change(before, turn));
        });
}

Verdict session_goes_on_after_fault(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    if (turns.empty() || turns.back().response == nullptr || turns.back().to_be_repeated) return pass();
    const Turn& last = turns.back();
    const CwmpMessage* request = request_in(*last.request);
    if (request == nullptr || request->method == Method::Inform || !is_fault(answer_in(*last.response))) return pass();
    if (last.response->http->status >= 400) return pass();
    if (last.response->http->connection_close || last.response->http->version == "HTTP/1.0")
        return cannot_tell("the session may go on over another connection");
    const auto ending = ending_after(subject.session, *last.response);
    if (!ending || ending->by != HttpRole::client) return pass();
    Verdict verdict = violated(
        fmt::format("the CPE closed the connection after {} to its {}", label(*last.response), label(*last.request)),
        Frames{ending->at.frame, last.response->first.frame});
    std::get<Violated>(verdict).message = last.response_index;
    return verdict;
}

Verdict unreadable_answer_ends_session(const SessionSubject& subject) {
    return first_pair(
        subject, Known::the_last,
        [](const Turn& before, const Turn& turn) {
            const Message* response = before.response;
            return response != nullptr && response->http->status == 200 && covers(response->coverage, Need::body) &&
                   is_not_well_formed(*response) && !turn.request->is(Method::Inform, CwmpKind::request);
        },
        [](const Turn&, const Turn& turn) {
            return fmt::format("{} was sent after an answer that is not well-formed XML", label(*turn.request));
        });
}

}  // namespace cwmpscope::rules
