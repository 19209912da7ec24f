#include "capture/ip_layer.h"

#include "capture/tcp_segment.h"
#include "capture/udp_tunnels.h"
#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;
using namespace std::string_literals;

namespace {

std::string big(std::uint32_t value, int bytes) {
    std::string text;
    while (bytes-- > 0) text += static_cast<char>((value >> (8 * bytes)) & 0xffU);
    return text;
}

struct V4 {
    std::string payload = "payload", options = "";
    int protocol = ip_protocol::tcp;
    std::uint32_t total = 0xffffffff, flags_and_offset = 0;

    std::string made() const {
        const auto header = static_cast<std::uint32_t>(20 + options.size());
        const std::uint32_t length = total == 0xffffffff ? header + static_cast<std::uint32_t>(payload.size()) : total;
        return big(0x40U + header / 4, 1) + "\0"s + big(length, 2) + big(7, 2) + big(flags_and_offset, 2) + "\x40"s +
               big(static_cast<std::uint32_t>(protocol), 1) + "\0\0"s + "\x0a\0\0\x01\x0a\0\0\x02"s + options + payload;
    }
};

std::string v6(int next, const std::string& payload, std::uint32_t length = 0xffffffff) {
    return "\x60\0\0\0"s + big(length == 0xffffffff ? static_cast<std::uint32_t>(payload.size()) : length, 2) +
           big(static_cast<std::uint32_t>(next), 1) + "\x40"s + std::string(15, '\0') + "\x01" + std::string(15, '\0') +
           "\x02" + payload;
}

std::optional<IpDatagram> parse(const std::string& packet, std::uint32_t original = 0) {
    return parse_ip(as_bytes(packet), original != 0 ? original : static_cast<std::uint32_t>(packet.size()));
}

std::string inside(const LinkPayload& payload) {
    return payload.fate == LinkFate::ip ? std::string(as_text(payload.packet)) : "none";
}

}  // namespace

TEST_CASE("IPv4: addresses, protocol, payload; options are skipped") {
    const std::string packet = V4{.options = "\x01\x01\x01\x00"s}.made();
    const auto datagram = parse(packet);
    REQUIRE(datagram);
    CHECK(to_string(datagram->from) == "10.0.0.1");
    CHECK(to_string(datagram->to) == "10.0.0.2");
    CHECK(datagram->protocol == ip_protocol::tcp);
    CHECK(as_text(datagram->payload) == "payload");
    CHECK(datagram->payload_length == 7);
    CHECK_FALSE(datagram->fragment);
}

TEST_CASE("IPv4: padding of the frame is no payload") {
    const std::string packet = V4{}.made() + std::string(20, '\0');
    CHECK(as_text(parse(packet)->payload) == "payload");
}

TEST_CASE("IPv4: a total length of zero is the length on the wire") {
    const std::string packet = V4{.total = 0}.made();
    CHECK(as_text(parse(packet)->payload) == "payload");
    CHECK(parse(packet, 60000)->payload_length == 60000 - 20);
}

TEST_CASE("IPv4: a cut packet keeps the length it had") {
    const std::string packet = V4{.total = 1500}.made();
    const auto datagram = parse(packet, 1500);
    CHECK(as_text(datagram->payload) == "payload");
    CHECK(datagram->payload_length == 1480);
}

TEST_CASE("IPv4: headers that contradict themselves are refused") {
    CHECK_FALSE(parse(""));
    CHECK_FALSE(parse(V4{}.made().substr(0, 19)));
    CHECK_FALSE(parse(V4{.total = 19}.made()));
    std::string short_header = V4{}.made(), long_header = V4{.payload = "x"}.made(), version = V4{}.made();
    short_header[0] = '\x44';
    long_header[0] = '\x4f';
    version[0] = '\x75';
    CHECK_FALSE(parse(short_header));
    CHECK_FALSE(parse(long_header));
    CHECK_FALSE(parse(version));
}

