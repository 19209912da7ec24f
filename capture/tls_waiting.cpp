#include "capture/tls_waiting.h"

#include <utility>

namespace cwmpscope {

TlsRecord TlsWaiting::Held::view() const {
    TlsRecord view = record;
    view.body = body;
    view.pieces = pieces;
    return view;
}

bool TlsWaiting::push(HttpRole from, const TlsRecord& record) {
    const std::size_t cost = sizeof(Held) + record.body.size() + record.pieces.size() * sizeof(TlsPiece);
    if (bytes_ + cost > limits_->tls_waiting || counters_->tls_open_bytes + bytes_ + cost > limits_->tls_open_total)
        return false;
    bytes_ += cost;
    held_.push_back(
        {from, record, {record.body.begin(), record.body.end()}, {record.pieces.begin(), record.pieces.end()}});
    return true;
}

std::vector<TlsWaiting::Held> TlsWaiting::take() {
    bytes_ = 0;
    return std::exchange(held_, {});
}

}  // namespace cwmpscope
