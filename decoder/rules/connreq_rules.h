// The rules about connection requests: how an ACS knocks at a CPE, and how the CPE answers and comes. TR-069 Amendment
// 6, 3.2.2. Functions are in connreq_rules.cpp (the request and its answer), connreq_session_rules.cpp (what it leads to)
// and connreq_udp_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict request_is_a_get(const ConnectionRequestSubject& subject);
Verdict request_is_at_the_url(const ConnectionRequestSubject& subject);
Verdict request_is_not_encrypted(const DeviceSubject& device);
Verdict request_has_no_body(const ConnectionRequestSubject& subject);
Verdict sender_is_authenticated(const ConnectionRequestSubject& subject);
Verdict challenge_is_digest(const ConnectionRequestSubject& subject);
Verdict success_is_200_or_204(const ConnectionRequestSubject& subject);
Verdict success_has_no_body(const ConnectionRequestSubject& subject);
Verdict session_follows(const ConnectionRequestSubject& subject);
Verdict answer_comes_before_session(const ConnectionRequestSubject& subject);
Verdict failed_authentication_leads_to_nothing(const ConnectionRequestSubject& subject);
Verdict one_session_for_all(const ConnectionRequestSubject& subject);
Verdict session_goes_on(const ConnectionRequestSubject& subject);
Verdict refusal_has_no_retry_after(const ConnectionRequestSubject& subject);
Verdict refusal_leads_to_nothing(const ConnectionRequestSubject& subject);
Verdict refusal_is_503_or_401(const ConnectionRequestSubject& subject);
Verdict sender_gives_time(const ConnectionRequestSubject& subject);
Verdict user_is_the_one_that_was_set(const ConnectionRequestSubject& subject);
Verdict event_is_explained(const LifecycleSubject& subject);
Verdict event_follows(const ConnectionRequestSubject& subject);
// in connreq_udp_rules.cpp
Verdict udp_request_has_its_form(const DeviceSubject& device);
Verdict udp_request_is_signed(const DeviceSubject& device);
Verdict udp_request_is_newer(const DeviceSubject& device);
Verdict udp_request_is_not_answered(const DeviceSubject& device);
Verdict udp_request_goes_to_address(const DeviceSubject& device);

