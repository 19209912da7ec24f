#include "report/tls_text.h"

#include "capture/tls_facts.h"
#include "report/escape.h"
#include "report/text_width.h"
#include "report/time_text.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace cwmpscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_lines = 50;

std::string day_text(Timestamp time) {
    // 9999 and the like: longer than our clock goes.
    if (time == Timestamp::max()) return "for ever";
    return fmt::format("{:%Y-%m-%d}", std::chrono::floor<std::chrono::seconds>(time));
}

std::string_view role_word(HttpRole role) {
    return role == HttpRole::client ? "client" : "server";
}

std::string_view reading_word(TlsReading reading) {
    switch (reading) {
        case TlsReading::no_key_log:
            return "no-key-log";
        case TlsReading::no_keys:
            return "no-keys";
        case TlsReading::no_handshake:
            return "no-handshake";
        case TlsReading::unsupported:
            return "unsupported";
        case TlsReading::keys_do_not_fit:
            return "keys-do-not-fit";
        case TlsReading::nothing_to_read:
            return "nothing-to-read";
        case TlsReading::in_part:
            return "in-part";
        case TlsReading::whole:
            return "whole";
    }
    return "";
}

Json key_source_word(TlsKeySource source) {
    switch (source) {
        case TlsKeySource::none:
            break;
        case TlsKeySource::capture:
            return "capture";
        case TlsKeySource::key_log_file:
            return "key-log";
        case TlsKeySource::earlier_session:
            return "earlier-session";
    }
    return nullptr;
}

std::string_view close_word(CloseReason reason) {
    switch (reason) {
        case CloseReason::fin:
            return "fin";
        case CloseReason::reset:
            return "reset";
        case CloseReason::refused:
            return "refused";
        case CloseReason::replaced:
            return "replaced";
        case CloseReason::idle:
            return "idle";
        case CloseReason::capture_end:
            return "capture-end";
        case CloseReason::limit:
            return "limit";
    }
    return "";
}

/// Of a name in a certificate, which may be as long as its owner likes.
std::string text_or_none(const std::string& text) {
    constexpr std::size_t longest_name = 200;
    return text.empty() ? "none" : visible(shortened(text, longest_name));
}

std::string ending_text(const TcpClose& close) {
    const std::string by = close.first_by ? fmt::format(" by the {}", role_word(*close.first_by)) : std::string();
    switch (close.reason) {
        case CloseReason::fin:
            return "closed" + by;
        case CloseReason::reset:
            return "reset" + by;
        case CloseReason::capture_end:
            return "open when the capture ends";
        case CloseReason::idle:
            return "silent since";
        case CloseReason::refused:
        case CloseReason::replaced:
        case CloseReason::limit:
            break;
    }
    return {};
}

std::string alerts_text(const TlsFacts& facts) {
    std::string text;
    for (const TlsAlert& alert : facts.alerts) {
        if (!alert.description) {
            if (!facts.established) text += fmt::format(", encrypted alert of the {}", role_word(alert.from));
        } else if (constexpr std::uint8_t handshake_failure = 40;
                   *alert.description == handshake_failure && facts.server_hello) {
            // Not its usual meaning, that the two have nothing in common: they had agreed.
            text += fmt::format(", alert handshake_failure of the {}", role_word(alert.from));
        } else if (*alert.description != 0) {
            text += fmt::format(", alert {} of the {} ({})", tls_alert_name(*alert.description), role_word(alert.from),
                                tls_alert_meaning(*alert.description));
        }
    }
    return text;
}

Json time_or_null(const std::optional<Timestamp>& time) {
    return time ? Json(iso8601(*time)) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(valid_utf8(text));
}

Json certificate_json(const TlsCertificate& certificate) {
    Json names = Json::array();
    for (const std::string& name : certificate.names) names.push_back(valid_utf8(name));
    return {{"subject", text_or_null(certificate.subject)},
            {"issuer", text_or_null(certificate.issuer)},
            {"names", std::move(names)},
            {"not_before", time_or_null(certificate.not_before)},
            {"not_after", time_or_null(certificate.not_after)},
            {"key", text_or_null(certificate.key)},
            {"signature", text_or_null(certificate.signature)}};
}

Json frame_or_null(const std::optional<FrameRef>& at) {
    return at ? Json(at->frame) : Json(nullptr);
}

std::string owner_text(const TlsFacts& facts) {
    if (facts.certificates.empty() || !facts.certificates.front().readable) return {};
    const TlsCertificate& own = facts.certificates.front();
    return fmt::format("certificate {} by {}", text_or_none(own.subject), text_or_none(own.issuer));
}

/// Of the certificate that the server shows.
std::string dates_text(const TlsFacts& facts) {
    if (facts.certificates.empty() || !facts.certificates.front().readable) return {};
    const TlsCertificate& own = facts.certificates.front();
    std::string text;
    if (own.not_before) text = "valid from " + day_text(*own.not_before);
    if (own.not_after) text += fmt::format("{} until {}", text.empty() ? "valid" : "", day_text(*own.not_after));
    return text;
}

