#include "decoder/rules/tls_diagnosis.h"

#include "capture/tls_facts.h"
#include "capture/tls_suite.h"
#include "decoder/rules/rule.h"
#include "decoder/rules/tls_wording.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope {

namespace {

constexpr std::size_t most_told = 200;
constexpr std::uint8_t handshake_failure = 40, certificate_expired = 45, unknown_ca = 48, insufficient_security = 71,
                       certificate_required = 116;

/// What the finding says, what else is known of its cause, and who has to mend it.
struct Cause {
    const EncryptedConnection* connection = nullptr;
    const Finding* finding = nullptr;
    std::string more;
    std::string_view rule;
    std::optional<Party> at_fault;
};

bool is_failure_of(const Finding& finding) {
    const std::string_view id = finding.rule == nullptr ? std::string_view() : finding.rule->id;
    return id == "tls-handshake-failure" || id == "tls-to-http-port" || id == "tls-port-in-clear";
}

const TlsAlert* failing_alert(const TlsFacts& facts) {
    const auto place = std::find_if(facts.alerts.begin(), facts.alerts.end(), &is_failure);
    return place == facts.alerts.end() ? nullptr : &*place;
}

/// RFC 5746 and RFC 7507: numbers in the list that are no suites.
bool is_signal(std::uint16_t suite) {
    return suite == 0x00ff || suite == 0x5600;
}

bool offers_weak_suites_only(const TlsFacts& facts) {
    bool any = false;
    for (const std::uint16_t number : facts.offered_suites) {
        if (is_signal(number)) continue;
        const auto suite = tls_suite(number);
        if (!suite || suite->weakness.empty()) return false;
        any = true;
    }
    return any;
}

/// The client left after the certificate of the server.
void add_reason_of_client(Cause& cause, std::span<const ToldAcsUrl> urls) {
    const TlsFacts& facts = *cause.connection->info.tls;
    const TlsAlert* alert = failing_alert(facts);
    const std::string out_of_date = rules::out_of_date_text(facts, HttpRole::server);
    const std::string other_host = rules::other_host_text(*cause.connection, urls);
    if (alert != nullptr && alert->description == certificate_expired) {
        if (!out_of_date.empty()) {
            cause.more = "; " + out_of_date;
            cause.rule = "tls-certificate-expired";
            if (is_about_cwmp(*cause.connection, urls)) cause.at_fault = Party::acs;
        } else if (!facts.certificates.empty() && facts.certificates.front().not_after) {
            cause.more =
                "; by the clock of the capture the certificate is valid: look at the clock of the client, which may "
                "have no time before it has got as far as that";
        }
        return;
    }
    if (alert != nullptr && alert->description == unknown_ca) return;
    if (!out_of_date.empty()) {
        cause.more = "; likely because " + out_of_date;
    } else if (!other_host.empty()) {
        cause.more = "; likely because " + other_host;
    }
}

void add_reason_of_server(Cause& cause) {
    const TlsFacts& facts = *cause.connection->info.tls;
    const TlsAlert* alert = failing_alert(facts);
    if (alert == nullptr) return;
    const std::uint8_t description = *alert->description;
    const bool may_be_about_it = rules::is_about_certificates(description) || description == handshake_failure ||
                                 description == certificate_required;
    if (facts.asks_client_certificate && may_be_about_it && facts.client_certificate_at) {
        if (facts.client_certificates.empty()) {
            cause.more = "; the server had asked for a certificate of the client, which showed none";
        } else {
            const TlsCertificate& own = facts.client_certificates.front();
            cause.more = fmt::format("; the client had shown the certificate {} by {}",
                                     rules::shortened(own.subject, 80), rules::shortened(own.issuer, 80));
            if (const std::string text = rules::out_of_date_text(facts, HttpRole::client); !text.empty())
                cause.more += "; likely because " + text;
        }
        return;
    }
    const bool about_suites = description == handshake_failure || description == insufficient_security;
    if (about_suites && !facts.server_hello && offers_weak_suites_only(facts))
        cause.more = "; every suite that the client offered is a weak one";
}

Cause cause_of(const TlsScene& scene, const EncryptedConnection& connection, const Finding& finding) {
    Cause cause{&connection, &finding, {}, finding.rule->id, {}};
    if (finding.at_fault != Party::either) cause.at_fault = finding.at_fault;
    if (finding.rule->id != "tls-handshake-failure") return cause;
    const TlsFacts& facts = *connection.info.tls;
    const TlsAlert* alert = failing_alert(facts);
    const std::optional<HttpRole> who = alert != nullptr            ? std::optional(alert->from)
                                        : facts.likely_client_alert ? std::optional(HttpRole::client)
                                        : facts.established         ? std::optional(HttpRole::server)
                                                                    : connection.close.first_by;
    if (who == HttpRole::client && facts.server_hello) add_reason_of_client(cause, scene.acs_urls);
    if (who == HttpRole::server) add_reason_of_server(cause);
    return cause;
}

/// When a client was last answered by a server, in TLS or, where that was the trouble, in clear.
class Successes {
public:
    explicit Successes(const TlsScene& scene) {
        std::set<StreamIndex> failed;
        for (const Finding& finding : scene.findings) {
            if (is_failure_of(finding)) failed.insert(finding.stream);
        }
        for (const EncryptedConnection& one : scene.connections) {
            const bool spoke = one.info.tls->client_data || one.info.tls->server_data;
            if (one.info.tls->established && spoke && !failed.contains(one.info.stream))
                note({one.info.client.address, one.info.server}, one.info.first.time);
        }
        for (const SessionTrace& session : scene.sessions) {
            if (session.completed) note({session.cpe, session.acs}, session.start);
        }
    }
    bool any_after(const TcpConnectionInfo& info) const {
        const auto place = last_.find({info.client.address, info.server});
        return place != last_.end() && place->second > info.first.time;
    }

private:
    using Pair = std::pair<IpAddress, Endpoint>;
    void note(const Pair& pair, Timestamp time) {
        Timestamp& last = last_.try_emplace(pair, time).first->second;
        last = std::max(last, time);
    }
    std::map<Pair, Timestamp> last_;
};

/// The last session that the one device of this address began before; 0: there is no such device.
std::uint32_t session_near(const TlsScene& scene, const EncryptedConnection& connection) {
    if (connection.session != 0) return connection.session;
    std::uint32_t near = 0, devices = 0, device = 0;
    for (const SessionTrace& session : scene.sessions) {
        if (session.cpe != connection.info.client.address) continue;
        const bool is_first = devices == 0 || session.device != device;
        if (is_first) ++devices;
        if (is_first || session.start <= connection.info.first.time) near = session.number;
        device = session.device;
    }
    return devices == 1 ? near : 0;
}

Diagnosis told(const TlsScene& scene, const Cause& cause, std::size_t count) {
    const EncryptedConnection& connection = *cause.connection;
    Diagnosis diagnosis;
    diagnosis.trouble = Trouble::tls_handshake_failed;
    diagnosis.session = session_near(scene, connection);
    const std::string who = diagnosis.session == 0 ? to_string(connection.info.client.address) : "the CPE";
    const std::string times = count == 1 ? std::string() : fmt::format(" ({} attempts)", count);
    diagnosis.text = fmt::format("{} cannot speak TLS with {}{}: {}{}", who, rules::tls_server_text(connection), times,
                                 cause.finding->text, cause.more);
    if (!is_about_cwmp(connection, scene.acs_urls)) diagnosis.text += "; whether it is CWMP cannot be seen";
    diagnosis.frame = cause.finding->frames.empty() ? 0 : cause.finding->frames.front();
    diagnosis.at_fault = cause.at_fault;
    diagnosis.rule = find_rule(cause.rule);
    return diagnosis;
}

}  // namespace

