// The functions of the rows of lifecycle_rules.h about values that change: those with notification, and the version.
#include "decoder/rules/device_view.h"
#include "decoder/rules/lifecycle_rules.h"
#include "decoder/rules/lifecycle_view.h"
#include "decoder/rules/wording.h"
#include "decoder/session/sightings.h"
#include "decoder/soap/forced_parameters.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// Every Inform has it, whatever changed.
bool is_forced(const std::string& name) {
    const std::span<const ForcedParameter> rows = forced_parameters(data_model_of(name));
    return std::any_of(rows.begin(), rows.end(), [&](const ForcedParameter& row) { return is_parameter(name, row); });
}

/// Two values of a parameter with notification, told by the device, that the ACS did not set.
struct Change {
    const Sighting* before = nullptr;
    const Sighting* after = nullptr;
};

/// An order of the ACS may have changed the value on its way: Status follows Enable.
bool may_follow_from_an_order(const DeviceSubject& device, const Sighting& before, const Sighting& after) {
    for (const auto& session : device.sessions) {
        if (session->number < before.session || session->number > after.session) continue;
        for (const Transaction& transaction : session->transactions) {
            if (transaction.caller != Side::acs || info_of(transaction.method).effect == Effect::read) continue;
            if (transaction.method == Method::SetParameterAttributes) continue;
            const Timestamp asked = session->messages[transaction.request.message]->first.time;
            if (asked > before.at.time && asked < after.at.time) return true;
        }
    }
    return false;
}

/// true is 1, white space at the ends counts for no type but strings, and addresses are told in capitals or not.
bool same_value(std::string_view a, std::string_view b) {
    const std::optional<bool> one = parse_boolean(a);
    return same_but_for_case(trimmed(a), trimmed(b)) || (one && one == parse_boolean(b));
}

Change unset_change(const DeviceSubject& device, const Lifecycle& notification) {
    Change change;
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.at.time <= notification.asked.time || sighting.name != notification.command_key) continue;
        if (sighting.source == Sighting::Source::set) {
            change = {};
        } else if (sighting.source == Sighting::Source::notification) {
            return {};
        } else if (change.before != nullptr && !same_value(sighting.value, change.before->value) &&
                   !may_follow_from_an_order(device, *change.before, sighting)) {
            change.after = &sighting;
            return change;
        } else {
            change.before = &sighting;
        }
    }
    return {};
}

std::string value_text(const Sighting& sighting) {
    return is_secret_name(sighting.name) ? "(secret)" : shortened(sighting.value);
}

const std::string* notification_asked(const LifecycleSubject& subject) {
    for (const Sighting& sighting : subject.device.device.sightings) {
        if (sighting.source == Sighting::Source::notification && sighting.at == subject.lifecycle.asked &&
            sighting.name == subject.lifecycle.command_key)
            return &sighting.value;
    }
    return nullptr;
}

/// The Inform after the change was read, and whether one of those from the first value on names the parameter.
Verdict change_is_told(const LifecycleSubject& subject, std::string_view notification, bool with_event) {
    const std::string* asked = notification_asked(subject);
    if (!is_of_kind(subject, LifecycleKind::value_change) || asked == nullptr || *asked != notification) return pass();
    const Change change = unset_change(subject.device, subject.lifecycle);
    // What the Inform itself tells has been told.
    if (change.after == nullptr) return pass();
    if (change.after->source == Sighting::Source::inform && !with_event) return pass();
    const Session* read = session_numbered(subject.device, change.after->session);
    const Session* next = read == nullptr ? nullptr : session_after(subject.device, *read);
    if (next == nullptr) return cannot_tell("the capture shows no later session of the device");
    if (!saw_all_until(subject, *next))
        return cannot_tell("the capture does not show everything the device did in between");
    // 4 VALUE CHANGE is kept until the boot only, and what the boot itself changed need not be told.
    if (boots_between(subject.device, change.before->at.time, next->start))
        return cannot_tell("the device booted in between");
    for (const Sighting& sighting : subject.device.device.sightings) {
        if (sighting.source != Sighting::Source::inform || sighting.name != subject.lifecycle.command_key) continue;
        if (sighting.at.time < change.before->at.time || sighting.session > next->number) continue;
        const Session* session = session_numbered(subject.device, sighting.session);
        if (session == nullptr || !with_event || find_event(*session, "4 VALUE CHANGE") != nullptr) return pass();
    }
    return violated_in(next->number,
                       fmt::format("{} with Notification {} changed from \"{}\" to \"{}\", and {}",
                                   shortened(subject.lifecycle.command_key, 80), notification,
                                   value_text(*change.before), value_text(*change.after),
                                   with_event ? "no 4 VALUE CHANGE names it" : "the next Inform does not name it"),
                       {inform_message_of(*next).first.frame, change.after->at.frame, change.before->at.frame});
}

}  // namespace

