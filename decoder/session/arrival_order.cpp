#include "decoder/session/arrival_order.h"

#include <algorithm>

namespace cwmpscope {

void ArrivalOrder::add(Timestamp at, Arrival&& arrival) {
    Connection& connection = last_[arrival.info.stream];
    if (connection.waiting > 0) at = std::max(at, connection.at);
    connection.at = at;
    ++connection.waiting;
    weight_ += arrival.weight;
    waiting_.emplace(std::pair(at, serial_++), std::move(arrival));
}

}  // namespace cwmpscope