bool is_unread(const EncryptedConnection& connection) {
    const TlsReading reading = connection.info.tls->reading;
    return connection.session == 0 && reading != TlsReading::whole && reading != TlsReading::in_part;
}

}  // namespace

std::string tls_agreed_text(const TlsFacts& facts) {
    if (facts.answered_in_clear) {
        return fmt::format("the {} speaks clear HTTP where the {} speaks TLS", role_word(*facts.answered_in_clear),
                           role_word(other(*facts.answered_in_clear)));
    }
    if (!facts.version) return facts.client_hello ? "TLS, nothing agreed on" : "TLS, its beginning was not captured";
    std::string text = tls_version_name(*facts.version);
    if (facts.suite) text += " " + tls_suite_name(*facts.suite);
    if (facts.resumed) text += ", resumed";
    if (facts.early_data_taken) text += *facts.early_data_taken ? ", with early data" : ", early data refused";
    return text;
}

std::string tls_certificate_text(const TlsFacts& facts) {
    std::string text = owner_text(facts);
    const std::string dates = dates_text(facts);
    return dates.empty() ? text : text + ", " + dates;
}

std::string tls_client_text(const TlsFacts& facts) {
    if (!facts.client_certificates.empty()) {
        const TlsCertificate& own = facts.client_certificates.front();
        return fmt::format("the client showed {} by {}", text_or_none(own.subject), text_or_none(own.issuer));
    }
    if (!facts.asks_client_certificate) return {};
    return facts.client_certificate_at ? "the server asked for a certificate, and the client showed none"
                                       : "the server asked for a certificate of the client";
}

std::string tls_reading_text(const TlsFacts& facts) {
    std::string text = "read with ";
    switch (facts.keys_from) {
        case TlsKeySource::none:
            return {};
        case TlsKeySource::capture:
            text += "the keys that the capture holds";
            break;
        case TlsKeySource::key_log_file:
            text += "the keys of the key log";
            break;
        case TlsKeySource::earlier_session:
            text += "the keys of the session that it resumes";
            break;
    }
    if (facts.reading != TlsReading::in_part) return text;
    text += ", in part";
    if (facts.records_not_read > 0)
        text += fmt::format(": {} of application data could not be read",
                            counted(facts.records_not_read, "record"));
    const std::string why = why_not_read(facts);
    return why.empty() ? text : text + ", because " + why;
}

std::string tls_versions_text(const Session& session) {
    std::set<std::string> versions;
    for (const ConnectionUse& use : session.connections) {
        if (use.info.tls != nullptr)
            versions.insert(use.info.tls->version ? tls_version_name(*use.info.tls->version) : "TLS");
    }
    std::string text;
    for (const std::string& version : versions) text += (text.empty() ? "" : ", ") + version;
    return text;
}

