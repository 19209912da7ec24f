#include "decoder/session/shared_cookies.h"

#include "tests/support/catch.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;

namespace {

Timestamp at(std::uint32_t seconds) {
    return Timestamp(std::chrono::seconds(seconds));
}

CookieHolder holder(std::uint32_t session, std::uint32_t device, std::uint32_t start, std::uint32_t end) {
    return {.device = {"Acme", "202BC1", "Gateway", "SN" + std::to_string(device)},
            .session = session,
            .start = at(start),
            .end = at(end)};
}

Endpoint server(std::uint8_t number) {
    Endpoint endpoint;
    endpoint.address.bytes = {10, 0, 0, number};
    endpoint.port = 7547;
    return endpoint;
}

}  // namespace

TEST_CASE("the oldest session of another device that had the cookie at the same time is told", "[cookie][session]") {
    // Against all that ever had it, one after the other.
    std::mt19937 random(7);
    const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
    SharedCookies cookies;
    std::vector<std::pair<std::string, CookieHolder>> all;
    std::size_t told = 0;
    for (std::uint32_t session = 1; session <= 3000; ++session) {
        const std::uint32_t start = session + below(20);
        const CookieHolder newest = holder(session, below(50), start, start + 1 + below(30));
        const auto number = static_cast<std::uint8_t>(below(2));
        const std::string value = "value" + std::to_string(below(60));
        const CookieHolder* expected = nullptr;
        for (const auto& [cookie, other] : all) {
            if (expected == nullptr && cookie == std::to_string(number) + value && other.device != newest.device &&
                other.start < newest.end && newest.start < other.end)
                expected = &other;
        }
        const auto shared = cookies.take(newest, server(number), {{"s", value}});
        REQUIRE(shared.has_value() == (expected != nullptr));
        if (shared) {
            ++told;
            REQUIRE(shared->name == "s");
            REQUIRE(shared->session == expected->session);
            REQUIRE(shared->device == expected->device);
        }
        all.emplace_back(std::to_string(number) + value, newest);
    }
    CHECK(told > 300);
}

TEST_CASE("a session that has a cookie of its own, or one that tells nothing, shares none", "[cookie][session]") {
    SharedCookies cookies;
    CHECK(!cookies.take(holder(1, 1, 0, 10), server(1), {{"a", "long enough"}, {"b", "of all"}}));
    CHECK(!cookies.take(holder(2, 2, 0, 10), server(1), {{"a", "long enough"}, {"b", "my own"}}));
    CHECK(!cookies.take(holder(3, 3, 0, 10), server(1), {{"a", "long enough"}, {"b", "en"}}));
    CHECK(!cookies.take(holder(4, 4, 0, 10), server(2), {{"a", "long enough"}, {"b", "of all"}}));
    const auto shared = cookies.take(holder(5, 5, 0, 10), server(1), {{"a", "long enough"}, {"b", "of all"}});
    REQUIRE(shared);
    CHECK(shared->session == 1);
}

TEST_CASE("of too many holders of cookies the oldest are forgotten", "[cookie][session]") {
    SharedCookies cookies;
    for (std::uint32_t i = 1; i <= 20'001; ++i)
        CHECK(!cookies.take(holder(i, i, 0, 10), server(1), {{"s", "value" + std::to_string(i)}}));
    CHECK(!cookies.take(holder(30'000, 30'000, 0, 10), server(1), {{"s", "value1"}}));
    CHECK(cookies.take(holder(30'001, 30'001, 0, 10), server(1), {{"s", "value3"}})->session == 3);
}
