#include "tests/support/mutate.h"

#include "tests/support/catch.h"
#include "tests/support/transcript_tcp.h"

#include <numeric>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

Packets some_packets() {
    const auto transcript =
        parse_transcript("cpe Inform split=100,200,300\nacs InformResponse\ncpe empty\nacs empty\n", "t");
    return std::get<Traffic>(make_traffic(std::get<Transcript>(transcript))).packets;
}

/// All bytes of TCP payload: frames here are Ethernet, IPv4 and a TCP header of 20 bytes unless they are SYNs.
std::size_t payload(const Packets& packets) {
    return std::accumulate(packets.begin(), packets.end(), std::size_t{0},
                           [](std::size_t sum, const CapturedPacket& packet) {
                               const std::size_t header = 34U + (packet.bytes[46] >> 4U) * 4U;
                               return sum + packet.bytes.size() - header;
                           });
}

std::uint32_t sequence(const CapturedPacket& packet) {
    return static_cast<std::uint32_t>(packet.bytes[38]) << 24U | static_cast<std::uint32_t>(packet.bytes[39]) << 16U |
           static_cast<std::uint32_t>(packet.bytes[40]) << 8U | packet.bytes[41];
}

}  // namespace

TEST_CASE("mutators do what they say", "[mutate]") {
    const Packets packets = some_packets();
    CHECK(without(packets, 3).size() == packets.size() - 1);
    CHECK(first(packets, 5).size() == 5);
    bool resized = false, moved = false;
    for (unsigned seed = 1; seed < 6; ++seed) {
        Random a(seed), b(seed), c(seed);
        const Packets cut = resegmented(packets, a);
        resized = resized || cut.size() != packets.size();
        CHECK(payload(cut) == payload(packets));
        const Packets swapped = reordered(packets, b);
        CHECK(swapped.size() == packets.size());
        for (std::size_t i = 0; i < packets.size(); ++i) {
            moved = moved || swapped[i].bytes != packets[i].bytes;
            CHECK(swapped[i].time == packets[i].time);
        }
        CHECK(duplicated(packets, c).size() > packets.size());
    }
    CHECK(resized);
    CHECK(moved);
}

TEST_CASE("sequence numbers are moved to the wrap and stay consistent", "[mutate]") {
    const Packets packets = some_packets();
    const Packets wrapped = with_sequence_near_wrap(packets, 10);
    REQUIRE(wrapped.size() == packets.size());
    CHECK(sequence(wrapped[0]) == 0U - 10U);
    const std::uint32_t moved = sequence(wrapped[0]) - sequence(packets[0]);
    for (std::size_t i = 0; i < packets.size(); ++i) {
        const bool client = packets[i].bytes[26 + 3] == packets[0].bytes[26 + 3];
        if (client) CHECK(sequence(wrapped[i]) - sequence(packets[i]) == moved);
    }
}
