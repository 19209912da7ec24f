// The rules about the order of messages on the side of the CPE. Their functions are in session_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict acs_request_is_answered(const TransactionSubject& subject);
Verdict no_request_instead_of_response(const TransactionSubject& subject);
Verdict cpe_response_is_of_the_method(const TransactionSubject& subject);
Verdict no_response_unasked(const SessionSubject& subject);
Verdict inform_is_answered_first(const SessionSubject& subject);
Verdict inform_once(const SessionSubject& subject);
Verdict inform_repeated_unchanged(const SessionSubject& subject);
Verdict no_request_while_held(const SessionSubject& subject);
Verdict no_request_after_empty_post(const SessionSubject& subject);
Verdict empty_post_is_sent(const SessionSubject& subject);
Verdict nothing_after_the_end(const SessionSubject& subject);
Verdict refused_inform_ends_session(const SessionSubject& subject);
Verdict retry_request_is_followed(const SessionSubject& subject);
Verdict refused_request_is_not_repeated(const SessionSubject& subject);
Verdict http_error_ends_session(const SessionSubject& subject);
Verdict no_http_retransmission(const SessionSubject& subject);
Verdict cpe_calls_acs_methods(const EnvelopeSubject& subject);

inline constexpr Need whole_session = Need::session_start | Need::no_hole;
inline constexpr Need answered_request = Need::request_body | whole_session;

