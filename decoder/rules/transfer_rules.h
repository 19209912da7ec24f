// The rules about file transfers and other things that span a session or several. Functions are in transfer_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict transfer_complete_is_announced(const SessionSubject& subject);
Verdict announced_transfer_is_reported(const SessionSubject& subject);
Verdict transfer_complete_was_asked_for(const DeviceSubject& subject);
// in transfer_outcome_rules.cpp
Verdict transfer_is_reported(const TransferSubject& subject);
Verdict status_0_is_the_end(const TransferSubject& subject);
Verdict report_is_not_repeated(const TransferSubject& subject);
Verdict cancelled_is_not_reported(const TransferSubject& subject);
Verdict file_is_fetched(const TransferSubject& subject);
Verdict transfer_begins_after_order(const TransferSubject& subject);
Verdict download_gets_upload_puts(const TransferSubject& subject);
Verdict credentials_are_those_of_the_order(const TransferSubject& subject);
Verdict failed_transfer_is_no_success(const TransferSubject& subject);
Verdict successful_transfer_is_no_fault(const TransferSubject& subject);
Verdict file_has_the_size_announced(const TransferSubject& subject);
Verdict transfer_waits_for_its_delay(const TransferSubject& subject);
Verdict download_keeps_its_windows(const TransferSubject& subject);
Verdict server_proves_itself(const TransferSubject& subject);

