// The rules about what an ACS may answer to a POST, and how it ends a session. Their functions are in acs_rules.cpp
// and acs_session_rules.cpp (what shows over several turns).
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict inform_is_answered(const ExchangeSubject& subject);
Verdict cpe_request_is_answered(const ExchangeSubject& subject);
Verdict no_request_with_cpe_request(const ExchangeSubject& subject);
Verdict no_response_without_request(const ExchangeSubject& subject);
Verdict acs_response_is_of_the_method(const ExchangeSubject& subject);
Verdict no_fault_to_response(const ExchangeSubject& subject);
Verdict acs_calls_cpe_methods(const EnvelopeSubject& subject);
Verdict acs_waits_for_its_answer(const SessionSubject& subject);

Verdict acs_ends_with_nothing(const SessionSubject& subject);
Verdict unreadable_request_gets_400(const ExchangeSubject& subject);
Verdict session_is_over_after_400(const SessionSubject& subject);
Verdict acs_calls_what_is_supported(const DeviceSubject& subject);
Verdict acs_asks_once(const SessionSubject& subject);
Verdict acs_stops_after_refusing_inform(const SessionSubject& subject);
Verdict aliases_are_announced(const SessionSubject& subject);

inline constexpr Need whole_exchange_in_session =
    Need::request_body | Need::response_body | Need::paired | Need::session_start | Need::no_hole;

