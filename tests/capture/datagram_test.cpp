#include "capture/datagram.h"

#include "tests/support/catch.h"

#include <string>

namespace cwmpscope {
namespace {

/// UDP header and payload.
std::string udp(std::uint16_t from, std::uint16_t to, const std::string& payload, std::size_t told) {
    const auto big = [](std::size_t value) {
        return std::string{static_cast<char>(value >> 8U), static_cast<char>(value & 0xffU)};
    };
    return big(from) + big(to) + big(told) + std::string(2, '\0') + payload;
}

std::optional<Datagram> of(const std::string& bytes, std::size_t length) {
    return datagram_of_interest({}, {}, as_bytes(bytes), static_cast<std::uint32_t>(length), {});
}

}  // namespace

TEST_CASE("datagram: a GET is of interest on any port, other traffic on those of DHCP only") {
    const std::string get = udp(51000, 50000, "GET http://a?ts=1 HTTP/1.1\r\n\r\n", 38);
    REQUIRE(of(get, get.size()));
    CHECK(of(get, get.size())->whole);
    CHECK(of(get, get.size())->to.port == 50000);
    const std::string dns = udp(51000, 53, "GETx", 12);
    CHECK_FALSE(of(dns, dns.size()));
    const std::string dhcp = udp(68, 67, "anything", 16);
    CHECK(of(dhcp, dhcp.size()));
    CHECK_FALSE(of("short", 5));
}

TEST_CASE("datagram: what the snap length cut or the header contradicts is not whole") {
    const std::string get = udp(51000, 50000, "GET http://a HTTP/1.1\r\n\r\n", 100);
    REQUIRE(of(get, 100));
    CHECK_FALSE(of(get, 100)->whole);
    CHECK_FALSE(of(get, get.size())->whole);
    // Ethernet's padding is no payload.
    const std::string padded = udp(51000, 50000, "GET /ab", 8 + 5);
    CHECK(as_text(of(padded, padded.size())->payload) == "GET /");
}

}  // namespace cwmpscope
