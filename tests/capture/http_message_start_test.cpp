#include "capture/http_message_start.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

using namespace cwmpscope;

namespace {

constexpr LineContext at_boundary{Expect::requests, true, true, true};
constexpr LineContext behind_a_hole{Expect::requests, true, false, true};
constexpr LineContext in_a_line{Expect::requests, true, false, false};

/// "request at 0", "response at 3, to be proved", "nothing"
std::string found(std::string_view line, LineContext context, Expect expect) {
    context.expect = expect;
    const MessageStart start = find_message_start(line, context);
    if (start.at == std::string_view::npos) return "nothing";
    return fmt::format("{}{} at {}{}", start.guess.kind == StartLineKind::request ? "request" : "response",
                       start.has_start_line ? "" : " without start line", start.at,
                       start.needs_proof ? ", to be proved" : "");
}

}  // namespace

TEST_CASE("at a boundary what looks like a start line is one", "[http]") {
    CHECK(found("POST /acs HTTP/1.1", at_boundary, Expect::requests) == "request at 0");
    CHECK(found("X-OWN /acs HTTP/1.1", at_boundary, Expect::requests) == "request at 0");
    CHECK(found("HTTP/1.1 200 OK", at_boundary, Expect::responses) == "response at 0");
    CHECK(found("<html>", at_boundary, Expect::responses) == "nothing");
    // A client does not answer, a server does not ask.
    CHECK(found("POST /acs HTTP/1.1", at_boundary, Expect::responses) == "nothing");
    CHECK(found("HTTP/1.1 200 OK", at_boundary, Expect::requests) == "request at 0");
    CHECK(found("HTTP/1.1 200 OK", at_boundary, Expect::either) == "response at 0");
    // Where HTTP is known to be spoken, a head may lack its first line.
    CHECK(found("Content-Length: 5", at_boundary, Expect::requests) == "request without start line at 0");
    CHECK(found("Content-Length: 5", {Expect::requests, false, true, true}, Expect::requests) == "nothing");
    CHECK(found("Content-Length: 5", at_boundary, Expect::either) == "nothing");
}

TEST_CASE("behind a hole only what can hardly be anything else begins a message, and the next line proves it",
          "[http]") {
    CHECK(found("POST /acs HTTP/1.1", behind_a_hole, Expect::requests) == "request at 0, to be proved");
    CHECK(found("OST /acs HTTP/1.1", behind_a_hole, Expect::requests) == "nothing");
    CHECK(found("X-OWN /acs HTTP/1.1", behind_a_hole, Expect::requests) == "nothing");
    CHECK(found("Content-Length: 5", behind_a_hole, Expect::requests) == "nothing");
    CHECK(found("</Envelope>POST /acs HTTP/1.1", behind_a_hole, Expect::requests) == "request at 11, to be proved");
    CHECK(found("</Envelope>HTTP/1.1 200 OK", in_a_line, Expect::responses) == "response at 11, to be proved");
    CHECK(found("</Envelope>HTTP/1.1 200 OK", in_a_line, Expect::requests) == "nothing");
}

TEST_CASE("the rest of a body that was longer than promised stands before the next start line", "[http]") {
    CHECK(found("okPOST /acs HTTP/1.1", at_boundary, Expect::requests) == "request at 2, to be proved");
}

TEST_CASE("a beginning may become what its direction may hold", "[http]") {
    CHECK(may_become_message("PO", Expect::requests));
    CHECK(may_become_message("HT", Expect::responses));
    CHECK(may_become_message("http/1.", Expect::responses));
    CHECK_FALSE(may_become_message("PO", Expect::responses));
    CHECK_FALSE(may_become_message("\x16\x03\x01", Expect::either));
}
