// The rules about HTTP itself: framing, header fields that TR-069 3.4.1 asks for, statuses, redirects. Their functions
// are in http_rules.cpp (what a message says), http_framing_rules.cpp (where it ends) and http_redirect_rules.cpp.
#pragma once

#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict method_is_post(const MessageSubject& subject);
Verdict version_is_1_1(const MessageSubject& subject);
Verdict one_host(const MessageSubject& subject);
Verdict content_type_is_text_xml(const MessageSubject& subject);
Verdict content_type_is_there(const MessageSubject& subject);
Verdict empty_post_without_content_type(const MessageSubject& subject);
Verdict empty_post_without_soap_action(const MessageSubject& subject);
Verdict soap_action_empty_on_response(const MessageSubject& subject);
Verdict soap_action_is_there(const MessageSubject& subject);
Verdict soap_action_is_quoted(const MessageSubject& subject);
Verdict payload_has_status_200(const MessageSubject& subject);
Verdict status_400_has_no_soap(const MessageSubject& subject);
Verdict empty_response_is_204(const ExchangeSubject& subject);
Verdict status_204_has_no_body(const MessageSubject& subject);
Verdict status_204_has_no_content_length(const MessageSubject& subject);
Verdict status_204_has_no_content_type(const MessageSubject& subject);
Verdict no_pipelining(const ExchangeSubject& subject);
Verdict one_envelope(const MessageSubject& subject);
Verdict content_length_fits(const MessageSubject& subject);
Verdict content_lengths_agree(const MessageSubject& subject);
Verdict one_kind_of_framing(const MessageSubject& subject);
Verdict chunks_are_well_formed(const MessageSubject& subject);
Verdict no_chunks_in_http_1_0(const MessageSubject& subject);
Verdict redirect_uses_302_or_307(const MessageSubject& subject);
Verdict redirect_has_location(const MessageSubject& subject);
Verdict no_error_status(const ExchangeSubject& subject);
Verdict body_is_xml(const MessageSubject& subject);
Verdict no_expect_continue(const MessageSubject& subject);
Verdict soap_action_names_the_method(const MessageSubject& subject);
Verdict response_announces_its_length(const MessageSubject& subject);
Verdict cpe_does_not_ask_to_close(const ExchangeSubject& subject);
Verdict acs_keeps_connection(const SessionSubject& subject);
Verdict charsets_agree(const MessageSubject& subject);
Verdict envelope_of_32k_is_taken(const ExchangeSubject& subject);
Verdict content_coding_is_understood(const ExchangeSubject& subject);
// http_redirect_rules.cpp
Verdict redirect_is_followed(const SessionSubject& subject);
Verdict redirects_come_to_an_end(const SessionSubject& subject);
Verdict redirect_is_for_one_session(const DeviceSubject& subject);
Verdict request_target_stays(const SessionSubject& subject);

