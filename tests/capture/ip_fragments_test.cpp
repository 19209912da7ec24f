#include "capture/ip_fragments.h"

#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

struct Datagrams {
    IpFragments fragments{100'000, 30s};
    Timestamp now{};

    /// The whole payload when this fragment completes it, else empty.
    std::string push(std::uint32_t offset, const std::string& text, bool more, std::uint32_t identification = 1,
                     std::uint32_t length = 0) {
        IpDatagram datagram;
        datagram.from.bytes = {10, 0, 0, 1};
        datagram.to.bytes = {10, 0, 0, 2};
        datagram.protocol = ip_protocol::tcp;
        datagram.payload = as_bytes(text);
        datagram.payload_length = length != 0 ? length : static_cast<std::uint32_t>(text.size());
        datagram.fragment = IpFragment{identification, offset, more};
        const auto whole = fragments.push(datagram, now);
        if (!whole) return {};
        CHECK_FALSE(whole->fragment);
        CHECK(whole->protocol == ip_protocol::tcp);
        last_length = whole->payload_length;
        return std::string(as_text(whole->payload));
    }
    std::uint32_t last_length = 0;
};

const std::string a(8, 'a'), b(8, 'b'), c(4, 'c');

}  // namespace

TEST_CASE("fragments in order and in any other order") {
    Datagrams d;
    CHECK(d.push(0, a, true).empty());
    CHECK(d.push(8, b, true).empty());
    CHECK(d.push(16, c, false) == a + b + c);
    CHECK(d.push(16, c, false).empty());
    CHECK(d.push(0, a, true).empty());
    CHECK(d.push(8, b, true) == a + b + c);
    CHECK(d.fragments.held_bytes() == 0);
}

TEST_CASE("fragments of different datagrams do not mix") {
    Datagrams d;
    d.push(0, a, true, 1);
    d.push(0, b, true, 2);
    CHECK(d.push(8, c, false, 2) == b + c);
    CHECK(d.push(8, c, false, 1) == a + c);
}

TEST_CASE("duplicates and overlaps: the lower offset counts") {
    Datagrams d;
    d.push(0, a, true);
    d.push(0, a, true);
    d.push(8, b + b, true);
    d.push(16, std::string(8, 'x'), true);
    CHECK(d.push(24, c, false) == a + b + b + c);
    CHECK(d.fragments.held_bytes() == 0);
}

TEST_CASE("fragments that cannot be true are dropped") {
    Datagrams d;
    CHECK(d.push(0, c, true).empty());       // not a multiple of eight
    CHECK(d.push(65528, a, false).empty());  // beyond the largest datagram
    CHECK(d.push(8, "", false).empty());
    CHECK(d.fragments.held_bytes() == 0);
}

TEST_CASE("a fragment cut by the snap length gives what is known from the start, and the whole length") {
    Datagrams d;
    d.push(0, a, true);
    d.push(8, "bbb", true, 1, 8);
    CHECK(d.push(16, c, false) == a + "bbb");
    CHECK(d.last_length == 20);
}

TEST_CASE("a datagram waits thirty seconds of packet time for its last fragment") {
    Datagrams d;
    d.push(0, a, true);
    d.now += 29s;
    d.push(0, a, true, 2);
    d.now += 1s;
    CHECK(d.push(8, c, false).empty());
    CHECK(d.push(8, c, false, 2) == a + c);
}

TEST_CASE("waiting fragments are bounded; the oldest datagram goes first, and is counted") {
    Datagrams d;
    const std::string piece(1000, 'x');
    for (std::uint32_t i = 0; i < 1000; ++i) d.push(0, piece, true, i);
    CHECK(d.fragments.held_bytes() <= 100'000);
    CHECK(d.fragments.dropped_by_limit() > 800);
    CHECK(d.push(1000, c, false, 999) == piece + c);
    CHECK(d.push(1000, c, false, 0).empty());
}

TEST_CASE("a datagram in a great many pieces is given up, and counted") {
    Datagrams d;
    d.fragments = IpFragments(10'000'000, 30s);
    for (std::uint32_t i = 0; i < 4000; ++i) d.push(8 + 8 * i, a, true);
    CHECK(d.fragments.dropped_by_limit() == 3);
    CHECK(d.fragments.held_bytes() < 2000 * 500);
}

TEST_CASE("datagrams of which a fragment never comes are counted") {
    Datagrams d;
    d.push(0, a, true, 1);
    d.push(0, a, true, 2);
    CHECK(d.fragments.incomplete() == 2);
    CHECK(d.push(8, c, false, 2) == a + c);
    CHECK(d.fragments.incomplete() == 1);
    d.now += 30s;
    d.push(0, a, true, 3);
    CHECK(d.fragments.incomplete() == 2);
    CHECK(d.fragments.contradicting() == 0);
}

TEST_CASE("overlaps with different bytes are counted once per datagram") {
    Datagrams d;
    d.push(0, a + a, true);
    d.push(8, b + b, true);
    d.push(16, b + b, true);
    CHECK(d.push(24, a, false) == a + a + b + b);
    CHECK(d.fragments.contradicting() == 1);
}

TEST_CASE("of two pieces at the same offset the longer one counts, and the first protocol") {
    Datagrams d;
    d.push(0, a, true);
    d.push(0, b + b, true);
    CHECK(d.push(16, c, false) == b + b + c);
    d.push(0, b + b, true);
    d.push(0, a, true);
    CHECK(d.push(16, c, false) == b + b + c);
    CHECK(d.fragments.held_bytes() == 0);
}
