#include "capture/tls_connection.h"

#include "capture/tls_certificate.h"
#include "capture/tls_negotiation.h"
#include "capture/tls_plaintext.h"
#include "capture/tls_waiting.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t most_alerts = 8;
constexpr std::size_t message_head = 4;
constexpr std::size_t alert_length = 2;
/// Of an encrypted alert in TLS 1.3: alert, type, tag.
constexpr std::size_t likely_alert_length = alert_length + 1 + 16;
constexpr std::uint16_t tls13 = 0x0304;

bool looks_like_http(Bytes bytes) {
    const std::string_view text = as_text(bytes);
    return text.starts_with("HTTP/1.") || text.starts_with("POST ") || text.starts_with("GET ");
}

/// What can stand in a handshake record in clear.
bool is_handshake_message(Bytes body) {
    if (body.size() < message_head) return false;
    const std::size_t length = body[1] * std::size_t{65536} + body[2] * std::size_t{256} + body[3];
    return body[0] <= tls_handshake::certificate_status && length <= 65536 && body[0] != 3;
}

}  // namespace

struct TlsConnection::State {
    /// One direction. Named by who sends it, which may be corrected.
    struct Side final : TlsRecordOwner {
        Side(State& connection, HttpRole sender) : state(connection), role(sender), reader(*this) {}
        bool record(const TlsRecord& record) override { return state.take_record(*this, record); }
        void lost(const Loss& loss) override { state.take_loss(*this, loss); }
        void not_tls(const StreamBytes& rest, std::uint64_t) override { state.take_clear_text(*this, rest); }

        State& state;
        HttpRole role;
        TlsRecordReader reader;
        TlsOpener opener;
        std::vector<std::uint8_t> handshake;  ///< of a message that is not whole
        std::size_t handshake_skip = 0;       ///< bytes of a message that is too long to be kept
        bool handshake_lost = false;          ///< where a message begins is not known
        bool padded = false;                  ///< 1.3: a record had padding, so lengths tell little
        bool gap_told = false;                ///< nothing could be read since the last hole
        std::uint64_t records = 0, encrypted_records = 0, opened_records = 0;
        std::optional<FrameRef> ended;  ///< not told yet
    };

    State(const Limits& given, CaptureListener& listener_, CaptureCounters& counters_, TlsSecrets* secrets_)
        : limits(given),
          listener(listener_),
          counters(counters_),
          secrets(secrets_),
          sides{Side(*this, HttpRole::client), Side(*this, HttpRole::server)},
          negotiation(facts, secrets, sides[0].opener, sides[1].opener),
          waiting(limits, counters),
          early(limits, counters) {
        if (has_secrets()) plaintext = std::make_unique<TlsPlaintext>(limits, listener, counters);
    }
    ~State() { counters.tls_open_bytes -= open_bytes; }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    bool has_secrets() const { return secrets != nullptr && secrets->given; }
    Side& side(HttpRole role) { return sides[0].role == role ? sides[0] : sides[1]; }
    /// As HTTP is told: nothing can have come before the hello.
    TcpConnectionInfo info_for_http() const {
        TcpConnectionInfo known = *info;
        known.from_syn = known.from_syn || facts.client_hello.has_value();
        return known;
    }

    bool take_record(Side& from, const TlsRecord& record);
    bool handle(Side& from, const TlsRecord& record);
    bool is_clear(const Side& from, const TlsRecord& record) const;
    bool take_clear(Side& from, const TlsRecord& record);
    bool take_encrypted(Side& from, const TlsRecord& record);
    void take_content(Side& from, const TlsRecord& record, std::uint8_t type, Bytes content, std::size_t prefix);
    void take_data(Side& from, const TlsRecord& record, Bytes content, std::size_t prefix);
    void take_early_data(const TlsRecord& record, Bytes content);
    void settle_early_data(bool last_time);
    void not_opened(Side& from, const TlsRecord& record);
    void note_encrypted(Side& from, const TlsRecord& record);
    void take_handshake(Side& from, Bytes bytes, FrameRef at);
    void take_alert(Side& from, Bytes content, FrameRef at);
    void take_loss(Side& from, const TlsRecordOwner::Loss& loss);
    void finish(Side& from, FrameRef at);
    void take_clear_text(Side& from, const StreamBytes& rest);
    void tell_gap(Side& from, std::optional<std::uint64_t> length, GapReason reason, FrameRef at, std::uint64_t ack);
    void correct_roles();
    void replay_waiting(bool last_time);
    void publish();
    void tell_encrypted(const TcpConnectionInfo& known);
    TlsReading reading() const;
    bool anything_left_to_learn() const;
    void account();

