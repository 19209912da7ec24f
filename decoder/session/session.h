// Session: one CWMP session as it was captured, from the Inform to its end, with RPC pairs, HTTP exchanges, the
// connections it used and what of it was not captured. Immutable once published; a session that goes on is a new
// object. TR-069 Amendment 6, 3.7.
#pragma once

#include "capture/tcp_connection_info.h"
#include "decoder/session/message.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

/// A TCP connection as far as this session used it.
struct ConnectionUse {
    TcpConnectionInfo info;
    std::optional<TcpClose> close;  ///< none: still open, or closed only after another session had taken it over
    bool shared_with_next = false;  ///< the next session on this connection began before it closed
};

/// HTTP request and response, by index in Session::messages.
struct Exchange {
    StreamIndex stream = 0;
    std::optional<std::uint32_t> request, response;
    HalfMissing request_missing = HalfMissing::no, response_missing = HalfMissing::no;
    bool paired_surely = true;
    bool pipelined = false;
    /// No message of the session can be missing between the exchange before and this one: they are neighbours on one
    /// connection. Before a new connection others may have been lost without a trace.
    bool follows_surely = false;
    Coverage coverage = Need::none;  ///< request_*, response_*, paired
};

/// A message of the session and the envelope in it that is meant.
struct EnvelopeRef {
    std::uint32_t message = 0;
    std::uint32_t envelope = 0;
    auto operator<=>(const EnvelopeRef&) const = default;
};

/// An RPC: the request, which may ride in an HTTP response, and its answer, which then rides in the next HTTP request.
struct Transaction {
    Side caller = Side::cpe;
    Method method = Method::unknown;
    std::string method_name;
    EnvelopeRef request;
    Observed<EnvelopeRef> response;        ///< absent: the place where it had to be was seen and holds something else
    std::optional<std::uint32_t> instead;  ///< the message that came in that place
    bool paired_surely = true;             ///< false: after a hole, and nothing but a likely place and ID ties the two together
    Coverage coverage = Need::none;
};

enum class Outcome : std::uint8_t {
    completed,  ///< by the rules of TR-069 3.7.1.4, or as real devices do it (204, empty 200)
    aborted,    ///< HTTP error, Fault on Inform, time-out, close in mid-turn
    cut         ///< the capture does not show the end
};

/// How a message was found to belong to its session; the strongest tie used.
enum class Tie : std::uint8_t { first, connection, cookie, device, nonce, address };

enum class Authentication : std::uint8_t { none, basic, digest, unknown };

/// The device's credentials were refused the last time they were sent, in an earlier session.
struct EarlierRefusal {
    FrameRef at;  ///< the 401
    std::string user;
};

/// Another device's session, at the same time, was given the same cookies.
struct SharedCookie {
    std::string name;
    std::uint32_t session = 0;
    DeviceId device;
};

struct SessionCaptured {
    bool start = false, end = false;
    std::uint32_t holes = 0;  ///< messages of the session that are not whole, and gaps on its connections
    /// Packets told to be dropped while it went on or may have gone on, or nobody knows when. Whose they were is not
    /// known; zero where the session is there whole all the same.
    std::uint64_t dropped = 0;
};

struct Session {
    std::uint32_t number = 0;   ///< 1-based, by time of the first message
    Observed<DeviceId> device;  ///< unseen when the Inform was not captured
    Endpoint cpe, acs;          ///< of the first connection
    std::string target;         ///< request target of the first POST
    std::vector<ConnectionUse> connections;
    std::vector<std::shared_ptr<const Message>> messages;  ///< in the order of their first bytes
    std::vector<Tie> ties;                                 ///< one per message
    std::vector<Exchange> exchanges;
    BoxedList<Transaction> transactions;  ///< in the order of their requests

    BoxedList<Event> events;  ///< of the Inform that was answered (else of the last one)
    Observed<std::uint32_t> retry_count;
    CwmpNamespace cwmp_namespace = CwmpNamespace::none;
    std::string user;  ///< of Authorization, accepted or not
    Authentication authentication = Authentication::none;

    Timestamp start{}, end{};  ///< first and last message
    Duration watched_after{};  ///< how long the capture went on after `end`
    /// How long the capture had shown nothing of this CPE towards this ACS before `start`; zero where that is not known.
    Duration silence_before{};
    /// The first Inform sent a cookie that was set in the session of another device, which is this one.
    Boxed<DeviceId> cookie_was_of;
    Outcome outcome = Outcome::cut;
    std::string outcome_reason;      ///< "Fault 8002 on Inform"; empty when completed
    Coverage coverage = Need::none;  ///< session bits
    SessionCaptured captured;
    std::optional<std::uint32_t> final_message;  ///< the empty ACS response that ended it
    bool ended_by_empty_response = false;

    Boxed<EarlierRefusal> refused_before;
    Boxed<SharedCookie> shared_cookie;

    std::optional<std::uint32_t> inform;  ///< the Inform that was answered, or the last one seen
};

/// "1.0", "1.1", "1.2" by namespace; "" when none was seen
std::string cwmp_version(const Session& session);

}  // namespace cwmpscope
