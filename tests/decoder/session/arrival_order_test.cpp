#include "decoder/session/arrival_order.h"

#include "tests/support/catch.h"

#include <chrono>
#include <vector>

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp start{};

void add(ArrivalOrder& order, StreamIndex stream, Duration at) {
    Arrival arrival;
    arrival.info.stream = stream;
    order.add(start + at, std::move(arrival));
}

std::vector<StreamIndex> streams_until(ArrivalOrder& order, Duration until) {
    std::vector<StreamIndex> streams;
    order.drain(start + until, [&](Arrival&& arrival) { streams.push_back(arrival.info.stream); });
    return streams;
}

}  // namespace

TEST_CASE("what happened on different connections comes out by time") {
    ArrivalOrder order;
    add(order, 2, 60ms);
    add(order, 1, 40ms);  // told later, happened earlier
    CHECK(streams_until(order, 30ms).empty());
    CHECK(streams_until(order, 100ms) == std::vector<StreamIndex>{1, 2});
    CHECK(streams_until(order, 200ms).empty());
}

TEST_CASE("what happened on one connection keeps its order although its times do not") {
    ArrivalOrder order;
    add(order, 1, 60ms);
    add(order, 1, 40ms);
    add(order, 2, 50ms);
    // The second of connection 1 counts as 60 ms: after connection 2.
    CHECK(streams_until(order, 55ms) == std::vector<StreamIndex>{2});
    CHECK(streams_until(order, 60ms) == std::vector<StreamIndex>{1, 1});
}

TEST_CASE("what is told very late does not wait for its connection") {
    ArrivalOrder order;
    add(order, 1, 60ms);
    CHECK(streams_until(order, 100ms) == std::vector<StreamIndex>{1});
    add(order, 1, 10ms);
    add(order, 2, 5ms);
    CHECK(streams_until(order, 100ms) == std::vector<StreamIndex>{2, 1});
}
