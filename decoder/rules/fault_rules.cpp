#include "decoder/rules/fault_rules.h"

#include "decoder/rules/parameter_names.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

const FaultFacts* fault_of(const CwmpMessage* envelope) {
    return envelope != nullptr && envelope->kind == CwmpKind::fault && envelope->fault ? &*envelope->fault : nullptr;
}

/// The Fault with which the CPE answered a request of the ACS, or null.
const FaultFacts* fault_of_cpe(const TransactionSubject& subject) {
    return subject.transaction.caller == Side::acs ? fault_of(subject.response()) : nullptr;
}

bool is_set(const TransactionSubject& subject) {
    return subject.transaction.method == Method::SetParameterValues;
}

/// The finding belongs to the Fault.
Verdict at_fault(const TransactionSubject& subject, std::string text) {
    Verdict verdict = violated(std::move(text), frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

bool may_refuse(int code, Method method) {
    switch (code) {
        case 9005:
            return method == Method::SetParameterValues || method == Method::GetParameterValues ||
                   method == Method::GetParameterNames || method == Method::SetParameterAttributes ||
                   method == Method::GetParameterAttributes || method == Method::AddObject ||
                   method == Method::DeleteObject;
        case 9006:
        case 9007:
        case 9008:
            return method == Method::SetParameterValues;
        case 9009:
            return method == Method::SetParameterAttributes;
        case 9010:
            return method == Method::Download || method == Method::ScheduleDownload;
        case 9011:
            return method == Method::Upload;
        case 9012:
        case 9013:
            return method == Method::Download || method == Method::Upload || method == Method::ScheduleDownload ||
                   method == Method::ChangeDUState;
        case 9021:
            return method == Method::CancelTransfer;
        default:
            return true;  // general codes, vendors' codes, and codes about which the table is not certain
    }
}

}  // namespace

Verdict faultstring_is_cwmp_fault(const MessageSubject& subject) {
    const NotesSeen other = notes_seen(subject.message, {SoapNoteKind::fault_faultstring});
    if (other.count > 0) return noted(subject.message, other, "wrong faultstring", "wrong faultstrings");
    const NotesSeen letter_case = notes_seen(subject.message, {SoapNoteKind::fault_faultstring_case});
    if (letter_case.count == 0) return pass();
    Verdict verdict = noted(subject.message, letter_case, "faultstring in another letter case",
                            "faultstrings in another letter case");
    std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict fault_code_is_of_its_side(const EnvelopeSubject& subject) {
    const FaultFacts* fault = fault_of(&subject.envelope);
    const int* code = fault == nullptr ? nullptr : fault->code.get_if();
    if (code == nullptr) return pass();
    const bool of_cpe = *code >= 9000 && *code <= 9999;
    const bool of_acs = *code >= 8000 && *code <= 8999;
    if (subject.message.is_request ? !of_acs : !of_cpe) return pass();
    return violated(fmt::format("the {} sends fault code {}", subject.message.is_request ? "CPE" : "ACS", *code),
                    subject.message);
}

Verdict fault_code_is_assigned(const EnvelopeSubject& subject) {
    const FaultFacts* fault = fault_of(&subject.envelope);
    const int* code = fault == nullptr ? nullptr : fault->code.get_if();
    if (code == nullptr) return pass();
    const bool assigned = (*code >= 9000 && *code <= 9032) || (*code >= 9800 && *code <= 9899) ||
                          (*code >= 8000 && *code <= 8006) || (*code >= 8800 && *code <= 8899);
    if (assigned) return pass();
    return violated(fmt::format("fault code {} is not assigned", *code), subject.message);
}

Verdict fault_code_fits_the_method(const TransactionSubject& subject) {
    const FaultFacts* fault = fault_of_cpe(subject);
    const int* code = fault == nullptr ? nullptr : fault->code.get_if();
    if (code == nullptr || subject.transaction.method == Method::unknown) return pass();
    if (may_refuse(*code, subject.transaction.method)) return pass();
    return at_fault(subject, fmt::format("{} was refused with {}", label(subject.request()), *code));
}

Verdict set_fault_has_details(const TransactionSubject& subject) {
    const FaultFacts* fault = fault_of_cpe(subject);
    if (fault == nullptr || !is_set(subject) || !subject.response()->whole) return pass();
    const int* code = fault->code.get_if();
    if (code == nullptr) return pass();
    // 9003 without details may be about the call itself; only a code about a parameter needs its name.
    if (*code < 9005 || *code > 9008) return pass();
    return at_fault(subject, fmt::format("SetParameterValues was refused with {} instead of 9003{}", *code,
                                         fault->parameters.empty() ? ", and no parameter is named" : ""));
}

Verdict set_details_only_for_set(const TransactionSubject& subject) {
    const FaultFacts* fault = fault_of_cpe(subject);
    if (fault == nullptr || is_set(subject) || fault->parameters.empty()) return pass();
    return at_fault(subject, fmt::format("the Fault to {} has a SetParameterValuesFault", label(subject.request())));
}

Verdict blamed_names_were_sent(const TransactionSubject& subject) {
    const FaultFacts* fault = fault_of_cpe(subject);
    if (fault == nullptr || !is_set(subject) || list_was_released(subject.request())) return pass();
    const auto items = items_of(subject.request());
    if (std::any_of(items.begin(), items.end(),
                    [](const ListItem& item) { return has_alias_or_wildcard(item.name); })) {
        return pass();
    }
    const SortedNames sent = sorted_names(items);
    for (const ParameterFault& parameter : fault->parameters) {
        if (parameter.name.empty() || has(sent, parameter.name)) continue;
        return at_fault(subject, fmt::format("the Fault blames {}, which was not set", shortened(parameter.name, 60)));
    }
    return pass();
}

Verdict no_9004_for_one_parameter(const TransactionSubject& subject) {
    constexpr int resources_exceeded = 9004;
    const FaultFacts* fault = fault_of_cpe(subject);
    if (fault == nullptr) return pass();
    for (const ParameterFault& parameter : fault->parameters) {
        if (parameter.code != resources_exceeded) continue;
        return at_fault(subject, fmt::format("9004 is given for the parameter {}", shortened(parameter.name, 60)));
    }
    return pass();
}

}  // namespace cwmpscope::rules