inline constexpr Rule connreq_rules[] = {
    {"connreq-method", Severity::violation, Party::acs, "A connection request is an HTTP/1.1 GET",
     "TR-069 Amendment 6, 3.2.2", Need::none, &request_is_a_get,
     "The ACS asks a CPE to begin a session by an HTTP/1.1 GET of the URL that the CPE told in its Inform. A CPE answers "
     "nothing else there; many close the connection at once. Look at the request line, and at who sent it: only hosts "
     "that speak as ACS to this device are judged."},
    {"connreq-url", Severity::warning, Party::acs, "A connection request goes to the URL of the device's last Inform",
     "TR-069 Amendment 6, 3.2.2", Need::continuity, &request_is_at_the_url,
     "The path of the ConnectionRequestURL is a secret between CPE and ACS and may change; a GET of another path is no "
     "connection request. An ACS that keeps an old URL, or cuts off its path, knocks in vain. Compare the URL of the last "
     "Inform with the request line."},
    {"connreq-https", Severity::warning, Party::acs, "A connection request uses http, not https",
     "TR-069 Amendment 6, 3.2.2", Need::none, &request_is_not_encrypted,
     "Connection requests are made with plain HTTP, since a CPE need not have a certificate of its own. A TLS handshake "
     "at the port of the ConnectionRequestURL ends in an alert or in silence. Look for a scheme that somebody rewrote in "
     "the ACS's records."},
    {"connreq-body", Severity::note, Party::acs, "A connection request has no body", "TR-069 Amendment 6, 3.2.2",
     Need::none, &request_has_no_body,
     "A connection request carries no data: the CPE is to ignore any. Simple HTTP servers in CPEs leave such a body in "
     "the buffer and take it for the next request. It usually comes from a general HTTP library on the side of the ACS."},
    {"connreq-no-auth", Severity::violation, Party::cpe, "A CPE authenticates the ACS before it accepts a request",
     "TR-069 Amendment 6, 3.2.2", Need::none, &sender_is_authenticated,
     "Anybody who reaches the CPE could make it begin sessions over and over, so it has to answer a GET without "
     "credentials with a 401 and a digest challenge. Here it accepted at once. Either no ConnectionRequestUsername is "
     "set, or the firmware does not ask. Check both parameters on the device."},
    {"connreq-basic", Severity::violation, Party::cpe, "A CPE challenges a connection request with digest",
     "TR-069 Amendment 6, 3.2.2", Need::none, &challenge_is_digest,
     "Connection requests travel without TLS, so the standard asks for digest authentication; basic would send the "
     "ACS's password readable to anybody on the way. An ACS that follows the standard refuses to answer. The choice is "
     "in the CPE's HTTP server."},
    {"connreq-status", Severity::warning, Party::cpe, "A successful connection request is answered 200 or 204",
     "TR-069 Amendment 6, 3.2.2", Need::none, &success_is_200_or_204,
     "The CPE tells that it will begin a session by 200 or 204. An ACS may take any other status for a failure and ask "
     "again, or report the device as offline. Look what the CPE's HTTP server says for a request without content."},
    {"connreq-response-body", Severity::warning, Party::cpe, "The answer to a connection request has an empty body",
     "TR-069 Amendment 6, 3.2.2", Need::none, &success_has_no_body,
     "The success response to a connection request has no body. Most ACSs do not mind, some wait for the rest of a page "
     "that is cut off when the CPE closes. It is usually the default page of an embedded HTTP server."},
    {"connreq-session-missing", Severity::violation, Party::cpe,
     "A session begins within 30 s of an accepted connection request", "TR-069 Amendment 6, 3.2.2", Need::continuity,
     &session_follows,
     "With 200 or 204 the CPE promises a session within 30 seconds. Here the capture shows earlier sessions of the device, "
     "goes on for a minute after the promise, and holds no connection attempt of the device at all. Look for a CPE task "
     "that is stuck, or an ACS that the device reaches by another way than the captured one."},
    {"connreq-session-before-response", Severity::note, Party::cpe,
     "A CPE answers the connection request before it begins the session", "TR-069 Amendment 6, 3.2.2", Need::none,
     &answer_comes_before_session,
     "The CPE answers first and connects to the ACS afterwards. Where it connects first, an ACS that handles one thing "
     "at a time may get the Inform while it still waits for the answer, and give up the request. The order of two hosts' "
     "packets is that at the place of the capture."},
    {"connreq-session-after-failed-auth", Severity::warning, Party::cpe,
     "A connection request without valid credentials leads to no session", "TR-069 Amendment 6, 3.2.2",
     Need::continuity, &failed_authentication_leads_to_nothing,
     "A request that the CPE answers with 401 must not make it begin a session, or anybody could. Here the only request "
     "that can have caused the event 6 was refused with 401; that there was another one outside of the capture cannot be "
     "excluded. Look whether the CPE sets the event before it checks the credentials."},
    {"connreq-one-session", Severity::warning, Party::cpe,
     "Several connection requests before a session lead to one session", "TR-069 Amendment 6, 3.2.2", Need::continuity,
     &one_session_for_all,
     "A CPE that gets a second request before the session of the first has begun holds one session for both. A queue of "
     "requests makes it come again and again when an impatient ACS repeats itself. Count the requests and the sessions "
     "with 6 CONNECTION REQUEST after them."},
    {"connreq-session-cut", Severity::warning, Party::cpe, "A connection request does not end a session that goes on",
     "TR-069 Amendment 6, 3.2.2", Need::none, &session_goes_on,
     "A CPE that is in a session refuses a connection request or remembers it; the session goes on. Here the CPE closed "
     "the session's connection in mid-turn just after the request came. Two tasks of the CPE that share one socket or "
     "one state are the usual cause."},
    {"connreq-503-retry-after", Severity::note, Party::cpe, "A refusal with 503 has no Retry-After",
     "TR-069 Amendment 6, 3.2.2", Need::none, &refusal_has_no_retry_after,
     "A CPE that has no time for a connection request says 503 without Retry-After: when the ACS asks again is for the "
     "ACS to decide. An HTTP library on the ACS's side may obey the field and hold back all requests to the device. It "
     "mostly is a default of the CPE's HTTP server."},
    {"connreq-session-after-503", Severity::warning, Party::cpe,
     "A connection request that was refused with 503 leads to no session", "TR-069 Amendment 6, 3.2.2",
     Need::continuity, &refusal_leads_to_nothing,
     "503 says that the CPE will not begin a session for this request. Here it did, so the ACS, which asks again later, "
     "gets two sessions for one task. Look whether the CPE sets the event before it decides to refuse."},
    {"connreq-refused-status", Severity::note, Party::cpe, "A connection request is refused with 503 or 401",
     "TR-069 Amendment 6, 3.2.2", Need::none, &refusal_is_503_or_401,
     "503 stands for a CPE that is busy, 401 for wrong credentials. From any other status the ACS cannot tell whether to "
     "ask again, to correct the credentials, or to give up. Look what sits at that port: a 404 often means that another "
     "web server of the device took it."},
    {"connreq-ascending-retry", Severity::note, Party::acs, "An ACS gives the CPE 30 s before it asks again",
     "TR-069 Amendment 6, 3.2.2", Need::continuity, &sender_gives_time,
     "After a request was accepted the CPE has 30 seconds to begin the session. An ACS that asks again before gains "
     "nothing and may run into the CPE's limit of requests per time. Look for a time-out of the ACS that is set too "
     "short."},
    {"connreq-credentials", Severity::warning, Party::acs,
     "A connection request uses the ConnectionRequestUsername that the ACS set", "TR-069 Amendment 6, 3.2.2",
     Need::continuity, &user_is_the_one_that_was_set,
     "The ACS itself sets the name and password with which it will ask. Here it set another name before, and the CPE did "
     "not accept the request. Look whether the ACS keeps credentials per device or uses those of its configuration for "
     "all."},
    {"connreq-event-unexplained", Severity::note, Party::cpe, "6 CONNECTION REQUEST follows a connection request",
     "good practice, see TR-069 Amendment 6, 3.2.2", Need::none, &event_is_explained,
     "The capture shows connection requests to this device, but none before this session. Usually the request came by a "
     "way that is not captured: another interface, UDP, or XMPP. If not, the device makes up the event. Compare with the "
     "ACS's log."},
    {"connreq-no-event", Severity::violation, Party::cpe,
     "The session after an accepted connection request has the event 6 CONNECTION REQUEST",
     "TR-069 Amendment 6, 3.7.1.5", Need::continuity, &event_follows,
     "The Inform after an accepted connection request lists 6 CONNECTION REQUEST among its events. Without it the ACS "
     "cannot tell that its request worked, and asks again. Suspect a CPE that loses the event when another one, such as "
     "2 PERIODIC, comes at the same time."},
    {"connreq-udp-format", Severity::violation, Party::acs,
     "A UDP connection request is an HTTP/1.1 GET with ts, id, un, cn and sig", "TR-069 Amendment 6, Annex G",
     Need::none, &udp_request_has_its_form,
     "A CPE behind NAT is asked by one datagram: a GET whose query names time, message, user, nonce and signature, "
     "without a body. A CPE has to ignore one that lacks a part, and nobody is told. Look how the ACS builds the URL. "
     "Only datagrams to the address that the device told are judged."},
    {"connreq-udp-signature", Severity::warning, Party::acs,
     "A UDP connection request is signed with the connection request password", "TR-069 Amendment 6, Annex G",
     Need::none, &udp_request_is_signed,
     "sig is 40 hexadecimal digits: the HMAC-SHA1 of ts, id, un and cn, one after the other, under the "
     "ConnectionRequestPassword. Here it does not fit the password that the ACS had set, and no session followed. Look "
     "which password the ACS signs with, and whether it was changed since."},
    {"connreq-udp-stale", Severity::note, Party::acs, "ts grows from one UDP connection request to the next",
     "TR-069 Amendment 6, Annex G", Need::none, &udp_request_is_newer,
     "The CPE ignores a request whose ts is not larger than that of the last one, so that nobody can send an old one "
     "again. Here ts went back. Two servers of one ACS whose clocks differ are a usual cause. Copies of one request "
     "have the same ts and id."},
    {"connreq-udp-answered", Severity::note, Party::cpe, "A CPE does not answer a UDP connection request by UDP",
     "TR-069 Amendment 6, Annex G", Need::none, &udp_request_is_not_answered,
     "There is no response to a UDP connection request: the CPE begins a session, or it does nothing. An answer tells a "
     "stranger that there is somebody. It usually comes from code that is shared with the HTTP server."},
    {"connreq-udp-address", Severity::warning, Party::acs,
     "A UDP connection request goes to the UDPConnectionRequestAddress", "TR-069 Amendment 6, Annex G",
     Need::continuity, &udp_request_goes_to_address,
     "The address and port at which a CPE behind NAT can be reached change, and the CPE tells them in "
     "UDPConnectionRequestAddress. Here the request went to another port of that address, where the NAT drops it. Look "
     "whether the ACS takes over the value from each Inform."},
};

}  // namespace cwmpscope::rules
