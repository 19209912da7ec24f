// The rules about deployment units: ChangeDUState and the reports about it. Their functions are in
// rpc_deployment_rules.cpp.
#pragma once

#include "decoder/rules/rpc_method_rules.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict operations_have_their_types(const EnvelopeSubject& subject);
Verdict operations_name_their_units(const EnvelopeSubject& subject);
Verdict unit_ids_have_their_form(const EnvelopeSubject& subject);

inline constexpr Rule rpc_deployment_rules[] = {
    {"rpc-du-operations", Severity::violation, Party::acs, "ChangeDUState holds operations, each with its type",
     "TR-069 Amendment 6, A.4.1.10; CWMP schema", whole_rpc_envelope, &operations_have_their_types,
     "Each Operations element is of the type InstallOpStruct, UpdateOpStruct or UninstallOpStruct, and only its "
     "xsi:type "
     "tells which. Without it the device cannot know what to do and refuses the call with 9003. Look at the XML "
     "library "
     "of the ACS: many leave out the type of an element unless they are told."},
    {"rpc-du-install-url", Severity::violation, Party::acs, "An installation has a URL and a removal a UUID",
     "TR-069 Amendment 6, A.4.1.10; CWMP schema", whole_rpc_envelope, &operations_name_their_units,
     "The device fetches a new unit from the URL, and finds the one to remove by its UUID. Without them there is "
     "nothing "
     "that it could do. Look whether the values are put into the other kind of operation."},
    {"rpc-du-uuid", Severity::warning, Party::either, "A UUID has the text form of RFC 4122",
     "TR-069 Amendment 6, A.4.1.10; CWMP schema", whole_rpc_envelope, &unit_ids_have_their_form,
     "A UUID is written as 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between. Another text does not match the "
     "unit on the other side, and a device refuses it with 9022. Braces around it and a missing hyphen are the usual "
     "slips."},
};

}  // namespace cwmpscope::rules
