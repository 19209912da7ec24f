#include "capture/http_connection.h"

#include "capture/http_reader.h"
#include "capture/http_start_line.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t most_interim_responses = 16;
/// A capture that begins inside a connection may begin inside a long body.
constexpr std::size_t mid_stream_patience = 64;

/// An acknowledgement in a direction whose first byte was not known then.
constexpr std::uint64_t unknown_offset = std::numeric_limits<std::uint64_t>::max();

/// What is known of one exchange while it is being read.
struct OpenExchange {
    HttpExchange exchange;
    bool request_begun = false, request_done = false;  ///< done: read, or known never to come
    bool response_begun = false, response_done = false;
    std::optional<HttpRole> completed_by;  ///< whose message came last
    bool unsure = false;
    std::uint64_t generation = 0;  ///< of the losses seen when it began
    ResponseContext context;
    StreamPlace request_start, response_start;  ///< the acknowledgement of the response is that of the final one
    bool response_places_known = false;
    std::size_t open_bytes = 0;
};

}  // namespace

struct HttpConnection::State final : HttpReaderOwner {
    State(const Limits& wanted_limits, CaptureListener& wanted_listener, CaptureCounters& wanted_counters,
          Acknowledgements acknowledgements, const TcpConnectionInfo& connection)
        : limits(wanted_limits),
          listener(wanted_listener),
          counters(wanted_counters),
          exact(acknowledgements == Acknowledgements::exact),
          from_syn(connection.from_syn),
          first(limits, counters, *this, connection.from_syn ? Expect::requests : Expect::either, connection.from_syn),
          second(limits, counters, *this, connection.from_syn ? Expect::responses : Expect::either,
                 connection.from_syn) {}
    ~State() {
        for (const OpenExchange& open : exchanges) counters.http_open_bytes -= open.open_bytes;
    }
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
    OpenExchange& add_exchange_before_later_requests(const StreamPlace& response);
    bool asks_after(const StreamPlace& request, const StreamPlace& response) const;
    OpenExchange* reading_request();
    OpenExchange* reading_response();
    void give_out_whole(std::optional<HttpRole> still_speaking = std::nullopt);
    void give_out_front();
    void hold(OpenExchange& open, const HttpMessage& message);

    const Limits& limits;
    CaptureListener& listener;
    CaptureCounters& counters;
    const bool exact;                             ///< acknowledgements are
    bool from_syn;                                ///< was known when a reader was told last
    TcpConnectionInfo* info = nullptr;            ///< of the caller, during a call
    bool saw_client = false, saw_server = false;  ///< as in info, in the roles that hold now
    bool swapped = false;
    HttpReader first, second;  ///< client and server as the caller first named them
    bool is_http = false, tunnel = false;
    bool unsure = false;  ///< a whole message may have been lost, and nothing has proved the order since
    bool ever_pipelined = false;
    bool lost_of_client = false,
         lost_of_server = false;  ///< since the last exchange that began after a loss was given out
    std::uint64_t generation = 0;
    std::uint32_t next_index = 0;
    std::deque<OpenExchange> exchanges;
    std::size_t unrecognised = 0;  ///< bytes before the first message
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
    const bool too_many = exchanges.size() > limits.pipelined_requests;
    while (exchanges.size() > limits.pipelined_requests) {
        OpenExchange& oldest = exchanges.front();
        if (!oldest.response_done) oldest.exchange.response_missing = HalfMissing::not_captured;
        if (!oldest.request_done) oldest.exchange.request_missing = HalfMissing::not_captured;
        if (oldest.exchange.request) {
            add_note(*oldest.exchange.request, HttpNoteKind::limit_reached,
                     "more requests wait for a response than are kept", oldest.exchange.request->stream_end);
        }
        oldest.unsure = unsure = true;
        ++generation;
        give_out_front();
    }
    // What was hidden behind them leaves now, and not at the next piece, wherever that begins.
    if (too_many) give_out_whole(speaking);
    OpenExchange& open = exchanges.emplace_back();
    open.exchange.stream = info->stream;
    open.exchange.index = next_index++;
    open.unsure = unsure;
    open.generation = generation;
    return open;
}

