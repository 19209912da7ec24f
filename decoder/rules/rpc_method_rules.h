// The rules about methods as such: which exist in which version, how a vendor's is named, what GetRPCMethods lists,
// what a response without arguments holds. Their functions are in rpc_method_rules.cpp.
#pragma once

#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict method_exists_in_version(const EnvelopeSubject& subject);
Verdict method_is_not_deprecated(const EnvelopeSubject& subject);
Verdict vendor_method_has_its_form(const EnvelopeSubject& subject);
Verdict mandatory_methods_are_listed(const EnvelopeSubject& subject);
Verdict acs_lists_mandatory_methods(const EnvelopeSubject& subject);
Verdict methods_are_listed_once(const EnvelopeSubject& subject);

inline constexpr Need whole_rpc_envelope = Need::head | Need::xml;
inline constexpr Need whole_rpc = Need::request_body | Need::response_body | Need::paired;

inline constexpr Rule rpc_method_rules[] = {
    {"rpc-method-too-new", Severity::note, Party::either, "A method exists in the version of the protocol that is used",
     "TR-069 Amendment 6, 3.6", whole_rpc_envelope, &method_exists_in_version,
     "Methods came with later versions: GetAllQueuedTransfers and AutonomousTransferComplete with 1.1, "
     "ScheduleDownload and "
     "ChangeDUState with 1.2. In an older namespace the peer need not know them. Many devices support them all the "
     "same, so "
     "it is a note."},
    {"rpc-method-deprecated", Severity::note, Party::either, "A deprecated method is not used any more",
     "TR-069 Amendment 6, 3.6 Table 5", whole_rpc_envelope, &method_is_not_deprecated,
     "GetQueuedTransfers, SetVouchers, GetOptions and Kicked are kept for old devices and servers only. A peer of "
     "today "
     "may refuse them with 9000 or 8000. GetAllQueuedTransfers takes the place of the first; the others have no "
     "successor."},
    {"rpc-vendor-method-name", Severity::note, Party::either, "A vendor's method is named X_, the vendor, and a name",
     "TR-069 Amendment 6, A.3.1.1", whole_rpc_envelope, &vendor_method_has_its_form,
     "Methods that are not in the standard begin with X_, the OUI or domain name of their maker, and an underscore. "
     "Any other name may one day be that of a standard method with other arguments. Look for a spelling mistake in the "
     "name of a standard method first."},
    {"rpc-grm-mandatory-missing", Severity::warning, Party::cpe,
     "GetRPCMethodsResponse of a CPE lists the mandatory methods", "TR-069 Amendment 6, 3.6 Table 5",
     whole_rpc_envelope, &mandatory_methods_are_listed,
     "Each CPE supports the methods for parameters, attributes and objects, Download and Reboot. When one is not in "
     "the list "
     "an ACS may not use it, or may believe that the list is wrong. Try the method: often only its name was "
     "forgotten."},
    {"rpc-grm-acs-mandatory-missing", Severity::note, Party::acs,
     "GetRPCMethodsResponse of an ACS lists the mandatory methods", "TR-069 Amendment 6, 3.6 Table 5",
     whole_rpc_envelope, &acs_lists_mandatory_methods,
     "Each ACS serves GetRPCMethods, Inform, TransferComplete and AutonomousTransferComplete. A device that believes "
     "the list does not report its transfers when they are not in it. Usually only the list is incomplete."},
    {"rpc-grm-duplicate", Severity::note, Party::either, "GetRPCMethodsResponse lists no method twice",
     "good practice, see TR-069 Amendment 6, A.3.1.1", whole_rpc_envelope, &methods_are_listed_once,
     "The list tells which methods may be called; naming one twice says nothing more. Nothing breaks. It shows that "
     "the list is put together from several parts of the software."},
    {"rpc-void-response-not-empty", Severity::note, Party::either, "A response without arguments is an empty element",
     "TR-069 Amendment 6, Annex A; CWMP schema", text_of_body,
     &no_note<"element in a response that has no arguments", "elements in a response that has no arguments",
              SoapNoteKind::void_response_content>,
     "The responses of Reboot, FactoryReset, ScheduleInform, SetParameterAttributes, TransferComplete and their like "
     "have no content in the schema. Receivers skip what they find there, unless they validate. Suspect a template "
     "that was made for another response; whatever it tells does not reach the other side."},
};

}  // namespace cwmpscope::rules
