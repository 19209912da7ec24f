#include "decoder/rules/inform_rules.h"

#include "decoder/rules/date_time.h"
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

enum class Model { unknown, gateway, device_1, device_2 };

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && same_but_for_case(text.substr(0, start.size()), start);
}

Model model_of(const CwmpMessage& inform) {
    const auto items = items_of(inform);
    const auto any = [&](std::string_view start) {
        return std::any_of(items.begin(), items.end(),
                           [&](const ListItem& item) { return starts_with_ignoring_case(item.name, start); });
    };
    const bool gateway = any("InternetGatewayDevice.");
    const bool device = any("Device.");
    if (gateway == device) return Model::unknown;  // none, or two roots in one Inform
    if (gateway) return Model::gateway;
    if (any("Device.RootDataModelVersion")) return Model::device_2;
    return any("Device.DeviceSummary") || any("Device.LAN.") ? Model::device_1 : Model::device_2;
}

bool is_inform(const EnvelopeSubject& subject) {
    return subject.envelope.method == Method::Inform && subject.envelope.kind == CwmpKind::request &&
           subject.envelope.inform.has_value();
}

/// What is missing is looked for in any letter case: inform-parameter-unknown-case speaks of the spelling.
std::vector<std::string> missing_of(const CwmpMessage& inform, std::string_view root,
                                    std::initializer_list<std::string_view> names) {
    std::vector<std::string> missing;
    const auto items = items_of(inform);
    for (const std::string_view name : names) {
        const bool there = std::any_of(items.begin(), items.end(), [&](const ListItem& item) {
            const std::string_view listed = item.name;
            return listed.size() == root.size() + name.size() && same_but_for_case(listed.substr(root.size()), name) &&
                   same_but_for_case(listed.substr(0, root.size()), root);
        });
        if (!there) missing.push_back(std::string(root) + std::string(name));
    }
    return missing;
}

std::string listed(const std::vector<std::string>& names) {
    return names.size() == 1 ? names.front() : fmt::format("{} and {} more", names.front(), names.size() - 1);
}

Verdict forced(const EnvelopeSubject& subject, const std::vector<std::string>& missing,
               const std::vector<std::string>& missing_but_tolerated) {
    // What an Inform of a heartbeat lists is left to the ACS.
    const auto& events = subject.envelope.inform->events;
    if (std::any_of(events.begin(), events.end(), [](const Event& event) { return event.code == "14 HEARTBEAT"; }))
        return pass();
    if (!missing.empty()) {
        return violated(fmt::format("Inform lacks {}", listed(missing)), subject.message);
    }
    if (missing_but_tolerated.empty()) return pass();
    Verdict verdict = violated(fmt::format("Inform lacks {}", listed(missing_but_tolerated)), subject.message);
    std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

/// The ConnectionRequestURL in the Inform, or null. A name in another letter case is a finding of its own.
const ListItem* request_url(const CwmpMessage& inform) {
    for (const ListItem& item : items_of(inform)) {
        constexpr std::string_view suffix = ".ManagementServer.ConnectionRequestURL";
        if (item.name.size() < suffix.size()) continue;
        if (same_but_for_case(std::string_view(item.name).substr(item.name.size() - suffix.size()), suffix))
            return &item;
    }
    return nullptr;
}

constexpr std::string_view http_scheme = "http://";

constexpr std::string_view forced_names[] = {
    "InternetGatewayDevice.DeviceSummary",
    "InternetGatewayDevice.DeviceInfo.SpecVersion",
    "InternetGatewayDevice.DeviceInfo.HardwareVersion",
    "InternetGatewayDevice.DeviceInfo.SoftwareVersion",
    "InternetGatewayDevice.DeviceInfo.ProvisioningCode",
    "InternetGatewayDevice.ManagementServer.ConnectionRequestURL",
    "InternetGatewayDevice.ManagementServer.ParameterKey",
    "Device.DeviceSummary",
    "Device.RootDataModelVersion",
    "Device.DeviceInfo.HardwareVersion",
    "Device.DeviceInfo.SoftwareVersion",
    "Device.DeviceInfo.ProvisioningCode",
    "Device.ManagementServer.ConnectionRequestURL",
    "Device.ManagementServer.ParameterKey",
    "Device.LAN.IPAddress",
};

}  // namespace

