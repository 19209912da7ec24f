// Random streams: whatever the segmentation, order, duplication and loss, no byte is wrong, every lost byte is a hole
// and every hole was lost.
#include "capture/tcp_stream.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

using Random = std::mt19937;

std::size_t up_to(Random& random, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

/// A segment on its way: a range of the stream, perhaps with the FIN.
struct Range {
    std::size_t begin = 0, end = 0;
    bool fin = false;
};

std::string random_bytes(Random& random, std::size_t length) {
    std::string bytes(length, ' ');
    for (char& byte : bytes) byte = static_cast<char>('a' + up_to(random, 25));
    return bytes;
}

/// The stream cut into segments; some come twice, some overlap their neighbours.
std::vector<Range> random_segments(Random& random, std::size_t length) {
    std::vector<Range> segments;
    for (std::size_t begin = 0; begin < length;) {
        const std::size_t end = std::min(length, begin + 1 + up_to(random, 12));
        segments.push_back({begin, end, end == length});
        if (up_to(random, 9) == 0) segments.push_back(segments.back());
        if (up_to(random, 9) == 0) {
            const std::size_t from = begin - std::min(begin, up_to(random, 10));
            segments.push_back({from, end, end == length});
        }
        begin = end;
    }
    if (segments.empty()) segments.push_back({0, 0, true});
    return segments;
}

/// Each segment is late by at most `distance` places.
void disorder(Random& random, std::vector<Range>& segments, std::size_t distance) {
    std::vector<std::pair<std::size_t, Range>> by_arrival;
    for (const Range& range : segments) by_arrival.emplace_back(by_arrival.size() + up_to(random, distance), range);
    std::stable_sort(by_arrival.begin(), by_arrival.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    for (std::size_t i = 0; i < segments.size(); ++i) segments[i] = by_arrival[i].second;
}

struct Result {
    std::string bytes;           ///< as received, '?' in holes
    std::uint64_t expected = 0;  ///< next offset
    bool continuous = true;      ///< each chunk began where the one before ended
    bool open_end = false;       ///< a hole of unknown length at the end
    std::uint64_t late = 0, conflicts = 0;
    std::size_t still_held = 0;
    bool at_end = false;

    void take(const StreamChunk& chunk) {
        if (const auto* piece = std::get_if<StreamBytes>(&chunk)) {
            continuous = continuous && piece->offset == expected && !piece->bytes.empty() && !open_end;
            bytes += as_text(piece->bytes);
            expected += piece->bytes.size();
            return;
        }
        const auto& gap = std::get<StreamGap>(chunk);
        continuous = continuous && gap.offset == expected && !open_end;
        open_end = !gap.length;
        bytes += std::string(gap.length.value_or(0), '?');
        expected += gap.length.value_or(0);
    }
};

/// `acknowledging`: the peer acknowledges the whole stream at once, as a mirror port may deliver it; else it is not
/// there.
Result play(const std::string& stream_bytes, const std::vector<Range>& segments, std::uint32_t first_sequence,
            bool acknowledging, Duration between) {
    const Limits limits;
    HeldBackTotal total;
    Result result;
    {
        TcpStream stream(limits, total);
        stream.begin(first_sequence);
        const auto deliver = [&](const StreamChunk& chunk, std::uint64_t) { result.take(chunk); };
        if (acknowledging) {
            stream.peer_spoke(first_sequence + static_cast<std::uint32_t>(stream_bytes.size()));
        }
        FrameRef at;
        for (const Range& range : segments) {
            ++at.frame;
            at.time += between;
            TcpSegment segment;
            segment.sequence = first_sequence + static_cast<std::uint32_t>(range.begin);
            segment.flags.fin = range.fin;
            segment.payload = as_bytes(std::string_view(stream_bytes).substr(range.begin, range.end - range.begin));
            segment.payload_length = static_cast<std::uint32_t>(segment.payload.size());
            segment.at = at;
            stream.push(segment, 0, deliver);
        }
        stream.give_up(at, deliver);
        result.late = stream.late_bytes();
        result.conflicts = stream.conflicting_overlaps();
        result.at_end = stream.at_end();
    }
    result.still_held = total.bytes;
    return result;
}

constexpr std::uint32_t first_sequences[] = {0U,          1U,          1000U,       0x7fffffc0U,
                                             0x80000000U, 0xfffffe00U, 0xfffffff0U, 0xffffffffU};

}  // namespace

TEST_CASE("random streams without loss come out whole, in whatever order within patience") {
    for (const std::uint32_t first : first_sequences) {
        Random random(first);
        for (int round = 0; round < 500; ++round) {
            const std::string bytes = random_bytes(random, up_to(random, 600));
            auto segments = random_segments(random, bytes.size());
            disorder(random, segments, up_to(random, 20));
            const Result result = play(bytes, segments, first, up_to(random, 1) == 0, 1ms);
            CHECK(result.bytes == bytes);
            CHECK(result.continuous);
            CHECK_FALSE(result.open_end);
            CHECK(result.at_end);
            CHECK(result.late == 0);
            CHECK(result.conflicts == 0);
            CHECK(result.still_held == 0);
        }
    }
}

TEST_CASE("random streams with loss: every lost byte is a hole, every hole was lost, no byte is wrong") {
    for (const std::uint32_t first : first_sequences) {
        Random random(first + 7);
        for (int round = 0; round < 500; ++round) {
            const std::string bytes = random_bytes(random, 1 + up_to(random, 600));
            auto segments = random_segments(random, bytes.size());
            disorder(random, segments, up_to(random, 8));
            const std::size_t one_in = 2 + up_to(random, 20);
            std::erase_if(segments, [&](const Range&) { return up_to(random, one_in - 1) == 0; });
            std::string expected(bytes.size(), '?');
            bool fin_seen = false;
            std::size_t seen_until = 0;
            for (const Range& range : segments) {
                expected.replace(range.begin, range.end - range.begin, bytes, range.begin, range.end - range.begin);
                fin_seen = fin_seen || range.fin;
                seen_until = std::max(seen_until, range.end);
            }
            const bool acknowledging = up_to(random, 1) == 0;
            // What was lost at the very end is known by the FIN, else only by the acknowledgement.
            if (!fin_seen) expected.resize(seen_until);
            const Result result = play(bytes, segments, first, acknowledging, 1ms);
            CHECK(result.bytes == expected);
            CHECK(result.continuous);
            CHECK(result.open_end == (acknowledging && !fin_seen && seen_until < bytes.size()));
            CHECK(result.conflicts == 0);
            CHECK(result.still_held == 0);
        }
    }
}

TEST_CASE("beyond patience a hole may be late data: then it is counted, and no byte is wrong") {
    std::uint64_t late_in_all = 0;
    for (const std::uint32_t first : first_sequences) {
        Random random(first + 13);
        for (int round = 0; round < 200; ++round) {
            const std::string bytes = random_bytes(random, 600);
            auto segments = random_segments(random, bytes.size());
            disorder(random, segments, 40);
            const Result result = play(bytes, segments, first, true, 300ms);
            REQUIRE(result.bytes.size() == bytes.size());
            CHECK(result.continuous);
            std::uint64_t holes = 0;
            bool wrong = false;
            for (std::size_t i = 0; i < bytes.size(); ++i) {
                if (result.bytes[i] == '?') {
                    ++holes;
                } else {
                    wrong = wrong || result.bytes[i] != bytes[i];
                }
            }
            CHECK_FALSE(wrong);
            // Every byte arrives in the end; what is a hole came too late (single bytes may pass for probes).
            CHECK(result.late <= holes);
            late_in_all += result.late;
            CHECK(result.still_held == 0);
        }
    }
    CHECK(late_in_all > 0);
}
