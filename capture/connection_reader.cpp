#include "capture/connection_reader.h"

#include "capture/tls_facts.h"
#include "capture/tls_record.h"

#include <utility>

namespace cwmpscope {

namespace {

bool may_begin_record(std::uint8_t byte) {
    return byte >= tls_content::change_cipher_spec && byte <= tls_content::application_data;
}

}  // namespace

/// Follows the roles when the reader corrects them.
template <class Reader>
void ConnectionReader::hand_on(Reader& reader, TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk,
                               std::uint64_t acknowledged) {
    const Endpoint client = info.client;
    reader.push(info, from, chunk, acknowledged);
    if (info.client != client) swapped_ = !swapped_;
}

void ConnectionReader::push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk,
                            std::uint64_t acknowledged) {
    if (tls_) {
        tls_->push(info, from, chunk, acknowledged);
        return;
    }
    const auto* bytes = decided_ || side(from).decided ? nullptr : std::get_if<StreamBytes>(&chunk);
    if (bytes != nullptr && !bytes->bytes.empty()) {
        sniff(info, from, *bytes, acknowledged);
        return;
    }
    if (side(from).held) decide(info, from);
    hand_on(http_, info, from, chunk, acknowledged);
}

void ConnectionReader::sniff(TcpConnectionInfo& info, HttpRole from, StreamBytes bytes, std::uint64_t acknowledged) {
    Side& speaker = side(from);
    if (!speaker.held) {
        speaker.first_frame = bytes.at.frame;
        if (!may_begin_record(bytes.bytes.front())) {
            speaker.spoke_text = bytes.bytes.front() >= 'A' && bytes.bytes.front() <= 'Z';
            decide(info, from);
            hand_on(http_, info, from, bytes, acknowledged);
            return;
        }
        speaker.held = std::make_unique<Held>();
        speaker.held->offset = bytes.offset;
    }
    Held& held = *speaker.held;
    while (held.count < held.bytes.size() && !bytes.bytes.empty()) {
        held.bytes[held.count] = bytes.bytes.front();
        held.at[held.count] = bytes.at;
        held.acknowledged[held.count++] = acknowledged;
        bytes.bytes = bytes.bytes.subspan(1);
        ++bytes.offset;
    }
    if (held.count < held.bytes.size()) return;
    const bool is_tls = is_tls_head(held.bytes) && !is_answer_to_text(info, from, held, bytes.bytes);
    if (!is_tls) {
        decide(info, from);
        if (!bytes.bytes.empty()) hand_on(http_, info, from, bytes, acknowledged);
        return;
    }
    begin_tls(info);
    // Who the client is may be corrected by what is handed on first.
    for (const bool other_side : {true, false}) {
        const HttpRole role = (&side(HttpRole::client) == &speaker) != other_side ? HttpRole::client : HttpRole::server;
        if (side(role).held) hand_on_held(*tls_, info, role);
    }
    const HttpRole now = &side(HttpRole::client) == &speaker ? HttpRole::client : HttpRole::server;
    if (!bytes.bytes.empty()) hand_on(*tls_, info, now, bytes, acknowledged);
}

/// HTTP in clear to a server that speaks TLS is often answered with an alert: the connection stays one of HTTP.
bool ConnectionReader::is_answer_to_text(TcpConnectionInfo& info, HttpRole from, const Held& held, Bytes rest) {
    Side& asker = side(other(from));
    if (!asker.spoke_text) return false;
    if (held.bytes[0] != tls_content::alert) return true;
    TlsFacts facts;
    facts.answered_in_clear = other(from);
    facts.clear_text_at = FrameRef{.frame = asker.first_frame, .time = info.first.time, .file_offset = 0, .file = 0};
    TlsAlert alert{from, held.at[0], std::nullopt, std::nullopt};
    if (rest.size() >= 2) {
        alert.level = rest[0];
        alert.description = rest[1];
    }
    facts.alerts.push_back(alert);
    info.tls = std::make_shared<const TlsFacts>(std::move(facts));
    return true;
}

void ConnectionReader::begin_tls(TcpConnectionInfo& info) {
    tls_ = std::make_unique<TlsConnection>(*limits_, *listener_, *counters_, secrets_, info);
    http_ = HttpConnection(*limits_, *listener_, *counters_);
}

/// Not TLS: what was held back is HTTP's.
void ConnectionReader::decide(TcpConnectionInfo& info, HttpRole from) {
    Side& speaker = side(from);
    speaker.decided = true;
    decided_ = sides_[0].decided && sides_[1].decided;
    if (speaker.held) hand_on_held(http_, info, from);
}

template <class Reader>
void ConnectionReader::hand_on_held(Reader& reader, TcpConnectionInfo& info, HttpRole from) {
    Side& speaker = side(from);
    const std::unique_ptr<Held> held = std::exchange(speaker.held, nullptr);
    for (std::size_t i = 0; i < held->count;) {
        std::size_t end = i + 1;
        while (end < held->count && held->at[end] == held->at[i] && held->acknowledged[end] == held->acknowledged[i])
            ++end;
        const HttpRole now = &side(HttpRole::client) == &speaker ? HttpRole::client : HttpRole::server;
        hand_on(reader, info, now, StreamBytes{held->offset + i, Bytes(held->bytes).subspan(i, end - i), held->at[i]},
                held->acknowledged[i]);
        i = end;
    }
}

void ConnectionReader::ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) {
    if (tls_) {
        tls_->ended(info, from, at);
        return;
    }
    TcpConnectionInfo known = info;
    if (side(from).held) decide(known, from);
    http_.ended(known, from, at);
}

void ConnectionReader::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    if (tls_) {
        using Patience = TlsConnection::Patience;
        const Patience patience = after_close_ != nullptr ? Patience::may_wait : Patience::none;
        if (!tls_->closed(info, close, patience)) after_close_->keep(std::move(tls_), info, close);
        return;
    }
    TcpConnectionInfo known = info;
    for (const HttpRole role : {HttpRole::client, HttpRole::server}) {
        if (side(role).held) decide(known, role);
    }
    http_.closed(known, close);
}

bool ConnectionReader::wants_data() const {
    return tls_ ? tls_->wants_data() : http_.wants_data();
}

bool ConnectionReader::awaits_quiet() const {
    return tls_ ? tls_->holds_exchange() || tls_->awaits_response() : http_.holds_exchange() || http_.awaits_response();
}

void ConnectionReader::quiet(const TcpConnectionInfo& info) {
    tls_ ? tls_->quiet(info) : http_.quiet(info);
}

}  // namespace cwmpscope
