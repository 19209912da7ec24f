#include "capture/tls_outside.h"

#include <utility>

namespace cwmpscope {

namespace {

/// Of an encrypted alert in TLS 1.3: alert, type, tag.
constexpr std::size_t likely_alert_length = 2 + 1 + 16;

}  // namespace

void TlsOutside::passed(const TlsNegotiation& negotiation, HttpRole from, bool has_keys, const TlsRecord& record) {
    ++records_[from == HttpRole::client ? 0 : 1];
    if (has_keys) return;
    if (record.type != tls_content::application_data) {
        if (record.type == tls_content::alert && facts_->alerts.size() < most_tls_alerts)
            facts_->alerts.push_back({from, record.first, std::nullopt, std::nullopt});
        return;
    }
    if (negotiation.is_tls13()) return passed_in_tls13(negotiation, from, record);
    auto& first = from == HttpRole::client ? facts_->client_data : facts_->server_data;
    if (!first) first = record.first;
}

void TlsOutside::passed_in_tls13(const TlsNegotiation& negotiation, HttpRole from, const TlsRecord& record) {
    if (from == HttpRole::server || facts_->saw_hole) return;
    if (negotiation.expects_early_data()) {
        // What is early data and what ends the handshake looks the same: nothing is claimed.
        if (!facts_->established) facts_->established = record.first;
        return;
    }
    // Only handshake and application data are longer than an alert; no message of a client's handshake is as short.
    if (records(from) == 1 && record.body.size() == likely_alert_length) {
        facts_->likely_client_alert = record.first;
    } else if (!facts_->established) {
        facts_->likely_client_alert.reset();
        facts_->established = record.first;
    } else if (!facts_->client_data) {
        facts_->client_data = record.first;
    }
}

}  // namespace cwmpscope
