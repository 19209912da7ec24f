// Room for one more in a list of which nobody knows how long it gets.
#pragma once

#include <vector>

namespace cwmpscope {

/// An eighth more each time: with twice the room, as lists take it by themselves, up to half of it is there for
/// nothing.
template <class T>
void make_room_for_one(std::vector<T>& list) {
    if (list.size() == list.capacity()) list.reserve(list.size() + list.size() / 8 + 16);
}

}  // namespace cwmpscope
