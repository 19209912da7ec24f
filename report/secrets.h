// What is secret and where it stands: the one place that knows. Text from the wire goes in, spans of its bytes come
// out, so that reports can write something shorter instead and captures can be masked at the same length. Which names
// of parameters and arguments are those of secrets is is_secret_name() (decoder/soap/cwmp_message.h); this header adds
// header fields, cookies, URLs, XML and plain text. Never throws; linear in the length of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cwmpscope {

enum class SecretKind : std::uint8_t {
    password,     ///< the value beside a secret's name: parameter, argument, XML attribute, name=value
    credentials,  ///< of Authorization: base64 of Basic, tokens, and what proves a password in digest
    cookie,       ///< a cookie's value
    url           ///< user:password@ and secret query values in a URL
};

/// Bytes [offset, offset + length) of the text that was given. Never empty. May hold line ends where the text was
/// folded (a header field, an XML value): who masks in place leaves blanks and line ends as they are.
struct SecretSpan {
    std::size_t offset = 0, length = 0;
    SecretKind kind = SecretKind::password;
    auto operator<=>(const SecretSpan&) const = default;
};
/// Ascending, not overlapping.
using SecretSpans = std::vector<SecretSpan>;

/// In the value of a header field. Digest credentials keep what explains a failure (username, realm, nonce, uri, nc,
/// qop, opaque, algorithm); response, cnonce, rspauth and unknown parameters are secret. RFC 7616, 3.4; RFC 6265, 4.1.
SecretSpans secrets_in_field(std::string_view name, std::string_view value);
/// In a whole head: start line and fields, folded ones too.
SecretSpans secrets_in_head(std::string_view head);
/// User information and secret query or path parameters of every URL in any text ("://u:p@h", "?password=x", ";sid=x").
/// Also in a request target, which has no scheme.
SecretSpans secrets_in_urls(std::string_view text);
/// In a SOAP body or any other XML, well-formed or not: the text of elements whose name is a secret's, the Value beside
/// a Name that is one (and a Value whose Name is not in the text), attributes with such names, URLs, comments likewise.
/// The text of a CDATA section is meant without its brackets.
SecretSpans secrets_in_xml(std::string_view body);
/// In plain text, form data, JSON, configuration files: name=value, name: value, "name": "value", URLs.
SecretSpans secrets_in_text(std::string_view text);
/// A body of any kind: XML if it begins with '<' or holds an end tag, else text.
SecretSpans secrets_in_body(std::string_view body);

/// Sorted, overlapping ones joined.
SecretSpans joined(SecretSpans spans);

/// Who somebody is: replaced only on demand (--identity).
enum class IdentityKind : std::uint8_t { none, serial, mac, ssid, address };
/// By the last part of a parameter's, argument's or element's name: SerialNumber, IMEI, BSSID, MACAddress, SSID ...
/// Text of addresses is found by its form instead, wherever it stands.
IdentityKind identity_of_name(std::string_view name);

}  // namespace cwmpscope
