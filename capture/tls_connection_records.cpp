#include "capture/tls_certificate.h"
#include "capture/tls_connection_state.h"

#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t alert_length = 2;

bool looks_like_http(Bytes bytes) {
    const std::string_view text = as_text(bytes);
    return text.starts_with("HTTP/1.") || text.starts_with("POST ") || text.starts_with("GET ");
}

}  // namespace

// ---- records

bool TlsConnection::State::take_record(Side& from, const TlsRecord& record) {
    if (!waiting.empty()) {
        // A sought record cannot be proved without keys: then the wait is over.
        if (!record.sought && waiting.push(from.role, record)) {
            replay_waiting(false);
            return true;
        }
        replay_waiting(true);
    }
    return handle(from, record);
}

bool TlsConnection::State::handle(Side& from, const TlsRecord& record) {
    const bool taken = is_clear(from, record) ? take_clear(from, record) : take_encrypted(from, record);
    if (!taken) return false;
    ++from.records;
    settle_early_data(false);
    if (plaintext) plaintext->passed(from.role, record.end());
    return true;
}

bool TlsConnection::State::is_clear(const Side& from, const TlsRecord& record) const {
    if (record.type == tls_content::application_data) return false;
    if (negotiation.is_tls13()) {
        return record.type != tls_content::alert || record.body.size() == alert_length;
    }
    // In a renegotiation it is encrypted like everything else.
    const bool changes_in_clear = record.type == tls_content::change_cipher_spec && record.body.size() == 1;
    return changes_in_clear || !negotiation.is_encrypted(from.role);
}

bool TlsConnection::State::take_clear(Side& from, const TlsRecord& record) {
    if (from.opener.uncertain() && from.opener.has_keys() && !negotiation.is_encrypted(from.role) &&
        record.type != tls_content::change_cipher_spec) {
        // Its ChangeCipherSpec may have been lost.
        if (from.opener.open(record, secrets->opened)) {
            negotiation.take_as_encrypted(from.role);
            take_content(from, record, record.type, secrets->opened, from.opener.present()->cipher->prefix());
            return true;
        }
    }
    switch (record.type) {
        case tls_content::change_cipher_spec:
            if (record.body.size() != 1 || record.body[0] != 1) return !record.sought;
            negotiation.changes_cipher(from.role, record.first);
            return true;
        case tls_content::alert:
            if (record.sought && (record.body.size() != alert_length || record.body[0] > 2)) return false;
            take_alert(from, record.body, record.first);
            return true;
        default:
            if (record.sought && !is_handshake_message(record.body)) return false;
            if (record.sought) from.messages.found();
            take_handshake(from, record.body, record.first);
            return true;
    }
}

bool TlsConnection::State::take_encrypted(Side& from, const TlsRecord& record) {
    if (has_secrets()) negotiation.derive();
    const bool may_come = has_secrets() && secrets->may_grow && !waits_no_longer && negotiation.saw_hellos() &&
                          negotiation.is_supported() && !from.opener.has_application_keys();
    if (!from.opener.has_keys()) {
        if (record.sought) return false;
        if (may_come && waiting.push(from.role, record)) return true;
        outside.passed(negotiation, from.role, from.opener.has_keys(), record);
        not_opened(from, record);
        return true;
    }
    const auto opened = from.opener.open(record, secrets->opened);
    if (!opened) {
        if (record.sought) return false;
        // The lines of a key log come one after the other: those of the handshake first.
        if (may_come && waiting.push(from.role, record)) return true;
        outside.passed(negotiation, from.role, from.opener.has_keys(), record);
        not_opened(from, record);
        return true;
    }
    outside.passed(negotiation, from.role, from.opener.has_keys(), record);
    ++from.opened_records;
    from.gap_told = false;
    std::uint8_t type = record.type;
    Bytes content(secrets->opened);
    if (opened->epoch == TlsEpoch::application) from.messages.found();
    const std::size_t prefix = from.opener.present()->cipher->prefix();
    if (negotiation.is_tls13() || opened->epoch == TlsEpoch::early) {
        const std::size_t with_padding = content.size();
        while (!content.empty() && content.back() == 0) content = content.first(content.size() - 1);
        if (content.empty()) return true;  // no type: RFC 8446, 5.4
        type = content.back();
        content = content.first(content.size() - 1);
        if (type == tls_content::application_data && content.size() + 1 != with_padding) from.padded = true;
    } else if (!negotiation.is_encrypted(from.role)) {
        negotiation.take_as_encrypted(from.role);
    }
    if (opened->skipped > 0) facts.records_not_read += opened->skipped;
    take_content(from, record, type, content, prefix);
    return true;
}

