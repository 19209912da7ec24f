#include "tests/support/encapsulation.h"

#include "capture/link_layer.h"
#include "tests/support/frame_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cwmpscope::test {

namespace {

constexpr std::uint16_t type_ipv4 = 0x0800, type_ipv6 = 0x86dd, type_vlan = 0x8100, type_provider_vlan = 0x88a8,
                        type_old_qinq = 0x9100, type_mpls = 0x8847, type_pppoe = 0x8864, type_ppp = 0x880b,
                        type_ethernet = 0x6558, type_erspan = 0x88be, type_erspan_3 = 0x22eb;
constexpr std::uint8_t protocol_ipv4 = 4, protocol_udp = 17, protocol_ipv6 = 41, protocol_gre = 47;
constexpr std::size_t addresses_length = 12;

/// What is wrapped: the bytes, and the EtherType that announces them (type_ethernet: a whole Ethernet frame).
struct Inside {
    Frame bytes;
    std::uint16_t type = type_ipv4;
};

/// What is the same for all layers of one packet.
struct Journey {
    Frame addresses;  ///< of Ethernet, destination first
    bool upstream = true;
    std::uint16_t identification = 0;
};

Frame operator+(Frame head, const Frame& rest) {
    put(head, rest);
    return head;
}

// -- layers below IP ------------------------------------------------------------------------------------------------

void tag(Inside& inside, std::uint16_t type, std::uint16_t vlan) {
    Frame head;
    put16(head, vlan);
    put16(head, inside.type);
    inside = {head + inside.bytes, type};
}

void ethernet(Inside& inside, const Journey& journey) {
    Frame head = journey.addresses;
    put16(head, inside.type);
    inside = {head + inside.bytes, type_ethernet};
}

Frame ppp(const Inside& inside) {
    Frame head;
    put16(head, inside.type == type_ipv4 ? 0x0021U : inside.type == type_ipv6 ? 0x0057U : 0x0281U);
    return head + inside.bytes;
}

void pppoe(Inside& inside, const Journey&) {
    const Frame frame = ppp(inside);
    Frame head{0x11, 0x00, 0x00, 0x2a};
    put16(head, static_cast<std::uint32_t>(frame.size()));
    inside = {head + frame, type_pppoe};
}

void label(Inside& inside, std::uint32_t value, bool bottom) {
    Frame head;
    put32(head, (value << 12U) | (bottom ? 0x100U : 0U) | 64U);
    inside = {head + inside.bytes, type_mpls};
}

void pseudowire(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    inside.bytes = Frame{0, 0, 0, 0} + inside.bytes;  // control word (RFC 4448)
    label(inside, 17, true);
}

/// IEEE 802.3: the type field of Ethernet holds a length.
void snap(Inside& inside, const Journey&) {
    Frame head{0xaa, 0xaa, 0x03, 0x00, 0x00, 0x00};
    put16(head, inside.type);
    inside.bytes = head + inside.bytes;
    inside.type = static_cast<std::uint16_t>(inside.bytes.size());
}

// -- tunnels --------------------------------------------------------------------------------------------------------

void in_ipv4(Inside& inside, std::uint8_t protocol, const Journey& journey) {
    Frame head;
    put16(head, 0x4500);
    put16(head, static_cast<std::uint32_t>(inside.bytes.size() + 20));
    put16(head, journey.identification);
    put16(head, 0);
    put8(head, 64);
    put8(head, protocol);
    put16(head, 0);
    put32(head, journey.upstream ? 0xc0000201U : 0xc0000202U);
    put32(head, journey.upstream ? 0xc0000202U : 0xc0000201U);
    set16(head, 10, checksum(checksum_part(head, 0, head.size())));
    inside = {head + inside.bytes, type_ipv4};
}

void ip_in_ipv4(Inside& inside, const Journey& journey) {
    in_ipv4(inside, inside.type == type_ipv6 ? protocol_ipv6 : protocol_ipv4, journey);
}

void ip_in_ipv6(Inside& inside, const Journey& journey) {
    Frame head;
    put32(head, 0x60000000U);
    put16(head, static_cast<std::uint32_t>(inside.bytes.size()));
    put8(head, inside.type == type_ipv6 ? protocol_ipv6 : protocol_ipv4);
    put8(head, 64);
    for (const bool source : {true, false}) {
        put32(head, 0x20010db8U);
        put32(head, 0xffff0000U);
        put32(head, 0);
        put32(head, source == journey.upstream ? 1U : 2U);
    }
    inside = {head + inside.bytes, type_ipv6};
}

void gre(Inside& inside, const Frame& flags, const Frame& options, const Journey& journey) {
    Frame head = flags;
    put16(head, inside.type);
    inside.bytes = (head + options) + inside.bytes;
    in_ipv4(inside, protocol_gre, journey);
}

void gre_with_everything(Inside& inside, const Journey& journey) {
    Frame head{0xb0, 0x00};  // checksum, key, sequence number
    put16(head, inside.type);
    put32(head, 0);
    put32(head, 4711);
    put32(head, journey.identification);
    head = head + inside.bytes;
    set16(head, 4, checksum(checksum_part(head, 0, head.size())));
    inside.bytes = head;
    in_ipv4(inside, protocol_gre, journey);
}

/// As PPTP uses it (RFC 2637): version 1 with key, sequence number and acknowledgement.
void gre_ppp(Inside& inside, const Journey& journey) {
    const Frame frame = Frame{0xff, 0x03} + ppp(inside);
    Frame options;
    put16(options, static_cast<std::uint32_t>(frame.size()));
    put16(options, 7);
    put32(options, journey.identification);
    put32(options, journey.identification);
    inside = {frame, type_ppp};
    gre(inside, {0x30, 0x81}, options, journey);
}

void gre_ethernet(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    gre(inside, {0x00, 0x00}, {}, journey);
}

void erspan_1(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    inside.type = type_erspan;
    gre(inside, {0x00, 0x00}, {}, journey);
}

void erspan_2(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    inside.type = type_erspan;
    gre(inside, {0x10, 0x00}, Frame{0, 0, 0, 9} + Frame{0x10, 0x64, 0x00, 0x05, 0, 0, 0, 1}, journey);
}

void erspan_3(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    inside.type = type_erspan_3;
    gre(inside, {0x10, 0x00}, Frame{0, 0, 0, 9} + Frame{0x20, 0x64, 0x00, 0x05, 0, 0, 0, 1, 0, 0, 0, 0}, journey);
}

void in_udp(Inside& inside, std::uint16_t port, const Frame& header, const Journey& journey) {
    Frame head;
    put16(head, 50000);
    put16(head, port);
    put16(head, static_cast<std::uint32_t>(8 + header.size() + inside.bytes.size()));
    put16(head, 0);  // no checksum: IPv4 allows it, and tunnels do it
    inside.bytes = (head + header) + inside.bytes;
    in_ipv4(inside, protocol_udp, journey);
}

void vxlan(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    in_udp(inside, 4789, {0x08, 0, 0, 0, 0, 0, 42, 0}, journey);
}

void geneve(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    // One option of four bytes of data.
    in_udp(inside, 6081, {0x02, 0, 0x65, 0x58, 0, 0, 42, 0, 0x01, 0x02, 0x80, 0x01, 1, 2, 3, 4}, journey);
}

void gtp(Inside& inside, std::uint8_t flags, const Frame& options, const Journey& journey) {
    Frame head{flags, 255};
    put16(head, static_cast<std::uint32_t>(options.size() + inside.bytes.size()));
    put32(head, 4711);
    in_udp(inside, 2152, head + options, journey);
}

void l2tp(Inside& inside, const Journey& journey) {
    inside.bytes = Frame{0xff, 0x03} + ppp(inside);
    Frame head{0x40, 0x02};
    put16(head, static_cast<std::uint32_t>(8 + inside.bytes.size()));
    put16(head, 7);
    put16(head, 8);
    in_udp(inside, 1701, head, journey);
}

/// With signal strength and padding before the end of its fields.
void tzsp(Inside& inside, const Journey& journey) {
    ethernet(inside, journey);
    in_udp(inside, 37008, {1, 0, 0, 1, 10, 1, 0xd0, 0, 1}, journey);
}

// -- headers of the IP packet itself ----------------------------------------------------------------------------------

/// IPv4: router alert and padding (RFC 2113). IPv6: one of each extension header that may stand before TCP.
void ip_options(Inside& inside, const Journey&) {
    Frame& packet = inside.bytes;
    if (inside.type == type_ipv4) {
        packet[0] = static_cast<std::uint8_t>(packet[0] + 2);
        const Frame options{0x94, 0x04, 0x00, 0x00, 0x01, 0x01, 0x01, 0x00};
        packet.insert(packet.begin() + 20, options.begin(), options.end());
        set16(packet, 2, static_cast<std::uint32_t>(packet.size()));
        set16(packet, 10, 0);
        set16(packet, 10, checksum(checksum_part(packet, 0, 28)));
        return;
    }
    constexpr std::uint8_t hop_by_hop = 0, routing = 43, authentication = 51, destination = 60;
    // Router alert; padding; an experimental routing header that is used up; authentication with 12 bytes of proof.
    Frame headers{destination, 0, 0x05, 0x02, 0, 0, 0x01, 0x00};
    put(headers, {routing, 1, 0x01, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    put(headers, {authentication, 0, 253, 0, 0, 0, 0, 0});
    put(headers, {packet[6], 4, 0, 0, 0, 0, 0, 7, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    packet[6] = hop_by_hop;
    packet.insert(packet.begin() + 40, headers.begin(), headers.end());
    set16(packet, 4, static_cast<std::uint32_t>(packet.size() - 40));
}

struct Layer {
    std::string_view word;
    bool has_ip_of_its_own;
    void (*wrap)(Inside&, const Journey&);
};

constexpr std::array layers{
    Layer{"vlan", false, [](Inside& i, const Journey&) { tag(i, type_vlan, 7); }},
    Layer{"qinq", false,
          [](Inside& i, const Journey&) {
              tag(i, type_vlan, 7);
              tag(i, type_provider_vlan, 100);
          }},
    Layer{"qinq-9100", false,
          [](Inside& i, const Journey&) {
              tag(i, type_vlan, 7);
              tag(i, type_old_qinq, 100);
          }},
    Layer{"qinq-8100", false,
          [](Inside& i, const Journey&) {
              tag(i, type_vlan, 7);
              tag(i, type_vlan, 100);
          }},
    Layer{"pppoe", false, pppoe},
    Layer{"mpls", false,
          [](Inside& i, const Journey&) {
              label(i, 18, true);
              label(i, 17, false);
          }},
    Layer{"pseudowire", false, pseudowire},
    Layer{"snap", false, snap},
    Layer{"in-ipv4", true, ip_in_ipv4},
    Layer{"in-ipv6", true, ip_in_ipv6},
    Layer{"gre", true,
          [](Inside& i, const Journey& j) {
              gre(i, {0x00, 0x00}, {}, j);
          }},
    Layer{"gre-key", true, gre_with_everything},
    Layer{"gre-ppp", true, gre_ppp},
    Layer{"gre-ethernet", true, gre_ethernet},
    Layer{"erspan-1", true, erspan_1},
    Layer{"erspan-2", true, erspan_2},
    Layer{"erspan-3", true, erspan_3},
    Layer{"vxlan", true, vxlan},
    Layer{"geneve", true, geneve},
    Layer{"gtp-u", true, [](Inside& i, const Journey& j) { gtp(i, 0x30, {}, j); }},
    // Sequence number, and the extension header that says the QoS flow of a 5G session.
    Layer{"gtp-u-5g", true,
          [](Inside& i, const Journey& j) {
              gtp(i, 0x36, {0, 1, 0, 0x85, 1, 0x10, 9, 0}, j);
          }},
    Layer{"l2tp", true, l2tp},
    Layer{"tzsp", true, tzsp},
    Layer{"ip-options", true, ip_options},
};

// -- link types -------------------------------------------------------------------------------------------------------

Frame cooked(const Inside& inside, const Journey& journey) {
    Frame head{0, 0, 0, 1, 0, 6};
    head.insert(head.end(), journey.addresses.begin() + 6, journey.addresses.end());
    put16(head, 0);
    put16(head, inside.type);
    return head + inside.bytes;
}

Frame cooked_2(const Inside& inside, const Journey& journey) {
    Frame head;
    put16(head, inside.type);
    put(head, {0, 0, 0, 0, 0, 3, 0, 1, 0, 6});
    head.insert(head.end(), journey.addresses.begin() + 6, journey.addresses.end());
    put16(head, 0);
    return head + inside.bytes;
}

Frame with_type(const Frame& head, const Inside& inside) {
    Frame out = head;
    put16(out, inside.type);
    return out + inside.bytes;
}

/// Frame Relay with an identifier of the protocol behind it (RFC 2427).
Frame frame_relay(const Inside& inside, const Journey&) {
    if (inside.type == type_ipv4) return Frame{0x18, 0x41, 0x03, 0xcc} + inside.bytes;
    return with_type({0x18, 0x41, 0x03, 0x00, 0x80, 0x00, 0x00, 0x00}, inside);
}

/// ATM with a bridged Ethernet frame, as on a DSL line (RFC 2684).
Frame atm(const Inside& inside, const Journey& journey) {
    Frame head{0xaa, 0xaa, 0x03, 0x00, 0x80, 0xc2, 0x00, 0x07, 0x00, 0x00};
    put(head, journey.addresses);
    return with_type(head, inside);
}

/// A radio header with time, flags and rate; a data frame to the access point; LLC.
Frame radiotap(const Inside& inside, const Journey& journey) {
    Frame head{0, 0, 18, 0, 0x07, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0x00, 0x6c};
    put(head, {0x88, 0x01, 0x2c, 0x00});  // QoS data, to the distribution system
    put(head, {0x02, 0x00, 0x00, 0x00, 0x00, 0x01});
    head.insert(head.end(), journey.addresses.begin() + 6, journey.addresses.end());
    head.insert(head.end(), journey.addresses.begin(), journey.addresses.begin() + 6);
    put(head, {0x10, 0x00, 0x00, 0x00});  // sequence number, quality of service
    return with_type(head + Frame{0xaa, 0xaa, 0x03, 0x00, 0x00, 0x00}, inside);
}

/// A prefix and the packet as attributes, in the byte order of a small machine.
Frame netfilter_log(const Inside& inside, const Journey&) {
    Frame head{static_cast<std::uint8_t>(inside.type == type_ipv6 ? 10 : 2), 0, 0, 0};
    put(head, {9, 0, 10, 0, 'c', 'w', 'm', 'p', 0, 0, 0, 0});
    const std::size_t length = inside.bytes.size() + 4;
    put(head, {static_cast<std::uint8_t>(length & 0xffU), static_cast<std::uint8_t>(length >> 8U), 9, 0});
    return head + inside.bytes;
}

/// The header with which macOS says the interface and the process.
Frame pktap(const Inside& inside, const Journey& journey) {
    Frame head(108);
    head[0] = 108;
    head[4] = 1;  // a packet follows
    head[8] = 1;  // Ethernet
    put(head, journey.addresses);
    return with_type(head, inside);
}

/// The number for IPv6 is that of macOS in the one and of OpenBSD in the other.
Frame null(const Inside& inside, const Journey&) {
    return Frame{static_cast<std::uint8_t>(inside.type == type_ipv6 ? 30 : 2), 0, 0, 0} + inside.bytes;
}

Frame loop(const Inside& inside, const Journey&) {
    return Frame{0, 0, 0, static_cast<std::uint8_t>(inside.type == type_ipv6 ? 24 : 2)} + inside.bytes;
}

Frame bare(const Inside& inside, const Journey&) {
    return inside.bytes;
}

struct Link {
    std::string_view word;
    LinkType type;
    bool only_ip;  ///< has no room for an EtherType
    Frame (*frame)(const Inside&, const Journey&);
};

constexpr std::array links{
    Link{"ethernet", link_type::ethernet, false,
         [](const Inside& i, const Journey& j) { return with_type(j.addresses, i); }},
    Link{"sll", link_type::linux_cooked, false, cooked},
    Link{"sll2", link_type::linux_cooked_2, false, cooked_2},
    Link{"null", link_type::bsd_null, true, null},
    Link{"loop", link_type::bsd_loop, true, loop},
    Link{"raw", link_type::raw_ip, true, bare},
    Link{"raw-12", link_type::dlt_raw_linux, true, bare},
    Link{"raw-14", link_type::dlt_raw_openbsd, true, bare},
    Link{"ipv4", link_type::ipv4, true, bare},
    Link{"ipv6", link_type::ipv6, true, bare},
    Link{"ppp", link_type::ppp, false, [](const Inside& i, const Journey&) { return ppp(i); }},
    Link{"ppp-hdlc", link_type::ppp_hdlc, false,
         [](const Inside& i, const Journey&) {
             return Frame{0xff, 0x03} + ppp(i);
         }},
    Link{"ppp-direction", link_type::ppp_with_direction, false,
         [](const Inside& i, const Journey& j) {
             return Frame{static_cast<std::uint8_t>(j.upstream ? 1 : 0), 0xff, 0x03} + ppp(i);
         }},
    Link{"cisco-hdlc", link_type::cisco_hdlc, false,
         [](const Inside& i, const Journey&) {
             return with_type({0x0f, 0x00}, i);
         }},
    Link{"frame-relay", link_type::frame_relay, false, frame_relay},
    Link{"atm", link_type::atm_rfc1483, false, atm},
    Link{"radiotap", link_type::radiotap, false, radiotap},
    Link{"nflog", link_type::netfilter_log, true, netfilter_log},
    Link{"pktap", link_type::pktap, false, pktap},
};

const Layer* layer_of(std::string_view word) {
    const auto* place = std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.word == word; });
    return place == layers.end() ? nullptr : place;
}

const Link* link_named(std::string_view word) {
    const auto* place = std::find_if(links.begin(), links.end(), [&](const Link& l) { return l.word == word; });
    return place == links.end() ? nullptr : place;
}

/// The link type that the first word names; Ethernet when it names none.
const Link& link_in(const Encapsulation& encapsulation) {
    const Link* link = encapsulation.layers.empty() ? nullptr : link_named(encapsulation.layers.front());
    return link != nullptr ? *link : links.front();
}

std::vector<const Layer*> layers_in(const Encapsulation& encapsulation) {
    std::vector<const Layer*> found;
    for (const std::string& word : encapsulation.layers) {
        if (const Layer* layer = layer_of(word)) found.push_back(layer);
    }
    return found;
}

// -- fragments --------------------------------------------------------------------------------------------------------

Frame fragment_of(const Inside& packet, std::size_t header, std::size_t offset, const Frame& payload, bool more,
                  std::uint16_t identification) {
    Frame out(packet.bytes.begin(), packet.bytes.begin() + static_cast<std::ptrdiff_t>(header));
    const auto word = static_cast<std::uint32_t>(offset);
    if (packet.type == type_ipv4) {
        set16(out, 2, static_cast<std::uint32_t>(header + payload.size()));
        set16(out, 4, identification);
        set16(out, 6, (more ? 0x2000U : 0U) | (word / 8));
        set16(out, 10, 0);
        set16(out, 10, checksum(checksum_part(out, 0, header)));
        return out + payload;
    }
    constexpr std::uint8_t fragment_header = 44;
    set16(out, 4, static_cast<std::uint32_t>(header - 40 + 8 + payload.size()));
    Frame extension{std::exchange(out[header == 40 ? 6 : 40], fragment_header), 0};
    put16(extension, word | (more ? 1U : 0U));
    put32(extension, identification);
    return (out + extension) + payload;
}

std::vector<Inside> in_fragments(const Inside& packet, const FragmentPlan& plan, std::uint16_t identification) {
    const bool hop_by_hop = packet.type == type_ipv6 && packet.bytes[6] == 0;  // must stand before the fragment header
    const std::size_t header = hop_by_hop                 ? 48
                               : packet.type == type_ipv6 ? 40
                                                          : (packet.bytes[0] & 15U) * std::size_t{4};
    const Frame payload(packet.bytes.begin() + static_cast<std::ptrdiff_t>(header), packet.bytes.end());
    std::vector<Inside> pieces;
    for (std::size_t at = 0; at < payload.size(); at += plan.size) {
        const std::size_t begin = at - std::min(at, plan.overlap), end = std::min(payload.size(), at + plan.size);
        Frame piece(payload.begin() + static_cast<std::ptrdiff_t>(begin),
                    payload.begin() + static_cast<std::ptrdiff_t>(end));
        if (plan.differs) std::fill_n(piece.begin(), at - begin, std::uint8_t{'X'});
        pieces.push_back(
            {fragment_of(packet, header, begin, piece, end < payload.size(), identification), packet.type});
    }
    return pieces;
}

}  // namespace

std::string mistake_in(const Encapsulation& encapsulation) {
    const auto& words = encapsulation.layers;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (layer_of(words[i]) != nullptr || (i == 0 && link_named(words[i]) != nullptr)) continue;
        return fmt::format("{} is neither a link type at the beginning nor a layer (tests/README.md lists them)",
                           words[i]);
    }
    const auto found = layers_in(encapsulation);
    if (link_in(encapsulation).only_ip && !found.empty() && !found.front()->has_ip_of_its_own) {
        return fmt::format("{} can hold IP only, not {}", words.front(), found.front()->word);
    }
    const FragmentPlan& plan = encapsulation.fragments;
    if (plan.size % 8 != 0) return "fragments have a multiple of 8 bytes";
    if (plan.size != 0 && plan.overlap >= plan.size) return "fragments cannot overlap that much";
    return {};
}

LinkType link_of(const Encapsulation& encapsulation) {
    return link_in(encapsulation).type;
}

std::vector<EncapsulatedFrame> encapsulated(const Encapsulation& encapsulation, const Frame& frame,
                                            std::uint16_t identification) {
    Journey journey;
    journey.addresses.assign(frame.begin(), frame.begin() + addresses_length);
    journey.identification = identification;
    Inside inside;
    inside.type = static_cast<std::uint16_t>((frame[12] << 8U) | frame[13]);
    inside.bytes.assign(frame.begin() + 14, frame.end());
    const std::size_t source = inside.type == type_ipv6 ? 8 : 12, length = inside.type == type_ipv6 ? 16 : 4;
    journey.upstream = std::lexicographical_compare(
        inside.bytes.begin() + source, inside.bytes.begin() + source + length, inside.bytes.begin() + source + length,
        inside.bytes.begin() + source + 2 * length);

    const auto words = layers_in(encapsulation);
    const auto outermost_ip =
        std::find_if(words.begin(), words.end(), [](const Layer* layer) { return layer->has_ip_of_its_own; });
    for (auto layer = words.end(); layer != outermost_ip;) (*--layer)->wrap(inside, journey);
    const FragmentPlan& plan = encapsulation.fragments;
    std::vector<Inside> packets{inside};
    if (plan.size != 0 && inside.bytes.size() > plan.size + 40) packets = in_fragments(inside, plan, identification);

    std::vector<EncapsulatedFrame> frames;
    for (std::size_t i = 0; i < packets.size(); ++i) {
        for (auto layer = outermost_ip; layer != words.begin();) (*--layer)->wrap(packets[i], journey);
        frames.push_back({link_in(encapsulation).frame(packets[i], journey), packets.size() == 1 ? 0 : i + 1});
        if (plan.order == FragmentOrder::duplicated && packets.size() > 1) frames.push_back(frames.back());
    }
    if (plan.order == FragmentOrder::reversed) std::reverse(frames.begin(), frames.end());
    return frames;
}

}  // namespace cwmpscope::test
