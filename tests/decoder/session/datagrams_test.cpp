#include "decoder/session/datagrams.h"

#include "tests/support/catch.h"

#include <string>

namespace cwmpscope {
namespace {

Datagram datagram(const std::string& bytes) {
    return {.at = {}, .from = {}, .to = {}, .payload = as_bytes(bytes), .whole = true};
}

std::string dhcp(const std::string& options) {
    std::string bytes(236, '\0');
    bytes[2] = 6;
    return bytes + "\x63\x82\x53\x63" + options;
}

}  // namespace

TEST_CASE("datagrams: a UDP connection request in its parts") {
    const std::string bytes = "GET http://10.0.0.2:50000?ts=12&id=3&un=u&cn=c&sig=ab HTTP/1.1\r\nHost: x\r\n\r\n";
    const auto message = read_udp_message(datagram(bytes));
    REQUIRE(message);
    CHECK(message->ts == "12");
    CHECK(message->sig == "ab");
    CHECK(message->version == "HTTP/1.1");
    CHECK(message->body_length == 0);
    CHECK_FALSE(read_udp_message(datagram("GET http://10.0.0.2 HTTP/1.1\r\n\r\n"))->ts);
    CHECK_FALSE(read_udp_message(datagram("HTTP/1.1 200 OK\r\n\r\n"))->is_request);
}

TEST_CASE("datagrams: what is too much is counted, what is none of them is not") {
    Datagrams datagrams;
    const std::string request = "GET http://10.0.0.2:50000?ts=12&id=3&un=u&cn=c&sig=ab HTTP/1.1\r\n\r\n";
    std::size_t kept = 0;
    for (std::uint64_t taken = 0; datagrams.left_out() < 10; ++taken) {
        REQUIRE(taken < 1'000'000);
        datagrams.take(datagram(request));
        datagrams.take(datagram("noise"));
        kept = datagrams.messages().size();
        CHECK(kept + datagrams.left_out() == taken + 1);
    }
    CHECK(kept > 1000);
}

TEST_CASE("datagrams: DHCP options, also in pieces, and none beyond the end") {
    const std::string bytes = dhcp(std::string("\x35\x01\x05\x2b\x02\x01\x03\x2b\x03" "abc\xff", 13));
    const auto message = read_dhcp(datagram(bytes));
    REQUIRE(message);
    CHECK(message->kind == DhcpKind::ack);
    CHECK(message->vendor_information == std::string("\x01\x03" "abc"));
    CHECK(message->whole);
    const std::string lying = dhcp(std::string("\x35\x01\x02\x2b\xff" "abc", 8));
    REQUIRE(read_dhcp(datagram(lying)));
    CHECK_FALSE(read_dhcp(datagram(lying))->whole);
    CHECK_FALSE(read_dhcp(datagram(lying))->vendor_information);
    CHECK_FALSE(read_dhcp(datagram("short")));
}

}  // namespace cwmpscope
