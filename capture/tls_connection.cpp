#include "capture/tls_connection.h"

#include "capture/tls_after_close.h"
#include "capture/tls_connection_state.h"

#include <utility>

namespace cwmpscope {

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
    const std::uint64_t encrypted = outside.records(HttpRole::client) + outside.records(HttpRole::server);
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
    const bool server_may_refuse = negotiation.is_tls13() && !facts.silhouette.server_went_on && !facts.saw_hole;
    const bool over = facts.established && facts.client_data && !server_may_refuse;
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
    for (const Side& one : sides) now += one.reader.held() + one.messages.held() + one.opener.held();
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
        one.messages.clear();
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

bool TlsConnection::closed(const TcpConnectionInfo& info, const TcpClose& close, Patience patience) {
    State& state = *state_;
    TcpConnectionInfo known = info;
    state.info = &known;
    for (State::Side& side : state.sides) state.finish(side, close.at);
    const bool may_wait = patience == Patience::may_wait && state.secrets != nullptr && state.secrets->may_grow;
    if (!state.waiting.empty()) state.replay_waiting(!may_wait);
    if (!state.waiting.empty()) {
        state.account();
        return false;
    }
    if (patience == Patience::waited && !state.any_plaintext) state.facts.keys_awaited = TlsAfterClose::patience;
    state.settle_early_data(true);
    state.published = false;
    state.publish();
    if (!state.any_plaintext) {
        state.tell_encrypted(known);
        state.listener.connection_closed(known, close);
    } else {
        state.plaintext->closed(known, close);
    }
    return true;
}

bool TlsConnection::holds_exchange() const {
    return !state_->waiting.empty() || (state_->plaintext && state_->plaintext->holds_exchange());
}

bool TlsConnection::awaits_response() const {
    return state_->plaintext && state_->plaintext->awaits_response();
}

bool TlsConnection::wants_data() const {
    return state_->anything_left_to_learn();
}

}  // namespace cwmpscope
