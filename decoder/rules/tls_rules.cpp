#include "decoder/rules/tls_rules.h"

#include "capture/tls_suite.h"
#include "decoder/rules/tls_wording.h"
#include "decoder/rules/wording.h"
#include "decoder/session/encrypted_connections.h"

#include <chrono>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr std::uint16_t tls12 = 0x0303;

const TlsFacts& facts_of(const TlsSubject& subject) {
    return *subject.connection.info.tls;
}

std::string_view side_name(HttpRole role) {
    return role == HttpRole::client ? "client" : "server";
}

/// Client and server are CPE and ACS only where the capture says so.
std::optional<Party> party_of(const TlsSubject& subject, HttpRole role) {
    if (!is_about_cwmp(subject.connection, subject.acs_urls)) return Party::either;
    return role == HttpRole::client ? Party::cpe : Party::acs;
}

/// What is not known to be CWMP is noted, and nothing more.
Verdict found(const TlsSubject& subject, std::string text, std::vector<std::uint64_t> frames,
              std::optional<Party> at_fault) {
    Violated violation;
    violation.text = std::move(text);
    violation.frames = std::move(frames);
    violation.at_fault = at_fault;
    if (!is_about_cwmp(subject.connection, subject.acs_urls)) violation.severity = Severity::note;
    if (subject.connection.session != 0) violation.session = subject.connection.session;
    return violation;
}

std::string offered_versions(const TlsFacts& facts) {
    std::string text;
    for (const std::uint16_t version : facts.offered_versions)
        text += (text.empty() ? "" : ", ") + tls_version_name(version);
    return text;
}

/// The handshake was captured as far as it went, and no ServerHello came.
bool agrees_on_nothing(const TlsFacts& facts) {
    return facts.client_hello && !facts.server_hello && !facts.saw_hole && !facts.alerts.empty();
}

/// No certificate is missing that could have been captured: none was sent, or it is resumed.
bool shows_none(const TlsFacts& facts) {
    if (!facts.certificates.empty() || !facts.client_certificates.empty()) return false;
    return agrees_on_nothing(facts) || facts.answered_in_clear || (facts.resumed && !facts.saw_hole);
}

Verdict failed_by(const TlsSubject& subject, const TlsAlert& alert) {
    const TlsFacts& facts = facts_of(subject);
    const std::uint8_t description = *alert.description;
    constexpr std::uint8_t handshake_failure = 40, protocol_version = 70, insufficient_security = 71;
    const bool agreed = facts.server_hello.has_value();
    // The usual meaning is that the two have nothing in common: not once they have agreed.
    const std::string_view meaning = description == handshake_failure && agreed
                                         ? "it does not accept what it was shown after version and suite were agreed on"
                                         : tls_alert_meaning(description);
    std::string text = fmt::format("the {} ended the handshake with {}: {}", side_name(alert.from),
                                   tls_alert_name(description), meaning);
    const bool about_offer =
        description == handshake_failure || description == protocol_version || description == insufficient_security;
    if (about_offer && !agreed && alert.from == HttpRole::server && facts.client_hello)
        text += fmt::format("; the client offered {} and {} suite{}", offered_versions(facts),
                            facts.offered_suites.size(), facts.offered_suites.size() == 1 ? "" : "s");
    if (is_about_certificates(description) && alert.from == HttpRole::client && !facts.certificates.empty())
        text += fmt::format("; the certificate is {} by {}", shortened(facts.certificates.front().subject, 80),
                            shortened(facts.certificates.front().issuer, 80));
    return found(subject, std::move(text), {alert.at.frame}, Party::either);
}

