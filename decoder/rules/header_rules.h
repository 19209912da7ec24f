// The rules about the elements of the SOAP header. Their functions are in header_rules.cpp.
#pragma once

#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict id_is_echoed(const TransactionSubject& subject);
Verdict id_is_not_reused(const SessionSubject& subject);
Verdict hold_requests_only_from_acs(const EnvelopeSubject& subject);
Verdict no_more_requests_is_gone(const EnvelopeSubject& subject);
Verdict session_timeout_only_in_inform(const EnvelopeSubject& subject);
Verdict session_timeout_is_30_at_least(const EnvelopeSubject& subject);
Verdict supported_versions_only_in_inform(const EnvelopeSubject& subject);
Verdict use_version_only_in_inform_response(const EnvelopeSubject& subject);
Verdict id_was_asked_for(const TransactionSubject& subject);
Verdict hold_requests_is_not_used_in_1_4(const SessionSubject& subject);
Verdict hold_is_released(const SessionSubject& subject);
Verdict session_timeout_is_honoured(const SessionSubject& subject);
Verdict header_exists_in_version(const EnvelopeSubject& subject);
Verdict supported_versions_are_a_list(const EnvelopeSubject& subject);
Verdict use_version_is_supported(const TransactionSubject& subject);
Verdict unknown_header_is_refused(const TransactionSubject& subject);

