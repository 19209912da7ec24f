#include "capture/tcp_stream.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

/// One direction of a connection whose bytes are "abc..."; tells what came out as "abc[3:not captured]xyz".
struct Direction {
    Limits limits;
    HeldBackTotal total;
    TcpStream stream{limits, total};
    std::uint32_t first = 1000;  ///< sequence number of offset 0
    std::uint64_t frame = 0;
    Timestamp time{};
    std::string out;
    std::vector<StreamGap> gaps;
    std::vector<std::uint64_t> frames;

    explicit Direction(std::uint32_t first_sequence = 1000) : first(first_sequence) { stream.begin(first); }

    void take(const StreamChunk& chunk) {
        if (const auto* bytes = std::get_if<StreamBytes>(&chunk)) {
            out += as_text(bytes->bytes);
            frames.push_back(bytes->at.frame);
            return;
        }
        const auto& gap = std::get<StreamGap>(chunk);
        gaps.push_back(gap);
        out += "[" + (gap.length ? std::to_string(*gap.length) : "?") + "]";
    }
    auto deliver() {
        return [this](const StreamChunk& chunk, std::uint64_t) { take(chunk); };
    }
    TcpSegment segment(std::int64_t offset, std::string_view text) {
        TcpSegment made;
        made.sequence = first + static_cast<std::uint32_t>(offset);
        made.flags.ack = true;
        made.payload = as_bytes(text);
        made.payload_length = static_cast<std::uint32_t>(text.size());
        made.at = {.frame = ++frame, .time = time};
        made.identity = static_cast<std::uint32_t>(frame);
        return made;
    }
    SegmentFate push(const TcpSegment& made) { return stream.push(made, 0, deliver()); }
    SegmentFate push(std::int64_t offset, std::string_view text) { return push(segment(offset, text)); }
    SegmentFate fin(std::int64_t offset, std::string_view text = {}) {
        TcpSegment made = segment(offset, text);
        made.flags.fin = true;
        return push(made);
    }
    void acknowledge(std::int64_t offset) { stream.peer_spoke(first + static_cast<std::uint32_t>(offset)); }
    void check() { stream.check_patience({.frame = ++frame, .time = time}, deliver()); }
    void end() { stream.give_up({.frame = ++frame, .time = time}, deliver()); }
};

/// Where sequence numbers wrap, and where signed arithmetic would.
std::uint32_t first_sequence_number() {
    return GENERATE(0U, 1U, 1000U, 0x7ffffffdU, 0x80000000U, 0xfffffff0U, 0xfffffffdU, 0xffffffffU);
}

}  // namespace

TEST_CASE("bytes in order are handed on at once, with the frame that carried them") {
    Direction d(first_sequence_number());
    CHECK(d.push(0, "abc") == SegmentFate::in_order);
    CHECK(d.push(3, "def") == SegmentFate::in_order);
    CHECK(d.out == "abcdef");
    CHECK(d.frames == std::vector<std::uint64_t>{1, 2});
}

TEST_CASE("in-order bytes are a view of the packet, not a copy") {
    Direction d;
    const std::string text = "abc";
    const std::uint8_t* seen = nullptr;
    d.stream.push(d.segment(0, text), 0,
                  [&](const StreamChunk& chunk, std::uint64_t) { seen = std::get<StreamBytes>(chunk).bytes.data(); });
    CHECK(static_cast<const void*>(seen) == static_cast<const void*>(text.data()));
}

TEST_CASE("swapped segments come out in order") {
    Direction d(first_sequence_number());
    CHECK(d.push(3, "def") == SegmentFate::held_back);
    CHECK(d.push(6, "ghi") == SegmentFate::held_back);
    CHECK(d.out.empty());
    CHECK(d.push(0, "abc") == SegmentFate::in_order);
    CHECK(d.out == "abcdefghi");
    CHECK(d.frames == std::vector<std::uint64_t>{3, 1, 2});
    CHECK(d.gaps.empty());
    CHECK(d.total.bytes == 0);
}

TEST_CASE("what was handed on already is dropped, what is new in the same segment is not") {
    Direction d(first_sequence_number());
    d.push(0, "abc");
    CHECK(d.push(0, "abc") == SegmentFate::retransmitted);
    CHECK(d.push(1, "bcde") == SegmentFate::partly_new);
    CHECK(d.push(1, "b") == SegmentFate::retransmitted);
    CHECK(d.out == "abcde");
    CHECK(d.stream.late_bytes() == 0);
}

