// HttpConnection: both directions of one TCP connection read as HTTP/1.x (RFC 9112). Chunks of the two streams go in,
// in the order in which the TCP layer gives them out; messages and exchanges go to the CaptureListener. Costs a few
// words until the first payload byte, and gives its memory back once the payload is known to be something else than
// HTTP.
#pragma once

#include "capture/capture_listener.h"
#include "capture/counters.h"
#include "capture/limits.h"
#include "capture/stream_chunk.h"
#include "capture/tcp_connection_info.h"

#include <cstdint>
#include <memory>

namespace cwmpscope {

/// Whether acknowledgements are offsets in the very streams that are given. Those of TLS are of records on the wire:
/// what of the bytes behind the last one that was read is content can only be estimated.
enum class Acknowledgements : std::uint8_t { exact, estimated };

class HttpConnection {
public:
    /// All three references must outlive the connection.
    HttpConnection(const Limits& limits, CaptureListener& listener, CaptureCounters& counters,
                   Acknowledgements acknowledgements = Acknowledgements::exact);
    ~HttpConnection();
    HttpConnection(HttpConnection&&) noexcept;
    HttpConnection& operator=(HttpConnection&&) noexcept;

    /// The next chunk of the direction whose sender is `from`. `acknowledged`: stream offset up to which the packet
    /// that carried the chunk acknowledges the other direction (the offset after the last acknowledged byte); it
    /// decides whether a request was pipelined. `info` belongs to the caller. When the first start line shows that the
    /// roles were guessed the wrong way round (possible only without a SYN), client and server are swapped in it, and
    /// what the caller passes as `from` from then on must follow the new roles: compare info.client before and after
    /// the call.
    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged);
    /// The direction of `from` has ended in order: its FIN was reached and every byte before it was given out.
    void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at);
    /// The connection has been silent for a moment (Limits::quiet_connection of packet time). A whole exchange is given
    /// out only when the next bytes of its connection, or this call, show that no stray bytes follow its response.
    void quiet(const TcpConnectionInfo& info);
    /// The connection is over: gives out what is open with the reason why it stays incomplete, then calls
    /// CaptureListener::connection_closed. Nothing may be pushed afterwards.
    void closed(const TcpConnectionInfo& info, const TcpClose& close);

    /// A whole exchange waits for quiet().
    bool holds_exchange() const;
    /// A request waits for its response, which quiet() tells the listener.
    bool awaits_response() const;
    /// False once it is known that the payload is no HTTP: chunks need not be given any more, closed() still must.
    bool wants_data() const;

private:
    struct State;
    void not_http(const TcpConnectionInfo& info);

    const Limits* limits_;
    CaptureListener* listener_;
    CaptureCounters* counters_;
    Acknowledgements acknowledgements_;
    std::unique_ptr<State> state_;  ///< none before the first chunk and after not_http
    bool wants_data_ = true;
};

}  // namespace cwmpscope
