// When an exchange is given out: as soon as nothing can be said of it any more, and not only when the connection
// closes.
#include "capture/http_connection.h"
#include "capture/tcp_tracker.h"
#include "tests/capture/http_conversation.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using namespace cwmpscope::http_test;

namespace {

const std::string request = "GET / HTTP/1.1\r\n\r\n";
const std::string response = "HTTP/1.1 204 No Content\r\n\r\n";

struct Chatter final : TcpConsumer {
    int quiet_calls = 0;
    bool speaking = false;
    void push(TcpConnectionInfo&, HttpRole, const StreamChunk&, std::uint64_t) override { speaking = true; }
    void ended(const TcpConnectionInfo&, HttpRole, FrameRef) override {}
    void closed(const TcpConnectionInfo&, const TcpClose&) override {}
    bool wants_data() const override { return true; }
    bool awaits_quiet() const override { return speaking; }
    void quiet(const TcpConnectionInfo&) override {
        ++quiet_calls;
        speaking = false;
    }
};

FrameRef at(int milliseconds) {
    FrameRef reference;
    reference.time = Timestamp(std::chrono::milliseconds(milliseconds));
    return reference;
}

}  // namespace

TEST_CASE("a whole exchange is given out when its connection falls silent", "[http]") {
    Result result;
    TcpConnectionInfo info;
    info.from_syn = info.saw_client = info.saw_server = true;
    const Limits limits;
    HttpConnection connection(limits, result, result.counters);
    connection.push(info, HttpRole::client, StreamBytes{0, as_bytes(request), {}}, 0);
    CHECK(result.messages.size() == 1);
    CHECK_FALSE(connection.holds_exchange());
    connection.push(info, HttpRole::server, StreamBytes{0, as_bytes(response), {}}, request.size());
    CHECK(result.messages.size() == 2);
    CHECK(result.exchanges.empty());
    CHECK(connection.holds_exchange());
    connection.quiet(info);
    CHECK(result.exchanges.size() == 1);
    CHECK_FALSE(connection.holds_exchange());
}

TEST_CASE("a connection is told of its silence once, and only after it", "[http]") {
    const Limits limits;
    CaptureCounters counters;
    Chatter* chatter = nullptr;
    TcpTracker tracker(limits, counters, [&](const TcpConnectionInfo&) {
        auto made = std::make_unique<Chatter>();
        chatter = made.get();
        return made;
    });
    std::uint32_t sequence = 1000;
    const auto say = [&](int milliseconds) {
        TcpSegment segment;
        segment.from.port = 40001;
        segment.to.port = 7547;
        segment.sequence = sequence;
        segment.flags.ack = true;
        segment.payload = as_bytes("hello");
        segment.payload_length = 5;
        sequence += 5;
        segment.at = at(milliseconds);
        tracker.push(segment);
    };
    say(0);
    say(100);
    REQUIRE(chatter != nullptr);
    tracker.advance(at(250));
    tracker.advance(at(250));
    CHECK(chatter->quiet_calls == 0);
    tracker.advance(at(600));
    tracker.advance(at(600));
    CHECK(chatter->quiet_calls == 1);
    tracker.advance(at(2000));
    tracker.advance(at(2000));
    CHECK(chatter->quiet_calls == 1);
    say(2100);
    tracker.advance(at(3000));
    tracker.advance(at(3000));
    CHECK(chatter->quiet_calls == 2);
}
