#include "decoder/rules/tls_wording.h"

#include "capture/tls_certificate.h"
#include "decoder/rules/wording.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

std::string day_text(Timestamp time) {
    return fmt::format("{:%Y-%m-%d}", std::chrono::floor<std::chrono::seconds>(time));
}

}  // namespace

std::string tls_server_text(const EncryptedConnection& connection) {
    const std::string address = to_string(connection.info.server);
    const std::string& name = connection.info.tls->server_name;
    return name.empty() ? address : fmt::format("{} ({})", shortened(name, 80), address);
}

std::string out_of_date_text(const TlsFacts& facts, HttpRole shown_by) {
    const bool of_server = shown_by == HttpRole::server;
    const std::vector<TlsCertificate>& shown = of_server ? facts.certificates : facts.client_certificates;
    const std::optional<FrameRef>& at = of_server ? facts.certificate_at : facts.client_certificate_at;
    if (shown.empty() || !at) return {};
    const TlsCertificate& own = shown.front();
    // Who captures on a device that has just booted has its clock: before the protocol was made there was none.
    constexpr auto first_day = std::chrono::sys_days(std::chrono::year(2004) / std::chrono::January / 1);
    const bool early = own.not_before && at->time < *own.not_before && at->time >= Timestamp(first_day);
    const bool late = own.not_after && at->time > *own.not_after;
    if (!early && !late) return {};
    return fmt::format("the {}'s certificate {} {} {}, and the capture is of {}", of_server ? "server" : "client",
                       shortened(own.subject, 80), late ? "expired on" : "is valid only from",
                       day_text(late ? *own.not_after : *own.not_before), day_text(at->time));
}

std::string asked_host(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls) {
    if (const std::string& name = connection.info.tls->server_name; !name.empty()) return name;
    const ToldAcsUrl* url = url_of(connection, urls);
    return url == nullptr ? std::string() : url->host;
}

std::string other_host_text(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls) {
    const TlsFacts& facts = *connection.info.tls;
    const std::string host = asked_host(connection, urls);
    if (host.empty() || facts.certificates.empty() || !facts.certificates.front().readable) return {};
    const TlsCertificate& own = facts.certificates.front();
    if (names_host(own, host)) return {};
    std::string names;
    for (const std::string& name : own.names) {
        if (names.size() > 100) {
            names += ", ...";
            break;
        }
        names += (names.empty() ? "" : ", ") + shortened(name, 60);
    }
    if (names.empty()) names = shortened(own.common_name, 60);
    return fmt::format("{} was asked for, and the certificate is for {}", shortened(host, 80),
                       names.empty() ? "nobody" : names);
}

bool is_about_certificates(std::uint8_t description) {
    return (description >= 41 && description <= 46) || description == 48;
}

}  // namespace cwmpscope::rules
