#include "capture/link_layer.h"

#include "capture/wire.h"

#include <fmt/format.h>
#include <pcap/pcap.h>

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

/// Q-in-Q under PPPoE under MPLS pseudowires is deep; more than this is an attack.
constexpr int max_layers = 16;

constexpr std::uint16_t type_ipv4 = 0x0800, type_ipv6 = 0x86dd, type_vlan = 0x8100, type_provider_vlan = 0x88a8,
                        type_old_qinq = 0x9100, type_old_qinq_2 = 0x9200, type_pppoe_session = 0x8864,
                        type_mpls = 0x8847, type_mpls_multicast = 0x8848, type_ethernet_bridging = 0x6558,
                        type_ppp = 0x880b;
constexpr std::uint16_t ppp_ipv4 = 0x0021, ppp_ipv6 = 0x0057, ppp_mpls = 0x0281;
constexpr std::uint16_t largest_length_field = 1500;

/// What is left of the frame while layers are taken off. `take` moves on, or says that the frame is too short.
struct Rest {
    Bytes bytes;
    std::uint32_t original_length;

    bool has(std::size_t count) const { return bytes.size() >= count; }
    void take(std::size_t count) {
        bytes = bytes.subspan(count);
        original_length -= std::min(original_length, static_cast<std::uint32_t>(count));
    }
};

LinkPayload ends(LinkFate fate) {
    return {fate, {}, 0};
}

/// The version nibble is what all IP has in common.
LinkPayload ip_by_version(const Rest& rest) {
    if (!rest.has(1)) return ends(LinkFate::malformed);
    const int version = rest.bytes[0] >> 4U;
    if (version != 4 && version != 6) return ends(LinkFate::not_ip);
    return {LinkFate::ip, rest.bytes, rest.original_length};
}

/// Takes the label stack off. What is below is not announced: IP begins with its version, a pseudowire with a control
/// word or an Ethernet header (RFC 4928).
std::optional<std::uint16_t> below_mpls(Rest& rest) {
    for (int labels = 0; labels < max_layers; ++labels) {
        if (!rest.has(5)) return std::nullopt;
        const bool bottom = (rest.bytes[2] & 1U) != 0;
        rest.take(4);
        if (!bottom) continue;
        const int version = rest.bytes[0] >> 4U;
        if (version == 4) return type_ipv4;
        if (version == 6) return type_ipv6;
        if (version == 0 && rest.has(4)) rest.take(4);
        return type_ethernet_bridging;
    }
    return std::nullopt;
}

/// PPP protocol numbers below 256 may be sent in one byte (RFC 1661, 6.5).
std::optional<std::uint16_t> take_ppp_protocol(Rest& rest) {
    if (!rest.has(1)) return std::nullopt;
    if ((rest.bytes[0] & 1U) != 0) {
        const std::uint16_t protocol = rest.bytes[0];
        rest.take(1);
        return protocol;
    }
    if (!rest.has(2)) return std::nullopt;
    const std::uint16_t protocol = big16(rest.bytes, 0);
    rest.take(2);
    return protocol;
}

LinkPayload from_ethertype(std::uint16_t type, Rest rest);

LinkPayload from_ppp(Rest rest) {
    const auto protocol = take_ppp_protocol(rest);
    if (!protocol) return ends(LinkFate::malformed);
    if (*protocol == ppp_ipv4) return from_ethertype(type_ipv4, rest);
    if (*protocol == ppp_ipv6) return from_ethertype(type_ipv6, rest);
    if (*protocol == ppp_mpls) return from_ethertype(type_mpls, rest);
    return ends(LinkFate::not_ip);
}

LinkPayload from_ethertype(std::uint16_t type, Rest rest) {
    for (int layer = 0; layer < max_layers; ++layer) {
        switch (type) {
            case type_ipv4:
            case type_ipv6:
                return rest.has(1) ? LinkPayload{LinkFate::ip, rest.bytes, rest.original_length}
                                   : ends(LinkFate::malformed);
            case type_vlan:
            case type_provider_vlan:
            case type_old_qinq:
            case type_old_qinq_2:
                if (!rest.has(4)) return ends(LinkFate::malformed);
                type = big16(rest.bytes, 2);
                rest.take(4);
                break;
            case type_pppoe_session: {
                if (!rest.has(6)) return ends(LinkFate::malformed);
                const std::uint16_t length = big16(rest.bytes, 4);
                rest.take(6);
                // Short frames are padded to the minimum of Ethernet: the length field says where PPP ends.
                rest.original_length = std::min<std::uint32_t>(rest.original_length, length);
                rest.bytes = rest.bytes.first(std::min<std::size_t>(rest.bytes.size(), length));
                return from_ppp(rest);
            }
            case type_ppp:
                return from_ppp(rest);
            case type_mpls:
            case type_mpls_multicast: {
                const auto below = below_mpls(rest);
                if (!below) return ends(LinkFate::malformed);
                type = *below;
                break;
            }
            case type_ethernet_bridging:
                if (!rest.has(14)) return ends(LinkFate::malformed);
                type = big16(rest.bytes, 12);
                rest.take(14);
                break;
            default:
                if (type > largest_length_field || !rest.has(8)) return ends(LinkFate::not_ip);
                // IEEE 802.3 with LLC and SNAP (RFC 1042): AA AA 03, organisation zero, EtherType.
                if (rest.bytes[0] != 0xaa || rest.bytes[1] != 0xaa || rest.bytes[2] != 3) return ends(LinkFate::not_ip);
                type = big16(rest.bytes, 6);
                rest.take(8);
                if (type <= largest_length_field) return ends(LinkFate::not_ip);
                break;
        }
    }
    return ends(LinkFate::malformed);
}