inline constexpr Rule session_rules[] = {
    {"session-acs-request-not-answered", Severity::violation, Party::cpe,
     "A request of the ACS is answered in the next POST", "TR-069 Amendment 6, 3.7.1.2", answered_request,
     &acs_request_is_answered,
     "A request of the ACS arrives in an HTTP response, and the very next POST of the CPE carries its response or a "
     "Fault. "
     "An empty POST in its place, or the end of the connection, leaves the ACS without an answer and usually ends the "
     "session. Look at the device: a Reboot or a change of its WAN settings that it carried out at once instead of "
     "after "
     "the session is a frequent cause, a method or parameter that crashes its agent another."},
    {"session-request-instead-of-response", Severity::violation, Party::cpe,
     "While a request of the ACS awaits its answer the CPE sends no request of its own", "TR-069 Amendment 6, 3.7.1.3",
     answered_request, &no_request_instead_of_response,
     "The next POST after a request of the ACS carries the answer to it. A request of the CPE in this place leaves "
     "both "
     "sides waiting for each other. It happens when an event such as a finished transfer is reported by another task "
     "of "
     "the device that does not know about the open request."},
    {"session-response-wrong-method", Severity::violation, Party::cpe,
     "The response belongs to the method that was called", "TR-069 Amendment 6, 3.5 and 3.7.1.2", answered_request,
     &cpe_response_is_of_the_method,
     "The answer to a method is named like it with Response at the end. The ACS cannot use another one and treats it "
     "as an "
     "invalid message. Suspect a device that is one answer late, or answers that were mixed up behind a proxy; compare "
     "the cwmp:ID of both."},
    {"session-response-without-request", Severity::violation, Party::cpe,
     "The CPE sends a response or Fault only when a request of the ACS is outstanding", "TR-069 Amendment 6, 3.7.1.2",
     whole_session, &no_response_unasked,
     "A response answers the request that came in the HTTP response before it. When that was empty or carried an "
     "answer "
     "itself, there was nothing to answer. Suspect a device that sends an answer twice, or keeps one from a session "
     "that "
     "was broken off."},
    {"session-request-before-inform-response", Severity::violation, Party::cpe,
     "Nothing else is sent before the Inform has been answered", "TR-069 Amendment 6, 3.7.1.1", whole_session,
     &inform_is_answered_first,
     "A session begins with an Inform, and nothing goes on until the ACS has answered it. After a challenge or a "
     "redirect "
     "the Inform itself is sent again, not the next message. Suspect a device that takes any HTTP response for the "
     "InformResponse."},
    {"session-second-inform", Severity::violation, Party::cpe, "Inform is sent once in a session",
     "TR-069 Amendment 6, 3.7.1.1 and A.3.3.1", whole_session, &inform_once,
     "After InformResponse no second Inform follows in the same session; it is repeated only after a challenge, a "
     "redirect "
     "or Fault 8005. An ACS that gets it may start a new session and forget what it had in hand. Suspect a device "
     "whose "
     "events are reported by several tasks."},
    {"session-inform-auth-retry-changed", Severity::note, Party::cpe,
     "The Inform that is repeated after a challenge has the same events",
     "good practice, see TR-069 Amendment 6, 3.4.2", whole_session, &inform_repeated_unchanged,
     "After a 401 the CPE sends the same request again with credentials. No rule forbids that an event joins the list "
     "meanwhile, but an ACS that noted the first list may be surprised. It shows that the device builds the Inform "
     "anew "
     "for each attempt."},
    {"session-request-while-held", Severity::violation, Party::cpe,
     "While HoldRequests is true the CPE sends no request", "TR-069 Amendment 6, 3.7.1.3", whole_session,
     &no_request_while_held,
     "With HoldRequests the ACS asks the CPE to keep its own requests back until it is released, by an envelope "
     "without "
     "the flag or by an empty response. The CPE may only answer or send an empty POST meanwhile. Few ACSs use the "
     "flag, so "
     "many devices have never been tested with it."},
    {"session-no-request-after-empty-post", Severity::violation, Party::cpe,
     "After its empty POST the CPE makes no more requests in the session", "TR-069 Amendment 6, 3.7.1.3", whole_session,
     &no_request_after_empty_post,
     "The empty POST, sent while requests are allowed, says that the CPE has nothing more to ask; from then on it only "
     "answers. A later request finds an ACS that works through its own list and does not expect it. It typically is a "
     "TransferComplete or an event that arose during the session and should wait for the next one."},
    {"session-empty-post-missing", Severity::violation, Party::cpe,
     "A CPE that has nothing more to ask sends an empty POST", "TR-069 Amendment 6, 3.7.1.3 and 3.7.1.4",
     whole_session | Need::session_end | Need::both_directions, &empty_post_is_sent,
     "Before a session ends the CPE has sent an empty POST, which gives the ACS its turn. Without it the ACS never "
     "gets to "
     "send its requests, and its tasks for this device stay in the queue. In the oldest namespace this is a warning, "
     "since "
     "the first issue allowed another end. Look for devices that close as soon as InformResponse arrived."},
    {"session-continues-after-end", Severity::warning, Party::cpe,
     "When a session is over the CPE ends it instead of posting again", "TR-069 Amendment 6, 3.7.1.4", whole_session,
     &nothing_after_the_end,
     "When the CPE has sent its empty POST, nothing is outstanding, and the ACS answers with nothing, the session is "
     "over. "
     "A further POST reaches an ACS that has closed it and may answer with an error. Suspect a device that takes an "
     "empty "
     "response for \"go on\"."},
    {"session-inform-fault-continues", Severity::violation, Party::cpe, "A Fault to the Inform ends the session",
     "TR-069 Amendment 6, 3.7.1.4", whole_session, &refused_inform_ends_session,
     "When the ACS refuses the Inform with a Fault other than 8005, the CPE treats the session as failed and tries "
     "again "
     "later. Going on makes no sense, because the ACS has no session. Look at the fault code first: it tells why the "
     "ACS "
     "refused."},
    {"session-8005-not-retried", Severity::violation, Party::cpe, "After Fault 8005 the CPE repeats the same request",
     "TR-069 Amendment 6, 3.7.1.6", whole_session, &retry_request_is_followed,
     "Fault 8005 means \"send this request again\", and the next POST has to be that request. Another message leaves "
     "the "
     "ACS without the information it asked for. Few ACSs use this code, so many devices treat it like any Fault."},
    {"session-fault-retried", Severity::warning, Party::cpe,
     "A request that was refused is not repeated in the session", "TR-069 Amendment 6, 3.7.1.6", whole_session,
     &refused_request_is_not_repeated,
     "After a Fault other than 8005 the CPE carries on with the session and does not send the request again in it. A "
     "repetition gives the same Fault and may loop. Look at the fault code and at what the ACS dislikes."},
    {"session-http-error-ignored", Severity::warning, Party::cpe, "An HTTP error status ends the session",
     "TR-069 Amendment 6, 3.7.1.4", whole_session, &http_error_ends_session,
     "After a status that it cannot handle the CPE gives the session up and begins a new one later with an Inform. "
     "Going on "
     "in the old one rarely works, because the ACS has dropped it. Look at the status and the body of the response for "
     "the "
     "reason."},
    {"session-retransmit-http", Severity::violation, Party::cpe,
     "A request whose response did not arrive is not sent again in the session", "TR-069 Amendment 6, 3.7.1.4",
     whole_session | Need::both_directions, &no_http_retransmission,
     "When the HTTP response fails to arrive the session has failed; the CPE does not repeat the request in it. The "
     "ACS may "
     "have dealt with the first copy and counts the second as a new call. Suspect an HTTP library that repeats by "
     "itself. "
     "TCP retransmissions are something else and not meant here."},
    {"session-method-direction", Severity::violation, Party::cpe, "The CPE calls only methods of the ACS",
     "TR-069 Amendment 6, 3.6", Need::head | Need::xml, &cpe_calls_acs_methods,
     "A POST carries calls that the ACS serves, as Inform and TransferComplete, or answers. A method of the CPE as a "
     "request "
     "from the CPE cannot be served; the ACS answers with Fault 8000. GetRPCMethods is the one method that both sides "
     "may "
     "call. Look whether Response was forgotten at the end of the element's name."},
};

}  // namespace cwmpscope::rules
