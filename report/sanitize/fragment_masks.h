// FragmentMasks: the bytes of TCP segments that came in pieces of IP datagrams. Where a piece lies in its stream is
// known only when the datagram is whole, and the checksum in its first piece depends on all; so the pieces are kept
// until the plan of what to mask is made. What there is no room for is masked whole.
#pragma once

#include "capture/ip_layer.h"
#include "capture/packet_place.h"
#include "report/sanitize/identity_masks.h"
#include "report/sanitize/mask_plan.h"

#include <deque>
#include <map>
#include <vector>

namespace cwmpscope {

class FragmentMasks {
public:
    /// Every packet; others than fragments do nothing.
    void take(const Packet& packet, const PacketPlace& place, const PacketFate& fate);
    /// Puts the pieces into the plan, whose edits are made. `identity`: may be null.
    void finish(MaskPlan& plan, IdentityMasks* identity) const;

private:
    struct Piece {
        std::uint64_t frame = 0;
        std::size_t offset = 0;  ///< in the datagram
        std::vector<std::uint8_t> bytes;
    };
    struct Pieces {
        IpAddress from, to;
        std::vector<Piece> of;
    };
    struct Key {
        IpAddress from, to;
        std::uint32_t identification = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Segment {
        Pieces pieces;
        PacketFate fate;
        Timestamp at;  ///< of the packet that completed it
    };
    bool is_copy(const Key& key, const Piece& piece, Timestamp now);
    void forget(const Key& key);
    void put(const Segment& segment, MaskPlan& plan, IdentityMasks* identity) const;

    std::map<Key, Pieces> waiting_;
    std::deque<Key> by_age_;  ///< of those that wait; some wait no longer
    std::vector<Segment> segments_;
    std::map<Key, std::size_t> finished_;  ///< the last one of its kind, in segments_
    std::size_t held_ = 0;
};

}  // namespace cwmpscope