TEST_CASE("every packet twice, as the any device captures a bridge, changes nothing") {
    Direction d;
    for (const auto& [offset, text] : std::vector<std::pair<int, std::string>>{{0, "abc"}, {6, "ghi"}, {3, "def"}}) {
        d.push(offset, text);
        d.push(offset, text);
    }
    d.fin(9);
    d.fin(9);
    CHECK(d.out == "abcdefghi");
    CHECK(d.stream.at_end());
    CHECK(d.stream.late_bytes() == 0);
    CHECK(d.stream.conflicting_overlaps() == 0);
}

TEST_CASE("an acknowledgement before the data is no hole") {
    Direction d;
    d.push(0, "abc");
    d.acknowledge(9);
    d.push(6, "ghi");
    d.time += 100ms;
    d.check();
    CHECK(d.out == "abc");
    d.push(3, "def");
    CHECK(d.out == "abcdefghi");
    CHECK(d.gaps.empty());
}

TEST_CASE("a hole is given up when the peer acknowledged it and two seconds of packet time have passed") {
    Direction d(first_sequence_number());
    d.push(0, "abc");
    d.push(6, "ghi");
    d.acknowledge(9);
    d.time += 1999ms;
    d.check();
    CHECK(d.gaps.empty());
    d.time += 1ms;
    d.check();
    CHECK(d.out == "abc[3]ghi");
    REQUIRE(d.gaps.size() == 1);
    CHECK(d.gaps[0].offset == 3);
    CHECK(d.gaps[0].length == 3U);
    CHECK(d.gaps[0].reason == GapReason::not_captured);
    CHECK(d.frames == std::vector<std::uint64_t>{1, 2});
}

TEST_CASE("a hole that the peer has not acknowledged is awaited: the sender will send it again") {
    Direction d;
    d.push(0, "abc");
    d.push(6, "ghi");
    d.acknowledge(3);
    d.time += 60s;
    d.check();
    CHECK(d.gaps.empty());
    d.push(3, "def");
    CHECK(d.out == "abcdefghi");
}

TEST_CASE("part of a hole that is acknowledged does not give up the rest") {
    Direction d;
    d.push(6, "ghi");
    d.acknowledge(3);
    d.time += 60s;
    d.check();
    CHECK(d.gaps.empty());
}

TEST_CASE("when the peer is not in the capture patience alone decides") {
    Direction d;
    d.push(0, "abc");
    d.push(6, "ghi");
    d.time += 2s;
    d.check();
    CHECK(d.out == "abc[3]ghi");
}

TEST_CASE("patience is spent as well when 64 segments wait") {
    Direction d;
    d.acknowledge(1000);
    for (int i = 1; i < 64; ++i) d.push(i, "x");
    CHECK(d.gaps.empty());
    d.push(64, "x");
    CHECK(d.out == "[1]" + std::string(64, 'x'));
}

TEST_CASE("each hole has its own patience") {
    Direction d;
    d.acknowledge(100);
    d.push(1, "b");
    d.time += 1500ms;
    d.push(3, "d");
    d.time += 500ms;
    d.check();
    CHECK(d.out == "[1]b");
    d.time += 1500ms;
    d.check();
    CHECK(d.out == "[1]b[1]d");
}

TEST_CASE("bytes that come after their hole was given up are counted once and not handed on") {
    Direction d(first_sequence_number());
    d.acknowledge(9);
    d.push(6, "ghi");
    d.time += 2s;
    d.check();
    CHECK(d.push(2, "cde") == SegmentFate::late);
    CHECK(d.push(2, "cde") == SegmentFate::retransmitted);
    CHECK(d.push(0, "abcdef") == SegmentFate::late);
    CHECK(d.out == "[6]ghi");
    CHECK(d.stream.late_bytes() == 6);
}

TEST_CASE("a hole that is filled late in ever more places costs no more for each of them") {
    constexpr std::int64_t pieces = 100'000, distance = 4;
    Direction d(first_sequence_number());
    d.acknowledge(pieces * distance + 2);
    d.push(pieces * distance, "yz");
    d.time += 2s;
    d.check();
    d.frames.clear();
    for (std::int64_t i = pieces - 1; i > 0; --i) REQUIRE(d.push(i * distance, "ab") == SegmentFate::late);
    CHECK(d.stream.late_bytes() == 2 * (pieces - 1));
    CHECK(d.out == fmt::format("[{}]yz", pieces * distance));
}

