// The rules about Download, Upload, ScheduleDownload, CancelTransfer, the queues of transfers, ScheduleInform, and the
// two methods that report a transfer. Their functions are in rpc_transfer_rules.cpp and rpc_transfer_result_rules.cpp.
#pragma once

#include "decoder/rules/rpc_method_rules.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict download_file_type_is_known(const EnvelopeSubject& subject);
Verdict upload_file_type_is_known(const EnvelopeSubject& subject);
Verdict transfer_url_has_no_password(const EnvelopeSubject& subject);
Verdict transfer_url_is_absolute(const EnvelopeSubject& subject);
Verdict transfer_status_is_0_or_1(const EnvelopeSubject& subject);
Verdict pending_transfer_has_no_times(const EnvelopeSubject& subject);
Verdict finished_transfer_has_times(const EnvelopeSubject& subject);
Verdict delayed_transfer_is_not_done_at_once(const TransactionSubject& subject);
Verdict command_keys_differ(const SessionSubject& subject);
Verdict transfer_fault_code_fits(const TransactionSubject& subject);
Verdict schedule_has_good_windows(const EnvelopeSubject& subject);
Verdict window_mode_is_known(const EnvelopeSubject& subject);
Verdict schedule_has_a_delay(const EnvelopeSubject& subject);
Verdict queue_keeps_its_limits(const EnvelopeSubject& subject);
Verdict cancelled_transfer_was_ordered(const DeviceSubject& subject);

Verdict transfer_complete_code_fits(const EnvelopeSubject& subject);
Verdict transfer_times_are_utc(const EnvelopeSubject& subject);
Verdict transfer_times_are_in_order(const EnvelopeSubject& subject);
Verdict success_has_no_fault_text(const EnvelopeSubject& subject);
Verdict autonomous_file_type_fits(const EnvelopeSubject& subject);

inline constexpr Rule rpc_transfer_rules[] = {
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
    {"rpc-dl-times-status1", Severity::note, Party::cpe, "With Status 1 the times of a transfer are the unknown time",
     "TR-069 Amendment 6, A.3.2.8 Table 34 and A.4.1.5", whole_rpc_envelope, &pending_transfer_has_no_times,
     "Status 1 says that the transfer is not done, so StartTime and CompleteTime are not known yet and are written as "
     "0001-01-01T00:00:00Z. Another time is suspected to be that of the answer itself. Nothing breaks, since "
     "TransferComplete brings the right times."},
    {"rpc-dl-times-status0", Severity::warning, Party::cpe,
     "With Status 0 the times of a transfer are known and in order", "TR-069 Amendment 6, A.3.2.8 Table 34 and A.4.1.5",
     whole_rpc_envelope, &finished_transfer_has_times,
     "Status 0 says that the transfer is done, so the answer tells when it began and ended, and nothing else ever "
     "will. "
     "The unknown time, or an end before the beginning, is suspected to mean that the device has not done it. Look "
     "whether a connection to the file server was made before the answer."},
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
    {"rpc-dl-fault-code", Severity::warning, Party::cpe, "Download and Upload are refused with a code that fits them",
     "TR-069 Amendment 6, A.3.2.8, A.4.1.5 and A.5.1", whole_rpc, &transfer_fault_code_fits,
     "A transfer is refused with a general code from 9000 to 9004 or with one about transfers: 9010 for Download, 9011 "
     "for Upload, 9012 and 9013 for both. Codes about parameters or deployment units are suspected to be slips. Look "
     "at "
     "the text beside the code for what was meant."},
    {"rpc-sd-windows", Severity::warning, Party::acs, "ScheduleDownload has one or two time windows in order",
     "TR-069 Amendment 6, A.4.1.8; CWMP schema", whole_rpc_envelope, &schedule_has_good_windows,
     "The schema allows one or two windows; each ends after it begins, and the second begins after the first. A device "
     "refuses other numbers with 9003. That windows in the wrong order are refused as well is suspected only. Both "
     "times "
     "are seconds from now, not times of the day."},
    {"rpc-sd-window-mode", Severity::violation, Party::acs, "WindowMode is one of the defined texts",
     "TR-069 Amendment 6, A.4.1.8; CWMP schema", whole_rpc_envelope, &window_mode_is_known,
     "The mode is 1 At Any Time, 2 Immediately, 3 When Idle, 4 Confirmation Needed, or X with a vendor. Devices "
     "compare "
     "the whole text and refuse another with 9003. The number alone or the text alone is the usual slip."},
    {"rpc-schedule-delay-zero", Severity::warning, Party::acs, "ScheduleInform has a delay above 0",
     "TR-069 Amendment 6, A.4.1.2", whole_rpc_envelope, &schedule_has_a_delay,
     "The order asks for an Inform after so many seconds, at least one. Devices refuse 0 with 9003 or begin a session "
     "at once, "
     "while the present one is still open. To get an Inform soon, use a small number."},
    {"rpc-queue-limits", Severity::warning, Party::cpe, "A queue of transfers has at most 16 entries, in states 1 to 3",
     "TR-069 Amendment 6, A.4.1.1 and A.4.1.7; CWMP schema", whole_rpc_envelope, &queue_keeps_its_limits,
     "The schema allows 16 entries, each not started (1), in progress (2), or done and not yet reported (3). An ACS "
     "that "
     "validates throws the whole answer away. Suspect a device that never removes what it has reported."},
    {"rpc-cancel-unknown", Severity::note, Party::acs, "CancelTransfer names a transfer that was ordered",
     "good practice, see TR-069 Amendment 6, A.4.1.9", Need::none, &cancelled_transfer_was_ordered,
     "CancelTransfer stops the transfers that have its CommandKey. Here no order with that key is in the capture, most "
     "likely because it was sent before the capture began. The device answers with success either way, so look into "
     "the "
     "ACS's own records for the key."},
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
    {"rpc-tc-faultstring-on-success", Severity::note, Party::cpe,
     "TransferComplete without a fault has an empty FaultString", "good practice, see TR-069 Amendment 6, A.3.3.2",
     whole_rpc_envelope, &success_has_no_fault_text,
     "FaultCode 0 says that the transfer went well, so there is nothing to explain. A text such as Success is "
     "harmless. "
     "A text that tells of a failure means that the code is wrong, or the text is left from an earlier transfer."},
    {"rpc-atc-isdownload-filetype", Severity::note, Party::cpe,
     "FileType of AutonomousTransferComplete fits the direction", "good practice, see TR-069 Amendment 6, A.3.3.3",
     whole_rpc_envelope, &autonomous_file_type_fits,
     "A firmware image or web content is downloaded, a log file uploaded; IsDownload says which it was. When both do "
     "not "
     "fit together the ACS files the report under the wrong kind. Look at the URLs for the direction that was meant."},
};

}  // namespace cwmpscope::rules
