// The functions of the event- rows of inform_rules.h.
#include "decoder/rules/inform_rules.h"
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/events.h"
#include "decoder/soap/forced_parameters.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr std::string_view numbered_codes[] = {"0 BOOTSTRAP",
                                               "1 BOOT",
                                               "2 PERIODIC",
                                               "3 SCHEDULED",
                                               "4 VALUE CHANGE",
                                               "5 KICKED",
                                               "6 CONNECTION REQUEST",
                                               "7 TRANSFER COMPLETE",
                                               "8 DIAGNOSTICS COMPLETE",
                                               "9 REQUEST DOWNLOAD",
                                               "10 AUTONOMOUS TRANSFER COMPLETE",
                                               "11 DU STATE CHANGE COMPLETE",
                                               "12 AUTONOMOUS DU STATE CHANGE COMPLETE",
                                               "13 WAKEUP",
                                               "14 HEARTBEAT"};

constexpr std::string_view method_codes[] = {"M Reboot",           "M ScheduleInform", "M Download",
                                             "M ScheduleDownload", "M Upload",         "M ChangeDUState"};

const std::vector<Event>* events_of(const EnvelopeSubject& subject) {
    if (subject.envelope.kind != CwmpKind::request || !subject.envelope.inform) return nullptr;
    return &subject.envelope.inform->events;
}

bool has(std::span<const Event> events, std::string_view code) {
    return std::any_of(events.begin(), events.end(), [&](const Event& event) { return event.code == code; });
}

template <class Codes>
bool is_in(const Codes& codes, std::string_view code) {
    return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

/// Upper case, and runs of blanks, underscores and hyphens as one blank: how a misspelled code is recognised.
std::string normalised(std::string_view code) {
    std::string result;
    for (const char c : code) {
        if (c == ' ' || c == '_' || c == '-' || c == '\t') {
            if (!result.empty() && result.back() != ' ') result += ' ';
        } else {
            result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

/// The standard code that is meant by a text that is none, or empty.
std::string_view meant_by(std::string_view code) {
    if (is_in(numbered_codes, code) || is_in(method_codes, code)) return {};
    const std::string plain = normalised(code);
    for (const std::string_view standard : numbered_codes) {
        if (normalised(standard) == plain) return standard;
    }
    for (const std::string_view standard : method_codes) {
        if (normalised(standard) == plain) return standard;
    }
    return {};
}

/// The event is told, be it misspelled: event-code-spelling says that, and nothing is missing.
bool is_told(const std::vector<Event>& events, std::string_view code) {
    return has(events, code) ||
           std::any_of(events.begin(), events.end(), [&](const Event& event) { return meant_by(event.code) == code; });
}

bool is_vendor_or_method(std::string_view code) {
    return is_vendor_event(code) || (code.starts_with("M ") && code.size() > 2);
}

/// From 1.1 on the schema leaves the numbered codes open.
bool may_be_a_later_code(std::string_view code) {
    const std::size_t digits = code.find_first_not_of("0123456789");
    return digits != std::string_view::npos && digits > 0 && code[digits] == ' ' && digits + 1 < code.size();
}

}  // namespace

Verdict no_more_than_64_events(const EnvelopeSubject& subject) {
    constexpr std::size_t most = 64;
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr || events->size() <= most) return pass();
    return violated(fmt::format("Inform lists {} events, the most are {}", events->size(), most), subject.message);
}

Verdict event_is_known(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr) return pass();
    for (const Event& event : *events) {
        const std::string& code = event.code;
        if (is_in(numbered_codes, code) || is_vendor_or_method(code) || may_be_a_later_code(code)) continue;
        if (!meant_by(code).empty()) continue;  // event-code-spelling
        return violated(fmt::format("Inform: event code \"{}\" has no known form", shortened(code)), subject.message);
    }
    return pass();
}

Verdict event_is_spelled_right(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr) return pass();
    for (const Event& event : *events) {
        const std::string_view meant = meant_by(event.code);
        if (meant.empty()) continue;
        return violated(fmt::format("Inform: event code \"{}\" instead of \"{}\"", shortened(event.code), meant),
                        subject.message);
    }
    return pass();
}

Verdict single_event_comes_once(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr) return pass();
    std::set<std::string_view> seen;
    for (const Event& event : *events) {
        if (!is_in(numbered_codes, event.code) || seen.insert(event.code).second) continue;
        return violated(fmt::format("Inform lists the event {} more than once", event.code), subject.message);
    }
    return pass();
}

Verdict numbered_event_has_no_key(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr) return pass();
    for (const Event& event : *events) {
        if (!is_in(numbered_codes, event.code) || event.command_key.empty()) continue;
        return violated(fmt::format("Inform: event {} has the CommandKey {}, suspected misplaced", event.code,
                                    shortened(event.command_key)),
                        subject.message);
    }
    return pass();
}

