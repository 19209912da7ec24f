#include "report/recent_map.h"

#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;

TEST_CASE("what was met last is known, what was not met for long is forgotten and counted", "[recent-map]") {
    RecentMap<std::string, int> map(10);
    int made = 0;
    const auto meet = [&](const std::string& key) { return map.meet(key, [&] { return ++made; }); };
    CHECK(map.empty());
    CHECK(meet("a") == 1);
    for (int i = 0; i < 100; ++i) {
        meet("other " + std::to_string(i));
        CHECK(meet("a") == 1);
        std::size_t known = 0;
        map.for_each([&](const std::string&, int) { ++known; });
        CHECK(known <= 10);
        // At least the half of those that it may know.
        for (int last = i; last >= 0 && last > i - 4; --last)
            CHECK(map.find("other " + std::to_string(last)) != nullptr);
    }
    CHECK(map.find("other 0") == nullptr);
    CHECK(meet("other 0") == 102);
    std::size_t known = 0;
    map.for_each([&](const std::string&, int) { ++known; });
    CHECK(map.forgotten() + known == 102);
}

TEST_CASE("a larger bound holds from then on", "[recent-map]") {
    RecentMap<int, int> map(4);
    for (int i = 0; i < 100; ++i) map.meet(i, [&] { return i; });
    const auto forgotten = map.forgotten();
    map.bound(1000);
    for (int i = 100; i < 500; ++i) map.meet(i, [&] { return i; });
    CHECK(map.forgotten() == forgotten);
    CHECK(*map.find(100) == 100);
}
