#include "capture/address.h"
#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

IpAddress v6(std::initializer_list<unsigned> groups) {
    IpAddress address;
    address.is_v6 = true;
    std::size_t i = 0;
    for (const unsigned group : groups) {
        address.bytes[i++] = static_cast<std::uint8_t>(group >> 8U);
        address.bytes[i++] = static_cast<std::uint8_t>(group);
    }
    return address;
}

}  // namespace

TEST_CASE("IPv4 endpoints are written with a port") {
    Endpoint endpoint;
    endpoint.address.bytes = {10, 0, 0, 2};
    endpoint.port = 40001;
    CHECK(to_string(endpoint) == "10.0.0.2:40001");
}

TEST_CASE("IPv6 addresses are written as RFC 5952 asks") {
    CHECK(to_string(v6({0x2001, 0xdb8, 0, 0, 0, 0, 0, 1})) == "2001:db8::1");
    CHECK(to_string(v6({0x2001, 0xdb8, 0, 1, 1, 1, 1, 1})) == "2001:db8:0:1:1:1:1:1");
    CHECK(to_string(v6({0, 0, 0, 0, 0, 0, 0, 1})) == "::1");
    CHECK(to_string(v6({0xfe80, 0, 0, 0, 0, 0, 0, 0})) == "fe80::");
    CHECK(to_string(v6({0, 0, 0, 0, 0, 0, 0, 0})) == "::");
    CHECK(to_string(v6({0x2001, 0, 0, 1, 0, 0, 0, 1})) == "2001:0:0:1::1");
}
