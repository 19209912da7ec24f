#include "capture/datagram.h"

#include "capture/wire.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t udp_header = 8;
constexpr std::uint16_t dhcp_server = 67, dhcp_client = 68;

bool starts_with(Bytes bytes, std::string_view text) {
    return as_text(bytes.first(std::min(bytes.size(), text.size()))) == text;
}

}  // namespace

std::optional<Datagram> datagram_of_interest(const IpAddress& from, const IpAddress& to, Bytes bytes,
                                             std::uint32_t length, FrameRef at) {
    if (bytes.size() < udp_header) return std::nullopt;
    const std::uint16_t from_port = big16(bytes, 0), to_port = big16(bytes, 2);
    const std::uint16_t told = big16(bytes, 4);
    const Bytes payload = bytes.subspan(udp_header);
    const bool dhcp = (from_port == dhcp_client && to_port == dhcp_server) ||
                      (from_port == dhcp_server && to_port == dhcp_client) ||
                      (from_port == dhcp_server && to_port == dhcp_server);
    if (!dhcp && !starts_with(payload, "GET ") && !starts_with(payload, "HTTP/1.")) return std::nullopt;
    Datagram datagram{.at = at, .from = {from, from_port}, .to = {to, to_port}, .payload = payload};
    if (told < udp_header || told > length) return datagram;
    const std::size_t wanted = told - udp_header;
    datagram.whole = payload.size() >= wanted;
    if (datagram.whole) datagram.payload = payload.first(wanted);
    return datagram;
}

}  // namespace cwmpscope
