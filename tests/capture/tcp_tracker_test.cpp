#include "capture/tcp_tracker.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

/// What the tracker tells, as lines of text.
struct Story {
    std::vector<std::string> lines;
    bool wanted = true;
    bool swap_roles = false;

    std::string text() const {
        std::string all;
        for (const std::string& line : lines) all += line + "\n";
        return all;
    }
};

class Teller final : public TcpConsumer {
public:
    Teller(Story& story, const TcpConnectionInfo& info) : story_(story) {
        story_.lines.push_back(std::to_string(info.stream) + " opened by " + std::to_string(info.client.port));
    }
    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged) override {
        if (story_.swap_roles) {
            std::swap(info.client, info.server);
            from = other(from);
            story_.swap_roles = false;
        }
        std::string line = std::to_string(info.stream) + (from == HttpRole::client ? " > " : " < ");
        if (const auto* bytes = std::get_if<StreamBytes>(&chunk)) {
            line += as_text(bytes->bytes);
            last_acknowledged = acknowledged;
        } else {
            const auto& gap = std::get<StreamGap>(chunk);
            line += "[" + (gap.length ? std::to_string(*gap.length) : "?") + "]";
        }
        story_.lines.push_back(line);
    }
    void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef) override {
        story_.lines.push_back(std::to_string(info.stream) + (from == HttpRole::client ? " > end" : " < end"));
    }
    void closed(const TcpConnectionInfo& info, const TcpClose& close) override {
        static constexpr const char* reasons[] = {"fin",  "reset",       "refused", "replaced",
                                                  "idle", "capture end", "limit"};
        std::string line = std::to_string(info.stream) + " closed: " + reasons[static_cast<int>(close.reason)];
        if (close.first_by) line += *close.first_by == HttpRole::client ? " by client" : " by server";
        story_.lines.push_back(line);
        last_info = info;
        last_close = close;
    }
    bool wants_data() const override { return story_.wanted; }

    static inline TcpConnectionInfo last_info;
    static inline TcpClose last_close;
    static inline std::uint64_t last_acknowledged = 0;

private:
    Story& story_;
};

Endpoint endpoint(std::uint8_t last, std::uint16_t port) {
    Endpoint made;
    made.address.bytes = {10, 0, 0, last};
    made.port = port;
    return made;
}

struct Wire {
    Story story;
    Limits limits;
    CaptureCounters counters;
    std::unique_ptr<TcpTracker> tracker;
    std::uint64_t frame = 0;
    Timestamp time{};
    std::uint16_t client_port = 40001;

    TcpTracker& table() {
        if (!tracker) {
            tracker = std::make_unique<TcpTracker>(limits, counters, [this](const TcpConnectionInfo& info) {
                return std::make_unique<Teller>(story, info);
            });
        }
        return *tracker;
    }
    /// Flags by letter: S F R A. The client is at sequence number 1000, the server at 5000 with offset 0 after the SYN.
    SegmentFate push(bool from_client, std::string_view flags, std::int64_t offset, std::int64_t acknowledged,
                     std::string_view text = {}, std::uint32_t shift = 0) {
        TcpSegment segment;
        segment.from = from_client ? endpoint(2, client_port) : endpoint(1, 7547);
        segment.to = from_client ? endpoint(1, 7547) : endpoint(2, client_port);
        segment.sequence = (from_client ? 1000U : 5000U) + shift + static_cast<std::uint32_t>(offset);
        segment.flags.syn = flags.find('S') != std::string_view::npos;
        segment.flags.fin = flags.find('F') != std::string_view::npos;
        segment.flags.rst = flags.find('R') != std::string_view::npos;
        segment.flags.ack = flags.find('A') != std::string_view::npos;
        if (segment.flags.ack) {
            segment.acknowledgement = (from_client ? 5000U : 1000U) + shift + static_cast<std::uint32_t>(acknowledged);
        }
        segment.payload = as_bytes(text);
        segment.payload_length = static_cast<std::uint32_t>(text.size());
        segment.at = {.frame = ++frame, .time = time};
        return table().push(segment);
    }
    SegmentFate client(std::string_view flags, std::int64_t offset, std::int64_t ack, std::string_view text = {}) {
        return push(true, flags, offset, ack, text);
    }
    SegmentFate server(std::string_view flags, std::int64_t offset, std::int64_t ack, std::string_view text = {}) {
        return push(false, flags, offset, ack, text);
    }
    void handshake() {
        client("S", -1, 0);
        server("SA", -1, 0);
        client("A", 0, 0);
    }
};

}  // namespace

