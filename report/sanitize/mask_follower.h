// MaskFollower: the second reading of a capture that is sanitized. Packets go in, in the same order as before; the same
// packets with masked bytes come out. Lengths, headers and times stay.
#pragma once

#include "capture/packet.h"
#include "report/sanitize/mask_plan.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cwmpscope {

/// Packets in which bytes were masked because nobody knows what they hold.
struct MaskedWhole {
    std::uint64_t tcp_packets = 0, tcp_bytes = 0;  ///< outside of HTTP messages, or of connections that are no HTTP
    std::uint64_t udp_packets = 0;                 ///< that are neither connection requests nor DHCP
    std::uint64_t fragments = 0;                   ///< of IP datagrams
    std::uint64_t other = 0;                       ///< pings and what ICMP quotes, no IP, unknown links, broken headers
    std::uint64_t encrypted_packets = 0;           ///< kept: TLS
};

class MaskFollower {
public:
    explicit MaskFollower(const MaskPlan& plan);  ///< must outlive the follower
    ~MaskFollower();
    MaskFollower(const MaskFollower&) = delete;
    MaskFollower& operator=(const MaskFollower&) = delete;

    /// The bytes are valid until the next call.
    Packet push(const Packet& packet);
    const MaskedWhole& masked_whole() const;

private:
    struct Stages;
    std::unique_ptr<Stages> stages_;
};

}  // namespace cwmpscope
