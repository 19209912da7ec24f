#include "decoder/rules/fault_rules.h"

#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/faults.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <optional>
#include <string_view>

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
    if (method == Method::Download || method == Method::Upload) return true;  // rpc-dl-fault-code
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
            return method == Method::ScheduleDownload;
        case 9011:
            return false;
        case 9012:
        case 9013:
            return method == Method::ScheduleDownload || method == Method::ChangeDUState;
        case 9021:
            return method == Method::CancelTransfer;
        default:
            break;
    }
    const bool of_orders = method == Method::ScheduleDownload || method == Method::ChangeDUState;
    // Made for reports; a device that knows at once why it cannot carry an order out may say so.
    if (code >= 9014 && code <= 9020) return of_orders;
    if (code >= 9022 && code <= 9032) return method == Method::ChangeDUState;
    return true;  // general codes, vendors' codes
}

/// Whom the table of codes blames; empty where it is not certain.
std::string_view role_of(int code) {
    switch (code) {
        case 8003:
        case 9003:
        case 9005:
        case 9006:
        case 9007:
        case 9008:
            return "Client";
        case 8000:
        case 8001:
        case 8002:
        case 8004:
        case 9000:
        case 9001:
        case 9002:
        case 9004:
        case 9009:
        case 9010:
        case 9011:
        case 9012:
        case 9013:
            return "Server";
        default:
            return {};
    }
}

CwmpNamespace since(int code) {
    if (code >= 9020 && code <= 9032) return CwmpNamespace::v1_2;
    if (code >= 9014 && code <= 9019) return CwmpNamespace::v1_1;
    return code == 8006 ? CwmpNamespace::v1_2 : CwmpNamespace::v1_0;
}

/// Faults to methods that the callee had said it lacks.
Verdict refused_otherwise(const Session& session, Side caller) {
    const int unsupported = caller == Side::acs ? 9000 : 8000;
    // A side may be unwilling or unable before it looks at the method.
    const int denied = unsupported + 1, exceeded = unsupported + 4;
    SortedNames supported;
    for (const AnsweredRpc& rpc : answered_rpcs(session, caller)) {
        if (rpc.succeeded(Method::GetRPCMethods) && rpc.answer->whole) {
            supported = sorted_names(items_of(*rpc.answer));
            continue;
        }
        const FaultFacts* fault = fault_of(rpc.answer);
        const int* code = fault == nullptr ? nullptr : fault->code.get_if();
        if (code == nullptr || supported.empty() || has(supported, rpc.request->method_name)) continue;
        if (*code == unsupported || *code == denied || *code == exceeded || *code == 8005) continue;
        if (caller == Side::cpe && rpc.request->method == Method::Inform) continue;
        return violated_at(session, rpc.answer_message, rpc.request_message,
                           fmt::format("{}, which is not in the list of methods, was refused with {} instead of {}",
                                       label(*rpc.request), *code, unsupported));
    }
    return pass();
}

}  // namespace

Verdict fault_answers_a_request(const SessionSubject& subject) {
    for (const Turn& turn : turns_of(subject)) {
        // The CPE: what the ACS sent last was an answer itself.
        const Message* last = turn.before.last_response;
        if (turn.follows_surely && last != nullptr && last->envelopes.size() == 1 && answer_in(*last) != nullptr &&
            fault_of(turn.request->cwmp()) != nullptr) {
            Verdict verdict =
                violated(fmt::format("{} was sent although {} asks for no answer", label(*turn.request), label(*last)),
                         frames_of(*turn.request, *last));
            std::get<Violated>(verdict).message = turn.request_index;
            std::get<Violated>(verdict).at_fault = Party::cpe;
            return verdict;
        }
        // The ACS: the POST was empty.
        if (turn.response != nullptr && turn.exchange->paired_surely && turn.request->kind == MessageKind::empty &&
            fault_of(turn.response->cwmp()) != nullptr) {
            Verdict verdict = violated(fmt::format("{} was sent in reply to an empty POST", label(*turn.response)),
                                       frames_of(*turn.response, *turn.request));
            std::get<Violated>(verdict).message = turn.response_index;
            std::get<Violated>(verdict).at_fault = Party::acs;
            return verdict;
        }
    }
    return pass();
}

Verdict faultcode_blames_the_right_side(const EnvelopeSubject& subject) {
    const FaultFacts* fault = fault_of(&subject.envelope);
    const int* code = fault == nullptr ? nullptr : fault->code.get_if();
    if (code == nullptr) return pass();
    const std::string_view said = trimmed(std::string_view(fault->faultcode).substr(fault->faultcode.find(':') + 1));
    const std::string_view meant = role_of(*code);
    if (meant.empty() || said == meant || (said != "Client" && said != "Server")) return pass();
    return violated(fmt::format("Fault {} has the faultcode {} instead of {}", *code, said, meant), subject.message);
}

