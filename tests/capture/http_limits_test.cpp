// What is no HTTP, what is hostile, and what it may cost.
#include "tests/capture/gzip_for_tests.h"
#include "tests/capture/http_outcome.h"

using namespace cwmpscope;
using namespace cwmpscope::http_test;

namespace {

std::string noise(std::size_t length, unsigned seed) {
    std::mt19937 random(seed);
    std::string bytes(length, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

}  // namespace

TEST_CASE("a TLS connection is known by its first record", "[http]") {
    Conversation talk;
    talk.client(std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)).server("GET / HTTP/1.1\r\n\r\n");
    CHECK(outcome(talk) == "\n");
    const Result result = talk.play();
    CHECK(result.not_http_calls == 1);
    CHECK(result.encrypted);
    CHECK(result.counters.encrypted_connections == 1);
    CHECK(result.counters.http_connections == 0);
}

TEST_CASE("a connection that shows no HTTP is not looked at for long", "[http]") {
    Conversation talk;
    talk.client(noise(5000, 1)).client("GET / HTTP/1.1\r\n\r\n");
    CHECK(outcome(talk) == "\n");
    CHECK(talk.play().counters.other_connections == 1);
    CHECK_FALSE(talk.play().encrypted);
}

TEST_CASE("a first line longer than others are looked at is still a start line", "[http]") {
    Conversation talk;
    talk.client("GET /?" + std::string(5000, 'q') + " HTTP/1.1\r\nHost: a\r\n\r\n");
    talk.server("HTTP/1.1 204 No Content\r\n\r\n").fin();
    CHECK(outcome(talk).ends_with(" HTTP/1.1 (0)\n< HTTP/1.1 204 No Content (0)\n"));

    Conversation other;  // begins like one, and is none
    other.client("GET /?" + std::string(5000, 'q') + "\nHost: a\nGET / HTTP/1.1\r\n\r\n");
    CHECK(outcome(other).find(" (0) start_line_malformed") != std::string::npos);
    Conversation endless;
    endless.client("GET /?" + std::string(100'000, 'q') + "\r\n").client("GET / HTTP/1.1\r\n\r\n");
    CHECK(outcome(endless) == "\n");
    CHECK(endless.play().counters.other_connections == 1);
}

TEST_CASE("a short connection without HTTP, and one without a byte", "[http]") {
    Conversation short_talk;
    short_talk.server("220 mail ready\r\n").client("EHLO me\r\n").fin();
    CHECK(outcome(short_talk) == "\n");
    CHECK(short_talk.play().not_http_calls == 1);
    const Result nothing = Conversation().fin().play();
    CHECK(nothing.not_http_calls == 0);
    CHECK(nothing.closed_calls == 1);
}

TEST_CASE("HTTP after a few stray bytes is still found", "[http]") {
    Conversation talk;
    talk.client("\r\n\r\n??\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").server("HTTP/1.1 204 No Content\r\n\r\n").fin();
    CHECK(outcome(talk) == R"(
> GET / HTTP/1.1 (0) junk_before_start_line
< HTTP/1.1 204 No Content (0)
)");
}

TEST_CASE("a promised length that nobody can send reserves nothing", "[http]") {
    Conversation talk;
    talk.client("POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\nabc");
    CHECK(outcome(talk) == R"(
> POST / HTTP/1.1 (3) !capture-end
< still-open
)");
}

TEST_CASE("a body larger than is kept ends where the limit is, the next message is intact", "[http]") {
    Conversation talk;
    talk.limits.http_body = 1000;
    talk.client("POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\n" + std::string(5000, 'x'));
    talk.server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + std::string(2000, 'y') +
                "\r\n0\r\n\r\n");
    talk.client("GET / HTTP/1.1\r\n\r\n").server("HTTP/1.1 204 No Content\r\n\r\n").fin();
    CHECK(outcome(talk) == R"(
> POST / HTTP/1.1 (1000) limit_reached !limit
< HTTP/1.1 200 OK (1000) limit_reached !limit
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
)");
    CHECK(talk.play().counters.limit_http_body == 2);
    CHECK(talk.play().exchanges[0].request->wire_body_length == 5000);
}

TEST_CASE("a large body that is alone is whole, whatever its length", "[http]") {
    const std::string piece(187'500, 'x');  // so that room is made for 48 MB at one time
    for (const std::size_t pieces : {64U, 267U, 340U}) {
        Conversation talk;
        talk.client("GET / HTTP/1.1\r\n\r\n");
        talk.server(fmt::format("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", pieces * piece.size()));
        for (std::size_t i = 0; i < pieces; ++i) talk.server(piece);
        const Result result = talk.fin().play();
        CHECK(result.counters.limit_http_body == 0);
        CHECK(result.counters.http_messages == 2);
        CHECK(result.counters.http_bytes > pieces * piece.size());
    }
}

TEST_CASE("a header line without end, and a head without end", "[http]") {
    Conversation line;
    line.limits.http_line = 1000;
    line.client("GET / HTTP/1.1\r\nX: " + std::string(100'000, 'x') + "\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n")
        .fin();
    CHECK(outcome(line) == R"(
> GET / HTTP/1.1 (0) limit_reached head-cut !limit
< never-sent
> GET /2 HTTP/1.1 (0)
< never-sent
pipelined
)");
    Conversation head;
    head.limits.http_head = 2000;
    std::string text = "GET / HTTP/1.1\r\n";
    for (int i = 0; i < 1000; ++i) text += fmt::format("X-{}: 1\r\n", i);
    const Result result = head.client(text).fin().play();
    CHECK(result.text() == R"(
> GET / HTTP/1.1 (0) limit_reached head-cut !limit
< never-sent
)");
    CHECK(result.counters.limit_http_head == 1);
    CHECK(result.exchanges[0].request->buffer.capacity() < 10'000);
}

TEST_CASE("a start line without end", "[http]") {
    Conversation talk;
    talk.client("GET / HTTP/1.1\r\n\r\n").server("HTTP/1.1 204 No Content\r\n\r\n");
    talk.client("GET /" + std::string(200'000, 'x') + " HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n").fin();
    CHECK(outcome(talk) == R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
> GET /2 HTTP/1.1 (0)
< never-sent
)");
    CHECK(talk.play().counters.limit_http_head == 1);
}

TEST_CASE("chunks without end, and sizes beyond all measure", "[http]") {
    Conversation endless;
    endless.limits.http_body = 500;
    std::string chunks;
    for (int i = 0; i < 2000; ++i) chunks += "1\r\nx\r\n";
    endless.client("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
    CHECK(outcome(endless) == R"(
> POST / HTTP/1.1 (500) limit_reached !limit
< still-open
)");
    for (const char* size : {"ffffffffffffffff", "7fffffffffffffff", "-1", "0x10", "1 2", ""}) {
        INFO(size);
        Conversation talk;
        talk.client("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + std::string(size) +
                    "\r\nabc\r\n0\r\n\r\n")
            .fin();
        CHECK(outcome(talk) == R"(
> POST / HTTP/1.1 (0) bad_chunk !undecodable
< never-sent
)");
    }
}

TEST_CASE("a gzip bomb costs the limit and no more", "[http]") {
    const std::string bomb = compress(std::string(20U << 20U, 'x'), Wrapping::gzip);
    Conversation talk;
    talk.limits.http_body = 100'000;
    talk.client(fmt::format("POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", bomb.size()) +
                bomb)
        .fin();
    CHECK(outcome(talk) == R"(
> POST / HTTP/1.1 (100000) limit_reached !limit
< never-sent
)");
    CHECK(talk.play().counters.limit_http_body == 1);
}

TEST_CASE("coded bodies come decoded, broken ones as they are", "[http]") {
    const std::string coded = compress("<Envelope/>", Wrapping::gzip);
    Conversation talk;
    talk.client(fmt::format("POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", coded.size()) +
                coded);
    talk.server(fmt::format("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n{:x}\r\n", coded.size()) +
                coded + "\r\n0\r\n\r\n");
    talk.client("POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain");
    talk.server("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\nplain").fin();
    CHECK(outcome(talk) == R"(
> POST / HTTP/1.1 (11)
< HTTP/1.1 200 OK (11)
> POST / HTTP/1.1 (5) undecodable_content !undecodable
< HTTP/1.1 200 OK (5) undecodable_content !undecodable
)");
}

TEST_CASE("a coded body that is damaged or ends too early comes as far as it could be decoded", "[http]") {
    const std::string text(5000, 'x'), coded = compress(text, Wrapping::gzip);
    std::string wrong_sum = coded;
    wrong_sum[coded.size() - 6] ^= 0x01;
    const auto post = [](std::string_view body) {
        return fmt::format("POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n{}", body.size(),
                           body);
    };
    Conversation talk;
    talk.client(post(wrong_sum)).server("HTTP/1.1 204 No Content\r\n\r\n");
    talk.client(post(coded.substr(0, coded.size() - 8))).server("HTTP/1.1 204 No Content\r\n\r\n");
    talk.client(post(coded + "rubbish")).server("HTTP/1.1 204 No Content\r\n\r\n").fin();
    CHECK(outcome(talk) == R"(
> POST / HTTP/1.1 (5000) undecodable_content !undecodable
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (5000) undecodable_content !undecodable
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (5000)
< HTTP/1.1 204 No Content (0)
)");
}

TEST_CASE("what is coded and has a hole is decoded up to the hole", "[http]") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += fmt::format("<Name>Device.{}</Name>", i * 7919);
    const std::string coded = compress(text, Wrapping::gzip);
    const std::size_t kept = coded.size() * 3 / 4;
    Conversation talk;
    talk.client(fmt::format("POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", coded.size()) +
                coded.substr(0, kept));
    talk.gap(HttpRole::client, 20).client(coded.substr(kept + 20)).fin();
    const Result result = talk.play();
    REQUIRE(result.exchanges.size() == 1);
    const HttpMessage& request = *result.exchanges[0].request;
    CHECK(request.incomplete == Incomplete::gap);
    CHECK(request.notes.empty());
    CHECK(request.body().size() > 1000);
    CHECK(text.substr(0, request.body().size()) == request.body());
}

TEST_CASE("requests that are never answered do not pile up", "[http]") {
    Conversation talk;
    talk.limits.pipelined_requests = 4;
    for (int i = 0; i < 100; ++i) talk.client("GET / HTTP/1.1\r\n\r\n");
    const Result result = talk.fin().play();
    CHECK(result.exchanges.size() == 100);
    CHECK(result.exchanges[0].response_missing == HalfMissing::not_captured);
    CHECK(result.exchanges[0].request->has_note(HttpNoteKind::limit_reached));
    CHECK_FALSE(result.exchanges[0].paired_surely);
}

TEST_CASE("interim responses without end", "[http]") {
    Conversation talk;
    talk.client("GET / HTTP/1.1\r\n\r\n");
    for (int i = 0; i < 500; ++i) talk.server("HTTP/1.1 102 Processing\r\n\r\n");
    const Result result = talk.server("HTTP/1.1 204 No Content\r\n\r\n").fin().play();
    REQUIRE(result.exchanges.size() == 1);
    CHECK(result.exchanges[0].interim.size() == 16);
    CHECK(result.exchanges[0].response->status == 204);
}

TEST_CASE("when all that is open together is too much, large bodies are cut and small messages stay whole", "[http]") {
    Limits limits;
    limits.http_open_total = 1U << 20U;
    Result result;
    TcpConnectionInfo info;
    info.from_syn = info.saw_client = info.saw_server = true;
    std::vector<std::unique_ptr<HttpConnection>> hostile;
    const std::string head = "POST / HTTP/1.1\r\nContent-Length: 60000000\r\n\r\n";
    const std::string piece(32'000, 'x');
    for (int i = 0; i < 100; ++i) {
        HttpConnection& connection =
            *hostile.emplace_back(std::make_unique<HttpConnection>(limits, result, result.counters));
        connection.push(info, HttpRole::client, StreamBytes{0, as_bytes(head), {}}, 0);
        std::uint64_t offset = head.size();
        for (int j = 0; j < 20; ++j, offset += piece.size()) {
            connection.push(info, HttpRole::client, StreamBytes{offset, as_bytes(piece), {}}, 0);
        }
    }
    CHECK(result.counters.http_open_bytes < 1U << 25U);
    CHECK(result.counters.limit_http_body > 90);
    HttpConnection honest(limits, result, result.counters);
    const std::string request = "POST /ok HTTP/1.1\r\nContent-Length: 10000\r\n\r\n" + std::string(10'000, 'y');
    honest.push(info, HttpRole::client, StreamBytes{0, as_bytes(request), {}}, 0);
    REQUIRE(result.messages.size() == 1);
    CHECK(result.messages[0].complete());
    CHECK(result.messages[0].body().size() == 10'000);
}

TEST_CASE("noise in place of anything leaves no message half open and nothing held", "[http]") {
    const std::string request = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    const std::string response =
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\n01234567890123456789";
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        Conversation talk;
        if (seed % 3 == 0) talk.mid_stream();
        for (int i = 0; i < 6; ++i) {
            std::string bytes = i % 2 == 0 ? request : response;
            for (unsigned n = random() % 4; n != 0; --n) {
                const std::size_t at = random() % bytes.size();
                switch (random() % 4) {
                    case 0:
                        bytes[at] = static_cast<char>(random());
                        break;
                    case 1:
                        bytes.erase(at, random() % 8);
                        break;
                    case 2:
                        bytes.insert(at, noise(random() % 30, seed));
                        break;
                    default:
                        bytes.insert(at, bytes.substr(at / 2, random() % 40));
                        break;
                }
            }
            const HttpRole role = i % 2 == 0 ? HttpRole::client : HttpRole::server;
            if (!bytes.empty()) talk.packet(role, bytes);
            if (random() % 8 == 0) talk.gap(role, random() % 60);
        }
        if (seed % 2 == 0) talk.fin();
        INFO("seed " << seed);
        outcome(talk);
        const Result result = talk.play();
        CHECK(result.messages.size() <= result.counters.http_messages);
        std::uint32_t index = 0;
        for (const HttpExchange& exchange : result.exchanges) CHECK(exchange.index == index++);
    }
}