void TlsConnection::State::take_content(Side& from, const TlsRecord& record, std::uint8_t type, Bytes content,
                                        std::size_t prefix) {
    switch (type) {
        case tls_content::handshake:
            take_handshake(from, content, record.first);
            break;
        case tls_content::alert:
            take_alert(from, content, record.first);
            break;
        case tls_content::change_cipher_spec:
            negotiation.changes_cipher(from.role, record.first);
            break;
        case tls_content::application_data:
            if (from.opener.present() != nullptr && from.opener.epoch() == TlsEpoch::early) {
                take_early_data(record, content);
                break;
            }
            if (from.role == HttpRole::client) settle_early_data(true);
            take_data(from, record, content, prefix);
            break;
        default:
            break;
    }
}

void TlsConnection::State::take_data(Side& from, const TlsRecord& record, Bytes content, std::size_t prefix) {
    ++facts.records_read;
    auto& first = from.role == HttpRole::client ? facts.client_data : facts.server_data;
    if (!first) first = record.first;
    if (!any_plaintext) {
        any_plaintext = true;
        ++counters.decrypted_connections;
    }
    if (from.role == HttpRole::client && from.opener.epoch() == TlsEpoch::application && !facts.established)
        facts.established = record.first;
    publish();
    plaintext->give(info_for_http(), from.role, record, prefix, content);
}

void TlsConnection::State::take_early_data(const TlsRecord& record, Bytes content) {
    if (negotiation.takes_early_data() == false) {
        settle_early_data(true);
        return;
    }
    if (!early.hold(record, content)) ++facts.records_not_read;
    settle_early_data(false);
}

void TlsConnection::State::settle_early_data(bool last_time) {
    const std::optional<bool> taken = negotiation.takes_early_data();
    if (taken && negotiation.offered_early_data()) facts.early_data_taken = taken;
    if (early.empty() || (!taken && !last_time)) return;
    Side& client = side(HttpRole::client);
    // Where nothing that comes later can be read, nothing can be read twice.
    const bool tell = taken.value_or(!client.opener.has_application_keys());
    std::optional<FrameRef> lost_at = early.take_lost();
    for (const auto& held : early.take()) {
        const TlsRecord record = held.view();
        if (tell) {
            take_data(client, record, record.body, 0);
        } else if (!taken) {
            ++facts.records_not_read;
            lost_at = record.first;
        }
    }
    if (lost_at && (tell || !taken)) tell_gap(client, std::nullopt, GapReason::not_captured, *lost_at, 0);
}

void TlsConnection::State::not_opened(Side& from, const TlsRecord& record) {
    if (record.type != tls_content::application_data && !negotiation.is_encrypted(from.role)) return;
    const bool handshake_only = from.opener.has_keys() && from.opener.epoch() == TlsEpoch::handshake && !any_plaintext;
    if (record.type == tls_content::application_data && !handshake_only) ++facts.records_not_read;
    from.opener.passed();
    if (record.type == tls_content::application_data && !handshake_only)
        tell_gap(from, std::nullopt, GapReason::not_captured, record.first, record.pieces.front().acknowledged);
    if (from.opener.is_broken() || from.opener.exhausted()) from.reader.stop();
}

// ---- messages

