// CaptureListener: what leaves capture/. Called in packet order, from the thread that pushes packets.
#pragma once

#include "capture/datagram.h"
#include "capture/http_message.h"
#include "capture/tcp_connection_info.h"

namespace cwmpscope {

class CaptureListener {
public:
    virtual ~CaptureListener() = default;

    /// The first frame of a TCP connection. What is known may still change (roles of a connection without SYN):
    /// later calls carry the newest info. A stream that was closed may open again, under the same index: when its SYN
    /// is repeated, or when it was only given up (silent too long, too many connections) and goes on.
    virtual void connection_opened(const TcpConnectionInfo&) {}
    /// Each HTTP message as it completes (or is known to stay incomplete).
    virtual void message(const TcpConnectionInfo&, const HttpMessage&) {}
    /// A request with its response, or one of them with the reason why the other is missing; after both calls of
    /// message().
    virtual void exchange(const TcpConnectionInfo&, HttpExchange&&) {}
    /// Since that time, the request's last byte, a request has been waiting for its response, for
    /// Limits::quiet_connection at least. Its exchange comes later: with the response, or when the connection is over.
    virtual void request_waits(const TcpConnectionInfo&, Timestamp /*since*/) {}
    /// Before connection_closed(): neither side sent a byte, as far as was captured.
    virtual void said_nothing(const TcpConnectionInfo&, const TcpClose&) {}
    /// After everything that was open on it has been given out.
    virtual void connection_closed(const TcpConnectionInfo&, const TcpClose&) {}
    /// The first payload bytes are no HTTP. `encrypted`: they are a TLS record.
    virtual void not_http(const TcpConnectionInfo&, bool /*encrypted*/) {}
    /// A UDP datagram that is about CWMP.
    virtual void datagram(const Datagram&) {}
};

}  // namespace cwmpscope
