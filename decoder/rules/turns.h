// A session as turns: each POST of the CPE with the answer of the ACS and with what held when the POST was sent. The
// rules about the order of messages read from it. TR-069 Amendment 6, 3.7.1 and 3.7.2.
#pragma once

#include "decoder/rules/rule.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cwmpscope::rules {

/// What both sides know before a POST, from the turns before it.
struct Standing {
    const Message* last_response = nullptr;    ///< what the ACS sent last
    const CwmpMessage* acs_request = nullptr;  ///< awaits its answer in this POST
    std::optional<std::uint32_t> acs_request_message;
    bool unclear = false;                     ///< the last response had a body that is no CWMP: it may have asked
    bool held = false;                        ///< HoldRequests is in force
    std::optional<std::uint32_t> empty_post;  ///< the first empty POST that was sent while not held
    bool awaited = false;                     ///< the capture ends before the response to the POST before
    bool inform_answered = false;
    const CwmpMessage* inform_fault = nullptr;  ///< the Inform was refused, and not with 8005
    std::optional<std::uint32_t> over;          ///< the empty response after which the session has ended
};

struct Turn {
    const Exchange* exchange = nullptr;
    const Message* request = nullptr;
    const Message* response = nullptr;  ///< null: none, or not captured
    std::uint32_t request_index = 0;    ///< in Session::messages
    std::uint32_t response_index = 0;
    Standing before;
    bool follows_surely = false;  ///< no message can be missing between the turn before and this one
    /// The response asks for the same request again (401, 407, redirect, Fault 8005): the request was not dealt with.
    bool to_be_repeated = false;
};

/// The last POST came while HoldRequests was true: what the CPE had to ask it could not ask yet.
bool held_to_the_end(const std::vector<Turn>& turns);

/// No connection of the session can have been lost without a trace, and no part of another one been taken for it.
bool is_of_one_piece(const std::vector<Turn>& turns);

/// The exchanges that have a request, in their order.
std::vector<Turn> turns_of(const Session& session);
/// Those that the judge made for all rules.
inline const std::vector<Turn>& turns_of(const SessionSubject& subject) {
    return subject.turns;
}

/// The request of the response was not captured, for certain or perhaps: it may be about a file or a page instead.
bool answers_what_was_not_seen(const MessageSubject& subject);

/// An HTTP response that makes the client send the same request again: a challenge or a redirect.
bool asks_to_repeat(const Message& response);

/// The request of an RPC that the message carries, or null.
const CwmpMessage* request_in(const Message& message);
/// The response or Fault that the message carries, or null.
const CwmpMessage* answer_in(const Message& message);

}  // namespace cwmpscope::rules
