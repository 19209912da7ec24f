#include "tests/fuzz/script.h"
#include "tests/fuzz/targets.h"
#include "tests/support/tcp_oracle.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace cwmpscope::fuzz {

namespace {

/// The byte that stands at a sequence number: what a sender repeats is the same as before.
std::uint8_t byte_at(std::size_t direction, std::uint32_t sequence) {
    return static_cast<std::uint8_t>((sequence * 2654435761U + static_cast<std::uint32_t>(direction) * 77U) >> 23U);
}

constexpr unsigned bit(unsigned value, unsigned index) {
    return (value >> index) & 1U;
}

}  // namespace

/// Input: how (8 bits), initial sequence numbers (2 x 32), lengths of both streams (2 x 16), then segments: what (8)
/// and, by its kind, offset (16 or 32) and length (8). Honest senders keep to their streams; the others send anything.
void tcp(Bytes input) {
    Script script(input);
    const unsigned how = script.take8();
    const bool honest = bit(how, 0) != 0;
    const std::array<std::uint32_t, 2> initial{script.take32(), script.take32()};
    const std::array<std::uint32_t, 2> length{script.take16() % 4096U, script.take16() % 4096U};
    Limits limits;
    limits.patience_segments = 8;
    if (bit(how, 1) != 0) limits.held_back_per_stream = 1024;
    if (bit(how, 2) != 0) limits.held_back_total = 1024;
    if (bit(how, 3) != 0) limits.connections = 1;

    test::TcpOracle oracle(honest);
    CaptureCounters counters;
    TcpTracker tracker(limits, counters, [&](const TcpConnectionInfo&) { return oracle.consumer(); });
    std::array<std::uint32_t, 2> sent_until{};  // offsets
    bool over = false;
    FrameRef at;
    while (!script.at_end() && oracle.segments() < 500) {
        const unsigned what = script.take8();
        const std::size_t way = bit(what, 0);
        at.time += std::chrono::milliseconds(1);
        TcpSegment segment;
        segment.from.port = static_cast<std::uint16_t>(2 - way);  // the client is 0
        segment.to.port = static_cast<std::uint16_t>(1 + way);
        std::uint32_t offset = sent_until[way], count = 0;
        unsigned kind = (what >> 1U) & 7U;
        // Nobody opens a connection again with the same numbers.
        if (honest && kind == 7 && over) kind = 3;
        if (kind <= 2) {
            if (kind == 1) offset = script.take16();
            if (kind == 2) offset -= std::min<std::uint32_t>(offset, script.take8());
            if (!honest && bit(what, 4) != 0) offset = script.take32();
            count = script.take8();
        } else if (kind == 4) {
            segment.flags.fin = true;
            offset = honest ? length[way] : offset;
        } else if (kind == 5) {
            segment.flags.rst = true;
            offset = script.take16();
        } else if (kind == 6) {
            at.time += std::chrono::milliseconds(100) * (1 + script.take8());
            if (bit(what, 4) != 0) {
                tracker.advance(at);
                continue;
            }
        } else if (kind == 7) {
            segment.flags.syn = true;
            offset = honest || bit(what, 4) == 0 ? 0U - 1U : script.take32();
        }
        if (honest && !segment.flags.syn) {
            offset = std::min(offset, length[way]);
            count = std::min(count, length[way] - offset);
            segment.flags.fin = segment.flags.fin || (kind <= 2 && bit(what, 7) != 0 && offset + count == length[way]);
        } else if (!honest) {
            segment.flags.fin = segment.flags.fin || (bit(what, 7) != 0 && kind <= 2);
            if (segment.flags.syn && bit(what, 7) != 0) count = script.take8();
        }
        segment.sequence = initial[way] + 1U + offset;
        over = over || segment.flags.fin || segment.flags.rst || at.time.time_since_epoch() > std::chrono::minutes(1);
        if (honest && segment.flags.syn ? way == 1 : bit(what, 5) != 0) {
            segment.flags.ack = true;
            std::uint32_t acknowledged = sent_until[1 - way];
            if (bit(what, 6) != 0)
                acknowledged = honest ? std::min<std::uint32_t>(script.take16(), length[1 - way]) : script.take32();
            // The client speaks first: what begins a stream acknowledges nothing, but for a response.
            if (honest && (segment.flags.syn || (way == 0 && offset == 0))) acknowledged = 0;
            segment.acknowledgement = initial[1 - way] + 1U + acknowledged;
        }
        std::vector<std::uint8_t> payload;
        const std::uint32_t first = segment.sequence + (segment.flags.syn ? 1U : 0U);
        for (std::uint32_t i = 0; i < count; ++i) payload.push_back(byte_at(way, first + i));
        segment.payload_length = count;
        if (!segment.flags.syn) sent_until[way] = std::max(sent_until[way], offset + count);
        // The snap length cut it.
        if (bit(what, 4) != 0 && kind == 2) payload.resize(payload.size() / 2);
        segment.payload = payload;
        at.frame = oracle.segments() + 1;
        segment.at = at;
        oracle.note(segment);
        tracker.push(segment);
    }
    oracle.no_more();
    tracker.finish();
    promise(tracker.open_connections() == 0 && tracker.held_back_bytes() == 0, "the end closes and frees everything");
}

}  // namespace cwmpscope::fuzz
