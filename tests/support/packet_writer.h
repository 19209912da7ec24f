// PacketWriter: the bytes of one Ethernet frame with IPv4 or IPv6 and TCP or UDP, checksums valid.
#pragma once

#include "capture/address.h"
#include "capture/bytes.h"

#include <cstdint>
#include <vector>

namespace cwmpscope::test {

struct TcpFields {
    std::uint32_t sequence = 0, acknowledgement = 0;
    bool syn = false, ack = false, psh = false, fin = false, rst = false;
    std::uint16_t mss = 0;             ///< option of a SYN; 0: none
    std::uint16_t identification = 0;  ///< of the IPv4 header
    std::uint16_t window = 64240;
};

std::vector<std::uint8_t> tcp_frame(const Endpoint& from, const Endpoint& to, const TcpFields& fields, Bytes payload);
std::vector<std::uint8_t> udp_frame(const Endpoint& from, const Endpoint& to, Bytes payload);

/// Computes the checksums of an Ethernet frame with IPv4 or IPv6 and TCP anew, after its bytes were changed.
void repair_checksums(std::vector<std::uint8_t>& frame);

}  // namespace cwmpscope::test
