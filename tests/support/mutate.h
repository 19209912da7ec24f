// Mutators: a capture goes in, the same traffic as another capture might have seen it comes out: packets lost, cut off,
// delivered in other sizes, out of order, twice, or with other initial sequence numbers. All seeded, none random by
// itself.
#pragma once

#include "tests/support/capture_writer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <vector>

namespace cwmpscope::test {

using Packets = std::vector<CapturedPacket>;
using Random = std::mt19937;

Packets without(const Packets& packets, std::size_t index);
/// Each packet is lost with the given probability in percent.
Packets without_some(const Packets& packets, unsigned percent, Random& random);
Packets first(const Packets& packets, std::size_t count);

/// TCP segments cut into smaller ones, and neighbours of one direction put together up to `most` bytes.
Packets resegmented(const Packets& packets, Random& random);
/// TCP segments that carry data change places with the one before them if both belong to one direction of one
/// connection and nothing of the other direction lies between them that answers the later one.
Packets reordered(const Packets& packets, Random& random);
/// Packets of TCP without SYN, FIN and RST are late by some places, with the time of the place: within patience, by
/// which far less than 2 s of packet time and 64 segments is meant. Also against the other direction, as mirror ports
/// deliver.
Packets disordered(const Packets& packets, Random& random);
/// Some packets twice, as on a bridge.
Packets duplicated(const Packets& packets, Random& random);
/// All sequence numbers moved so that the first connection's wrap after `before_wrap` bytes of payload.
Packets with_sequence_near_wrap(const Packets& packets, std::uint32_t before_wrap);

}  // namespace cwmpscope::test