/// Both sides were captured from the first packet to an end that one of them chose.
bool saw_all_and_the_end(const EncryptedConnection& connection) {
    const TcpConnectionInfo& info = connection.info;
    const TcpClose& close = connection.close;
    const bool all_seen =
        info.from_syn && info.saw_client && info.saw_server && close.gaps == 0 && close.late_bytes == 0;
    const bool closed = close.reason == CloseReason::fin || close.reason == CloseReason::reset;
    return closed && all_seen && close.first_by && !close.client_may_have_sent_more && !close.server_may_have_sent_more;
}

FrameRef ended_at(const TcpClose& close) {
    if (close.reset) return *close.reset;
    return *close.first_by == HttpRole::client ? close.client_fin.value_or(close.at)
                                               : close.server_fin.value_or(close.at);
}

/// In TLS 1.3 a server that does not take the client's certificate says so after the client has done its part, and in
/// cipher. Without keys there is the shape of it: the client was asked for a certificate, and the server says nothing
/// more than an alert, if that, and leaves at once. Slower, or after the client has said farewell, it may be any end.
std::optional<Violated> likely_refusal(const EncryptedConnection& connection) {
    constexpr Duration at_once = std::chrono::seconds(3);
    const TlsSilhouette& seen = connection.info.tls->silhouette;
    const TcpClose& close = connection.close;
    if (!seen.client_was_asked || !seen.client_last || seen.client_ended || seen.server_went_on) return std::nullopt;
    if (!saw_all_and_the_end(connection)) return std::nullopt;
    if (!seen.server_alert && close.first_by != HttpRole::server) return std::nullopt;
    const FrameRef end = ended_at(close);
    const FrameRef at = seen.server_alert.value_or(end);
    const bool client_left_before = close.client_fin && close.client_fin->frame < at.frame;
    if (client_left_before || end.time - seen.client_last->time > at_once) return std::nullopt;
    Violated violation;
    violation.text = fmt::format(
        "the server ended the connection right after the client's part of the handshake, {}; the length of that part "
        "says that a certificate was asked for; suspected: the server refuses the client's certificate, or that it "
        "showed none (its words are encrypted)",
        seen.server_alert ? "with one encrypted record of an alert's length" : "without another record");
    violation.frames = {at.frame};
    return violation;
}

}  // namespace

Verdict handshake_succeeds(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (facts.answered_in_clear) return pass();  // has a rule of its own
    if (!facts.client_hello) return cannot_tell("the handshake was not captured");
    // In TLS 1.3 the server refuses a client's certificate after the client has done its part.
    if (facts.established && facts.server_data) return pass();
    for (const TlsAlert& alert : facts.alerts) {
        if (is_failure(alert)) return failed_by(subject, alert);
    }
    if (facts.established) {
        if (auto refusal = likely_refusal(subject.connection))
            return found(subject, std::move(refusal->text), std::move(refusal->frames), Party::either);
        return pass();
    }
    if (facts.saw_hole || facts.limit_reached) return cannot_tell("part of the handshake was not captured");
    if (facts.likely_client_alert) {
        return found(
            subject,
            "the client ended the handshake after it had seen the server's certificate: an encrypted record of an "
            "alert's length is its last; suspected: it does not trust the certificate",
            {facts.likely_client_alert->frame}, Party::either);
    }
    for (const TlsAlert& alert : facts.alerts) {
        if (!alert.description)
            return found(
                subject,
                fmt::format("the {} ended the handshake with an alert that is encrypted", side_name(alert.from)),
                {alert.at.frame}, Party::either);
    }
    if (!saw_all_and_the_end(subject.connection)) return cannot_tell("the end of the handshake was not captured");
    const TcpClose& close = subject.connection.close;
    return found(
        subject,
        fmt::format("the {} closed the connection {} without an alert", side_name(*close.first_by),
                    facts.server_hello ? "in the middle of the handshake" : "after the client's first message"),
        {ended_at(close).frame}, Party::either);
}

