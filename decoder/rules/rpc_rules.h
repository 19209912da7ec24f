// The rules about arguments and results of RPCs. Their functions are in rpc_rules.cpp (parameters and methods) and
// rpc_transfer_rules.cpp (Download, Upload, TransferComplete).
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict method_exists_in_version(const EnvelopeSubject& subject);
Verdict mandatory_methods_are_listed(const EnvelopeSubject& subject);
Verdict set_names_are_parameters(const EnvelopeSubject& subject);
Verdict set_names_come_once(const EnvelopeSubject& subject);
Verdict set_list_is_not_empty(const EnvelopeSubject& subject);
Verdict set_status_is_0_or_1(const EnvelopeSubject& subject);
Verdict get_names_are_not_empty(const EnvelopeSubject& subject);
Verdict get_answers_every_name(const TransactionSubject& subject);
Verdict get_answers_nothing_else(const TransactionSubject& subject);
Verdict hidden_values_read_empty(const EnvelopeSubject& subject);
Verdict names_start_with_the_path(const TransactionSubject& subject);
Verdict names_are_of_the_next_level(const TransactionSubject& subject);
Verdict notification_is_in_range(const EnvelopeSubject& subject);
Verdict attributes_answer_every_name(const TransactionSubject& subject);
Verdict add_names_a_table(const EnvelopeSubject& subject);
Verdict add_gives_an_instance(const EnvelopeSubject& subject);
Verdict object_status_is_0_or_1(const EnvelopeSubject& subject);
Verdict delete_names_an_instance(const EnvelopeSubject& subject);
Verdict schedule_has_a_delay(const EnvelopeSubject& subject);
Verdict secrets_are_not_readable(const EnvelopeSubject& subject);

Verdict download_file_type_is_known(const EnvelopeSubject& subject);
Verdict upload_file_type_is_known(const EnvelopeSubject& subject);
Verdict transfer_url_has_no_password(const EnvelopeSubject& subject);
Verdict transfer_url_is_absolute(const EnvelopeSubject& subject);
Verdict transfer_status_is_0_or_1(const EnvelopeSubject& subject);
Verdict delayed_transfer_is_not_done_at_once(const TransactionSubject& subject);
Verdict command_keys_differ(const SessionSubject& subject);
Verdict transfer_complete_code_fits(const EnvelopeSubject& subject);
Verdict transfer_times_are_utc(const EnvelopeSubject& subject);
Verdict transfer_times_are_in_order(const EnvelopeSubject& subject);

inline constexpr Need whole_rpc_envelope = Need::head | Need::xml;
inline constexpr Need whole_rpc = Need::request_body | Need::response_body | Need::paired;