/// The client had bytes of the response already when it sent the request: that response answers an earlier one.
bool HttpConnection::State::asks_after(const StreamPlace& request, const StreamPlace& response) const {
    return exact && request.acknowledged != unknown_offset && request.acknowledged > response.offset;
}

/// For a response whose request is not known; what came late may have been sent before requests that were read already.
OpenExchange& HttpConnection::State::add_exchange_before_later_requests(const StreamPlace& response) {
    add_exchange(HttpRole::server);
    std::size_t place = exchanges.size() - 1;
    for (; place > 0 && unsure; --place) {
        const OpenExchange& before = exchanges[place - 1];
        if (!before.request_begun || !asks_after(before.request_start, response)) break;
        std::swap(exchanges[place], exchanges[place - 1]);
        std::swap(exchanges[place].exchange.index, exchanges[place - 1].exchange.index);
    }
    return exchanges[place];
}

OpenExchange* HttpConnection::State::reading_request() {
    for (OpenExchange& open : exchanges) {
        if (open.request_begun && !open.request_done) return &open;
    }
    return nullptr;
}

OpenExchange* HttpConnection::State::reading_response() {
    for (OpenExchange& open : exchanges) {
        if (open.response_begun && !open.response_done) return &open;
    }
    return nullptr;
}

void HttpConnection::State::message_begins(HttpReader& from, bool is_request, const StreamPlace& start) {
    if (!is_http) {
        is_http = true;
        unsure = !info->from_syn || first.saw_gap() || second.saw_gap();
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
        const OpenExchange* open = reading_response();
        if (open != nullptr && open->request_done) server.end_body_without_length();
    }
    give_out_whole();

    for (OpenExchange& open : exchanges) {
        if (open.request_begun || open.request_done) continue;
        if (unsure && (open.response_start.acknowledged <= start.offset || asks_after(start, open.response_start))) {
            // Its response left before this request arrived, or arrived before this left: its own request was lost.
            open.request_done = true;
            open.completed_by = HttpRole::client;
            open.exchange.request_missing = HalfMissing::not_captured;
            continue;
        }
        open.request_begun = true;
        open.request_start = start;
        return;
    }
    bool waits = false;
    for (const OpenExchange& open : exchanges) waits = waits || (open.request_begun && !open.response_begun);
    OpenExchange& open = add_exchange(HttpRole::client);
    open.request_begun = true;
    open.request_start = start;
    if (waits && !unsure && saw_server && start.acknowledged <= server.position()) {
        open.exchange.pipelined = true;
        ever_pipelined = true;
    }
}

void HttpConnection::State::response_begins(const StreamPlace& start) {
    give_out_whole();
    OpenExchange* chosen = nullptr;
    if (unsure) {
        // A request that acknowledges everything before this response, and nothing of it, is the one that it answers.
        for (OpenExchange& open : exchanges) {
            const bool fits = open.request_begun && !open.response_begun && !open.response_done &&
                              open.request_start.acknowledged == start.offset;
            if (fits) chosen = &open;
        }
        for (OpenExchange& open : exchanges) {
            if (chosen == nullptr || &open == chosen) break;
            if (open.response_begun || open.response_done) continue;
            open.response_done = true;
            open.completed_by = HttpRole::server;
            open.exchange.response_missing = HalfMissing::not_captured;
        }
    }
    if (chosen == nullptr) {
        for (OpenExchange& open : exchanges) {
            if (!open.request_begun || open.response_begun || open.response_done) continue;
            if (unsure && asks_after(open.request_start, start)) continue;
            chosen = &open;
            break;
        }
    }
    if (chosen == nullptr) {
        chosen = &add_exchange_before_later_requests(start);
        const HttpReader& client = reader(HttpRole::client);
        const bool may_still_come = saw_client && start.acknowledged > client.position() && chosen == &exchanges.back();
        if (!may_still_come) {
            const bool sure = info->from_syn && saw_client && !client.saw_gap();
            chosen->request_done = true;
            chosen->exchange.request_missing = sure ? HalfMissing::never_sent : HalfMissing::not_captured;
        }
    }
    chosen->response_begun = true;
    const std::uint64_t offset = chosen->response_places_known ? chosen->response_start.offset : start.offset;
    chosen->response_places_known = true;
    chosen->response_start = start;
    chosen->response_start.offset = offset;
}

