// TlsAfterClose: connections that are closed while records of them wait for keys. A key log that grows beside a live
// capture may be behind it by more than such a connection lasts: it is copied from another machine, or written in
// blocks. They are told when their keys come, the oldest first, and without them after `patience` of packet time.
// Bounded in number and in bytes, so that connections whose keys nobody has leave room for others.
#pragma once

#include "capture/counters.h"
#include "capture/limits.h"
#include "capture/tcp_connection_info.h"
#include "capture/time.h"

#include <deque>
#include <memory>

namespace cwmpscope {

class TlsConnection;

class TlsAfterClose {
public:
    static constexpr Duration patience = std::chrono::seconds(10);

    /// Both must outlive this.
    TlsAfterClose(const Limits& limits, CaptureCounters& counters) : limits_(&limits), counters_(&counters) {}
    ~TlsAfterClose();
    TlsAfterClose(const TlsAfterClose&) = delete;
    TlsAfterClose& operator=(const TlsAfterClose&) = delete;

    /// One whose TlsConnection::closed() was not the last word.
    void keep(std::unique_ptr<TlsConnection> connection, const TcpConnectionInfo& info, const TcpClose& close);
    /// Secrets were added.
    void keys_came();
    /// Packet time goes on.
    void advance(Timestamp now);
    /// Nothing more will come.
    void finish();

private:
    struct Waiting {
        std::unique_ptr<TlsConnection> connection;
        TcpConnectionInfo info;
        TcpClose close;
    };
    static constexpr std::size_t most = 500;  ///< 3 MB beside what is in Limits::tls_open_total
    void give_up_oldest(bool in_time);

    const Limits* limits_;
    CaptureCounters* counters_;
    std::deque<Waiting> waiting_;  ///< oldest first
};

}  // namespace cwmpscope
