#include "capture/link_layer.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

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
    CHECK(in_ethernet("\x88\x47"s + bottom + ethernet_addresses + "\x08\x00"s + ip4) == ip4);
    CHECK(in_ethernet("\x88\x47"s + bottom + "\x10\x00\x00\x21 a channel of its own"s) == "not IP");
    CHECK(in_ethernet("\x88\x47"s + label + label) == "malformed");
}

TEST_CASE("below MPLS an Ethernet address may look like the begin of IP or of a control word") {
    const std::string bottom("\x00\x02\x01\x40", 4);
    for (const char begin : {'\x00', '\x45', '\x60'}) {
        const std::string addresses = begin + std::string(11, 'm');
        CHECK(in_ethernet("\x88\x47"s + bottom + addresses + "\x08\x00"s + ip4) == ip4);
        CHECK(in_ethernet("\x88\x47"s + bottom + "\x00\x00\x00\x07"s + addresses + "\x08\x00"s + ip4) == ip4);
    }
}

TEST_CASE("layers without end are cut off") {
    std::string tags, labels = "\x88\x47"s;
    for (int i = 0; i < 1000; ++i) {
        tags += "\x81\x00\x00\x07"s;
        labels += "\x00\x01\x00\x40"s;
    }
    CHECK(in_ethernet(tags + "\x08\x00"s + ip4) == "malformed");
    CHECK(in_ethernet(labels + ip4) == "malformed");
    // PPPoE, PPP, MPLS and Ethernet lead into each other.
    std::string turns;
    for (int i = 0; i < 1000; ++i) {
        turns += "\x88\x64\x11\x00\x00\x01\xff\xff\x02\x81\x00\x02\x01\x40\x00\x00\x00\x00"s + ethernet_addresses;
    }
    CHECK(in_ethernet(turns + "\x08\x00"s + ip4) == "malformed");
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
    CHECK(inside(link_type::linux_cooked, std::string(14, 'x') + "\x00\x04\xaa\xaa\x03\x00\x00\x00\x08\x00"s + ip4) ==
          ip4);
    CHECK(inside(link_type::linux_cooked, std::string(15, 'x')) == "malformed");
    CHECK(inside(link_type::linux_cooked_2, std::string(19, 'x')) == "malformed");
}

TEST_CASE("LLC as ATM, Frame Relay, FDDI and old hosts use it") {
    const std::string snap = "\xaa\xaa\x03\x00\x00\x00\x08\x00"s;
    const std::string bridged = "\xaa\xaa\x03\x00\x80\xc2\x00\x07\x00\x00"s + ethernet_addresses + "\x08\x00"s;
    for (const LinkType link : {link_type::atm_rfc1483, link_type::atm_clip}) {
        CHECK(inside(link, snap + ip4) == ip4);
        CHECK(inside(link, bridged + ip4) == ip4);
        CHECK(inside(link, "\xfe\xfe\x03\xcf\x00\x21"s + ip4) == ip4);
        CHECK(inside(link, ip4) == ip4);
        CHECK(inside(link, "\xaa\xaa"s) == "malformed");
    }
    CHECK(inside(link_type::fddi, std::string(13, 'x') + snap + ip4) == ip4);
    CHECK(inside(link_type::fddi, std::string(12, 'x')) == "malformed");
    CHECK(in_ethernet("\x00\x11\x06\x06\x03"s + ip4) == ip4);
    CHECK(in_ethernet("\x00\x11\xaa\xaa\x03\x00\x00\x0c\x08\x00 another organisation"s) == "not IP");
}

