// The rules about what spans sessions, other than transfers: reboots, resets, scheduled Informs, diagnostics, values with
// notification, deployment units. Functions are in lifecycle_rules.cpp (reboots, scheduled Informs) and beside it in
// lifecycle_reset_rules, _value_rules, _diagnostics_rules and _unit_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict boot_names_its_reboot(const LifecycleSubject& subject);
Verdict device_reboots(const LifecycleSubject& subject);
Verdict reboot_was_asked_for(const LifecycleSubject& subject);
Verdict boot_has_a_cause(const DeviceSubject& device);
Verdict scheduled_inform_comes(const LifecycleSubject& subject);
Verdict scheduled_inform_waits(const LifecycleSubject& subject);
Verdict reset_leads_to_bootstrap(const LifecycleSubject& subject);
Verdict reset_empties_the_key(const LifecycleSubject& subject);
Verdict new_url_leads_to_bootstrap(const DeviceSubject& device);
Verdict new_url_is_used(const DeviceSubject& device);
Verdict bootstrap_comes_once(const DeviceSubject& device);
Verdict active_change_is_told(const LifecycleSubject& subject);
Verdict passive_change_is_told(const LifecycleSubject& subject);
Verdict own_change_is_not_told(const DeviceSubject& device);
Verdict diagnostics_end_with_their_event(const LifecycleSubject& subject);
Verdict diagnostics_were_asked_for(const LifecycleSubject& subject);
Verdict only_requested_is_written(const EnvelopeSubject& subject);
Verdict unit_change_is_reported(const SessionSubject& subject);
Verdict each_operation_has_a_result(const DeviceSubject& device);
Verdict autonomous_transfer_is_told(const SessionSubject& subject);
Verdict autonomous_unit_change_is_told(const SessionSubject& subject);
Verdict request_download_is_told(const SessionSubject& subject);
Verdict firmware_changes_version(const TransferSubject& subject);
Verdict new_version_is_told(const DeviceSubject& device);

