// The rules about values, names and attributes of parameters: Set- and GetParameterValues, GetParameterNames, Set- and
// GetParameterAttributes. Their functions are in rpc_parameter_rules.cpp.
#pragma once

#include "decoder/rules/rpc_method_rules.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict set_names_are_parameters(const EnvelopeSubject& subject);
Verdict set_names_come_once(const EnvelopeSubject& subject);
Verdict set_list_is_not_empty(const EnvelopeSubject& subject);
Verdict set_status_is_0_or_1(const EnvelopeSubject& subject);
Verdict refused_values_are_not_applied(const SessionSubject& subject);
Verdict set_values_read_back(const SessionSubject& subject);
Verdict get_names_are_not_empty(const EnvelopeSubject& subject);
Verdict get_answers_every_name(const TransactionSubject& subject);
Verdict get_answers_nothing_else(const TransactionSubject& subject);
Verdict objects_are_asked_with_a_dot(const SessionSubject& subject);
Verdict hidden_values_read_empty(const EnvelopeSubject& subject);
Verdict unknown_name_is_refused_with_9005(const TransactionSubject& subject);
Verdict names_start_with_the_path(const TransactionSubject& subject);
Verdict names_are_of_the_next_level(const TransactionSubject& subject);
Verdict next_level_is_asked_of_objects(const EnvelopeSubject& subject);
Verdict object_names_end_with_a_dot(const EnvelopeSubject& subject);
Verdict notification_is_in_range(const EnvelopeSubject& subject);
Verdict attributes_are_asked_for_names(const EnvelopeSubject& subject);
Verdict attributes_are_set_once(const EnvelopeSubject& subject);
Verdict attributes_answer_every_name(const TransactionSubject& subject);
Verdict secrets_are_not_readable(const EnvelopeSubject& subject);

