#include "capture/capture_pipeline.h"

#include "capture/http_connection.h"
#include "capture/ip_fragments.h"
#include "capture/ip_layer.h"
#include "capture/link_layer.h"
#include "capture/tcp_segment.h"
#include "capture/tcp_tracker.h"
#include "capture/udp_tunnels.h"

#include <memory>
#include <optional>

namespace cwmpscope {

namespace {

/// IP in IP in GRE in IP is seen in practice; more than this is an attack.
constexpr int max_tunnels = 8;

/// Reads a TCP connection as HTTP.
class HttpConsumer final : public TcpConsumer {
public:
    HttpConsumer(const Limits& limits, CaptureListener& listener, CaptureCounters& counters)
        : http_(limits, listener, counters) {}

    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged) override {
        http_.push(info, from, chunk, acknowledged);
    }
    void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) override { http_.ended(info, from, at); }
    void closed(const TcpConnectionInfo& info, const TcpClose& close) override { http_.closed(info, close); }
    bool wants_data() const override { return http_.wants_data(); }
    bool awaits_quiet() const override { return http_.holds_exchange(); }
    void quiet(const TcpConnectionInfo& info) override { http_.quiet(info); }

private:
    HttpConnection http_;
};

}  // namespace

struct CapturePipeline::Stages {
    Limits limits;
    CaptureListener& listener;
    CaptureCounters counters;
    IpFragments fragments;
    TcpTracker tracker;
    FrameRef last;
    std::optional<StreamIndex> stream;  ///< of the packet at hand

    Stages(const Limits& given, CaptureListener& to)
        : limits(given),
          listener(to),
          fragments(limits.fragments_bytes, limits.fragments_time),
          tracker(limits, counters, [this](const TcpConnectionInfo& info) {
              listener.connection_opened(info);
              return std::make_unique<HttpConsumer>(limits, listener, counters);
          }) {}

    void push_link(const LinkPayload& payload, FrameRef at, int depth);
    void push_ip(const LinkPayload& payload, FrameRef at, int depth);
    void push_datagram(const IpDatagram& datagram, FrameRef at, int depth);
    void number(const IpDatagram& datagram, FrameRef at);
};

// The three call each other, one round per tunnel:
//   link -> ip -> (fragments ->) datagram -> TCP
//                                         -> ip (IP in IP), link (GRE, tunnels in UDP)
void CapturePipeline::Stages::push_link(const LinkPayload& payload, FrameRef at, int depth) {
    switch (payload.fate) {
        case LinkFate::ip:
            return push_ip(payload, at, depth);
        case LinkFate::not_ip:
            ++counters.not_ip;
            return;
        case LinkFate::unknown_link:
            ++counters.unknown_link;
            return;
        case LinkFate::malformed:
            ++counters.malformed;
            return;
    }
}

void CapturePipeline::Stages::push_ip(const LinkPayload& payload, FrameRef at, int depth) {
    const auto datagram = parse_ip(payload.packet, payload.original_length);
    if (!datagram || depth > max_tunnels) {
        ++counters.malformed;
        return;
    }
    if (!datagram->fragment) return push_datagram(*datagram, at, depth);
    const auto whole = fragments.push(*datagram, at.time);
    counters.limit_fragments = fragments.dropped_by_limit();
    if (!whole) {
        ++counters.fragments_held;
        return;
    }
    push_datagram(*whole, at, depth);
}

void CapturePipeline::Stages::push_datagram(const IpDatagram& datagram, FrameRef at, int depth) {
    switch (datagram.protocol) {
        case ip_protocol::tcp: {
            const auto segment = parse_tcp(datagram.from, datagram.to, datagram.payload, datagram.payload_length, at);
            if (!segment) {
                ++counters.malformed;
                number(datagram, at);
                return;
            }
            ++counters.tcp_segments;
            tracker.push(*segment);
            stream = tracker.last_stream();
            return;
        }
        case ip_protocol::udp: {
            const auto tunnelled = unwrap_udp_tunnel(datagram.payload, datagram.payload_length);
            if (tunnelled && tunnelled->fate == LinkFate::ip) return push_link(*tunnelled, at, depth + 1);
            ++counters.udp_datagrams;
            if (const auto own = datagram_of_interest(datagram.from, datagram.to, datagram.payload,
                                                      datagram.payload_length, at))
                listener.datagram(*own);
            return;
        }
        case ip_protocol::icmp:
        case ip_protocol::icmp_v6: {
            const auto quoted = quoted_by_icmp(datagram);
            if (quoted && !quoted->fragment && quoted->protocol == ip_protocol::tcp) number(*quoted, at);
            ++counters.other_ip;
            return;
        }
        case ip_protocol::ipv4:
        case ip_protocol::ipv6:
            return push_ip({LinkFate::ip, datagram.payload, datagram.payload_length}, at, depth + 1);
        case ip_protocol::gre:
            return push_link(unwrap_gre(datagram.payload, datagram.payload_length), at, depth + 1);
        default:
            ++counters.other_ip;
            return;
    }
}

void CapturePipeline::Stages::number(const IpDatagram& datagram, FrameRef at) {
    const auto segment = parse_tcp_start(datagram.from, datagram.to, datagram.payload, at);
    if (!segment) return;
    tracker.number(*segment);
    stream = tracker.last_stream();
}

CapturePipeline::CapturePipeline(const Limits& limits, CaptureListener& listener)
    : stages_(std::make_unique<Stages>(limits, listener)) {}

CapturePipeline::~CapturePipeline() = default;

void CapturePipeline::push(const Packet& packet) {
    CaptureCounters& counters = stages_->counters;
    ++counters.packets;
    counters.bytes += packet.original_length;
    counters.dropped_packets += packet.dropped_before;
    if (packet.bytes.size() < packet.original_length) ++counters.snapped_packets;
    stages_->last = packet.at;
    stages_->stream.reset();
    stages_->push_link(unwrap(packet.link, packet.bytes, packet.original_length), packet.at, 0);
}

void CapturePipeline::advance(Timestamp now) {
    FrameRef at = stages_->last;
    at.time = now;
    stages_->tracker.advance(at);
}

void CapturePipeline::count_dropped(std::uint64_t packets) {
    stages_->counters.dropped_packets += packets;
}

std::optional<StreamIndex> CapturePipeline::last_stream() const {
    return stages_->stream;
}

void CapturePipeline::finish() {
    stages_->tracker.finish();
}

const CaptureCounters& CapturePipeline::counters() const {
    return stages_->counters;
}

}  // namespace cwmpscope
