#include "decoder/session/digest.h"
#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

DigestInput input() {
    return {.algorithm = "MD5-sess",
            .user = "user",
            .realm = "acs",
            .password = "secret",
            .nonce = "n1",
            .cnonce = "c2",
            .nonce_count = "00000002",
            .qop = "auth",
            .method = "POST",
            .uri = "/acs"};
}

}  // namespace

TEST_CASE("the session key of MD5-sess may come from the first cnonce") {
    DigestInput first = input();
    first.session_cnonce = "c1";
    // With hashlib: md5(md5(md5(user:acs:secret):n1:c1):n1:00000002:c2:auth:md5(POST:/acs))
    CHECK(digest_response(first) == "6ea2c55c48805f88c66b7ef2ff942a46");
    CHECK(digest_response(input()) == "43e23144e50f1cc3b8a244acdc77a79b");
}

TEST_CASE("auth-int hashes the body into the request part, and cannot be computed without") {
    DigestInput with_body = input();
    with_body.algorithm = "MD5";
    with_body.qop = "auth-int";
    CHECK_FALSE(digest_response(with_body).has_value());
    with_body.body_hash = "5d41402abc4b2a76b9719d911017c592";  // md5 of "hello"
    CHECK(digest_response(with_body) == "2b6848273db3ddd7cbc902792e84bb12");
}
