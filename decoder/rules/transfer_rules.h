// The rules about file transfers and other things that span a session or several. Functions are in transfer_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict transfer_complete_is_announced(const SessionSubject& subject);
Verdict announced_transfer_is_reported(const SessionSubject& subject);
Verdict transfer_complete_was_asked_for(const DeviceSubject& subject);

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
};

}  // namespace cwmpscope::rules
