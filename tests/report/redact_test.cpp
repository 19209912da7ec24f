#include "report/redact.h"

#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {
const Redaction hidden;
const Redaction open{true};
bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("credentials keep what explains a failure and lose the proof of the password", "[redact]") {
    CHECK(redacted_header("Authorization", "Basic dXNlcjpodW50ZXIy", hidden) == "Basic ***");
    CHECK(redacted_header("AUTHORIZATION", "dXNlcjpodW50ZXIy", hidden) == "***");
    CHECK(redacted_header(
              "Authorization", "Digest username=\"u\", realm=\"a,b\", nc=00000001, response=\"0123\", cnonce=\"x\"",
              hidden) == "Digest username=\"u\", realm=\"a,b\", nc=00000001, response=\"***\", cnonce=\"***\"");
    CHECK(redacted_header("Authorization", "Basic dXNlcjpodW50ZXIy", open) == "Basic dXNlcjpodW50ZXIy");
    CHECK(redacted_header("X-Auth-Token", "abc", hidden) == "***");
    CHECK(redacted_header("Host", "acs.example", hidden) == "acs.example");
}

TEST_CASE("cookies become tokens that are equal for equal values", "[redact]") {
    const std::string sent = redacted_header("Cookie", "$Version=0; JSESSIONID=\"8CE5\"; $Path=\"/a\", s=8CE5", hidden);
    CHECK_FALSE(contains(sent, "8CE5"));
    const std::string token = cookie_token("8CE5");
    CHECK(sent == "$Version=0; JSESSIONID=\"" + token + "\"; $Path=\"/a\", s=" + token);
    CHECK(redacted_header("Set-Cookie", "s=8CE5; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly", hidden) ==
          "s=" + token + "; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly");
    CHECK_FALSE(contains(redacted_header("Set-Cookie2", "a=8CE5;Version=1;Discard, b=8CE5", hidden), "8CE5"));
    CHECK_FALSE(contains(redacted_header("Cookie", "s=\"8CE5", hidden), "8CE5"));
    CHECK_FALSE(contains(redacted_header("Cookie", "8CE5", hidden), "8CE5"));
}

TEST_CASE("passwords in URLs are masked wherever the URL stands", "[redact]") {
    CHECK(redacted_urls("GET http://u:p@w@h/x?password=pw&a=1 HTTP/1.1", hidden) ==
          "GET http://***@h/x?password=***&a=1 HTTP/1.1");
    CHECK(redacted_urls("ftp://host/file", hidden) == "ftp://host/file");
    CHECK(redacted_urls("://", hidden) == "://");
}
TEST_CASE("a finding's sentence loses the secrets of its session", "[redact]") {
    SessionSketch sketch = informed();
    CwmpMessage download = envelope(Method::Download, CwmpKind::request);
    download.arguments = {{"Username", "download"}, {"Password", "s3cr3t"}};
    sketch.message(Side::acs, 1, {download});
    Message& first = sketch.changed(0);
    first.http->authorization = Observed<AuthField>::present({"basic", {}, "dXNlcjpodW50ZXIy"});
    first.http->cookies.push_back({"s", "8CE5", false, false});
    const std::string text = redacted_text("password hunter2 (dXNlcjpodW50ZXIy), s3cr3t, cookie 8CE5, s3cr3ts stay",
                                           secrets_of(sketch.session), hidden);
    CHECK(text == "password *** (***), ***, cookie " + cookie_token("8CE5") + ", s3cr3ts stay");
}