Verdict oui_has_its_form(const EnvelopeSubject& subject) {
    if (!is_inform(subject)) return pass();
    const std::string& oui = subject.envelope.inform->device.oui;
    const bool right = oui.size() == 6 && oui.find_first_not_of("0123456789ABCDEF") == std::string::npos;
    // An OUI that is missing altogether is the business of soap-missing-element.
    if (right || oui.empty()) return pass();
    return violated(fmt::format("Inform: OUI is {}", shortened(oui)), subject.message);
}

Verdict oui_is_not_a_group(const EnvelopeSubject& subject) {
    if (!is_inform(subject)) return pass();
    const std::string& oui = subject.envelope.inform->device.oui;
    unsigned first = 0;
    if (oui.size() != 6) return pass();
    const auto [end, error] = std::from_chars(oui.data(), oui.data() + 2, first, 16);
    if (error != std::errc{} || end != oui.data() + 2 || (first & 1U) == 0) return pass();
    return violated(fmt::format("Inform: OUI {} has the group bit set", oui), subject.message);
}

Verdict device_is_named(const EnvelopeSubject& subject) {
    if (!is_inform(subject) || !subject.envelope.whole) return pass();
    const DeviceId& device = subject.envelope.inform->device;
    if (device.serial_number.empty()) return violated("Inform: SerialNumber is empty", subject.message);
    if (device.manufacturer.empty()) return violated("Inform: Manufacturer is empty", subject.message);
    return pass();
}

Verdict max_envelopes_is_one(const EnvelopeSubject& subject) {
    std::string value;
    if (is_inform(subject)) {
        const std::uint32_t* most = subject.envelope.inform->max_envelopes.get_if();
        if (most == nullptr || *most == 1) return pass();
        value = std::to_string(*most);
    } else {
        const std::string* most = subject.envelope.argument("MaxEnvelopes");
        if (subject.envelope.method != Method::Inform || most == nullptr || parse_unsigned_int(*most) == 1U)
            return pass();
        value = shortened(*most, 12);
    }
    return violated(fmt::format("{}: MaxEnvelopes is {}", label(subject.envelope), value), subject.message);
}

Verdict current_time_has_an_offset(const EnvelopeSubject& subject) {
    if (!is_inform(subject)) return pass();
    const std::string* time = subject.envelope.inform->current_time.get_if();
    if (time == nullptr || !is_date_time(*time)) return pass();  // soap-datetime-lexical
    // Before the year 1000 it is the time since boot, which has no zone (TR-106 3.2.1).
    if (time->front() == '0') return pass();
    const std::size_t clock = time->find('T');
    if (time->find_first_of("Zz+-", clock) != std::string::npos) return pass();
    return violated(fmt::format("Inform: CurrentTime {} has no offset from UTC", shortened(*time)), subject.message);
}

Verdict current_time_is_set(const EnvelopeSubject& subject) {
    constexpr int unknown_time = 1;  // and other times in the year 1, which are relative
    constexpr int before_the_protocol = 2004;
    if (!is_inform(subject)) return pass();
    const std::string* time = subject.envelope.inform->current_time.get_if();
    int year = 0;
    if (time == nullptr || time->size() < 5 || (*time)[4] != '-') return pass();
    const auto [end, error] = std::from_chars(time->data(), time->data() + 4, year);
    if (error != std::errc{} || end != time->data() + 4) return pass();
    if (year <= unknown_time || year >= before_the_protocol) return pass();
    return violated(fmt::format("Inform: CurrentTime is {}", shortened(*time)), subject.message);
}

