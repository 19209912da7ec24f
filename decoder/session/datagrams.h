// Datagrams: UDP connection requests and DHCP conversations as facts. Datagrams go in one by one; small records come
// out. TR-069 Amendment 6, Annex G and 3.1; RFC 2131 and RFC 2132.
#pragma once

#include "capture/datagram.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope {

/// "GET http://host:port?ts=..&id=..&un=..&cn=..&sig=.. HTTP/1.1", or what came back.
struct UdpMessage {
    FrameRef at;
    Endpoint from, to;
    bool is_request = true;
    bool whole = false;           ///< captured whole
    std::string target, version;  ///< of the start line
    std::size_t body_length = 0;
    /// Of the query; none when it is not there.
    std::optional<std::string> ts, id, un, cn, sig;
};

enum class DhcpKind : std::uint8_t { other, discover, offer, request, ack };

struct DhcpMessage {
    FrameRef at;
    Endpoint from, to;
    DhcpKind kind = DhcpKind::other;
    bool whole = false;  ///< captured whole, and its options end as they have to
    std::uint32_t transaction = 0;
    std::string client;                             ///< hardware address, hexadecimal
    IpAddress given;                                ///< yiaddr
    IpAddress asked;                                ///< requested address (50), else ciaddr
    std::string vendor_class;                       ///< 60
    std::string vendor_classes_by_enterprise;       ///< 124
    std::string wanted;                             ///< 55, one byte for each option
    std::optional<std::string> vendor_information;  ///< 43
    std::optional<std::string> by_enterprise;       ///< 125
};

std::optional<UdpMessage> read_udp_message(const Datagram& datagram);
std::optional<DhcpMessage> read_dhcp(const Datagram& datagram);

class Datagrams {
public:
    void take(const Datagram& datagram);
    const std::vector<UdpMessage>& messages() const { return messages_; }
    const std::vector<DhcpMessage>& dhcp() const { return dhcp_; }
    /// At the end, for who owns them from then on.
    std::vector<UdpMessage> take_messages() { return std::exchange(messages_, {}); }
    std::vector<DhcpMessage> take_dhcp() { return std::exchange(dhcp_, {}); }
    std::uint64_t left_out() const { return left_out_; }

private:
    std::vector<UdpMessage> messages_;
    std::vector<DhcpMessage> dhcp_;
    std::uint64_t left_out_ = 0;
};

}  // namespace cwmpscope
