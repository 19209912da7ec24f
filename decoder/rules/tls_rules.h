// The rules about TLS, from what can be seen of it without keys (and a little more with them). Their functions are in
// tls_rules.cpp; what is known of a connection stands in TlsFacts.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict handshake_succeeds(const TlsSubject& subject);
Verdict certificate_is_in_date(const TlsSubject& subject);
Verdict certificate_is_of_the_host(const TlsSubject& subject);
Verdict version_is_not_old(const TlsSubject& subject);
Verdict suite_is_not_weak(const TlsSubject& subject);
Verdict server_name_is_sent(const TlsSubject& subject);
Verdict tls_port_is_spoken_to_in_tls(const TlsSubject& subject);
Verdict http_port_is_spoken_to_in_clear(const TlsSubject& subject);

inline constexpr Rule tls_rules[] = {
    {"tls-handshake-failure", Severity::warning, Party::either, "A TLS handshake succeeds",
     "good practice, see TR-069 Amendment 6, 3.3", Need::none, &handshake_succeeds,
     "One side ended the handshake before anything could be said over it, so no Inform can have been delivered. The "
     "alert "
     "names the cause: protocol_version and handshake_failure mean that the two have no version or suite in common; "
     "unknown_ca, bad_certificate and certificate_expired mean that the certificate was looked at and refused: compare "
     "the "
     "trust store and the clock of the device with the certificate. Without an alert look at the log of the side that "
     "closed."},
    {"tls-certificate-expired", Severity::warning, Party::acs, "A certificate is shown only while it is valid",
     "RFC 5280, 4.1.2.5", Need::none, &certificate_is_in_date,
     "At the time of the capture the certificate was not valid yet, or not any more. A device that checks dates "
     "refuses "
     "it; one that does not can be deceived. Renew it, and look at the clock: a device that has just booted may live "
     "in "
     "1970, and the computer that captured may be wrong as well."},
    {"tls-certificate-mismatch", Severity::warning, Party::acs,
     "The server's certificate is one of the host that was asked for", "TR-069 Amendment 6, 3.3, and RFC 6125, 6.4",
     Need::none, &certificate_is_of_the_host,
     "The device has to check that the certificate was issued for the host of the ACS URL. This one names other hosts. "
     "Suspect a server that shows its default certificate because it does not know the name, an ACS URL with an "
     "address "
     "instead of a name, or a proxy in between."},
    {"tls-version-old", Severity::note, Party::either, "TLS 1.2 or later is used", "TR-069 Amendment 6, 3.3",
     Need::none, &version_is_not_old,
     "SSL 3.0, TLS 1.0 and TLS 1.1 are broken or outdated, and newer libraries refuse them: one day the device will "
     "not "
     "find its ACS after an update of the server. The finding says which of the two sides could not do better."},
    {"tls-suite-weak", Severity::warning, Party::either, "The cipher suite is not a weak one", "RFC 9325, 4.1",
     Need::none, &suite_is_not_weak,
     "The suite that was agreed on does not protect what is said: it does not encrypt, does not authenticate, or uses "
     "ciphers that can be broken. Look at which suites the device offered, and take the weak ones out of the server's "
     "configuration as soon as no device needs them. Firmware that offers nothing else is the usual reason why they "
     "are still there."},
    {"tls-sni-missing", Severity::note, Party::cpe, "The device names the host of the ACS URL in the handshake",
     "TR-069 Amendment 6, 3.3", Need::none, &server_name_is_sent,
     "The device was told an ACS URL with a host name, and did not send that name in the server_name extension. A "
     "server "
     "with several names on one address then shows the certificate of another. Suspect an old TLS library, or a client "
     "that "
     "resolves the name first and connects by address."},
    {"tls-port-in-clear", Severity::warning, Party::cpe, "A port that expects TLS is not spoken to in clear HTTP",
     "good practice, see TR-069 Amendment 6, 3.3", Need::none, &tls_port_is_spoken_to_in_tls,
     "The client sent HTTP in clear and was answered with a TLS alert: the server wants TLS there. Look at the ACS "
     "URL: "
     "http where https is meant, or the port of the other. Some servers answer with a page of status 400 instead, "
     "which "
     "says the same."},
    {"tls-to-http-port", Severity::warning, Party::cpe, "A port that speaks HTTP in clear is not spoken to in TLS",
     "good practice, see TR-069 Amendment 6, 3.3", Need::none, &http_port_is_spoken_to_in_clear,
     "The client began a TLS handshake and was answered with HTTP in clear: the server does not speak TLS there. Look "
     "at "
     "the ACS URL: https where http is meant, the port of the other, or a proxy whose TLS was not configured. The "
     "device most likely reports an error "
     "of its TLS library such as \"wrong version number\"."},
};

}  // namespace cwmpscope::rules