std::string tls_session_text(const Session& session) {
    std::string text;
    std::set<std::string> told;
    for (const ConnectionUse& use : session.connections) {
        if (use.info.tls == nullptr) continue;
        const TlsFacts& facts = *use.info.tls;
        std::string sentence = "Encrypted with " + tls_agreed_text(facts);
        if (!facts.server_name.empty()) sentence += ", for the host " + visible(facts.server_name);
        if (const std::string certificate = tls_certificate_text(facts); !certificate.empty())
            sentence += "; " + certificate;
        for (const std::string& more : {tls_client_text(facts), tls_reading_text(facts)}) {
            if (!more.empty()) sentence += "; " + more;
        }
        sentence += ".";
        if (told.insert(sentence).second) text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

std::vector<std::string> tls_head_lines(const TcpConnectionInfo& info) {
    if (info.tls == nullptr || info.tls->answered_in_clear) return {};
    const TlsFacts& facts = *info.tls;
    std::vector<std::string> lines{tls_agreed_text(facts)};
    if (!facts.server_name.empty()) lines.front() += " · " + visible(facts.server_name);
    for (std::string more : {owner_text(facts), dates_text(facts), tls_client_text(facts), tls_reading_text(facts)}) {
        if (!more.empty()) lines.push_back(std::move(more));
    }
    return lines;
}

std::vector<std::string> unread_tls_lines(const CaptureReport& report, const FrameNames& frames) {
    std::vector<std::string> lines;
    std::size_t more = 0;
    for (const EncryptedConnection& connection : report.tls_connections) {
        if (!is_unread(connection)) continue;
        if (lines.size() >= most_lines) {
            ++more;
            continue;
        }
        const TlsFacts& facts = *connection.info.tls;
        std::string line = fmt::format("stream {} (frame {}): {} to {}", connection.info.stream,
                                       frames.text(connection.info.first.frame), to_string(connection.info.client),
                                       to_string(connection.info.server));
        if (!facts.server_name.empty()) line += ", " + visible(facts.server_name);
        line += ": " + tls_agreed_text(facts);
        if (const std::string certificate = tls_certificate_text(facts); !certificate.empty())
            line += ", " + certificate;
        if (const std::string client = tls_client_text(facts); !client.empty()) line += ", " + client;
        line += alerts_text(facts);
        if (const std::string ending = ending_text(connection.close); !ending.empty()) line += ", " + ending;
        if (const std::string why = why_not_read(facts); !why.empty() && !facts.answered_in_clear)
            line += fmt::format("; not read: {}", why);
        lines.push_back(std::move(line));
    }
    if (more + report.tls_connections_left_out > 0)
        lines.push_back(fmt::format("and {} more", grouped(more + report.tls_connections_left_out)));
    return lines;
}

std::vector<std::string> tls_sentences(const CaptureReport& report) {
    std::vector<std::string> sentences;
    for (const SessionResult& result : report.sessions) {
        if (sentences.size() >= most_lines) break;
        if (const std::string text = tls_session_text(*result.session); !text.empty())
            sentences.push_back(fmt::format("session {}: {}", result.session->number, text));
    }
    for (std::string& line : unread_tls_lines(report, report.frames)) sentences.push_back(std::move(line));
    return sentences;
}

std::string unread_tls_text(const CaptureReport& report, const TextStyle& look) {
    const std::vector<std::string> lines = unread_tls_lines(report, look.frames);
    if (lines.empty()) return {};
    std::string text = lines.size() == 1 ? "Encrypted connection:\n" : "Encrypted connections:\n";
    for (const std::string& line : lines) text += wrapped(in_charset(line, look), look.width, "    ") + "\n";
    return text;
}

std::string tls_key_log_problem(const TlsKeyLogCounts& counts) {
    std::string text;
    if (counts.bad_lines > 0) {
        text = fmt::format("{} no key log {} (the first: line {})",
                           counted(counts.bad_lines, "line of the TLS keys is", "lines of the TLS keys are"),
                           counts.bad_lines == 1 ? "line" : "lines", grouped(counts.first_bad_line));
    }
    if (counts.left_out > 0)
        text += fmt::format("{}{} left out: too many", text.empty() ? "" : "; ",
                            counted(counts.left_out, "TLS secret was", "TLS secrets were"));
    return text;
}

Json tls_json(const TcpConnectionInfo& info, const TcpClose* close, std::uint32_t session) {
    const TlsFacts& facts = *info.tls;
    Json certificates = Json::array(), client_certificates = Json::array(), alerts = Json::array(),
         protocols = Json::array(), versions = Json::array(), suites = Json::array();
    for (const TlsCertificate& one : facts.certificates) certificates.push_back(certificate_json(one));
    for (const TlsCertificate& one : facts.client_certificates) client_certificates.push_back(certificate_json(one));
    for (const std::string& one : facts.offered_protocols) protocols.push_back(valid_utf8(one));
    for (const std::uint16_t one : facts.offered_versions) versions.push_back(tls_version_name(one));
    for (const std::uint16_t one : facts.offered_suites) suites.push_back(tls_suite_name(one));
    for (const TlsAlert& alert : facts.alerts) {
        alerts.push_back(
            {{"from", role_word(alert.from)},
             {"frame", alert.at.frame},
             {"name", alert.description ? Json(tls_alert_name(*alert.description)) : Json(nullptr)},
             {"meaning", alert.description ? Json(tls_alert_meaning(*alert.description)) : Json(nullptr)}});
    }
    return {{"type", "tls_connection"},
            {"stream", info.stream},
            {"frame", info.first.frame},
            {"time", iso8601(info.first.time)},
            {"client", to_string(info.client)},
            {"server", to_string(info.server)},
            {"session", session == 0 ? Json(nullptr) : Json(session)},
            {"server_name", text_or_null(facts.server_name)},
            {"version", facts.version ? Json(tls_version_name(*facts.version)) : Json(nullptr)},
            {"suite", facts.suite ? Json(tls_suite_name(*facts.suite)) : Json(nullptr)},
            {"protocol", text_or_null(facts.protocol)},
            {"resumed", facts.resumed},
            {"hello_retried", facts.retried},
            {"early_data", facts.early_data_taken ? Json(*facts.early_data_taken ? "taken" : "refused") : Json(nullptr)},
            {"offered_versions", std::move(versions)},
            {"offered_suites", std::move(suites)},
            {"offered_protocols", std::move(protocols)},
            {"certificates", std::move(certificates)},
            {"client_certificates", std::move(client_certificates)},
            {"asks_client_certificate", facts.asks_client_certificate},
            {"alerts", std::move(alerts)},
            {"established_frame", frame_or_null(facts.established)},
            {"closed", close == nullptr ? Json(nullptr) : Json(close_word(close->reason))},
            {"closed_by", close == nullptr || !close->first_by ? Json(nullptr) : Json(role_word(*close->first_by))},
            {"read", reading_word(facts.reading)},
            {"why_not_read", text_or_null(why_not_read(facts))},
            {"keys_from", key_source_word(facts.keys_from)},
            {"records_read", facts.records_read},
            {"records_not_read", facts.records_not_read}};
}

}  // namespace cwmpscope
