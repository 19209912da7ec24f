#include "capture/tls_outside.h"

#include <utility>

namespace cwmpscope {

namespace {

struct Lengths {
    std::size_t alert = 0, finished = 0;
};

/// Of encrypted records of TLS 1.3 that hold one message each: its content, the type, the tag.
Lengths lengths_of(std::uint16_t suite) {
    constexpr std::uint16_t sha384 = 0x1302, short_tag = 0x1305;
    const std::size_t more = 1 + (suite == short_tag ? 8 : 16);
    return {2 + more, 4 + (suite == sha384 ? 48U : 32U) + more};
}

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
    if (facts_->saw_hole) return;
    if (from == HttpRole::server) return server_passed(record);
    if (!negotiation.expects_early_data()) return client_passed(record);
    // What is early data and what ends the handshake looks the same: nothing is claimed.
    if (!facts_->established) facts_->established = record.first;
}

void TlsOutside::client_passed(const TlsRecord& record) {
    const Lengths lengths = lengths_of(facts_->suite.value_or(0));
    const bool is_first = records(HttpRole::client) == 1;
    TlsSilhouette& seen = facts_->silhouette;
    // Only handshake and application data are longer than an alert; no message of a client's handshake is as short.
    if (is_first && record.body.size() == lengths.alert) {
        facts_->likely_client_alert = record.first;
        return;
    }
    if (!facts_->established) {
        facts_->likely_client_alert.reset();
        facts_->established = record.first;
        seen.client_was_asked = is_first && record.body.size() != lengths.finished;
    } else if (!facts_->client_data && (!seen.client_was_asked || seen.server_went_on)) {
        facts_->client_data = record.first;
    }
    if (seen.server_alert) return;
    seen.client_last = record.first;
    seen.client_ended = record.body.size() == lengths.alert;
}

void TlsOutside::server_passed(const TlsRecord& record) {
    if (!facts_->established) return;
    TlsSilhouette& seen = facts_->silhouette;
    const bool may_be_alert = record.body.size() == lengths_of(facts_->suite.value_or(0)).alert;
    if (may_be_alert && !seen.server_alert && !seen.server_went_on) {
        seen.server_alert = record.first;
    } else {
        seen.server_alert.reset();
        seen.server_went_on = true;
    }
}

}  // namespace cwmpscope