Verdict current_time_is_right(const EnvelopeSubject& subject) {
    using namespace std::chrono;
    constexpr seconds tolerated = minutes(5);
    if (!is_inform(subject)) return pass();
    const std::string* time = subject.envelope.inform->current_time.get_if();
    const auto moment = time == nullptr ? std::nullopt : moment_of(*time);
    if (!moment || *moment < sys_days(year(2004) / January / 1)) return pass();  // inform-currenttime-unset
    const sys_seconds captured = floor<seconds>(subject.message.last.time);
    const seconds ahead = *moment - captured;
    if (abs(ahead) <= tolerated) return pass();
    return violated(fmt::format("Inform: CurrentTime {} is {} s {} the clock of the capture", shortened(*time),
                                abs(ahead).count(), ahead.count() > 0 ? "ahead of" : "behind"),
                    subject.message);
}

Verdict device_stays_the_same(const SessionSubject& subject) {
    const Session& session = subject.session;
    const DeviceId* device = session.device.get_if();
    if (!session.cookie_was_of || device == nullptr || !session.inform) return pass();
    Verdict verdict =
        violated(fmt::format("{} sends the session cookie of {}: suspected to be one device",
                             shortened(to_string(*device), 60), shortened(to_string(*session.cookie_was_of), 60)),
                 *session.messages[*session.inform]);
    std::get<Violated>(verdict).message = session.inform;
    return verdict;
}

Verdict one_root_in_inform(const EnvelopeSubject& subject) {
    if (!is_inform(subject)) return pass();
    const ListItem *gateway = nullptr, *device = nullptr;
    for (const ListItem& item : items_of(subject.envelope)) {
        if (item.name.starts_with("InternetGatewayDevice.") && gateway == nullptr) gateway = &item;
        if (item.name.starts_with("Device.") && device == nullptr) device = &item;
    }
    if (gateway == nullptr || device == nullptr) return pass();
    return violated(fmt::format("Inform lists {} and {}", shortened(gateway->name, 60), shortened(device->name, 60)),
                    subject.message);
}

Verdict events_are_listed(const EnvelopeSubject& subject) {
    if (!is_inform(subject) || !subject.envelope.whole) return pass();
    const InformFacts& inform = *subject.envelope.inform;
    if (!inform.events.empty() || inform.retry_count != Observed<std::uint32_t>::present(0)) return pass();
    // Events under a misspelt name were read as none: soap-array-member-name speaks of them.
    for (const SoapNote& note : subject.envelope.notes) {
        if (note.kind == SoapNoteKind::missing_element && note.text.find("Event") != std::string::npos) return pass();
    }
    return violated("Inform has no event and RetryCount 0", subject.message);
}

Verdict forced_parameters_of_igd(const EnvelopeSubject& subject) {
    if (!is_inform(subject) || list_was_released(subject.envelope)) return pass();
    const CwmpMessage& inform = subject.envelope;
    if (model_of(inform) != Model::gateway) return pass();
    const std::string_view root = "InternetGatewayDevice.";
    std::vector<std::string> tolerated = missing_of(inform, root, {"DeviceSummary"});
    const auto items = items_of(inform);
    const bool has_address = std::any_of(items.begin(), items.end(), [](const ListItem& item) {
        return starts_with_ignoring_case(item.name, "InternetGatewayDevice.WANDevice.") &&
               item.name.ends_with(".ExternalIPAddress");
    });
    if (!has_address) tolerated.emplace_back("the ExternalIPAddress of the WAN connection");
    return forced(subject,
                  missing_of(inform, root,
                             {"DeviceInfo.SpecVersion", "DeviceInfo.HardwareVersion", "DeviceInfo.SoftwareVersion",
                              "DeviceInfo.ProvisioningCode", "ManagementServer.ConnectionRequestURL",
                              "ManagementServer.ParameterKey"}),
                  tolerated);
}

