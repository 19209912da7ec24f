#include "decoder/session/drops.h"

#include <algorithm>
#include <cstddef>

namespace cwmpscope {

namespace {
constexpr std::size_t most_places = 10'000;
}

void Drops::add(const DroppedPackets& dropped) {
    if (dropped.packets == 0) return;
    places_.push_back(dropped);
    DroppedPackets& newest = places_.back();
    if (places_.size() > 1) newest.to = std::max(newest.to, places_[places_.size() - 2].to);
    newest.from = std::min(newest.from, newest.to);
    if (places_.size() <= most_places) return;
    const DroppedPackets oldest = places_.front();
    places_.pop_front();
    places_.front().from = std::min(places_.front().from, oldest.from);
    places_.front().packets += oldest.packets;
}

std::uint64_t Drops::between(Timestamp from, Timestamp to) const {
    std::uint64_t packets = 0;
    for (auto place = places_.rbegin(); place != places_.rend() && place->to > from; ++place) {
        if (place->from < to) packets += place->packets;
    }
    return packets;
}

Duration Drops::without_before(Timestamp time, Duration wish) const {
    for (auto place = places_.rbegin(); place != places_.rend() && place->to > time - wish; ++place) {
        if (place->from < time) wish = place->to >= time ? Duration::zero() : std::min(wish, time - place->to);
    }
    return wish;
}

Duration Drops::without_after(Timestamp time, Duration wish) const {
    for (auto place = places_.rbegin(); place != places_.rend() && place->to > time; ++place) {
        wish = place->from <= time ? Duration::zero() : std::min(wish, place->from - time);
    }
    return wish;
}

}  // namespace cwmpscope
