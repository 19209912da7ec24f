#include "capture/http_start_line.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

std::string kind(std::string_view line) {
    const StartLineGuess guess = classify_start_line(line);
    if (guess.kind == StartLineKind::none) return "none";
    return std::string(guess.kind == StartLineKind::request ? "request" : "response") +
           (guess.well_formed ? "" : " malformed");
}

}  // namespace

TEST_CASE("start lines are told from other first lines", "[http]") {
    CHECK(kind("POST /acs HTTP/1.1") == "request");
    CHECK(kind("GET http://acs:7547/ HTTP/1.0") == "request");
    CHECK(kind("X-METHOD * HTTP/1.1") == "request");
    CHECK(kind("POST /a b HTTP/1.1") == "request malformed");
    CHECK(kind("POST  /acs HTTP/1.1") == "request malformed");
    CHECK(kind("POST /acs HTTP/1.1 ") == "request malformed");
    CHECK(kind("POST /acs") == "request malformed");
    CHECK(kind("HTTP/1.1 200 OK") == "response");
    CHECK(kind("HTTP/1.0 401 ") == "response");
    CHECK(kind("HTTP/1.1 200") == "response malformed");
    CHECK(kind("HTTP/1.1 2x0 OK") == "response malformed");
    CHECK(kind("HTTP/1.1") == "response malformed");
    CHECK(kind("http/1.1 200 OK") == "response malformed");
    CHECK(kind("PRI * HTTP/2.0") == "none");
    CHECK(kind("SSH-2.0-OpenSSH_9.2") == "none");
    CHECK(kind("INVITE sip:a@b SIP/2.0") == "none");
    CHECK(kind("DESCRIBE rtsp://a RTSP/1.0") == "none");
    CHECK(kind("EHLO mail") == "none");
    CHECK(kind("220 smtp ready") == "none");
    CHECK(kind("POST") == "none");
    CHECK(kind("") == "none");
}

TEST_CASE("a start line is found behind the rest of a body", "[http]") {
    CHECK(find_start_line_inside("</Envelope>POST /acs HTTP/1.1") == 11);
    CHECK(find_start_line_inside("</Envelope>HTTP/1.1 200 OK") == 11);
    CHECK(find_start_line_inside("HTTP/1.1 200 OK") == 0);
    CHECK(find_start_line_inside("<p>GET /x HTTP/1.1</p>") == std::string_view::npos);
    CHECK(find_start_line_inside("<title>HTTP/1.1 404 Not Found</title>") == std::string_view::npos);
    CHECK(find_start_line_inside("say \"POST /x HTTP/1.1\"") == std::string_view::npos);
    CHECK(find_start_line_inside("") == std::string_view::npos);
}

TEST_CASE("a beginning that may still become a start line", "[http]") {
    for (const char* beginning : {"P", "POST", "POST ", "POST /a", "H", "HTTP/1", "Hos", "Host: a", "X_Y-Z"}) {
        INFO(beginning);
        CHECK(may_become_start_line(beginning));
    }
    for (const char* beginning : {"<", "hello", ", world", "\x16\x03\x01", "POST\x01", "(x"}) {
        INFO(beginning);
        CHECK_FALSE(may_become_start_line(beginning));
    }
}

TEST_CASE("white space and letter case", "[http]") {
    CHECK(trim_white_space(" \t a b \r\n") == "a b");
    CHECK(trim_white_space("  ").empty());
    CHECK(field_names_equal("Content-Length", "content-LENGTH"));
    CHECK_FALSE(field_names_equal("Content-Length", "Content-Lengt"));
}