inline constexpr Rule http_rules[] = {
    {"http-method-post", Severity::violation, Party::cpe, "A CPE sends CWMP messages to the ACS only with POST",
     "TR-069 Amendment 6, 3.4.1", Need::head, &method_is_post,
     "Every message of a CPE to its ACS is the body of an HTTP POST, also the empty one. Another method, or a request "
     "line that cannot be read, is refused by most servers before CWMP sees it. Look at the first line of the request; "
     "a damaged one often comes from a buffer that is sent from a wrong offset or from a proxy that rewrites."},
    {"http-version-11", Severity::warning, Party::either, "Both sides speak HTTP/1.1", "TR-069 Amendment 6, 3.4",
     Need::head, &version_is_1_1,
     "CWMP is carried by HTTP/1.1. With HTTP/1.0 the connection closes after every exchange unless both sides know "
     "keep-alive, and chunked bodies do not exist, so a session falls apart into many connections. Usually an old "
     "embedded HTTP library or a proxy in between is the cause; where the message says that a proxy sent it, it is a "
     "note."},
    {"http-host-missing", Severity::violation, Party::cpe, "Every HTTP/1.1 request has exactly one Host field",
     "RFC 9112, 3.2", Need::head, &one_host,
     "A client sends one Host field with every HTTP/1.1 request, and a server answers 400 to a request without one or "
     "with several. Servers that host one name only often let it pass, so the fault shows when the ACS moves behind a "
     "proxy or a load balancer. Look whether the request lines of this CPE ever carry the field.",
     Scope::any_http},
    {"http-content-type-xml", Severity::warning, Party::either,
     "A message that carries an envelope is labelled text/xml", "TR-069 Amendment 6, 3.4.1", Need::head,
     &content_type_is_text_xml,
     "The media type of a SOAP 1.1 message is text/xml; application/soap+xml belongs to SOAP 1.2 and application/xml "
     "to neither. Strict servers answer 415 or hand the body to no SOAP handler at all. The usual cause is the default "
     "of an HTTP library."},
    {"http-content-type-missing", Severity::warning, Party::either,
     "A message that carries an envelope has a Content-Type", "TR-069 Amendment 6, 3.4.1", Need::head,
     &content_type_is_there,
     "A message with an envelope names its media type, text/xml. Without it the receiver must guess, and frameworks "
     "that choose a handler by media type find none. Look at what the sender does for its other messages: often only "
     "one code path forgets the field."},
    {"http-empty-post-content-type", Severity::warning, Party::cpe, "An empty POST has no Content-Type",
     "TR-069 Amendment 6, 3.4.1", Need::head | Need::body, &empty_post_without_content_type,
     "The empty POST that says \"nothing more to ask\" carries no envelope and therefore no Content-Type. Most servers "
     "ignore the field; some try to parse the empty body as XML and answer 400. The cause is nearly always that the "
     "same header block is used for all POSTs. In the oldest version of the protocol the requirement is not certain; "
     "there it is a note."},
    {"http-empty-post-soapaction", Severity::warning, Party::cpe, "An empty POST has no SOAPAction",
     "TR-069 Amendment 6, 3.4.1", Need::head | Need::body, &empty_post_without_soap_action,
     "An empty POST is not a SOAP message and carries no SOAPAction. Servers that dispatch by this field may look for "
     "an envelope that is not there. The cause is nearly always that the same header block is used for all POSTs. In "
     "the oldest version of the protocol the requirement is not certain; there it is a note."},
    {"http-soapaction-empty-on-response", Severity::warning, Party::cpe,
     "A POST that carries a SOAP response or Fault has a SOAPAction without any value", "TR-069 Amendment 6, 3.4.1",
     text_of_body, &soap_action_empty_on_response,
     "When the CPE posts the answer to a request of the ACS, the SOAPAction field is there but has nothing after the "
     "colon, not even a pair of quotes. An empty quoted string means \"the request target\" in SOAP 1.1, which is not "
     "the same, and is a note, since servers let it pass. Any other value is not known to dispatchers that compare it."},
    {"http-soapaction-missing", Severity::note, Party::cpe, "A POST that carries an envelope has a SOAPAction field",
     "TR-069 Amendment 6, 3.4.1", text_of_body, &soap_action_is_there,
     "SOAP 1.1 over HTTP asks the client for a SOAPAction with each request, and TR-069 for an empty one with each "
     "response. Many servers do not look at it. It matters where a firewall or SOAP framework filters by this field."},
    {"http-soapaction-unquoted", Severity::note, Party::cpe, "A SOAPAction that is not empty is a quoted URI",
     "SOAP 1.1, 6.1.1", Need::head, &soap_action_is_quoted,
     "The value of SOAPAction is a URI between double quotes. A bare word works with most servers and fails with some "
     "SOAP frameworks that parse the field strictly. Nothing else of the message is affected."},
    {"http-payload-status-200", Severity::violation, Party::acs,
     "An HTTP response that carries a CWMP message has status 200", "TR-069 Amendment 6, 3.4.1", text_of_body,
     &payload_has_status_200,
     "Unlike plain SOAP 1.1, CWMP sends everything that has an envelope with status 200, a Fault as well. A CPE "
     "that sees 500 gives the session up without reading the body. The usual cause is a SOAP framework that sends "
     "faults with 500 by itself; look at how the server maps exceptions to statuses."},
    {"http-400-without-soap", Severity::warning, Party::acs, "A 400 that aborts a session has no SOAP content",
     "TR-069 Amendment 6, 3.7.2.4", text_of_body, &status_400_has_no_soap,
     "An ACS that cannot make sense of a POST answers 400 without an envelope and considers the session failed. An "
     "envelope in a 400 is not read by the CPE, so a Fault that stands in it is lost. Look at what made the ACS refuse "
     "the request; the body of the 400 often tells it."},
    {"http-empty-response-204", Severity::warning, Party::acs, "An empty HTTP response has status 204",
     "TR-069 Amendment 6, 3.4.6", Need::request_head | Need::response_head | Need::response_body | Need::paired,
     &empty_response_is_204,
     "When the ACS has nothing to send it answers 204 (No Content). A 200 with an empty body means the same to most "
     "devices, but some try to parse the missing envelope and end the session as failed. In the oldest version of the "
     "protocol the requirement is not certain; there it is a note."},
    {"http-204-with-body", Severity::warning, Party::acs, "A 204 response has no body", "RFC 9110, 15.3.5", Need::head,
     &status_204_has_no_body,
     "A 204 ends with its blank line. Bytes after it are taken as the start of the next response, so the client loses "
     "step from here on. The finding is suspected because it rests on bytes that are no start line; look whether the "
     "server writes an error page or an envelope after setting the status.",
     Scope::any_http},
    {"http-204-content-length", Severity::note, Party::acs, "A 204 response has no Content-Length", "RFC 9110, 8.6",
     Need::head, &status_204_has_no_content_length,
     "A server sends no Content-Length with 204, because there is no content whose length could be told. With the "
     "value "
     "0 it is harmless. With another value clients wait for bytes that never come.",
     Scope::any_http},
    {"http-204-content-type", Severity::note, Party::acs, "A 204 response has no Content-Type", "RFC 9110, 8.3",
     Need::head, &status_204_has_no_content_type,
     "Content-Type describes content, and a 204 has none. It is harmless and comes from servers that set the field "
     "before they know whether there will be an envelope. Nothing needs to be done "
     "about it."},
    {"http-no-pipelining", Severity::violation, Party::cpe,
     "The CPE sends no request before the previous response is complete", "TR-069 Amendment 6, 3.4.6",
     Need::request_head | Need::both_directions, &no_pipelining,
     "CWMP forbids pipelining: each POST depends on what the ACS answered to the one before. The ACS may take the "
     "early "
     "POST for the answer to its own request, which arrives while that POST is already on its way. Look for a CPE that "
     "sends its empty POST without waiting for InformResponse."},
    {"http-one-envelope-per-message", Severity::violation, Party::either,
     "One HTTP message carries at most one SOAP envelope", "TR-069 Amendment 6, 3.4.1 and A.3.3.1",
     Need::head | Need::body, &one_envelope,
     "MaxEnvelopes is fixed to 1 since the first amendment: there is one envelope per HTTP message. Only the first "
     "issue of 2004 allowed several, and receivers of today read the first and drop the rest or reject all. Look at "
     "implementations that still follow that issue."},
    {"http-content-length-mismatch", Severity::warning, Party::either, "Content-Length equals the number of body bytes",
     "RFC 9112, 6.3", Need::head, &content_length_fits,
     "The receiver reads exactly as many bytes as Content-Length says. When more follow, they are read as the "
     "beginning "
     "of the next message, and the connection loses step. The mismatch is suspected from bytes after the body that "
     "begin no message. Usual causes are a length counted in characters instead of bytes and line ends that were "
     "converted after counting.",
     Scope::any_http},
    {"http-duplicate-content-length", Severity::warning, Party::either, "Content-Length does not contradict itself",
     "RFC 9112, 6.3", Need::head, &content_lengths_agree,
     "Two Content-Length fields with different values leave open where the message ends, and a receiver has to treat "
     "it "
     "as an error that cannot be mended. Suspect two layers that both add the field, a proxy and an application for "
     "example. Look at both values: the one that fits the body tells which layer is right.",
     Scope::any_http},
    {"http-te-with-cl", Severity::warning, Party::either,
     "A message has Transfer-Encoding or Content-Length, never both", "RFC 9112, 6.2", Need::head, &one_kind_of_framing,
     "A sender adds no Content-Length to a message with Transfer-Encoding. Receivers that believe the length and not "
     "the chunks lose step, and proxies refuse such messages as an attempt at smuggling. Look for a layer that adds "
     "the length after another one chose chunks.",
     Scope::any_http},
    {"http-chunk-syntax", Severity::warning, Party::either, "Chunk sizes are hexadecimal and match the data",
     "RFC 9112, 7.1", Need::head, &chunks_are_well_formed,
     "In a chunked body each chunk begins with its size in hexadecimal and ends with CR LF; a chunk of size zero ends "
     "the body. When a size does not match the data the rest of the body cannot be read. The finding says suspected "
     "because the fault shows only where the next size should stand. Look at sizes counted before line ends were "
     "converted.",
     Scope::any_http},
    {"http-chunked-in-http10", Severity::warning, Party::either, "An HTTP/1.0 message is not chunked", "RFC 9112, 6.1",
     Need::head, &no_chunks_in_http_1_0,
     "Chunked coding came with HTTP/1.1; a peer that speaks 1.0 takes the chunk sizes for data. Suspect a server that "
     "copies the version of the request into its answer but not its abilities.",
     Scope::any_http},
    {"http-redirect-status", Severity::warning, Party::acs, "A redirect uses 302 or 307", "TR-069 Amendment 6, 3.4.2",
     Need::head, &redirect_uses_302_or_307,
     "A CPE has to follow 302 and 307 and keeps the POST. The other statuses of this class are suspected not to be "
     "understood: clients change the method to GET or remember the new place for ever. Look at the load balancer or "
     "web server in front of the ACS, which often makes the redirect from http to https."},
    {"http-redirect-location", Severity::warning, Party::acs, "A redirect has a Location with an absolute URL",
     "TR-069 Amendment 6, 3.4.2", Need::head, &redirect_has_location,
     "The CPE repeats its request at the URL in Location. Without it, or with a path only, many devices cannot go on "
     "and count the session as failed. Look at the configuration of whatever answers in front of the ACS."},
    {"http-error-status-ends-session", Severity::warning, Party::acs, "The ACS ends no session with an error status",
     "TR-069 Amendment 6, 3.7.1.4", Need::request_head | Need::response_head | Need::paired, &no_error_status,
     "A status of 400 or above, other than the challenges 401 and 407, makes the CPE treat the session as failed and "
     "try again later with all its events. The body of the response often says why: an unknown session, a session "
     "already open, an overload. Look at the cookie and the method of the request before it, and at Retry-After."},
    {"http-nonxml-body", Severity::violation, Party::either, "A body in a session is empty or XML",
     "TR-069 Amendment 6, 3.4.1", Need::head | Need::body, &body_is_xml,
     "A message of a session carries one SOAP envelope or nothing. A body that does not begin with markup cannot be "
     "either. Typical causes are an error text sent with status 200, a form encoding added by an HTTP library, and "
     "encrypted or compressed data without a Content-Encoding that says so."},
    {"http-expect-continue", Severity::note, Party::cpe, "The CPE does not hold its body back with Expect",
     "RFC 9110, 10.1.1", Need::head, &no_expect_continue,
     "With Expect: 100-continue the client waits for an interim response before it sends the body. Servers that do not "
     "answer it cost about a second per request, which adds up in long sessions. The field is added by an HTTP library "
     "for bodies above a certain size and can be switched off there."},
    {"http-soapaction-wrong-method", Severity::note, Party::cpe, "SOAPAction names the method in the body",
     "good practice, see SOAP 1.1, 6.1.1", text_of_body, &soap_action_names_the_method,
     "The field is meant to tell what the body asks for. Here it names another method of CWMP. ACSs read the body, so "
     "mostly nothing happens; a firewall or SOAP framework that goes by the field sends the message to the wrong "
     "place. Suspect a header block that is kept from the Inform."},
    {"http-response-unframed", Severity::note, Party::acs, "A response with an envelope announces its length",
     "RFC 9112, 6.3", Need::head | Need::body, &response_announces_its_length,
     "Without Content-Length and without chunks the body ends where the connection is closed. That is allowed, but "
     "every exchange then needs a new connection, and a connection that breaks looks like the end of the message. "
     "Look for an old server or a proxy that speaks HTTP/1.0."},
    {"http-cpe-connection-close", Severity::note, Party::cpe,
     "The CPE does not ask to close the connection in the middle of a session", "TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::request_head | Need::response_head | Need::response_body | Need::paired,
     &cpe_does_not_ask_to_close,
     "A session is meant to use one TCP connection, and only the ACS may ask for it to be closed earlier. A device "
     "that sends Connection: close opens a new connection for each message, with a handshake and perhaps a new "
     "challenge each time. The setting is usually that of its HTTP library."},
    {"http-acs-connection-close-every-response", Severity::note, Party::acs,
     "The ACS keeps the connection through a session", "good practice, see TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::no_hole, &acs_keeps_connection,
     "The ACS closes the connection after every response. It may do so, and the CPE has to go on on a new connection, "
     "but each exchange costs a handshake and not every device copes. Look at the keep-alive settings of the web "
     "server "
     "or load balancer in front of the ACS."},
    {"http-redirect-followed", Severity::violation, Party::cpe,
     "The CPE sends a redirected request again at the new URL", "TR-069 Amendment 6, 3.4.2",
     Need::session_start | Need::no_hole | Need::both_directions, &redirect_is_followed,
     "After 302 or 307 the CPE repeats the same request at the URL in Location. A device that asks the old place again "
     "is redirected again and never arrives. Suspect a client that follows redirects of GET only, or one that does not "
     "read the port or the path of Location."},
    {"http-redirect-loop", Severity::warning, Party::acs, "No more than five redirects follow one another",
     "TR-069 Amendment 6, 3.4.2", Need::session_start | Need::no_hole, &redirects_come_to_an_end,
     "A CPE follows up to five redirects in a row and may give up at the sixth. So many are nearly always two servers "
     "that send the device to each other. Compare the Location fields: a redirect from http to https behind a proxy "
     "that ends TLS is the classic."},
    {"http-redirect-persisted", Severity::note, Party::cpe, "A redirect holds for one session only",
     "TR-069 Amendment 6, 3.4.2", Need::continuity, &redirect_is_for_one_session,
     "The next session starts at the configured ACS URL again, so that the operator can move devices back. This device "
     "went straight to the place to which the session before was redirected, and no change of its ACS URL was seen in "
     "between. It is suspected only, since the URL may have been changed by other means, DHCP for example, and the "
     "redirect may have come on a connection that was not captured."},
    {"http-request-uri-changes", Severity::note, Party::cpe, "All requests of a session go to one URL",
     "good practice, see TR-069 Amendment 6, 3.4.2", Need::session_start | Need::no_hole, &request_target_stays,
     "A device posts to the path of its ACS URL, in every request of the session. Another path may belong to another "
     "application of the server, and a cookie with a Path is not sent there. Suspect a client that loses the path or "
     "the query when it uses a connection again."},
    {"http-charset-conflict", Severity::note, Party::either,
     "The charset of Content-Type agrees with the XML declaration", "good practice, see RFC 7303, 3", text_of_body,
     &charsets_agree,
     "The two places name different encodings, and the body contains characters for which it matters. By the standard "
     "Content-Type wins, but XML parsers that get only the body go by the declaration. Umlauts and other letters then "
     "arrive as two odd characters."},
    {"http-envelope-32k-rejected", Severity::violation, Party::acs,
     "An envelope of up to 32768 bytes is not refused for its size", "TR-069 Amendment 6, 3.5",
     Need::request_head | Need::request_body | Need::response_head | Need::paired, &envelope_of_32k_is_taken,
     "Both sides have to take envelopes of 32768 bytes. A 413 to a smaller one usually comes from a web server or "
     "proxy in front of the ACS, whose limit for bodies is lower. Look at its setting for the largest request body. "
     "That a Fault of resources exceeded (9004, 8004) to a large one is about its size is suspected only."},
    {"http-content-encoding-unsupported", Severity::note, Party::cpe,
     "A content coding is used only where the peer takes it", "TR-069 Amendment 6, 3.4.7",
     Need::request_head | Need::response_head | Need::paired, &content_coding_is_understood,
     "The device compressed its request, and the server answered that it cannot read this. TR-069 lets a CPE compress "
     "only where the ACS allows it through the HTTPCompression parameter. Look at how that parameter is set, and "
     "whether a proxy in between undoes the coding."},
};

}  // namespace cwmpscope::rules