Verdict fault_code_exists_in_version(const EnvelopeSubject& subject) {
    const FaultFacts* fault = fault_of(&subject.envelope);
    const int* code = fault == nullptr ? nullptr : fault->code.get_if();
    const CwmpNamespace used = subject.envelope.cwmp_namespace;
    if (code == nullptr || (used != CwmpNamespace::v1_0 && used != CwmpNamespace::v1_1)) return pass();
    if (since(*code) <= used) return pass();
    return violated(fmt::format("fault code {} came with CWMP {}, the message is of {}", *code,
                                *code == 8006                         ? "1.4"
                                : since(*code) == CwmpNamespace::v1_1 ? "1.1"
                                                                      : "1.2",
                                used == CwmpNamespace::v1_0 ? "1.0" : "1.1"),
                    subject.message);
}

Verdict unsupported_method_is_refused_as_such(const SessionSubject& subject) {
    Verdict of_cpe = refused_otherwise(subject.session, Side::acs);
    if (auto* violation = std::get_if<Violated>(&of_cpe)) {
        violation->at_fault = Party::cpe;
        return of_cpe;
    }
    Verdict of_acs = refused_otherwise(subject.session, Side::cpe);
    if (auto* violation = std::get_if<Violated>(&of_acs)) violation->at_fault = Party::acs;
    return of_acs;
}

Verdict retry_request_ends(const SessionSubject& subject) {
    constexpr int retry_request = 8005;
    constexpr std::size_t many = 5;
    std::size_t in_a_row = 0, most = 0;
    const Turn* last = nullptr;
    const std::vector<Turn>& turns = turns_of(subject);
    for (const Turn& turn : turns) {
        const FaultFacts* fault = turn.response == nullptr ? nullptr : fault_of(turn.response->cwmp());
        const bool again = fault != nullptr && fault->code == Observed<int>::present(retry_request);
        in_a_row = again ? in_a_row + 1 : 0;
        if (in_a_row > most) {
            most = in_a_row;
            last = &turn;
        }
    }
    if (most < many) return pass();
    return violated_at(subject.session, last->response_index, last->request_index,
                       fmt::format("{} was answered with 8005 {} times in a row", label(*last->request), most));
}

Verdict version_fault_answers_inform(const ExchangeSubject& subject) {
    constexpr int wrong_version = 8006;
    const Message* request = subject.request();
    const Message* response = subject.response();
    if (request == nullptr || response == nullptr || request->is(Method::Inform, CwmpKind::request)) return pass();
    const FaultFacts* fault = fault_of(response->cwmp());
    if (fault == nullptr || fault->code != Observed<int>::present(wrong_version)) return pass();
    Verdict verdict = violated(fmt::format("Fault 8006, suspected to be misplaced, answers {}", label(*request)),
                               frames_of(*response, *request));
    std::get<Violated>(verdict).message = subject.exchange.response;
    return verdict;
}

Verdict faultstring_is_cwmp_fault(const MessageSubject& subject) {
    if (without_notes(subject.message)) return pass();
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
    constexpr int invalid_value = 9007;
    const FaultFacts* fault = fault_of_cpe(subject);
    const int* code = fault == nullptr ? nullptr : fault->code.get_if();
    if (code == nullptr || subject.transaction.method == Method::unknown) return pass();
    if (may_refuse(*code, subject.transaction.method)) return pass();
    // An alias in the path is a value.
    const std::string* object = subject.request().argument("ObjectName");
    if (*code == invalid_value && object != nullptr && has_alias_or_wildcard(*object)) return pass();
    return at_fault(subject, fmt::format("{} was refused with {}", label(subject.request()), *code));
}

Verdict set_fault_has_details(const TransactionSubject& subject) {
    const FaultFacts* fault = fault_of_cpe(subject);
    if (fault == nullptr || !is_set(subject) || !subject.response()->whole) return pass();
    const int* code = fault->code.get_if();
    if (code == nullptr) return pass();
    for (const ParameterFault& parameter : fault->parameters) {
        if (parameter.name.empty()) return at_fault(subject, "a SetParameterValuesFault names no parameter");
        const bool of_a_parameter = parameter.code >= 9001 && parameter.code <= 9008;
        // Without a code, or with one that is no number: rules of their own.
        if (of_a_parameter || parameter.code == 0 || is_vendor_fault(parameter.code)) continue;
        return at_fault(subject,
                        fmt::format("the Fault gives {} for the parameter {}, codes of parameters are 9001 to 9008",
                                    parameter.code, shortened(parameter.name, 60)));
    }
    if (!fault->parameters.empty() && *code >= 9000 && *code <= 9032 && *code != 9003) {
        return at_fault(subject, fmt::format("SetParameterValues was refused with {} instead of 9003", *code));
    }
    // 9003 without details may be about the call itself; only a code about a parameter needs its name.
    if (*code < 9005 || *code > 9008) return pass();
    return at_fault(
        subject,
        fmt::format("SetParameterValues was refused with {} instead of 9003, and no parameter is named", *code));
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
        // The model's own spelling of a name that was sent in other letters.
        if (std::any_of(sent.begin(), sent.end(),
                        [&](std::string_view name) { return same_but_for_case(name, parameter.name); })) {
            return pass();
        }
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
