// The rules about Inform: who the device is, its clock, its events, the parameters that every Inform lists. Their
// functions are in inform_rules.cpp (device, clock, parameters) and event_rules.cpp.
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

Verdict no_more_than_64_events(const EnvelopeSubject& subject);
Verdict event_is_known(const EnvelopeSubject& subject);
Verdict event_is_spelled_right(const EnvelopeSubject& subject);
Verdict single_event_comes_once(const EnvelopeSubject& subject);
Verdict numbered_event_has_no_key(const EnvelopeSubject& subject);
Verdict scheduled_events_come_together(const EnvelopeSubject& subject);
Verdict reboot_event_comes_with_boot(const EnvelopeSubject& subject);
Verdict transfer_events_come_together(const EnvelopeSubject& subject);

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
};

}  // namespace cwmpscope::rules