TEST_CASE("Frame Relay with addresses of two to four bytes") {
    for (const std::string& address : {"\x18\x41"s, "\x18\x40\x01"s, "\x18\x40\x00\x01"s}) {
        CHECK(inside(link_type::frame_relay, address + "\x03\xcc"s + ip4) == ip4);
        CHECK(inside(link_type::frame_relay, address + "\x03\x00\x8e"s + ip6) == ip6);
        CHECK(inside(link_type::frame_relay, address + "\x03\xcf\x00\x21"s + ip4) == ip4);
        CHECK(inside(link_type::frame_relay, address + "\x08\x00"s + ip4) == ip4);
        CHECK(inside(link_type::frame_relay, address + "\x03\x00\x80\x00\x00\x00\x86\xdd"s + ip6) == ip6);
        CHECK(inside(link_type::frame_relay,
                     address + "\x03\x00\x80\x00\x80\xc2\x00\x07"s + ethernet_addresses + "\x08\x00"s + ip4) == ip4);
        CHECK(inside(link_type::frame_relay, address + "\x03\x08 Q.933"s) == "not IP");
        CHECK(inside(link_type::frame_relay, address + "\x03"s) == "malformed");
    }
}

TEST_CASE("IEEE 802.11: data frames lead to IP; what is encrypted, aggregated or in pieces does not") {
    const std::string llc = "\xaa\xaa\x03\x00\x00\x00\x08\x00"s;
    const auto frame = [&](const std::string& control, std::size_t addresses, const std::string& quality) {
        return control + std::string(20, 'a') + std::string(2, '\0') + std::string(addresses, 'a') + quality + llc +
               ip4;
    };
    const std::string qos(2, '\0');
    CHECK(inside(link_type::wireless, frame("\x08\x01"s, 0, "")) == ip4);
    CHECK(inside(link_type::wireless, frame("\x88\x02"s, 0, qos)) == ip4);
    CHECK(inside(link_type::wireless, frame("\x88\x03"s, 6, qos)) == ip4);
    CHECK(inside(link_type::wireless, frame("\x88\x82"s, 0, qos + "\x00\x00\x00\x00"s)) == ip4);
    CHECK(inside(link_type::wireless, frame("\x08\x41"s, 0, "")) == "not IP");           // encrypted
    CHECK(inside(link_type::wireless, frame("\x08\x05"s, 0, "")) == "not IP");           // more fragments
    CHECK(inside(link_type::wireless, frame("\x88\x02"s, 0, "\x80\x00"s)) == "not IP");  // aggregate
    CHECK(inside(link_type::wireless, frame("\x48\x01"s, 0, "")) == "not IP");           // no payload
    CHECK(inside(link_type::wireless, frame("\x80\x00"s, 0, "")) == "not IP");           // beacon
    CHECK(inside(link_type::wireless, "\x08\x01"s + std::string(21, 'a')) == "malformed");

    const std::string plain("\x00\x00\x08\x00\x00\x00\x00\x00", 8);
    CHECK(inside(link_type::radiotap, plain + frame("\x08\x01"s, 0, "")) == ip4);
    // Two words of fields; time, aligned to eight; flags.
    const std::string two_words = "\x00\x00\x19\x00\x03\x00\x00\x80\x00\x00\x00\x00    thetime.\x20"s;
    CHECK(inside(link_type::radiotap, two_words + frame("\x88\x02"s, 0, qos + qos)) == ip4);
    const std::string flags("\x00\x00\x09\x00\x02\x00\x00\x00\x20", 9);  // the header is padded to words
    CHECK(inside(link_type::radiotap, flags + frame("\x88\x02"s, 0, qos + qos)) == ip4);
    CHECK(inside(link_type::radiotap, "\x00\x00\xff\x00\x00\x00\x00\x00 longer than the frame"s) == "malformed");
    CHECK(inside(link_type::radiotap, "\x00\x00\x09\x00\x02\x00\x00\x80\x20"s) == "malformed");
}

