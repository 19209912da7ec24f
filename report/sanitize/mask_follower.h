// MaskFollower: the second reading of a capture that is sanitized. Packets go in, in the same order as before; the same
// packets with masked bytes come out. Lengths and times stay, and headers but for the addresses in them, on demand.
#pragma once

#include "capture/packet.h"
#include "report/sanitize/identity_masks.h"
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
    std::uint64_t link_addresses_kept = 0;         ///< with --identity: of links whose addresses are not known here
};

class MaskFollower {
public:
    /// Both must outlive the follower. `identity`: names for the addresses in headers; may be null.
    explicit MaskFollower(const MaskPlan& plan, IdentityMasks* identity = nullptr);
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