inline constexpr Rule acs_rules[] = {
    {"acs-inform-not-answered", Severity::violation, Party::acs, "An Inform is answered with InformResponse or a Fault",
     "TR-069 Amendment 6, 3.7.2.1", Need::request_body | Need::response_body | Need::paired, &inform_is_answered,
     "The HTTP response to an Inform carries an InformResponse or a Fault, nothing else. Without it the CPE has to "
     "count the session as failed and will deliver the same events again. An empty answer often comes from a server "
     "that took the request for one of another session, or from a web server that does not run the ACS at this URL."},
    {"acs-request-not-answered", Severity::violation, Party::acs,
     "A request of the CPE is answered in the very next HTTP response", "TR-069 Amendment 6, 3.7.2.2",
     whole_exchange_in_session, &cpe_request_is_answered,
     "Each request of the CPE, as TransferComplete or GetRPCMethods, has its response or Fault in the HTTP response to "
     "the same POST. Without it the CPE does not know that its message arrived and sends it again in later sessions. "
     "Look for an ACS that does not know the method and answers with nothing instead of Fault 8000."},
    {"acs-request-with-cpe-request", Severity::violation, Party::acs,
     "The ACS sends a request only in reply to a POST that has none", "TR-069 Amendment 6, 3.7.2.3",
     whole_exchange_in_session, &no_request_with_cpe_request,
     "While the CPE waits for the answer to its own request, the ACS may not put a request of its own in that place. "
     "The "
     "CPE takes the envelope for a wrong answer and breaks off, or serves it and waits for ever. The ACS has to answer "
     "first and ask after the empty POST."},
    {"acs-response-without-request", Severity::violation, Party::acs, "The ACS sends a response only to a request",
     "TR-069 Amendment 6, 3.7.2.2", whole_exchange_in_session, &no_response_without_request,
     "A response of the ACS answers the request in the same POST. To an empty POST or to a response there is nothing "
     "to "
     "answer. It happens when an ACS keeps an answer back and sends it one turn late; compare with the turn before."},
    {"acs-response-wrong-method", Severity::violation, Party::acs,
     "The response of the ACS belongs to the CPE's method", "TR-069 Amendment 6, 3.5", whole_exchange_in_session,
     &acs_response_is_of_the_method,
     "The answer to a method is named like it with Response at the end. Another one is an answer to something that was "
     "not asked, and the CPE treats it as an invalid message. Look for sessions of two devices that were mixed up, by "
     "cookie or behind a proxy."},
    {"acs-fault-to-response", Severity::violation, Party::acs, "The ACS sends a Fault only in reply to a request",
     "TR-069 Amendment 6, 3.5", whole_exchange_in_session, &no_fault_to_response,
     "A Fault answers a request. When the ACS does not like the answer to one of its own requests it has no way to say "
     "so "
     "in SOAP; it goes on or ends the session. A Fault in this place makes most devices break the session off. It is "
     "usually an exception of the ACS while it stored the answer."},
    {"acs-method-direction", Severity::violation, Party::acs, "The ACS calls only methods of the CPE",
     "TR-069 Amendment 6, 3.6", Need::head | Need::xml, &acs_calls_cpe_methods,
     "Inform, TransferComplete and their like are called by the CPE. A device that gets one answers with Fault 9000. "
     "GetRPCMethods is the one method that both sides may call. Look at scripts that were written with the direction "
     "mixed up."},
    {"acs-closes-with-request-outstanding", Severity::warning, Party::acs,
     "The ACS waits for the answer to its own request", "TR-069 Amendment 6, 3.7.2.4",
     Need::session_start | Need::session_end | Need::no_hole | Need::both_directions, &acs_waits_for_its_answer,
     "The ACS sent a request and closed the connection before the CPE posted its answer, within the 30 seconds that it "
     "should wait at least. Slow devices need many seconds for large parameter lists. Suspect a time-out in the ACS or "
     "in "
     "a proxy, and compare with how long this device took for other answers."},
    {"acs-last-response-not-empty", Severity::warning, Party::acs, "The last response of the ACS is empty",
     "TR-069 Amendment 6, 3.7.2.4",
     Need::session_start | Need::session_end | Need::no_hole | Need::both_directions, &acs_ends_with_nothing,
     "When both sides have nothing more to ask, the ACS says so with an empty response, and the CPE ends the session. "
     "Here the ACS closed the connection after another response. The CPE does not know that the session is over and "
     "counts it as failed. Look for an ACS, or a proxy before it, that closes after each response without saying so. "
     "Where it waited for the CPE before, it is a note."},
    {"acs-400-expected", Severity::warning, Party::acs, "A POST that cannot be read is answered with 400",
     "TR-069 Amendment 6, 3.7.2.4", Need::request_body | Need::response_body | Need::paired,
     &unreadable_request_gets_400,
     "To a body that is not well-formed XML the ACS answers with HTTP 400, so that the CPE gives the session up. Here it "
     "went on as if it had understood. What it read may not be what the device meant. The error to mend is that of the "
     "CPE, which has a finding of its own. A Fault without the detail of CWMP is treated alike, as a note."},
    {"acs-continues-after-400", Severity::warning, Party::acs, "After its 400 the ACS serves the session no more",
     "TR-069 Amendment 6, 3.7.2.4", Need::session_start | Need::no_hole, &session_is_over_after_400,
     "With 400 the ACS has declared the session failed; the CPE begins another with an Inform. Here the ACS went on with "
     "the old one. Both sides now disagree about whether what happened in it counts. Suspect a 400 that did not come "
     "from the ACS but from a proxy before it."},
    {"acs-unsupported-method-called", Severity::note, Party::acs, "The ACS calls only methods that the device has listed",
     "good practice, see TR-069 Amendment 6, A.3.1.1", Need::none, &acs_calls_what_is_supported,
     "The device has told by GetRPCMethods which methods it has, and this one was not among them. It is likely to be "
     "refused with 9000. Either the list is incomplete, or the ACS does not look at it; the answer of the device tells."},
    {"acs-same-request-repeated", Severity::note, Party::acs, "The ACS asks for the same thing once",
     "good practice, see TR-069 Amendment 6, 3.7.2.3", Need::session_start | Need::no_hole, &acs_asks_once,
     "The ACS sent a request again that was answered in the session already, with nothing changed in between. It costs "
     "time only, unless it goes on for ever. Look at scripts that run once per event, or an ACS that did not understand "
     "the answer."},
    {"acs-inform-fault-then-request", Severity::note, Party::acs, "After a Fault to the Inform the ACS sends no request",
     "TR-069 Amendment 6, 3.7.2.1", Need::session_start | Need::no_hole, &acs_stops_after_refusing_inform,
     "With a Fault other than 8005 to the Inform there is no session, so nothing can be asked in it. Here the ACS asked "
     "all the same, when the CPE went on. The CPE is at fault first. Look at the code of the Fault: the ACS may not have "
     "meant to refuse."},
    {"acs-alias-not-announced", Severity::violation, Party::acs,
     "Aliases are used only with a CPE that announced them", "TR-069 Amendment 6, 3.6.1",
     Need::session_start | Need::no_hole, &aliases_are_announced,
     "Instances may be addressed by alias in brackets only when the Inform says that "
     "ManagementServer.AliasBasedAddressing is true. Other devices do not know such names and refuse them with 9005. "
     "Look at the profile of the device in the ACS."},
};

}  // namespace cwmpscope::rules