Verdict certificate_is_in_date(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (facts.certificates.empty() && facts.client_certificates.empty())
        return shows_none(facts) ? pass() : cannot_tell("no certificate can be read");
    for (const HttpRole by : {HttpRole::server, HttpRole::client}) {
        std::string text = out_of_date_text(facts, by);
        if (text.empty()) continue;
        const FrameRef at = by == HttpRole::server ? *facts.certificate_at : *facts.client_certificate_at;
        return found(subject, std::move(text), {at.frame}, party_of(subject, by));
    }
    return pass();
}

Verdict certificate_is_of_the_host(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (shows_none(facts)) return pass();
    if (facts.certificates.empty() || !facts.certificates.front().readable)
        return cannot_tell("no certificate of the server can be read");
    if (asked_host(subject.connection, subject.acs_urls).empty())
        return cannot_tell("which host was asked for is not known");
    std::string text = other_host_text(subject.connection, subject.acs_urls);
    if (text.empty()) return pass();
    return found(subject, std::move(text), {facts.certificate_at->frame}, party_of(subject, HttpRole::server));
}

Verdict version_is_not_old(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (agrees_on_nothing(facts)) return pass();
    if (!facts.version || !facts.server_hello) return cannot_tell("no ServerHello was captured");
    if (*facts.version >= tls12) return pass();
    std::optional<HttpRole> side;
    if (!facts.offered_versions.empty())
        side = facts.offered_versions.front() < tls12 ? HttpRole::client : HttpRole::server;
    std::string text = fmt::format("{} with {}", tls_version_name(*facts.version), tls_server_text(subject.connection));
    if (side == HttpRole::client)
        text +=
            fmt::format("; the client offers nothing newer than {}", tls_version_name(facts.offered_versions.front()));
    if (side == HttpRole::server)
        text +=
            fmt::format("; the client offered {}, the server chose", tls_version_name(facts.offered_versions.front()));
    return found(subject, std::move(text), {facts.server_hello->frame},
                 side ? party_of(subject, *side) : std::optional(Party::either));
}

Verdict suite_is_not_weak(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (agrees_on_nothing(facts)) return pass();
    if (!facts.suite || !facts.server_hello) return cannot_tell("no ServerHello was captured");
    const auto suite = tls_suite(*facts.suite);
    if (!suite || suite->weakness.empty()) return pass();
    return found(subject, fmt::format("{}: {}", tls_suite_name(*facts.suite), suite->weakness),
                 {facts.server_hello->frame}, party_of(subject, HttpRole::server));
}

Verdict server_name_is_sent(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (!facts.client_hello) return cannot_tell("no ClientHello was captured");
    const ToldAcsUrl* url = url_of(subject.connection, subject.acs_urls);
    if (url == nullptr || !url->host_is_name) return pass();
    if (facts.offered_versions.empty() || facts.offered_versions.front() < tls12) return pass();
    if (!facts.server_name.empty()) return pass();
    return found(subject, fmt::format("no server_name, though the ACS URL names {}", shortened(url->host, 80)),
                 {facts.client_hello->frame, url->frame}, Party::cpe);
}

Verdict tls_port_is_spoken_to_in_tls(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (facts.answered_in_clear != HttpRole::client || facts.alerts.empty()) return pass();
    return found(subject,
                 fmt::format("HTTP in clear was sent to {}, which answered with a TLS alert",
                             to_string(subject.connection.info.server)),
                 {facts.clear_text_at->frame, facts.alerts.front().at.frame}, party_of(subject, HttpRole::client));
}

Verdict http_port_is_spoken_to_in_clear(const TlsSubject& subject) {
    const TlsFacts& facts = facts_of(subject);
    if (facts.answered_in_clear != HttpRole::server || !facts.client_hello) return pass();
    return found(
        subject,
        fmt::format("TLS was begun with {}, which answered in clear HTTP", tls_server_text(subject.connection)),
        {facts.client_hello->frame, facts.clear_text_at->frame}, party_of(subject, HttpRole::client));
}

}  // namespace cwmpscope::rules
