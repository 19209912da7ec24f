#include "capture/link_layer.h"

#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;
using namespace std::string_literals;

namespace {

const std::string ip4 = "\x45 an IPv4 packet"s, ip6 = "\x60 an IPv6 packet"s;
const std::string ethernet_addresses(12, 'm');

/// The packet inside, or what became of the frame.
std::string inside(LinkType link, const std::string& frame) {
    const LinkPayload payload = unwrap(link, as_bytes(frame), static_cast<std::uint32_t>(frame.size()));
    switch (payload.fate) {
        case LinkFate::ip:
            CHECK(payload.original_length == payload.packet.size());
            return std::string(as_text(payload.packet));
        case LinkFate::not_ip:
            return "not IP";
        case LinkFate::unknown_link:
            return "unknown link";
        case LinkFate::malformed:
            return "malformed";
    }
    return {};
}

std::string in_ethernet(const std::string& rest) {
    return inside(link_type::ethernet, ethernet_addresses + rest);
}

}  // namespace

TEST_CASE("Ethernet, with VLAN tags one and several") {
    CHECK(in_ethernet("\x08\x00"s + ip4) == ip4);
    CHECK(in_ethernet("\x86\xdd"s + ip6) == ip6);
    CHECK(in_ethernet("\x81\x00\x00\x07\x08\x00"s + ip4) == ip4);
    CHECK(in_ethernet("\x88\xa8\x00\x07\x81\x00\x00\x08\x86\xdd"s + ip6) == ip6);
    CHECK(in_ethernet("\x91\x00\x00\x07\x81\x00\x00\x08\x08\x00"s + ip4) == ip4);
    CHECK(in_ethernet("\x08\x06 an ARP"s) == "not IP");
    CHECK(in_ethernet("\x81\x00\x00"s) == "malformed");
    CHECK(in_ethernet("\x08"s) == "malformed");
    CHECK(inside(link_type::ethernet, "") == "malformed");
}

TEST_CASE("802.3 frames with LLC and SNAP lead to IP; others do not") {
    CHECK(in_ethernet("\x00\x20\xaa\xaa\x03\x00\x00\x00\x08\x00"s + ip4) == ip4);
    CHECK(in_ethernet("\x00\x20\x42\x42\x03 spanning tree"s) == "not IP");
}

TEST_CASE("PPPoE sessions end where their length says") {
    CHECK(in_ethernet("\x88\x64\x11\x00\x00\x01\x00\x12\x00\x21"s + ip4 + "padding") == ip4);
    CHECK(in_ethernet("\x88\x64\x11\x00\x00\x01\x00\x12\x00\x57"s + ip6) == ip6);
    CHECK(in_ethernet("\x88\x64\x11\x00\x00\x01\x00\x0a\xc0\x21 LCP     "s) == "not IP");
    CHECK(in_ethernet("\x88\x64\x11\x00\x00"s) == "malformed");
    CHECK(in_ethernet("\x88\x63 discovery"s) == "not IP");
}

TEST_CASE("MPLS label stacks, and Ethernet inside") {
    const std::string label("\x00\x01\x00\x40", 4), bottom("\x00\x02\x01\x40", 4);
    CHECK(in_ethernet("\x88\x47"s + bottom + ip4) == ip4);
    CHECK(in_ethernet("\x88\x47"s + label + label + bottom + ip6) == ip6);
    CHECK(in_ethernet("\x88\x47"s + bottom + "\x00\x00\x00\x00"s + ethernet_addresses + "\x08\x00"s + ip4) == ip4);
    CHECK(in_ethernet("\x88\x47"s + label + label) == "malformed");
}

TEST_CASE("layers without end are cut off") {
    std::string tags, labels = "\x88\x47"s;
    for (int i = 0; i < 1000; ++i) {
        tags += "\x81\x00\x00\x07"s;
        labels += "\x00\x01\x00\x40"s;
    }
    CHECK(in_ethernet(tags + "\x08\x00"s + ip4) == "malformed");
    CHECK(in_ethernet(labels + ip4) == "malformed");
}

