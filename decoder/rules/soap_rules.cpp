#include "decoder/rules/soap_rules.h"

#include "decoder/rules/wording.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool is_known(CwmpNamespace name) {
    return name == CwmpNamespace::v1_0 || name == CwmpNamespace::v1_1 || name == CwmpNamespace::v1_2;
}

std::string_view words(CwmpNamespace name) {
    switch (name) {
        case CwmpNamespace::v1_0:
            return "cwmp-1-0";
        case CwmpNamespace::v1_1:
            return "cwmp-1-1";
        case CwmpNamespace::v1_2:
            return "cwmp-1-2";
        case CwmpNamespace::none:
        case CwmpNamespace::unknown:
            break;
    }
    return "unknown";
}

/// The namespace of the ACS's first answer before this message, when it is older than that of the session; else none.
CwmpNamespace older_answer_before(const EnvelopeSubject& subject) {
    const auto& messages = subject.session.messages;
    for (std::uint32_t i = 0; i < subject.at.message; ++i) {
        const CwmpMessage* answer = messages[i]->is_request ? nullptr : messages[i]->cwmp();
        if (answer == nullptr || !is_known(answer->cwmp_namespace)) continue;
        return answer->cwmp_namespace < subject.session.cwmp_namespace ? answer->cwmp_namespace : CwmpNamespace::none;
    }
    return CwmpNamespace::none;
}

}  // namespace

Verdict body_is_well_formed(const MessageSubject& subject) {
    const Message& message = subject.message;
    // An error page is no message of CWMP; a body without markup is the business of http-nonxml-body.
    const bool carries_cwmp = message.is_request ? message.http->method == "POST" || message.http->method.empty()
                                                 : message.http->status == 200;
    if (!carries_cwmp || !message.has_body_element) return pass();
    // What was never sent to its end is the business of tcp-truncated-request and tcp-truncated-response.
    const auto truncated = [](const HttpNote& note) { return note.kind == HttpNoteKind::truncated_body; };
    if (std::any_of(message.http->notes.begin(), message.http->notes.end(), truncated)) return pass();
    const NotesSeen broken = notes_seen(message, {SoapNoteKind::not_well_formed});
    if (broken.count > 0) {
        return violated(fmt::format("{} is not well-formed: {}", message.cwmp() == nullptr ? "a body" : label(message),
                                    shortened(broken.first->text, 60)),
                        message);
    }
    const NotesSeen characters = notes_seen(message, {SoapNoteKind::control_character});
    return characters.count == 0
               ? pass()
               : noted(message, characters, "character that XML does not allow", "characters that XML does not allow");
}

Verdict envelope_is_soap_1_1(const MessageSubject& subject) {
    if (without_notes(subject.message)) return pass();
    const NotesSeen other = notes_seen(subject.message, {SoapNoteKind::envelope_namespace});
    // soap-soap12-media says it more precisely.
    if (other.count == 0 || notes_seen(subject.message, {SoapNoteKind::soap12}).count > 0) return pass();
    return violated(
        fmt::format("{}: Envelope is in namespace {}", label(subject.message), shortened(other.first->text, 60)),
        subject.message);
}

Verdict one_cwmp_namespace(const EnvelopeSubject& subject) {
    const CwmpNamespace own = subject.envelope.cwmp_namespace;
    const CwmpNamespace agreed = subject.session.cwmp_namespace;
    if (!is_known(own) || !is_known(agreed)) return pass();
    if (own == agreed) {
        const CwmpNamespace older = subject.message.is_request ? older_answer_before(subject) : CwmpNamespace::none;
        if (older == CwmpNamespace::none) return pass();
        Verdict verdict = violated(fmt::format("{} is in {}, the ACS answered in {}: suspected mismatch",
                                               label(subject.envelope), words(own), words(older)),
                                   subject.message);
        std::get<Violated>(verdict).severity = Severity::note;
        return verdict;
    }
    Verdict verdict = violated(fmt::format("{} is in {}, the session's Inform in {}: suspected mismatch",
                                           label(subject.envelope), words(own), words(agreed)),
                               subject.message);
    if (own < agreed) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict array_count_is_right(const MessageSubject& subject) {
    if (without_notes(subject.message)) return pass();
    const NotesSeen wrong = notes_seen(subject.message, {SoapNoteKind::array_type_count});
    if (wrong.count > 0) {
        return noted(subject.message, wrong, "wrong number in arrayType", "wrong numbers in arrayType");
    }
    const NotesSeen zeros = notes_seen(subject.message, {SoapNoteKind::array_type_count_leading_zeros});
    if (zeros.count == 0) return pass();
    Verdict verdict = noted(subject.message, zeros, "leading zeros in arrayType", "arrayTypes with leading zeros");
    std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict answer_has_response_in_its_name(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (envelope.kind != CwmpKind::response || envelope.method == Method::unknown) return pass();
    constexpr std::string_view suffix = "Response";
    const std::string_view name = envelope.element_name;
    // Another letter case is the business of soap-element-case.
    if (name.size() > suffix.size() && same_but_for_case(name.substr(name.size() - suffix.size()), suffix))
        return pass();
    return violated(
        fmt::format("the answer to {0} is named {1} instead of {0}Response", envelope.method_name, shortened(name)),
        subject.message);
}

}  // namespace cwmpscope::rules
