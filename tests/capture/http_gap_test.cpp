// Holes in HTTP: what is kept, what is given up, and what is no longer sure.
#include "tests/capture/http_outcome.h"

using namespace cwmpscope;
using namespace cwmpscope::http_test;

namespace {

constexpr HttpRole client = HttpRole::client;
constexpr HttpRole server = HttpRole::server;

std::string request(std::string_view target, std::string_view body) {
    return fmt::format("POST {} HTTP/1.1\r\nContent-Length: {}\r\n\r\n{}", target, body.size(), body);
}

std::string response(std::string_view body) {
    return fmt::format("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{}", body.size(), body);
}

}  // namespace

TEST_CASE("the answer to a HEAD of which the end was not captured has no body", "[http]") {
    Conversation talk;
    talk.client("HEAD /1 HTTP/1.1\r\nHost: a\r\nAcc").gap(client, 20, GapReason::snap_length);
    talk.server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
    talk.client(request("/2", "")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> HEAD /1 HTTP/1.1 (0) head-cut !snaplen
< HTTP/1.1 200 OK (0)
unsure
> POST /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a hole inside a Content-Length body costs this body only", "[http]") {
    Conversation talk;
    talk.client("POST /1 HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc").gap(client, 4).client("hij");
    talk.server(response("1")).client(request("/2", "x")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (3) !gap
< HTTP/1.1 200 OK (1)
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
    const Result result = talk.play();
    CHECK(result.exchanges[0].request->body() == "abc");
    CHECK(result.exchanges[0].request->wire_body_length == 6);
}

TEST_CASE("a hole that is the whole body, or its tail", "[http]") {
    Conversation talk;
    talk.client("POST /1 HTTP/1.1\r\nContent-Length: 10\r\n\r\n").gap(client, 10, GapReason::snap_length);
    talk.server("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab").gap(server, 2);
    talk.client(request("/2", "")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (0) !snaplen
< HTTP/1.1 200 OK (2) !gap
> POST /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a hole inside the data of a chunk", "[http]") {
    Conversation talk;
    talk.client("POST /1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n8\r\nab")
        .gap(client, 6)
        .client("\r\n0\r\n\r\n");
    talk.server(response("1")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (7) !gap
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a hole over a chunk header ends the message; the next start line is found", "[http]") {
    Conversation talk;
    talk.client("POST /1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")
        .gap(client, 10)
        .client("rest\r\n0\r\n\r\n");
    talk.server(response("1")).client(request("/2", "x")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (3) !gap
< HTTP/1.1 200 OK (1)
unsure
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a hole inside a head", "[http]") {
    Conversation talk;
    talk.client("POST /1 HTTP/1.1\r\nHost: a\r\nX: ").gap(client, 10).client("yz\r\n\r\n");
    talk.server(response("1")).client(request("/2", "x")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (0) head-cut !gap
< HTTP/1.1 200 OK (1)
unsure
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a lost request leaves its response alone, and the next pair is sure again", "[http]") {
    Conversation talk;
    talk.client(request("/1", "x")).server(response("1"));
    talk.gap(client, 50).server(response("2"));
    talk.client(request("/3", "x")).server(response("3")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
> not-captured
< HTTP/1.1 200 OK (1)
unsure
> POST /3 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a lost request that is given up only after its response has come", "[http]") {
    // As TCP tells it: the hole is known to be one only when more of the client has come and patience is spent.
    Conversation talk;
    talk.client(request("/1", "x")).server(response("1"));
    const std::string third = request("/3", "x");
    Result result;
    CaptureCounters counters;
    HttpConnection connection(talk.limits, result, counters);
    TcpConnectionInfo info = talk.info;
    const std::string one = request("/1", "x"), answer = response("1");
    const std::uint64_t lost = 50;
    connection.push(info, client, StreamBytes{0, as_bytes(one), {}}, 0);
    connection.push(info, server, StreamBytes{0, as_bytes(answer), {}}, one.size());
    connection.push(info, server, StreamBytes{answer.size(), as_bytes(answer), {}}, one.size() + lost);
    connection.push(info, server, StreamBytes{2 * answer.size(), as_bytes(answer), {}},
                    one.size() + lost + third.size());
    connection.push(info, client, StreamGap{one.size(), lost, GapReason::not_captured, {}}, answer.size());
    connection.push(info, client, StreamBytes{one.size() + lost, as_bytes(third), {}}, 2 * answer.size());
    TcpClose close;
    close.reason = CloseReason::fin;
    connection.closed(info, close);
    CHECK(result.text() == R"(
> POST /1 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
> not-captured
< HTTP/1.1 200 OK (1)
unsure
> POST /3 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a lost response leaves its request alone, and the next pair is sure again", "[http]") {
    Conversation talk;
    talk.client(request("/1", "x")).gap(server, 60);
    talk.client(request("/2", "x")).server(response("2"));
    talk.client(request("/3", "x")).server(response("3")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (1)
< not-captured
unsure
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
> POST /3 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("an exchange that is lost on both sides leaves a trace on the next one", "[http]") {
    Conversation talk;
    talk.client(request("/1", "x")).server(response("1"));
    talk.gap(client, 50).gap(server, 50);
    talk.client(request("/3", "x")).server(response("3"));
    talk.client(request("/4", "x")).server(response("4")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
> POST /3 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
unsure
> POST /4 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a lost response at the end is not a response that was never sent", "[http]") {
    Conversation talk;
    talk.client(request("/1", "x")).gap(server, std::nullopt).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (1)
< not-captured
unsure
)");
}

TEST_CASE("one direction only: its messages are read, nothing is said of the other", "[http]") {
    Conversation requests;
    requests.info.saw_server = false;
    requests.client(request("/1", "x")).client(request("/2", "x")).fin();
    CHECK(outcome(requests) == R"(
> POST /1 HTTP/1.1 (1)
< not-captured
> POST /2 HTTP/1.1 (1)
< not-captured
)");
    Conversation responses;
    responses.info.saw_client = false;
    responses.server(response("1")).server(response("2")).fin();
    CHECK(outcome(responses) == R"(
> not-captured
< HTTP/1.1 200 OK (1)
> not-captured
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a capture that begins inside a body: the rest of it is not a message", "[http]") {
    Conversation talk;
    talk.mid_stream().client("<Name>POST this HTTP/1.1 thing</Name>\n</Envelope>");
    talk.server(response("1")).client(request("/2", "x")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> not-captured
< HTTP/1.1 200 OK (1)
unsure
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("a next message that follows the rest of a body without a line end", "[http]") {
    Conversation talk;
    talk.mid_stream().server("<a>\n</Envelope>" + response("1")).client(request("/2", "x")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> not-captured
< HTTP/1.1 200 OK (1)
unsure
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("words about HTTP inside a body are not a start line", "[http]") {
    Conversation talk;
    talk.mid_stream();
    talk.server(
        "<title>HTTP/1.1 404 Not Found</title>\r\nHTTP/1.1 200 OK\r\nis what it says\r\nGET / HTTP/1.1 works\r\n");
    talk.client(request("/2", "x")).server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("the first start line tells who is the client where no SYN did", "[http]") {
    Conversation talk;
    talk.mid_stream().server(request("/1", "x")).client(response("1")).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
)");
}

TEST_CASE("every packet cut by the snap length: the heads are read, the bodies are known to be cut", "[http]") {
    Conversation talk;
    talk.client("POST /1 HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc").gap(client, 97, GapReason::snap_length);
    talk.server("HTTP/1.1 200 OK\r\nSer").gap(server, 70, GapReason::snap_length);
    talk.client("POST /2 HTTP/1.1\r\nContent-Len").gap(client, 97, GapReason::snap_length);
    talk.server("HTTP/1.1 200 OK\r\nSer").gap(server, 70, GapReason::snap_length).fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (3) !snaplen
< HTTP/1.1 200 OK (0) head-cut !snaplen
> POST /2 HTTP/1.1 (0) head-cut !snaplen
< HTTP/1.1 200 OK (0) head-cut !snaplen
unsure
)");
}

TEST_CASE("a hole in a body that ends with the connection", "[http]") {
    Conversation talk;
    talk.client("GET / HTTP/1.0\r\n\r\n").server("HTTP/1.0 200 OK\r\n\r\nab").gap(server, 3).server("fg").fin();
    CHECK(outcome(talk) == R"(
> GET / HTTP/1.0 (0)
< HTTP/1.0 200 OK (2) close_delimited !gap
)");
}

TEST_CASE("a truncated body is not said of a body with a hole", "[http]") {
    Conversation talk;
    talk.client("POST /1 HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc").gap(client, 5).client("rest").fin();
    CHECK(outcome(talk) == R"(
> POST /1 HTTP/1.1 (3) !gap
< not-captured
)");
}

TEST_CASE("each byte lost in turn: no message that is called complete differs from what was sent", "[http]") {
    const std::string sent[] = {
        request("/1", "first"),
        "POST /2 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n",
        request("/3", "third")};
    const std::string answers[] = {response("one"), response("two"), response("three")};
    Conversation full;
    for (std::size_t i = 0; i < 3; ++i) full.client(sent[i]).server(answers[i]);
    const Result truth = full.fin().play();
    REQUIRE(truth.exchanges.size() == 3);
    const std::size_t lengths[] = {1, 7, 40, 61, 90};
    for (const bool lose_request : {true, false}) {
        const auto& side = lose_request ? sent : answers;
        const std::size_t total = side[0].size() + side[1].size() + side[2].size();
        for (const std::size_t length : lengths) {
            for (std::size_t from = 0; from + length <= total; ++from) {
                Conversation talk;
                std::size_t offset = 0;
                for (std::size_t i = 0; i < 3; ++i) {
                    for (const bool is_request : {true, false}) {
                        const std::string& bytes = is_request ? sent[i] : answers[i];
                        const HttpRole role = is_request ? client : server;
                        if (is_request != lose_request) {
                            talk.packet(role, bytes);
                            continue;
                        }
                        const std::size_t begin = std::clamp(from, offset, offset + bytes.size()) - offset;
                        const std::size_t end = std::clamp(from + length, offset, offset + bytes.size()) - offset;
                        if (begin != 0) talk.packet(role, bytes.substr(0, begin));
                        if (end != begin) talk.gap(role, end - begin);
                        if (end != bytes.size()) talk.packet(role, bytes.substr(end));
                        offset += bytes.size();
                    }
                }
                const Result result = talk.fin().play();
                for (const HttpExchange& exchange : result.exchanges) {
                    const std::uint64_t at = exchange.request ? exchange.request->stream_offset : 0;
                    std::size_t which = 3;
                    for (std::size_t i = 0; i < 3 && exchange.request; ++i) {
                        if (truth.exchanges[i].request->stream_offset == at) which = i;
                    }
                    INFO((lose_request ? "request" : "response")
                         << " bytes " << from << "+" << length << result.text());
                    if (exchange.request && exchange.request->complete()) {
                        REQUIRE(which < 3);
                        CHECK(exchange.request->body() == truth.exchanges[which].request->body());
                        CHECK(exchange.request->notes.empty());
                    }
                    if (exchange.response && exchange.response->complete()) CHECK(exchange.response->notes.empty());
                    const bool both = exchange.request && exchange.response;
                    if (both && which < 3 && exchange.paired_surely) {
                        CHECK(exchange.response->stream_offset == truth.exchanges[which].response->stream_offset);
                    }
                    CHECK(exchange.request_missing != HalfMissing::never_sent);
                    CHECK(exchange.response_missing != HalfMissing::never_sent);
                    CHECK_FALSE(exchange.pipelined);
                }
            }
        }
    }
}

TEST_CASE("a capture begins inside a response whose rest comes after the next request", "[http]") {
    Conversation talk;
    talk.mid_stream().server("HTTP/1.1 2").client(request("/2", "x"));
    talk.server("00 OK\r\nContent-Length: 0\r\n\r\n").server(response("2")).fin();
    CHECK(outcome(talk) == R"(
> not-captured
< HTTP/1.1 200 OK (0)
unsure
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
unsure
)");
}
