// The functions of the rows of connreq_rules.h about connection requests by UDP (TR-069 Amendment 6, Annex G).
#include "decoder/rules/connreq_rules.h"
#include "decoder/rules/device_view.h"
#include "decoder/rules/wording.h"
#include "decoder/session/field_text.h"
#include "decoder/session/hash.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr std::string_view address_parameter = "ManagementServer.UDPConnectionRequestAddress";

Verdict violated_at(const Sighting& told, std::string text, Frames frames) {
    Violated verdict;
    verdict.text = std::move(text);
    verdict.frames = std::move(frames);
    verdict.session = told.session;
    return verdict;
}

/// Anybody may send anything to a port; what has its parts was meant as a connection request.
bool is_meant(const UdpMessage& message) {
    const int parts = message.ts.has_value() + message.id.has_value() + message.un.has_value() +
                      message.cn.has_value() + message.sig.has_value();
    return message.is_request && message.whole && parts >= 3;
}

/// Calls visit(message, told) for each request to the address that the device had told; the first verdict that is no
/// pass counts.
template <class Visit>
Verdict first_of(const DeviceSubject& device, Visit visit) {
    if (device.datagrams == nullptr) return pass();
    for (const UdpMessage& message : device.datagrams->messages()) {
        const Sighting* told = last_told(device, address_parameter, message.at.time);
        if (told == nullptr || told->value.empty()) continue;
        Verdict verdict = visit(message, *told);
        if (!std::holds_alternative<Pass>(verdict)) return verdict;
    }
    return pass();
}

bool goes_to(const UdpMessage& message, const Sighting& told) {
    return to_string(message.to) == told.value;
}

bool is_hexadecimal(std::string_view text) {
    return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// The last value that the ACS set with success and nobody changed as far as the capture shows.
const Sighting* last_set(const DeviceSubject& device, std::string_view parameter, Timestamp until) {
    const Sighting* last = nullptr;
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.at.time > until) break;
        if (!is_called(sighting.name, parameter)) continue;
        if (sighting.source != Sighting::Source::set) continue;
        last = sighting.in_force ? &sighting : nullptr;
    }
    return last;
}

std::optional<std::uint64_t> number_in(const std::optional<std::string>& text) {
    std::uint64_t value = 0;
    if (!text) return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc{} || end != text->data() + text->size()) return std::nullopt;
    return value;
}

}  // namespace

Verdict udp_request_has_its_form(const DeviceSubject& device) {
    return first_of(device, [&](const UdpMessage& message, const Sighting& told) -> Verdict {
        if (!is_meant(message) || !goes_to(message, told)) return pass();
        std::string lacks;
        const auto need = [&](const std::optional<std::string>& field, std::string_view name) {
            if (!field) lacks += fmt::format("{}{}", lacks.empty() ? "" : ", ", name);
        };
        need(message.ts, "ts");
        need(message.id, "id");
        need(message.un, "un");
        need(message.cn, "cn");
        need(message.sig, "sig");
        if (!lacks.empty())
            return violated_at(told, fmt::format("the UDP connection request lacks {}", lacks), {message.at.frame});
        if (message.version != "HTTP/1.1")
            return violated_at(told, fmt::format("the UDP connection request is {}", shortened(message.version)),
                               {message.at.frame});
        if (message.body_length > 0)
            return violated_at(told,
                               fmt::format("the UDP connection request has a body of {} bytes", message.body_length),
                               {message.at.frame});
        return pass();
    });
}

Verdict udp_request_is_signed(const DeviceSubject& device) {
    return first_of(device, [&](const UdpMessage& message, const Sighting& told) -> Verdict {
        if (!is_meant(message) || !goes_to(message, told)) return pass();
        if (!message.ts || !message.id || !message.un || !message.cn || !message.sig) return pass();
        if (message.sig->size() != 40 || !is_hexadecimal(*message.sig))
            return violated_at(told, "sig of the UDP connection request is not 40 hexadecimal digits",
                               {message.at.frame});
        const Sighting* user = last_set(device, "ManagementServer.ConnectionRequestUsername", message.at.time);
        const Sighting* password = last_set(device, "ManagementServer.ConnectionRequestPassword", message.at.time);
        if (user == nullptr || password == nullptr || user->value != *message.un) return pass();
        if (message.un->find('%') != std::string::npos || message.cn->find('%') != std::string::npos) return pass();
        const std::string text = *message.ts + *message.id + *message.un + *message.cn;
        if (hmac_sha1_hex(password->value, text) == to_lower_case(*message.sig)) return pass();
        // A session that follows shows that the CPE finds it right.
        for (const auto& session : device.sessions) {
            if (session->start >= message.at.time && session->start <= message.at.time + std::chrono::seconds(30))
                return pass();
        }
        if (may_have_missed(device, password->at.time, message.at.time)) return pass();
        return violated_at(told,
                           "suspected: sig of the UDP connection request does not fit the ConnectionRequestPassword "
                           "that was set",
                           {message.at.frame, password->at.frame});
    });
}

Verdict udp_request_is_newer(const DeviceSubject& device) {
    const UdpMessage* before = nullptr;
    return first_of(device, [&](const UdpMessage& message, const Sighting& told) -> Verdict {
        if (!is_meant(message) || !goes_to(message, told)) return pass();
        const UdpMessage* last = std::exchange(before, &message);
        if (last == nullptr || last->to != message.to || last->from.address != message.from.address) return pass();
        const auto now = number_in(message.ts), then = number_in(last->ts);
        if (!now || !then || *now >= *then) return pass();
        return violated_at(told, fmt::format("suspected: ts of a UDP connection request is {} after {}", *now, *then),
                           {message.at.frame, last->at.frame});
    });
}

Verdict udp_request_is_not_answered(const DeviceSubject& device) {
    return first_of(device, [&](const UdpMessage& message, const Sighting& told) -> Verdict {
        if (message.is_request || to_string(message.from) != told.value) return pass();
        return violated_at(told, "suspected: a UDP connection request is answered by UDP", {message.at.frame});
    });
}

Verdict udp_request_goes_to_address(const DeviceSubject& device) {
    return first_of(device, [&](const UdpMessage& message, const Sighting& told) -> Verdict {
        if (!is_meant(message) || goes_to(message, told)) return pass();
        const std::string host = told.value.substr(0, told.value.rfind(':'));
        const std::string address = to_string(message.to);
        if (address.substr(0, address.rfind(':')) != host) return pass();
        if (may_have_missed(device, told.at.time, message.at.time)) return pass();
        // Several devices behind one address: it may be another one's.
        const Sighting* later = first_told_after(device, address_parameter, message.at.time);
        if (later != nullptr && later->value == address) return pass();
        const Sighting* user = last_set(device, "ManagementServer.ConnectionRequestUsername", message.at.time);
        if (user == nullptr || !message.un || user->value != *message.un) return pass();
        return violated_at(told,
                           fmt::format("the UDP connection request goes to {}; UDPConnectionRequestAddress is {}",
                                       address, shortened(told.value)),
                           {message.at.frame, told.at.frame});
    });
}

}  // namespace cwmpscope::rules
