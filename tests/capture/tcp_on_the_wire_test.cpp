// TCP as networks and network cards really show it: packets captured twice, bytes that come again with other content,
// offload, odd handshakes. Frames go in, streams and the fate of each frame come out.
#include "capture/capture_pipeline.h"
#include "tests/support/catch.h"
#include "tests/support/fates.h"
#include "tests/support/packet_writer.h"

#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
using namespace std::chrono_literals;

namespace {

using Frame = std::vector<std::uint8_t>;

/// Frames between one client and one server; sequence numbers are given as offsets after the SYNs.
class Wire {
public:
    Wire() {
        client_.address.bytes = {10, 0, 0, 2};
        client_.port = 40001;
        server_.address.bytes = {10, 0, 0, 1};
        server_.port = 7547;
    }

    PacketFate push(const Frame& frame) {
        ++at_.frame;
        Packet packet;
        packet.bytes = frame;
        packet.original_length = static_cast<std::uint32_t>(frame.size());
        packet.link = LinkType{1};
        packet.at = at_;
        return pipeline_.push(packet);
    }
    /// Flags by letter: S F R A.
    Frame frame(bool from_client, std::string_view flags, std::int64_t offset, std::int64_t acknowledged,
                std::string_view text = {}) {
        const auto has = [&](char letter) { return flags.find(letter) != std::string_view::npos; };
        TcpFields fields;
        fields.sequence = (from_client ? client_first : server_first) + static_cast<std::uint32_t>(offset);
        if (has('A'))
            fields.acknowledgement =
                (from_client ? server_first : client_first) + static_cast<std::uint32_t>(acknowledged);
        fields.syn = has('S');
        fields.fin = has('F');
        fields.rst = has('R');
        fields.ack = has('A');
        fields.identification = ++identification_;
        return tcp_frame(from_client ? client_ : server_, from_client ? server_ : client_, fields, as_bytes(text));
    }
    SegmentFate client(std::string_view flags, std::int64_t offset, std::int64_t ack, std::string_view text = {}) {
        return push(frame(true, flags, offset, ack, text)).segment;
    }
    SegmentFate server(std::string_view flags, std::int64_t offset, std::int64_t ack, std::string_view text = {}) {
        return push(frame(false, flags, offset, ack, text)).segment;
    }
    void handshake() {
        client("S", -1, 0);
        server("SA", -1, 0);
        client("A", 0, 0);
    }
    void wait(Duration duration) { at_.time += duration; }
    void finish() {
        pipeline_.finish();
        check_sums(counters());
    }
    const CaptureCounters& counters() const { return pipeline_.counters(); }

    std::uint32_t client_first = 1000, server_first = 5000;
    std::string story;  ///< "0> text", "0< text", "0 closed: fin"; chunks of one direction run together

private:
    class Teller final : public TcpConsumer {
    public:
        explicit Teller(Wire& wire) : wire_(wire) {}
        void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t) override {
            const std::string who = std::to_string(info.stream) + (from == HttpRole::client ? "> " : "< ");
            if (wire_.last_ != who) wire_.story += (wire_.story.empty() ? "" : " ") + who;
            wire_.last_ = who;
            if (const auto* bytes = std::get_if<StreamBytes>(&chunk)) {
                wire_.story += as_text(bytes->bytes);
            } else {
                const auto& gap = std::get<StreamGap>(chunk);
                wire_.story += "[" + (gap.length ? std::to_string(*gap.length) : "?") + "]";
            }
        }
        void ended(const TcpConnectionInfo&, HttpRole, FrameRef) override {}
        void closed(const TcpConnectionInfo& info, const TcpClose& close) override {
            static constexpr const char* words[] = {"fin", "reset", "refused", "replaced", "idle", "end", "limit"};
            wire_.last_ = {};
            wire_.story += (wire_.story.empty() ? "" : " ") + std::to_string(info.stream) +
                           " closed: " + words[static_cast<int>(close.reason)];
        }
        bool wants_data() const override { return true; }

    private:
        Wire& wire_;
    };

    Endpoint client_, server_;
    FrameRef at_;
    std::uint16_t identification_ = 0;
    std::string last_;
    CapturePipeline pipeline_{Limits{}, [this](const TcpConnectionInfo&, const Limits&, CaptureCounters&) {
                                  return std::make_unique<Teller>(*this);
                              }};
};