TEST_CASE("IPv4: fragments") {
    const auto first = parse(V4{.flags_and_offset = 0x2000}.made());
    REQUIRE(first->fragment);
    CHECK(first->fragment->more);
    CHECK(first->fragment->offset == 0);
    CHECK(first->fragment->identification == 7);
    const auto last = parse(V4{.flags_and_offset = 0x0003}.made());
    REQUIRE(last->fragment);
    CHECK_FALSE(last->fragment->more);
    CHECK(last->fragment->offset == 24);
    CHECK_FALSE(parse(V4{.flags_and_offset = 0x4000}.made())->fragment);
}

TEST_CASE("IPv6: extension headers lead to the payload") {
    const std::string options = "\x3c\x00\x01\x04\0\0\0\0"s;              // next: destination options
    const std::string destination = "\x33\x01"s + std::string(14, '\0');  // next: authentication
    const std::string authentication = "\x06\x01"s + std::string(10, '\0');
    const std::string packet = v6(0, options + destination + authentication + "payload");
    const auto datagram = parse(packet);
    REQUIRE(datagram);
    CHECK(datagram->protocol == ip_protocol::tcp);
    CHECK(as_text(datagram->payload) == "payload");
    CHECK(to_string(datagram->from) == "::1");
    CHECK(to_string(datagram->to) == "::2");
}

TEST_CASE("IPv6: fragments, and an atomic fragment that is none") {
    const auto fragment = parse(v6(44, "\x06\x00\x00\x09\x00\x00\x00\x2a"s + "payload"));
    REQUIRE(fragment->fragment);
    CHECK(fragment->fragment->offset == 8);
    CHECK(fragment->fragment->more);
    CHECK(fragment->fragment->identification == 42);
    CHECK(fragment->protocol == ip_protocol::tcp);
    const std::string atomic = v6(44, "\x06\x00\x00\x00\x00\x00\x00\x2a"s + "payload");
    CHECK_FALSE(parse(atomic)->fragment);
    CHECK(as_text(parse(atomic)->payload) == "payload");
}

