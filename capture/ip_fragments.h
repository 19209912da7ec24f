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

/// RFC 791, 3.2; RFC 8200, 4.5. Where fragments overlap, the one with the lower offset counts, as in Wireshark.
class IpFragments {
public:
    /// `bytes`: what all waiting fragments may cost. `patience`: how long a datagram waits for its last fragment.
    IpFragments(std::size_t bytes, Duration patience) : bytes_limit_(bytes), patience_(patience) {}

    /// `datagram.fragment` must be there. The result's payload is valid until the next call; IPv6 extension headers
    /// that lay in the first fragment are taken off.
    std::optional<IpDatagram> push(const IpDatagram& datagram, Timestamp now);

    /// Datagrams that were dropped unfinished because a limit was reached.
    std::uint64_t dropped_by_limit() const { return dropped_by_limit_; }
    /// Datagrams of which a fragment did not come in time, and those that still wait.
    std::uint64_t incomplete() const { return given_up_ + table_.size(); }
    /// Datagrams whose fragments overlapped with different bytes.
    std::uint64_t contradicting() const { return contradicting_; }
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
        std::uint64_t length = 0;               ///< of all pieces: no less than `total` when none is missing
        std::uint8_t protocol = 0;              ///< of the fragment at offset 0
        std::size_t cost = 0;
        Timestamp since{};
        std::list<Key>::iterator in_order_of_age;
    };
    using Table = std::map<Key, Waiting>;

    void add_piece(Waiting& waiting, std::uint32_t offset, const IpDatagram& datagram);
    void add_cost(Waiting& waiting, std::size_t bytes);
    void forget(Table::iterator entry);
    bool put_together(const Waiting& waiting, std::uint32_t& captured);

    std::size_t bytes_limit_;
    Duration patience_;
    Table table_;
    std::list<Key> age_;  ///< oldest first
    std::size_t held_bytes_ = 0;
    std::uint64_t dropped_by_limit_ = 0, given_up_ = 0, contradicting_ = 0;
    std::vector<std::uint8_t> assembled_;
};

}  // namespace cwmpscope
