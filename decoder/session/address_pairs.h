// AddressPairs: which hosts have spoken with each other, as (ACS, CPE). Of a hundred thousand of them each takes little
// more than the two addresses.
#pragma once

#include "capture/address.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace cwmpscope {

class AddressPairs {
public:
    using Pair = std::pair<IpAddress, IpAddress>;

    explicit AddressPairs(std::size_t most) : most_(most) {}

    /// False: it is new, and there are too many of them.
    bool add(const Pair& pair);
    bool contains(const Pair& pair);

private:
    bool is_in_order(const Pair& pair) const;
    void put_in_order();

    std::size_t most_, in_order_ = 0;
    std::vector<Pair> pairs_;  ///< so many of them by order, each once; behind them, fewer, those that came last
};

}  // namespace cwmpscope
