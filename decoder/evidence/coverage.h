// Coverage: which parts of a subject were wholly captured, as bits; Need: which of them a rule must have. The judge
// compares the two before it calls a rule, so that no rule can accuse on evidence that was not seen.
#pragma once

#include <cstdint>
#include <string>

namespace cwmpscope {

enum class Need : std::uint32_t {
    none = 0,
    // a message: H(x) and M(x), XML of spec
    head = 1U << 0U,            ///< start line and headers, from a known message boundary
    body = 1U << 1U,            ///< the whole body, content coding undone
    xml = 1U << 2U,             ///< the body was parsed as XML to its end
    // an exchange or transaction
    request_head = 1U << 3U,
    request_body = 1U << 4U,
    response_head = 1U << 5U,
    response_body = 1U << 6U,
    paired = 1U << 7U,          ///< request and response surely belong together
    // a session
    session_start = 1U << 8U,   ///< its Inform was captured whole, on a connection seen from its SYN
    session_end = 1U << 9U,     ///< its end was captured
    no_hole = 1U << 10U,        ///< every HTTP message of the session up to the point in question is whole, on all its connections
    connection_start = 1U << 11U,  ///< the message's connection was seen from its SYN
    both_directions = 1U << 12U,
    watched_30s = 1U << 13U,    ///< the capture goes on for 30 s after the session's last packet, demonstrably alive
    watched_120s = 1U << 14U,
    // a device
    continuity = 1U << 15U,     ///< all sessions of the device in between were whole, no loss, one capture without interruption
};

constexpr Need operator|(Need a, Need b) {
    return static_cast<Need>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr Need operator&(Need a, Need b) {
    return static_cast<Need>(static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b));
}
constexpr Need operator~(Need a) { return static_cast<Need>(~static_cast<std::uint32_t>(a)); }
constexpr Need& operator|=(Need& a, Need b) { return a = a | b; }

using Coverage = Need;

constexpr bool covers(Coverage have, Need need) { return (have & need) == need; }

/// Why a need is not covered, in words for the user: "the capture begins inside a session".
/// Names the first missing need only; empty when everything is covered.
std::string why_not_covered(Coverage have, Need need);

}  // namespace cwmpscope