Verdict active_change_is_told(const LifecycleSubject& subject) {
    return change_is_told(subject, "2", true);
}

Verdict passive_change_is_told(const LifecycleSubject& subject) {
    return change_is_told(subject, "1", false);
}

Verdict own_change_is_not_told(const DeviceSubject& device) {
    for (const Sighting& set : device.device.sightings) {
        if (set.source != Sighting::Source::set || !set.accepted) continue;
        const Session* before = session_numbered(device, set.session);
        const Session* next = before == nullptr ? nullptr : session_after(device, *before);
        if (next == nullptr || !is_whole_so_far(*next) || find_event(*next, "4 VALUE CHANGE") == nullptr) continue;
        bool same = false, others = false;
        for (const Sighting& told : device.device.sightings) {
            if (told.session != next->number || told.source != Sighting::Source::inform) continue;
            if (told.name == set.name) {
                same = told.value == set.value;
            } else if (!is_forced(told.name)) {
                others = true;
            }
        }
        if (!same || others || is_forced(set.name)) continue;
        return violated_in(next->number,
                           fmt::format("4 VALUE CHANGE tells {}, which the ACS itself set in session {}",
                                       shortened(set.name, 80), set.session),
                           {inform_message_of(*next).first.frame, set.at.frame});
    }
    return pass();
}

// -- versions ---------------------------------------------------------------------------------------------------------

Verdict firmware_changes_version(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    if (transfer.asked.frame == 0 || transfer.fault_code != 0 || transfer.reports.empty() ||
        !transfer.file_type.starts_with("1 ") || transfer.method == Method::Upload)
        return pass();
    const Sighting* before = last_told(subject.device, "DeviceInfo.SoftwareVersion", transfer.asked.time);
    const Sighting* after = last_told(subject.device, "DeviceInfo.SoftwareVersion", transfer.reports.front().at.time);
    if (before == nullptr || after == nullptr || before->name != after->name || before->session == after->session ||
        after->at.time <= transfer.asked.time || before->value != after->value)
        return pass();
    Verdict verdict =
        violated_in(after->session,
                    fmt::format("firmware with key \"{}\" is reported as done, and SoftwareVersion stays \"{}\"",
                                shortened(transfer.command_key), shortened(after->value)),
                    {after->at.frame, transfer.reports.front().at.frame, before->at.frame});
    return verdict;
}

Verdict new_version_is_told(const DeviceSubject& device) {
    const Sighting* before = nullptr;
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.source != Sighting::Source::inform || !is_called(sighting.name, "DeviceInfo.SoftwareVersion"))
            continue;
        const Sighting* last = std::exchange(before, &sighting);
        if (last == nullptr || last->value == sighting.value) continue;
        const Session* session = session_numbered(device, sighting.session);
        if (session == nullptr || !is_whole_so_far(*session) || find_event(*session, "0 BOOTSTRAP") != nullptr ||
            find_event(*session, "4 VALUE CHANGE") != nullptr)
            continue;
        return violated_in(session->number,
                           fmt::format("SoftwareVersion changed from \"{}\" to \"{}\" without 4 VALUE CHANGE",
                                       shortened(last->value), shortened(sighting.value)),
                           {sighting.at.frame, last->at.frame});
    }
    return pass();
}

}  // namespace cwmpscope::rules