TEST_CASE("headers that name the link type of what follows") {
    const std::string frame = ethernet_addresses + "\x08\x00"s + ip4;
    const auto pktap = [](char link) { return "\x10\x00\x00\x00\x01\x00\x00\x00"s + link + "\x00\x00\x00name"s; };
    CHECK(inside(link_type::pktap, pktap('\x01') + frame) == ip4);
    CHECK(inside(link_type::pktap, pktap('\x0c') + ip6) == ip6);
    CHECK(inside(link_type::pktap, "\xff\xff\xff\xff\x01\x00\x00\x00\x01\x00\x00\x00"s) == "malformed");
    CHECK(inside(link_type::pktap, "\x10\x00\x00"s) == "malformed");
    CHECK(inside(link_type::ppi, "\x00\x00\x08\x00\x01\x00\x00\x00"s + frame) == ip4);
    CHECK(inside(link_type::ppi, "\x00\x00\x08\x00\xfd\x00\x00\x00"s + frame) == "unknown link");
    std::string nested;
    for (int i = 0; i < 10'000; ++i) nested += "\x00\x00\x08\x00\xc0\x00\x00\x00"s;
    CHECK(inside(link_type::ppi, nested) == "malformed");
}

TEST_CASE("Netfilter's log in both byte orders") {
    CHECK(inside(link_type::netfilter_log, "\x02\x00\x00\x00\x06\x00\x0a\x00p\0\0\0\x14\x00\x09\x00"s + ip4) == ip4);
    CHECK(inside(link_type::netfilter_log, "\x0a\x00\x00\x00\x00\x06\x00\x0ap\0\0\0\x00\x14\x00\x09"s + ip6) == ip6);
    CHECK(inside(link_type::netfilter_log, "\x02\x00\x00\x00\x06\x00\x0a\x00p\0\0\0"s) == "not IP");
    CHECK(inside(link_type::netfilter_log, "\x02\x00\x00\x00\x03\x00\x0a\x00p\0\0\0"s) == "malformed");
    CHECK(inside(link_type::netfilter_log, "\x02\x00\x00\x00\xff\x00\x0a\x00p\0\0\0"s) == "malformed");
}

TEST_CASE("further links and layers that lead to IP") {
    CHECK(inside(link_type::slip, std::string(16, 'x') + ip4) == ip4);
    CHECK(inside(link_type::infiniband, std::string(40, 'x') + "\x08\x00\x00\x00"s + ip4) == ip4);
    CHECK(in_ethernet("\x88\xe7\x00\x00\x00\x07"s + ethernet_addresses + "\x86\xdd"s + ip6) == ip6);
    CHECK(in_ethernet("\x89\x03\x00\x07"s + ethernet_addresses + "\x08\x00"s + ip4) == ip4);
}

TEST_CASE("no beginning of a frame is read beyond its end") {
    const std::string bytes(64, '\0');
    std::size_t read = 0;
    for (std::uint32_t link = 0; link < 300; ++link) {
        for (int first = 0; first < 256; ++first) {
            for (std::size_t size = 0; size < 64; size += 3) {
                std::string frame = bytes.substr(0, size);
                if (!frame.empty()) frame[0] = static_cast<char>(first);
                if (size > 20) frame[12] = '\x88', frame[13] = '\x47';
                // A vector of the exact size: the sanitizers see a byte too far.
                const std::vector<std::uint8_t> exact(frame.begin(), frame.end());
                const LinkPayload payload = unwrap(LinkType{link}, exact, static_cast<std::uint32_t>(size));
                if (payload.fate == LinkFate::ip) read += payload.packet.size();
            }
        }
    }
    CHECK(read > 0);
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
    CHECK_FALSE(is_read(LinkType{253}));
    CHECK(is_read(link_type::ethernet));
    CHECK(is_read(link_type::pktap));
    CHECK(name_of(LinkType{253}) == "NETLINK (253)");
    CHECK(name_of(LinkType{4711}) == "4711 (unknown)");
}

TEST_CASE("the length on the wire shrinks with the layers although the frame was cut") {
    const std::string frame = ethernet_addresses + "\x81\x00\x00\x07\x08\x00"s + ip4;
    const LinkPayload payload = unwrap(link_type::ethernet, as_bytes(frame), 1518);
    CHECK(payload.packet.size() == ip4.size());
    CHECK(payload.original_length == 1500);
}
