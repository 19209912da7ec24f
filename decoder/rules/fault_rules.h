// The rules about Faults: their form and their codes. Functions are in fault_rules.cpp.
#pragma once

#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict faultstring_is_cwmp_fault(const MessageSubject& subject);
Verdict fault_answers_a_request(const SessionSubject& subject);
Verdict faultcode_blames_the_right_side(const EnvelopeSubject& subject);
Verdict fault_code_exists_in_version(const EnvelopeSubject& subject);
Verdict unsupported_method_is_refused_as_such(const SessionSubject& subject);
Verdict retry_request_ends(const SessionSubject& subject);
Verdict version_fault_answers_inform(const ExchangeSubject& subject);
Verdict fault_code_is_of_its_side(const EnvelopeSubject& subject);
Verdict fault_code_is_assigned(const EnvelopeSubject& subject);
Verdict fault_code_fits_the_method(const TransactionSubject& subject);
Verdict set_fault_has_details(const TransactionSubject& subject);
Verdict set_details_only_for_set(const TransactionSubject& subject);
Verdict blamed_names_were_sent(const TransactionSubject& subject);
Verdict no_9004_for_one_parameter(const TransactionSubject& subject);

inline constexpr Need whole_fault_rpc = Need::request_body | Need::response_body | Need::paired;

