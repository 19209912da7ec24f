// The rules about Inform: who the device is, its clock, its events, the parameters that every Inform lists. Their
// functions are in inform_rules.cpp (device, clock, parameters), event_rules.cpp and event_lifecycle_rules.cpp (what the
// Informs of a device tell together).
#pragma once

#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict oui_has_its_form(const EnvelopeSubject& subject);
Verdict oui_is_not_a_group(const EnvelopeSubject& subject);
Verdict device_is_named(const EnvelopeSubject& subject);
Verdict max_envelopes_is_one(const EnvelopeSubject& subject);
Verdict current_time_has_an_offset(const EnvelopeSubject& subject);
Verdict current_time_is_set(const EnvelopeSubject& subject);
Verdict forced_parameters_of_igd(const EnvelopeSubject& subject);
Verdict forced_parameters_of_device_1(const EnvelopeSubject& subject);
Verdict forced_parameters_of_device_2(const EnvelopeSubject& subject);
Verdict forced_parameters_spelled_right(const EnvelopeSubject& subject);
Verdict inform_lists_parameters(const EnvelopeSubject& subject);
Verdict inform_lists_each_once(const EnvelopeSubject& subject);
Verdict request_url_has_its_form(const EnvelopeSubject& subject);
Verdict request_url_is_not_guessable(const EnvelopeSubject& subject);

Verdict current_time_is_right(const EnvelopeSubject& subject);
Verdict events_are_listed(const EnvelopeSubject& subject);
Verdict one_root_in_inform(const EnvelopeSubject& subject);
Verdict device_stays_the_same(const SessionSubject& subject);

Verdict no_more_than_64_events(const EnvelopeSubject& subject);
Verdict event_is_known(const EnvelopeSubject& subject);
Verdict event_is_spelled_right(const EnvelopeSubject& subject);
Verdict single_event_comes_once(const EnvelopeSubject& subject);
Verdict numbered_event_has_no_key(const EnvelopeSubject& subject);
Verdict scheduled_events_come_together(const EnvelopeSubject& subject);
Verdict reboot_event_comes_with_boot(const EnvelopeSubject& subject);
Verdict transfer_events_come_together(const EnvelopeSubject& subject);
Verdict event_exists_in_version(const EnvelopeSubject& subject);
Verdict method_events_have_own_keys(const EnvelopeSubject& subject);
Verdict deployment_events_come_together(const EnvelopeSubject& subject);
Verdict extra_parameters_have_a_cause(const EnvelopeSubject& subject);
Verdict heartbeat_is_alone(const EnvelopeSubject& subject);

Verdict delivered_event_comes_once(const DeviceSubject& subject);
Verdict undelivered_event_comes_again(const DeviceSubject& subject);
Verdict connection_request_is_not_retried(const DeviceSubject& subject);
Verdict periodic_keeps_its_interval(const DeviceSubject& subject);
Verdict no_periodic_when_disabled(const DeviceSubject& subject);
Verdict bootstrap_drops_other_events(const DeviceSubject& subject);
Verdict value_change_names_a_parameter(const DeviceSubject& subject);
Verdict parameter_key_is_current(const DeviceSubject& subject);
Verdict parameter_key_survives_fault(const DeviceSubject& subject);

inline constexpr Need whole_envelope = Need::head | Need::xml;