    const Limits& limits;
    CaptureListener& listener;
    CaptureCounters& counters;
    TlsSecrets* secrets;
    TlsFacts facts;
    std::array<Side, 2> sides;  ///< client, server
    TlsNegotiation negotiation;
    TlsWaiting waiting;
    std::optional<FrameRef> early_lost_at;  ///< there was no room for it
    TlsWaiting early;  ///< opened: what the client said before the server had agreed
    std::unique_ptr<TlsPlaintext> plaintext;  ///< none without secrets
    TcpConnectionInfo* info = nullptr;        ///< of the caller, during a call
    bool any_plaintext = false, told_encrypted = false, waits_no_longer = false, given_up = false, published = false;
    std::size_t open_bytes = 0, certificate_bytes = 0;
};

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
            if (record.sought) from.handshake_lost = false;
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
        note_encrypted(from, record);
        not_opened(from, record);
        return true;
    }
    const auto opened = from.opener.open(record, secrets->opened);
    if (!opened) {
        if (record.sought) return false;
        // The lines of a key log come one after the other: those of the handshake first.
        if (may_come && waiting.push(from.role, record)) return true;
        note_encrypted(from, record);
        not_opened(from, record);
        return true;
    }
    note_encrypted(from, record);
    ++from.opened_records;
    from.gap_told = false;
    std::uint8_t type = record.type;
    Bytes content(secrets->opened);
    if (opened->epoch == TlsEpoch::application) from.handshake_lost = false;
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

/// What the client says before the server has agreed. A server that does not take it never sees it, and the client says
/// it again: it is told when it is known that it was taken.
void TlsConnection::State::take_early_data(const TlsRecord& record, Bytes content) {
    if (negotiation.takes_early_data() == false) {
        settle_early_data(true);
        return;
    }
    TlsRecord plain = record;
    plain.body = content;
    if (early_lost_at || !early.push(HttpRole::client, plain)) {
        early_lost_at = record.first;
        ++facts.records_not_read;
    }
    settle_early_data(false);
}

