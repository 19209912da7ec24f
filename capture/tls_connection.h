// TlsConnection: both directions of a TCP connection that carries TLS. Chunks of the two streams go in; the facts that
// can be seen come out, and where the key log has the keys the plaintext goes on, with typed holes, to an
// HttpConnection, each byte with the frame of the record's part that it stood in. Same calls as HttpConnection.
//
//   stream chunks -> TlsRecordReader -> handshake messages -> TlsFacts, keys
//                                    -> TlsOpener -> plaintext chunks -> HttpConnection
//
// Without keys the connection is read until its handshake is over, and then no more.
#pragma once

#include "capture/capture_listener.h"
#include "capture/counters.h"
#include "capture/limits.h"
#include "capture/stream_chunk.h"
#include "capture/tcp_connection_info.h"

#include <cstdint>
#include <memory>

namespace cwmpscope {

class TlsSecrets;

class TlsConnection {
public:
    /// `keys` may be null: nobody gave any. All must outlive the connection.
    TlsConnection(const Limits& limits, CaptureListener& listener, CaptureCounters& counters, TlsSecrets* keys,
                  TcpConnectionInfo& info);
    ~TlsConnection();
    TlsConnection(const TlsConnection&) = delete;
    TlsConnection& operator=(const TlsConnection&) = delete;

    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged);
    void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at);
    void quiet(const TcpConnectionInfo& info);
    /// Whether keys may still come for what waits for them.
    enum class Patience : std::uint8_t {
        may_wait,
        waited,  ///< TlsAfterClose::patience has passed, in vain
        none
    };
    /// False (only with may_wait): records wait for keys; to be called again until it is true, and nothing else is.
    bool closed(const TcpConnectionInfo& info, const TcpClose& close, Patience patience);
    bool holds_exchange() const;
    bool awaits_response() const;
    bool wants_data() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cwmpscope
