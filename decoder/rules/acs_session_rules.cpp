// The functions of the rows of acs_rules.h about what shows over several turns of a session, or several sessions.
#include "decoder/rules/acs_rules.h"
#include "decoder/rules/ending.h"
#include "decoder/rules/note_rule.h"
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/turn_rules.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

Verdict at_response_of(const Turn& turn, std::string text) {
    Verdict verdict = violated(std::move(text), frames_of(*turn.response, *turn.request));
    std::get<Violated>(verdict).message = turn.response_index;
    return verdict;
}

constexpr Duration at_once = std::chrono::seconds(1);

bool same_call(const CwmpMessage& a, const CwmpMessage& b) {
    const auto same_argument = [](const Argument& x, const Argument& y) {
        return x.name == y.name && x.value == y.value;
    };
    const auto same_item = [](const ListItem& x, const ListItem& y) { return x.name == y.name && x.value == y.value; };
    const auto left = items_of(a), right = items_of(b);
    return a.method_name == b.method_name && a.item_count == b.item_count &&
           std::equal(a.arguments.begin(), a.arguments.end(), b.arguments.begin(), b.arguments.end(), same_argument) &&
           std::equal(left.begin(), left.end(), right.begin(), right.end(), same_item);
}

/// Equal calls have equal fingerprints.
std::size_t fingerprint(const CwmpMessage& call) {
    const std::hash<std::string_view> hash;
    std::size_t result = hash(call.method_name);
    const auto mix = [&](std::string_view text) { result = result * 1099511628211U + hash(text); };
    for (const Argument& argument : call.arguments) mix(argument.value);
    for (const ListItem& item : items_of(call)) {
        mix(item.name);
        mix(item.value);
    }
    return result;
}

/// The alias in the first name that has one, or empty.
std::string_view name_with_alias(const CwmpMessage& request) {
    const auto has_alias = [](std::string_view name) { return name.find(".[") != std::string_view::npos; };
    for (const std::string_view argument : {"ObjectName", "ParameterPath"}) {
        const std::string* name = request.argument(argument);
        if (name != nullptr && has_alias(*name)) return *name;
    }
    for (const ListItem& item : items_of(request)) {
        if (has_alias(item.name)) return item.name;
    }
    return {};
}

/// What the device answered to the request in the message; null when that was not seen.
const CwmpMessage* answer_to(const Session& session, std::uint32_t message) {
    for (const Transaction& transaction : session.transactions) {
        const EnvelopeRef* answer = transaction.response.get_if();
        if (transaction.request.message == message && answer != nullptr)
            return &session.messages[answer->message]->envelopes[answer->envelope];
    }
    return nullptr;
}

/// The device may have other methods from here on.
bool may_be_other_software(const Session& session) {
    return std::any_of(session.events.begin(), session.events.end(), [](const Event& event) {
        return event.code == "0 BOOTSTRAP" || event.code == "1 BOOT" || event.code == "7 TRANSFER COMPLETE";
    });
}

}  // namespace

