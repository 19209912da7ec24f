// IpFragments: puts fragmented IPv4 and IPv6 datagrams together again. Fragments in any order go in; with the one that
// completes a datagram the whole payload comes out. Bounded in bytes and in packet time.
#pragma once

#include "capture/ip_layer.h"
#include "capture/time.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <vector>

namespace cwmpscope {

/// RFC 791, 3.2; RFC 8200, 4.5. Where fragments overlap, the one with the lower offset counts.
class IpFragments {
public:
    /// `bytes`: what all waiting fragments may cost. `patience`: how long a datagram waits for its last fragment.
    IpFragments(std::size_t bytes, Duration patience) : bytes_limit_(bytes), patience_(patience) {}

    /// `datagram.fragment` must be there. The result's payload is valid until the next call.
    std::optional<IpDatagram> push(const IpDatagram& datagram, Timestamp now);

    /// Datagrams that were dropped unfinished because the limit was reached.
    std::uint64_t dropped_by_limit() const { return dropped_by_limit_; }
    std::size_t held_bytes() const { return held_bytes_; }

private:
    struct Key {
        IpAddress from, to;
        std::uint32_t identification = 0;
        std::uint8_t protocol = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Piece {
        std::vector<std::uint8_t> bytes;  ///< as captured
        std::uint32_t length = 0;         ///< on the wire
    };
    struct Waiting {
        std::map<std::uint32_t, Piece> pieces;  ///< by offset
        std::optional<std::uint32_t> total;     ///< known from the fragment that has no more after it
        std::uint8_t protocol = 0;              ///< of the fragment at offset 0
        std::size_t cost = 0;
        Timestamp since{};
        std::list<Key>::iterator in_order_of_age;
    };
    using Table = std::map<Key, Waiting>;

    void forget(Table::iterator entry);
    bool put_together(const Waiting& waiting, std::uint32_t& length);

    std::size_t bytes_limit_;
    Duration patience_;
    Table table_;
    std::list<Key> age_;  ///< oldest first
    std::size_t held_bytes_ = 0;
    std::uint64_t dropped_by_limit_ = 0;
    std::vector<std::uint8_t> assembled_;
};

}  // namespace cwmpscope