// ---- heads

ResponseContext HttpConnection::State::head_read(HttpReader&, HttpMessage& message) {
    const bool is_request = message.is_request;
    OpenExchange* open = is_request ? reading_request() : reading_response();
    if (open == nullptr) return {};
    if (is_request) {
        open->context = {message.text(message.method) == "HEAD", message.text(message.method) == "CONNECT"};
        if (open->context.to_head && open->response_begun && !open->response_done) {
            reader(HttpRole::server).end_before_body();
        }
        return {};
    }
    const bool is_final = message.status >= 200;
    if (is_final && open->request_begun && !open->request_done && saw_client && !unsure &&
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

void HttpConnection::State::hold(OpenExchange& open, const HttpMessage& message) {
    open.open_bytes += message.buffer.capacity();
    counters.http_open_bytes += message.buffer.capacity();
}

void HttpConnection::State::message_read(HttpReader&, HttpMessage&& message) {
    message.stream = info->stream;
    message.is_request ? request_read(std::move(message)) : response_read(std::move(message));
}

void HttpConnection::State::request_read(HttpMessage&& message) {
    listener.message(*info, message);
    OpenExchange* open = reading_request();
    if (open == nullptr) return;
    hold(*open, message);
    open->request_done = true;
    open->completed_by = HttpRole::client;
    open->exchange.request = std::move(message);
    // What follows CONNECT is the tunnel, unless it is refused.
    if (open->context.to_connect && !open->response_done) reader(HttpRole::client).ignore();
}

void HttpConnection::State::response_read(HttpMessage&& message) {
    listener.message(*info, message);
    OpenExchange* open = reading_response();
    if (open == nullptr) return;
    const int status = message.status;
    hold(*open, message);
    if (status / 100 == 1 && status != 101) {
        open->response_begun = false;
        if (open->exchange.interim.size() < most_interim_responses) {
            open->exchange.interim.push_back(std::move(message));
        } else {
            add_note(open->exchange.interim.back(), HttpNoteKind::limit_reached, "more interim responses than are kept",
                     message.stream_offset);
        }
        return;
    }
    open->response_done = true;
    open->completed_by = HttpRole::server;
    open->exchange.response = std::move(message);
    if (status == 101 || (open->context.to_connect && status / 100 == 2)) {
        tunnel = true;
        first.ignore();
        second.ignore();
    } else if (open->context.to_connect) {
        reader(HttpRole::client).resume();
    }
}

void HttpConnection::State::stray_bytes(HttpReader& from, HttpNote&& note) {
    const bool of_request = role_of(from) == HttpRole::client;
    for (auto open = exchanges.rbegin(); open != exchanges.rend(); ++open) {
        HttpMessage* message = nullptr;
        if (of_request) {
            if (open->exchange.request) message = &*open->exchange.request;
        } else if (open->exchange.response) {
            message = &*open->exchange.response;
        } else if (!open->exchange.interim.empty()) {
            message = &open->exchange.interim.back();
        }
        if (message == nullptr) continue;
        add_note(*message, note.kind, note.text, note.offset);
        return;
    }
}

void HttpConnection::State::track_lost(HttpReader& from, std::uint64_t until) {
    if (!is_http) return;
    unsure = true;
    ++generation;
    (role_of(from) == HttpRole::client ? lost_of_client : lost_of_server) = true;
    for (OpenExchange& open : exchanges) {
        // An exchange that is whole on both sides lies before the hole.
        if (!(open.request_done && open.response_done)) open.unsure = true;
        const bool awaits = !open.request_begun && !open.request_done;
        if (awaits && role_of(from) == HttpRole::client && open.response_start.acknowledged <= until) {
            open.request_done = true;
            open.completed_by = HttpRole::client;
            open.exchange.request_missing = HalfMissing::not_captured;
        }
    }
}

// ---- exchanges leave

/// Bytes of the side that completed an exchange may still be stray ones that belong to its note: it stays.
void HttpConnection::State::give_out_whole(std::optional<HttpRole> still_speaking) {
    const auto front_is_whole = [this, still_speaking] {
        return !exchanges.empty() && exchanges.front().request_done && exchanges.front().response_done &&
               exchanges.front().completed_by != still_speaking;
    };
    if (!front_is_whole()) return;
    first.report_stray_bytes();
    second.report_stray_bytes();
    while (front_is_whole()) give_out_front();
}

void HttpConnection::State::give_out_front() {
    OpenExchange open = std::move(exchanges.front());
    exchanges.pop_front();
    counters.http_open_bytes -= open.open_bytes;
    const HttpExchange& exchange = open.exchange;
    // With holes in both directions whole exchanges may be missing without a trace: the next one says so.
    const bool follows_lost_exchanges = lost_of_client && lost_of_server;
    if (open.generation == generation) lost_of_client = lost_of_server = false;
    if (open.unsure && !follows_lost_exchanges && exchange.request && exchange.response && !ever_pipelined) {
        // The request acknowledges all that came before the response, the response all of the request and nothing more:
        // with requests sent one at a time they belong together, whatever was lost before.
        const bool proven = open.request_start.acknowledged == open.response_start.offset &&
                            open.response_start.acknowledged == exchange.request->stream_end &&
                            exchange.request->head_complete && exchange.response->head_complete;
        if (proven) {
            open.unsure = false;
            if (open.generation == generation) {
                unsure = false;
                for (OpenExchange& later : exchanges) {
                    if (later.generation == generation) later.unsure = false;
                }
            }
        }
    }
    open.exchange.paired_surely = !open.unsure;
    listener.exchange(*info, std::move(open.exchange));
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
    if (!state_ || state_->exchanges.empty()) return false;
    const OpenExchange& open = state_->exchanges.front();
    return open.request_done && open.response_done;
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
    if (!state.exchanges.empty()) state.give_out_whole(from);
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

void HttpConnection::ended(const TcpConnectionInfo& info, HttpRole from, FrameRef) {
    if (!state_) return;
    TcpConnectionInfo known = info;
    state_->info = &known;
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
}

void HttpConnection::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    if (state_ && !state_->is_http) not_http(info);
    if (state_) {
        State& state = *state_;
        TcpConnectionInfo known = info;
        state.info = &known;
        HttpReader& client = state.reader(HttpRole::client);
        HttpReader& server = state.reader(HttpRole::server);
        for (const HttpRole role : {HttpRole::client, HttpRole::server}) {
            HttpReader& reader = state.reader(role);
            const bool own_reset = close.reason == CloseReason::reset && close.reset && close.first_by == role;
            if (own_reset && !reader.in_body_without_length()) {
                reader.end();
            } else {
                reader.stop(close.reason == CloseReason::limit ? Incomplete::limit : Incomplete::capture_end);
            }
        }
        const bool orderly = close.reason == CloseReason::fin || close.reason == CloseReason::reset;
        const bool all_seen =
            info.saw_client && info.saw_server && !client.saw_gap() && !server.saw_gap() && close.gaps == 0;
        while (!state.exchanges.empty()) {
            OpenExchange& open = state.exchanges.front();
            if (!open.exchange.request && open.exchange.request_missing == HalfMissing::no) {
                open.exchange.request_missing = HalfMissing::not_captured;
            }
            if (!open.exchange.response && open.exchange.response_missing == HalfMissing::no) {
                // Where the server's bytes went on was known when the request was sent, and is known at the end.
                // What came and is no HTTP (a page without a head, a TLS alert) is an answer of a kind.
                const bool nothing_came = orderly && all_seen && !close.server_may_have_sent_more &&
                                          !server.has_unread_bytes() &&
                                          open.request_start.acknowledged != unknown_offset;
                open.exchange.response_missing = close.reason == CloseReason::capture_end ? HalfMissing::still_open
                                                 : nothing_came                           ? HalfMissing::never_sent
                                                                                          : HalfMissing::not_captured;
            }
            state.give_out_front();
        }
        state_.reset();
    }
    wants_data_ = false;
    listener_->connection_closed(info, close);
}

}  // namespace cwmpscope