/// The same packet on the other side of a router: one hop further, in a VLAN.
Frame on_the_other_side(const Frame& frame) {
    Frame copy = frame;
    copy[0] ^= 0x10U;
    --copy[14 + 8];
    repair_checksums(copy);
    const std::uint8_t tag[] = {0x81, 0x00, 0x00, 0x07};
    copy.insert(copy.begin() + 12, std::begin(tag), std::end(tag));
    return copy;
}

}  // namespace

TEST_CASE("a packet captured on both sides of a bridge or router is no retransmission", "[tcp]") {
    Wire wire;
    wire.handshake();
    const Frame first = wire.frame(true, "A", 0, 0, "abc"), second = wire.frame(true, "A", 3, 0, "def"),
                third = wire.frame(true, "A", 6, 0, "ghi");
    CHECK(wire.push(first).segment == SegmentFate::in_order);
    CHECK(wire.push(third).segment == SegmentFate::held_back);
    wire.wait(200us);
    CHECK(wire.push(on_the_other_side(third)).segment == SegmentFate::seen_twice);
    CHECK(wire.push(on_the_other_side(first)).segment == SegmentFate::seen_twice);
    CHECK(wire.push(second).segment == SegmentFate::in_order);
    CHECK(wire.push(on_the_other_side(second)).segment == SegmentFate::seen_twice);
    wire.wait(300ms);
    CHECK(wire.client("A", 3, 0, "def") == SegmentFate::retransmitted);
    wire.finish();
    CHECK(wire.story == "0> abcdefghi 0 closed: end");
    CHECK(wire.counters().tcp_retransmitted == 1);
    CHECK(wire.counters().conflicting_overlaps == 0);
}

TEST_CASE("bytes that were handed on and come again with other content are noticed", "[tcp]") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "POST /acs");
    CHECK(wire.client("A", 0, 0, "POST /acs") == SegmentFate::retransmitted);
    CHECK(wire.counters().conflicting_overlaps == 0);
    CHECK(wire.client("A", 0, 0, "POST /xyz") == SegmentFate::retransmitted);
    CHECK(wire.counters().conflicting_overlaps == 1);
    wire.finish();
    CHECK(wire.story == "0> POST /acs 0 closed: end");
}

TEST_CASE("a retransmission cut in other places is compared all the same", "[tcp]") {
    const bool different = GENERATE(false, true);
    Wire merged;
    merged.handshake();
    merged.client("A", 0, 0, "abcd");
    merged.client("A", 4, 0, "efgh");
    CHECK(merged.client("A", 0, 0, different ? "abcdeXghij" : "abcdefghij") == SegmentFate::partly_new);
    CHECK(merged.counters().conflicting_overlaps == (different ? 1 : 0));
    merged.finish();
    CHECK(merged.story == "0> abcdefghij 0 closed: end");

    Wire cut;
    cut.handshake();
    cut.client("A", 0, 0, "abcdefgh");
    cut.client("A", 0, 0, "abc");
    cut.client("A", 3, 0, different ? "dX" : "de");
    cut.client("A", 5, 0, "fgh");
    CHECK(cut.counters().conflicting_overlaps == (different ? 1 : 0));
}

TEST_CASE("what is known of recent segments is bounded, in all and for each stream", "[tcp]") {
    Limits limits;
    limits.recent_segments = 4;
    limits.recent_segments_total = 1000;
    HeldBackTotal total;
    RecentSegments first(limits, total), second(limits, total), third(limits, total);
    TcpSegment segment;
    segment.payload = as_bytes("abcd");
    for (int i = 0; i < 100; ++i) {
        for (RecentSegments* recent : {&first, &second, &third}) recent->note(4 * i, segment);
    }
    CHECK(total.recent <= 1000);
    CHECK(total.recent > 0);
    CHECK(first.contradicted_by(4 * 99, as_bytes("abXd")));
    CHECK_FALSE(first.contradicted_by(4 * 50, as_bytes("abXd")));  // forgotten: nothing is known, nothing is said
    first.clear();
    second.clear();
    third.clear();
    CHECK(total.recent == 0);
}

