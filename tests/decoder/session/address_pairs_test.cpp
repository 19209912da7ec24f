#include "decoder/session/address_pairs.h"

#include "tests/support/catch.h"

#include <cstdint>

using namespace cwmpscope;

namespace {

AddressPairs::Pair numbered(std::uint32_t number) {
    IpAddress acs, cpe;
    acs.bytes[3] = static_cast<std::uint8_t>(number % 3);
    cpe.bytes[2] = static_cast<std::uint8_t>(number >> 8U);
    cpe.bytes[3] = static_cast<std::uint8_t>(number);
    return {acs, cpe};
}

}  // namespace

TEST_CASE("pairs of addresses are known however often and in whatever order they came, up to their number",
          "[session]") {
    constexpr std::uint32_t most = 1000;
    AddressPairs pairs(most);
    for (std::uint32_t i = 0; i < 20'000; ++i) REQUIRE(pairs.add(numbered(i * 7919 % most)));
    for (std::uint32_t i = 0; i < most; ++i) CHECK(pairs.contains(numbered(i)));
    CHECK_FALSE(pairs.contains(numbered(most)));
    CHECK_FALSE(pairs.add(numbered(most)));
    CHECK_FALSE(pairs.contains(numbered(most)));
    CHECK(pairs.add(numbered(most - 1)));
    CHECK_FALSE(pairs.contains({numbered(5).second, numbered(5).first}));
}

TEST_CASE("pairs of either kind of address count together", "[session]") {
    AddressPairs pairs(100);
    const auto of_v6 = [](std::uint32_t number) {
        AddressPairs::Pair pair = numbered(number);
        pair.second.is_v6 = true;
        return pair;
    };
    for (std::uint32_t i = 0; i < 50; ++i) {
        REQUIRE(pairs.add(numbered(i)));
        REQUIRE(pairs.add(of_v6(i)));
    }
    CHECK_FALSE(pairs.add(numbered(50)));
    CHECK_FALSE(pairs.add(of_v6(50)));
    for (std::uint32_t i = 0; i < 60; ++i) {
        CHECK(pairs.contains(numbered(i)) == (i < 50));
        CHECK(pairs.contains(of_v6(i)) == (i < 50));
    }
}
