// Names of versions and alerts. RFC 8446 section 6, RFC 5246 7.2, RFC 6066, RFC 7301.
#include "capture/tls_facts.h"
#include "capture/tls_suite.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace cwmpscope {

namespace {

struct AlertName {
    std::uint8_t description;
    std::string_view name, meaning;
};

constexpr AlertName alerts[] = {
    {0, "close_notify", "it closes in order"},
    {10, "unexpected_message", "a message came that does not belong there"},
    {20, "bad_record_mac", "a record was changed on its way, or the keys differ"},
    {21, "decryption_failed", "a record could not be decrypted"},
    {22, "record_overflow", "a record is longer than allowed"},
    {30, "decompression_failure", "a record could not be decompressed"},
    {40, "handshake_failure", "there is no version, suite, group or signature that both sides accept"},
    {41, "no_certificate", "it has no certificate"},
    {42, "bad_certificate", "the certificate is damaged or its signature is wrong"},
    {43, "unsupported_certificate", "the certificate is of a kind that it does not support"},
    {44, "certificate_revoked", "the certificate was revoked"},
    {45, "certificate_expired", "the certificate has expired, or the clock is wrong"},
    {46, "certificate_unknown", "the certificate was not accepted for another reason"},
    {47, "illegal_parameter", "a field of the handshake is out of range"},
    {48, "unknown_ca", "the issuer of the certificate is not known or not trusted"},
    {49, "access_denied", "the certificate is valid, but its owner has no access"},
    {50, "decode_error", "a message could not be parsed"},
    {51, "decrypt_error", "a signature or a Finished message is wrong"},
    {60, "export_restriction", "the keys are longer than exports were allowed to have"},
    {70, "protocol_version", "the other side's version of TLS is not supported"},
    {71, "insufficient_security", "the other side's suites are too weak"},
    {80, "internal_error", "it failed for a reason of its own"},
    {86, "inappropriate_fallback", "the other side fell back to a version lower than it could have used"},
    {90, "user_canceled", "it gave the handshake up"},
    {100, "no_renegotiation", "it does not negotiate again"},
    {109, "missing_extension", "an extension is missing that it needs"},
    {110, "unsupported_extension", "an extension came that was not asked for"},
    {111, "certificate_unobtainable", "the certificate could not be fetched"},
    {112, "unrecognized_name", "it has no server of the name that was asked for"},
    {113, "bad_certificate_status_response", "the OCSP response is not valid"},
    {114, "bad_certificate_hash_value", "the certificate is not the one that was announced"},
    {115, "unknown_psk_identity", "the pre-shared key is not known"},
    {116, "certificate_required", "it wants a certificate of the client, and none came"},
    {120, "no_application_protocol", "none of the protocols that ALPN offered is spoken"},
};

const AlertName* find_alert(std::uint8_t description) {
    const auto* place = std::find_if(std::begin(alerts), std::end(alerts),
                                     [&](const AlertName& alert) { return alert.description == description; });
    return place == std::end(alerts) ? nullptr : place;
}

}  // namespace

std::string tls_version_name(std::uint16_t version) {
    switch (version) {
        case 0x0002:
            return "SSL 2.0";
        case 0x0300:
            return "SSL 3.0";
        case 0x0301:
            return "TLS 1.0";
        case 0x0302:
            return "TLS 1.1";
        case 0x0303:
            return "TLS 1.2";
        case 0x0304:
            return "TLS 1.3";
        default:
            return fmt::format("TLS version 0x{:04x}", version);
    }
}

std::string tls_suite_name(std::uint16_t suite) {
    const std::string_view name = registered_suite_name(suite);
    return name.empty() ? fmt::format("suite 0x{:04x}", suite) : "TLS_" + std::string(name);
}

std::string tls_alert_name(std::uint8_t description) {
    const AlertName* alert = find_alert(description);
    return alert == nullptr ? fmt::format("alert {}", description) : std::string(alert->name);
}

std::string_view tls_alert_meaning(std::uint8_t description) {
    const AlertName* alert = find_alert(description);
    return alert == nullptr ? "its meaning is not known" : alert->meaning;
}

bool is_failure(const TlsAlert& alert) {
    constexpr std::uint8_t close_notify = 0, user_canceled = 90, no_renegotiation = 100, fatal = 2;
    if (!alert.description || *alert.description == close_notify || *alert.description == no_renegotiation)
        return false;
    if (*alert.description == user_canceled) return false;
    // RFC 8446, 6: in TLS 1.3 the level says nothing; a warning of unrecognized_name lets the handshake go on.
    constexpr std::uint8_t unrecognized_name = 112;
    return *alert.description != unrecognized_name || alert.level == fatal;
}

std::string why_not_read(const TlsFacts& facts) {
    switch (facts.reading) {
        case TlsReading::no_key_log:
            return "no keys were given";
        case TlsReading::no_keys:
            if (facts.keys_awaited)
                return fmt::format(
                    "the key log had no key for it {} s after its end (one that comes later opens it "
                    "when the saved capture is read again)",
                    std::chrono::duration_cast<std::chrono::seconds>(*facts.keys_awaited).count());
            return "the key log has no key for it";
        case TlsReading::no_handshake:
            return "the capture lacks its handshake, without which no key can be chosen";
        case TlsReading::unsupported:
            return "its suite or version is not one that is decrypted";
        case TlsReading::keys_do_not_fit:
            return "the keys of the key log do not open it";
        case TlsReading::in_part:
            if (facts.limit_reached) return "a limit of memory ended the reading";
            if (facts.no_keys_of)
                return fmt::format("there are no keys for what the {} sent",
                                   *facts.no_keys_of == HttpRole::client ? "client" : "server");
            if (facts.saw_hole) return "packets of it are missing";
            return "some of its records do not open with the keys";
        case TlsReading::nothing_to_read:
        case TlsReading::whole:
            break;
    }
    return {};
}

}  // namespace cwmpscope