TEST_CASE("a connection from handshake to FIN") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "ask");
    wire.server("A", 0, 3, "answer");
    CHECK(Teller::last_acknowledged == 3);
    wire.client("FA", 3, 6);
    wire.server("FA", 6, 4);
    wire.client("A", 4, 7);
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 > ask\n"
          "0 < answer\n"
          "0 > end\n"
          "0 < end\n"
          "0 closed: fin by client\n");
    CHECK(Teller::last_info.from_syn);
    CHECK(Teller::last_info.syn_count == 1);
    CHECK(Teller::last_info.accepted->frame == 2);
    CHECK(Teller::last_close.client_fin->frame == 6);
    CHECK(Teller::last_close.server_fin->frame == 7);
    CHECK(Teller::last_close.at.frame == 7);
    CHECK(wire.table().open_connections() == 0);
}

TEST_CASE("every packet twice gives the same story") {
    Wire wire;
    wire.client("S", -1, 0);
    wire.client("S", -1, 0);
    wire.server("SA", -1, 0);
    wire.server("SA", -1, 0);
    wire.client("A", 0, 0, "ask");
    wire.client("A", 0, 0, "ask");
    wire.server("A", 0, 3, "answer");
    wire.server("A", 0, 3, "answer");
    wire.client("FA", 3, 6);
    wire.client("FA", 3, 6);
    wire.server("FA", 6, 4, "!");
    CHECK(wire.server("FA", 6, 4, "!") == SegmentFate::retransmitted);
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 > ask\n"
          "0 < answer\n"
          "0 > end\n"
          "0 < !\n"
          "0 < end\n"
          "0 closed: fin by client\n");
    CHECK(wire.counters.payload_after_close == 0);
    CHECK(wire.counters.tcp_seen_twice == 2);
    CHECK(Teller::last_info.syn_count == 1);
}

TEST_CASE("what was captured in two places, with a clock that is behind, is one connection") {
    Wire wire;
    const auto talk = [&] {
        wire.handshake();
        wire.client("A", 0, 0, "ask");
        wire.server("A", 0, 3, "answer");
        wire.client("FA", 3, 6);
        wire.server("FA", 6, 4);
        wire.client("A", 4, 7);
    };
    talk();
    const std::string once = wire.story.text();
    talk();
    wire.table().finish();
    CHECK(wire.story.text() == once);
    CHECK(wire.counters.tcp_retransmitted == 2);
    CHECK(wire.counters.payload_after_close == 0);
}

TEST_CASE("a device that begins with the same number after each boot is told apart by the answer") {
    constexpr std::int64_t other = 70'000;
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "ask");
    wire.client("FA", 3, 0);
    wire.server("FA", 0, 4);
    wire.client("S", -1, 0);
    wire.server("SA", other - 1, 0);
    wire.client("A", 0, other, "again");
    wire.table().finish();
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 > ask\n"
          "0 > end\n"
          "0 < end\n"
          "0 closed: fin by client\n"
          "0 opened by 40001\n"
          "0 > again\n"
          "0 closed: capture end\n");
    CHECK(Teller::last_info.from_syn);
}

TEST_CASE("data after an early FIN of the other side is still read") {
    Wire wire;
    wire.handshake();
    wire.client("FA", 0, 0, "ask");
    wire.server("A", 0, 4, "long ");
    wire.server("FA", 5, 4, "answer");
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 > ask\n"
          "0 > end\n"
          "0 < long \n"
          "0 < answer\n"
          "0 < end\n"
          "0 closed: fin by client\n");
}

TEST_CASE("RST closes at once, in answer to a SYN it refuses") {
    Wire wire;
    wire.client("S", -1, 0);
    wire.server("RA", 0, 0);
    CHECK(wire.story.lines.back() == "0 closed: refused by server");

    Wire other_wire;
    other_wire.handshake();
    other_wire.client("A", 0, 0, "ask");
    other_wire.client("A", 6, 0, "ed");
    other_wire.server("R", 0, 0);
    CHECK(other_wire.story.text() ==
          "0 opened by 40001\n"
          "0 > ask\n"
          "0 > [3]\n"
          "0 > ed\n"
          "0 closed: reset by server\n");
    CHECK(other_wire.client("A", 8, 0, "more") == SegmentFate::after_close);
    CHECK(other_wire.counters.payload_after_close == 1);
}

