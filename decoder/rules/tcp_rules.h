// The rules about connections: who closes them, and who waits how long for whom. Their functions are in tcp_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict request_gets_a_response(const ExchangeSubject& subject);
Verdict cpe_waits_30_seconds(const ExchangeSubject& subject);
Verdict no_reset_by_acs(const SessionSubject& subject);
Verdict request_is_not_truncated(const MessageSubject& subject);
Verdict response_is_not_truncated(const MessageSubject& subject);

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
};

}  // namespace cwmpscope::rules
