// Losses: which packets of a capture another capture of the same traffic might have missed. A capture goes in, and for
// each way of damaging it the packets that are left come out: single packets, pairs, random ones, bursts, directions,
// connections, the beginning or end, and what a snap length cuts off. Seeded, none random by itself.
#pragma once

#include "tests/support/mutate.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace cwmpscope::test {

struct Loss {
    std::string how;                ///< "23% lost with seed 7": names the case
    std::vector<std::size_t> kept;  ///< indexes of the packets that are left, in order
    std::uint32_t snap_length = 0;  ///< 0: packets are whole
};

/// How many cases of each kind are made.
struct LossEffort {
    std::size_t places = 0;              ///< single packets lost, beginnings and ends; spread over the capture
    std::size_t pairs = 0;               ///< pairs of packets lost
    std::size_t outages = 0;             ///< each connection and direction lost from a packet on
    unsigned first_seed = 1, seeds = 0;  ///< of each random kind
};

void each_damage(const Packets& packets, const LossEffort& effort, const std::function<void(const Loss&)>& take);

/// Draws one loss at a time.
class RandomLoss {
public:
    explicit RandomLoss(const Packets& packets);
    static constexpr unsigned kinds = 12;
    /// The same seed and kind give the same loss.
    Loss operator()(unsigned seed, unsigned kind) const;
    /// Each kind in turn.
    Loss operator()(unsigned seed) const { return (*this)(seed / kinds, seed % kinds); }
    /// Is there a connection between the first and the last packet that is left of which nothing is left? No trace of
    /// it can be found then: a session, or a whole request, may be gone.
    bool loses_a_whole_connection(const Loss& damage) const;

private:
    /// What decides whether a packet shares the fate of others.
    struct Trait {
        std::size_t connection = 0;  ///< from its SYN on; 0: no TCP
        bool from_low = false;       ///< which direction
        bool data = false;
    };
    friend class Damager;
    static std::vector<Trait> traits_of(const Packets& packets);

    std::vector<Trait> traits_;
    std::size_t connections_ = 0;
};

Packets damaged(const Packets& packets, const Loss& damage);

}  // namespace cwmpscope::test
