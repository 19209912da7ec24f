// FrameChecksums: the checksums in the headers of one frame (IPv4 of every layer; TCP, UDP, ICMP of the inmost) follow
// what is changed in it, each by the difference (RFC 1624): one that was right stays right, also where the snap length
// cut what it covers, and one that was wrong stays wrong.
#pragma once

#include "capture/packet_place.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace cwmpscope {

class FrameChecksums {
public:
    /// `frame` before it is changed. A TCP checksum that offloading left unfinished will keep its value.
    FrameChecksums(Bytes frame, const PacketPlace& place);
    /// The same frame, changed, but of the same length and with its headers where they were.
    void follow(std::span<std::uint8_t> frame) const;

private:
    struct Checksum {
        std::size_t at = 0, begin = 0, end = 0;              ///< where it is, and what it covers
        std::size_t addresses_begin = 0, addresses_end = 0;  ///< of its pseudo-header
        std::uint16_t covered = 0;                           ///< sum before the change
    };
    void add(Bytes frame, Checksum checksum);
    static std::uint16_t sum_of(Bytes frame, const Checksum& checksum);

    std::array<Checksum, PacketPlace::most_ip_headers * 2> checksums_{};
    std::size_t count_ = 0;
};

/// The ones' complement sum (RFC 1071) of words, the last one filled with a zero.
std::uint16_t ones_complement_sum(Bytes bytes);
/// The checksum after what it covers has changed: sums before and after.
std::uint16_t changed_checksum(std::uint16_t checksum, std::uint16_t before, std::uint16_t after);

}  // namespace cwmpscope
