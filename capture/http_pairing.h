// HttpPairing: the exchanges of one connection that are not given out yet, oldest first. It says which request a
// response answers (RFC 9112 section 9.3.2: in the order of the requests), which halves are missing, and whether a pair
// is sure. After a hole in which whole messages may be lost only acknowledgements can tell: what the client had of the
// answers when it asked, what the server had of the requests when it answered.
#pragma once

#include "capture/counters.h"
#include "capture/http_head.h"
#include "capture/http_message.h"
#include "capture/limits.h"
#include "capture/stream_line.h"
#include "capture/tcp_connection_info.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>

namespace cwmpscope {

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

    void begin_request(const StreamPlace& start);
    void begin_response(const StreamPlace& start);
    void lose_request();
    void lose_response();
    bool is_whole() const { return request_done && response_done; }
};

class HttpPairing {
public:
    /// `exact`: acknowledgements are offsets in the streams of these messages; those of TLS are estimated.
    HttpPairing(const Limits& limits, CaptureCounters& counters, bool exact)
        : limits_(&limits), counters_(&counters), exact_(exact) {}
    HttpPairing(const HttpPairing&) = delete;
    HttpPairing& operator=(const HttpPairing&) = delete;
    ~HttpPairing();

    // ---- messages begin
    /// The exchange whose response came before its request, which begins now; none: the request needs a new one.
    OpenExchange* waiting_for_request(const StreamPlace& request);
    /// The exchange whose request the response that begins now answers; none: that request is not known.
    OpenExchange* answered_by(const StreamPlace& response);
    /// A request waits for its response.
    bool awaits_response() const;
    bool is_full() const { return open_.size() > limits_->pipelined_requests; }
    OpenExchange& add(StreamIndex stream);
    /// Of the exchange added last, for a response without a known request: it may have been read late, after requests
    /// that were sent later. Gives its new place.
    OpenExchange& place_by_response(const StreamPlace& response);
    void mark_pipelined(OpenExchange& open);

    // ---- messages are read
    OpenExchange* reading_request();
    OpenExchange* reading_response();
    /// The exchange to which it belongs; none when it was given out already.
    const OpenExchange* keep_request(HttpMessage&& message);
    const OpenExchange* keep_response(HttpMessage&& message);
    /// To the last message of that sender.
    void add_stray_note(HttpRole sender, HttpNote&& note);

    // ---- losses
    /// Whole messages may be missing from here on.
    void begin_unsure() { unsure_ = true; }
    bool unsure() const { return unsure_; }
    /// A hole up to `until` may have swallowed whole messages of that sender.
    void lost(HttpRole sender, std::uint64_t until);

    // ---- exchanges leave
    bool empty() const { return open_.empty(); }
    bool is_last(const OpenExchange& open) const { return &open == &open_.back(); }
    OpenExchange& front() { return open_.front(); }
    /// The oldest has both halves. Bytes of the side that completed it may still be stray ones that belong to its note:
    /// while that side speaks, it stays.
    bool front_is_whole(std::optional<HttpRole> still_speaking = std::nullopt) const;
    HttpExchange take_front();
    /// More are open than are kept: the oldest leaves as it is.
    HttpExchange give_up_front();

private:
    bool asks_after(const StreamPlace& request, const StreamPlace& response) const;
    bool is_proven(const OpenExchange& open, bool follows_lost_exchanges) const;
    void hold(OpenExchange& open, const HttpMessage& message);

    const Limits* limits_;
    CaptureCounters* counters_;
    const bool exact_;
    bool unsure_ = false;  ///< a whole message may have been lost, and nothing has proved the order since
    bool ever_pipelined_ = false;
    /// Since the last exchange that began after a loss was given out.
    bool lost_of_client_ = false, lost_of_server_ = false;
    std::uint64_t generation_ = 0;
    std::uint32_t next_index_ = 0;
    std::deque<OpenExchange> open_;
};

}  // namespace cwmpscope
