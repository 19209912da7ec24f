#include "report/sanitize/header_names.h"

#include "capture/link_layer.h"
#include "capture/wire.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

constexpr std::size_t ethernet_header = 14, card_address = 6, pppoe_header = 6;
constexpr std::uint16_t type_arp = 0x0806, type_ipv4 = 0x0800, type_ipv6 = 0x86dd, vlan_tag = 0x8100,
                        service_tag = 0x88a8, gtp_u_port = 2152;

void rename_card(std::span<std::uint8_t> frame, std::size_t at, IdentityMasks& names) {
    if (at + card_address > frame.size()) return;
    IdentityMasks::MacAddress mac{};
    std::ranges::copy(frame.subspan(at, card_address), mac.begin());
    std::ranges::copy(names.mac(mac), frame.begin() + static_cast<std::ptrdiff_t>(at));
}

void rename_ip(std::span<std::uint8_t> frame, std::size_t at, bool v6, IdentityMasks& names) {
    const std::size_t length = v6 ? 16 : 4;
    if (at + length > frame.size()) return;
    IpAddress address;
    address.is_v6 = v6;
    std::ranges::copy(frame.subspan(at, length), address.bytes.begin());
    address = names.address(address);
    std::copy_n(address.bytes.begin(), length, frame.begin() + static_cast<std::ptrdiff_t>(at));
}

void rename_ip_header(std::span<std::uint8_t> frame, std::size_t at, IdentityMasks& names) {
    const bool v6 = frame[at] >> 4U == 6;
    const std::size_t first = at + (v6 ? 8 : 12), length = v6 ? 16 : 4;
    rename_ip(frame, first, v6, names);
    rename_ip(frame, first + length, v6, names);
    // Options of IPv4 record routes: "no operation" instead. Nothing that is read depends on them.
    const std::size_t end = v6 ? at : std::min(frame.size(), at + (frame[at] & 0x0fU) * 4U);
    for (std::size_t i = at + 20; i < end; ++i) frame[i] = 1;
}

/// PPP of that protocol in front of an IP header, and in front of it a PPPoE session (RFC 2516).
bool is_pppoe(Bytes frame, std::size_t ip_header, std::uint16_t protocol) {
    constexpr std::uint16_t ppp_ipv4 = 0x0021, ppp_ipv6 = 0x0057, pppoe_session = 0x8864;
    if (protocol != ppp_ipv4 && protocol != ppp_ipv6) return false;
    const std::size_t header = ip_header - 2 - pppoe_header;
    return frame[header] == 0x11 && frame[header + 1] == 0 && big16(frame, header - 2) == pppoe_session;
}

/// Where the Ethernet header in front of an IP header begins that a tunnel carries; `from`: what may be part of it.
std::size_t carried_ethernet(Bytes frame, std::size_t from, std::size_t ip_header) {
    constexpr std::size_t tag = 4, least_around = 18;  // a tunnel's own header, and Ethernet
    if (ip_header < from + least_around) return 0;
    // Carries no Ethernet, but may look as if.
    if (big16(frame, from) == gtp_u_port || big16(frame, from + 2) == gtp_u_port) return 0;
    std::size_t type_at = ip_header - 2;
    const std::uint16_t type = big16(frame, type_at);
    if (is_pppoe(frame, ip_header, type)) {
        type_at -= pppoe_header + 2;
    } else if (type != type_ipv4 && type != type_ipv6) {
        return 0;
    }
    if (frame[type_at - 6] == 0xaa && frame[type_at - 5] == 0xaa) return 0;  // SNAP
    for (int tags = 0; tags < 2 && type_at >= from + ethernet_header + tag; ++tags) {
        const std::uint16_t around = big16(frame, type_at - tag);
        if (around != vlan_tag && around != service_tag) break;
        type_at -= tag;
    }
    return type_at >= from + 12 ? type_at - 12 : 0;
}

/// IEEE 802.11: three addresses, and a fourth between access points.
void rename_wireless(std::span<std::uint8_t> frame, std::size_t at, IdentityMasks& names) {
    if (at + 24 > frame.size()) return;
    const bool between = (frame[at + 1] & 0x03U) == 0x03U;
    for (const std::size_t place : {at + 4, at + 10, at + 16}) rename_card(frame, place, names);
    if (between) rename_card(frame, at + 24, names);
}

/// PPP, loopback, raw IP.
bool has_no_addresses(LinkType link) {
    using namespace link_type;
    constexpr std::array<LinkType, 12> bare = {
        bsd_null,      bsd_loop,        slip,   ppp,  ppp_hdlc, ppp_with_direction, cisco_hdlc,
        dlt_raw_linux, dlt_raw_openbsd, raw_ip, ipv4, ipv6};
    return std::ranges::find(bare, link) != bare.end();
}

bool rename_link(std::span<std::uint8_t> frame, LinkType link, IdentityMasks& names) {
    if (link == link_type::ethernet) {
        rename_card(frame, 0, names);
        rename_card(frame, card_address, names);
    } else if (link == link_type::linux_cooked) {
        if (frame.size() >= 16 && big16(frame, 4) == card_address) rename_card(frame, 6, names);
    } else if (link == link_type::linux_cooked_2) {
        if (frame.size() >= 20 && frame[11] == card_address) rename_card(frame, 12, names);
    } else if (link == link_type::wireless) {
        rename_wireless(frame, 0, names);
    } else if (link == link_type::radiotap || link == link_type::ppi) {
        if (frame.size() >= 4) rename_wireless(frame, little16(frame, 2), names);
    } else if (link == link_type::pktap && frame.size() >= 12 &&
               little32(frame, 8) == static_cast<std::uint32_t>(link_type::ethernet)) {
        rename_card(frame, little32(frame, 0), names);
        rename_card(frame, std::size_t{little32(frame, 0)} + card_address, names);
    } else {
        return has_no_addresses(link);
    }
    return true;
}

}  // namespace

bool is_arp(Bytes frame, LinkType link) {
    return link == link_type::ethernet && frame.size() >= ethernet_header &&
           big16(frame, ethernet_header - 2) == type_arp;
}

bool rename_headers(std::span<std::uint8_t> frame, LinkType link, const PacketPlace& place, IdentityMasks& names) {
    const bool understood = rename_link(frame, link, names);
    if (is_arp(frame, link)) {
        for (const std::size_t at : {22, 32}) rename_card(frame, at, names);
        for (const std::size_t at : {28, 38}) rename_ip(frame, at, false, names);
    }
    // An Ethernet header further in: of a tunnel, or of a pseudowire in front of the first IP header.
    std::size_t from = link == link_type::ethernet ? ethernet_header : frame.size();
    for (std::size_t i = 0; i < place.ip_header_count; ++i) {
        const std::size_t header = place.ip_headers[i];
        const std::size_t ethernet = carried_ethernet(frame, from, header);
        if (ethernet > 0) {
            rename_card(frame, ethernet, names);
            rename_card(frame, ethernet + card_address, names);
        }
        const bool v6 = frame[header] >> 4U == 6;
        from = header + (v6 ? 40 : (frame[header] & 0x0fU) * 4U);
    }
    for (std::size_t i = 0; i < place.ip_header_count; ++i) rename_ip_header(frame, place.ip_headers[i], names);
    return understood;
}

}  // namespace cwmpscope