Verdict acs_ends_with_nothing(const SessionSubject& subject) {
    const Session& session = subject.session;
    const std::vector<Turn>& turns = turns_of(subject);
    if (turns.empty() || turns.back().response == nullptr) return pass();
    const Turn& last = turns.back();
    const CwmpMessage* answer = answer_in(*last.response);
    if (answer == nullptr || answer->kind != CwmpKind::response) return pass();
    if (!last.before.empty_post && last.request->kind != MessageKind::empty) return pass();
    if (last.response->http->connection_close || last.response->http->version == "HTTP/1.0")
        return cannot_tell("the session may go on over another connection");
    const auto ending = ending_of(session, last.response->stream);
    if (!ending || ending->by != HttpRole::server) return pass();
    Verdict verdict = violated(
        fmt::format("the ACS closed the connection after {} instead of an empty response", label(*last.response)),
        Frames{ending->at.frame, last.response->first.frame});
    std::get<Violated>(verdict).message = last.response_index;
    // One that closes an idle connection later may only be tired of waiting: the CPE was to come on another one.
    if (ending->at.time - last.response->last.time >= at_once) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict unreadable_request_gets_400(const ExchangeSubject& subject) {
    if (subject.request() == nullptr || subject.response() == nullptr) return pass();
    const Message& request = *subject.request();
    const int status = subject.response()->http->status;
    if (status != 200 && status != 204) return pass();
    const bool broken = notes_seen(request, {SoapNoteKind::not_well_formed}).count > 0;
    const bool bad_fault =
        request.kind == MessageKind::fault && notes_seen(request, {SoapNoteKind::fault_detail_missing}).count > 0;
    if (!broken && !bad_fault) return pass();
    Verdict verdict = violated(broken ? fmt::format("a body that is not well-formed XML was answered with {}", status)
                                      : fmt::format("a Fault without the detail of CWMP was answered with {}", status),
                               frames_of(*subject.response(), request));
    std::get<Violated>(verdict).message = subject.exchange.response;
    if (!broken) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict session_is_over_after_400(const SessionSubject& subject) {
    constexpr int bad_request = 400;
    const Turn* refused = nullptr;
    const std::vector<Turn>& turns = turns_of(subject);
    for (const Turn& turn : turns) {
        if (turn.response == nullptr) continue;
        const int status = turn.response->http->status;
        if (refused != nullptr && (status == 200 || status == 204)) {
            if (turn.request->is(Method::Inform, CwmpKind::request)) {
                refused = nullptr;
                continue;
            }
            return at_response_of(turn, fmt::format("{} was sent in a session that got a 400 in frame {}",
                                                    label(*turn.response), refused->response->first.frame));
        }
        if (status == bad_request) refused = &turn;
    }
    return pass();
}

Verdict acs_calls_what_is_supported(const DeviceSubject& subject) {
    std::vector<std::string> listed;
    for (const auto& session : subject.sessions) {
        if (may_be_other_software(*session)) listed.clear();
        for (const Transaction& transaction : session->transactions) {
            if (transaction.caller != Side::acs) continue;
            const Message& carrier = *session->messages[transaction.request.message];
            const CwmpMessage& request = carrier.envelopes[transaction.request.envelope];
            if (!listed.empty() && request.method != Method::GetRPCMethods &&
                !std::binary_search(listed.begin(), listed.end(), request.method_name)) {
                Verdict verdict = violated(
                    fmt::format("{} was called, which the device did not list among its methods", label(request)),
                    carrier);
                std::get<Violated>(verdict).message = transaction.request.message;
                std::get<Violated>(verdict).session = session->number;
                return verdict;
            }
            const EnvelopeRef* answer = transaction.response.get_if();
            if (answer == nullptr || request.method != Method::GetRPCMethods) continue;
            const CwmpMessage& response = session->messages[answer->message]->envelopes[answer->envelope];
            listed.clear();
            if (response.kind != CwmpKind::response || !response.whole || list_was_released(response)) continue;
            for (const ListItem& item : items_of(response)) listed.emplace_back(item.name);
            std::sort(listed.begin(), listed.end());
        }
    }
    return pass();
}

Verdict acs_asks_once(const SessionSubject& subject) {
    std::multimap<std::size_t, AnsweredRpc> asked;
    for (const AnsweredRpc& rpc : answered_rpcs(subject.session, Side::acs)) {
        if (rpc.request->method == Method::AddObject) {  // each makes another instance
            asked.clear();
            continue;
        }
        const std::size_t print = fingerprint(*rpc.request);
        const auto [first, last] = asked.equal_range(print);
        for (auto place = first; place != last; ++place) {
            const AnsweredRpc& before = place->second;
            if (before.answer->kind != CwmpKind::response || !same_call(*before.request, *rpc.request)) continue;
            return violated_at(subject.session, rpc.request_message, before.request_message,
                               fmt::format("{} was sent again after it had been answered", label(*rpc.request)));
        }
        // After a change the same question may have another answer.
        if (info_of(rpc.request->method).effect != Effect::read) asked.clear();
        asked.emplace(print, rpc);
    }
    return pass();
}

Verdict acs_stops_after_refusing_inform(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    for (const Turn& turn : turns) {
        if (turn.before.inform_fault == nullptr || turn.response == nullptr) continue;
        const CwmpMessage* request = request_in(*turn.response);
        if (request == nullptr) continue;
        return at_response_of(turn, fmt::format("{} was sent although the Inform was refused with {}", label(*request),
                                                label(*turn.before.inform_fault)));
    }
    return pass();
}

Verdict aliases_are_announced(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (!session.inform) return pass();
    const CwmpMessage& inform = *session.messages[*session.inform]->cwmp();
    if (!inform.whole || list_was_released(inform))
        return cannot_tell("the parameters of the Inform are not all known");
    for (const ListItem& item : items_of(inform)) {
        if (item.name.ends_with(".ManagementServer.AliasBasedAddressing") && is_true(item.value)) return pass();
    }
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        if (session.messages[i]->is_request) continue;
        for (const CwmpMessage& envelope : session.messages[i]->envelopes) {
            const std::string_view name =
                envelope.kind == CwmpKind::request ? name_with_alias(envelope) : std::string_view{};
            if (name.empty()) continue;
            // A device that serves it has them, and the ACS may have asked for that.
            const CwmpMessage* answer = answer_to(session, i);
            if (answer == nullptr) return cannot_tell("the answer of the device was not captured");
            Verdict verdict = violated_at(session, i, *session.inform,
                                          fmt::format("{} uses the alias in {}, which the Inform does not announce",
                                                      label(envelope), shortened(name, 60)));
            if (answer->kind != CwmpKind::fault) std::get<Violated>(verdict).severity = Severity::note;
            return verdict;
        }
    }
    return pass();
}

}  // namespace cwmpscope::rules
