// The rules about the order of messages on the side of the CPE. Their functions are in session_rules.cpp,
// session_bounds_rules.cpp (how a session begins and ends), session_fault_rules.cpp (what follows a Fault or an
// unreadable answer) and session_retry_rules.cpp (what one session tells about the one before).
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

Verdict session_starts_with_inform(const SessionSubject& subject);
Verdict session_starts_with_a_message(const SessionSubject& subject);
Verdict cpe_ends_when_all_is_done(const SessionSubject& subject);
Verdict session_ends_before_reboot(const SessionSubject& subject);
Verdict session_ends_before_factory_reset(const SessionSubject& subject);
Verdict session_is_ended_by_somebody(const SessionSubject& subject);

Verdict retried_request_is_unchanged(const SessionSubject& subject);
Verdict session_goes_on_after_fault(const SessionSubject& subject);
Verdict unreadable_answer_ends_session(const SessionSubject& subject);

Verdict retry_count_follows_outcome(const DeviceSubject& subject);
Verdict retry_is_not_too_early(const DeviceSubject& subject);
Verdict retry_is_not_too_late(const DeviceSubject& subject);
Verdict old_session_ends_first(const DeviceSubject& subject);

inline constexpr Need whole_session = Need::session_start | Need::no_hole;
inline constexpr Need answered_request = Need::request_body | whole_session;

inline constexpr Need end_in_view = whole_session | Need::session_end | Need::both_directions;

