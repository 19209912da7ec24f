// The rules about what an ACS may answer to a POST, and how it ends a session. Their functions are in acs_rules.cpp.
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
};

}  // namespace cwmpscope::rules
