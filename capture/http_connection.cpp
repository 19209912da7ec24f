#include "capture/http_connection.h"

#include "capture/http_pairing.h"
#include "capture/http_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cwmpscope {

namespace {

/// A capture that begins inside a connection may begin inside a long body.
constexpr std::size_t mid_stream_patience = 64;

}  // namespace

struct HttpConnection::State final : HttpReaderOwner {
    State(const Limits& wanted_limits, CaptureListener& wanted_listener, CaptureCounters& wanted_counters,
          Acknowledgements acknowledgements, const TcpConnectionInfo& connection)
        : limits(wanted_limits),
          listener(wanted_listener),
          counters(wanted_counters),
          pairing(limits, counters, acknowledgements == Acknowledgements::exact),
          from_syn(connection.from_syn),
          first(limits, counters, *this, connection.from_syn ? Expect::requests : Expect::either, connection.from_syn),
          second(limits, counters, *this, connection.from_syn ? Expect::responses : Expect::either,
                 connection.from_syn) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    HttpReader& reader(HttpRole role) { return (role == HttpRole::client) != swapped ? first : second; }
    HttpRole role_of(const HttpReader& wanted) {
        return &wanted == &reader(HttpRole::client) ? HttpRole::client : HttpRole::server;
    }

    bool read(HttpReader& reader, StreamBytes chunk, std::uint64_t acknowledged);

    void message_begins(HttpReader& reader, bool is_request, const StreamPlace& start) override;
    ResponseContext head_read(HttpReader& reader, HttpMessage& message) override;
    void message_read(HttpReader& reader, HttpMessage&& message) override;
    void stray_bytes(HttpReader& reader, HttpNote&& note) override;
    void track_lost(HttpReader& reader, std::uint64_t until) override;

    void settle_roles(bool sender_is_client, HttpRole sender);
    void request_begins(const StreamPlace& start);
    void response_begins(const StreamPlace& start);
    void request_read(HttpMessage&& message);
    void response_read(HttpMessage&& message);
    OpenExchange& add_exchange(HttpRole speaking);
    void tell_waiting(Timestamp now);
    void give_out_whole(std::optional<HttpRole> still_speaking = std::nullopt);
    void give_out(HttpExchange&& exchange) { listener.exchange(*info, std::move(exchange)); }
    void say_why_half_is_missing(HttpExchange& exchange, const StreamPlace& request, const TcpClose& close);

    const Limits& limits;
    CaptureListener& listener;
    CaptureCounters& counters;
    HttpPairing pairing;
    bool from_syn;                                ///< was known when a reader was told last
    TcpConnectionInfo* info = nullptr;            ///< of the caller, during a call
    bool saw_client = false, saw_server = false;  ///< as in info, in the roles that hold now
    bool swapped = false;
    HttpReader first, second;  ///< client and server as the caller first named them
    bool is_http = false, tunnel = false;
    std::optional<Timestamp> waits_since;  ///< the last request, while there is no response and nobody was told
    std::size_t unrecognised = 0;          ///< bytes before the first message
};

/// Until a message was seen bytes are read in pieces that end in the same places however the packets were cut. False:
/// this is not HTTP.
bool HttpConnection::State::read(HttpReader& reader, StreamBytes chunk, std::uint64_t acknowledged) {
    const bool mid_stream = !info->from_syn || first.saw_gap() || second.saw_gap();
    const std::size_t patience = limits.not_http_bytes * (mid_stream ? mid_stream_patience : 1);
    while (!is_http && !chunk.bytes.empty()) {
        const std::size_t before_limit = patience - std::min(patience, unrecognised);
        // Beyond the limit each byte decides.
        const std::size_t length = before_limit > 0 ? std::min(before_limit, chunk.bytes.size()) : 1;
        reader.read({chunk.offset, chunk.bytes.first(length), chunk.at}, acknowledged);
        unrecognised += length;
        chunk.offset += length;
        chunk.bytes = chunk.bytes.subspan(length);
        // A long start line is one all the same.
        if (!is_http && unrecognised >= patience && !reader.may_begin_message()) return false;
    }
    if (!chunk.bytes.empty()) reader.read(chunk, acknowledged);
    return true;
}

// ---- roles

/// The first start line of the connection tells who is the client, where no SYN did.
void HttpConnection::State::settle_roles(bool sender_is_client, HttpRole sender) {
    if (sender_is_client != (sender == HttpRole::client)) {
        swapped = !swapped;
        std::swap(info->client, info->server);
        std::swap(saw_client, saw_server);
    }
    reader(HttpRole::client).expect(Expect::requests);
    reader(HttpRole::server).expect(Expect::responses);
}

// ---- messages begin

OpenExchange& HttpConnection::State::add_exchange(HttpRole speaking) {
    const bool too_many = pairing.is_full();
    while (pairing.is_full()) give_out(pairing.give_up_front());
    // What was hidden behind them leaves now, and not at the next piece, wherever that begins.
    if (too_many) give_out_whole(speaking);
    return pairing.add(info->stream);
}

