#include "decoder/session/address_pairs.h"

#include "capture/room.h"
#include "capture/v4_number.h"

#include <algorithm>

namespace cwmpscope {

namespace {

bool is_v4(const AddressPairs::Pair& pair) {
    return !pair.first.is_v6 && !pair.second.is_v6;
}

std::uint64_t key_of(const AddressPairs::Pair& pair) {
    return std::uint64_t{v4_number(pair.first)} << 32U | v4_number(pair.second);
}

}  // namespace

template <class Key>
bool AddressPairs::Keys<Key>::contains(const Key& key) const {
    return std::binary_search(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(in_order), key);
}

template <class Key>
bool AddressPairs::Keys<Key>::are_in_disorder() const {
    constexpr std::size_t least = 64;
    return keys.size() - in_order >= std::max(least, in_order / 4);
}

template <class Key>
void AddressPairs::Keys<Key>::put_in_order() {
    if (keys.size() == in_order) return;
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    in_order = keys.size();
}

template <class Key>
bool AddressPairs::add(Keys<Key>& keys, const Key& key) {
    if (keys.contains(key)) return true;
    if (keys.are_in_disorder()) keys.put_in_order();
    if (size() >= most_) {
        v4_.put_in_order();
        others_.put_in_order();
    }
    if (size() >= most_) return keys.contains(key);
    make_room_for_one(keys.keys);
    keys.keys.push_back(key);
    return true;
}

bool AddressPairs::add(const Pair& pair) {
    return is_v4(pair) ? add(v4_, key_of(pair)) : add(others_, pair);
}

bool AddressPairs::contains(const Pair& pair) {
    v4_.put_in_order();
    others_.put_in_order();
    return is_v4(pair) ? v4_.contains(key_of(pair)) : others_.contains(pair);
}

}  // namespace cwmpscope