inline constexpr Rule session_rules[] = {
    {"session-starts-with-inform", Severity::violation, Party::cpe, "The first message of a session is an Inform",
     "TR-069 Amendment 6, 3.7.1.1 and A.3.3.1", Need::connection_start | Need::no_hole, &session_starts_with_inform,
     "A session begins when the CPE posts an Inform. Here the device had been silent for two minutes at least, opened "
     "a "
     "connection, and posted another message. The ACS has no session for it and answers with an error. Suspect an "
     "agent "
     "that takes the session of before for open still, or one that was started in the middle of its work."},
    {"session-empty-post-first", Severity::violation, Party::cpe, "A session does not open with an empty POST",
     "TR-069 Amendment 6, 3.7.1.1", Need::connection_start | Need::no_hole, &session_starts_with_a_message,
     "A session begins when the CPE posts an Inform. Here the device had been silent for two minutes at least, opened "
     "a "
     "connection, and sent an empty POST, which says nothing about who it is. Suspect an agent that lost its Inform on "
     "the way, or a keep-alive of its HTTP library."},
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
    {"session-ended-early", Severity::violation, Party::cpe,
     "The CPE ends a session only when nothing is left on either side", "TR-069 Amendment 6, 3.7.1.4", end_in_view,
     &cpe_ends_when_all_is_done,
     "The CPE ends a session when its empty POST was sent while it was allowed to ask, nothing is outstanding either "
     "way, "
     "and the last response of the ACS was empty. Here it closed the connection before that, so the ACS may have had "
     "more to say. An empty POST while HoldRequests is true does not count, which few devices know. What was left is "
     "in "
     "the sentence; an unanswered request of the ACS and a missing empty POST have rules of their own."},
    {"session-8005-retry-altered", Severity::warning, Party::cpe, "The request that is repeated after 8005 is the same",
     "TR-069 Amendment 6, 3.7.1.6", whole_session, &retried_request_is_unchanged,
     "Fault 8005 asks for the same request once more, so ID, arguments and events stay as they were. A changed one is "
     "a "
     "new request to the ACS, which goes on waiting for the old. Suspect an agent that builds the message anew for "
     "each "
     "attempt."},
    {"session-fault-ends-session", Severity::warning, Party::cpe,
     "A Fault to a request of the CPE does not end the session", "TR-069 Amendment 6, 3.7.1.4 and 3.7.1.6", end_in_view,
     &session_goes_on_after_fault,
     "When the ACS refuses a request other than Inform, the CPE gives that request up and goes on with the session. "
     "Here "
     "it closed the connection, so the ACS never got its turn. The same happens in the next session, since the request "
     "is still to be delivered. Look at the fault code for what the ACS dislikes."},
    {"session-invalid-xml-ignored", Severity::warning, Party::cpe, "XML that cannot be read ends the session",
     "TR-069 Amendment 6, 3.7.1.4", whole_session, &unreadable_answer_ends_session,
     "The ACS sent a body that is not well-formed XML, and the CPE went on as if nothing had been. It should give the "
     "session up. Going on works as long as the device guesses right what was meant. The error to mend is that of the "
     "ACS, which has a finding of its own."},
    {"session-reboot-before-end", Severity::violation, Party::cpe,
     "After RebootResponse the CPE finishes the session before it reboots", "TR-069 Amendment 6, A.3.2.9", end_in_view,
     &session_ends_before_reboot,
     "The device answers Reboot, goes on until the session is over by the rules, and reboots then. Here it closed the "
     "connection before. The ACS does not know whether what it had sent besides was carried out, and counts the "
     "session "
     "as failed. Suspect an agent that starts the reboot when it gets the order and races with it."},
    {"session-factoryreset-before-end", Severity::violation, Party::cpe,
     "After FactoryResetResponse the CPE finishes the session before it resets", "TR-069 Amendment 6, A.4.1.6",
     end_in_view, &session_ends_before_factory_reset,
     "The device answers FactoryReset, goes on until the session is over by the rules, and resets then. Here it closed "
     "the connection before. The ACS counts the session as failed and may repeat the order after the reset. Suspect an "
     "agent that starts the reset when it gets the order and races with it."},
    {"session-ends-without-204", Severity::note, Party::either, "A session is ended by somebody",
     "good practice, see TR-069 Amendment 6, 3.7.1.4 and 3.7.2.4", whole_session | Need::watched_120s,
     &session_is_ended_by_somebody,
     "It was the turn of the CPE, and nothing more came within two minutes: no message and no end of the connection, "
     "although the capture goes on. The device may have lost its power or its link, or its agent hangs. Look at its "
     "next "
     "Inform: 1 BOOT tells of a restart, a RetryCount above 0 of a session that the device itself counts as failed."},
    {"session-retry-count-wrong", Severity::warning, Party::cpe,
     "RetryCount is 0 after a good session and one higher after each that failed",
     "TR-069 Amendment 6, 3.2.1.1 and A.3.3.1", Need::none, &retry_count_follows_outcome,
     "The device counts its failed attempts, and a session that goes well sets the count back. Here it does not fit "
     "the "
     "outcome of the session before, unless a session between the two was not captured; then it is a note. ACSs and "
     "operators see by the count how long a device has been in trouble. A device that restarted may have lost it."},
    {"session-retry-too-early", Severity::note, Party::cpe,
     "A failed session is tried again after the time for its count", "TR-069 Amendment 6, 3.2.1.1", Need::none,
     &retry_is_not_too_early,
     "After the first failure the CPE waits 5 to 10 seconds, after the second 10 to 20, and so on, doubled up to 2560 "
     "to "
     "5120; the ACS may set other numbers by CWMPRetryMinimumWaitInterval and CWMPRetryIntervalMultiplier. This retry "
     "came sooner than the defaults allow. Devices that do not wait longer and longer bring an ACS down that is in "
     "trouble already."},
    {"session-retry-too-late", Severity::note, Party::cpe,
     "A failed session is tried again within the time for its count", "TR-069 Amendment 6, 3.2.1.1", Need::none,
     &retry_is_not_too_late,
     "After the first failure the CPE waits 5 to 10 seconds, after the second 10 to 20, and so on, doubled up to 2560 "
     "to "
     "5120. This retry came later than the defaults allow. The ACS may have set other numbers, or attempts between "
     "that "
     "did not get as far as an Inform were not captured. Look at connection attempts of the device in between."},
    {"session-new-before-old-ended", Severity::warning, Party::cpe,
     "A device ends its session before it begins another", "good practice, see TR-069 Amendment 6, 3.7.1.4",
     Need::continuity,
     &old_session_ends_first,
     "The device sent a new Inform on another connection while its session was not over and that connection was still "
     "open. The ACS has to give one of them up, usually the older with all that it had in hand. Suspect an agent that "
     "starts a session for each event without looking whether one is open."},
    {"session-method-direction", Severity::violation, Party::cpe, "The CPE calls only methods of the ACS",
     "TR-069 Amendment 6, 3.6", Need::head | Need::xml, &cpe_calls_acs_methods,
     "A POST carries calls that the ACS serves, as Inform and TransferComplete, or answers. A method of the CPE as a "
     "request "
     "from the CPE cannot be served; the ACS answers with Fault 8000. GetRPCMethods is the one method that both sides "
     "may "
     "call. Look whether Response was forgotten at the end of the element's name."},
};

}  // namespace cwmpscope::rules
