// RecentSegments: a few words about each of the last segments of one direction: to notice that bytes which were handed
// on already come again with other content, and that a packet is a copy of one that was captured before. Keeps sums,
// not bytes, so that a whole window in flight costs little.
#pragma once

#include "capture/tcp_segment.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cwmpscope {

struct Limits;
struct HeldBackTotal;

class RecentSegments {
public:
    /// Both must outlive it.
    RecentSegments(const Limits& limits, HeldBackTotal& total) : limits_(&limits), total_(&total) {}
    ~RecentSegments() { clear(); }
    RecentSegments(const RecentSegments&) = delete;
    RecentSegments& operator=(const RecentSegments&) = delete;

    /// A segment that brought something new. Forgets the oldest when there are many, or when the total is used up.
    void note(std::int64_t position, const TcpSegment& segment);

    /// The same packet captured once more: a bridge, or a host between two networks, shows each packet on both sides.
    /// A retransmission has an IP identification or a time stamp of its own, and comes later.
    bool holds_copy_of(std::int64_t position, const TcpSegment& segment) const;

    /// True when bytes that come again are known to differ. Of segments cut in another way the pieces are put together
    /// as long as they come in order.
    bool contradicted_by(std::int64_t position, Bytes bytes);

    void clear();

private:
    struct Entry {
        std::int64_t begin = 0, end = 0;   ///< of the captured bytes
        std::uint64_t sum = 0, again = 0;  ///< again: of the bytes up to again_until that came once more
        std::int64_t again_until = 0;
        std::uint32_t acknowledgement = 0, identity = 0;
        std::uint16_t window = 0;
        Timestamp at{};
    };

    /// Sums of pieces, each from its place on, add up to the sum of the whole.
    static std::uint64_t sum_of(Bytes bytes, std::uint64_t first_place);
    Entry* place_for_new();

    const Limits* limits_;
    HeldBackTotal* total_;
    std::vector<Entry> entries_;  ///< a ring once it is full
    std::size_t oldest_ = 0;
};

}  // namespace cwmpscope
