#include "decoder/rules/disc_rules.h"

#include "decoder/rules/device_view.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// An answer of a DHCP server to this device, the question to it, and the device's next session.
struct Lease {
    const DhcpMessage* answer = nullptr;    ///< ACK
    const DhcpMessage* question = nullptr;  ///< the REQUEST; null when it was not captured
    const Session* next = nullptr;
};

using Options = std::vector<std::pair<std::uint8_t, std::string>>;

/// Code, length, value; nothing when the lengths do not fit.
std::optional<Options> options_in(std::string_view bytes) {
    Options options;
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto code = static_cast<std::uint8_t>(bytes[at]);
        if (code == 0 || code == 255) {
            ++at;
            continue;
        }
        if (at + 2 > bytes.size()) return std::nullopt;
        const std::size_t length = static_cast<std::uint8_t>(bytes[at + 1]);
        if (at + 2 + length > bytes.size()) return std::nullopt;
        options.emplace_back(code, std::string(bytes.substr(at + 2, length)));
        at += 2 + length;
    }
    return options;
}

std::optional<std::string> url_in(const std::optional<Options>& options, std::uint8_t code) {
    if (!options) return std::nullopt;
    for (const auto& [one, value] : *options) {
        if (one == code) return value;
    }
    return std::nullopt;
}

std::optional<std::string> url_in_43(const DhcpMessage& message) {
    constexpr std::uint8_t acs_url = 1;
    return message.vendor_information ? url_in(options_in(*message.vendor_information), acs_url) : std::nullopt;
}

/// Of the enterprise of the Broadband Forum.
constexpr std::uint32_t broadband_forum = 3561;

std::optional<std::string> url_in_125(const DhcpMessage& message) {
    constexpr std::uint8_t acs_url = 11;
    if (!message.by_enterprise) return std::nullopt;
    const std::string_view bytes = *message.by_enterprise;
    if (bytes.size() < 5) return std::nullopt;
    std::uint32_t enterprise = 0;
    for (std::size_t i = 0; i < 4; ++i) enterprise = enterprise << 8U | static_cast<std::uint8_t>(bytes[i]);
    const std::size_t length = static_cast<std::uint8_t>(bytes[4]);
    if (enterprise != broadband_forum || bytes.size() < 5 + length) return std::nullopt;
    return url_in(options_in(bytes.substr(5, length)), acs_url);
}

std::optional<std::string> url_of(const DhcpMessage& message) {
    std::optional<std::string> url = url_in_43(message);
    return url ? url : url_in_125(message);
}

bool goes_to(const Session& session, const std::string& url) {
    const std::string host = host_of(url);
    return !host.empty() && (host == host_of(session) || host == to_string(session.acs));
}

/// Calls visit(lease) for each lease of the device; the first verdict that is no pass counts.
template <class Visit>
Verdict first_of(const DeviceSubject& device, Visit visit) {
    if (device.datagrams == nullptr) return pass();
    const std::vector<DhcpMessage>& all = device.datagrams->dhcp();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const DhcpMessage& answer = all[i];
        if (answer.kind != DhcpKind::ack || !answer.whole) continue;
        Lease lease{.answer = &answer};
        for (const auto& session : device.sessions) {
            if (session->start <= answer.at.time || session->cpe.address != answer.given) continue;
            if (session->inform) lease.next = session.get();
            break;
        }
        if (lease.next == nullptr) continue;
        for (std::size_t j = i; j-- > 0;) {
            if (all[j].transaction != answer.transaction || all[j].client != answer.client) continue;
            if (all[j].kind != DhcpKind::request || !all[j].whole) continue;
            lease.question = &all[j];
            break;
        }
        // Another lease of the address before the session: it is not certain whose session it is.
        const bool again =
            std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end(), [&](const DhcpMessage& other) {
                return other.kind == DhcpKind::ack && other.given == answer.given && other.at.time < lease.next->start;
            });
        if (again) continue;
        Verdict verdict = visit(lease);
        if (!std::holds_alternative<Pass>(verdict)) return verdict;
    }
    return pass();
}

bool asks_as_cwmp(const DhcpMessage& question) {
    constexpr std::string_view enterprise("\x00\x00\x0d\xe9", 4);
    return question.vendor_class.find("dslforum.org") != std::string::npos ||
           question.vendor_classes_by_enterprise.find(enterprise) != std::string::npos;
}

Verdict violated_in(const Lease& lease, std::string text, Frames frames) {
    Violated verdict;
    verdict.text = std::move(text);
    verdict.frames = std::move(frames);
    verdict.session = lease.next->number;
    return verdict;
}

bool is_text_of_url(std::string_view bytes) {
    return bytes.starts_with("http://") || bytes.starts_with("https://");
}

}  // namespace

