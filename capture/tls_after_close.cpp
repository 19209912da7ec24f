#include "capture/tls_after_close.h"

#include "capture/tls_connection.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

TlsAfterClose::~TlsAfterClose() = default;

void TlsAfterClose::keep(std::unique_ptr<TlsConnection> connection, const TcpConnectionInfo& info,
                         const TcpClose& close) {
    waiting_.push_back({std::move(connection), info, close});
    while (waiting_.size() > most || (!waiting_.empty() && counters_->tls_open_bytes > limits_->tls_open_total / 2)) {
        ++counters_->limit_tls;
        give_up_oldest(false);
    }
}

void TlsAfterClose::keys_came() {
    std::erase_if(waiting_, [](Waiting& one) {
        return one.connection->closed(one.info, one.close, TlsConnection::Patience::may_wait);
    });
}

void TlsAfterClose::advance(Timestamp now) {
    while (!waiting_.empty() && waiting_.front().close.at.time + patience <= now) give_up_oldest(true);
}

void TlsAfterClose::finish() {
    while (!waiting_.empty()) give_up_oldest(false);
}

void TlsAfterClose::give_up_oldest(bool in_time) {
    Waiting oldest = std::move(waiting_.front());
    waiting_.pop_front();
    oldest.connection->closed(oldest.info, oldest.close,
                              in_time ? TlsConnection::Patience::waited : TlsConnection::Patience::none);
}

}  // namespace cwmpscope