Verdict scheduled_events_come_together(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr || is_told(*events, "3 SCHEDULED") == is_told(*events, "M ScheduleInform")) return pass();
    return violated(is_told(*events, "3 SCHEDULED") ? "Inform has 3 SCHEDULED without M ScheduleInform"
                                                    : "Inform has M ScheduleInform without 3 SCHEDULED",
                    subject.message);
}

Verdict reboot_event_comes_with_boot(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr || !is_told(*events, "M Reboot") || is_told(*events, "1 BOOT")) return pass();
    return violated("Inform has M Reboot without 1 BOOT", subject.message);
}

Verdict transfer_events_come_together(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr) return pass();
    const bool numbered = is_told(*events, "7 TRANSFER COMPLETE");
    const bool method =
        is_told(*events, "M Download") || is_told(*events, "M ScheduleDownload") || is_told(*events, "M Upload");
    if (numbered == method) return pass();
    // A vendor's method may order a transfer, too.
    const bool of_a_vendor = std::any_of(events->begin(), events->end(), [](const Event& event) {
        return event.code.starts_with("M X_") || event.code.starts_with("X ");
    });
    if (numbered && of_a_vendor) return pass();
    return violated(numbered ? "Inform has 7 TRANSFER COMPLETE without M Download, M ScheduleDownload or M Upload"
                             : "Inform has an M event of a transfer without 7 TRANSFER COMPLETE",
                    subject.message);
}

Verdict event_exists_in_version(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    const CwmpNamespace used = subject.envelope.cwmp_namespace;
    if (events == nullptr || (used != CwmpNamespace::v1_0 && used != CwmpNamespace::v1_1)) return pass();
    for (const Event& event : *events) {
        const EventInfo* info = find_event(event.code);
        if (info == nullptr || info->since <= used) continue;
        return violated(fmt::format("Inform: event {} is newer than CWMP {}", event.code,
                                    used == CwmpNamespace::v1_0 ? "1.0" : "1.1"),
                        subject.message);
    }
    return pass();
}

Verdict method_events_have_own_keys(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr) return pass();
    std::set<Event> seen;
    for (const Event& event : *events) {
        if (!event.code.starts_with("M ") || seen.insert(event).second) continue;
        return violated(fmt::format("Inform lists {} with the CommandKey \"{}\" twice", shortened(event.code),
                                    shortened(event.command_key)),
                        subject.message);
    }
    return pass();
}

Verdict deployment_events_come_together(const EnvelopeSubject& subject) {
    constexpr std::string_view numbered = "11 DU STATE CHANGE COMPLETE", method = "M ChangeDUState";
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr || is_told(*events, numbered) == is_told(*events, method)) return pass();
    const bool has_numbered = is_told(*events, numbered);
    return violated(fmt::format("Inform has {} without {}, suspected to be forgotten", has_numbered ? numbered : method,
                                has_numbered ? method : numbered),
                    subject.message);
}

Verdict extra_parameters_have_a_cause(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr || list_was_released(subject.envelope) || has(*events, "4 VALUE CHANGE")) return pass();
    const auto items = items_of(subject.envelope);
    DataModel model = DataModel::unknown;
    for (const ListItem& item : items) {
        const DataModel said = data_model_of(item.name);
        if (said == DataModel::unknown) return pass();  // another root, or another service's model
        const bool gateway = said == DataModel::internet_gateway_device;
        if (model != DataModel::unknown && gateway != (model == DataModel::internet_gateway_device)) return pass();
        if (model == DataModel::unknown || said == DataModel::device_1) model = said;
    }
    // From Device:2.8 on the ACS may ask for parameters in the Inform: ManagementServer.InformParameter.
    if (model != DataModel::internet_gateway_device && model != DataModel::device_1) return pass();
    const auto is_forced = [&](const ListItem& item) {
        const auto forced = forced_parameters(model);
        return std::any_of(forced.begin(), forced.end(),
                           [&](const ForcedParameter& row) { return is_parameter_but_for_case(item.name, row); });
    };
    const ListItem* first = nullptr;
    std::size_t count = 0;
    for (const ListItem& item : items) {
        // Device:1 has forced parameters of its service objects as well, as TR-104 and TR-135 define them.
        if (item.name.empty() || is_forced(item) || item.name.find(".Services.") != std::string::npos) continue;
        if (++count == 1) first = &item;
    }
    if (first == nullptr) return pass();
    return violated(fmt::format("Inform lists {}{} without 4 VALUE CHANGE", shortened(first->name, 60),
                                count > 1 ? fmt::format(" and {} more", count - 1) : std::string()),
                    subject.message);
}

Verdict heartbeat_is_alone(const EnvelopeSubject& subject) {
    const std::vector<Event>* events = events_of(subject);
    if (events == nullptr || events->size() < 2 || !has(*events, "14 HEARTBEAT")) return pass();
    return violated(fmt::format("Inform has 14 HEARTBEAT and {} more, suspected to be mixed", events->size() - 1),
                    subject.message);
}

}  // namespace cwmpscope::rules
