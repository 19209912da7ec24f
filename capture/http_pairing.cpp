#include "capture/http_pairing.h"

#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t most_interim_responses = 16;

}  // namespace

void OpenExchange::begin_request(const StreamPlace& start) {
    request_begun = true;
    request_start = start;
}

void OpenExchange::begin_response(const StreamPlace& start) {
    response_begun = true;
    const std::uint64_t offset = response_places_known ? response_start.offset : start.offset;
    response_places_known = true;
    response_start = start;
    response_start.offset = offset;
}

void OpenExchange::lose_request() {
    request_done = true;
    completed_by = HttpRole::client;
    exchange.request_missing = HalfMissing::not_captured;
}

void OpenExchange::lose_response() {
    response_done = true;
    completed_by = HttpRole::server;
    exchange.response_missing = HalfMissing::not_captured;
}

HttpPairing::~HttpPairing() {
    for (const OpenExchange& open : open_) counters_->http_open_bytes -= open.open_bytes;
}

// ---- messages begin

/// The client had bytes of the response already when it sent the request: that response answers an earlier one.
bool HttpPairing::asks_after(const StreamPlace& request, const StreamPlace& response) const {
    return exact_ && request.acknowledged != unknown_offset && request.acknowledged > response.offset;
}

OpenExchange* HttpPairing::waiting_for_request(const StreamPlace& request) {
    for (OpenExchange& open : open_) {
        if (open.request_begun || open.request_done) continue;
        const bool answers_another =
            unsure_ && (open.response_start.acknowledged <= request.offset || asks_after(request, open.response_start));
        if (!answers_another) return &open;
        // Its response left before this request arrived, or arrived before this left: its own request was lost.
        open.lose_request();
    }
    return nullptr;
}

OpenExchange* HttpPairing::answered_by(const StreamPlace& response) {
    OpenExchange* chosen = nullptr;
    if (unsure_) {
        // A request that acknowledges everything before this response, and nothing of it, is the one that it answers.
        for (OpenExchange& open : open_) {
            const bool waits = open.request_begun && !open.response_begun && !open.response_done;
            if (waits && open.request_start.acknowledged == response.offset) chosen = &open;
        }
        for (OpenExchange& open : open_) {
            if (chosen == nullptr || &open == chosen) break;
            if (!open.response_begun && !open.response_done) open.lose_response();
        }
        if (chosen != nullptr) return chosen;
    }
    for (OpenExchange& open : open_) {
        if (!open.request_begun || open.response_begun || open.response_done) continue;
        if (!unsure_ || !asks_after(open.request_start, response)) return &open;
    }
    return nullptr;
}

bool HttpPairing::awaits_response() const {
    for (const OpenExchange& open : open_) {
        if (open.request_begun && !open.response_begun) return true;
    }
    return false;
}

OpenExchange& HttpPairing::add(StreamIndex stream) {
    OpenExchange& open = open_.emplace_back();
    open.exchange.stream = stream;
    open.exchange.index = next_index_++;
    open.unsure = unsure_;
    open.generation = generation_;
    return open;
}

OpenExchange& HttpPairing::place_by_response(const StreamPlace& response) {
    std::size_t place = open_.size() - 1;
    for (; place > 0 && unsure_; --place) {
        const OpenExchange& before = open_[place - 1];
        if (!before.request_begun || !asks_after(before.request_start, response)) break;
        std::swap(open_[place], open_[place - 1]);
        std::swap(open_[place].exchange.index, open_[place - 1].exchange.index);
    }
    return open_[place];
}

void HttpPairing::mark_pipelined(OpenExchange& open) {
    open.exchange.pipelined = true;
    ever_pipelined_ = true;
}

// ---- messages are read

OpenExchange* HttpPairing::reading_request() {
    for (OpenExchange& open : open_) {
        if (open.request_begun && !open.request_done) return &open;
    }
    return nullptr;
}

OpenExchange* HttpPairing::reading_response() {
    for (OpenExchange& open : open_) {
        if (open.response_begun && !open.response_done) return &open;
    }
    return nullptr;
}

void HttpPairing::hold(OpenExchange& open, const HttpMessage& message) {
    open.open_bytes += message.buffer.capacity();
    counters_->http_open_bytes += message.buffer.capacity();
}

