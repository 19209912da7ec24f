#include "decoder/session/cookie_fields.h"

#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;

namespace {

std::vector<SetCookie> set_cookies(std::string_view value, bool rfc2965 = false) {
    std::vector<SetCookie> cookies;
    parse_set_cookie(value, rfc2965, cookies);
    return cookies;
}

/// "name=value" of each cookie, attributes in brackets.
std::string sent(std::string_view value) {
    std::vector<SentCookie> cookies;
    parse_cookie(value, cookies);
    std::string text;
    for (const SentCookie& cookie : cookies) {
        if (!text.empty()) text += ' ';
        const std::string pair = cookie.name + "=" + cookie.value;
        text += cookie.attribute ? "[" + pair + "]" : pair;
    }
    return text;
}

}  // namespace

TEST_CASE("cookies: Set-Cookie with attributes", "[message][cookie]") {
    const auto cookies =
        set_cookies("JSESSIONID=8CE5; Path=/comserver/; Domain=example.com; Max-Age=30; Secure; HttpOnly");
    REQUIRE(cookies.size() == 1);
    CHECK(cookies[0].name == "JSESSIONID");
    CHECK(cookies[0].value == "8CE5");
    CHECK(cookies[0].path == "/comserver/");
    CHECK(cookies[0].domain == "example.com");
    CHECK(cookies[0].max_age == 30);
    CHECK(cookies[0].secure);
    CHECK_FALSE(cookies[0].rfc2965);
}

TEST_CASE("cookies: the comma in Expires ends no cookie, the comma before a name does", "[message][cookie]") {
    const auto cookies = set_cookies("a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT; path=/, b=\"2\"; path=/x,c=3");
    REQUIRE(cookies.size() == 3);
    CHECK(cookies[0].expires == "Wed, 09 Jun 2021 10:18:14 GMT");
    CHECK(cookies[0].path == "/");
    CHECK(cookies[1].name == "b");
    CHECK(cookies[1].value == "2");
    CHECK(cookies[1].quoted);
    CHECK(cookies[1].path == "/x");
    CHECK(cookies[2].value == "3");
}

TEST_CASE("cookies: Set-Cookie2", "[message][cookie]") {
    const auto cookies = set_cookies("TR069SessionID=B14B;Version=1;Discard", true);
    REQUIRE(cookies.size() == 1);
    CHECK(cookies[0].value == "B14B");
    CHECK(cookies[0].rfc2965);
    CHECK(cookies[0].discard);
}

TEST_CASE("cookies: an unreadable Max-Age is none", "[message][cookie]") {
    CHECK_FALSE(set_cookies("a=1; Max-Age=soon")[0].max_age.has_value());
    CHECK(set_cookies("a=1; Max-Age=-1")[0].max_age == -1);
}

TEST_CASE("cookies: Cookie in the forms of three standards", "[message][cookie]") {
    CHECK(sent("a=1; b=2") == "a=1 b=2");
    CHECK(sent("$Version=0;JSESSIONID=\"8CE5\";$Path=\"/comserver/\"") ==
          "[$Version=0] JSESSIONID=8CE5 [$Path=/comserver/]");
    CHECK(sent("a=1, b=2") == "a=1 b=2");
    CHECK(sent("a=\"1; 2, c=3\"; b=x=y==") == "a=1; 2, c=3 b=x=y==");
}

TEST_CASE("cookies: attributes that were sent back are marked", "[message][cookie]") {
    CHECK(sent("SerialNumber=00100400;path=/") == "SerialNumber=00100400 [path=/]");
    CHECK(sent("a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT; HttpOnly") ==
          "a=1 [Expires=Wed, 09 Jun 2021 10:18:14 GMT] [HttpOnly=]");
    // A cookie may be called path as long as nothing shows that it is an attribute.
    CHECK(sent("path=1") == "path=1");
}

TEST_CASE("cookies: any beginning of a field is read without harm", "[message][cookie]") {
    const std::string whole = "$Version=\"1\\\";=;;a=\"b;c, d=e;f";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        std::vector<SentCookie> cookies;
        parse_cookie(std::string_view(whole).substr(0, length), cookies);
        CHECK(cookies.size() <= 6);
        CHECK(set_cookies(std::string_view(whole).substr(0, length)).size() <= 6);
    }
}
