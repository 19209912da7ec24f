// AddressPairs: which hosts have spoken with each other, as (ACS, CPE). Of a hundred thousand of them each takes little
// more than the two addresses, those of IPv4 eight bytes.
#pragma once

#include "capture/address.h"

#include <cstddef>
#include <cstdint>
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
    template <class Key>
    struct Keys {
        bool contains(const Key& key) const;
        bool are_in_disorder() const;
        void put_in_order();

        std::vector<Key> keys;
        std::size_t in_order = 0;  ///< so many by order, each once; behind them, fewer, those that came last
    };
    std::size_t size() const { return v4_.keys.size() + others_.keys.size(); }
    template <class Key>
    bool add(Keys<Key>& keys, const Key& key);

    std::size_t most_;
    Keys<std::uint64_t> v4_;
    Keys<Pair> others_;
};

}  // namespace cwmpscope