const OpenExchange* HttpPairing::keep_request(HttpMessage&& message) {
    OpenExchange* open = reading_request();
    if (open == nullptr) return nullptr;
    hold(*open, message);
    open->request_done = true;
    open->completed_by = HttpRole::client;
    open->exchange.request = std::move(message);
    return open;
}

const OpenExchange* HttpPairing::keep_response(HttpMessage&& message) {
    OpenExchange* open = reading_response();
    if (open == nullptr) return nullptr;
    hold(*open, message);
    if (message.status / 100 != 1 || message.status == 101) {
        open->response_done = true;
        open->completed_by = HttpRole::server;
        open->exchange.response = std::move(message);
        return open;
    }
    open->response_begun = false;
    if (open->exchange.interim.size() < most_interim_responses) {
        open->exchange.interim.push_back(std::move(message));
    } else {
        add_note(open->exchange.interim.back(), HttpNoteKind::limit_reached, "more interim responses than are kept",
                 message.stream_offset);
    }
    return open;
}

void HttpPairing::add_stray_note(HttpRole sender, HttpNote&& note) {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        HttpExchange& exchange = open->exchange;
        HttpMessage* message = nullptr;
        if (sender == HttpRole::client) {
            if (exchange.request) message = &*exchange.request;
        } else if (exchange.response) {
            message = &*exchange.response;
        } else if (!exchange.interim.empty()) {
            message = &exchange.interim.back();
        }
        if (message == nullptr) continue;
        add_note(*message, note.kind, note.text, note.offset);
        return;
    }
}

// ---- losses

void HttpPairing::lost(HttpRole sender, std::uint64_t until) {
    unsure_ = true;
    ++generation_;
    (sender == HttpRole::client ? lost_of_client_ : lost_of_server_) = true;
    for (OpenExchange& open : open_) {
        if (!open.is_whole()) open.unsure = true;  // one that is whole lies before the hole
        const bool awaits = !open.request_begun && !open.request_done;
        if (awaits && sender == HttpRole::client && open.response_start.acknowledged <= until) open.lose_request();
    }
}

// ---- exchanges leave

bool HttpPairing::front_is_whole(std::optional<HttpRole> still_speaking) const {
    return !open_.empty() && open_.front().is_whole() && open_.front().completed_by != still_speaking;
}

/// The request acknowledges all that came before the response, the response all of the request and nothing more: with
/// requests sent one at a time they belong together, whatever was lost before.
bool HttpPairing::is_proven(const OpenExchange& open, bool follows_lost_exchanges) const {
    const HttpExchange& exchange = open.exchange;
    if (follows_lost_exchanges || ever_pipelined_ || !exchange.request || !exchange.response) return false;
    return open.request_start.acknowledged == open.response_start.offset &&
           open.response_start.acknowledged == exchange.request->stream_end && exchange.request->head_complete &&
           exchange.response->head_complete;
}

HttpExchange HttpPairing::take_front() {
    OpenExchange open = std::move(open_.front());
    open_.pop_front();
    counters_->http_open_bytes -= open.open_bytes;
    // With holes in both directions whole exchanges may be missing without a trace: the next one says so.
    const bool follows_lost_exchanges = lost_of_client_ && lost_of_server_;
    const bool is_present = open.generation == generation_;  // nothing was lost since it began
    if (is_present) lost_of_client_ = lost_of_server_ = false;
    if (open.unsure && is_proven(open, follows_lost_exchanges)) {
        open.unsure = false;
        if (is_present) unsure_ = false;
        for (OpenExchange& later : open_) {
            if (is_present && later.generation == generation_) later.unsure = false;
        }
    }
    open.exchange.paired_surely = !open.unsure;
    return std::move(open.exchange);
}

HttpExchange HttpPairing::give_up_front() {
    OpenExchange& oldest = open_.front();
    if (!oldest.response_done) oldest.exchange.response_missing = HalfMissing::not_captured;
    if (!oldest.request_done) oldest.exchange.request_missing = HalfMissing::not_captured;
    if (oldest.exchange.request) {
        add_note(*oldest.exchange.request, HttpNoteKind::limit_reached,
                 "more requests wait for a response than are kept", oldest.exchange.request->stream_end);
    }
    oldest.unsure = unsure_ = true;
    ++generation_;
    return take_front();
}

}  // namespace cwmpscope
