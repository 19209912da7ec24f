// The functions of the rows of rpc_transfer_rules.h about reports: TransferComplete and AutonomousTransferComplete.
#include "decoder/rules/date_time.h"
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/rpc_transfer_rules.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr std::string_view unknown_year = "0001-";

/// 0 when it is no number
std::uint64_t number_of(const std::string& text) {
    return natural_number(text).value_or(0);
}

bool is_of_one_of(std::string_view type, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return type.starts_with(start); });
}

/// The codes that the schema lists for the result of an operation on a deployment unit.
bool may_report_a_unit(std::uint64_t code) {
    return code == 0 || code == 9001 || code == 9003 || code == 9012 || code == 9013 ||
           (code >= 9015 && code <= 9018) || (code >= 9022 && code <= 9032) || (code >= 9800 && code <= 9899);
}

Verdict unit_codes_fit(const EnvelopeSubject& subject) {
    for (const Argument& argument : subject.envelope.arguments) {
        if (!argument.name.ends_with(".Fault.FaultCode") || !is_number(argument.value)) continue;
        if (may_report_a_unit(number_of(argument.value))) continue;
        return violated(fmt::format("{}: FaultCode is {}", label(subject.envelope), shortened(argument.value, 12)),
                        subject.message);
    }
    return pass();
}

/// TransferComplete and AutonomousTransferComplete report with the same structure.
bool reports_a_transfer(const CwmpMessage& envelope) {
    return is(envelope, Method::TransferComplete, CwmpKind::request) ||
           is(envelope, Method::AutonomousTransferComplete, CwmpKind::request);
}

}  // namespace

Verdict transfer_complete_code_fits(const EnvelopeSubject& subject) {
    if (is(subject.envelope, Method::DUStateChangeComplete, CwmpKind::request) ||
        is(subject.envelope, Method::AutonomousDUStateChangeComplete, CwmpKind::request)) {
        return unit_codes_fit(subject);
    }
    if (!reports_a_transfer(subject.envelope)) return pass();
    const bool autonomous = subject.envelope.method == Method::AutonomousTransferComplete;
    const std::string* text = subject.envelope.argument("FaultStruct.FaultCode");
    if (text == nullptr || !is_number(*text)) return pass();
    const std::uint64_t code = number_of(*text);
    const bool fits = code == 0 || code == 9001 || code == 9002 || (code >= 9010 && code <= 9012) ||
                      (autonomous && code == 9013) || (code >= 9014 && code <= 9020) || (code >= 9800 && code <= 9899);
    const bool too_new = subject.envelope.cwmp_namespace == CwmpNamespace::v1_0 && code >= 9014 && code <= 9020;
    if (fits && !too_new) return pass();
    Verdict verdict = violated(fmt::format("{}: FaultCode is {}{}", label(subject.envelope), shortened(*text, 12),
                                           fits ? ", which is newer than CWMP 1.0" : ""),
                               subject.message);
    if (fits) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict transfer_times_are_utc(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::TransferComplete, CwmpKind::request)) return pass();
    for (const std::string_view name : {"StartTime", "CompleteTime"}) {
        const std::string* time = subject.envelope.argument(name);
        if (time == nullptr || time->starts_with(unknown_year)) continue;
        const std::size_t clock = time->find('T');
        if (clock == std::string::npos) continue;  // no dateTime at all: soap-datetime-lexical
        if (time->ends_with('Z') || time->ends_with("+00:00") || time->ends_with("-00:00")) continue;
        return violated(fmt::format("TransferComplete: {} is {}", name, shortened(*time)), subject.message);
    }
    return pass();
}

Verdict transfer_times_are_in_order(const EnvelopeSubject& subject) {
    if (!reports_a_transfer(subject.envelope)) return pass();
    const std::string* start = subject.envelope.argument("StartTime");
    const std::string* complete = subject.envelope.argument("CompleteTime");
    if (start == nullptr || complete == nullptr || !is_earlier(*complete, *start)) return pass();
    return violated(fmt::format("{}: CompleteTime {} is before StartTime {}", label(subject.envelope),
                                shortened(*complete, 20), shortened(*start, 20)),
                    subject.message);
}

Verdict success_has_no_fault_text(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (!reports_a_transfer(envelope)) return pass();
    const std::string* code = envelope.argument("FaultStruct.FaultCode");
    const std::string* text = envelope.argument("FaultStruct.FaultString");
    if (code == nullptr || *code != "0" || text == nullptr || text->empty()) return pass();
    return violated(fmt::format("{} has FaultCode 0 and the FaultString \"{}\"", label(envelope), shortened(*text)),
                    subject.message);
}

Verdict autonomous_file_type_fits(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (!is(envelope, Method::AutonomousTransferComplete, CwmpKind::request)) return pass();
    const std::string* download = envelope.argument("IsDownload");
    const std::string* type = envelope.argument("FileType");
    if (download == nullptr || type == nullptr) return pass();
    const bool wrong =
        is_true(*download)
            ? is_of_one_of(*type, {"4 Vendor Log File", "7 Vendor Log File"})
            : is_of_one_of(*type, {"1 Firmware Upgrade Image", "2 Web Content", "4 Tone File", "5 Ringer File"});
    if (!wrong) return pass();
    return violated(fmt::format("AutonomousTransferComplete tells of {} of \"{}\"",
                                is_true(*download) ? "a download" : "an upload", shortened(*type)),
                    subject.message);
}

}  // namespace cwmpscope::rules
