// What the Informs of a device have to do with each other: the same attempt at a session that comes once more (after a
// challenge, a redirect, Fault 8005 or no answer), a repetition within its session, or a new session. Pure questions
// about a draft. TR-069 Amendment 6, 3.2.1.1 (retries count up), 3.4.4 (authentication), 3.7.1.
#pragma once

#include "decoder/session/builder.h"
#include "decoder/session/session_draft.h"

#include <optional>

namespace cwmpscope {

/// TR-069 3.7.1.4 has both sides wait at least this long; what comes later begins something new.
constexpr Duration nearness = std::chrono::seconds(30);

/// Null if the message is no Inform, or one whose arguments could not be read.
const InformFacts* inform_in(const Message& request);
bool is_challenge(const Message& response);

/// Did this answer to an Inform leave the attempt open, so that the same Inform may come again?
bool leaves_open(const std::optional<Message>& response);
/// A 401 that leaves the client nothing to try again at once: its credentials were refused, or there is no challenge.
bool refuses_for_good(const DecodedExchange& exchange);
/// What became of the credentials in this session: refused or accepted, in the end.
void follow_refusal(const SessionDraft& draft, Boxed<EarlierRefusal>& refusal);

/// A capture on a proxy shows each session twice, before and behind it: there both ends differ.
bool on_same_leg(const SessionDraft& draft, const TcpConnectionInfo& info);
bool sends_cookie_of(const SessionDraft& draft, const Message& request);
/// An Inform that comes again before the session has begun.
bool same_attempt(const SessionDraft& draft, const Message& inform);
/// An Inform in the middle of its own session: same connection, same device, and it sends the session's cookie.
bool repeats_within(const SessionDraft& draft, const Message& inform);
/// A cookie with a time to live goes on from one session of a device to its next: then the connection says more.
bool belongs_to_the_next(const SessionDraft& before, const SessionDraft& next, const Message& request);

}  // namespace cwmpscope