inline constexpr Rule header_rules[] = {
    {"hdr-id-not-echoed", Severity::violation, Party::either, "A response or Fault repeats the cwmp:ID of its request",
     "TR-069 Amendment 6, 3.5 Table 4",
     Need::request_body | Need::response_body | Need::paired | Need::session_start | Need::no_hole, &id_is_echoed,
     "Whoever answers a request with a cwmp:ID puts the same ID into the header of the answer. Peers that match "
     "answers by "
     "ID drop one with another value or without it, and the call fails although its answer arrived. Suspect an ID that "
     "is "
     "read as a number, cut to a fixed length, or kept from the request before."},
    {"hdr-id-mustunderstand", Severity::warning, Party::either, "cwmp:ID has mustUnderstand=\"1\"",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body,
     &no_note<"cwmp:ID without mustUnderstand=1", "cwmp:IDs without mustUnderstand=1",
              SoapNoteKind::id_without_must_understand, SoapNoteKind::id_must_understand_case>,
     "The ID element carries the attribute mustUnderstand of the envelope namespace with the value 1. A validating "
     "receiver refuses the header without it, most others do not look. The usual slips are the letter case and a "
     "missing "
     "prefix of the attribute."},
    {"hdr-id-reused", Severity::note, Party::either, "Different requests of one sender have different cwmp:IDs",
     "good practice, see TR-069 Amendment 6, 3.5 Table 4", Need::session_start | Need::no_hole, &id_is_not_reused,
     "The value of cwmp:ID is the sender's choice, and requests follow one another strictly, so nothing breaks when it "
     "is "
     "used again. It makes captures and logs harder to read, and tools that match by ID mix the answers up. Pair the "
     "messages by their place in such a session."},
    {"hdr-id-duplicate", Severity::warning, Party::either, "An envelope has at most one cwmp:ID",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body,
     &no_note<"more than one cwmp:ID", "more than one cwmp:ID", SoapNoteKind::id_duplicate>,
     "The header holds one ID. With two the receiver echoes one of them, and the sender may wait for the other. Look "
     "for "
     "two layers that both add the header."},
    {"hdr-holdrequests-from-cpe", Severity::violation, Party::cpe, "Only the ACS sends HoldRequests",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body, &hold_requests_only_from_acs,
     "HoldRequests is the means of the ACS to keep the CPE from sending requests. In a POST it has no meaning, and "
     "with "
     "mustUnderstand an ACS may refuse the envelope. Suspect a header that is copied from the last message of the "
     "ACS."},
    {"hdr-holdrequests-form", Severity::warning, Party::acs, "HoldRequests is a boolean with mustUnderstand=\"1\"",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body,
     &no_note<"HoldRequests of a wrong form", "HoldRequests of a wrong form", SoapNoteKind::hold_requests_form,
              SoapNoteKind::hold_requests_without_must_understand>,
     "The element holds 0, 1, true or false and carries mustUnderstand with the value 1. A device that cannot read it "
     "may "
     "take itself for held and send nothing, or ignore the flag. Look at the template of the ACS's envelopes."},
    {"hdr-nomorerequests", Severity::note, Party::either, "NoMoreRequests is not used",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body, &no_more_requests_is_gone,
     "The element belongs to the first issue of 2004 and was dropped. Receivers of today ignore it; the empty POST has "
     "taken its place. It tells that the sender's implementation is old."},
    {"hdr-sessiontimeout-place", Severity::warning, Party::either, "SessionTimeout appears only in an Inform",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body, &session_timeout_only_in_inform,
     "By SessionTimeout a CPE tells the ACS, in its Inform, how long the ACS should keep a silent session. Elsewhere "
     "it has "
     "no meaning. A receiver may ignore it there, so the sender's wish is lost."},
    {"hdr-sessiontimeout-value", Severity::warning, Party::cpe, "SessionTimeout is at least 30 seconds",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body, &session_timeout_is_30_at_least,
     "The smallest value is 30 seconds, the time that an ACS waits in any case. A smaller one cannot be meant. Suspect "
     "a "
     "value in minutes, or one that was never set."},
    {"hdr-supportedversions-place", Severity::warning, Party::either, "SupportedCWMPVersions appears only in an Inform",
     "TR-069 Amendment 6, 3.7.4", text_of_body, &supported_versions_only_in_inform,
     "The CPE lists the versions it can speak in the header of its Inform. Versions are settled with InformResponse, "
     "so the "
     "list has no meaning later. Suspect a header that the sender adds to every envelope."},
    {"hdr-usecwmpversion-place", Severity::warning, Party::either, "UseCWMPVersion appears only in InformResponse",
     "TR-069 Amendment 6, 3.7.4", text_of_body, &use_version_only_in_inform_response,
     "The ACS settles the version with the header of InformResponse. In another message it cannot be honoured any "
     "more, and "
     "since it has mustUnderstand a CPE may refuse the envelope. Suspect a header that the ACS adds to every "
     "envelope."},
    {"hdr-id-unasked", Severity::note, Party::either, "A response has a cwmp:ID only if its request has one",
     "good practice, see TR-069 Amendment 6, 3.5 Table 4",
     Need::request_body | Need::response_body | Need::paired | Need::session_start | Need::no_hole, &id_was_asked_for,
     "The ID of a response repeats that of its request. Here the request has none, so the value was made up or kept "
     "from an earlier message. Receivers ignore it mostly. Suspect a header template that always writes the element."},
    {"hdr-holdrequests-deprecated", Severity::note, Party::acs, "HoldRequests is not used with CWMP 1.4",
     "TR-069 Amendment 6, 3.5 Table 4", Need::session_start | Need::no_hole, &hold_requests_is_not_used_in_1_4,
     "The last amendment calls HoldRequests deprecated, and this session was agreed to be of version 1.4. Devices "
     "still "
     "understand it. An ACS does better to answer the requests of the device and to ask its own afterwards."},
    {"hdr-holdrequests-never-released", Severity::warning, Party::acs,
     "An ACS that holds the CPE's requests releases it before the session ends", "TR-069 Amendment 6, 3.7.2.2",
     Need::session_start | Need::session_end | Need::no_hole, &hold_is_released,
     "With HoldRequests the ACS asks the device to keep its own requests back. It has to take that back, by a message "
     "without it or an empty response, so that the device can send what waits, a TransferComplete for example. Here "
     "the "
     "ACS ended the session first. Look at what the ACS does when its own queue is empty."},
    {"hdr-sessiontimeout-honoured", Severity::note, Party::acs,
     "The ACS keeps a silent session as long as SessionTimeout asks", "TR-069 Amendment 6, 3.5 Table 4",
     Need::session_start | Need::no_hole, &session_timeout_is_honoured,
     "By SessionTimeout the device said in its Inform how long it may take for an answer. The ACS let the session "
     "expire earlier, as its own error text says. It is asked to honour the value but need not. Look at the largest "
     "time-out that the ACS is configured to grant."},
    {"hdr-version-feature", Severity::note, Party::either, "A header element exists in the version that is used",
     "TR-069 Amendment 6, 3.5 Table 4", text_of_body, &header_exists_in_version,
     "SessionTimeout came with version 1.3, SupportedCWMPVersions and UseCWMPVersion with 1.4. The namespace of this "
     "envelope is older and does not know them. Peers ignore them, unless mustUnderstand asks them not to."},
    {"hdr-supportedversions-format", Severity::warning, Party::cpe,
     "SupportedCWMPVersions is a list of versions with commas", "TR-069 Amendment 6, 3.5 Table 4", text_of_body,
     &supported_versions_are_a_list,
     "The list is written like 1.0,1.2,1.4. With other separators or words the ACS finds no version that it knows and "
     "falls back to the oldest. Look at how the device puts the text together."},
    {"hdr-usecwmpversion-not-supported", Severity::warning, Party::acs,
     "The version that the ACS chooses is one that the CPE listed", "TR-069 Amendment 6, 3.7.4",
     Need::request_body | Need::response_body | Need::paired, &use_version_is_supported,
     "The device listed the versions that it can speak, and the ACS chose another one. The device cannot go on in a "
     "version that it does not know. Suspect an ACS that always writes its own newest version."},
    {"hdr-unknown-mustunderstand", Severity::note, Party::either,
     "A header element that must be understood and is not known leads to a Fault", "SOAP 1.1, 4.2.3",
     Need::request_body | Need::response_body | Need::paired, &unknown_header_is_refused,
     "With mustUnderstand=1 the sender asks to be refused by a MustUnderstand fault rather than to be misunderstood. "
     "The "
     "element is none of CWMP, and the answer is a normal one. Either the receiver knows this extension, or it does "
     "not "
     "look at headers at all."},
};

}  // namespace cwmpscope::rules