TEST_CASE("a RST that the peer would not believe changes nothing") {
    Wire wire;
    wire.handshake();
    wire.server("A", 0, 0, "hello");
    wire.client("A", 0, 5);
    CHECK(wire.server("R", -3000, 0) == SegmentFate::out_of_window);
    wire.server("A", 5, 0, "again");
    CHECK(wire.story.lines.back() == "0 < again");
}

TEST_CASE("a new SYN with another number replaces the connection and gets the next index") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "ask");
    wire.push(true, "S", -1, 0, {}, 100'000);
    wire.push(false, "SA", -1, 0, {}, 100'000);
    wire.push(true, "A", 0, 0, "again", 100'000);
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 > ask\n"
          "0 closed: replaced\n"
          "1 opened by 40001\n"
          "1 > again\n");
}

TEST_CASE("a retransmitted SYN is the same connection") {
    Wire wire;
    wire.client("S", -1, 0);
    wire.time += 1s;
    wire.client("S", -1, 0);
    wire.table().finish();
    CHECK(wire.story.text() == "0 opened by 40001\n0 closed: capture end\n");
    CHECK(Teller::last_info.syn_count == 2);
}

TEST_CASE("a SYN after the end opens again, under a new index when its number is new") {
    Wire wire;
    wire.client("S", -1, 0);
    wire.server("RA", 0, 0);
    wire.client("S", -1, 0);
    wire.server("RA", 0, 0);
    wire.push(true, "S", -1, 0, {}, 100'000);
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 closed: refused by server\n"
          "0 opened by 40001\n"
          "0 closed: refused by server\n"
          "1 opened by 40001\n");
}

TEST_CASE("what comes behind the end tells numbers, too: a SYN with another one is a new stream") {
    Wire wire;
    wire.server("SR", -1, 0);
    CHECK(wire.client("A", 0, 0) == SegmentFate::no_payload);
    wire.push(true, "S", -1, 0, {}, 100'000);
    CHECK(wire.story.text() ==
          "0 opened by 7547\n"
          "0 closed: reset by client\n"
          "1 opened by 40001\n");
}

TEST_CASE("streams are numbered by their first frame") {
    Wire wire;
    for (const std::uint16_t port : std::vector<std::uint16_t>{40003, 40001, 40002, 40001, 40003}) {
        wire.client_port = port;
        wire.client("S", -1, 0);
    }
    CHECK(wire.story.text() == "0 opened by 40003\n1 opened by 40001\n2 opened by 40002\n");
}

TEST_CASE("without a SYN the lower port is the server's, until the consumer knows better") {
    Wire wire;
    wire.server("A", 0, 0, "x");
    wire.client("A", 0, 1, "y");
    CHECK(wire.story.text() == "0 opened by 40001\n0 < x\n0 > y\n");

    Wire swapped;
    swapped.story.swap_roles = true;
    swapped.server("A", 0, 0, "x");
    swapped.client("FA", 0, 1, "y");
    swapped.table().finish();
    CHECK(swapped.story.text() ==
          "0 opened by 40001\n"
          "0 > x\n"
          "0 < y\n"
          "0 < end\n"
          "0 closed: capture end by server\n");
    CHECK(Teller::last_info.client.port == 7547);
    CHECK_FALSE(Teller::last_info.from_syn);
    CHECK(Teller::last_close.server_fin);
    CHECK(Teller::last_info.saw_server);
}

TEST_CASE("the first bytes of the server are known to be lost when its SYN-ACK was lost too") {
    Wire wire;
    wire.client("S", -1, 0);
    wire.client("A", 0, 0, "ask");
    wire.server("A", 4, 3, "er");
    wire.client("A", 3, 6);
    wire.table().finish();
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 > ask\n"
          "0 < [4]\n"
          "0 < er\n"
          "0 closed: capture end\n");
}

TEST_CASE("the SYN-ACK tells where the client begins when its SYN was lost") {
    Wire wire;
    wire.server("SA", -1, 0);
    wire.client("A", 2, 0, "k");
    wire.table().finish();
    CHECK(wire.story.text() == "0 opened by 40001\n0 > [2]\n0 > k\n0 closed: capture end\n");
    CHECK(Teller::last_info.from_syn);
}

TEST_CASE("a hole is given up in packet time, by packets of other connections") {
    Wire wire;
    wire.handshake();
    wire.client("A", 3, 0, "ing");
    wire.server("A", 0, 6);
    wire.client_port = 40002;
    wire.time += 1s;
    wire.client("S", -1, 0);
    wire.time += 1s;
    wire.client("S", -1, 0);
    CHECK(wire.story.lines.back() == "1 opened by 40002");
    wire.client("S", -1, 0);
    CHECK(wire.story.text() == "0 opened by 40001\n1 opened by 40002\n0 > [3]\n0 > ing\n");
}

TEST_CASE("both FINs with a hole close the connection when patience for it is spent") {
    Wire wire;
    wire.handshake();
    wire.client("FA", 3, 0);
    wire.server("FA", 0, 4);
    wire.client("A", 4, 1);
    CHECK(wire.story.lines.back() == "0 < end");
    wire.table().advance({.frame = wire.frame, .time = wire.time + 3s});
    wire.table().advance({.frame = wire.frame, .time = wire.time + 4s});
    CHECK(wire.story.text() ==
          "0 opened by 40001\n"
          "0 < end\n"
          "0 > [3]\n"
          "0 > end\n"
          "0 closed: fin by client\n");
}

TEST_CASE("silent connections are closed as idle and keep their index when they go on") {
    Wire wire;
    wire.handshake();
    wire.time += 20min;
    wire.table().advance({.frame = wire.frame, .time = wire.time});
    CHECK(wire.story.lines.size() == 1);
    wire.table().advance({.frame = wire.frame, .time = wire.time});
    CHECK(wire.story.lines.back() == "0 closed: idle");
    wire.client("A", 0, 0);
    CHECK(wire.story.lines.back() == "0 closed: idle");
    wire.client("A", 0, 0, "ask");
    CHECK(wire.story.text() == "0 opened by 40001\n0 closed: idle\n0 opened by 40001\n0 > ask\n");
    CHECK_FALSE(wire.table().open_connections() == 0);
}

TEST_CASE("one packet with a time far in the future ends nothing") {
    Wire wire;
    wire.handshake();
    wire.time += 24h * 365;
    wire.client_port = 40002;
    wire.client("S", -1, 0);
    wire.time = Timestamp(1s);
    wire.client("S", -1, 0);
    CHECK(wire.table().open_connections() == 2);
}

TEST_CASE("too many connections: the longest silent one is closed, and that is counted") {
    Wire wire;
    wire.limits.connections = 2;
    for (const std::uint16_t port : std::vector<std::uint16_t>{40001, 40002, 40001, 40003}) {
        wire.client_port = port;
        wire.client("S", -1, 0);
    }
    CHECK(wire.story.lines.back() == "1 closed: limit");
    CHECK(wire.counters.limit_connections == 1);
}

TEST_CASE("a flood of SYNs costs bounded memory") {
    Wire wire;
    wire.limits.connections = 10;
    wire.limits.remembered_connections = 20;
    for (int i = 0; i < 1000; ++i) {
        wire.client_port = static_cast<std::uint16_t>(10000 + i);
        wire.client("S", -1, 0);
    }
    CHECK(wire.table().open_connections() == 10);
    CHECK(wire.table().remembered_connections() == 20);
    CHECK(wire.counters.connections == 1000);
}

TEST_CASE("a connection that nobody wants holds nothing back and still ends") {
    Wire wire;
    wire.handshake();
    wire.client("A", 10, 0, "beyond");
    CHECK(wire.table().held_back_bytes() > 0);
    wire.story.wanted = false;
    wire.client("A", 0, 0, "a");
    CHECK(wire.table().held_back_bytes() == 0);
    CHECK(wire.client("A", 100, 0, "far") == SegmentFate::skimmed);
    wire.client("FA", 103, 0);
    wire.server("FA", 0, 104);
    CHECK(wire.story.lines.back() == "0 closed: fin by client");
    CHECK(wire.table().open_connections() == 0);
}

TEST_CASE("a quoted header uses up an index as it does in Wireshark, and opens nothing") {
    Wire wire;
    TcpSegment quoted;
    quoted.from = endpoint(9, 1);
    quoted.to = endpoint(1, 7547);
    wire.table().number(quoted);
    CHECK(wire.story.lines.empty());
    wire.client("S", -1, 0);
    CHECK(wire.story.lines.back() == "1 opened by 40001");
}
