#include "decoder/rules/rpc_subject.h"

#include "decoder/rules/parameter_names.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/lexical.h"

#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

const CwmpMessage& envelope_at(const Session& session, const EnvelopeRef& at) {
    return session.messages[at.message]->envelopes[at.envelope];
}

std::string_view plain_boolean(std::string_view text) {
    text = trimmed(text);
    return text == "true" ? "1" : text == "false" ? "0" : text;
}

}  // namespace

bool is(const CwmpMessage& envelope, Method method, CwmpKind kind) {
    return envelope.method == method && envelope.kind == kind;
}

const CwmpMessage* comparable(const TransactionSubject& subject, Method method) {
    if (subject.transaction.method != method) return nullptr;
    const CwmpMessage* response = subject.response();
    if (response == nullptr || response->kind != CwmpKind::response || response->method != method) return nullptr;
    if (!subject.request().whole || !response->whole) return nullptr;
    if (list_was_released(subject.request()) || list_was_released(*response)) return nullptr;
    return response;
}

Verdict at_response(const TransactionSubject& subject, std::string text) {
    Verdict verdict = violated(std::move(text), frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

Verdict violated_at(const Session& session, std::uint32_t message, std::uint32_t before, std::string text) {
    Verdict verdict = violated(std::move(text), frames_of(*session.messages[message], *session.messages[before]));
    std::get<Violated>(verdict).message = message;
    return verdict;
}

Verdict status_is_0_or_1(const EnvelopeSubject& subject) {
    const int* status = subject.envelope.status.get_if();
    if (status == nullptr || *status == 0 || *status == 1) return pass();
    return violated(fmt::format("{}: Status is {}", label(subject.envelope), *status), subject.message);
}

std::vector<AnsweredRpc> answered_rpcs(const Session& session, Side caller) {
    std::vector<AnsweredRpc> rpcs;
    for (const Transaction& transaction : session.transactions) {
        const EnvelopeRef* answer = transaction.response.get_if();
        if (transaction.caller != caller || answer == nullptr || !transaction.paired_surely) continue;
        rpcs.push_back({&envelope_at(session, transaction.request), &envelope_at(session, *answer),
                        transaction.request.message, answer->message});
    }
    return rpcs;
}

bool is_true(std::string_view boolean) {
    return parse_boolean(boolean).value_or(false);
}

bool same_value(std::string_view a, std::string_view b) {
    if (a == b || plain_boolean(a) == plain_boolean(b)) return true;
    const auto left = natural_number(trimmed(a)), right = natural_number(trimmed(b));
    return left && left == right;
}

std::optional<std::uint64_t> natural_number(std::string_view text) {
    std::uint64_t number = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool is_password(std::string_view name) {
    // Of nearly all names the last letter tells: every value of every list is asked.
    if (name.empty() || (name.back() != 'd' && name.back() != 'e' && name.back() != 'y')) return false;
    if (name.ends_with("Password")) return true;
    const auto is_last = [name](std::string_view last) { return name.ends_with(last) && last_segment(name) == last; };
    return is_last("KeyPassphrase") || is_last("PreSharedKey");
}

const std::string* member(const CwmpMessage& envelope, std::string_view list, std::uint32_t number,
                          std::string_view field) {
    return envelope.argument(fmt::format("{}.{}.{}", list, number, field));
}

}  // namespace cwmpscope::rules