void HttpConnection::State::message_begins(HttpReader& from, bool is_request, const StreamPlace& start) {
    if (!is_http) {
        is_http = true;
        if (!info->from_syn || first.saw_gap() || second.saw_gap()) pairing.begin_unsure();
        ++counters.http_connections;
        settle_roles(is_request, role_of(from));
        first.trust();
        second.trust();
    }
    is_request ? request_begins(start) : response_begins(start);
}

void HttpConnection::State::request_begins(const StreamPlace& start) {
    HttpReader& server = reader(HttpRole::server);
    const bool server_is_read_up = start.acknowledged == server.position();
    if (server.in_body_without_length() && server_is_read_up && !server.saw_gap()) {
        // The client takes the response as whole: a server that keeps the connection and sends no length at all.
        const OpenExchange* open = pairing.reading_response();
        if (open != nullptr && open->request_done) server.end_body_without_length();
    }
    give_out_whole();

    if (OpenExchange* open = pairing.waiting_for_request(start)) {
        open->begin_request(start);
        return;
    }
    const bool waits = pairing.awaits_response();
    OpenExchange& open = add_exchange(HttpRole::client);
    open.begin_request(start);
    const bool sent_ahead = waits && saw_server && start.acknowledged <= server.position();
    if (sent_ahead && !pairing.unsure()) pairing.mark_pipelined(open);
}

/// Time may have gone on with this very packet, and what happens now be told when it is too late.
void HttpConnection::State::tell_waiting(Timestamp now) {
    if (!waits_since || now - *waits_since < limits.quiet_connection) return;
    listener.request_waits(*info, *std::exchange(waits_since, std::nullopt));
}

void HttpConnection::State::response_begins(const StreamPlace& start) {
    tell_waiting(start.at.time);
    waits_since.reset();
    give_out_whole();
    OpenExchange* open = pairing.answered_by(start);
    if (open == nullptr) {
        add_exchange(HttpRole::server);
        open = &pairing.place_by_response(start);
        const HttpReader& client = reader(HttpRole::client);
        const bool may_still_come = saw_client && start.acknowledged > client.position() && pairing.is_last(*open);
        if (!may_still_come) {
            const bool sure = info->from_syn && saw_client && !client.saw_gap();
            open->request_done = true;
            open->exchange.request_missing = sure ? HalfMissing::never_sent : HalfMissing::not_captured;
        }
    }
    open->begin_response(start);
}

// ---- heads

ResponseContext HttpConnection::State::head_read(HttpReader&, HttpMessage& message) {
    const bool is_request = message.is_request;
    OpenExchange* open = is_request ? pairing.reading_request() : pairing.reading_response();
    if (open == nullptr) return {};
    if (is_request) {
        open->context = {message.text(message.method) == "HEAD", message.text(message.method) == "CONNECT"};
        if (open->response_begun && !open->response_done) reader(HttpRole::server).end_before_body(open->context);
        return {};
    }
    const bool is_final = message.status >= 200;
    if (is_final && open->request_begun && !open->request_done && saw_client && !pairing.unsure() &&
        open->response_start.acknowledged <= reader(HttpRole::client).position()) {
        add_note(message, HttpNoteKind::early_response, "the response began before the request was complete",
                 message.stream_offset);
    }
    if (is_final && open->exchange.request_missing == HalfMissing::never_sent) {
        add_note(message, HttpNoteKind::response_without_request, "no request waits for a response",
                 message.stream_offset);
    }
    ResponseContext context = open->context;
    context.unknown = !open->request_begun;
    return context;
}

// ---- messages end

void HttpConnection::State::message_read(HttpReader&, HttpMessage&& message) {
    message.stream = info->stream;
    message.is_request ? request_read(std::move(message)) : response_read(std::move(message));
}

void HttpConnection::State::request_read(HttpMessage&& message) {
    listener.message(*info, message);
    const Timestamp read_at = message.last.time;
    const OpenExchange* open = pairing.keep_request(std::move(message));
    if (open != nullptr && !open->response_begun && !open->response_done) waits_since = read_at;
    // What follows CONNECT is the tunnel, unless it is refused.
    const bool may_be_tunnel = open != nullptr && open->context.to_connect && (tunnel || !open->response_done);
    if (may_be_tunnel) reader(HttpRole::client).ignore();
}

void HttpConnection::State::response_read(HttpMessage&& message) {
    listener.message(*info, message);
    const int status = message.status;
    const OpenExchange* open = pairing.keep_response(std::move(message));
    if (open == nullptr || !open->response_done) return;
    if (status == 101 || (open->context.to_connect && status / 100 == 2)) {
        tunnel = true;
        first.ignore();
        second.ignore();
    } else if (open->context.to_connect) {
        reader(HttpRole::client).resume();
    }
}

void HttpConnection::State::stray_bytes(HttpReader& from, HttpNote&& note) {
    pairing.add_stray_note(role_of(from), std::move(note));
}

void HttpConnection::State::track_lost(HttpReader& from, std::uint64_t until) {
    if (is_http) pairing.lost(role_of(from), until);
}

// ---- exchanges leave

