// The rules about HTTP authentication: challenge, credentials, digest. Who plays client and server is the judge's
// business; the rows say CPE for the client and ACS for the server. Functions are in auth_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict session_is_authenticated(const SessionSubject& subject);
Verdict scheme_is_not_basic(const MessageSubject& subject);
Verdict challenge_is_there(const MessageSubject& subject);
Verdict challenge_is_answered(const SessionSubject& subject);
Verdict credentials_are_accepted(const SessionSubject& subject);
Verdict digest_algorithm_is_md5(const MessageSubject& subject);
Verdict digest_offers_qop(const MessageSubject& subject);
Verdict digest_qop_was_offered(const MessageSubject& subject);
Verdict digest_has_cnonce_and_nc(const MessageSubject& subject);
Verdict digest_nc_has_eight_digits(const MessageSubject& subject);
Verdict digest_nc_starts_at_one(const MessageSubject& subject);
Verdict digest_nc_grows_by_one(const MessageSubject& subject);
Verdict digest_nc_is_not_reused(const MessageSubject& subject);
Verdict digest_response_is_right(const MessageSubject& subject);
Verdict digest_uri_is_the_target(const MessageSubject& subject);
Verdict digest_realm_is_the_challenges(const MessageSubject& subject);
Verdict digest_nonce_was_issued(const MessageSubject& subject);
Verdict digest_opaque_is_returned(const MessageSubject& subject);
Verdict digest_algorithm_is_the_challenges(const MessageSubject& subject);
Verdict digest_tokens_are_not_quoted(const MessageSubject& subject);
Verdict challenge_quotes_as_asked(const MessageSubject& subject);
Verdict rspauth_is_right(const MessageSubject& subject);
Verdict user_name_has_the_form(const SessionSubject& subject);
Verdict user_name_is_the_device(const SessionSubject& subject);
Verdict user_name_is_percent_encoded(const SessionSubject& subject);
Verdict digest_has_no_cnonce_without_qop(const MessageSubject& subject);
Verdict authentication_info_echoes(const MessageSubject& subject);
// auth_connection_rules.cpp
Verdict challenge_is_answered_on_its_connection(const SessionSubject& subject);
Verdict close_after_challenge_is_honoured(const SessionSubject& subject);
Verdict credentials_are_kept_up(const SessionSubject& subject);
Verdict nonce_is_new_on_each_connection(const MessageSubject& subject);
Verdict cnonce_is_new_on_each_connection(const MessageSubject& subject);
Verdict stale_nonce_is_told(const SessionSubject& subject);

