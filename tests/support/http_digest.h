// HTTP digest for transcripts (RFC 7616): a challenge, a user and a request go in, the Authorization value comes out.
// Written apart from the decoder's digest code, so that each tests the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwmpscope::test {

using DigestParameters = std::vector<std::pair<std::string, std::string>>;

/// The parameters of `Digest realm="r", nonce="n", qop="auth"`; names in lower case, values unquoted.
DigestParameters digest_parameters(std::string_view challenge);
std::string digest_value(const DigestParameters& parameters, std::string_view name);

struct DigestOrder {
    DigestParameters challenge;
    std::string user, password, method, uri;
    std::string body{};  ///< for qop=auth-int
    std::uint32_t nc = 1;
    /// Replace what would be sent; `response` is computed after that unless it is among them.
    DigestParameters replaced;
};

/// "Digest username=..., realm=..., ..."
std::string authorization(const DigestOrder& order);
/// rspauth of Authentication-Info for the same order (method left out, RFC 7616 3.5)
std::string response_authentication(const DigestOrder& order);

std::string base64(std::string_view bytes);

}  // namespace cwmpscope::test