void TlsConnection::State::settle_early_data(bool last_time) {
    const std::optional<bool> taken = negotiation.takes_early_data();
    if (taken && negotiation.offered_early_data()) facts.early_data_taken = taken;
    if ((early.empty() && !early_lost_at) || (!taken && !last_time)) return;
    Side& client = side(HttpRole::client);
    // Where nothing that comes later can be read, nothing can be read twice.
    const bool tell = taken.value_or(!client.opener.has_application_keys());
    for (const auto& held : early.take()) {
        const TlsRecord record = held.view();
        if (tell) {
            take_data(client, record, record.body, 0);
        } else if (!taken) {
            ++facts.records_not_read;
            early_lost_at = record.first;
        }
    }
    if (early_lost_at && (tell || !taken))
        tell_gap(client, std::nullopt, GapReason::not_captured, *early_lost_at, 0);
    early_lost_at.reset();
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

/// What an encrypted record shows from outside.
void TlsConnection::State::note_encrypted(Side& from, const TlsRecord& record) {
    ++from.encrypted_records;
    const bool is_data = record.type == tls_content::application_data;
    if (!is_data && record.type == tls_content::alert && !from.opener.has_keys() && facts.alerts.size() < most_alerts)
        facts.alerts.push_back({from.role, record.first, std::nullopt, std::nullopt});
    if (!is_data || from.opener.has_keys()) return;
    const bool of_client = from.role == HttpRole::client;
    if (!negotiation.is_tls13()) {
        auto& first = of_client ? facts.client_data : facts.server_data;
        if (!first) first = record.first;
        return;
    }
    if (!of_client || facts.saw_hole) return;
    if (negotiation.expects_early_data()) {
        // What is early data and what ends the handshake looks the same: nothing is claimed.
        if (!facts.established) facts.established = record.first;
        return;
    }
    // Only handshake and application data are longer than an alert; no message of a client's handshake is as short.
    if (from.encrypted_records == 1 && record.body.size() == likely_alert_length) {
        facts.likely_client_alert = record.first;
    } else if (!facts.established) {
        facts.likely_client_alert.reset();
        facts.established = record.first;
    } else if (!facts.client_data) {
        facts.client_data = record.first;
    }
}

// ---- messages

void TlsConnection::State::take_handshake(Side& from, Bytes bytes, FrameRef at) {
    if (from.handshake_lost && !is_handshake_message(bytes)) return;
    from.handshake_lost = false;
    while (!bytes.empty()) {
        if (from.handshake_skip > 0) {
            const std::size_t skipped = std::min(from.handshake_skip, bytes.size());
            from.handshake_skip -= skipped;
            bytes = bytes.subspan(skipped);
            continue;
        }
        // A message that lies wholly in the record is not copied.
        const bool continues = !from.handshake.empty();
        if (continues) {
            from.handshake.insert(from.handshake.end(), bytes.begin(), bytes.end());
            bytes = {};
        }
        std::vector<std::uint8_t> joined;
        joined.swap(from.handshake);
        Bytes rest = continues ? Bytes(joined) : std::exchange(bytes, Bytes());
        while (rest.size() >= message_head) {
            const std::size_t length = rest[1] * std::size_t{65536} + rest[2] * std::size_t{256} + rest[3];
            if (length > limits.tls_handshake) {
                facts.limit_reached = true;
                ++counters.limit_tls;
                const std::size_t here = std::min(length + message_head, rest.size());
                from.handshake_skip = length + message_head - here;
                rest = rest.subspan(here);
                continue;
            }
            if (rest.size() < message_head + length) break;
            const std::uint8_t type = rest[0];
            negotiation.take({from.role, type, rest.subspan(message_head, length), at});
            if (type == tls_handshake::client_hello && from.role == HttpRole::server && !facts.client_hello &&
                info != nullptr && !info->from_syn && parse_client_hello(rest.subspan(message_head, length))) {
                const Bytes body = rest.subspan(message_head, length);
                correct_roles();
                negotiation.take({from.role, type, body, at});
            }
            if (type == tls_handshake::certificate)
                certificate_bytes = bytes_of(facts.certificates) + bytes_of(facts.client_certificates);
            published = false;
            rest = rest.subspan(message_head + length);
        }
        from.handshake.assign(rest.begin(), rest.end());
    }
}

void TlsConnection::State::take_alert(Side& from, Bytes content, FrameRef at) {
    if (facts.alerts.size() >= most_alerts) return;
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
    if (plaintext) plaintext->swap_roles();
}

// ---- holes

void TlsConnection::State::take_loss(Side& from, const TlsRecordOwner::Loss& loss) {
    facts.saw_hole = true;
    published = false;
    from.handshake.clear();
    from.handshake_skip = 0;
    const bool encrypted = negotiation.is_encrypted(from.role) ||
                           (negotiation.is_tls13() && (from.role == HttpRole::server || from.encrypted_records > 0));
    // Where the next message of the handshake begins is known only in clear records that were found again, and in
    // those that follow the handshake.
    from.handshake_lost = from.opener.epoch() != TlsEpoch::application || !encrypted;
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

// ---- keys that come late

void TlsConnection::State::replay_waiting(bool last_time) {
    const bool came = negotiation.derive();
    if (!came && !last_time) return;
    waits_no_longer = last_time;
    for (auto& held : waiting.take()) {
        const TlsRecord record = held.view();
        // What came after a record that still waits waits behind it: the directions must not overtake each other.
        if (!waiting.empty() && waiting.push(held.from, record)) continue;
        handle(side(held.from), record);
    }
    waits_no_longer = false;
    for (Side& one : sides) {
        if (!one.ended) continue;
        if (plaintext) plaintext->ended(*info, one.role, *one.ended);
        one.ended.reset();
    }
}

// ---- facts

/// Sessions keep what is known when their messages are given out: a value, which does not change any more.
void TlsConnection::State::publish() {
    if (published || info == nullptr) return;
    published = true;
    facts.reading = reading();
    facts.no_keys_of.reset();
    if (facts.records_read > 0 || facts.records_not_read > 0) {
        for (const Side& one : sides) {
            if (!one.opener.has_keys() && side(other(one.role)).opener.has_keys()) facts.no_keys_of = one.role;
        }
    }
    info->tls = std::make_shared<const TlsFacts>(facts);
}

TlsReading TlsConnection::State::reading() const {
    const bool any_keys = sides[0].opener.has_keys() || sides[1].opener.has_keys() || any_plaintext;
    const std::uint64_t encrypted = sides[0].encrypted_records + sides[1].encrypted_records;
    if (!has_secrets()) return TlsReading::no_key_log;
    if (!negotiation.saw_hellos()) return encrypted > 0 ? TlsReading::no_handshake : TlsReading::nothing_to_read;
    if (!negotiation.is_supported()) return TlsReading::unsupported;
    if (!any_keys) return encrypted > 0 ? TlsReading::no_keys : TlsReading::nothing_to_read;
    const std::uint64_t opened = sides[0].opened_records + sides[1].opened_records;
    if (opened == 0 && encrypted > 0) return TlsReading::keys_do_not_fit;
    if (facts.records_read == 0) return facts.records_not_read > 0 ? TlsReading::no_keys : TlsReading::nothing_to_read;
    const bool broken = sides[0].opener.is_broken() || sides[1].opener.is_broken();
    return facts.records_not_read > 0 || broken || facts.saw_hole ? TlsReading::in_part : TlsReading::whole;
}

bool TlsConnection::State::anything_left_to_learn() const {
    if (given_up || (sides[0].reader.stopped() && sides[1].reader.stopped())) return false;
    const bool any_keys = any_plaintext || sides[0].opener.has_keys() || sides[1].opener.has_keys();
    const bool keys_may_come = has_secrets() && secrets->may_grow && negotiation.is_supported();
    if (any_keys || keys_may_come) return plaintext->wants_data();
    // The handshake is over, or was never seen: only ciphertext follows.
    const bool over = facts.established && facts.client_data;
    return !over && !(facts.client_data && !facts.client_hello) && !(facts.server_data && !facts.client_hello);
}

void TlsConnection::State::tell_encrypted(const TcpConnectionInfo& known) {
    if (told_encrypted) return;
    told_encrypted = true;
    ++counters.encrypted_connections;
    listener.not_http(known, true);
}

/// What this connection holds, in the sum of all; too much ends the reading of the connection.
void TlsConnection::State::account() {
    std::size_t now = waiting.held() + early.held() + certificate_bytes;
    for (const Side& one : sides) now += one.reader.held() + one.handshake.capacity() + one.opener.held();
    counters.tls_open_bytes = counters.tls_open_bytes - open_bytes + now;
    open_bytes = now;
    if (counters.tls_open_bytes <= limits.tls_open_total || given_up) return;
    given_up = facts.limit_reached = true;
    published = false;
    ++counters.limit_tls;
    for (Side& one : sides) {
        if (any_plaintext) tell_gap(one, std::nullopt, GapReason::limit_reached, info->first, 0);
        one.reader.stop();
        one.opener.clear();
        std::vector<std::uint8_t>().swap(one.handshake);
    }
    waiting.take();
    early.take();
    std::vector<TlsCertificate>().swap(facts.certificates);
    std::vector<TlsCertificate>().swap(facts.client_certificates);
    certificate_bytes = 0;
    counters.tls_open_bytes -= open_bytes;
    open_bytes = 0;
}

// ---- TlsConnection

TlsConnection::TlsConnection(const Limits& limits, CaptureListener& listener, CaptureCounters& counters,
                             TlsSecrets* secrets, TcpConnectionInfo& info)
    : state_(std::make_unique<State>(limits, listener, counters, secrets)) {
    ++counters.tls_connections;
    if (state_->has_secrets()) return;
    state_->info = &info;
    state_->publish();
    state_->tell_encrypted(info);
}

TlsConnection::~TlsConnection() = default;

void TlsConnection::push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged) {
    State& state = *state_;
    state.info = &info;
    State::Side& side = state.side(from);
    if (const auto* gap = std::get_if<StreamGap>(&chunk)) {
        if (!state.waiting.empty()) state.replay_waiting(true);
        side.reader.skip(*gap, acknowledged);
    } else {
        side.reader.read(std::get<StreamBytes>(chunk), acknowledged);
    }
    state.account();
}

void TlsConnection::ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) {
    State& state = *state_;
    TcpConnectionInfo known = info;
    state.info = &known;
    State::Side& side = state.side(from);
    state.finish(side, at);
    if (!state.waiting.empty()) {
        side.ended = at;
    } else if (state.plaintext) {
        state.plaintext->ended(known, from, at);
    }
}

void TlsConnection::quiet(const TcpConnectionInfo& info) {
    State& state = *state_;
    TcpConnectionInfo known = info;
    state.info = &known;
    if (!state.waiting.empty()) state.replay_waiting(false);
    if (state.plaintext) state.plaintext->quiet(known);
}

void TlsConnection::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    State& state = *state_;
    TcpConnectionInfo known = info;
    state.info = &known;
    for (State::Side& side : state.sides) state.finish(side, close.at);
    if (!state.waiting.empty()) state.replay_waiting(true);
    state.settle_early_data(true);
    state.published = false;
    state.publish();
    if (!state.any_plaintext) {
        state.tell_encrypted(known);
        state.listener.connection_closed(known, close);
    } else {
        state.plaintext->closed(known, close);
    }
}

bool TlsConnection::holds_exchange() const {
    return !state_->waiting.empty() || (state_->plaintext && state_->plaintext->holds_exchange());
}

bool TlsConnection::wants_data() const {
    return state_->anything_left_to_learn();
}

}  // namespace cwmpscope