TEST_CASE("PPP with and without HDLC framing, compressed protocol numbers, and Cisco's frames") {
    for (const LinkType link : {link_type::ppp, link_type::ppp_hdlc}) {
        CHECK(inside(link, "\xff\x03\x00\x21"s + ip4) == ip4);
        CHECK(inside(link, "\x00\x57"s + ip6) == ip6);
        CHECK(inside(link, "\x21"s + ip4) == ip4);
        CHECK(inside(link, "\x0f\x00\x08\x00"s + ip4) == ip4);
        CHECK(inside(link, "\xff\x03\xc0\x21 LCP"s) == "not IP");
        CHECK(inside(link, "") == "malformed");
    }
    CHECK(inside(link_type::ppp_with_direction, "\x01\xff\x03\x00\x21"s + ip4) == ip4);
    CHECK(inside(link_type::cisco_hdlc, "\x8f\x00\x86\xdd"s + ip6) == ip6);
    CHECK(inside(link_type::ppp_ethernet, "\x11\x00\x00\x01\x00\x12\x00\x21"s + ip4) == ip4);
}

TEST_CASE("Linux cooked, both versions") {
    CHECK(inside(link_type::linux_cooked, std::string(14, 'x') + "\x08\x00"s + ip4) == ip4);
    CHECK(inside(link_type::linux_cooked, std::string(14, 'x') + "\x81\x00\x00\x05\x08\x00"s + ip4) == ip4);
    CHECK(inside(link_type::linux_cooked_2, "\x86\xdd"s + std::string(18, 'x') + ip6) == ip6);
    CHECK(inside(link_type::linux_cooked, std::string(15, 'x')) == "malformed");
    CHECK(inside(link_type::linux_cooked_2, std::string(19, 'x')) == "malformed");
}

TEST_CASE("BSD loopback in both byte orders, with every number for IPv6") {
    for (const LinkType link : {link_type::bsd_null, link_type::bsd_loop}) {
        CHECK(inside(link, "\x02\x00\x00\x00"s + ip4) == ip4);
        CHECK(inside(link, "\x00\x00\x00\x02"s + ip4) == ip4);
        for (const char family : {'\x0a', '\x18', '\x1c', '\x1e'}) {
            CHECK(inside(link, family + "\x00\x00\x00"s + ip6) == ip6);
            CHECK(inside(link, "\x00\x00\x00"s + family + ip6) == ip6);
        }
        CHECK(inside(link, "\x07\x00\x00\x00 what"s) == "not IP");
        CHECK(inside(link, "\x02\x00"s) == "malformed");
    }
}

TEST_CASE("raw IP under each of its numbers") {
    for (const LinkType link :
         {link_type::raw_ip, link_type::dlt_raw_linux, link_type::dlt_raw_openbsd, link_type::ipv4, link_type::ipv6}) {
        CHECK(inside(link, ip4) == ip4);
        CHECK(inside(link, ip6) == ip6);
        CHECK(inside(link, "\x12 neither") == "not IP");
        CHECK(inside(link, "") == "malformed");
    }
}

TEST_CASE("link types that are not read are counted, and named") {
    CHECK(inside(LinkType{4711}, ip4) == "unknown link");
    CHECK_FALSE(is_read(LinkType{105}));
    CHECK(is_read(link_type::ethernet));
    CHECK(name_of(LinkType{105}) == "IEEE802_11 (105)");
    CHECK(name_of(LinkType{4711}) == "unknown link type (4711)");
}

TEST_CASE("the length on the wire shrinks with the layers although the frame was cut") {
    const std::string frame = ethernet_addresses + "\x81\x00\x00\x07\x08\x00"s + ip4;
    const LinkPayload payload = unwrap(link_type::ethernet, as_bytes(frame), 1518);
    CHECK(payload.packet.size() == ip4.size());
    CHECK(payload.original_length == 1500);
}