Verdict forced_parameters_of_device_1(const EnvelopeSubject& subject) {
    if (!is_inform(subject) || list_was_released(subject.envelope)) return pass();
    if (model_of(subject.envelope) != Model::device_1) return pass();
    // The LAN object is a profile of its own: a device behind USB has none.
    return forced(subject,
                  missing_of(subject.envelope, "Device.",
                             {"DeviceSummary", "DeviceInfo.HardwareVersion", "DeviceInfo.SoftwareVersion",
                              "ManagementServer.ConnectionRequestURL", "ManagementServer.ParameterKey"}),
                  missing_of(subject.envelope, "Device.", {"LAN.IPAddress"}));
}

Verdict forced_parameters_of_device_2(const EnvelopeSubject& subject) {
    if (!is_inform(subject) || list_was_released(subject.envelope)) return pass();
    if (model_of(subject.envelope) != Model::device_2) return pass();
    return forced(subject,
                  missing_of(subject.envelope, "Device.",
                             {"DeviceInfo.HardwareVersion", "DeviceInfo.SoftwareVersion", "DeviceInfo.ProvisioningCode",
                              "ManagementServer.ConnectionRequestURL", "ManagementServer.ParameterKey"}),
                  missing_of(subject.envelope, "Device.", {"RootDataModelVersion"}));
}

Verdict forced_parameters_spelled_right(const EnvelopeSubject& subject) {
    if (!is_inform(subject)) return pass();
    const ListItem* first = nullptr;
    std::string_view right;
    std::size_t count = 0;
    for (const ListItem& item : items_of(subject.envelope)) {
        for (const std::string_view name : forced_names) {
            if (item.name.size() != name.size() || item.name == name || !same_but_for_case(item.name, name)) continue;
            ++count;
            if (first == nullptr) {
                first = &item;
                right = name;
            }
        }
    }
    if (first == nullptr) return pass();
    return violated(fmt::format("Inform: {} is spelled {}{}", right, shortened(first->name, 60),
                                count > 1 ? fmt::format(", and {} more", count - 1) : std::string()),
                    subject.message);
}

Verdict inform_lists_parameters(const EnvelopeSubject& subject) {
    if (!is_inform(subject)) return pass();
    for (const ListItem& item : items_of(subject.envelope)) {
        if (item.name.empty() || item.name.back() != '.') continue;
        return violated(fmt::format("Inform lists the path {} as a parameter", shortened(item.name, 60)),
                        subject.message);
    }
    return pass();
}

Verdict inform_lists_each_once(const EnvelopeSubject& subject) {
    if (!is_inform(subject) || all_differ(items_of(subject.envelope))) return pass();
    std::set<std::string_view> names;
    for (const ListItem& item : items_of(subject.envelope)) {
        if (names.insert(item.name).second) continue;
        return violated(fmt::format("Inform lists {} twice", shortened(item.name, 60)), subject.message);
    }
    return pass();
}

Verdict request_url_has_its_form(const EnvelopeSubject& subject) {
    const ListItem* url = is_inform(subject) ? request_url(subject.envelope) : nullptr;
    if (url == nullptr || url->value.empty()) return pass();
    if (starts_with_ignoring_case(url->value, http_scheme)) {
        const std::string_view rest = std::string_view(url->value).substr(http_scheme.size());
        if (!rest.empty() && rest.front() != '/' && rest.front() != ':') return pass();
    }
    return violated(fmt::format("Inform: ConnectionRequestURL is {}", shortened(url->value, 60)), subject.message);
}

Verdict request_url_is_not_guessable(const EnvelopeSubject& subject) {
    const ListItem* url = is_inform(subject) ? request_url(subject.envelope) : nullptr;
    if (url == nullptr || !starts_with_ignoring_case(url->value, http_scheme)) return pass();
    const std::string_view rest = std::string_view(url->value).substr(http_scheme.size());
    const std::size_t path = rest.find('/');
    if (rest.empty() || (path != std::string_view::npos && path + 1 < rest.size())) return pass();
    return violated(fmt::format("Inform: ConnectionRequestURL {} has no path", shortened(url->value, 60)),
                    subject.message);
}

}  // namespace cwmpscope::rules
