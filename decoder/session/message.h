// Message: one HTTP message with the facts that sessions and rules need: framing, authentication, cookies, SOAP. Made
// by decode_message() from an HttpMessage alone; what depends on other messages (is this nonce known, was this cookie
// set) is added by the session builder as AuthCheck and CookieCheck.
#pragma once

#include "capture/http_message.h"
#include "decoder/evidence/boxed.h"
#include "decoder/evidence/coverage.h"
#include "decoder/evidence/observed.h"
#include "decoder/soap/cwmp_message.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

enum class Side : std::uint8_t { cpe, acs };

/// One parameter of a challenge or of credentials (RFC 7616 3.3, 3.4).
struct AuthParameter {
    std::string name;   ///< lower case
    std::string value;  ///< unquoted, escapes undone
    bool quoted = false;
};

/// One challenge of WWW-Authenticate, the Authorization field, or Authentication-Info.
struct AuthField {
    std::string scheme;  ///< lower case: "digest", "basic"; empty for Authentication-Info
    std::vector<AuthParameter> parameters;
    std::string token;  ///< of basic: the base64 text
    const AuthParameter* find(std::string_view name) const;
    std::string value(std::string_view name) const;  ///< empty when absent
};

struct SetCookie {
    std::string name, value, path, domain;
    bool quoted = false, rfc2965 = false;  ///< Set-Cookie2
    bool secure = false, discard = false;
    std::optional<std::int64_t> max_age;  ///< seconds; 0 or less deletes
    std::string expires;
};

struct SentCookie {
    std::string name, value;
    bool quoted = false;
    bool attribute = false;  ///< $Version, $Path, path, expires ...: an attribute where only name=value pairs belong
};

/// What of the head rules need, without the head itself.
struct HttpFacts {
    std::string method, target, version;  ///< of a request; version also of a response
    int status = 0;
    std::string reason;
    Observed<std::string> content_type, soap_action, location, host, connection, user_agent, server, retry_after;
    std::uint32_t host_count = 0;
    Observed<std::uint64_t> content_length;
    bool chunked = false, connection_close = false, expect_continue = false;
    std::string content_encoding;
    Observed<AuthField> authorization;
    std::vector<AuthField> challenges;  ///< WWW-Authenticate
    Observed<AuthField> authentication_info;
    std::vector<SetCookie> set_cookies;
    std::vector<SentCookie> cookies;
    std::uint32_t cookie_fields = 0;
    bool absolute_target = false;
    bool forwarded = false;  ///< a proxy says that it sends this for somebody else: Via, Forwarded, X-Forwarded-For
    std::vector<HttpNote> notes;
};

/// An error status after which the client may send the same request in another form: without Expect (417), with a
/// length (411), without a content coding (415), on a connection that was not idle for so long (408).
constexpr bool asks_for_another_form(int status) {
    return status == 408 || status == 411 || status == 415 || status == 417;
}

enum class AuthOutcome : std::uint8_t { none, not_checked, right, wrong };

/// What following authentication over messages found out about one request or response.
struct AuthCheck {
    AuthOutcome response = AuthOutcome::none;  ///< digest response (or rspauth), recomputed where the password is known
    AuthOutcome rspauth = AuthOutcome::none;
    Observed<bool> nonce_known;  ///< unseen: an earlier challenge may have been missed
    std::optional<std::uint32_t> nc;
    std::optional<std::uint32_t> expected_nc;  ///< none: not all earlier requests with this nonce were seen
    bool nc_reused = false;
    Observed<bool> realm_matches, opaque_matches, uri_matches, qop_offered, algorithm_matches;
    Observed<bool> challenge_has_qop;  ///< of a request: any challenge that issued its nonce offers a qop
    Observed<bool> info_echoes;        ///< of a response: nc and cnonce of Authentication-Info are the request's
    std::optional<FrameRef> nonce_issued_before;     ///< of a 401: by this 401 on another connection of the client
    std::optional<FrameRef> cnonce_used_before;      ///< of a connection's first credentials: on another connection
    std::optional<std::uint32_t> challenge_message;  ///< index in Session::messages of the 401 that issued the nonce
    std::string password_source;                     ///< "given", "Download CommandKey ...", empty when none
};

/// What following cookies over messages found out about one request.
struct CookieCheck {
    std::vector<std::string> not_returned;  ///< names in scope that the request lacks
    std::vector<std::string> value_changed;
    std::vector<std::string> duplicated;  ///< names sent more than once
    std::vector<std::string> never_set;
    std::vector<std::string> attributes_echoed;
    std::vector<std::string> out_of_scope;      ///< name and what it does not fit: "s (Path /acs)"
    std::vector<std::string> of_ended_session;  ///< the value is that of a session that was over
    std::uint32_t most_copies = 1;
    bool operator==(const CookieCheck&) const = default;
};

/// What is known of a body besides the SOAP in it.
struct BodyFacts {
    std::string md5, sha256;   ///< hexadecimal; only where qop=auth-int needs them and the body is whole
    std::string xml_encoding;  ///< of the XML declaration
    std::string error_text;    ///< the first words of the page of an error status
};

enum class MessageKind : std::uint8_t {
    request,
    response,
    fault,  ///< of CWMP, by the first envelope
    empty,  ///< no body, and no error status: an empty POST, 204, empty 200
    http    ///< anything else: 401, redirect, error page, file transfer
};

struct Message {
    StreamIndex stream = 0;
    FrameRef first, last;
    std::uint64_t stream_offset = 0, stream_end = 0;
    bool is_request = true;  ///< HTTP
    bool encrypted = false;  ///< it was in TLS, and read with its keys
    Side from = Side::cpe;   ///< set by the session builder; requests come from the CPE by default
    MessageKind kind = MessageKind::http;
    std::uint64_t body_length = 0;  ///< decoded
    bool head_complete = true;
    Incomplete incomplete = Incomplete::no;
    Boxed<BodyFacts> body;
    bool has_body_element = false;   ///< first non-blank byte is '<'
    Coverage coverage = Need::none;  ///< head, body, xml
    Boxed<HttpFacts> http;
    BoxedList<CwmpMessage> envelopes;
    std::vector<SoapNote> soap_notes;  ///< about the body as a whole
    bool is_soap = false;

    Boxed<AuthCheck> auth;      ///< filled by the session builder
    Boxed<CookieCheck> cookie;  ///< filled by the session builder

    const CwmpMessage* cwmp() const { return envelopes.empty() ? nullptr : &envelopes.front(); }
    bool is(Method method, CwmpKind kind_wanted) const {
        const CwmpMessage* message = cwmp();
        return message != nullptr && message->method == method && message->kind == kind_wanted;
    }
};

/// Pure: may run on any thread.
Message decode_message(const HttpMessage& http, const SoapLimits& limits);
/// Puts packed lists of its envelopes where they are asked for.
void unpack_lists(Message& message);

}  // namespace cwmpscope
