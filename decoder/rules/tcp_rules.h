// The rules about connections: who closes them, and who waits how long for whom. Their functions are in tcp_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict request_gets_a_response(const ExchangeSubject& subject);
Verdict cpe_waits_30_seconds(const ExchangeSubject& subject);
Verdict no_reset_by_acs(const SessionSubject& subject);
Verdict request_is_not_truncated(const MessageSubject& subject);
Verdict response_is_not_truncated(const MessageSubject& subject);
Verdict cpe_keeps_connection(const SessionSubject& subject);
Verdict session_is_not_timed_out(const SessionSubject& subject);
// tcp_device_rules.cpp
Verdict session_goes_on_on_new_connection(const DeviceSubject& subject);
Verdict acs_accepts_connections(const DeviceSubject& subject);
Verdict boots_use_different_ports(const DeviceSubject& subject);
Verdict one_session_at_a_time(const DeviceSubject& subject);
Verdict https_url_is_used_with_tls(const DeviceSubject& subject);

inline constexpr Rule tcp_rules[] = {
    {"tcp-no-http-response", Severity::warning, Party::acs,
     "A complete request gets an HTTP response before the connection ends", "TR-069 Amendment 6, 3.4.2 and 3.7.1.4",
     Need::request_body | Need::both_directions | Need::connection_start, &request_gets_a_response,
     "The CPE has to wait at least 30 seconds for the response to a POST, and the ACS has this long to give one. When "
     "the "
     "connection ends without a response the CPE counts the session as failed. Look at what the ACS does with this "
     "request: a handler that crashed, a database that hangs, a proxy with a shorter time-out. The connection was "
     "captured in both directions, so the response was not merely missed."},
    {"tcp-cpe-waits-30s", Severity::warning, Party::cpe, "The CPE waits at least 30 seconds for an HTTP response",
     "TR-069 Amendment 6, 3.7.1.4 and 3.4.2", Need::request_body | Need::both_directions | Need::connection_start,
     &cpe_waits_30_seconds,
     "A CPE that closes the connection earlier gives a slow ACS no chance, and all its events come again in the next "
     "session. Suspect a time-out of its HTTP library, or a device that reboots or changes its WAN connection in the "
     "middle of a session. Compare how long the ACS took for other requests."},
    {"tcp-reset-mid-session", Severity::warning, Party::acs,
     "The ACS does not reset the connection of an unfinished session", "TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::no_hole | Need::both_directions, &no_reset_by_acs,
     "An RST throws away what is on its way, so the CPE does not learn whether its request was dealt with. It comes "
     "from a "
     "server process that died, a connection limit, or a firewall that lost its state. It is a suspicion about the "
     "side "
     "of the ACS; a middlebox on the way may have sent it in the ACS's name."},
    {"tcp-truncated-request", Severity::warning, Party::cpe, "A request body has the length that its head promised",
     "RFC 9112, 8", Need::head | Need::both_directions, &request_is_not_truncated,
     "The sender closed the connection in order before it had sent as many bytes as Content-Length or its chunks "
     "promised. The receiver cannot use the message. Suspect a length counted before the body was final, or a sender "
     "that gives up while writing.",
     Scope::any_http},
    {"tcp-truncated-response", Severity::warning, Party::acs, "A response body has the length that its head promised",
     "RFC 9112, 8", Need::head | Need::both_directions, &response_is_not_truncated,
     "The server closed the connection in order before it had sent as many bytes as Content-Length or its chunks "
     "promised. The client has to treat the response as incomplete. Suspect a length counted before line ends were "
     "converted, or a server process that died while writing.",
     Scope::any_http},
    {"tcp-cpe-closes-mid-session", Severity::warning, Party::cpe,
     "The CPE keeps its connection until the session is over", "TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::no_hole | Need::both_directions, &cpe_keeps_connection,
     "While a session is unfinished only the ACS may ask for the connection to be closed. This device closed it when "
     "it "
     "was challenged, and did not come back with credentials. Suspect that no user name or password is configured in "
     "the device (a note only, where it never sent any in the session), or that it cannot meet the kind of challenge. "
     "Look at the scheme and the algorithm of the 401."},
    {"tcp-acs-session-timeout-30s", Severity::warning, Party::acs,
     "The ACS does not time a silent session out before 30 seconds", "TR-069 Amendment 6, 3.7.2.4",
     Need::session_start | Need::no_hole, &session_is_not_timed_out,
     "A device may take up to 30 seconds for an answer, longer if it said so by SessionTimeout. This ACS says that the "
     "session had expired although less time had passed. Look at its session time-out, and whether the request reached "
     "another server of a cluster that does not know the session."},
    {"tcp-continue-on-new-connection", Severity::warning, Party::cpe,
     "A session goes on on a new connection after the ACS closed the old one", "TR-069 Amendment 6, 3.4.2", Need::continuity,
     &session_goes_on_on_new_connection,
     "Closing the connection is not closing the session. When the ACS says Connection: close, the CPE sends its next "
     "message on a new connection, with the session cookie. This device counted the session as failed and began anew "
     "with an Inform, so whatever the ACS wanted to do is never finished."},
    {"tcp-connect-refused", Severity::note, Party::acs, "The ACS accepts the connections of its devices",
     "good practice, see TR-069 Amendment 6, 3.2.1.1", Need::none, &acs_accepts_connections,
     "An attempt to connect was answered with RST, or several SYNs with nothing. The device counts that as a failed "
     "session and tries again later. Suspect a server that was restarted, a full queue of connections, or a firewall "
     "on the way."},
    {"tcp-source-port-repeats-after-boot", Severity::note, Party::cpe,
     "The first connection after a boot has another source port than after the boot before",
     "TR-069 Amendment 6, 3.2.1", Need::none, &boots_use_different_ports,
     "A device that always begins with the same source port may hit the remains of its old connection at the ACS or in "
     "a NAT, and its SYN is then ignored or refused. The standard asks for another port after each boot. Suspect a "
     "port "
     "counter that starts at a constant."},
    {"tcp-parallel-sessions", Severity::warning, Party::cpe, "A device has one session with its ACS at a time",
     "good practice, see TR-069 Amendment 6, 3.2.2", Need::continuity, &one_session_at_a_time,
     "Two sessions of one device went on side by side. ACSs lock a device during a session and answer the second with "
     "an error, or mix the two up. Suspect two processes in the device that both start sessions, or two devices with "
     "the same serial number behind one address."},
    {"tls-required-by-url", Severity::violation, Party::cpe, "An https URL of the ACS is used with TLS",
     "TR-069 Amendment 6, 3.3", Need::none, &https_url_is_used_with_tls,
     "The ACS set its URL to https, the device agreed, and yet it comes to this very address and port in clear. "
     "Whatever is said there can be read and changed by others. Look whether the device stored the URL, and whether "
     "its TLS library failed and it fell back."},
};

}  // namespace cwmpscope::rules
