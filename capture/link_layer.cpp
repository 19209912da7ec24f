#include "capture/link_layer.h"

#include "capture/link_payload.h"
#include "capture/wire.h"
#include "capture/wireless_frame.h"

#include <fmt/format.h>
#include <pcap/pcap.h>

#include <array>

namespace cwmpscope {

namespace {

/// Skips `skipped` bytes; `below` is what follows.
Below after(Rest& rest, std::size_t skipped, Protocol below) {
    if (!rest.has(skipped)) return std::nullopt;
    rest.take(skipped);
    return below;
}

/// Skips `skipped` bytes; the EtherType of what follows stands `at`.
Below announced(Rest& rest, std::size_t at, std::size_t skipped) {
    if (!rest.has(skipped)) return std::nullopt;
    return after(rest, skipped, big16(rest.bytes, at));
}

/// Since 6.10 Linux announces on `any` what stands behind all tags, but leaves the inner tag of two in its place.
bool has_tag_left(const Rest& rest, Below below) {
    constexpr std::size_t tag = 4, least_ipv4_words = 5;
    const unsigned version = below == protocol::ipv4 ? 4 : below == protocol::ipv6 ? 6 : 0;
    if (version == 0 || !rest.has(tag + 1) || rest.bytes.size() <= tag) return false;
    const auto begins_ip = [&](std::uint8_t first) {
        return first >> 4U == version && (version == 6 || (first & 0xfU) >= least_ipv4_words);
    };
    return !begins_ip(rest.bytes[0]) && big16(rest.bytes, 2) == below && begins_ip(rest.bytes[tag]);
}

/// Linux writes a number of its own where a frame has a length and LLC.
Below below_cooked(Rest& rest, std::size_t at, std::size_t skipped) {
    constexpr Protocol linux_llc = 4;
    constexpr std::size_t tag = 4;
    Below below = announced(rest, at, skipped);
    // The tag that libpcap puts back.
    if (below == protocol::vlan || below == protocol::provider_vlan) {
        Rest behind = rest;
        const Below inner = announced(behind, 2, tag);
        if (has_tag_left(behind, inner)) {
            rest = behind;
            below = inner;
        }
    }
    if (has_tag_left(rest, below)) rest.take(tag);
    return below == linux_llc ? protocol::llc : below;
}

/// Address families as the BSDs, macOS and Linux number them; the byte order is the one of the machine that captured.
Below below_loopback(Rest& rest) {
    if (!rest.has(4)) return std::nullopt;
    const std::array<std::uint32_t, 2> readings{big32(rest.bytes, 0), little32(rest.bytes, 0)};
    rest.take(4);
    for (const std::uint32_t family : readings) {
        if (family == 2) return protocol::ipv4;
        if (family == 10 || family == 24 || family == 28 || family == 30) return protocol::ipv6;
    }
    return protocol::not_ip;
}

/// Address and control bytes of HDLC-like framing (RFC 1662) may be there or not; Cisco's frames have an EtherType.
Below below_serial(Rest& rest) {
    if (!rest.has(2)) return protocol::ppp;
    const unsigned begin = big16(rest.bytes, 0);
    if (begin == 0x0f00 || begin == 0x8f00) return announced(rest, 2, 4);
    return after(rest, begin == 0xff03 ? 2 : 0, protocol::ppp);
}

/// Q.922 address, and what RFC 2427 puts behind it, or the EtherType that Cisco does.
Below below_frame_relay(Rest& rest) {
    std::size_t address = 1;
    while (address < 4 && rest.has(address) && (rest.bytes[address - 1] & 1U) == 0) ++address;
    if (!rest.has(address + 2)) return std::nullopt;
    constexpr std::uint8_t unnumbered = 0x03;
    if (rest.bytes[address] != unnumbered) return announced(rest, address, address + 2);
    std::size_t at = address + 1;
    if (rest.bytes[at] == 0) ++at;  // padding before the identifier
    if (!rest.has(at + 1)) return std::nullopt;
    switch (rest.bytes[at]) {
        case 0xcc:
            return after(rest, at + 1, protocol::ipv4);
        case 0x8e:
            return after(rest, at + 1, protocol::ipv6);
        case 0xcf:
            return after(rest, at + 1, protocol::ppp);
        case 0x80: {  // SNAP: organisation and type
            constexpr std::uint32_t bridged_organisation = 0x0080c2;
            if (!rest.has(at + 6)) return std::nullopt;
            const std::uint32_t organisation = big32(rest.bytes, at) & 0xffffffU;
            if (organisation == 0) return announced(rest, at + 4, at + 6);
            const unsigned type = big16(rest.bytes, at + 4);
            const bool bridged = organisation == bridged_organisation && (type == 1 || type == 7);
            return after(rest, at + 6, bridged ? protocol::ethernet : protocol::not_ip);
        }
        default:
            return protocol::not_ip;
    }
}

/// ATM: LLC, or PPP behind its own identifier (RFC 2364), or bare IP.
Below below_atm(Rest& rest) {
    if (rest.has(4) && big32(rest.bytes, 0) == 0xfefe03cf) return after(rest, 4, protocol::ppp);
    return rest.has(2) && big16(rest.bytes, 0) == 0xaaaa ? protocol::llc : protocol::ip;
}

/// Netfilter's log: a family, then attributes of length and type, the packet among them. Their byte order is that of
/// the machine that captured.
Below below_netfilter_log(Rest& rest) {
    constexpr std::size_t max_attributes = 64;
    constexpr unsigned payload = 9;
    if (!rest.has(8)) return std::nullopt;
    rest.take(4);
    const bool big_endian = little16(rest.bytes, 0) > 0xff;
    for (std::size_t count = 0; count < max_attributes && rest.has(4); ++count) {
        const std::size_t length = big_endian ? big16(rest.bytes, 0) : little16(rest.bytes, 0);
        const unsigned type = big_endian ? big16(rest.bytes, 2) : little16(rest.bytes, 2);
        if (length < 4) return std::nullopt;
        if ((type & 0x7fffU) == payload) {
            rest.take(4);
            const std::size_t size = std::min(rest.bytes.size(), length - 4);
            rest = {rest.bytes.first(size), static_cast<std::uint32_t>(length - 4)};
            return protocol::ip;
        }
        if (!rest.has(length)) return std::nullopt;
        rest.take(std::min(rest.bytes.size(), (length + 3) / 4 * 4));
    }
    return protocol::not_ip;
}

/// Nothing when the link type is not read.
std::optional<Below> below_link(LinkType link, Rest& rest) {
    using namespace link_type;
    switch (link) {
        case ethernet:
            return protocol::ethernet;
        case linux_cooked:
            return below_cooked(rest, 14, 16);
        case linux_cooked_2:
            return below_cooked(rest, 0, 20);
        case bsd_null:
        case bsd_loop:
            return below_loopback(rest);
        case dlt_raw_linux:
        case dlt_raw_openbsd:
        case raw_ip:
        case ipv4:
        case ipv6:
            return protocol::ip;
        case slip:
            return after(rest, 16, protocol::ip);
        case ppp_with_direction:
            if (!rest.has(1)) return Below{};
            rest.take(1);
            return below_serial(rest);
        case ppp:
        case ppp_hdlc:
            return below_serial(rest);
        case ppp_ethernet:
            return protocol::pppoe_session;
        case cisco_hdlc:
            return announced(rest, 2, 4);
        case frame_relay:
            return below_frame_relay(rest);
        case atm_rfc1483:
        case atm_clip:
            return below_atm(rest);
        case fddi:
            return after(rest, 13, protocol::llc);
        case infiniband:
            return announced(rest, 40, 44);
        case wireless:
            return protocol::wireless;
        case radiotap:
            return below_radiotap(rest);
        case netfilter_log:
            return below_netfilter_log(rest);
        default:
            return std::nullopt;
    }
}

/// Headers that name the link type of what follows them. Zero: too short.
std::size_t header_before_link(LinkType link, Bytes frame, LinkType& inner) {
    using namespace link_type;
    if (frame.size() < 12) return 0;
    const bool is_pktap = link == pktap;
    const std::size_t length = is_pktap ? little32(frame, 0) : little16(frame, 2);
    inner = LinkType{is_pktap ? little32(frame, 8) : little32(frame, 4)};
    // One inside of another is nothing that any system writes.
    if (length < (is_pktap ? 12U : 8U) || length > frame.size() || inner == pktap || inner == ppi) return 0;
    return length;
}

}  // namespace

bool is_read(LinkType link) {
    Rest nothing{{}, 0};
    return link == link_type::pktap || link == link_type::ppi || below_link(link, nothing).has_value();
}

std::string name_of(LinkType link) {
    const auto number = static_cast<std::uint32_t>(link);
    const char* name = number <= 0xffffU ? pcap_datalink_val_to_name(static_cast<int>(number)) : nullptr;
    return name != nullptr ? fmt::format("{} ({})", name, number) : fmt::format("{} (unknown)", number);
}

LinkPayload unwrap(LinkType link, Bytes frame, std::uint32_t original_length) {
    Rest rest{frame, original_length};
    if (link == link_type::pktap || link == link_type::ppi) {
        const std::size_t header = header_before_link(link, frame, link);
        if (header == 0) return {};
        rest.take(header);
    }
    const auto below = below_link(link, rest);
    if (!below) return {LinkFate::unknown_link, {}, 0};
    return payload_of(*below, rest);
}

LinkPayload unwrap_ethertype(std::uint16_t ethertype, Bytes payload, std::uint32_t original_length) {
    return payload_of(ethertype, Rest{payload, original_length});
}

}  // namespace cwmpscope
