// The end of a session: completed, aborted or cut, and in which words. A session that is finished but for its outcome
// goes in, with what the builder knows from outside of it. Pure. TR-069 Amendment 6, 3.7.1.4.
#pragma once

#include "decoder/session/session.h"

#include <cstdint>
#include <optional>

namespace cwmpscope {

/// Why the builder stopped waiting for more, beyond the messages themselves.
struct EndCircumstances {
    bool silent = false;                              ///< nothing came for Limits::session_silence, the capture went on
    std::optional<std::uint64_t> next_session_frame;  ///< the device's next Inform
    Timestamp next_session_at{};
    bool next_on_same_connection = false;
    bool given_up = false;  ///< too many sessions were open
    bool leaves_connections = false;  ///< the device has gone on on a new connection before, see below
    bool dropped = false;   ///< packets were dropped between its last message and the next session, or until now
};

/// Whose turn it is, message by message: what decides whether an empty response of the ACS ends the session.
struct TurnState {
    enum class End : std::uint8_t {
        no,
        by_rule,   ///< all conditions of 3.7.1.4 hold
        by_habit,  ///< an empty response to the CPE's answer, without an empty POST before: devices end here too
    };
    bool held = false;          ///< HoldRequests of the ACS's last envelope
    bool nothing_more = false;  ///< the CPE sent an empty POST while it was allowed to ask
    bool asked = false;         ///< a request of the ACS waits for its answer

    /// The next exchange; either half may be null. Does its response end the session?
    End take(const Message* request, const Message* response);
};

/// Fills outcome, outcome_reason, final_message, ended_by_empty_response, captured.end and the bit Need::session_end.
/// Needs messages, exchanges, connections, transactions, watched_after and captured.holes.
void determine_end(Session& session, const EndCircumstances& circumstances);

/// The CPE closed a connection in mid-session without a word, and went on on another one: some have a connection for
/// each message. What such a close means cannot be told from the close alone.
bool leaves_connections(const Session& session);

}  // namespace cwmpscope