void HttpConnection::State::give_out_whole(std::optional<HttpRole> still_speaking) {
    if (!pairing.front_is_whole(still_speaking)) return;
    first.report_stray_bytes();
    second.report_stray_bytes();
    while (pairing.front_is_whole(still_speaking)) give_out(pairing.take_front());
}

/// At the end of the connection.
void HttpConnection::State::say_why_half_is_missing(HttpExchange& exchange, const StreamPlace& request,
                                                    const TcpClose& close) {
    if (!exchange.request && exchange.request_missing == HalfMissing::no) {
        exchange.request_missing = HalfMissing::not_captured;
    }
    if (exchange.response || exchange.response_missing != HalfMissing::no) return;
    const HttpReader& client = reader(HttpRole::client);
    const HttpReader& server = reader(HttpRole::server);
    const bool orderly = close.reason == CloseReason::fin || close.reason == CloseReason::reset;
    const bool all_seen =
        info->saw_client && info->saw_server && !client.saw_gap() && !server.saw_gap() && close.gaps == 0;
    // Where the server's bytes went on was known when the request was sent, and is known at the end.
    // What came and is no HTTP (a page without a head, a TLS alert) is an answer of a kind.
    const bool nothing_came = orderly && all_seen && !close.server_may_have_sent_more && !server.has_unread_bytes() &&
                              request.acknowledged != unknown_offset;
    exchange.response_missing = close.reason == CloseReason::capture_end ? HalfMissing::still_open
                                : nothing_came                           ? HalfMissing::never_sent
                                                                         : HalfMissing::not_captured;
}

// ---- the connection

HttpConnection::HttpConnection(const Limits& limits, CaptureListener& listener, CaptureCounters& counters,
                               Acknowledgements acknowledgements)
    : limits_(&limits), listener_(&listener), counters_(&counters), acknowledgements_(acknowledgements) {}
HttpConnection::~HttpConnection() = default;
HttpConnection::HttpConnection(HttpConnection&&) noexcept = default;
HttpConnection& HttpConnection::operator=(HttpConnection&&) noexcept = default;

bool HttpConnection::wants_data() const {
    return wants_data_;
}

bool HttpConnection::holds_exchange() const {
    return state_ && state_->pairing.front_is_whole();
}

bool HttpConnection::awaits_response() const {
    return state_ && state_->waits_since.has_value();
}

void HttpConnection::not_http(const TcpConnectionInfo& info) {
    ++counters_->other_connections;
    state_.reset();
    wants_data_ = false;
    listener_->not_http(info, false);
}

void HttpConnection::push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk,
                          std::uint64_t acknowledged) {
    if (!wants_data_) return;
    if (!state_) state_ = std::make_unique<State>(*limits_, *listener_, *counters_, acknowledgements_, info);
    State& state = *state_;
    state.info = &info;
    state.saw_client = info.saw_client;
    state.saw_server = info.saw_server;
    if (info.from_syn && !state.from_syn) {
        state.from_syn = true;
        state.first.start_here();
        state.second.start_here();
    }
    HttpReader& reader = state.reader(from);
    // The other side goes on: what was to follow the last message of an exchange has followed.
    if (!state.pairing.empty()) state.give_out_whole(from);
    if (const auto* gap = std::get_if<StreamGap>(&chunk)) {
        reader.skip(*gap);
    } else {
        const auto& bytes = std::get<StreamBytes>(chunk);
        if (!state.read(reader, bytes, acknowledged)) {
            not_http(info);
            return;
        }
    }
    if (state.tunnel) {
        wants_data_ = false;
        state.give_out_whole();
    }
    state.info = nullptr;
}

void HttpConnection::ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) {
    if (!state_) return;
    TcpConnectionInfo known = info;
    state_->info = &known;
    state_->tell_waiting(at.time);
    state_->reader(from).end();
    state_->give_out_whole();
    state_->info = nullptr;
}

void HttpConnection::quiet(const TcpConnectionInfo& info) {
    if (!state_) return;
    TcpConnectionInfo known = info;
    state_->info = &known;
    state_->give_out_whole();
    state_->info = nullptr;
    if (const auto since = std::exchange(state_->waits_since, std::nullopt)) listener_->request_waits(info, *since);
}

void HttpConnection::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    if (!state_ && wants_data_) listener_->said_nothing(info, close);
    if (state_ && !state_->is_http) not_http(info);
    if (state_) {
        State& state = *state_;
        TcpConnectionInfo known = info;
        state.info = &known;
        state.tell_waiting(close.at.time);
        for (const HttpRole role : {HttpRole::client, HttpRole::server}) {
            HttpReader& reader = state.reader(role);
            const bool own_reset = close.reason == CloseReason::reset && close.reset && close.first_by == role;
            if (own_reset && !reader.in_body_without_length()) {
                reader.end();
            } else {
                reader.stop(close.reason == CloseReason::limit ? Incomplete::limit : Incomplete::capture_end);
            }
        }
        while (!state.pairing.empty()) {
            OpenExchange& open = state.pairing.front();
            state.say_why_half_is_missing(open.exchange, open.request_start, close);
            state.give_out(state.pairing.take_front());
        }
        state_.reset();
    }
    wants_data_ = false;
    listener_->connection_closed(info, close);
}

}  // namespace cwmpscope