TEST_CASE("a packet cut by the snap length is a hole of exact length, at once") {
    Direction d(first_sequence_number());
    TcpSegment cut = d.segment(0, "abc");
    cut.payload_length = 10;
    CHECK(d.push(cut) == SegmentFate::in_order);
    d.push(10, "klm");
    CHECK(d.out == "abc[7]klm");
    REQUIRE(d.gaps.size() == 1);
    CHECK(d.gaps[0].reason == GapReason::snap_length);
    CHECK(d.gaps[0].offset == 3);
}

TEST_CASE("a cut packet that had to wait leaves the same hole") {
    Direction d;
    TcpSegment cut = d.segment(3, "def");
    cut.payload_length = 7;
    d.push(cut);
    d.push(10, "klm");
    d.push(0, "abc");
    CHECK(d.out == "abcdef[4]klm");
    CHECK(d.gaps[0].reason == GapReason::snap_length);
}

TEST_CASE("a FIN is a position: the stream ends when everything before it is there") {
    Direction d(first_sequence_number());
    d.fin(6, "ghi");
    CHECK_FALSE(d.stream.at_end());
    d.push(0, "abc");
    CHECK_FALSE(d.stream.at_end());
    d.push(3, "def");
    CHECK(d.out == "abcdefghi");
    CHECK(d.stream.at_end());
    CHECK(d.stream.fin_at()->frame == 1);
}

TEST_CASE("a FIN behind lost bytes ends the stream when patience is spent") {
    Direction d;
    d.push(0, "abc");
    d.fin(9);
    d.acknowledge(10);
    d.check();
    CHECK(d.gaps.empty());
    d.time += 2s;
    d.check();
    CHECK(d.out == "abc[6]");
    CHECK(d.stream.at_end());
}

TEST_CASE("payload behind the FIN is not handed on") {
    Direction d;
    d.fin(0, "abc");
    CHECK(d.push(3, "def") == SegmentFate::after_fin);
    CHECK(d.push(0, "abcdef") == SegmentFate::after_fin);
    CHECK(d.out == "abc");
}

TEST_CASE("bytes that wait behind a FIN are dropped") {
    Direction d;
    d.push(4, "xyz");
    d.push(8, "xyz");
    d.fin(5);
    d.push(0, "abcd");
    CHECK(d.out == "abcdx");
    CHECK(d.stream.at_end());
    CHECK_FALSE(d.stream.has_hole());
    CHECK(d.total.bytes == 0);
}

TEST_CASE("keep-alives change nothing, whatever byte they carry") {
    Direction d;
    d.push(0, "abc");
    CHECK(d.push(2, std::string_view("\0", 1)) == SegmentFate::keep_alive);
    CHECK(d.push(2, "") == SegmentFate::no_payload);
    d.push(3, "def");
    CHECK(d.out == "abcdef");
    CHECK(d.stream.conflicting_overlaps() == 0);
}

TEST_CASE("a keep-alive behind a lost end is no data") {
    Direction d;
    d.push(0, "abc");
    d.acknowledge(6);
    d.push(5, std::string_view("\0", 1));
    d.end();
    CHECK(d.out == "abc[3]");
}

TEST_CASE("a last single byte that comes before the rest, and after its acknowledgement, is data") {
    Direction d;
    d.acknowledge(6);
    d.push(5, "f");
    d.push(0, "abcde");
    CHECK(d.out == "abcdef");
}

TEST_CASE("a probe of a closed window is data, trimmed when it comes again") {
    Direction d;
    d.push(0, "abc");
    d.push(3, "d");
    d.push(3, "d");
    d.push(3, "def");
    CHECK(d.out == "abcdef");
}

TEST_CASE("the byte of a keep-alive in a hole gives way to the true one") {
    Direction d;
    d.push(0, "abc");
    d.acknowledge(6);
    d.push(5, "?");
    CHECK(d.push(4, "efgh") == SegmentFate::held_back);
    CHECK(d.stream.conflicting_overlaps() == 0);
    d.push(3, "d");
    CHECK(d.out == "abcdefgh");
}

