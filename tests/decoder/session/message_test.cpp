#include "decoder/session/message.h"

#include "tests/support/catch.h"
#include "tests/support/soap_text.h"

#include <string>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// A message as the HTTP reader makes it: `head` has one line per field and no blank line at its end.
HttpMessage http_message(const std::string& head, const std::string& body) {
    HttpMessage http;
    http.buffer = head + "\n";
    std::size_t at = 0;
    bool first = true;
    while (at < head.size()) {
        const std::size_t end = head.find('\n', at);
        const std::string line = head.substr(at, end - at);
        const auto span = [at](std::size_t offset, std::size_t length) {
            return HttpMessage::Span{static_cast<std::uint32_t>(at + offset), static_cast<std::uint32_t>(length)};
        };
        if (first) {
            http.start_line = span(0, line.size());
            const std::size_t blank = line.find(' ');
            const std::size_t last = line.rfind(' ');
            http.is_request = !line.starts_with("HTTP/");
            if (http.is_request) {
                http.method = span(0, blank);
                http.target = span(blank + 1, last - blank - 1);
                http.version = span(last + 1, line.size() - last - 1);
            } else {
                http.version = span(0, blank);
                http.status = std::stoi(line.substr(blank + 1));
            }
            first = false;
        } else {
            const std::size_t colon = line.find(':');
            const std::size_t value = std::min(line.find_first_not_of(' ', colon + 1), line.size());
            http.headers.push_back({span(0, colon), span(value, line.size() - value)});
        }
        at += line.size() + 1;
    }
    http.head_length = http.buffer.size();
    http.buffer += body;
    return http;
}

Message decoded(HttpMessage http) {
    return decode_message(http, SoapLimits{});
}

}  // namespace

TEST_CASE("message: a POST with an Inform", "[message]") {
    const Message message = decoded(http_message(
        "POST /acs HTTP/1.1\nHost: a:7547\nContent-Type: text/xml\nSOAPAction: \nConnection: Keep-Alive, Close\n"
        "Content-Length: 12\nCookie: a=1\nAuthorization: Digest username=\"u\"\n",
        inform()));
    CHECK(message.kind == MessageKind::request);
    CHECK(message.is(Method::Inform, CwmpKind::request));
    CHECK(message.is_soap);
    CHECK(message.has_body_element);
    CHECK(message.from == Side::cpe);
    CHECK(message.body_length == inform().size());
    CHECK(covers(message.coverage, Need::head | Need::body | Need::xml));
    CHECK(message.http->method == "POST");
    CHECK(message.http->target == "/acs");
    CHECK(message.http->version == "HTTP/1.1");
    CHECK(message.http->host_count == 1);
    CHECK(message.http->soap_action.is_present());
    CHECK(message.http->soap_action.value_or("x").empty());
    CHECK(message.http->location.is_absent());
    CHECK(message.http->connection_close);
    CHECK(message.http->content_length.value_or(0) == 12);
    CHECK(message.http->cookie_fields == 1);
    CHECK(message.http->authorization.get_if()->value("username") == "u");
}

TEST_CASE("message: what says that a side has nothing more is empty", "[message]") {
    CHECK(decoded(http_message("POST /acs HTTP/1.1\n", "")).kind == MessageKind::empty);
    CHECK(decoded(http_message("HTTP/1.1 204 No Content\n", "")).kind == MessageKind::empty);
    CHECK(decoded(http_message("HTTP/1.1 200 OK\n", "")).kind == MessageKind::empty);
    CHECK(decoded(http_message("HTTP/1.1 401 Unauthorized\n", "")).kind == MessageKind::http);
    CHECK(decoded(http_message("GET / HTTP/1.1\n", "")).kind == MessageKind::http);
    CHECK(decoded(http_message("HTTP/1.1 200 OK\n", "<html></html>")).kind == MessageKind::http);
}

TEST_CASE("message: a body that was not captured does not make it empty", "[message]") {
    HttpMessage http = http_message("POST /acs HTTP/1.1\nContent-Length: 500\n", "");
    http.incomplete = Incomplete::gap;
    const Message message = decoded(std::move(http));
    CHECK(message.kind == MessageKind::http);
    CHECK(message.coverage == Need::head);
}

TEST_CASE("message: fields of a head that was cut are unseen, not absent", "[message]") {
    HttpMessage http = http_message("POST /acs HTTP/1.1\nHost: a\n", "");
    http.head_complete = false;
    http.incomplete = Incomplete::capture_end;
    const Message message = decoded(std::move(http));
    CHECK(message.http->host.is_present());
    CHECK(message.http->content_type.is_unseen());
    CHECK(message.http->authorization.is_unseen());
    CHECK(message.coverage == Need::none);
}

TEST_CASE("message: a cut body keeps its facts and gives no ground to accuse", "[message]") {
    HttpMessage http = http_message("POST /acs HTTP/1.1\n", inform().substr(0, inform().find("<RetryCount>")));
    http.incomplete = Incomplete::snaplen;
    const Message message = decoded(std::move(http));
    CHECK(message.kind == MessageKind::request);
    CHECK(message.coverage == Need::head);
    REQUIRE(message.cwmp() != nullptr);
    REQUIRE(message.cwmp()->inform.has_value());
    CHECK(message.cwmp()->inform->device.serial_number == "0001");
    CHECK(message.cwmp()->inform->retry_count.is_unseen());
    CHECK(message.soap_notes.empty());
    CHECK(message.cwmp()->notes.empty());
}

TEST_CASE("message: a body that is not well-formed does not cover xml", "[message]") {
    const Message message = decoded(http_message("HTTP/1.1 200 OK\n", replaced(inform(), "</OUI>", "</oui>")));
    CHECK(message.kind == MessageKind::request);
    CHECK(covers(message.coverage, Need::head | Need::body));
    CHECK_FALSE(covers(message.coverage, Need::xml));
    CHECK(message.from == Side::acs);
}

TEST_CASE("message: several challenges and cookies of a 401", "[message]") {
    const Message message =
        decoded(http_message("HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"\n"
                             "WWW-Authenticate: Digest realm=\"b\", nonce=\"n\"\nSet-Cookie: a=1\nset-cookie2: b=2\n"
                             "Transfer-Encoding: chunked\n",
                             ""));
    REQUIRE(message.http->challenges.size() == 2);
    CHECK(message.http->challenges[1].value("nonce") == "n");
    REQUIRE(message.http->set_cookies.size() == 2);
    CHECK(message.http->set_cookies[1].rfc2965);
    CHECK(message.http->chunked);
    CHECK(message.http->content_length.is_absent());
}

TEST_CASE("message: a length that cannot be read is neither absent nor a number", "[message]") {
    CHECK(decoded(http_message("POST / HTTP/1.1\nContent-Length: 12, 12\n", "")).http->content_length.is_unseen());
}