inline constexpr Rule lifecycle_rules[] = {
    {"lifecycle-reboot-event", Severity::violation, Party::cpe,
     "The boot after a Reboot is told with M Reboot and its CommandKey", "TR-069 Amendment 6, A.3.2.9 and 3.7.1.5",
     Need::continuity, &boot_names_its_reboot,
     "After a Reboot of the ACS the first Inform with 1 BOOT also lists M Reboot with the CommandKey of the request. "
     "Without it the ACS cannot tell its own reboot from a power failure. Usually the CPE does not write the key to its "
     "flash before it goes down."},
    {"lifecycle-reboot-missing", Severity::warning, Party::cpe, "A device reboots after Reboot",
     "TR-069 Amendment 6, A.3.2.9", Need::none, &device_reboots,
     "RebootResponse promises a reboot as soon as the session is over. Here the device's own UpTime counts on past the "
     "request, ten minutes and more. Look for a service that holds back the reboot, or a response that was sent before "
     "the request was looked at."},
    {"lifecycle-mreboot-unasked", Severity::warning, Party::cpe, "M Reboot follows a Reboot of the ACS",
     "TR-069 Amendment 6, 3.7.1.5", Need::continuity, &reboot_was_asked_for,
     "M Reboot tells that a Reboot RPC caused the boot, with that RPC's CommandKey. A Reboot with this key is not in the "
     "capture. Where the capture does not show the device from its beginning this is a note only: the request probably "
     "came before. Otherwise suspect an event that is never cleared."},
    {"lifecycle-boot-unexpected", Severity::note, Party::cpe, "1 BOOT has a cause in the capture",
     "good practice, see TR-069 Amendment 6, 3.7.1.5", Need::continuity, &boot_has_a_cause,
     "The device booted, and nothing that the ACS asked for explains it. Power was cut, somebody pushed a button, or the "
     "firmware crashed. Look at how often it happens, and at what the ACS did just before."},
    {"lifecycle-scheduleinform", Severity::violation, Party::cpe,
     "ScheduleInform is followed by an Inform with M ScheduleInform", "TR-069 Amendment 6, A.4.1.2 and 3.7.1.5",
     Need::continuity, &scheduled_inform_comes,
     "DelaySeconds after ScheduleInform the CPE begins a session with 3 SCHEDULED and M ScheduleInform, which carries the "
     "CommandKey. Here the device has come again more than a minute after that time, and no Inform had the event. Suspect "
     "a timer that is lost when the device boots, or an RPC that is answered and not done."},
    {"lifecycle-scheduleinform-early", Severity::warning, Party::cpe,
     "A scheduled Inform comes not before DelaySeconds have passed", "TR-069 Amendment 6, A.4.1.2", Need::continuity,
     &scheduled_inform_waits,
     "ScheduleInform asks for a session after DelaySeconds; here it came earlier. The ACS may have chosen the time for a "
     "reason, such as a maintenance window. Look whether the CPE reads the delay in other units, or adds the event to "
     "the next session it holds anyway."},
    {"lifecycle-factoryreset-bootstrap", Severity::violation, Party::cpe,
     "The first Inform after FactoryReset has 0 BOOTSTRAP", "TR-069 Amendment 6, A.4.1.6 and 3.7.1.5",
     Need::continuity, &reset_leads_to_bootstrap,
     "A device that was reset is new to its ACS and says so by 0 BOOTSTRAP. Without it the ACS does not configure it "
     "again. Usually the CPE keeps the mark that it has bootstrapped in a place that FactoryReset does not wipe."},
    {"lifecycle-factoryreset-key", Severity::violation, Party::cpe, "After FactoryReset ParameterKey is empty",
     "TR-181 and TR-098, ManagementServer.ParameterKey", Need::continuity, &reset_empties_the_key,
     "ParameterKey tells the ACS which of its settings were applied last. A reset takes all of them away, and so it "
     "empties the key. With an old key the ACS takes the device for configured. Look what else FactoryReset left in "
     "place."},
    {"lifecycle-url-bootstrap", Severity::violation, Party::cpe, "The first Inform at a new ACS URL has 0 BOOTSTRAP",
     "TR-069 Amendment 6, 3.7.1.5", Need::continuity, &new_url_leads_to_bootstrap,
     "When ManagementServer.URL was changed, the first session with the new ACS lists 0 BOOTSTRAP. The new ACS does not "
     "know the device and depends on it to set it up. Suspect a CPE that ties the event to a factory reset only."},
    {"lifecycle-url-not-used", Severity::warning, Party::cpe, "After the ACS URL was set the next session goes to it",
     "TR-069 Amendment 6, 3.2.1", Need::continuity, &new_url_is_used,
     "ManagementServer.URL was set with success, and the next session goes to the old host all the same. Either the value "
     "was not stored, or it takes a reboot. If the new host cannot be reached, the attempts would be in the capture. "
     "Read the parameter back."},
    {"lifecycle-bootstrap-repeated", Severity::warning, Party::cpe, "0 BOOTSTRAP comes once",
     "good practice, see TR-069 Amendment 6, 3.7.1.5", Need::continuity, &bootstrap_comes_once,
     "0 BOOTSTRAP tells the first contact with an ACS; once delivered it comes again only after a reset or a new URL. A "
     "reset button and a URL by DHCP leave no trace in CWMP, so this is a suspicion. A device that bootstraps every day "
     "loses its memory or its settings."},
    {"lifecycle-value-change-missing", Severity::warning, Party::cpe,
     "A change of a parameter with active notification is told with 4 VALUE CHANGE",
     "TR-069 Amendment 6, A.3.2.4", Need::continuity, &active_change_is_told,
     "With Notification 2 the CPE begins a session as soon as the value changes by itself, with 4 VALUE CHANGE and the "
     "parameter in the Inform. Here two readings differ, the ACS did not set it in between, and no Inform told it up to "
     "the next session. Suspect a part of the device that changes the value past the data model."},
    {"lifecycle-value-change-own-set", Severity::note, Party::cpe,
     "A change that the ACS made is not told as 4 VALUE CHANGE", "TR-069 Amendment 6, A.3.3.1", Need::continuity,
     &own_change_is_not_told,
     "4 VALUE CHANGE is about changes that the ACS does not know of. Here the only parameter in it is one that the ACS "
     "had set itself, with the same value. It costs a session for each setting. Look whether the CPE compares with the "
     "value that was set last."},
    {"lifecycle-passive-not-included", Severity::warning, Party::cpe,
     "A changed parameter with passive notification is in the next Inform", "TR-069 Amendment 6, A.3.2.4",
     Need::continuity, &passive_change_is_told,
     "With Notification 1 a value that changed by itself is told in the next Inform, whatever caused the session. Here "
     "two readings differ and the next Inform does not name the parameter. Suspect a list of changes that is emptied "
     "before it is sent."},
    {"lifecycle-diagnostics", Severity::warning, Party::cpe,
     "Diagnostics that the ACS asked for end with 8 DIAGNOSTICS COMPLETE", "TR-181, DiagnosticsState",
     Need::continuity, &diagnostics_end_with_their_event,
     "When a test that the ACS asked for is over, the CPE begins a session with 8 DIAGNOSTICS COMPLETE. Here the state "
     "says that it is over, and neither the sessions since nor the next one had the event. An ACS that waits for the "
     "event never fetches the results. It can still read them by GetParameterValues."},
    {"lifecycle-diagnostics-unasked", Severity::note, Party::cpe, "8 DIAGNOSTICS COMPLETE follows a request of the ACS",
     "TR-181, DiagnosticsState", Need::none, &diagnostics_were_asked_for,
     "The event is for tests that the ACS asked for. The request is not in the capture; most likely it was made before "
     "the capture began. A test that was started at the device itself must not cause it. Look into the ACS's records."},
    {"lifecycle-diagnostics-state-written", Severity::violation, Party::acs,
     "An ACS writes only Requested or Canceled to DiagnosticsState", "TR-181, DiagnosticsState", Need::xml,
     &only_requested_is_written,
     "DiagnosticsState is told by the CPE; the ACS writes Requested to begin a test, and Canceled to stop it. Any other "
     "value is to be refused with fault 9007. Here the ACS wrote another one. Often a whole object that was read before "
     "is written back."},
    {"lifecycle-dustate-complete", Severity::warning, Party::cpe,
     "M ChangeDUState in the Inform is followed by DUStateChangeComplete with its key",
     "TR-069 Amendment 6, 3.7.1.5", Need::session_start | Need::session_end | Need::no_hole, &unit_change_is_reported,
     "11 DU STATE CHANGE COMPLETE and M ChangeDUState announce the report on deployment units that the ACS asked for. "
     "Here the session ended without the report of that key. The ACS's task stays open. Suspect a device that lost the "
     "details over its reboot."},
    {"lifecycle-dustate-results", Severity::warning, Party::cpe,
     "DUStateChangeComplete has one result for each operation", "TR-069 Amendment 6, A.4.2.3", Need::continuity,
     &each_operation_has_a_result,
     "Each operation of ChangeDUState has a result of its own in the report, failed ones too. Here the numbers differ, as "
     "far as Amendment 6 was understood. The ACS cannot tell which operation is missing. Look at the UUIDs in both "
     "messages."},
    {"lifecycle-autonomous-transfer", Severity::violation, Party::cpe,
     "10 AUTONOMOUS TRANSFER COMPLETE and AutonomousTransferComplete come together",
     "TR-069 Amendment 6, A.3.3.3 and 3.7.1.5", Need::session_start | Need::session_end | Need::no_hole,
     &autonomous_transfer_is_told,
     "A transfer that the ACS did not ask for is announced by event 10 and reported by AutonomousTransferComplete in the "
     "same session. Here only one of the two came. An ACS that reads the events only, or the calls only, misses it. "
     "Look which of the two this device leaves out always."},
    {"lifecycle-autonomous-du", Severity::violation, Party::cpe,
     "12 AUTONOMOUS DU STATE CHANGE COMPLETE and its call come together", "TR-069 Amendment 6, 3.7.1.5",
     Need::session_start | Need::session_end | Need::no_hole, &autonomous_unit_change_is_told,
     "A change of deployment units that the ACS did not ask for is announced by event 12 and reported by "
     "AutonomousDUStateChangeComplete in the same session. Here only one of the two came. The ACS's list of installed "
     "software goes wrong. Read the table of deployment units again."},
    {"lifecycle-request-download", Severity::violation, Party::cpe,
     "9 REQUEST DOWNLOAD and RequestDownload come together", "TR-069 Amendment 6, A.4.2.2 and 3.7.1.5",
     Need::session_start | Need::session_end | Need::no_hole, &request_download_is_told,
     "A CPE that wants a file says so by event 9 and by calling RequestDownload in the same session. Here only one of the "
     "two came. The ACS then either waits for the call or is surprised by it. Look what the user did at the device."},
    {"lifecycle-firmware-version", Severity::note, Party::cpe, "After a firmware upgrade SoftwareVersion changes",
     "good practice, see TR-069 Amendment 6, A.3.2.8", Need::none, &firmware_changes_version,
     "The upgrade is reported as done, and the device tells the same version as before. The file may hold the version "
     "that was installed, or the device fell back to its other image. Compare with the version in the file's name."},
    {"lifecycle-softwareversion-unreported", Severity::note, Party::cpe,
     "A changed SoftwareVersion comes with 4 VALUE CHANGE", "TR-098 and TR-181, DeviceInfo.SoftwareVersion",
     Need::continuity, &new_version_is_told,
     "SoftwareVersion has active notification by the data model, so a new version is told with 4 VALUE CHANGE beside the "
     "other events. ACSs that keep their records by that event show the old version. Many CPEs leave it out when they "
     "tell 1 BOOT."},
};

}  // namespace cwmpscope::rules