inline constexpr Rule inform_rules[] = {
    {"inform-oui-format", Severity::warning, Party::cpe, "OUI is six hexadecimal digits in upper case",
     "TR-069 Amendment 6, A.3.3.1", text_of_body, &oui_has_its_form,
     "The OUI names the maker of the device by six digits, upper case and without separators. ACSs build the identity "
     "of "
     "the device from it, so a device that changes the letter case becomes two. Look at where the agent reads it from; "
     "the "
     "first half of a MAC address is the usual source."},
    {"inform-oui-multicast", Severity::note, Party::cpe, "The OUI is not that of group addresses",
     "good practice, see IEEE 802, 8.2", text_of_body, &oui_is_not_a_group,
     "In an assigned OUI the lowest bit of the first byte is clear; set, it marks group addresses. Such an OUI was not "
     "assigned to anybody and may clash with another maker's. Simulators and test devices show it often."},
    {"inform-serial-empty", Severity::warning, Party::cpe, "Manufacturer and SerialNumber are not empty",
     "TR-069 Amendment 6, A.3.3.1", whole_envelope, &device_is_named,
     "The ACS knows a device by OUI, product class and serial number. Without the last, all devices of a kind are one "
     "to "
     "it. It is typical of boards that were never personalised in production."},
    {"inform-maxenvelopes-not-one", Severity::note, Party::either, "MaxEnvelopes is 1", "TR-069 Amendment 6, A.3.3.1",
     text_of_body, &max_envelopes_is_one,
     "The value is fixed to 1 and the receiver ignores it. Another value comes from the first issue of the protocol, "
     "where "
     "several envelopes could share an HTTP message. Nothing breaks."},
    {"inform-currenttime-no-offset", Severity::warning, Party::cpe,
     "CurrentTime is local time with its offset from UTC", "TR-069 Amendment 6, A.3.3.1", text_of_body,
     &current_time_has_an_offset,
     "CurrentTime ends in an offset such as -04:00, or in Z. Without it the ACS does not know which zone is meant, and "
     "its "
     "schedules for the device may be off by hours. Look at the format string of the agent."},
    {"inform-currenttime-unset", Severity::note, Party::cpe, "The clock of the device is set",
     "good practice, see TR-069 Amendment 6, A.3.3.1", text_of_body, &current_time_is_set,
     "The year lies before there was TR-069, so the device runs on the default of its clock chip. Certificates, "
     "schedules "
     "and the times of transfers are of no use then. Look whether the device reaches its time server; right after a "
     "boot "
     "it is normal."},
    {"inform-currenttime-drift", Severity::note, Party::cpe, "The clock of the device agrees with that of the capture",
     "good practice, see TR-069 Amendment 6, A.3.3.1", text_of_body, &current_time_is_right,
     "CurrentTime differs by more than five minutes from the time at which the packet was captured. One of both clocks is "
     "wrong, or the time zone that the device tells. Look at other devices in the capture: when all differ alike, it is "
     "the clock of the machine that captured."},
    {"inform-deviceid-changes", Severity::note, Party::cpe, "A device keeps its DeviceId",
     "good practice, see TR-069 Amendment 6, A.3.3.1", Need::none, &device_stays_the_same,
     "The Inform sends the session cookie that the ACS gave, moments before and to the same address, to a device with "
     "another identity; so it is suspected that both are one device. The ACS knows devices by their identity and keeps "
     "two records now. Look for an agent that begins before it has read its serial number; a cookie that a load balancer "
     "gives to every device looks the same."},
    {"inform-mixed-roots", Severity::note, Party::cpe, "All parameters of an Inform have one root object",
     "good practice, see TR-098 and TR-181", text_of_body, &one_root_in_inform,
     "Names below InternetGatewayDevice. and below Device. stand in one list. A device has one data model, and ACSs "
     "choose by the root how to treat it. Suspect a notification that was set while the device had the other model."},
    {"inform-forced-missing-igd", Severity::warning, Party::cpe,
     "An Inform of an InternetGatewayDevice lists its forced parameters",
     "TR-098, forced Inform parameters; TR-069 Amendment 6, A.3.3.1", whole_envelope, &forced_parameters_of_igd,
     "The data model names parameters that every Inform carries: versions of hardware and software, provisioning code, "
     "connection request URL, parameter key. ACSs count on them to decide what to do. DeviceSummary and the WAN "
     "address are "
     "a note only: old models lack the one, and a device may have no address."},
    {"inform-forced-missing-device1", Severity::warning, Party::cpe,
     "An Inform of a Device:1 lists its forced parameters", "TR-106, forced Inform parameters", whole_envelope,
     &forced_parameters_of_device_1,
     "The data model names parameters that every Inform carries: summary, versions of hardware and software, "
     "connection "
     "request URL, parameter key, LAN address. ACSs count on them to decide what to do. Look for names that are "
     "misspelled "
     "before you think of missing ones."},
    {"inform-forced-missing-device2", Severity::warning, Party::cpe,
     "An Inform of a Device:2 lists its forced parameters", "TR-181 Issue 2, forced Inform parameters", whole_envelope,
     &forced_parameters_of_device_2,
     "The data model names parameters that every Inform carries: versions of hardware and software, provisioning code, "
     "connection request URL, parameter key. ACSs count on them to decide what to do. RootDataModelVersion is a note "
     "only, "
     "since older models lack it."},
    {"inform-parameter-unknown-case", Severity::warning, Party::cpe,
     "A forced parameter has the letter case of the model", "TR-106, 3.2", text_of_body,
     &forced_parameters_spelled_right,
     "Parameter names differ by letter case. An ACS that looks for ConnectionRequestURL does not find "
     "ConnectionrequestURL, "
     "takes the parameter for missing, and cannot send connection requests. The name is usually typed by hand in the "
     "device's agent."},
    {"inform-parameter-is-path", Severity::violation, Party::cpe,
     "ParameterList of an Inform names parameters, not objects", "TR-069 Amendment 6, A.3.3.1", text_of_body,
     &inform_lists_parameters,
     "The list holds names of parameters with their values. A name that ends in a dot is a path to an object and has "
     "no "
     "value. Suspect a notification that was set on an object and is reported as it is."},
    {"inform-parameter-twice", Severity::note, Party::cpe, "No parameter is listed twice in an Inform",
     "good practice, see TR-069 Amendment 6, A.3.3.1", text_of_body, &inform_lists_each_once,
     "A parameter that is forced and has changed as well is listed once. With two entries an ACS takes the first or "
     "the "
     "last. Harmless as long as both values are equal."},
    {"inform-connreq-url-form", Severity::warning, Party::cpe, "ConnectionRequestURL is an http URL with host and port",
     "TR-069 Amendment 6, 3.2.2", text_of_body, &request_url_has_its_form,
     "The ACS sends its connection requests to this URL, with http and nothing else. Without scheme or host it cannot. "
     "An "
     "empty value is allowed and means that the device takes no requests over HTTP. Look for an address that was not "
     "yet "
     "known when the Inform was built."},
    {"inform-connreq-url-guessable", Severity::note, Party::cpe,
     "The path of ConnectionRequestURL is random for each device", "TR-069 Amendment 6, 3.2.2", text_of_body,
     &request_url_is_not_guessable,
     "A path that cannot be guessed keeps strangers from knocking at the device. With / or no path at all anybody who "
     "finds "
     "the port can send requests, and digest is the only guard. Ask the maker for a random path."},

    {"inform-parameterkey-stale", Severity::warning, Party::cpe,
     "ParameterKey is that of the last successful call that gave one", "TR-069 Amendment 6, A.3.2.1; TR-181 ParameterKey",
     Need::continuity, &parameter_key_is_current,
     "A successful SetParameterValues, AddObject or DeleteObject gives its ParameterKey to the device, which tells it in "
     "each Inform. Here the next Inform in the capture tells the key of before. An ACS that compares the key writes its "
     "settings again in every session. Where the old key is empty it is a note, since a session between with an empty "
     "key may not have been captured."},
    {"inform-parameterkey-after-fault", Severity::note, Party::cpe, "A call that was refused leaves ParameterKey alone",
     "TR-181 and TR-098, ParameterKey", Need::none, &parameter_key_survives_fault,
     "The key changes only with a call that succeeds. Here the next Inform in the capture tells the key of a call that "
     "was refused, so the ACS takes its settings for done. A second attempt with the same key, in a session that was not "
     "captured, would explain it as well. Suspect an agent that stores the key before it checks the values."},
    {"inform-event-list-empty", Severity::warning, Party::cpe,
     "The event list is empty only when a failed session is tried again", "TR-069 Amendment 6, A.3.3.1 Table 37",
     whole_envelope, &events_are_listed,
     "Each session has a cause, and the event list names it. It may be empty only when a session is tried again whose "
     "events were all delivered before it failed; then RetryCount is above 0, but here it is 0. The ACS does not know "
     "why the device has come. Suspect an agent that begins a session by itself, after a change of its settings for "
     "example."},
    {"inform-event-too-many", Severity::violation, Party::cpe, "An Inform lists at most 64 events",
     "TR-069 Amendment 6, A.3.3.1", whole_envelope, &no_more_than_64_events,
     "The schema allows 64 events; older ones have to be dropped. An ACS that validates refuses the Inform, and the "
     "device "
     "never gets rid of its list. It is the sign of events that are stored but never taken as delivered."},
    {"event-code-unknown", Severity::warning, Party::cpe,
     "An event code is a standard one, \"M\" and a method, or \"X\" and a vendor",
     "TR-069 Amendment 6, 3.7.1.5 Table 8", text_of_body, &event_is_known,
     "Vendor codes begin with X, a blank, the OUI or a name, and a blank. Other texts may be refused or taken for "
     "something "
     "else by the ACS. Ask the maker what the event means; it usually is a vendor code in a wrong form."},
    {"event-code-spelling", Severity::warning, Party::cpe, "Standard event codes are spelled exactly",
     "TR-069 Amendment 6, 3.7.1.5 Table 8", text_of_body, &event_is_spelled_right,
     "A standard code is its number, one blank, and its text in upper case. ACSs compare the whole text, so 1 Boot "
     "triggers "
     "nothing. Look for constants that were typed in the device's agent."},
    {"event-single-twice", Severity::violation, Party::cpe, "A numbered event appears once in an Inform",
     "TR-069 Amendment 6, 3.7.1.5", text_of_body, &single_event_comes_once,
     "Numbered events are not counted: however often it happened, the code is listed once. An ACS may run its work "
     "twice or "
     "refuse the list. Suspect an event store that appends without looking."},
    {"event-commandkey-on-numbered", Severity::warning, Party::cpe, "A numbered event has an empty CommandKey",
     "TR-069 Amendment 6, A.3.3.1", whole_envelope, &numbered_event_has_no_key,
     "The CommandKey belongs to the M event, which stands for the call of the ACS. On a numbered event it is suspected "
     "to be "
     "misplaced. Look whether the M event that should come with it is there and has the same key."},
    {"event-scheduled-pair", Severity::violation, Party::cpe, "3 SCHEDULED and M ScheduleInform come together",
     "TR-069 Amendment 6, 3.7.1.5 Table 8", whole_envelope, &scheduled_events_come_together,
     "A session that was ordered by ScheduleInform has both events, the second with the CommandKey of the order. With "
     "one of "
     "them the ACS does not know which order was carried out. Suspect an agent that lists only the numbered code."},
    {"event-mreboot-pair", Severity::violation, Party::cpe, "M Reboot comes with 1 BOOT",
     "TR-069 Amendment 6, 3.7.1.5 and A.3.2.9", whole_envelope, &reboot_event_comes_with_boot,
     "After a reboot that the ACS ordered, the Inform has 1 BOOT for the boot and M Reboot for the order. M Reboot "
     "alone says "
     "that an order was carried out which never happened. Suspect an agent that reports before it reboots."},
    {"event-transfer-pair", Severity::violation, Party::cpe,
     "7 TRANSFER COMPLETE comes with M Download, M ScheduleDownload or M Upload, and these with it",
     "TR-069 Amendment 6, 3.7.1.5", whole_envelope, &transfer_events_come_together,
     "A finished transfer is announced by both, the M event with the CommandKey of the order. ACSs that look for one "
     "of them "
     "miss the end of the transfer, and their task stays open. Suspect an agent that keeps only one of both over the "
     "reboot "
     "that follows a firmware upgrade."},
    {"event-code-too-new", Severity::note, Party::cpe, "An event code exists in the version that is used",
     "TR-069 Amendment 6, 3.7.1.5 Table 8; CWMP schemas", text_of_body, &event_exists_in_version,
     "10 AUTONOMOUS TRANSFER COMPLETE came with version 1.1; 11, 12, M ScheduleDownload and M ChangeDUState with 1.2; 13 "
     "and 14 later still. An ACS of the older version may refuse the Inform. Most take unknown events as they come, so "
     "it is a note."},
    {"event-m-same-key-twice", Severity::note, Party::cpe, "Two M events of one method have different CommandKeys",
     "good practice, see TR-069 Amendment 6, 3.7.1.5", text_of_body, &method_events_have_own_keys,
     "Each M event stands for one call of the ACS and has its CommandKey. With the same key twice the ACS cannot tell "
     "which call is meant. Look at the calls first: it is the ACS that chose one key for both, or the device that lists "
     "one call twice."},
    {"event-du-pair", Severity::warning, Party::cpe, "11 DU STATE CHANGE COMPLETE and M ChangeDUState come together",
     "TR-069 Amendment 6, 3.7.1.5 Table 8", whole_envelope, &deployment_events_come_together,
     "A finished change of deployment units is announced by both, the M event with the CommandKey of the order. With one "
     "of them it is suspected that the ACS misses the end of its order. Suspect an agent that keeps only one of both."},
    {"event-extra-parameters-without-cause", Severity::note, Party::cpe,
     "Parameters beyond the forced ones come with 4 VALUE CHANGE",
     "good practice, see TR-069 Amendment 6, 3.7.1.5 and A.3.3.1", whole_envelope, &extra_parameters_have_a_cause,
     "An Inform lists the forced parameters, and others when their value has changed; then 4 VALUE CHANGE is among the "
     "events. Here the event is missing, so an ACS that goes by events does not look at the values. Many devices list "
     "some parameters of their own in every Inform, which does no harm."},
    {"event-heartbeat-alone", Severity::note, Party::cpe, "14 HEARTBEAT is the only event of its Inform",
     "TR-069 Amendment 6, Annex O", text_of_body, &heartbeat_is_alone,
     "A heartbeat says that the device is alive and nothing else. It is suspected that it may not be mixed with other "
     "events, which would make the session one of theirs. Look whether the device sends heartbeats alone at other "
     "times."},
    {"event-valuechange-no-parameter", Severity::note, Party::cpe, "4 VALUE CHANGE comes with a parameter that changed",
     "TR-069 Amendment 6, A.3.3.1 and 3.7.1.5", Need::none, &value_change_names_a_parameter,
     "The event says that parameters have changed, and the Inform lists them with their new values. Here it lists the "
     "forced parameters alone, with the values of the Inform before. The ACS does not learn what changed. A value that "
     "changed and changed back would explain it; else suspect a list that was cut."},
    {"event-bootstrap-drops-others", Severity::note, Party::cpe, "0 BOOTSTRAP comes without events from before",
     "TR-069 Amendment 6, 3.7.1.5 Table 8", Need::none, &bootstrap_drops_other_events,
     "With 0 BOOTSTRAP the device begins anew with its ACS and forgets the events that were not delivered yet. Here one "
     "of them comes along, whose order is in an earlier session. It is suspected to be left over, unless the order was "
     "carried out after the bootstrap. Look at when the settings of the device were reset."},
    {"event-redelivered", Severity::note, Party::cpe, "An event that was delivered is not told again",
     "TR-069 Amendment 6, 3.7.1.5", Need::none, &delivered_event_comes_once,
     "An event is delivered when its Inform, or the TransferComplete that goes with it, was answered; then the device "
     "forgets it. Here it comes again with the same CommandKey, and no new order is in the capture. Suspect an event "
     "store that is not written when the answer arrives. An order in a session that was not captured would explain it."},
    {"event-lost-after-failure", Severity::warning, Party::cpe, "The events of a failed session come again in its retry",
     "TR-069 Amendment 6, 3.7.1.5 Table 8", Need::continuity, &undelivered_event_comes_again,
     "An event whose Inform was not answered is not delivered, so the device tells it again when it tries again. Here "
     "the retry, which its RetryCount shows to be one, has lost it. The ACS never learns what happened. Suspect an agent "
     "that clears its events when the Inform was sent, not when the answer has come."},
    {"event-connreq-retried", Severity::note, Party::cpe, "6 CONNECTION REQUEST is not told again after a failure",
     "TR-069 Amendment 6, 3.7.1.5 Table 8", Need::none, &connection_request_is_not_retried,
     "A connection request is of use at its moment only; when the session fails the event is dropped. Here the retry "
     "tells it again. It is suspected to be kept, unless the ACS has sent another request meanwhile. Nothing breaks."},
    {"event-periodic-interval", Severity::note, Party::cpe, "2 PERIODIC follows PeriodicInformInterval",
     "TR-181 and TR-098, PeriodicInformInterval", Need::none, &periodic_keeps_its_interval,
     "The capture shows the interval, and two periodic Informs whose distance is no multiple of it. Devices that count "
     "from the end of the last session drift like that. A changed interval in a session that was not captured would "
     "explain it as well. Look at PeriodicInformTime, which fixes the moments."},
    {"event-periodic-when-disabled", Severity::note, Party::cpe, "No 2 PERIODIC while PeriodicInformEnable is false",
     "TR-181 and TR-098, PeriodicInformEnable", Need::none, &no_periodic_when_disabled,
     "The ACS has switched periodic Informs off, and the device has said that this is in force. Here one comes all the "
     "same. Suspect a timer that is not stopped. A session that was not captured may have switched it on again."},
};

}  // namespace cwmpscope::rules
