#include "capture/link_payload.h"

#include "capture/wire.h"
#include "capture/wireless_frame.h"

namespace cwmpscope {

namespace {

/// Q-in-Q under PPPoE under MPLS pseudowires is deep; more than this is an attack.
constexpr int max_layers = 16;
constexpr Protocol largest_length_field = 1500;
constexpr std::size_t ethernet_header = 14;

Below below_ethernet(Rest& rest) {
    if (!rest.has(ethernet_header)) return std::nullopt;
    const Protocol type = big16(rest.bytes, 12);
    rest.take(ethernet_header);
    return type <= largest_length_field ? protocol::llc : type;
}

/// Skips `skipped` bytes of which the EtherType is the last two.
Below below_tag(Rest& rest, std::size_t skipped) {
    if (!rest.has(skipped)) return std::nullopt;
    const Protocol type = big16(rest.bytes, skipped - 2);
    rest.take(skipped);
    return type <= largest_length_field ? protocol::llc : type;
}

/// An Ethernet frame follows after `skipped` bytes.
Below ethernet_after(Rest& rest, std::size_t skipped) {
    if (!rest.has(skipped)) return std::nullopt;
    rest.take(skipped);
    return protocol::ethernet;
}

Below below_pppoe(Rest& rest) {
    if (!rest.has(6)) return std::nullopt;
    const std::uint16_t length = big16(rest.bytes, 4);
    rest.take(6);
    // Short frames are padded to the minimum of Ethernet: the length field says where PPP ends.
    rest.original_length = std::min<std::uint32_t>(rest.original_length, length);
    rest.bytes = rest.bytes.first(std::min<std::size_t>(rest.bytes.size(), length));
    return protocol::ppp;
}

/// Protocol numbers below 256 may be sent in one byte (RFC 1661, 6.5).
Below below_ppp(Rest& rest) {
    if (!rest.has(1)) return std::nullopt;
    const std::size_t size = (rest.bytes[0] & 1U) != 0 ? 1 : 2;
    if (!rest.has(size)) return std::nullopt;
    const unsigned number = size == 1 ? rest.bytes[0] : big16(rest.bytes, 0);
    rest.take(size);
    switch (number) {
        case 0x0021:
            return protocol::ipv4;
        case 0x0057:
            return protocol::ipv6;
        case 0x0281:
        case 0x0283:
            return protocol::mpls;
        default:
            return protocol::not_ip;
    }
}

bool is_ipv4_header(const Rest& rest) {
    if (!rest.has(20)) return true;  // cut: the next stage counts it
    const std::size_t header = (rest.bytes[0] & 0x0fU) * std::size_t{4}, total = big16(rest.bytes, 2);
    return header >= 20 && (total == 0 || (total >= header && total <= rest.original_length));
}

bool is_ethernet_header(Bytes bytes) {
    if (bytes.size() < ethernet_header) return false;
    switch (big16(bytes, 12)) {
        case protocol::ipv4:
        case protocol::ipv6:
        case protocol::vlan:
        case protocol::provider_vlan:
        case protocol::old_qinq:
        case protocol::pppoe_session:
        case protocol::mpls:
            return true;
        default:
            return false;
    }
}

/// Takes the label stack off. What is below is not announced: IP begins with its version, a pseudowire with a control
/// word or with the addresses of Ethernet, which may begin with anything (RFC 4385, RFC 4928).
Below below_mpls(Rest& rest) {
    constexpr std::size_t control_word = 4;
    for (int labels = 0; labels < max_layers; ++labels) {
        if (!rest.has(5)) return std::nullopt;
        const bool bottom = (rest.bytes[2] & 1U) != 0;
        rest.take(4);
        if (!bottom) continue;
        const unsigned begin = rest.bytes[0] >> 4U;
        if (begin == 4 && (is_ipv4_header(rest) || !is_ethernet_header(rest.bytes))) return protocol::ipv4;
        if (begin == 6 && !is_ethernet_header(rest.bytes)) return protocol::ipv6;
        if (begin == 0 && rest.has(control_word) && is_ethernet_header(rest.bytes.subspan(control_word))) {
            rest.take(control_word);
        } else if (!is_ethernet_header(rest.bytes)) {
            return protocol::not_ip;
        }
        return protocol::ethernet;
    }
    return std::nullopt;
}

/// IEEE 802.2, with SNAP (RFC 1042), and what ATM and Frame Relay put behind it (RFC 2684, RFC 2427).
Below below_llc(Rest& rest) {
    if (!rest.has(3)) return std::nullopt;
    constexpr std::uint8_t unnumbered = 0x03, sap_ip = 0x06, sap_snap = 0xaa;
    const std::uint8_t sap = rest.bytes[0];
    if (rest.bytes[1] != sap || rest.bytes[2] != unnumbered) return protocol::not_ip;
    if (sap == sap_ip) {
        rest.take(3);
        return protocol::ipv4;
    }
    if (sap != sap_snap || !rest.has(8)) return protocol::not_ip;
    constexpr std::uint32_t bridged_organisation = 0x0080c2, bridge_tunnel = 0x0000f8;
    const std::uint32_t organisation = big32(rest.bytes, 2) & 0xffffffU;
    const Protocol type = big16(rest.bytes, 6);
    rest.take(8);
    if (organisation == bridged_organisation && (type == 1 || type == 7)) return ethernet_after(rest, 2);
    if ((organisation == 0 || organisation == bridge_tunnel) && type > largest_length_field) return type;
    return protocol::not_ip;
}

/// The version nibble is what all IP has in common.
Below ip_by_version(const Rest& rest) {
    if (!rest.has(1)) return std::nullopt;
    switch (rest.bytes[0] >> 4U) {
        case 4:
            return protocol::ipv4;
        case 6:
            return protocol::ipv6;
        default:
            return protocol::not_ip;
    }
}

Below next(Protocol at, Rest& rest) {
    switch (at) {
        case protocol::ethernet:
            return below_ethernet(rest);
        case protocol::vlan:
        case protocol::provider_vlan:
        case protocol::old_qinq:
        case protocol::old_qinq_2:
            return below_tag(rest, 4);
        case protocol::pppoe_session:
            return below_pppoe(rest);
        case protocol::ppp:
            return below_ppp(rest);
        case protocol::mpls:
        case protocol::mpls_multicast:
            return below_mpls(rest);
        case protocol::provider_backbone:  // IEEE 802.1ah: service identifier, then the customer's frame
            return ethernet_after(rest, 4);
        case protocol::fabric_path:
            return ethernet_after(rest, 2);
        case protocol::llc:
            return below_llc(rest);
        case protocol::wireless:
            return below_wireless(rest);
        case protocol::ip:
            return ip_by_version(rest);
        default:
            return protocol::not_ip;
    }
}

}  // namespace

LinkPayload payload_of(Below below, Rest rest) {
    for (int layer = 0; below && layer < max_layers; ++layer) {
        switch (*below) {
            case protocol::ipv4:
            case protocol::ipv6:
                if (!rest.has(1)) return {};
                return {LinkFate::ip, rest.bytes, rest.original_length};
            case protocol::not_ip:
                return {LinkFate::not_ip, {}, 0};
            default:
                below = next(*below, rest);
        }
    }
    return {};
}

}  // namespace cwmpscope