Verdict client_names_itself(const DeviceSubject& device) {
    return first_of(device, [](const Lease& lease) -> Verdict {
        const auto url = url_of(*lease.answer);
        if (lease.question == nullptr || !url || asks_as_cwmp(*lease.question) || !goes_to(*lease.next, *url))
            return pass();
        return violated_in(lease,
                           fmt::format("the DHCP request has vendor class \"{}\", and its answer's ACS URL is used",
                                       shortened(lease.question->vendor_class)),
                           {lease.question->at.frame, lease.answer->at.frame});
    });
}

Verdict vendor_information_is_a_list(const DeviceSubject& device) {
    return first_of(device, [](const Lease& lease) -> Verdict {
        if (lease.question == nullptr || !asks_as_cwmp(*lease.question) || !lease.answer->vendor_information)
            return pass();
        const std::string& bytes = *lease.answer->vendor_information;
        if (is_text_of_url(bytes)) {
            return violated_in(lease, "option 43 is a bare URL", {lease.answer->at.frame});
        }
        if (options_in(bytes)) return pass();
        return violated_in(lease, "the lengths in option 43 do not fit its own", {lease.answer->at.frame});
    });
}

Verdict given_url_is_absolute(const DeviceSubject& device) {
    return first_of(device, [](const Lease& lease) -> Verdict {
        const auto url = url_in_43(*lease.answer);
        const bool asked = lease.question != nullptr && asks_as_cwmp(*lease.question);
        if (!asked || !url || split_url(*url).valid) return pass();
        return violated_in(lease, fmt::format("DHCP gives the ACS URL \"{}\"", shortened(*url)),
                           {lease.answer->at.frame});
    });
}

Verdict given_url_has_no_credentials(const DeviceSubject& device) {
    return first_of(device, [](const Lease& lease) -> Verdict {
        const auto url = url_of(*lease.answer);
        if (!url || !split_url(*url).valid) return pass();
        const std::size_t start = url->find("://") + 3;
        if (url->substr(start, url->find_first_of("/?#", start) - start).find('@') == std::string::npos) return pass();
        return violated_in(lease, "the ACS URL given by DHCP has a user name in it", {lease.answer->at.frame});
    });
}

Verdict option_43_comes_first(const DeviceSubject& device) {
    constexpr char code_43 = 43, code_125 = 125;
    return first_of(device, [](const Lease& lease) -> Verdict {
        const auto first = url_in_43(*lease.answer), other = url_in_125(*lease.answer);
        if (lease.question == nullptr || !first || !other || host_of(*first) == host_of(*other)) return pass();
        const bool wants_43 = lease.question->wanted.find(code_43) != std::string::npos;
        const bool wants_125 = lease.question->wanted.find(code_125) != std::string::npos;
        const bool is_125 = wants_125 && !wants_43;
        if (!goes_to(*lease.next, is_125 ? *first : *other) || goes_to(*lease.next, is_125 ? *other : *first))
            return pass();
        return violated_in(lease,
                           fmt::format("the device uses the URL of option {}; it is to use that of option {}",
                                       is_125 ? 43 : 125, is_125 ? 125 : 43),
                           {lease.next->messages.front()->first.frame, lease.answer->at.frame});
    });
}

Verdict given_url_is_used(const DeviceSubject& device) {
    return first_of(device, [](const Lease& lease) -> Verdict {
        const auto first = url_in_43(*lease.answer), other = url_in_125(*lease.answer);
        const auto url = first ? first : other;
        const bool asked = lease.question != nullptr && asks_as_cwmp(*lease.question);
        if (!asked || !url || host_of(*url).empty() || host_of(*lease.next).empty()) return pass();
        if (goes_to(*lease.next, *url) || (other && goes_to(*lease.next, *other))) return pass();
        return violated_in(
            lease, fmt::format("DHCP gives {}, and the next session goes to {}", host_of(*url), host_of(*lease.next)),
            {lease.next->messages.front()->first.frame, lease.answer->at.frame});
    });
}

Verdict given_url_leads_to_bootstrap(const DeviceSubject& device) {
    return first_of(device, [&](const Lease& lease) -> Verdict {
        const auto url = url_of(*lease.answer);
        if (!url || !goes_to(*lease.next, *url) || !is_whole_so_far(*lease.next)) return pass();
        if (find_event(*lease.next, "0 BOOTSTRAP") != nullptr || lease.next->retry_count.value_or(1) != 0)
            return pass();
        const Session* before = nullptr;
        for (const auto& session : device.sessions) {
            if (session->start < lease.answer->at.time) before = session.get();
            if (session.get() != lease.next && goes_to(*session, *url)) return pass();
        }
        if (before == nullptr || before->outcome != Outcome::completed || before->acs == lease.next->acs) return pass();
        if (may_have_missed(device, before->start, lease.next->start) ||
            connected_otherwise(device, before->end, lease.next->start))
            return cannot_tell("the capture does not show everything the device did in between");
        return violated_in(lease, fmt::format("the first Inform at {} lacks 0 BOOTSTRAP", host_of(*url)),
                           {inform_message_of(*lease.next).first.frame, lease.answer->at.frame});
    });
}

}  // namespace cwmpscope::rules
