#include "decoder/rules/rule.h"

#include <utility>

namespace cwmpscope {

namespace {

const Message* message_at(const Session& session, std::optional<std::uint32_t> index) {
    return index && *index < session.messages.size() ? session.messages[*index].get() : nullptr;
}

}  // namespace

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::violation:
            return "violation";
    }
    return "";
}

std::string_view to_string(Party party) {
    switch (party) {
        case Party::cpe:
            return "cpe";
        case Party::acs:
            return "acs";
        case Party::file_server:
            return "file_server";
        case Party::either:
            return "either";
    }
    return "";
}

std::string_view layer_of(const Rule& rule) {
    return rule.id.substr(0, rule.id.find('-'));
}

const Message* ExchangeSubject::request() const {
    return message_at(session, exchange.request);
}
const Message* ExchangeSubject::response() const {
    return message_at(session, exchange.response);
}

const Message& TransactionSubject::request_message() const {
    return *session.messages[transaction.request.message];
}
const CwmpMessage& TransactionSubject::request() const {
    return request_message().envelopes[transaction.request.envelope];
}
const Message* TransactionSubject::response_message() const {
    const EnvelopeRef* at = transaction.response.get_if();
    return at == nullptr ? nullptr : message_at(session, at->message);
}
const CwmpMessage* TransactionSubject::response() const {
    const Message* message = response_message();
    if (message == nullptr) return nullptr;
    const std::uint32_t envelope = transaction.response.get_if()->envelope;
    return envelope < message->envelopes.size() ? &message->envelopes[envelope] : nullptr;
}

Verdict violated(std::string text, std::vector<std::uint64_t> frames) {
    Violated verdict;
    verdict.text = std::move(text);
    verdict.frames = std::move(frames);
    return verdict;
}

Verdict violated(std::string text, const Message& message) {
    std::vector<std::uint64_t> frames{message.first.frame};
    if (message.last.frame != message.first.frame) frames.push_back(message.last.frame);
    return violated(std::move(text), std::move(frames));
}

Verdict cannot_tell(std::string why) {
    return CannotTell{std::move(why)};
}

}  // namespace cwmpscope