inline constexpr Rule rpc_parameter_rules[] = {
    {"rpc-spv-name-is-path", Severity::violation, Party::acs, "SetParameterValues names parameters, not objects",
     "TR-069 Amendment 6, A.3.2.1", whole_rpc_envelope, &set_names_are_parameters,
     "A value is set on a parameter, whose name does not end in a dot. The CPE refuses a path with 9003 or 9005, and "
     "with it "
     "the whole call, because a call is carried out as a whole or not at all. Look at the script that builds the "
     "list."},
    {"rpc-spv-name-twice", Severity::warning, Party::acs, "No parameter is set twice in one call",
     "TR-069 Amendment 6, A.3.2.1", whole_rpc_envelope, &set_names_come_once,
     "With two values for one name it is open which one holds. Suspected: a CPE may refuse the call with 9003. Look at "
     "the "
     "ACS's list of changes, two presets for one parameter for example."},
    {"rpc-spv-empty-list", Severity::note, Party::acs, "SetParameterValues sets at least one parameter",
     "good practice, see TR-069 Amendment 6, A.3.2.1", whole_rpc_envelope, &set_list_is_not_empty,
     "A call with an empty list changes nothing but the parameter key. The schema allows it. Some ACSs use it to set "
     "the key, "
     "and some devices answer with a Fault."},
    {"rpc-spv-status", Severity::violation, Party::cpe, "Status of SetParameterValuesResponse is 0 or 1",
     "TR-069 Amendment 6, A.3.2.1 Table 16", whole_rpc_envelope, &set_status_is_0_or_1,
     "0 says that the values are in force, 1 that they will be after a reboot. Another value tells the ACS nothing, "
     "and it "
     "may treat the call as failed. Suspect an error code of the device's own that slipped through."},
    {"rpc-spv-partly-applied", Severity::violation, Party::cpe,
     "After a Fault none of the values of SetParameterValues is in force", "TR-069 Amendment 6, A.3.2.1",
     Need::session_start | Need::no_hole, &refused_values_are_not_applied,
     "A call is carried out as a whole or not at all. Here the device refused it, and afterwards a value that it had "
     "not "
     "had before reads as the call wanted it. The ACS believes that nothing has changed, so its picture of the device "
     "is "
     "wrong from then on. Suspect an agent that sets the parameters one by one and stops at the first bad one."},
    {"rpc-spv-not-applied", Severity::note, Party::cpe, "A value that was set reads back in the session",
     "good practice, see TR-069 Amendment 6, A.3.2.1", Need::session_start | Need::no_hole, &set_values_read_back,
     "With Status 0 the new values are in force, so reading one gives what was set. Another value may be right where "
     "the "
     "device normalises it or goes on by itself, so this is a hint only. Compare the two values: a rounding or another "
     "way to write the same is harmless, the old value is not."},
    {"rpc-gpv-names-empty", Severity::warning, Party::acs, "GetParameterValues asks for at least one name",
     "TR-069 Amendment 6, A.3.2.2", whole_rpc_envelope, &get_names_are_not_empty,
     "The list has one member at least; an empty string as a member asks for everything. Some devices answer an empty "
     "list "
     "with a Fault, others with nothing. Look at a script that filtered all names away."},
    {"rpc-gpv-name-missing", Severity::violation, Party::cpe, "Every full name that was asked for is answered",
     "TR-069 Amendment 6, A.3.2.2", whole_rpc, &get_answers_every_name,
     "For each full parameter name in the request the response has its value, in any order; a name that the device "
     "does not "
     "know is refused with Fault 9005. A name that is silently left out makes an ACS wait or store an old value. "
     "Suspect a "
     "limit on the size of the response."},
    {"rpc-gpv-name-extra", Severity::warning, Party::cpe, "Only what was asked for is answered",
     "TR-069 Amendment 6, A.3.2.2", whole_rpc, &get_answers_nothing_else,
     "The response has the names of the request and, for a partial path, what lies below it. More costs time and may "
     "confuse "
     "the ACS. Suspect a device that takes a name for a prefix, so that WANDevice.1 also gives WANDevice.10."},
    {"rpc-gpv-partial-path", Severity::warning, Party::acs,
     "A path to an object ends in a dot, the name of a parameter does not", "TR-069 Amendment 6, A.3.2.2",
     Need::session_start | Need::no_hole, &objects_are_asked_with_a_dot,
     "InternetGatewayDevice.DeviceInfo. asks for everything below the object, while the same without its last dot is "
     "the "
     "name of a parameter, which does not exist. The device refuses it rightly with 9005. Look at the script that "
     "builds "
     "the names."},
    {"rpc-gpv-hidden-value", Severity::warning, Party::cpe, "Passwords read as an empty string",
     "TR-181, hidden parameters", whole_rpc_envelope, &hidden_values_read_empty,
     "The data models mark passwords as hidden: whoever reads one gets an empty string. A device that returns the "
     "value gives "
     "it to everybody who can read the ACS's database or this capture. Ask the maker, and change the passwords that "
     "were seen. A parameter of the vendor's own is a note, since no model says what it is."},
    {"rpc-gpv-invalid-name-fault", Severity::note, Party::cpe,
     "GetParameterValues with an unknown name is refused with 9005", "TR-069 Amendment 6, A.3.2.2 and A.5.1", whole_rpc,
     &unknown_name_is_refused_with_9005,
     "Invalid arguments (9003) says that the call itself is wrong; a name that the device does not have is 9005. It is "
     "suspected that a name is meant here, since a list of names has little else to be wrong. An ACS that learns the "
     "model of a device by trying names takes 9003 for an error of its own."},
    {"rpc-gpn-prefix", Severity::violation, Party::cpe,
     "Every name in GetParameterNamesResponse starts with the path asked for", "TR-069 Amendment 6, A.3.2.3", whole_rpc,
     &names_start_with_the_path,
     "The response lists what lies at or below the path. Other names make the ACS file objects in the wrong place of "
     "its "
     "model. Suspect an answer to another request; compare the cwmp:ID of both."},
    {"rpc-gpn-nextlevel", Severity::warning, Party::cpe, "With NextLevel only the next level is returned",
     "TR-069 Amendment 6, A.3.2.3", whole_rpc, &names_are_of_the_next_level,
     "With NextLevel true the response has the children of the path, neither the path itself nor what lies deeper. An "
     "ACS "
     "that walks the model level by level asks for objects again and again when this is broken. It is suspected only, "
     "as "
     "devices differ in reading the text."},
    {"rpc-gpn-nextlevel-on-parameter", Severity::note, Party::acs, "NextLevel is asked of objects only",
     "TR-069 Amendment 6, A.3.2.3", whole_rpc_envelope, &next_level_is_asked_of_objects,
     "A parameter has no next level. With NextLevel true and a path without a dot at its end the device is suspected "
     "to "
     "refuse the call with 9003. Add the dot when an object was meant, or ask with NextLevel false."},
    {"rpc-gpn-object-dot", Severity::warning, Party::cpe, "Names of objects end in a dot",
     "TR-069 Amendment 6, A.3.2.3", whole_rpc_envelope, &object_names_end_with_a_dot,
     "In GetParameterNamesResponse the dot at its end tells an object from a parameter. Here a name without it has "
     "other "
     "names below it in the same answer, so it is suspected to be an object. An ACS takes it for a parameter, asks for "
     "its value, and gets 9005."},
    {"rpc-spa-notification-range", Severity::violation, Party::either,
     "Notification is 0 to 2, and 3 to 6 from version 1.4 on", "TR-069 Amendment 6, A.3.2.4", whole_rpc_envelope,
     &notification_is_in_range,
     "0 is off, 1 passive, 2 active; the lightweight kinds from 3 to 6 came with version 1.4. Another value is refused "
     "with "
     "9003 or ignored. Look at who chose it, the ACS or, in a response, the device."},
    {"rpc-spa-accesslist-value", Severity::note, Party::either, "An AccessList holds nothing but Subscriber",
     "TR-069 Amendment 6, A.3.2.4; CWMP schema", text_of_body,
     &no_note<"AccessList with another entry than Subscriber", "AccessList entries other than Subscriber",
              SoapNoteKind::access_list_value>,
     "The list names who else than the ACS may change a parameter, and the schemas know Subscriber alone. Another "
     "entry "
     "is a vendor's own, or a spelling of it. A device that does not know the entry refuses the call or leaves the "
     "parameter to the ACS alone."},
    {"rpc-spa-empty-list", Severity::warning, Party::acs,
     "SetParameterAttributes and GetParameterAttributes name at least one parameter",
     "TR-069 Amendment 6, A.3.2.4 and A.3.2.5; CWMP schema", whole_rpc_envelope, &attributes_are_asked_for_names,
     "The schema asks for one entry at least. An empty list changes or asks nothing, and some devices answer with a "
     "Fault. Look at a script that filtered all names away."},
    {"rpc-spa-name-twice", Severity::note, Party::acs, "A parameter is named once in SetParameterAttributes",
     "good practice, see TR-069 Amendment 6, A.3.2.4", whole_rpc_envelope, &attributes_are_set_once,
     "A parameter that is named twice, also by a path that holds it, gets the attributes of the last entry if the "
     "device "
     "follows the order of the list. Devices that do not may end up with the first. Leave out the entry that is not "
     "meant."},
    {"rpc-gpa-name-missing", Severity::violation, Party::cpe,
     "The attributes of every full name asked for are answered", "TR-069 Amendment 6, A.3.2.5", whole_rpc,
     &attributes_answer_every_name,
     "For each full parameter name in the request the response has its attributes; an unknown name is refused with "
     "9005. A "
     "name that is left out leaves the ACS with old settings of notification. Suspect a limit on the size of the "
     "response."},
    {"rpc-secret-in-clear", Severity::note, Party::either, "Passwords are not sent without TLS",
     "TR-069 Amendment 6, 3.3", whole_rpc_envelope, &secrets_are_not_readable,
     "The capture holds a password that was sent readable: as a value of a parameter, or for a file server. Use TLS "
     "between "
     "device and ACS. Behind a TLS terminator it is in order; think of it before you give this capture away, and use "
     "sanitize."},
};

}  // namespace cwmpscope::rules
