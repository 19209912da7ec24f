#include "report/sanitize/sanitize_report.h"

#include "report/escape.h"
#include "report/table.h"
#include "report/time_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <set>

namespace cwmpscope {

namespace {

using Json = nlohmann::ordered_json;

std::string_view word_of(SecretKind kind) {
    switch (kind) {
        case SecretKind::password:
            return "password";
        case SecretKind::credentials:
            return "credentials";
        case SecretKind::cookie:
            return "cookie";
        case SecretKind::url:
            return "url";
    }
    return {};
}

std::string what_of(const MaskedPlace& place) {
    if (place.whole_body && place.identity)
        return fmt::format("the whole compressed body ({}): it says who takes part", bytes_text(place.bytes));
    if (place.whole_body)
        return fmt::format("the whole compressed body ({}): there {} in it", bytes_text(place.bytes),
                           place.count == 1 ? "is a secret" : fmt::format("are {} secrets", place.count));
    switch (place.kind) {
        case SecretKind::password:
            return counted(place.count, "value with the name of a secret", "values with names of secrets");
        case SecretKind::credentials:
            return counted(place.count, "proof or text of credentials", "proofs or texts of credentials");
        case SecretKind::cookie:
            return counted(place.count, "cookie");
        case SecretKind::url:
            return counted(place.count, "secret in a URL", "secrets in URLs");
    }
    return {};
}

std::uint64_t secrets_in(const MaskPlan& plan) {
    std::uint64_t sum = 0;
    for (const MaskedPlace& place : plan.masked) sum += place.count;
    return sum;
}

std::string whole_text(const MaskedWhole& whole) {
    std::string text;
    const auto line = [&](std::uint64_t packets, const std::string& words) {
        if (packets > 0) text += fmt::format("    {} {}\n", counted(packets, "packet"), words);
    };
    line(whole.tcp_packets,
         fmt::format("of TCP with {} outside of understood HTTP messages", bytes_text(whole.tcp_bytes)));
    line(whole.udp_packets, "of UDP that are neither connection requests nor DHCP");
    line(whole.fragments, "that are fragments of IP datagrams, and are no longer read");
    line(whole.other, "of ICMP, without IP, or with headers that are not understood");
    return text;
}

Json identities_json(const SanitizeResult& result) {
    if (result.identity == nullptr) return nullptr;
    return {{"serial_numbers", result.identity->serials()}, {"ip_addresses", result.identity->ip_addresses()},
            {"mac_addresses", result.identity->macs()},     {"ssids", result.identity->ssids()},
            {"places", result.plan->identities_replaced},   {"link_addresses_kept", result.whole.link_addresses_kept}};
}

std::string identity_text(const SanitizeResult& result) {
    const IdentityMasks& names = *result.identity;
    std::vector<std::string> kinds;
    const auto add = [&](std::size_t count, const char* one, const char* several) {
        if (count > 0) kinds.push_back(counted(count, one, several));
    };
    add(names.serials(), "serial number", "serial numbers");
    add(names.ip_addresses(), "IP address", "IP addresses");
    add(names.macs(), "MAC address", "MAC addresses");
    add(names.ssids(), "SSID", "SSIDs");
    std::string text = fmt::format(
        "\nReplaced by others of the same length, the same everywhere: {}; in {} of messages, and in the headers of "
        "packets.\n",
        kinds.empty() ? "nothing" : fmt::format("{}", fmt::join(kinds, ", ")),
        counted(result.plan->identities_replaced, "place"));
    if (result.whole.link_addresses_kept > 0) {
        text += fmt::format("{} of a link whose addresses are not known to cwmpscope: they stay.\n",
                            counted(result.whole.link_addresses_kept, "packet"));
    }
    if (result.whole.encrypted_packets > 0)
        text += "Certificates and server names in TLS handshakes stay, and may say whose they are.\n";
    return text + "Makers, product classes, host names, other user names and nonces stay.";
}

}  // namespace

std::string sanitize_text(const SanitizeResult& result, const TextStyle& look) {
    const MaskPlan& plan = *result.plan;
    std::set<std::uint64_t> messages;
    std::vector<std::vector<TableCell>> lines;
    for (const MaskedPlace& place : plan.masked) {
        messages.insert(place.frame);
        lines.push_back({{fmt::format("{}", place.frame)}, {fmt::format("{}", place.stream)}, {what_of(place)}});
    }
    std::string text =
        fmt::format("{}: {} of {}; {} masked in {}\n", visible(result.to), counted(result.packets, "packet"),
                    visible(result.from), counted(secrets_in(plan), "secret"), counted(messages.size(), "message"));
    if (!lines.empty())
        text += "\n" + table_text({{"frame", true, 0}, {"stream", true, 0}, {"masked", false, 0}}, lines, look);
    if (plan.masked_left_out > 0) text += fmt::format("    and {} more places\n", grouped(plan.masked_left_out));
    const std::string whole = whole_text(result.whole);
    if (!whole.empty()) text += "\nMasked whole, since nobody knows what they hold:\n" + whole;
    if (result.whole.encrypted_packets > 0) {
        text += fmt::format("\n{} of TLS stay as they are; keys that stood in the file are left out.\n",
                            counted(result.whole.encrypted_packets, "packet"));
    }
    if (plan.repeated_differently > 0) {
        text += fmt::format(
            "\n{} of TCP bytes repeat what was sent with other content, which may hold what was not read: look at them "
            "before you share the file.\n",
            counted(plan.repeated_differently, "segment"));
    }
    text += result.identity != nullptr
                ? identity_text(result)
                : "\nNames of devices, addresses, user names and nonces stay (--identity replaces "
                  "serial numbers, addresses and SSIDs).";
    text += " Comments, names of interfaces and hosts, and key logs are left out.\n";
    if (plan.proofs_kept > 0) {
        text += fmt::format("{} proved a password that the capture tells, and now {} its mask.\n",
                            counted(plan.proofs_kept, "digest"), plan.proofs_kept == 1 ? "proves" : "prove");
    }
    return in_charset(text, look);
}

std::string sanitize_json(const SanitizeResult& result) {
    std::string lines;
    const MaskPlan& plan = *result.plan;
    for (const MaskedPlace& place : plan.masked) {
        lines += Json{{"type", "masked"},
                      {"frame", place.frame},
                      {"stream", place.stream},
                      {"kind", place.identity ? std::string_view("identity") : word_of(place.kind)},
                      {"count", place.count},
                      {"bytes", place.bytes},
                      {"whole_body", place.whole_body}}
                     .dump() +
                 "\n";
    }
    const MaskedWhole& whole = result.whole;
    return lines +
           Json{{"type", "sanitized"},
                {"from", valid_utf8(result.from)},
                {"to", valid_utf8(result.to)},
                {"packets", result.packets},
                {"secrets", secrets_in(plan)},
                {"not_understood",
                 {{"tcp", whole.tcp_packets},
                  {"udp", whole.udp_packets},
                  {"fragments", whole.fragments},
                  {"other", whole.other}}},
                {"identities", identities_json(result)},
                {"encrypted_packets_kept", whole.encrypted_packets},
                {"segments_repeated_differently", plan.repeated_differently}}
               .dump() +
           "\n";
}

}  // namespace cwmpscope