TEST_CASE("overlaps while bytes wait: the first copy stays, differences are counted") {
    Direction d(first_sequence_number());
    d.push(2, "cd");
    d.push(6, "gh");
    CHECK(d.push(1, "bcdefgh") == SegmentFate::held_back);
    CHECK(d.stream.conflicting_overlaps() == 0);
    CHECK(d.push(2, "CDE") == SegmentFate::retransmitted);
    CHECK(d.stream.conflicting_overlaps() == 1);
    d.push(0, "a");
    CHECK(d.out == "abcdefgh");
}

TEST_CASE("what is far away is no part of the stream") {
    Direction d;
    d.push(0, "abc");
    CHECK(d.push(0x60000000, "xyz") == SegmentFate::out_of_window);
    CHECK(d.push(-0x60000000, "xyz") == SegmentFate::out_of_window);
    d.push(3, "def");
    CHECK(d.out == "abcdef");
}

TEST_CASE("at the end of the connection everything that waits is handed on and holes are told") {
    Direction d;
    d.push(0, "abc");
    d.push(6, "ghi");
    d.push(12, "mno");
    d.end();
    CHECK(d.out == "abc[3]ghi[3]mno");
    CHECK(d.total.bytes == 0);
}

TEST_CASE("an end that only the acknowledgements know of is a hole of unknown length") {
    Direction d;
    d.push(0, "abc");
    d.acknowledge(9);
    d.end();
    CHECK(d.out == "abc[?]");
}

TEST_CASE("a bare acknowledgement numbered beyond what was seen tells of a lost end") {
    Direction d;
    d.push(0, "abc");
    d.push(9, "");
    d.end();
    CHECK(d.out == "abc[?]");
}

TEST_CASE("a whole stream ends without a hole") {
    Direction d;
    d.push(0, "abc");
    d.acknowledge(3);
    d.end();
    CHECK(d.out == "abc");
}

TEST_CASE("without a handshake the first byte seen is offset 0 and earlier ones are late") {
    Direction d;
    TcpStream stream(d.limits, d.total);
    const auto push = [&](std::int64_t offset, std::string_view text) {
        return stream.push(d.segment(offset, text), 0, d.deliver());
    };
    CHECK(push(100, "abc") == SegmentFate::in_order);
    CHECK(push(97, "xyz") == SegmentFate::late);
    CHECK(push(103, "def") == SegmentFate::in_order);
    CHECK(d.out == "abcdef");
    CHECK(stream.next() == 6);
    CHECK(stream.late_bytes() == 3);
}

TEST_CASE("a limit gives up the hole, says so, and bounds the memory") {
    Direction d;
    d.limits.held_back_per_stream = 10'000;
    d.limits.patience_segments = 1'000'000;
    d.acknowledge(0);
    const std::string text(500, 'x');
    std::size_t most = 0;
    for (int i = 0; i < 1000; ++i) {
        d.push(1 + 500 * i, text);
        most = std::max(most, d.total.bytes);
    }
    CHECK(most <= 11'000);
    REQUIRE(d.gaps.size() == 1);
    CHECK(d.gaps[0].reason == GapReason::limit_reached);
    CHECK(d.stream.limit_hits() == 1);
    CHECK(d.out.size() == 3 + 500'000);
}

TEST_CASE("tiny segments do not escape the limit by their overhead") {
    Direction d;
    d.limits.held_back_per_stream = 10'000;
    d.limits.patience_segments = 1'000'000;
    d.acknowledge(0);
    for (int i = 0; i < 50; ++i) d.push(2 + 2 * i, "x");
    CHECK(d.gaps.empty());
    for (int i = 50; i < 500; ++i) d.push(2 + 2 * i, "x");
    CHECK_FALSE(d.gaps.empty());
    CHECK(d.total.bytes <= 10'200);
}

TEST_CASE("a stream that nobody wants holds nothing and still finds its end") {
    Direction d;
    d.push(3, "def");
    d.stream.skim();
    CHECK(d.total.bytes == 0);
    CHECK(d.push(20, "xyz") == SegmentFate::skimmed);
    CHECK_FALSE(d.stream.has_hole());
    d.fin(30);
    CHECK_FALSE(d.stream.at_end());
    d.push(23, "0123456");
    CHECK(d.stream.at_end());
    CHECK(d.out.empty());
}
