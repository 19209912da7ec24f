#include "decoder/session/digest.h"

#include "decoder/session/hash.h"
#include "decoder/session/http_text.h"

#include <initializer_list>

namespace cwmpscope {

namespace {

using Hash = std::string (*)(std::string_view);

struct Algorithm {
    Hash hash = nullptr;
    bool session = false;
};

std::optional<Algorithm> algorithm_of(std::string_view name) {
    if (name.empty() || equal_in_any_case(name, "MD5")) return Algorithm{&md5_hex, false};
    if (equal_in_any_case(name, "MD5-sess")) return Algorithm{&md5_hex, true};
    if (equal_in_any_case(name, "SHA-256")) return Algorithm{&sha256_hex, false};
    if (equal_in_any_case(name, "SHA-256-sess")) return Algorithm{&sha256_hex, true};
    return std::nullopt;
}

/// The parts with colons between them; empty parts keep their colons (A2 of rspauth is ":uri").
std::string joined(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part != parts.begin()) result += ':';
        result += *part;
    }
    return result;
}

}  // namespace

std::optional<std::string> digest_response(const DigestInput& input) {
    const std::optional<Algorithm> algorithm = algorithm_of(input.algorithm);
    if (!algorithm) return std::nullopt;
    const Hash hash = algorithm->hash;

    std::string secret = hash(joined({input.user, input.realm, input.password}));
    if (algorithm->session) {
        const std::string_view cnonce = input.session_cnonce.empty() ? input.cnonce : input.session_cnonce;
        secret = hash(joined({secret, input.nonce, cnonce}));
    }

    if (input.qop.empty()) {
        return hash(joined({secret, input.nonce, hash(joined({input.method, input.uri}))}));
    }
    std::string request;
    if (equal_in_any_case(input.qop, "auth")) {
        request = hash(joined({input.method, input.uri}));
    } else if (equal_in_any_case(input.qop, "auth-int") && input.body_hash) {
        request = hash(joined({input.method, input.uri, *input.body_hash}));
    } else {
        return std::nullopt;
    }
    return hash(joined({secret, input.nonce, input.nonce_count, input.cnonce, input.qop, request}));
}

}  // namespace cwmpscope
