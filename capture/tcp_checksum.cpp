#include "capture/tcp_checksum.h"

#include <cstdint>
#include <cstring>

namespace cwmpscope {

namespace {

constexpr std::uint64_t protocol_tcp = 6;

/// In the byte order of the machine: the ones' complement sum of words does not depend on it until it is folded.
std::uint64_t sum_of(Bytes bytes) {
    std::uint64_t sum = 0;
    std::size_t at = 0;
    for (; at + 4 <= bytes.size(); at += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, bytes.data() + at, 4);
        sum += word;
    }
    std::uint32_t rest = 0;
    if (at < bytes.size()) std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    return sum + rest;
}

std::uint64_t in_wire_order(std::uint32_t number) {
    const std::uint8_t bytes[4] = {static_cast<std::uint8_t>(number >> 24U), static_cast<std::uint8_t>(number >> 16U),
                                   static_cast<std::uint8_t>(number >> 8U), static_cast<std::uint8_t>(number)};
    std::uint32_t word = 0;
    std::memcpy(&word, bytes, 4);
    return word;
}

}  // namespace

bool tcp_checksum_is_right(const IpAddress& from, const IpAddress& to, Bytes segment) {
    const std::size_t address = from.is_v6 ? 16 : 4;
    std::uint64_t sum = sum_of(segment) + sum_of(Bytes(from.bytes).first(address)) +
                        sum_of(Bytes(to.bytes).first(address)) +
                        in_wire_order(static_cast<std::uint32_t>(segment.size())) + in_wire_order(protocol_tcp);
    while (sum > 0xffffU) sum = (sum & 0xffffU) + (sum >> 16U);
    return sum == 0xffffU;
}

}  // namespace cwmpscope