inline constexpr Rule rpc_rules[] = {
    {"rpc-method-too-new", Severity::note, Party::either, "A method exists in the version of the protocol that is used",
     "TR-069 Amendment 6, 3.6", whole_rpc_envelope, &method_exists_in_version,
     "Methods came with later versions: GetAllQueuedTransfers and AutonomousTransferComplete with 1.1, "
     "ScheduleDownload and "
     "ChangeDUState with 1.2. In an older namespace the peer need not know them. Many devices support them all the "
     "same, so "
     "it is a note."},
    {"rpc-grm-mandatory-missing", Severity::warning, Party::cpe,
     "GetRPCMethodsResponse of a CPE lists the mandatory methods", "TR-069 Amendment 6, 3.6 Table 5",
     whole_rpc_envelope, &mandatory_methods_are_listed,
     "Each CPE supports the methods for parameters, attributes and objects, Download and Reboot. When one is not in "
     "the list "
     "an ACS may not use it, or may believe that the list is wrong. Try the method: often only its name was "
     "forgotten."},
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
    {"rpc-gpv-hidden-value", Severity::warning, Party::cpe, "Passwords read as an empty string",
     "TR-181, hidden parameters", whole_rpc_envelope, &hidden_values_read_empty,
     "The data models mark passwords as hidden: whoever reads one gets an empty string. A device that returns the "
     "value gives "
     "it to everybody who can read the ACS's database or this capture. Ask the maker, and change the passwords that "
     "were "
     "seen."},
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
    {"rpc-spa-notification-range", Severity::violation, Party::either,
     "Notification is 0 to 2, and 3 to 6 from version 1.4 on", "TR-069 Amendment 6, A.3.2.4", whole_rpc_envelope,
     &notification_is_in_range,
     "0 is off, 1 passive, 2 active; the lightweight kinds from 3 to 6 came with version 1.4. Another value is refused "
     "with "
     "9003 or ignored. Look at who chose it, the ACS or, in a response, the device."},
    {"rpc-gpa-name-missing", Severity::violation, Party::cpe,
     "The attributes of every full name asked for are answered", "TR-069 Amendment 6, A.3.2.5", whole_rpc,
     &attributes_answer_every_name,
     "For each full parameter name in the request the response has its attributes; an unknown name is refused with "
     "9005. A "
     "name that is left out leaves the ACS with old settings of notification. Suspect a limit on the size of the "
     "response."},
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
    {"rpc-dl-filetype", Severity::violation, Party::acs, "FileType of a Download is one of the defined texts",
     "TR-069 Amendment 6, A.3.2.8", whole_rpc_envelope, &download_file_type_is_known,
     "The file type is a number and a text, as in 1 Firmware Upgrade Image, or X with a vendor. Devices compare the "
     "whole "
     "text; some look at the number only. A difference in letter case is enough for a refusal with 9003 or for a file "
     "that "
     "is stored and never used."},
    {"rpc-ul-filetype", Severity::violation, Party::acs, "FileType of an Upload is one of the defined texts",
     "TR-069 Amendment 6, A.4.1.5", whole_rpc_envelope, &upload_file_type_is_known,
     "The types of Upload differ from those of Download: the vendor configuration is type 1 here and type 3 there, and "
     "types "
     "3 and 4 need an instance number. Devices refuse an unknown text with 9003. Look for a list that is shared by "
     "both "
     "methods in the ACS."},
    {"rpc-dl-url-userinfo", Severity::warning, Party::acs, "The URL of a transfer has no user name and password in it",
     "TR-069 Amendment 6, A.3.2.8", whole_rpc_envelope, &transfer_url_has_no_password,
     "Credentials stand in Username and Password, not in the URL. A device may refuse the URL, or take the part before "
     "@ for "
     "the host. The password also ends up in the logs of everybody who writes down the URL."},
    {"rpc-dl-url-form", Severity::warning, Party::acs, "The URL of a transfer is absolute",
     "TR-069 Amendment 6, A.3.2.8", whole_rpc_envelope, &transfer_url_is_absolute,
     "The device needs scheme, host and path to reach the file server; the usual schemes are http, https, ftp, sftp "
     "and tftp. A "
     "path alone has no server to be relative to. Look at the ACS's setting for its own public address."},
    {"rpc-dl-status", Severity::violation, Party::cpe, "Status of DownloadResponse and UploadResponse is 0 or 1",
     "TR-069 Amendment 6, A.3.2.8 and A.4.1.5", whole_rpc_envelope, &transfer_status_is_0_or_1,
     "0 says that the transfer is done, 1 that TransferComplete will follow. With another value the ACS does not know "
     "whether "
     "to wait. An error has to be a Fault."},
    {"rpc-dl-delay-same-session", Severity::violation, Party::cpe, "A delayed transfer is not reported as done at once",
     "TR-069 Amendment 6, A.3.2.8", whole_rpc, &delayed_transfer_is_not_done_at_once,
     "With DelaySeconds above 0 the transfer takes place after the session, so the response has Status 1. Status 0 "
     "says that "
     "it was done already, against the order. Devices that ignore the delay upgrade their firmware in the middle of "
     "the day."},
    {"rpc-dl-commandkey-reused", Severity::warning, Party::acs,
     "Transfers that are outstanding at once have different CommandKeys",
     "good practice, see TR-069 Amendment 6, A.3.2.8", Need::session_start | Need::no_hole, &command_keys_differ,
     "The CommandKey is all that the device reports back about a finished transfer. With one key for two the ACS "
     "cannot tell "
     "which of them ended, or failed. Suspect an ACS whose keys are constants."},
    {"rpc-schedule-delay-zero", Severity::warning, Party::acs, "ScheduleInform has a delay above 0",
     "TR-069 Amendment 6, A.4.1.2", whole_rpc_envelope, &schedule_has_a_delay,
     "The order asks for an Inform after so many seconds, at least one. Devices refuse 0 with 9003 or begin a session "
     "at once, "
     "while the present one is still open. To get an Inform soon, use a small number."},
    {"rpc-tc-faultcode", Severity::warning, Party::cpe, "FaultCode of TransferComplete is one that is made for it",
     "TR-069 Amendment 6, A.3.3.2 Table 43", whole_rpc_envelope, &transfer_complete_code_fits,
     "TransferComplete reports 0 for success, 9001, 9002, 9010 to 9012, 9014 to 9020, or a vendor code of 98xx. Other "
     "codes "
     "belong to other methods and tell the operator the wrong thing. Look at the text beside the code."},
    {"rpc-tc-times-not-utc", Severity::note, Party::cpe, "StartTime and CompleteTime are in UTC",
     "TR-069 Amendment 6, A.3.3.2 Table 41", whole_rpc_envelope, &transfer_times_are_utc,
     "The times of a transfer are given in UTC, with Z at the end, or as the unknown time. With another offset the "
     "moment is "
     "still clear to a reader that understands offsets. Some ACSs cut the offset off and are wrong by hours."},
    {"rpc-tc-times-order", Severity::warning, Party::cpe, "CompleteTime is not before StartTime",
     "good practice, see TR-069 Amendment 6, A.3.3.2", whole_rpc_envelope, &transfer_times_are_in_order,
     "A transfer ends after it began. When it seems not to, the clock was set in between, which is common after a "
     "reboot. "
     "Neither of the times should be relied on."},
    {"rpc-secret-in-clear", Severity::note, Party::either, "Passwords are not sent without TLS",
     "TR-069 Amendment 6, 3.3", whole_rpc_envelope, &secrets_are_not_readable,
     "The capture holds a password that was sent readable: as a value of a parameter, or for a file server. Use TLS "
     "between "
     "device and ACS. Behind a TLS terminator it is in order; think of it before you give this capture away, and use "
     "sanitize."},
};

}  // namespace cwmpscope::rules
