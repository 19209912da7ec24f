#include "decoder/session/auth_fields.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

TEST_CASE("auth fields: a digest challenge as real servers send it", "[message][auth]") {
    const auto fields = parse_challenges(
        "Digest realm=\"TR069 Authenticate\",qop=\"auth\",nonce=\"695d0a\",opaque=\"0a16\", stale=TRUE, algorithm=MD5");
    REQUIRE(fields.size() == 1);
    CHECK(fields[0].scheme == "digest");
    CHECK(fields[0].value("realm") == "TR069 Authenticate");
    CHECK(fields[0].value("stale") == "TRUE");
    CHECK(fields[0].find("qop")->quoted);
    CHECK_FALSE(fields[0].find("algorithm")->quoted);
    CHECK(fields[0].find("domain") == nullptr);
    CHECK(fields[0].value("domain").empty());
}

TEST_CASE("auth fields: several challenges in one field", "[message][auth]") {
    const auto fields =
        parse_challenges("Basic realm=\"a, b\", Digest realm=\"c\", qop=\"auth,auth-int\", nonce=x, Negotiate");
    REQUIRE(fields.size() == 3);
    CHECK(fields[0].scheme == "basic");
    CHECK(fields[0].value("realm") == "a, b");
    CHECK(fields[1].value("qop") == "auth,auth-int");
    CHECK(fields[1].value("nonce") == "x");
    CHECK(fields[2].scheme == "negotiate");
    CHECK(fields[2].parameters.empty());
}

TEST_CASE("auth fields: escapes in quoted strings are undone", "[message][auth]") {
    const auto fields = parse_challenges(R"(Digest realm="say \"hi\", \\", nonce="n")");
    REQUIRE(fields.size() == 1);
    CHECK(fields[0].value("realm") == R"(say "hi", \)");
    CHECK(fields[0].value("nonce") == "n");
}

TEST_CASE("auth fields: sloppy white space, names in any case, missing commas", "[message][auth]") {
    const auto field = parse_authorization("  DIGEST   UserName = \"u\"  ,, NC=00000001 qop = auth ; cnonce=\"\"");
    CHECK(field.scheme == "digest");
    CHECK(field.value("username") == "u");
    CHECK(field.value("nc") == "00000001");
    CHECK(field.value("qop") == "auth");
    REQUIRE(field.find("cnonce") != nullptr);
    CHECK(field.find("cnonce")->quoted);
    CHECK(field.value("cnonce").empty());
}

TEST_CASE("auth fields: basic credentials are a token", "[message][auth]") {
    const auto field = parse_authorization("Basic YWRtaW46YWRtaW4=");
    CHECK(field.scheme == "basic");
    CHECK(field.token == "YWRtaW46YWRtaW4=");
    CHECK(field.parameters.empty());
}

TEST_CASE("auth fields: Authentication-Info has no scheme", "[message][auth]") {
    const auto field = parse_authentication_info("qop=auth, rspauth=\"ab\", cnonce=\"c\", nc=00000001");
    CHECK(field.scheme.empty());
    CHECK(field.value("qop") == "auth");
    CHECK(field.value("rspauth") == "ab");
    CHECK(field.value("nc") == "00000001");
}

TEST_CASE("auth fields: any beginning of a field is read without harm", "[message][auth]") {
    const std::string whole = R"(Digest realm="a\"b", nonce=, =x, "loose", qop="auth" Basic realm=")";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const std::string_view part = std::string_view(whole).substr(0, length);
        CHECK(parse_challenges(part).size() <= 3);
        CHECK(parse_authorization(part).parameters.size() <= 8);
        CHECK(parse_authentication_info(part).scheme.empty());
    }
    CHECK(parse_authorization("").scheme.empty());
    CHECK(parse_authorization("===\"\"").parameters.empty());
}
