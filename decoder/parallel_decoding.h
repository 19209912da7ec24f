// ParallelDecoding: what the capture stages tell goes in; the same comes out in the same order, exchanges decoded.
// Reading XML is most of the work and needs nothing but the message itself: a worker does it beside the reading, and
// who reads helps when much is waiting. Results do not depend on the number of workers; without one everything goes
// straight through. Everything but decode_exchange() runs on the caller's thread.
#pragma once

#include "capture/http_message.h"
#include "capture/tcp_connection_info.h"
#include "decoder/run_stage.h"
#include "decoder/session/builder.h"
#include "decoder/soap/cwmp_message.h"

#include <memory>

namespace cwmpscope {

/// Whose turn it is to be told, in order.
class DecodedListener {
public:
    virtual ~DecodedListener() = default;
    virtual void opened(const TcpConnectionInfo& info) = 0;
    virtual void decoded(const TcpConnectionInfo& info, DecodedExchange&& exchange) = 0;
    virtual void closed(const TcpConnectionInfo& info, const TcpClose& close) = 0;
    virtual void advanced(Timestamp now, Timestamp told) = 0;
};

class ParallelDecoding {
public:
    /// `listener` must outlive it. `workers`: threads beside the caller's.
    /// `stages` may be null.
    ParallelDecoding(unsigned workers, const SoapLimits& limits, DecodedListener& listener,
                     StageListener* stages = nullptr);
    ~ParallelDecoding();
    ParallelDecoding(const ParallelDecoding&) = delete;
    ParallelDecoding& operator=(const ParallelDecoding&) = delete;

    void open(const TcpConnectionInfo& info);
    void push(const TcpConnectionInfo& info, HttpExchange&& exchange);
    void close(const TcpConnectionInfo& info, const TcpClose& close);
    void advance(Timestamp now, Timestamp told);
    /// Returns when everything has been told.
    void drain();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cwmpscope
