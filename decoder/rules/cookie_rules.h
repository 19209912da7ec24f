// The rules about cookies, which tie the messages of a session together. Their functions are in cookie_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict cookie_is_returned(const MessageSubject& subject);
Verdict cookie_value_is_kept(const MessageSubject& subject);
Verdict cookie_name_is_sent_once(const SessionSubject& subject);
Verdict cookie_has_no_attributes(const MessageSubject& subject);
Verdict cookie_is_not_of_rfc_2965(const MessageSubject& subject);
Verdict cookie_is_not_set_with_set_cookie2(const MessageSubject& subject);
Verdict cookie_was_set(const MessageSubject& subject);
Verdict cookie_is_in_scope(const MessageSubject& subject);
Verdict cookie_is_of_one_device(const SessionSubject& subject);
Verdict cookie_ends_with_its_session(const MessageSubject& subject);
Verdict cookies_fit_in_512_bytes(const SessionSubject& subject);
Verdict cookie_ties_connections(const SessionSubject& subject);

inline constexpr Rule cookie_rules[] = {
    {"cookie-not-returned", Severity::violation, Party::cpe,
     "The CPE returns every session cookie in each later request that it matches",
     "TR-069 Amendment 6, 3.4.2; RFC 6265, 5.4", Need::head | Need::session_start | Need::no_hole, &cookie_is_returned,
     "The ACS ties the messages of a session together by its cookie, above all when they come over several "
     "connections. A "
     "request without it looks like a stranger's, and the ACS answers with an error or begins anew. Look at the Path "
     "and "
     "Domain of the cookie first: many devices understand only the simplest forms."},
    {"cookie-value-changed", Severity::warning, Party::cpe, "A cookie comes back with the value that was set",
     "RFC 6265, 5.4", Need::head | Need::session_start | Need::no_hole, &cookie_value_is_kept,
     "A cookie is returned as it was set; only quotes around the value are let pass. A changed value is suspected to "
     "be "
     "cut at a character such as = or +, which base64 contains, or to be an older one. The ACS does not find its "
     "session "
     "with it."},
    {"cookie-duplicate-name", Severity::warning, Party::cpe, "A cookie name is sent once", "RFC 6265, 5.3", Need::none,
     &cookie_name_is_sent_once,
     "A cookie that is set again with the same name, domain and path replaces the old one. A client that appends "
     "instead "
     "sends one more copy each time, and the field grows with every response until a server refuses the head as too "
     "large. Suspect the device's cookie store; the breach is harmless only as long as all copies are equal."},
    {"cookie-attributes-echoed", Severity::note, Party::cpe, "A Cookie field holds names and values only",
     "RFC 6265, 4.2.1", Need::head, &cookie_has_no_attributes,
     "Path, Expires and the like are told by the server and stay with the client. A client that stores the whole text "
     "of "
     "Set-Cookie and sends it back returns them as if they were cookies. Servers ignore them mostly."},
    {"cookie-rfc2965-syntax", Severity::note, Party::cpe, "Cookies are not sent in the form of RFC 2965", "RFC 6265, 1",
     Need::head, &cookie_is_not_of_rfc_2965,
     "$Version and $Path belong to an older standard that was given up. Servers of today take them for cookies with "
     "odd "
     "names. Nothing breaks in general."},
    {"cookie-set-cookie2", Severity::note, Party::acs, "Cookies are not set with Set-Cookie2", "RFC 6265, 9.4",
     Need::head, &cookie_is_not_set_with_set_cookie2,
     "Set-Cookie2 belongs to an older standard that was given up. Clients of today ignore it, so the session cookie is "
     "not "
     "returned and the ACS loses the session when a connection changes. An ACS sends Set-Cookie, at least beside it."},
    {"cookie-never-set", Severity::note, Party::cpe, "The CPE sends only cookies that were set",
     "good practice, see RFC 6265, 5.4", Need::head | Need::session_start | Need::no_hole | Need::connection_start,
     &cookie_was_set,
     "The request carries a cookie that no captured response set. It may be one of an earlier session, which the ACS "
     "should "
     "ignore. Some ACSs take it for a session that is still open, and answer with an error."},
    {"cookie-sent-out-of-scope", Severity::note, Party::cpe,
     "A cookie is sent only where its Path, Domain, Secure and age allow", "RFC 6265, 5.4",
     Need::head | Need::session_start | Need::no_hole, &cookie_is_in_scope,
     "The server says with each cookie for which host and path it is meant, whether only for TLS, and how long. A "
     "client that sends it elsewhere has not read these attributes, which few do completely. It does no harm as long "
     "as "
     "one ACS is all it talks to. A Secure cookie may be in order where TLS ends before this capture."},
    {"cookie-shared-by-devices", Severity::note, Party::acs, "Each device has a session cookie of its own",
     "good practice, see TR-069 Amendment 6, 3.4.2", Need::session_start, &cookie_is_of_one_device,
     "Two devices were given the same cookie while both had a session open, and no other cookie tells them apart. An "
     "ACS that finds the session by the cookie sends one device what is meant for the other. Suspect a cache or proxy "
     "that hands out a stored response with its Set-Cookie. A load balancer's own cookie names the server and is the "
     "same for many devices; it does no harm where the ACS goes by something else."},
    {"cookie-survives-session", Severity::note, Party::cpe, "A session cookie is not used in the next session",
     "good practice, see RFC 6265, 5.3", Need::head | Need::session_start, &cookie_ends_with_its_session,
     "The Inform that begins a session carries the cookie of the session before, which was over. Most ACSs ignore it "
     "and set a new one; some look for the old session, do not find it and answer with an error. Suspect a cookie "
     "store "
     "that is never emptied."},
    {"cookie-too-large", Severity::note, Party::acs, "All cookies of a session fit in 512 bytes",
     "TR-069 Amendment 6, 3.4.2", Need::none, &cookies_fit_in_512_bytes,
     "A CPE has to keep 512 bytes of cookies and may drop the rest. Then the ACS gets only some of them back and loses "
     "the session. Look for cookies of a web framework or load balancer that carry whole states instead of an "
     "identifier."},
    {"cookie-missing-with-many-connections", Severity::note, Party::acs,
     "A session over several connections is tied together by a cookie", "TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::no_hole, &cookie_ties_connections,
     "The ACS is asked to set a session cookie, by which the CPE's messages can be told to belong together. Without "
     "one "
     "it has only the address to go by when a new connection is opened, and behind a NAT many devices share an "
     "address. "
     "Look whether the ACS knows sessions by their connection alone."},
};

}  // namespace cwmpscope::rules
