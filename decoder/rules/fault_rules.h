// The rules about Faults: their form and their codes. Functions are in fault_rules.cpp.
#pragma once

#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict faultstring_is_cwmp_fault(const MessageSubject& subject);
Verdict fault_code_is_of_its_side(const EnvelopeSubject& subject);
Verdict fault_code_is_assigned(const EnvelopeSubject& subject);
Verdict fault_code_fits_the_method(const TransactionSubject& subject);
Verdict set_fault_has_details(const TransactionSubject& subject);
Verdict set_details_only_for_set(const TransactionSubject& subject);
Verdict blamed_names_were_sent(const TransactionSubject& subject);
Verdict no_9004_for_one_parameter(const TransactionSubject& subject);

inline constexpr Need whole_fault_rpc = Need::request_body | Need::response_body | Need::paired;

inline constexpr Rule fault_rules[] = {
    {"fault-faultcode", Severity::warning, Party::either, "faultcode is Client or Server", "TR-069 Amendment 6, 3.5",
     text_of_body, &no_note<"wrong faultcode", "wrong faultcodes", SoapNoteKind::fault_faultcode>,
     "The SOAP element faultcode tells whose mistake it is, Client or Server; the number of CWMP stands in the detail. "
     "A "
     "receiver that reads only the SOAP part does not know the fault. The usual slip is to put the number of CWMP "
     "here."},
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
};

}  // namespace cwmpscope::rules