std::vector<Diagnosis> diagnose_tls(const TlsScene& scene) {
    using Key = std::tuple<IpAddress, Endpoint, std::string>;
    std::vector<std::pair<Cause, std::size_t>> causes;
    std::map<Key, std::size_t> known;
    std::map<StreamIndex, const EncryptedConnection*> by_stream;
    for (const EncryptedConnection& one : scene.connections) by_stream.emplace(one.info.stream, &one);
    const Successes successes(scene);
    for (const Finding& finding : scene.findings) {
        const auto found = is_failure_of(finding) ? by_stream.find(finding.stream) : by_stream.end();
        if (found == by_stream.end()) continue;
        const EncryptedConnection& connection = *found->second;
        if (!scene.nothing_else && !is_about_cwmp(connection, scene.acs_urls)) continue;
        if (successes.any_after(connection.info)) continue;
        Cause cause = cause_of(scene, connection, finding);
        const Key key{connection.info.client.address, connection.info.server, finding.text + cause.more};
        const auto [place, is_new] = known.emplace(key, causes.size());
        if (is_new) {
            if (causes.size() < most_told) causes.emplace_back(std::move(cause), 1);
        } else if (place->second < causes.size()) {
            ++causes[place->second].second;
        }
    }
    std::vector<Diagnosis> diagnoses;
    for (const auto& [cause, count] : causes) diagnoses.push_back(told(scene, cause, count));
    return diagnoses;
}

}  // namespace cwmpscope
