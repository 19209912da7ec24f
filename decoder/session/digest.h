// Digest access authentication as arithmetic: the parameters of an Authorization field and a password in, the response
// value that the field must carry out. Follows no messages and keeps no state. RFC 7616, RFC 2617, RFC 2069.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cwmpscope {

struct DigestInput {
    std::string_view algorithm;  ///< as on the wire, any letter case; empty: MD5
    std::string_view user, realm, password;
    std::string_view nonce, cnonce;
    std::string_view nonce_count;  ///< the eight hex digits as sent
    std::string_view qop;          ///< "auth", "auth-int"; empty: as in RFC 2069
    std::string_view method;       ///< of the request; empty when rspauth is computed (RFC 7616 3.5)
    std::string_view uri;
    /// H(entity body) in hex, for auth-int only.
    std::optional<std::string_view> body_hash{};
    /// cnonce of the first request with the nonce, which makes the session key of MD5-sess; empty: `cnonce`.
    std::string_view session_cnonce{};
};

/// The value in lower-case hex; nothing when it cannot be computed (unknown algorithm or qop, auth-int without the hash
/// of the body).
std::optional<std::string> digest_response(const DigestInput& input);

}  // namespace cwmpscope
