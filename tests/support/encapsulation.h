// Encapsulation: the link layer and the tunnels in which a transcript's packets were captured. One Ethernet frame goes
// in; out come the frames that carry its IP packet: of another link type, inside of tags, labels and tunnels, in
// fragments.
#pragma once

#include "capture/packet.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope::test {

enum class FragmentOrder : std::uint8_t { in_order, reversed, duplicated };

/// The outermost IP packet in pieces.
struct FragmentPlan {
    std::size_t size = 0;  ///< of the payload of each, a multiple of 8; 0: not fragmented
    FragmentOrder order = FragmentOrder::in_order;
    std::size_t overlap = 0;  ///< bytes that each piece shares with the one before, a multiple of 8
    bool differs = false;     ///< the later piece shows other bytes there
};

struct Encapsulation {
    std::vector<std::string> layers;  ///< the words of tests/README.md, the outermost first
    FragmentPlan fragments;
};

/// Empty when the words make sense; else a sentence.
std::string mistake_in(const Encapsulation& encapsulation);
LinkType link_of(const Encapsulation& encapsulation);

struct EncapsulatedFrame {
    std::vector<std::uint8_t> bytes;
    std::size_t fragment = 0;  ///< which piece of the packet this is, from 1; 0: the whole packet
};

/// `identification`: of the outermost IP packet. In the order in which they are sent.
std::vector<EncapsulatedFrame> encapsulated(const Encapsulation& encapsulation,
                                            const std::vector<std::uint8_t>& ethernet, std::uint16_t identification);

}  // namespace cwmpscope::test
