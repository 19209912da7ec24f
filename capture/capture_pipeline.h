// CapturePipeline: packets in, HTTP messages and exchanges out. Composes link layer, IP, fragments, TCP tracker and
// HTTP; holds no thread, clock, lock, global or file.
#pragma once

#include "capture/capture_listener.h"
#include "capture/counters.h"
#include "capture/limits.h"
#include "capture/packet.h"
#include "capture/packet_fate.h"
#include "capture/tcp_connection.h"
#include "capture/tcp_connection_info.h"
#include "capture/tls_key_log.h"

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace cwmpscope {

class CapturePipeline {
public:
    /// `listener` must outlive the pipeline.
    CapturePipeline(const Limits& limits, CaptureListener& listener);
    /// Who reads a connection where not HTTP but the streams themselves are wanted. Limits and counters are the
    /// pipeline's.
    using Reader =
        std::function<std::unique_ptr<TcpConsumer>(const TcpConnectionInfo&, const Limits&, CaptureCounters&)>;
    CapturePipeline(const Limits& limits, Reader reader);
    ~CapturePipeline();
    CapturePipeline(const CapturePipeline&) = delete;
    CapturePipeline& operator=(const CapturePipeline&) = delete;

    /// Segments of other connections are passed over as if they were not of TCP; only their time counts. Before the
    /// first packet.
    using Wanted = std::function<bool(const Endpoint& from, const Endpoint& to)>;
    void look_only_at(Wanted wanted);

    PacketFate push(const Packet& packet);
    /// Live capture: nothing came for a while; connections may become idle.
    void advance(Timestamp now);
    /// Packets told to be dropped after the last one, by a mark or at the end.
    void count_dropped(std::uint64_t packets);
    /// Of those that were counted: they come too late for what was told on.
    void count_dropped_late(std::uint64_t packets);
    /// The next piece of a TLS key log (SSLKEYLOGFILE), before the packets that need it.
    void add_tls_keys(std::string_view key_log, TlsKeySource from = TlsKeySource::capture);
    /// A key log is there, even if it is empty so far; it may be a moment behind the packets.
    void expect_tls_keys(bool may_come_late);
    const TlsKeyLogCounts& tls_key_log_counts() const;
    /// The capture ended: everything still open is given out as such.
    void finish();

    /// Wireshark's tcp.stream of the packet pushed last; none when no TCP header was read in it.
    std::optional<StreamIndex> last_stream() const;
    /// Every exchange that was complete at that time has been told.
    Timestamp told_until() const;
    const CaptureCounters& counters() const;

private:
    struct Stages;
    std::unique_ptr<Stages> stages_;
};

}  // namespace cwmpscope