inline constexpr Rule fault_rules[] = {
    {"fault-to-non-request", Severity::violation, Party::either, "A Fault answers a request", "TR-069 Amendment 6, 3.5",
     Need::session_start | Need::no_hole, &fault_answers_a_request,
     "A Fault says that a request could not be served. The other side has sent none: the CPE got a response or a "
     "Fault, "
     "or the ACS an empty POST, and nothing there asks for an answer. Suspect an error inside the sender that was sent "
     "out as a Fault, and look at what it was about to do; the peer can only break the session off."},
    {"fault-faultcode", Severity::warning, Party::either, "faultcode is Client or Server", "TR-069 Amendment 6, 3.5",
     text_of_body, &no_note<"wrong faultcode", "wrong faultcodes", SoapNoteKind::fault_faultcode>,
     "The SOAP element faultcode tells whose mistake it is, Client or Server; the number of CWMP stands in the detail. "
     "A "
     "receiver that reads only the SOAP part does not know the fault. The usual slip is to put the number of CWMP "
     "here."},
    {"fault-faultcode-role", Severity::note, Party::either, "faultcode blames the side that the code blames",
     "good practice, see TR-069 Amendment 6, 3.5 and A.5", text_of_body, &faultcode_blames_the_right_side,
     "Client says that the request was wrong, Server that whoever got it could not carry it out; each CWMP code "
     "belongs "
     "to one of them. Receivers go by the CWMP code, so nothing breaks. Suspect a constant in the sender of the "
     "Fault."},
    {"fault-faultstring", Severity::warning, Party::either, "faultstring is \"CWMP fault\"", "TR-069 Amendment 6, 3.5",
     text_of_body, &faultstring_is_cwmp_fault,
     "The text is fixed and marks the fault as one of CWMP; what happened stands in the detail. Receivers that look "
     "for it "
     "take the fault for one of the SOAP layer. A capital F is a widespread slip and only a note."},
    {"fault-detail", Severity::violation, Party::either, "A Fault has a detail with the Fault element of CWMP",
     "TR-069 Amendment 6, 3.5", Need::head | Need::xml,
     &no_note<"Fault without the detail of CWMP", "Faults without the detail of CWMP",
              SoapNoteKind::fault_detail_missing>,
     "The detail holds a Fault element of the CWMP namespace with FaultCode and FaultString. Without it the other side "
     "learns that something failed, but not what. Faults that a SOAP toolkit makes by itself look like this; look for "
     "a "
     "request that the toolkit could not parse."},
    {"fault-code-side", Severity::violation, Party::either, "A CPE uses codes of 9xxx and an ACS of 8xxx",
     "TR-069 Amendment 6, A.5.1 and A.5.2", text_of_body, &fault_code_is_of_its_side,
     "The first digit tells who refuses. With a code of the other side the receiver finds no meaning for it in its "
     "table. "
     "Suspect code that is shared between an ACS and a simulator of devices."},
    {"fault-code-unassigned", Severity::warning, Party::either, "A fault code is assigned, or of the vendor range",
     "TR-069 Amendment 6, A.5", text_of_body, &fault_code_is_assigned,
     "Codes of a CPE are 9000 to 9032, those of an ACS 8000 to 8006; 98xx and 88xx are free for vendors. Others may "
     "come to "
     "mean something later. Ask the maker what the code stands for."},
    {"fault-code-too-new", Severity::note, Party::either, "A fault code exists in the version that is used",
     "TR-069 Amendment 6, A.5; CWMP schemas", text_of_body, &fault_code_exists_in_version,
     "9014 to 9019 came with version 1.1, 9020 to 9032 with 1.2, 8006 with 1.4. A peer of the older version has no "
     "entry "
     "for the code and shows a number only. The text of the Fault tells what was meant."},
    {"fault-code-wrong-method", Severity::warning, Party::cpe,
     "A fault code may be used for the method that was called", "TR-069 Amendment 6, A.5.1 Table 87", whole_fault_rpc,
     &fault_code_fits_the_method,
     "The table of codes says which method may be refused with which. A code of another method misleads the ACS, which "
     "may "
     "react to it in a fixed way. The text of the Fault often tells what was meant."},
    {"fault-spv-details", Severity::warning, Party::cpe,
     "A Fault to SetParameterValues names the parameters that are bad", "TR-069 Amendment 6, 3.5 and A.3.2.1",
     whole_fault_rpc, &set_fault_has_details,
     "When parameters are refused the Fault has the code 9003 and one SetParameterValuesFault for each bad parameter, "
     "with "
     "name and code. Without them the operator has to find the bad one by trying. A code from 9005 to 9008 at the top "
     "is the "
     "usual slip."},
    {"fault-spv-details-elsewhere", Severity::violation, Party::cpe,
     "SetParameterValuesFault appears only in Faults to SetParameterValues", "TR-069 Amendment 6, 3.5", whole_fault_rpc,
     &set_details_only_for_set,
     "The element lists parameters that could not be set. In the refusal of another method there are none. Suspect one "
     "template for all Faults in the device's agent."},
    {"fault-spv-name-not-sent", Severity::warning, Party::cpe, "Each parameter that is blamed was in the request",
     "TR-069 Amendment 6, 3.5", whole_fault_rpc, &blamed_names_were_sent,
     "The names in SetParameterValuesFault are those of the call. Another name sends the operator looking in the wrong "
     "place. Suspect names that are written by their path inside the device, or a Fault kept from an earlier call."},
    {"fault-9004-per-parameter", Severity::warning, Party::cpe, "9004 is not used for a single parameter",
     "TR-069 Amendment 6, A.5.1", whole_fault_rpc, &no_9004_for_one_parameter,
     "Resources exceeded is said of the whole call, not of one parameter in it. An ACS that splits its calls after "
     "9004 does "
     "not see the code in the detail. Look at what the device ran out of."},
    {"fault-unsupported-method", Severity::warning, Party::either,
     "A method that is not supported is refused with 9000 or 8000", "TR-069 Amendment 6, 3.5",
     Need::session_start | Need::no_hole, &unsupported_method_is_refused_as_such,
     "The side that was called has said in this session which methods it supports, and this one is not among them; so "
     "the Fault should say that the method is not supported. With another code the caller looks for a mistake in the "
     "arguments and may try again for ever. It is suspected only, since the list of methods may be incomplete."},
    {"fault-8005-loop", Severity::warning, Party::acs, "Retry request (8005) is not sent without end",
     "good practice, see TR-069 Amendment 6, 3.7.1.6", Need::session_start | Need::no_hole, &retry_request_ends,
     "With 8005 the ACS asks for the same request once more, because it cannot serve it at this moment. Five in a row "
     "and more look like a condition that does not go away, and the device is bound to try again each time. Look at "
     "the "
     "ACS's log for what it waits for; a lock that nobody releases is a frequent cause."},
    {"fault-8006", Severity::note, Party::acs, "Fault 8006 answers an Inform",
     "TR-069 Amendment 6, A.5.2; CWMP 1.4 schema", Need::request_body | Need::response_body | Need::paired,
     &version_fault_answers_inform,
     "8006 says that the ACS cannot work with the version of the protocol that the device uses. That is known from the "
     "Inform, so it is suspected to be misplaced in the answer to another request. Some software uses the number for "
     "too many envelopes."},
};

}  // namespace cwmpscope::rules
