// The rules about AddObject and DeleteObject. Their functions are in rpc_object_rules.cpp.
#pragma once

#include "decoder/rules/rpc_method_rules.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict add_names_a_table(const EnvelopeSubject& subject);
Verdict add_gives_an_instance(const EnvelopeSubject& subject);
Verdict new_instance_has_a_new_number(const SessionSubject& subject);
Verdict object_status_is_0_or_1(const EnvelopeSubject& subject);
Verdict delete_names_an_instance(const EnvelopeSubject& subject);
Verdict deleted_instance_is_gone(const SessionSubject& subject);

inline constexpr Rule rpc_object_rules[] = {
    {"rpc-add-objectname", Severity::violation, Party::acs, "AddObject names a table: a path with a dot at its end",
     "TR-069 Amendment 6, A.3.2.6", whole_rpc_envelope, &add_names_a_table,
     "The name is the path of the table in which an instance is to be made; it ends in a dot and not in an instance "
     "number. A "
     "CPE refuses anything else with 9005. Look at the script that builds the path."},
    {"rpc-add-instance", Severity::violation, Party::cpe, "InstanceNumber is at least 1", "TR-069 Amendment 6, A.3.2.6",
     whole_rpc_envelope, &add_gives_an_instance,
     "Instances count from 1. With 0 the ACS cannot address what it has just made. Suspect a device that failed to "
     "make the "
     "instance and should have answered with a Fault."},
    {"rpc-add-instance-reused", Severity::violation, Party::cpe,
     "A new instance has a number that no other instance has", "TR-069 Amendment 6, A.3.2.6",
     Need::session_start | Need::no_hole, &new_instance_has_a_new_number,
     "Each AddObject makes an instance with a number of its own, and numbers of instances that exist are never given "
     "out "
     "again. With one number for two the ACS writes its values into the wrong one. Suspect a device that counts the "
     "instances instead of remembering the highest number."},
    {"rpc-add-status", Severity::violation, Party::cpe, "Status of AddObject and DeleteObject is 0 or 1",
     "TR-069 Amendment 6, A.3.2.6 and A.3.2.7", whole_rpc_envelope, &object_status_is_0_or_1,
     "0 says that the change is in force, 1 that it will be after a reboot. Another value tells the ACS nothing, and "
     "it may "
     "treat the call as failed. Suspect an error code of the device's own that slipped through."},
    {"rpc-del-objectname", Severity::violation, Party::acs,
     "DeleteObject names an instance: a path with number and dot at its end", "TR-069 Amendment 6, A.3.2.7",
     whole_rpc_envelope, &delete_names_an_instance,
     "One instance is deleted by its path, which ends in its number, or its alias in brackets, and a dot. The path of "
     "the "
     "whole table is refused, fortunately. Look at the script that builds the path."},
    {"rpc-del-still-there", Severity::warning, Party::cpe, "After DeleteObject the instance is gone",
     "TR-069 Amendment 6, A.3.2.7", Need::session_start | Need::no_hole, &deleted_instance_is_gone,
     "With Status 0 the instance does not exist any more, so no later answer lists it. Here one does. Suspect a device "
     "that reports success before the work is done and should have answered with Status 1, or that keeps its names in "
     "a "
     "list which is read at the start only."},
};

}  // namespace cwmpscope::rules