/// Address, control, EtherType.
LinkPayload from_cisco_hdlc(Rest rest) {
    if (!rest.has(4)) return ends(LinkFate::malformed);
    const std::uint16_t type = big16(rest.bytes, 2);
    rest.take(4);
    return from_ethertype(type, rest);
}

/// Address families as the BSDs, macOS and Linux number them; the byte order is the one of the machine that captured.
LinkPayload from_loopback(Rest rest) {
    if (!rest.has(4)) return ends(LinkFate::malformed);
    const std::array<std::uint32_t, 2> readings{big32(rest.bytes, 0), little32(rest.bytes, 0)};
    rest.take(4);
    for (const std::uint32_t family : readings) {
        if (family == 2) return from_ethertype(type_ipv4, rest);
        if (family == 10 || family == 24 || family == 28 || family == 30) return from_ethertype(type_ipv6, rest);
    }
    return ends(LinkFate::not_ip);
}

}  // namespace

bool is_read(LinkType link) {
    using namespace link_type;
    static constexpr std::array all{bsd_null,     ethernet,           ppp,    dlt_raw_linux, dlt_raw_openbsd,
                                    ppp_hdlc,     ppp_ethernet,       raw_ip, cisco_hdlc,    bsd_loop,
                                    linux_cooked, ppp_with_direction, ipv4,   ipv6,          linux_cooked_2};
    return std::find(all.begin(), all.end(), link) != all.end();
}

std::string name_of(LinkType link) {
    const auto number = static_cast<std::uint32_t>(link);
    const char* name = number <= 0xffffU ? pcap_datalink_val_to_name(static_cast<int>(number)) : nullptr;
    return fmt::format("{} ({})", name != nullptr ? name : "unknown link type", number);
}

LinkPayload unwrap(LinkType link, Bytes frame, std::uint32_t original_length) {
    using namespace link_type;
    Rest rest{frame, original_length};
    switch (link) {
        case ethernet:
            return from_ethertype(type_ethernet_bridging, rest);
        case linux_cooked: {
            if (!rest.has(16)) return ends(LinkFate::malformed);
            const std::uint16_t type = big16(frame, 14);
            rest.take(16);
            return from_ethertype(type, rest);
        }
        case linux_cooked_2: {
            if (!rest.has(20)) return ends(LinkFate::malformed);
            const std::uint16_t type = big16(frame, 0);
            rest.take(20);
            return from_ethertype(type, rest);
        }
        case bsd_null:
        case bsd_loop:
            return from_loopback(rest);
        case dlt_raw_linux:
        case dlt_raw_openbsd:
        case raw_ip:
        case ipv4:
        case ipv6:
            return ip_by_version(rest);
        case ppp_with_direction:
            if (!rest.has(1)) return ends(LinkFate::malformed);
            rest.take(1);
            [[fallthrough]];
        case ppp:
        case ppp_hdlc:
            // Address and control bytes of HDLC-like framing (RFC 1662) may be there or not.
            if (rest.has(2) && rest.bytes[0] == 0xff && rest.bytes[1] == 0x03) rest.take(2);
            if (rest.has(2) && (rest.bytes[0] == 0x0f || rest.bytes[0] == 0x8f) && rest.bytes[1] == 0) {
                return from_cisco_hdlc(rest);
            }
            return from_ppp(rest);
        case ppp_ethernet:
            return from_ethertype(type_pppoe_session, rest);
        case cisco_hdlc:
            return from_cisco_hdlc(rest);
        default:
            return ends(LinkFate::unknown_link);
    }
}

LinkPayload unwrap_ethertype(std::uint16_t ethertype, Bytes payload, std::uint32_t original_length) {
    return from_ethertype(ethertype, Rest{payload, original_length});
}

}  // namespace cwmpscope