inline constexpr Rule auth_rules[] = {
    {"auth-required-without-tls", Severity::note, Party::acs,
     "Without client authentication in TLS the ACS authenticates the CPE over HTTP", "TR-069 Amendment 6, 3.4.4",
     Need::session_start | Need::session_end | Need::no_hole | Need::connection_start, &session_is_authenticated,
     "An ACS that talks to a device without knowing who it is can be told anything. A CPE is authenticated by a TLS "
     "certificate or by HTTP digest. This is a note, because a capture behind a TLS terminator does not show what "
     "happened before it. Look whether the ACS sends a 401 to any device."},
    {"auth-basic-without-tls", Severity::warning, Party::either, "Without TLS the scheme is digest and not basic",
     "TR-069 Amendment 6, 3.4.4", Need::head, &scheme_is_not_basic,
     "Basic authentication sends the password readable, so without TLS it must not be used. Whoever captures the "
     "traffic "
     "has the password. Who asks for it is at fault; of a file server it is a note. It is a warning, because behind a "
     "TLS terminator the same bytes are in order. Look at where "
     "this "
     "capture was taken.",
     Scope::any_http},
    {"auth-401-without-challenge", Severity::violation, Party::acs, "A 401 has a WWW-Authenticate field",
     "RFC 9110, 11.6.1 and 15.5.2", Need::head, &challenge_is_there,
     "A 401 tells the client by WWW-Authenticate how to authenticate. Without the field the client has nothing to "
     "answer "
     "and gives up. Suspect a web application that uses 401 for its own login, or a proxy that drops the field.",
     Scope::any_http},
    {"auth-challenge-ignored", Severity::violation, Party::cpe, "A challenge is answered with credentials",
     "TR-069 Amendment 6, 3.4.2 and 3.4.4", Need::session_start | Need::no_hole, &challenge_is_answered,
     "After a 401 with a challenge that it can meet the CPE repeats the same request with an Authorization field. A "
     "repetition without it ends in the same 401. Usual causes are an empty user name or password in the device, and "
     "an "
     "HTTP library in which authentication is switched off."},
    {"auth-repeated-401", Severity::warning, Party::either, "Credentials are not refused twice in a row",
     "good practice, see TR-069 Amendment 6, 3.4.4", Need::session_start | Need::no_hole, &credentials_are_accepted,
     "A request with credentials was answered with 401, and the next attempt as well, without the hint that only the "
     "nonce "
     "was too old. Either the password differs on both sides or one side computes the digest wrongly. With "
     "--credentials the digests are recomputed, which tells the two apart."},
    {"auth-digest-algorithm-offered", Severity::warning, Party::acs, "A digest challenge offers MD5 or MD5-sess",
     "TR-069 Amendment 6, 3.4.5", Need::head, &digest_algorithm_is_md5,
     "A CPE has to know MD5, and no other algorithm can be counted on. A challenge that offers SHA-256 only locks "
     "devices "
     "out. A server may offer several challenges, one of them with MD5."},
    {"auth-digest-qop-missing", Severity::note, Party::acs, "A digest challenge offers qop=\"auth\"",
     "TR-069 Amendment 6, 3.4.5", Need::head, &digest_offers_qop,
     "Without qop the client falls back to the oldest form of digest, without a count of requests and without a nonce "
     "of "
     "its own. It works but protects less. Look at the settings of the server's digest module."},
    {"auth-digest-qop-not-offered", Severity::violation, Party::cpe, "The qop that is used was offered",
     "RFC 2617, 3.2.2", Need::head, &digest_qop_was_offered,
     "The client chooses one of the values that the challenge lists. With another one the server computes a different "
     "digest and refuses. Literal texts such as undefined hint at a missing variable in the client.",
     Scope::any_http},
    {"auth-digest-cnonce-nc-required", Severity::violation, Party::cpe, "With qop there are cnonce and nc",
     "RFC 2617, 3.2.2", Need::head, &digest_has_cnonce_and_nc,
     "When the client sends qop it sends its own nonce and the count of requests too, because both go into the digest. "
     "Without them the server cannot verify it. Look at how the client builds its Authorization field.",
     Scope::any_http},
    {"auth-digest-nc-format", Severity::warning, Party::cpe, "nc has exactly eight hexadecimal digits",
     "RFC 2617, 3.2.2", Need::head, &digest_nc_has_eight_digits,
     "The count of requests is written with eight hexadecimal digits, 00000001 for the first. Its text goes into the "
     "digest, so a server that writes the number anew gets another value and refuses. Look for a count that is printed "
     "without leading zeros.",
     Scope::any_http},
    {"auth-digest-nc-starts-at-one", Severity::warning, Party::cpe, "The first use of a nonce has nc=00000001",
     "RFC 2617, 3.2.2", Need::head, &digest_nc_starts_at_one,
     "nc counts the requests that the client has sent with this nonce, this one included. The first is one. A strict "
     "server refuses another value as a sign that requests were lost or replayed. Suspect a client that goes on "
     "counting "
     "over a new challenge.",
     Scope::any_http},
    {"auth-digest-nc-increments", Severity::warning, Party::cpe, "For one nonce nc grows by one with each request",
     "RFC 2617, 3.2.2", Need::head, &digest_nc_grows_by_one,
     "The server may keep its own copy of the count and refuse a request that does not fit. A jump shows a client that "
     "counts attempts which were never sent, or shares a counter between connections. All requests with this nonce "
     "were "
     "captured.",
     Scope::any_http},
    {"auth-digest-nc-reused", Severity::warning, Party::cpe, "A nonce and nc are used for one request only",
     "RFC 2617, 3.2.2", Need::head, &digest_nc_is_not_reused,
     "The same count with the same nonce is what a replayed request looks like, and servers that guard against it "
     "refuse. "
     "A constant nc=00000001 is the usual cause: the client answers each request like the first. Servers that do not "
     "check let it pass for years.",
     Scope::any_http},
    {"auth-digest-response-wrong", Severity::violation, Party::cpe, "The digest is what the shared secret gives",
     "RFC 2617, 3.2.2.1", Need::head, &digest_response_is_right,
     "The digest was computed again from the known password and differs. Either the client has another password, or it "
     "computes over other values than it sends, the wrong uri or method for example. The report says where the "
     "password "
     "is known from.",
     Scope::any_http},
    {"auth-digest-uri-mismatch", Severity::warning, Party::cpe, "The uri of the credentials is the request target",
     "RFC 2617, 3.2.2.5", Need::head, &digest_uri_is_the_target,
     "The uri that goes into the digest is that of the request line. A server that compares them refuses when they "
     "differ. It is suspected only, since a proxy in between may have rewritten the request line. Clients that lose "
     "the "
     "query string are the usual cause.",
     Scope::any_http},
    {"auth-digest-realm-mismatch", Severity::warning, Party::cpe, "The realm is that of the challenge",
     "RFC 2617, 3.2.2", Need::head, &digest_realm_is_the_challenges,
     "The realm goes into the digest and has to be that of the challenge, letter by letter. Suspected causes are a "
     "realm "
     "that is built into the client and characters that were lost on the way. The server computes another digest and "
     "refuses.",
     Scope::any_http},
    {"auth-digest-nonce-unknown", Severity::warning, Party::cpe, "The nonce is one that the server issued",
     "RFC 2617, 3.2.2", Need::head, &digest_nonce_was_issued,
     "The client uses a nonce that no challenge in this connection carried, although all of it was captured. Suspect a "
     "nonce kept from an earlier connection, or one that was cut. The server answers with a new challenge, which costs "
     "a "
     "round trip each time.",
     Scope::any_http},
    {"auth-digest-opaque-missing", Severity::warning, Party::cpe, "opaque is returned unchanged", "RFC 2617, 3.2.2",
     Need::head, &digest_opaque_is_returned,
     "The value of opaque in the credentials is that of the challenge. Servers that keep their state in it refuse a "
     "request without. Look whether the client drops the parameter or changes its letter case.",
     Scope::any_http},
    {"auth-digest-algorithm-mismatch", Severity::violation, Party::cpe, "The algorithm is that of the challenge",
     "RFC 2617, 3.2.2", Need::head, &digest_algorithm_is_the_challenges,
     "The credentials name the algorithm of the challenge, and none means MD5. With another one client and server "
     "compute "
     "different digests. It typically shows when a server is switched to MD5-sess or SHA-256.",
     Scope::any_http},
    {"auth-digest-quoted-tokens", Severity::note, Party::cpe, "algorithm, qop and nc are not quoted in credentials",
     "RFC 2617, 3.2.2", Need::head, &digest_tokens_are_not_quoted,
     "In the credentials algorithm, qop and nc are tokens without quotes; in the challenge qop is quoted, which is "
     "easy to "
     "mix up. Nearly all servers accept both. Some strict parsers refuse the field.",
     Scope::any_http},
    {"auth-digest-challenge-quoting", Severity::note, Party::acs,
     "A challenge quotes realm, nonce, opaque, domain and qop, but not stale and algorithm", "RFC 2617, 3.2.1",
     Need::head, &challenge_quotes_as_asked,
     "The grammar says which values stand in quotes. Clients with a simple parser look for the quote and miss a value "
     "without it, or take the quotes for a part of the name of the algorithm. Most clients cope.",
     Scope::any_http},
    {"auth-rspauth-wrong", Severity::warning, Party::acs, "rspauth proves that the server knows the secret",
     "RFC 2617, 3.2.3", Need::head, &rspauth_is_right,
     "By rspauth the server shows that it knows the password as well. The value was computed again with the password "
     "that "
     "the client proved to have, and differs. Suspect a server that computes it over the request method, which is left "
     "out "
     "here.",
     Scope::any_http},
    {"auth-username-format", Severity::note, Party::cpe,
     "The user name of a CPE is made of OUI, product class and serial number", "TR-069 Amendment 6, 3.4.4",
     Need::session_start, &user_name_has_the_form,
     "The recommended user name is OUI-ProductClass-SerialNumber, or OUI-SerialNumber, so that it is unique over all "
     "makers. Operators often set one name for all their devices instead. That works as long as the ACS tells devices "
     "apart by the Inform, but one leaked password then opens all."},
    {"auth-username-device-mismatch", Severity::warning, Party::cpe,
     "A user name in that form names the device of the Inform", "TR-069 Amendment 6, 3.4.4",
     Need::session_start | Need::no_hole, &user_name_is_the_device,
     "The user name has the form OUI and serial number, but names another device than the Inform. Suspect a "
     "configuration "
     "copied from one device to another, or a serial number read from different places. An ACS that trusts the user "
     "name files the session under the wrong device. Without the product class in it the name may mean something else, "
     "and it is a note."},
    {"auth-username-percent-encoding", Severity::warning, Party::cpe,
     "Special characters in the user name are percent-encoded", "TR-069 Amendment 6, 3.4.4", Need::session_start,
     &user_name_is_percent_encoded,
     "The user name made of OUI, product class and serial number keeps letters, digits, hyphen, dot, underscore and "
     "tilde; any other character is sent as UTF-8 in percent-encoding, a blank as %20. A name with the raw character "
     "does not match the account that the ACS derives from the Inform. Look at the product class first: it is the part "
     "that contains blanks."},
    {"auth-retry-same-connection", Severity::warning, Party::cpe,
     "A challenge is answered on the connection on which it came", "TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::no_hole | Need::both_directions, &challenge_is_answered_on_its_connection,
     "Unless the 401 says Connection: close, the CPE sends the request again on the same TCP connection. ACSs that tie "
     "the nonce to the connection do not know it on a new one and challenge again, so the device never gets in. The "
     "usual cause is an HTTP library that opens a connection for every request. Look whether the ACS had closed the "
     "old connection itself; here it had not."},
    {"auth-close-honoured", Severity::warning, Party::cpe,
     "After a 401 with Connection: close the CPE comes on a new connection", "TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::no_hole | Need::both_directions, &close_after_challenge_is_honoured,
     "With Connection: close the ACS says that it reads nothing more on this connection. A request that is sent there "
     "all the same is lost, and the session fails after a time-out. Suspect a client that looks only at the status and "
     "not at the header fields of a challenge."},
    {"auth-header-dropped", Severity::note, Party::cpe,
     "After a challenge every request on the connection carries Authorization", "TR-069 Amendment 6, 3.4.4",
     Need::session_start | Need::no_hole, &credentials_are_kept_up,
     "Once challenged, the CPE is asked to send its credentials with every further request of the connection. Without "
     "them an ACS may challenge again, which costs a round trip for each message. Many ACSs rely on the session cookie "
     "instead and do not mind."},
    {"auth-nonce-reused-across-connections", Severity::note, Party::acs,
     "Each TCP connection is challenged with a new nonce", "TR-069 Amendment 6, 3.4.5",
     Need::head | Need::connection_start, &nonce_is_new_on_each_connection,
     "The ACS is asked to choose a new nonce for each connection, so that what was captured on one cannot be replayed "
     "on another. A nonce that never changes makes digest little better than a password in clear. Look whether the "
     "server derives its nonce from something that does not change."},
    {"auth-cnonce-reused-across-connections", Severity::note, Party::cpe, "Each TCP connection has a new cnonce",
     "TR-069 Amendment 6, 3.4.5", Need::head | Need::connection_start, &cnonce_is_new_on_each_connection,
     "The client is asked to choose a new cnonce for each connection. A constant one comes from a random generator "
     "that starts from the same seed after each boot, or from a text built into the program. Nothing breaks, but the "
     "protection against chosen text is lost."},
    {"auth-stale-not-set", Severity::note, Party::acs, "A 401 for the age of the nonce alone says stale=true",
     "RFC 2617, 3.2.1", Need::session_start | Need::no_hole, &stale_nonce_is_told,
     "The digest was right, only the nonce was too old; with a new nonce the same password was accepted. Such a 401 "
     "says stale=true, so that the client tries again without doubting its password. Without it careful clients give "
     "up, or ask their user."},
    {"auth-digest-cnonce-without-qop", Severity::note, Party::cpe, "Without qop there is neither cnonce nor nc",
     "RFC 2617, 3.2.2", Need::head, &digest_has_no_cnonce_without_qop,
     "When the challenge offers no qop, the oldest form of digest is used, and cnonce and nc must not be sent. Servers "
     "ignore them mostly; a strict one computes the newer form because it sees them, and refuses. Look at how the "
     "client decides between the two forms.",
     Scope::any_http},
    {"auth-info-echo", Severity::warning, Party::acs, "nc and cnonce of Authentication-Info are those of the request",
     "RFC 2617, 3.2.3", Need::head, &authentication_info_echoes,
     "In Authentication-Info the server repeats the nc and cnonce of the request it answers, because they go into its "
     "own proof. With others the client cannot verify the server. Suspect a server that keeps them from an earlier "
     "request, or a cache that answered.",
     Scope::any_http},
};

}  // namespace cwmpscope::rules
