// ParallelDecoding: what the capture stages tell goes in; the same comes out in the same order, exchanges decoded.
// Reading XML is most of the work and needs nothing but the message itself: a crew does it beside the reading. Results
// do not depend on the number of workers; without one everything goes straight through. Everything but
// decode_exchange() runs on the caller's thread.
#pragma once

#include "capture/http_message.h"
#include "capture/tcp_connection_info.h"
#include "decoder/run_stage.h"
#include "decoder/session/builder.h"
#include "decoder/soap/cwmp_message.h"
#include "decoder/parallel_work.h"

#include <memory>

namespace cwmpscope {

/// Whose turn it is to be told, in order.
class DecodedListener {
public:
    virtual ~DecodedListener() = default;
    virtual void opened(const TcpConnectionInfo& info) = 0;
    virtual void decoded(const TcpConnectionInfo& info, DecodedExchange&& exchange) = 0;
    virtual void waits(const TcpConnectionInfo& info, Timestamp since) = 0;
    virtual void closed(const TcpConnectionInfo& info, const TcpClose& close) = 0;
    virtual void dropped(const DroppedPackets& packets) = 0;
    virtual void advanced(Timestamp now, Timestamp told) = 0;
};

class ParallelDecoding {
public:
    /// `crew` and `listener` must outlive it, but for the work itself. `stages` may be null.
    ParallelDecoding(WorkCrew& crew, const SoapLimits& limits, DecodedListener& listener,
                     StageListener* stages = nullptr);
    ~ParallelDecoding();
    ParallelDecoding(const ParallelDecoding&) = delete;
    ParallelDecoding& operator=(const ParallelDecoding&) = delete;

    void open(const TcpConnectionInfo& info);
    void push(const TcpConnectionInfo& info, HttpExchange&& exchange);
    void wait(const TcpConnectionInfo& info, Timestamp since);
    void close(const TcpConnectionInfo& info, const TcpClose& close);
    void drop(const DroppedPackets& packets);
    void advance(Timestamp now, Timestamp told);
    /// Returns when everything has been told.
    void drain();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cwmpscope