TEST_CASE("IPv6: a payload length of zero is the length on the wire, cut headers are refused") {
    const std::string packet = v6(6, "payload", 0);
    CHECK(as_text(parse(packet)->payload) == "payload");
    CHECK(parse(packet, 100'040)->payload_length == 100'000);
    CHECK_FALSE(parse(v6(6, "").substr(0, 39)));
    CHECK_FALSE(parse(v6(0, "\x06\x09"s + std::string(6, '\0'))));
    std::string endless;
    for (int i = 0; i < 100; ++i) endless += "\x3c\x00"s + std::string(6, '\0');
    CHECK_FALSE(parse(v6(60, endless)));
}

TEST_CASE("GRE leads to IP, Ethernet, PPP and mirrored frames") {
    const std::string ip = V4{}.made();
    const auto unwrap = [](const std::string& text) {
        return inside(unwrap_gre(as_bytes(text), static_cast<std::uint32_t>(text.size())));
    };
    CHECK(unwrap("\x00\x00\x08\x00"s + ip) == ip);
    CHECK(unwrap("\xb0\x00\x08\x00"s + std::string(12, 'x') + ip) == ip);
    CHECK(unwrap("\x00\x00\x65\x58"s + std::string(12, 'm') + "\x08\x00"s + ip) == ip);
    CHECK(unwrap("\x30\x81\x88\x0b"s + std::string(12, 'x') + "\xff\x03\x00\x21"s + ip) == ip);
    CHECK(unwrap("\x00\x00\x88\xbe"s + std::string(12, 'm') + "\x08\x00"s + ip) == ip);
    CHECK(unwrap("\x10\x00\x88\xbe"s + std::string(4 + 8 + 12, 'm') + "\x08\x00"s + ip) == ip);
    CHECK(unwrap("\x00\x00\x08"s) == "none");
    CHECK(unwrap("\x40\x00\x08\x00"s + ip) == "none");
    CHECK(unwrap("\x00\x02\x08\x00"s + ip) == "none");
}

TEST_CASE("tunnels in UDP are known by their port and a plausible header") {
    const std::string ip = V4{}.made(), frame = std::string(12, 'm') + "\x08\x00"s + ip;
    const auto unwrap = [](std::uint32_t port, const std::string& payload) {
        const std::string datagram =
            big(50000, 2) + big(port, 2) + big(static_cast<std::uint32_t>(payload.size() + 8), 2) + "\0\0"s + payload;
        const auto result = unwrap_udp_tunnel(as_bytes(datagram), static_cast<std::uint32_t>(datagram.size()));
        return result ? inside(*result) : "ordinary";
    };
    CHECK(unwrap(4789, "\x08\0\0\0\0\0\x07\0"s + frame) == ip);
    CHECK(unwrap(4789, "\x00\0\0\0\0\0\x07\0"s + frame) == "ordinary");
    CHECK(unwrap(6081, "\x01\0\x65\x58\0\0\x07\0optn"s + frame) == ip);
    CHECK(unwrap(6081, "\x00\0\x08\0\0\0\x07\0"s + ip) == ip);
    CHECK(unwrap(2152, "\x30\xff\0\0tunl"s + ip) == ip);
    CHECK(unwrap(2152, "\x36\xff\0\0tunl\0\x01\0\x85\x01pd\0"s + ip) == ip);
    CHECK(unwrap(2152, "\x34\xff\0\0tunl\0\x01\0\x85\x00pd\0"s + ip) == "ordinary");
    CHECK(unwrap(2152, "\x32\x01\0\0echo"s) == "ordinary");
    CHECK(unwrap(1701, "\x00\x02\0\x01\0\x02\xff\x03\0\x21"s + ip) == ip);
    CHECK(unwrap(1701, "\x4a\x02\0\x40\0\x01\0\x02\0\0\0\0\0\x02pp\xff\x03\0\x21"s + ip) == ip);
    CHECK(unwrap(1701, "\xc8\x02\0\x0c\0\x01\0\x02\0\0\0\0"s) == "ordinary");
    CHECK(unwrap(53, "\x08\0\0\0\0\0\x07\0"s + frame) == "ordinary");
}

TEST_CASE("ICMP errors quote a packet, other messages do not") {
    const std::string quoted = V4{.payload = std::string(20, 't'), .total = 1500}.made();
    const std::string error = V4{.payload = "\x03\x01\0\0\0\0\0\0"s + quoted, .protocol = ip_protocol::icmp}.made();
    const std::string echo = V4{.payload = "\x08\x00\0\0\0\0\0\0"s + quoted, .protocol = ip_protocol::icmp}.made();
    const auto found = quoted_by_icmp(*parse(error));
    REQUIRE(found);
    CHECK(found->payload.size() == 20);
    CHECK_FALSE(quoted_by_icmp(*parse(echo)));
}

TEST_CASE("TCP headers: options are skipped, contradictions refused, cut payload keeps its length") {
    const std::string start = big(40001, 2) + big(7547, 2) + big(0xfffffff0, 4) + big(77, 4);
    const auto parse_text = [](const std::string& text, std::size_t length) {
        return parse_tcp({}, {}, as_bytes(text), static_cast<std::uint32_t>(length), {});
    };
    const std::string header = start + "\x60\x1b\x10\x00\0\0\0\0optn"s;
    const std::string text = header + "payload";
    const auto segment = parse_text(text, text.size());
    REQUIRE(segment);
    CHECK(segment->from.port == 40001);
    CHECK(segment->to.port == 7547);
    CHECK(segment->sequence == 0xfffffff0);
    CHECK(segment->acknowledgement == 77);
    CHECK(segment->window == 4096);
    CHECK(segment->flags.fin);
    CHECK(segment->flags.syn);
    CHECK_FALSE(segment->flags.rst);
    CHECK(segment->flags.psh);
    CHECK(segment->flags.ack);
    CHECK(as_text(segment->payload) == "payload");
    CHECK(parse_text(text, 1000)->payload_length == 976);
    CHECK(parse_text(header.substr(0, 21), 100)->payload.empty());
    CHECK(parse_text(header.substr(0, 21), 100)->payload_length == 76);
    CHECK_FALSE(parse_text(text, 23));
    CHECK_FALSE(parse_text(text.substr(0, 19), 100));
    CHECK_FALSE(parse_text(start + "\x40\x1b\x10\x00\0\0\0\0"s, 100));
    const std::string started = start + "\x40\x1b\x10\x00"s;
    CHECK(parse_tcp_start({}, {}, as_bytes(started), {}));
    CHECK_FALSE(parse_tcp_start({}, {}, as_bytes(start), {}));
}