TEST_CASE("a wrong checksum is counted and drops nothing: the network card fills it in", "[tcp]") {
    Wire wire;
    wire.handshake();
    Frame frame = wire.frame(true, "A", 0, 0, "abc");
    frame[14 + 20 + 16] ^= 0x55U;
    const PacketFate fate = wire.push(frame);
    CHECK(fate.bad_checksum);
    CHECK(fate.segment == SegmentFate::in_order);
    CHECK_FALSE(wire.push(wire.frame(true, "A", 3, 0, "odd")).bad_checksum);
    wire.finish();
    CHECK(wire.story == "0> abcodd 0 closed: end");
    CHECK(wire.counters().tcp_bad_checksums == 1);
}

TEST_CASE("a segment larger than the MTU, and one larger than IP can say", "[tcp]") {
    Wire wire;
    wire.handshake();
    const std::string offloaded(60'000, 'x'), big(150'000, 'y');
    wire.client("A", 0, 0, offloaded);
    Frame frame = wire.frame(true, "A", 60'000, 0, big);
    frame[14 + 2] = frame[14 + 3] = 0;  // BIG TCP: no total length
    CHECK(wire.push(frame).payload_length == big.size());
    wire.finish();
    CHECK(wire.story == "0> " + offloaded + big + " 0 closed: end");
}

TEST_CASE("both sides open at once", "[tcp]") {
    Wire wire;
    wire.client("S", -1, 0);
    wire.server("S", -1, 0);
    wire.server("SA", -1, 0);
    wire.client("SA", -1, 0);
    wire.client("A", 0, 0, "ask");
    wire.server("A", 0, 3, "answer");
    wire.finish();
    CHECK(wire.story == "0> ask 0< answer 0 closed: end");
}

TEST_CASE("a client that has forgotten its connection: challenged, resets it and asks again", "[tcp]") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "old");
    const std::uint32_t old_client = wire.client_first;
    wire.client_first = 700'000'000;
    wire.client("S", -1, 0);
    // the server has not forgotten: it acknowledges what it has (RFC 9293, 3.5.1)
    wire.server("A", 0, static_cast<std::int64_t>(old_client) + 3 - wire.client_first);
    wire.client_first = old_client;
    wire.client("R", 3, 0);
    wire.client_first = 700'000'000;
    wire.wait(1s);
    wire.client("S", -1, 0);
    wire.server_first = 900'000;
    wire.server("SA", -1, 0);
    wire.client("A", 3, 0, "lo");
    wire.client("A", 0, 0, "hel");
    wire.server("A", 0, 5, "yes");
    wire.finish();
    CHECK(wire.story == "0> old 0 closed: replaced 1> hello 1< yes 1 closed: end");
}

TEST_CASE("the port is used again, with a higher and with a lower sequence number", "[tcp]") {
    for (const std::uint32_t next : {500'000U, 10U}) {
        Wire wire;
        wire.handshake();
        wire.client("FA", 0, 0, "one");
        wire.server("FA", 0, 4);
        wire.client("A", 4, 1);
        wire.client_first = next;
        wire.server_first = 77;
        wire.handshake();
        wire.client("A", 0, 0, "two");
        wire.finish();
        CHECK(wire.story == "0> one 0 closed: fin 1> two 1 closed: end");
    }
}

TEST_CASE("a RST is believed inside the window and nowhere else", "[tcp]") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "abc");
    wire.server("A", 0, 3);
    CHECK(wire.client("R", -5000, 0) == SegmentFate::out_of_window);
    CHECK(wire.client("R", 3 + 100'000, 0) == SegmentFate::out_of_window);
    wire.client("A", 3, 0, "def");
    CHECK(wire.client("RA", 6, 0) == SegmentFate::no_payload);
    CHECK(wire.client("A", 6, 0, "ghi") == SegmentFate::after_close);
    wire.finish();
    CHECK(wire.story == "0> abcdef 0 closed: reset");
}

TEST_CASE("a RST that was captured before bytes that it numbers or acknowledges waits for them", "[tcp]") {
    Wire acknowledged;
    acknowledged.handshake();
    acknowledged.client("A", 0, 0, "question");
    acknowledged.client("RA", 8, 6);
    CHECK(acknowledged.server("A", 0, 8, "answer") == SegmentFate::in_order);
    CHECK(acknowledged.server("A", 6, 8, "more") == SegmentFate::after_close);
    acknowledged.finish();
    CHECK(acknowledged.story == "0> question 0< answer 0 closed: reset");

    Wire numbered;
    numbered.handshake();
    numbered.client("RA", 8, 0);
    numbered.client("A", 4, 0, "tion");
    numbered.client("A", 0, 0, "ques");
    CHECK(numbered.story == "0> question 0 closed: reset");

    Wire answering;  // a RST without an acknowledgement answers a segment that acknowledged its number
    answering.handshake();
    answering.client("A", 0, 0, "question");
    answering.client("FA", 8, 0);
    answering.server("A", 0, 8);
    answering.client("R", 9, 0);
    answering.server("A", 0, 9, "answer");
    CHECK(answering.story == "0> question 0< answer 0 closed: reset");

    Wire alone;  // what it answers is all that is captured of the connection
    alone.client("R", 9, 0);
    alone.server("A", 0, 9, "answer");
    CHECK(alone.story == "0< answer");

    Wire silent;  // they do not come
    silent.handshake();
    silent.client("A", 0, 0, "question");
    silent.client("RA", 8, 6);
    silent.wait(300ms);
    silent.client("A", 8, 0);
    silent.wait(300ms);
    silent.client("A", 8, 0);
    silent.wait(300ms);
    silent.server("A", 0, 8, "late");
    CHECK(silent.story == "0> question 0< [?] 0 closed: reset");

    Wire next;  // the port is used again before they have come
    next.handshake();
    next.client("A", 0, 0, "question");
    next.client("RA", 8, 6);
    next.client_first = 77'000;
    next.handshake();
    next.finish();
    CHECK(next.story == "0> question 0< [?] 0 closed: reset 1 closed: end");
}

TEST_CASE("a port is used again, and the SYN was not captured", "[tcp]") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "one");
    wire.client("RA", 3, 0);
    wire.client_first = 80'000;
    wire.server_first = 90'000;
    wire.server("SA", -1, 0);
    wire.client("A", 0, 0, "two");
    wire.server("A", 0, 3, "answer");
    wire.finish();
    CHECK(wire.story == "0> one 0 closed: reset 0> two 0< answer 0 closed: end");
}

