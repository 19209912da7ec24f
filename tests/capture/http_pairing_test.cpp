#include "capture/http_pairing.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

/// Requests and responses of one connection: each is whole as soon as it begins.
struct Pairs {
    Limits limits;
    CaptureCounters counters;
    HttpPairing pairing{limits, counters, true};

    /// `sent` is the offset of its first byte, `has` what the client had of the responses then.
    OpenExchange* request(std::uint64_t sent, std::uint64_t has) {
        const StreamPlace start{sent, has, {}};
        OpenExchange* open = pairing.waiting_for_request(start);
        if (open == nullptr) open = &pairing.add(0);
        open->begin_request(start);
        HttpMessage message;
        message.stream_offset = sent;
        message.stream_end = sent + 100;
        pairing.keep_request(std::move(message));
        return open;
    }
    /// None: nobody asked for it.
    OpenExchange* response(std::uint64_t sent, std::uint64_t has, int status = 200) {
        const StreamPlace start{sent, has, {}};
        OpenExchange* open = pairing.answered_by(start);
        if (open == nullptr) return nullptr;
        open->begin_response(start);
        HttpMessage message;
        message.is_request = false;
        message.status = status;
        message.stream_offset = sent;
        message.stream_end = sent + 50;
        pairing.keep_response(std::move(message));
        return open;
    }
};

}  // namespace

TEST_CASE("responses answer requests in their order", "[http]") {
    Pairs pairs;
    OpenExchange* first = pairs.request(0, 0);
    CHECK(pairs.pairing.awaits_response());
    pairs.request(100, 0);
    CHECK(pairs.response(0, 200) == first);
    REQUIRE(pairs.pairing.front_is_whole());
    CHECK_FALSE(pairs.pairing.front_is_whole(HttpRole::server));
    const HttpExchange exchange = pairs.pairing.take_front();
    CHECK(exchange.index == 0);
    CHECK(exchange.paired_surely);
    CHECK_FALSE(pairs.pairing.front_is_whole());
    pairs.response(50, 200);
    CHECK(pairs.pairing.take_front().index == 1);
    CHECK(pairs.pairing.empty());
}

TEST_CASE("an interim response answers nothing", "[http]") {
    Pairs pairs;
    OpenExchange* open = pairs.request(0, 0);
    for (int i = 0; i < 20; ++i) CHECK(pairs.response(0, 100, 100) == open);
    CHECK_FALSE(pairs.pairing.front_is_whole());
    CHECK(pairs.response(50, 100) == open);
    const HttpExchange exchange = pairs.pairing.take_front();
    CHECK(exchange.interim.size() == 16);
    CHECK(exchange.interim.back().has_note(HttpNoteKind::limit_reached));
}

TEST_CASE("after a hole acknowledgements tell whose response it is", "[http]") {
    Pairs pairs;
    pairs.request(0, 0);
    pairs.pairing.lost(HttpRole::server, 50);  // its response
    OpenExchange* second = pairs.request(100, 50);
    CHECK(pairs.response(50, 200) == second);
    const HttpExchange lost = pairs.pairing.take_front();
    CHECK(lost.response_missing == HalfMissing::not_captured);
    CHECK_FALSE(lost.paired_surely);
    CHECK(pairs.pairing.take_front().paired_surely);
    CHECK_FALSE(pairs.pairing.unsure());
}

TEST_CASE("a request that had bytes of a response already did not ask for it", "[http]") {
    Pairs pairs;
    pairs.pairing.lost(HttpRole::client, 100);
    pairs.request(100, 50);
    CHECK(pairs.response(0, 100) == nullptr);
    pairs.pairing.add(0);
    const OpenExchange& placed = pairs.pairing.place_by_response({0, 100, {}});
    CHECK(&placed == &pairs.pairing.front());
    CHECK(placed.exchange.index == 0);
}

TEST_CASE("a response that was captured before its request waits for it, unless that was lost", "[http]") {
    Pairs pairs;
    pairs.pairing.add(0).begin_response({0, 100, {}});
    CHECK(pairs.pairing.waiting_for_request({0, 0, {}}) == &pairs.pairing.front());
    pairs.pairing.lost(HttpRole::client, 100);
    CHECK(pairs.pairing.waiting_for_request({100, 50, {}}) == nullptr);
    CHECK(pairs.pairing.front().exchange.request_missing == HalfMissing::not_captured);
}

TEST_CASE("the oldest leaves when more wait than are kept, and what it held is given back", "[http]") {
    Pairs pairs;
    pairs.limits.pipelined_requests = 1;
    pairs.request(0, 0);
    pairs.request(100, 0);
    CHECK(pairs.counters.http_open_bytes > 0);
    REQUIRE(pairs.pairing.is_full());
    const HttpExchange given_up = pairs.pairing.give_up_front();
    CHECK(given_up.response_missing == HalfMissing::not_captured);
    CHECK(given_up.request->has_note(HttpNoteKind::limit_reached));
    CHECK_FALSE(given_up.paired_surely);
    CHECK(pairs.pairing.unsure());
    pairs.pairing.take_front();
    CHECK(pairs.counters.http_open_bytes == 0);
}

TEST_CASE("stray bytes are noted at the last message of their sender", "[http]") {
    Pairs pairs;
    pairs.request(0, 0);
    pairs.response(0, 100);
    pairs.request(100, 50);
    pairs.pairing.add_stray_note(HttpRole::server, {HttpNoteKind::extra_bytes_after_body, "x", 50});
    CHECK(pairs.pairing.front().exchange.response->has_note(HttpNoteKind::extra_bytes_after_body));
    CHECK_FALSE(pairs.pairing.front().exchange.request->has_note(HttpNoteKind::extra_bytes_after_body));
}