void TlsConnection::State::take_handshake(Side& from, Bytes content, FrameRef at) {
    const std::size_t too_long = from.messages.push(content, limits.tls_handshake, [&](std::uint8_t type, Bytes body) {
        negotiation.take({from.role, type, body, at});
        if (type == tls_handshake::client_hello && from.role == HttpRole::server && !facts.client_hello &&
            info != nullptr && !info->from_syn && parse_client_hello(body)) {
            correct_roles();
            negotiation.take({from.role, type, body, at});
        }
        if (type == tls_handshake::certificate)
            certificate_bytes = bytes_of(facts.certificates) + bytes_of(facts.client_certificates);
        published = false;
    });
    if (too_long == 0) return;
    facts.limit_reached = true;
    counters.limit_tls += too_long;
}

void TlsConnection::State::take_alert(Side& from, Bytes content, FrameRef at) {
    if (facts.alerts.size() >= most_tls_alerts) return;
    TlsAlert alert{from.role, at, std::nullopt, std::nullopt};
    if (content.size() == alert_length) {
        alert.level = content[0];
        alert.description = content[1];
    }
    facts.alerts.push_back(alert);
    published = false;
}

/// The hello came from the side that was taken for the server.
void TlsConnection::State::correct_roles() {
    std::swap(info->client, info->server);
    for (Side& one : sides) one.role = other(one.role);
    negotiation.swap_roles();
    outside.swap_roles();
    if (plaintext) plaintext->swap_roles();
}

// ---- holes

void TlsConnection::State::take_loss(Side& from, const TlsRecordOwner::Loss& loss) {
    facts.saw_hole = true;
    published = false;
    const bool encrypted =
        negotiation.is_encrypted(from.role) ||
        (negotiation.is_tls13() && (from.role == HttpRole::server || outside.records(from.role) > 0));
    // Where the next message of the handshake begins is known only in clear records that were found again, and in
    // those that follow the handshake.
    from.messages.lose(from.opener.epoch() != TlsEpoch::application || !encrypted);
    const bool is_data = loss.type == tls_content::application_data;
    if (loss.in_record) {
        const TlsKeys* keys = from.opener.present();
        if (encrypted || is_data) from.opener.passed();
        if (keys != nullptr && !keys->cipher->stands_alone()) from.opener.lost(loss.bytes);
        if (!is_data) return;
        ++facts.records_not_read;
        if (keys != nullptr && negotiation.is_tls13() && keys->epoch == TlsEpoch::handshake) {
            from.opener.lost(loss.bytes);
            return;
        }
        std::optional<std::uint64_t> length;
        if (keys != nullptr && keys->epoch == TlsEpoch::application && !from.padded && from.opened_records > 0) {
            const auto overhead = keys->cipher->overhead();
            if (overhead && loss.length >= *overhead) length = loss.length - *overhead;
        }
        tell_gap(from, length, loss.reason, loss.at, loss.acknowledged);
        return;
    }
    from.opener.lost(loss.bytes);
    if (has_secrets()) tell_gap(from, std::nullopt, loss.reason, loss.at, loss.acknowledged);
    // Without keys nothing after the handshake can be told from noise.
    if (from.opener.is_broken() || (encrypted && !from.opener.has_keys() && waiting.empty())) from.reader.stop();
}

void TlsConnection::State::tell_gap(Side& from, std::optional<std::uint64_t> length, GapReason reason, FrameRef at,
                                    std::uint64_t acknowledged) {
    if (!plaintext || (from.gap_told && !length)) return;
    from.gap_told = !length;
    plaintext->lose(info_for_http(), from.role, {0, length, reason, at}, acknowledged);
}

/// Nothing more will come in this direction.
void TlsConnection::State::finish(Side& from, FrameRef at) {
    from.reader.finish();
    // The beginning of a record is an answer of a kind, of which nothing can be read.
    if (from.reader.in_record()) tell_gap(from, std::nullopt, GapReason::not_captured, at, 0);
    from.reader.stop();
}

void TlsConnection::State::take_clear_text(Side& from, const StreamBytes& rest) {
    published = false;
    if (from.records == 0 && looks_like_http(rest.bytes)) {
        facts.answered_in_clear = from.role;
        facts.clear_text_at = rest.at;
    }
    if (any_plaintext) tell_gap(from, std::nullopt, GapReason::not_captured, rest.at, 0);
}

}  // namespace cwmpscope