TEST_CASE("data on the SYN is data, whether it was taken or has to come again", "[tcp]") {
    Wire taken;
    taken.client("S", -1, 0, "hel");
    taken.server("SA", -1, 3);
    taken.client("A", 3, 0, "lo");
    taken.finish();
    CHECK(taken.story == "0> hello 0 closed: end");

    Wire refused;
    refused.client("S", -1, 0, "hel");
    refused.server("SA", -1, 0);
    CHECK(refused.client("A", 0, 0, "hel") == SegmentFate::retransmitted);
    refused.client("A", 3, 0, "lo");
    refused.finish();
    CHECK(refused.story == "0> hello 0 closed: end");
    CHECK(refused.counters().conflicting_overlaps == 0);
}

TEST_CASE("urgent data stays in line", "[tcp]") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "ab");
    Frame urgent = wire.frame(true, "A", 2, 0, "cd");
    urgent[14 + 20 + 13] |= 0x20U;
    urgent[14 + 20 + 19] = 1;
    repair_checksums(urgent);
    wire.push(urgent);
    wire.client("A", 4, 0, "ef");
    wire.finish();
    CHECK(wire.story == "0> abcdef 0 closed: end");
}

TEST_CASE("probes of a living and of a closed window", "[tcp]") {
    Wire wire;
    wire.handshake();
    wire.client("A", 0, 0, "abc");
    wire.server("A", 0, 3);
    wire.wait(60s);
    CHECK(wire.client("A", 2, 0, std::string_view("\0", 1)) == SegmentFate::keep_alive);
    CHECK(wire.client("A", 2, 0) == SegmentFate::no_payload);
    CHECK(wire.client("A", 3, 0, "d") == SegmentFate::in_order);
    wire.wait(5s);
    CHECK(wire.client("A", 3, 0, "d") == SegmentFate::keep_alive);
    CHECK(wire.client("A", 3, 0, "def") == SegmentFate::partly_new);
    wire.finish();
    CHECK(wire.story == "0> abcdef 0 closed: end");
    CHECK(wire.counters().conflicting_overlaps == 0);
}

TEST_CASE("one direction alone, from the middle, with a hole", "[tcp]") {
    Wire wire;
    wire.server("A", 1000, 500, "abc");
    wire.server("A", 1006, 500, "ghi");
    wire.wait(3s);
    wire.server("A", 1009, 500, "jkl");
    wire.finish();
    CHECK(wire.story == "0< abc[3]ghijkl 0 closed: end");
}
