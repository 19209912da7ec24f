#include "decoder/session/drops.h"

#include "tests/support/catch.h"

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

Timestamp at(int seconds) {
    return Timestamp(std::chrono::seconds(1'000'000 + seconds));
}

}  // namespace

TEST_CASE("packets may have fallen wherever their place touches", "[drops]") {
    Drops drops;
    drops.add({at(10), at(12), 5});
    drops.add({at(20), at(20), 3});  // one tick of the clock
    CHECK(drops.between(at(0), at(10)) == 0);
    CHECK(drops.between(at(12), at(20)) == 0);
    CHECK(drops.between(at(9), at(11)) == 5);
    CHECK(drops.between(at(11), at(11)) == 5);
    CHECK(drops.between(at(11), at(30)) == 8);
    CHECK(drops.between(at(20), at(30)) == 0);
}

TEST_CASE("silence is believed as far as nothing fell", "[drops]") {
    Drops drops;
    CHECK(drops.without_after(at(0), 30s) == Duration(30s));
    CHECK(drops.without_before(at(0), 30s) == Duration(30s));
    drops.add({at(10), at(12), 5});
    CHECK(drops.without_after(at(0), 30s) == Duration(10s));
    CHECK(drops.without_after(at(0), 4s) == Duration(4s));
    CHECK(drops.without_after(at(11), 30s) == Duration(0s));
    CHECK(drops.without_after(at(12), 30s) == Duration(30s));
    CHECK(drops.without_before(at(30), 30s) == Duration(18s));
    CHECK(drops.without_before(at(30), 5s) == Duration(5s));
    CHECK(drops.without_before(at(11), 30s) == Duration(0s));
    CHECK(drops.without_before(at(10), 30s) == Duration(30s));
}

TEST_CASE("of too many places the oldest become one", "[drops]") {
    Drops drops;
    for (int i = 0; i < 30'000; ++i) drops.add({at(2 * i), at(2 * i + 1), 1});
    CHECK(drops.between(at(59'997), at(60'000)) == 1);
    CHECK(drops.between(at(0), at(60'000)) == 30'000);
    CHECK(drops.between(at(1), at(2)) == 20'001);
}

TEST_CASE("places that are told out of order stay in order", "[drops]") {
    Drops drops;
    drops.add({at(10), at(20), 1});
    drops.add({at(11), at(15), 2});  // another interface was counted earlier
    CHECK(drops.between(at(12), at(13)) == 3);
    CHECK(drops.between(at(16), at(30)) == 3);
    drops.add({at(30), at(25), 4});
    CHECK(drops.between(at(24), at(40)) == 4);
}
