// RecentMap: what is known of keys of which there is no end. Beyond so many it forgets those that were not met for
// longest, and counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace cwmpscope {

template <class Key, class Value>
class RecentMap {
public:
    /// So many at most; of those that were met last at least the half.
    explicit RecentMap(std::size_t most) : most_(most) {}
    /// Obeyed when the next new key comes.
    void bound(std::size_t most) { most_ = most; }

    /// Null where it is not known. To look is not to meet.
    template <class K>
    const Value* find(const K& key) const {
        for (const Map* map : {&newer_, &older_}) {
            if (const auto place = map->find(key); place != map->end()) return &place->second;
        }
        return nullptr;
    }

    /// What is known of the key; else what `make` gives is known from now on.
    template <class K, class Make>
    const Value& meet(const K& key, Make make) {
        if (const auto place = newer_.find(key); place != newer_.end()) return place->second;
        typename Map::node_type known;
        if (const auto place = older_.find(key); place != older_.end()) known = older_.extract(place);
        if (newer_.size() >= most_ / 2) {
            forgotten_ += older_.size();
            older_ = std::exchange(newer_, {});
        }
        if (!known.empty()) return newer_.insert(std::move(known)).position->second;
        return newer_.emplace(Key(key), make()).first->second;
    }

    template <class Use>
    void for_each(Use use) const {
        for (const Map* map : {&newer_, &older_}) {
            for (const auto& [key, value] : *map) use(key, value);
        }
    }

    bool empty() const { return newer_.empty() && older_.empty(); }
    std::uint64_t forgotten() const { return forgotten_; }

private:
    using Map = std::map<Key, Value, std::less<>>;

    std::size_t most_;
    Map newer_, older_;  ///< a key that is met in the older one moves to the newer
    std::uint64_t forgotten_ = 0;
};

}  // namespace cwmpscope
