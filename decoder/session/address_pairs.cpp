#include "decoder/session/address_pairs.h"

#include <algorithm>

namespace cwmpscope {

bool AddressPairs::add(const Pair& pair) {
    constexpr std::size_t least = 64;
    if (is_in_order(pair)) return true;
    const std::size_t in_disorder = pairs_.size() - in_order_;
    if (in_disorder >= std::max(least, in_order_ / 4) || pairs_.size() >= most_) put_in_order();
    if (pairs_.size() >= most_) return is_in_order(pair);
    pairs_.push_back(pair);
    return true;
}

bool AddressPairs::contains(const Pair& pair) {
    put_in_order();
    return is_in_order(pair);
}

bool AddressPairs::is_in_order(const Pair& pair) const {
    return std::binary_search(pairs_.begin(), pairs_.begin() + static_cast<std::ptrdiff_t>(in_order_), pair);
}

void AddressPairs::put_in_order() {
    if (pairs_.size() == in_order_) return;
    std::ranges::sort(pairs_);
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    in_order_ = pairs_.size();
}

}  // namespace cwmpscope
