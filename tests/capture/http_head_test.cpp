#include "capture/http_head.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

HttpMessage head(std::string text, bool is_request = true, const Limits& limits = {}) {
    HttpMessage message;
    message.is_request = is_request;
    message.buffer = std::move(text);
    message.head_length = message.buffer.size();
    parse_head(message, true, limits);
    return message;
}

HttpMessage planned(std::string text, bool is_request, const ResponseContext& context = {}) {
    HttpMessage message = head(std::move(text), is_request);
    plan_body(message, context);
    return message;
}

}  // namespace

TEST_CASE("a request line and header fields", "[http]") {
    const HttpMessage message = head("POST /acs?x=1 HTTP/1.1\r\nHost:acs \r\nX-Empty:\r\nhost: second\r\n\r\n");
    CHECK(message.text(message.start_line) == "POST /acs?x=1 HTTP/1.1");
    CHECK(message.text(message.method) == "POST");
    CHECK(message.text(message.target) == "/acs?x=1");
    CHECK(message.text(message.version) == "HTTP/1.1");
    CHECK(message.header("HOST") == "acs");
    CHECK(message.header("x-empty") == "");
    CHECK_FALSE(message.header("none"));
    CHECK(message.header_values("host") == std::vector<std::string_view>{"acs", "second"});
    CHECK(message.notes.empty());
}

TEST_CASE("a target with blanks is kept whole", "[http]") {
    const HttpMessage message = head("GET /a b HTTP/1.1\r\n\r\n");
    CHECK(message.text(message.target) == "/a b");
    CHECK(message.text(message.version) == "HTTP/1.1");
}

TEST_CASE("a status line", "[http]") {
    const HttpMessage message = head("HTTP/1.1 401 Not you\r\n\r\n", false);
    CHECK(message.status == 401);
    CHECK(message.text(message.reason) == "Not you");
    CHECK(head("HTTP/1.1 2000 OK\r\n\r\n", false).status == 0);
    CHECK(head("HTTP/1.1\r\n\r\n", false).status == 0);
    CHECK(head("HTTP/1.1 200\r\n\r\n", false).status == 200);
}

TEST_CASE("a folded value keeps its fold", "[http]") {
    const HttpMessage message = head("GET / HTTP/1.1\r\nA: one\r\n  two\r\nB:\r\n three\r\n\r\n");
    CHECK(message.header("A") == "one\r\n  two");
    CHECK(message.header("B") == "three");
    CHECK(message.has_note(HttpNoteKind::folded_header));
}

TEST_CASE("line ends of LF alone", "[http]") {
    const HttpMessage message = head("GET / HTTP/1.1\nHost: a\n\n");
    CHECK(message.header("Host") == "a");
    CHECK(message.has_note(HttpNoteKind::bare_lf));
    CHECK(message.notes.size() == 1);
}

TEST_CASE("half a line at the end of a head that was cut says nothing", "[http]") {
    const HttpMessage message = head("GET / HTTP/1.1\r\nHost: a\r\nUser-Ag");
    CHECK(message.headers.size() == 1);
    CHECK(message.notes.empty());
}

TEST_CASE("header fields beyond the limit are not kept, but those that frame the body are", "[http]") {
    Limits limits;
    limits.http_headers = 3;
    HttpMessage message =
        head("POST / HTTP/1.1\r\nA: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\nContent-Length: 7\r\n\r\n", true, limits);
    CHECK(message.headers.size() == 4);
    CHECK_FALSE(message.head_complete);
    CHECK(message.has_note(HttpNoteKind::limit_reached));
    CHECK(plan_body(message, {}).length == 7);
}

TEST_CASE("how a body is framed", "[http]") {
    const auto framing = [](std::string text, bool is_request) { return planned(std::move(text), is_request).framing; };
    CHECK(framing("POST / HTTP/1.1\r\n\r\n", true) == BodyFraming::none);
    CHECK(framing("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n", true) == BodyFraming::content_length);
    CHECK(framing("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", true) == BodyFraming::chunked);
    CHECK(framing("POST / HTTP/1.1\r\nTransfer-Encoding: Chunked ;x\r\nContent-Length: 1\r\n\r\n", true) ==
          BodyFraming::chunked);
    CHECK(framing("POST / HTTP/1.1\r\nTransfer-Encoding: identity\r\nContent-Length: 1\r\n\r\n", true) ==
          BodyFraming::content_length);
    CHECK(framing("HTTP/1.1 200 OK\r\n\r\n", false) == BodyFraming::until_close);
    CHECK(framing("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", false) == BodyFraming::until_close);
    CHECK(framing("HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\n", false) == BodyFraming::none);
    CHECK(planned("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", false, {.to_head = true}).framing ==
          BodyFraming::none);
    CHECK(planned("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", false, {.to_connect = true}).framing ==
          BodyFraming::none);
    CHECK(planned("HTTP/1.1 407 No\r\nContent-Length: 5\r\n\r\n", false, {.to_connect = true}).framing ==
          BodyFraming::content_length);
}

TEST_CASE("lengths that are none", "[http]") {
    for (const char* bad : {"-5", "abc", "5x", "0x5", "99999999999999999999", "", "+5"}) {
        INFO(bad);
        const HttpMessage message =
            planned("POST / HTTP/1.1\r\nContent-Length: " + std::string(bad) + "\r\n\r\n", true);
        CHECK(message.has_note(HttpNoteKind::bad_content_length));
        CHECK_FALSE(message.promised_length);
        CHECK(message.framing == BodyFraming::none);
    }
    CHECK(planned("POST / HTTP/1.1\r\nContent-Length: 5, 5\r\n\r\n", true)
              .has_note(HttpNoteKind::duplicate_content_length));
    const HttpMessage conflict = planned("POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", true);
    CHECK(conflict.has_note(HttpNoteKind::conflicting_content_length));
    CHECK(conflict.promised_length == 5U);
}

TEST_CASE("one note of a kind: a message does not grow by its faults", "[http]") {
    std::string text = "GET / HTTP/1.1\r\n";
    for (int i = 0; i < 1000; ++i)
        text += "no colon in this line, which is long enough to be cut when it is shown to anyone\r\n";
    const HttpMessage message = head(text + "\r\n");
    REQUIRE(message.notes.size() == 1);
    CHECK(message.notes[0].text.size() <= 80);
}