inline constexpr Rule transfer_rules[] = {
    {"transfer-complete-without-events", Severity::violation, Party::cpe,
     "A TransferComplete in a later session is announced by 7 TRANSFER COMPLETE in the Inform",
     "TR-069 Amendment 6, 3.7.1.5 and A.3.3.2", Need::session_start | Need::no_hole, &transfer_complete_is_announced,
     "When the transfer ended after the session in which it was ordered, the Inform of the session that reports it "
     "lists 7 "
     "TRANSFER COMPLETE and the M event with the CommandKey. An ACS that decides by the events does not expect the "
     "report "
     "otherwise. Suspect an agent that begins the session for another reason and sends the report along."},
    {"transfer-events-without-complete", Severity::violation, Party::cpe,
     "7 TRANSFER COMPLETE in the Inform is followed by TransferComplete", "TR-069 Amendment 6, 3.7.1.5",
     Need::session_start | Need::session_end | Need::no_hole, &announced_transfer_is_reported,
     "The events say that a transfer has ended; TransferComplete, in the same session, says which and how. Without it "
     "the "
     "ACS's task stays open for ever. Suspect a device that lost the details of the transfer over its reboot."},
    {"transfer-complete-unknown-key", Severity::note, Party::cpe,
     "TransferComplete has the CommandKey of a transfer that was ordered", "TR-069 Amendment 6, A.3.3.2", Need::none,
     &transfer_complete_was_asked_for,
     "The CommandKey of TransferComplete is that of the Download or Upload. Here the order is not in the capture, most "
     "likely "
     "because it was sent before the capture began. Look into the ACS's own records for the key, or capture over a "
     "longer "
     "time."},
    {"transfer-no-complete", Severity::violation, Party::cpe,
     "A transfer that is announced as done is reported by TransferComplete with its key",
     "TR-069 Amendment 6, A.3.2.8 and A.3.3.2", Need::continuity, &transfer_is_reported,
     "After Status 1 the CPE reports the end of each transfer by a TransferComplete with its CommandKey. Here the Inform "
     "lists the M event of this key, and the session ends with the reports of other transfers only. Suspect a CPE that "
     "keeps the details of one transfer at a time."},
    {"transfer-complete-after-status0", Severity::violation, Party::cpe,
     "A transfer that was done within the session is not reported again", "TR-069 Amendment 6, A.3.3.2",
     Need::continuity, &status_0_is_the_end,
     "Status 0 in the response says that the transfer is over and applied. A TransferComplete for it later makes the ACS "
     "look for a task that it has closed. The usual cause is a CPE that reports every transfer, however it answered "
     "first."},
    {"transfer-complete-twice", Severity::warning, Party::cpe, "A TransferComplete that was answered is not sent again",
     "TR-069 Amendment 6, 3.7.1.5", Need::continuity, &report_is_not_repeated,
     "Once TransferCompleteResponse has come, the report is delivered and the CPE forgets it. Here the same report, with "
     "the same times, comes in a later session. Look whether the CPE writes to its flash that it has reported, or "
     "whether it reboots before it does."},
    {"transfer-complete-after-cancel", Severity::violation, Party::cpe,
     "A transfer that was cancelled is not reported", "TR-069 Amendment 6, A.4.1.9", Need::continuity,
     &cancelled_is_not_reported,
     "A successful CancelTransfer takes the transfer back: there is no TransferComplete for it. A CPE that can no longer "
     "stop it has to answer with fault 9021. Here it agreed and reported all the same; look whether the file was "
     "applied."},
    {"transfer-never-fetched", Severity::note, Party::cpe, "The file of a Download is fetched from the URL given",
     "good practice, see TR-069 Amendment 6, 3.4.3", Need::continuity, &file_is_fetched,
     "The transfer is reported as done, other requests of the device to the same server are in the capture, and none of "
     "them is for this file. The CPE may have taken another way, or a file that it had already. Look at the time of the "
     "report and at the version that the device tells afterwards."},
    {"transfer-before-response", Severity::note, Party::cpe, "A transfer begins after it was ordered",
     "good practice, see TR-069 Amendment 6, A.3.2.8", Need::continuity, &transfer_begins_after_order,
     "The file was fetched shortly before the ACS ordered it, and not again afterwards. Perhaps an order from before the "
     "capture was repeated, or the clocks of two captures that were merged differ. Compare the frames' times."},
    {"transfer-method", Severity::warning, Party::cpe, "A download uses GET, an upload PUT",
     "TR-069 Amendment 6, 3.4.3 and A.4.1.5", Need::continuity, &download_gets_upload_puts,
     "Files are fetched with GET and sent with PUT. A server that is set up for these methods answers 405 or stores "
     "nothing. POST for uploads is a habit of agents that were made for web forms. Look at the status that the server "
     "gave."},
    {"transfer-credentials", Severity::warning, Party::cpe,
     "A CPE answers the file server's challenge with the user of the order", "TR-069 Amendment 6, 3.4.3",
     Need::continuity, &credentials_are_those_of_the_order,
     "Download and Upload carry the Username and Password for the file server. Here the CPE used another name, often the "
     "one that it uses for the ACS. The server refuses, and the transfer fails with fault 9012. Look at the answer to "
     "that request."},
    {"transfer-failed-but-success", Severity::violation, Party::cpe, "A transfer that failed is not reported as success",
     "good practice, see TR-069 Amendment 6, A.3.3.2", Need::continuity, &failed_transfer_is_no_success,
     "Every request for the file was refused by the server, and yet TransferComplete says FaultCode 0. The ACS takes the "
     "device for upgraded. Suspect a CPE that stores the server's error page as the file. Look at the version that the "
     "next Inform tells."},
    {"transfer-ok-but-fault", Severity::note, Party::cpe, "A transfer that went through is not reported as failed",
     "good practice, see TR-069 Amendment 6, A.3.3.2", Need::none, &successful_transfer_is_no_fault,
     "The file came whole with status 200, and TransferComplete reports that it could not be had. The file may be the "
     "wrong one, too large for the device, or refused for its signature, for which there are other codes. Compare its "
     "length with FileSize."},
    {"transfer-size-mismatch", Severity::note, Party::either, "A file has the FileSize announced",
     "TR-069 Amendment 6, A.3.2.8", Need::none, &file_has_the_size_announced,
     "FileSize lets the CPE check that there is room for the file; zero means unknown. Here the server sent another "
     "number of bytes. Most often the file was replaced on the server and the ACS's record of it was not. A strict CPE "
     "refuses the transfer."},
    {"transfer-too-early", Severity::warning, Party::cpe, "A transfer begins not before DelaySeconds have passed",
     "TR-069 Amendment 6, A.3.2.8", Need::continuity, &transfer_waits_for_its_delay,
     "DelaySeconds keeps a transfer back, so that a whole fleet does not fetch its firmware at once or in the evening. "
     "Here the CPE began before. Suspect an agent that ignores the argument. The file server's load shows the same for "
     "other devices."},
    {"transfer-outside-window", Severity::warning, Party::cpe, "A scheduled download begins within its windows",
     "TR-069 Amendment 6, A.4.1.8", Need::continuity, &download_keeps_its_windows,
     "ScheduleDownload names one or two windows, in seconds after the request. Here the CPE fetched the file outside of "
     "them, as far as the arguments are read as Amendment 6 has them. Look at WindowStart and WindowEnd, and whether "
     "the CPE reads them as times of day."},
    {"transfer-rspauth-absent", Severity::note, Party::file_server, "A file server proves itself with Authentication-Info",
     "RFC 7616, 3.5", Need::none, &server_proves_itself,
     "With digest and qop a server can prove that it knows the password as well, in the field Authentication-Info. It "
     "is no duty and many servers leave it out. Without it a CPE cannot tell a forged file server by its answer."},
};

}  // namespace cwmpscope::rules
