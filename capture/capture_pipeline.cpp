#include "capture/capture_pipeline.h"

#include "capture/connection_reader.h"
#include "capture/ip_fragments.h"
#include "capture/ip_layer.h"
#include "capture/link_layer.h"
#include "capture/tcp_checksum.h"
#include "capture/tcp_segment.h"
#include "capture/tcp_tracker.h"
#include "capture/tls_after_close.h"
#include "capture/tls_session_secrets.h"
#include "capture/udp_tunnels.h"

#include <memory>
#include <optional>
#include <utility>

namespace cwmpscope {

namespace {

/// IP in IP in GRE in IP is seen in practice; more than this is an attack.
constexpr int max_tunnels = 8;

}  // namespace

struct CapturePipeline::Stages {
    Limits limits;
    Reader reader;
    Wanted wanted;                        ///< empty: all connections
    CaptureListener* listener = nullptr;  ///< of datagrams; may be null
    CaptureCounters counters;
    TlsSecrets secrets;
    TlsAfterClose after_close;
    IpFragments fragments;
    TcpTracker tracker;
    FrameRef last;
    LinkType link{};                    ///< of the packet at hand
    std::optional<StreamIndex> stream;  ///< likewise

    Stages(const Limits& given, Reader reads)
        : limits(given),
          reader(std::move(reads)),
          secrets(limits.tls_secrets, limits.tls_sessions),
          after_close(limits, counters),
          fragments(limits.fragments_bytes, limits.fragments_time),
          tracker(limits, counters, [this](const TcpConnectionInfo& info) { return reader(info, limits, counters); }) {}

    PacketFate push_link(const LinkPayload& payload, FrameRef at, int depth);
    PacketFate push_ip(const LinkPayload& payload, FrameRef at, int depth);
    PacketFate push_datagram(const IpDatagram& datagram, FrameRef at, int depth);
    PacketFate push_tcp(const IpDatagram& datagram, FrameRef at);
    void number(const IpDatagram& datagram, FrameRef at);
    void count(const PacketFate& fate);
};

// The three call each other, one round per tunnel:
//   link -> ip -> (fragments ->) datagram -> TCP
//                                         -> ip (IP in IP), link (GRE, tunnels in UDP)
PacketFate CapturePipeline::Stages::push_link(const LinkPayload& payload, FrameRef at, int depth) {
    switch (payload.fate) {
        case LinkFate::ip:
            return push_ip(payload, at, depth);
        case LinkFate::not_ip:
            return {LayerFate::not_ip};
        case LinkFate::unknown_link:
            if (counters.unknown_link == 0) counters.unknown_link_type = link;
            return {LayerFate::unknown_link};
        case LinkFate::malformed:
            break;
    }
    return {LayerFate::malformed};
}

PacketFate CapturePipeline::Stages::push_ip(const LinkPayload& payload, FrameRef at, int depth) {
    const auto datagram = parse_ip(payload.packet, payload.original_length);
    if (!datagram || depth > max_tunnels) return {LayerFate::malformed};
    if (!datagram->fragment) return push_datagram(*datagram, at, depth);
    const auto whole = fragments.push(*datagram, at.time);
    counters.limit_fragments = fragments.dropped_by_limit();
    counters.incomplete_datagrams = fragments.incomplete();
    counters.contradicting_fragments = fragments.contradicting();
    if (!whole) {
        // What the snap length cut may never come together; the header is there all the same.
        const bool is_cut_begin =
            datagram->fragment->offset == 0 && datagram->payload.size() < datagram->payload_length;
        if (is_cut_begin && datagram->protocol == ip_protocol::tcp) number(*datagram, at);
        return {LayerFate::fragment_held};
    }
    return push_datagram(*whole, at, depth);
}

PacketFate CapturePipeline::Stages::push_datagram(const IpDatagram& datagram, FrameRef at, int depth) {
    switch (datagram.protocol) {
        case ip_protocol::tcp:
            return push_tcp(datagram, at);
        case ip_protocol::udp: {
            const auto tunnelled = unwrap_udp_tunnel(datagram.payload, datagram.payload_length);
            if (tunnelled && tunnelled->fate == LinkFate::ip) return push_link(*tunnelled, at, depth + 1);
            if (listener != nullptr) {
                if (const auto own =
                        datagram_of_interest(datagram.from, datagram.to, datagram.payload, datagram.payload_length, at))
                    listener->datagram(*own);
            }
            return {LayerFate::udp};
        }
        case ip_protocol::icmp:
        case ip_protocol::icmp_v6: {
            const auto quoted = quoted_by_icmp(datagram);
            if (quoted && !quoted->fragment && quoted->protocol == ip_protocol::tcp) number(*quoted, at);
            return {LayerFate::other_ip};
        }
        case ip_protocol::ipv4:
        case ip_protocol::ipv6:
            return push_ip({LinkFate::ip, datagram.payload, datagram.payload_length}, at, depth + 1);
        case ip_protocol::gre:
            return push_link(unwrap_gre(datagram.payload, datagram.payload_length), at, depth + 1);
        default:
            return {LayerFate::other_ip};
    }
}

PacketFate CapturePipeline::Stages::push_tcp(const IpDatagram& datagram, FrameRef at) {
    auto segment = parse_tcp(datagram.from, datagram.to, datagram.payload, datagram.payload_length, at);
    if (!segment) {
        number(datagram, at);
        return {LayerFate::malformed};
    }
    if (wanted && !wanted(segment->from, segment->to)) {
        tracker.advance(at);
        return {LayerFate::other_ip};
    }
    constexpr std::uint32_t is_identification = 0x10000;
    if (datagram.identification != 0) segment->identity = is_identification | datagram.identification;
    PacketFate fate{LayerFate::tcp};
    fate.payload_length = segment->payload_length;
    fate.segment = tracker.push(*segment);
    // Nobody asks for the sums of bytes that are not looked at, and most traffic of a mirror port is that.
    fate.bad_checksum = fate.segment != SegmentFate::skimmed && datagram.payload.size() == datagram.payload_length &&
                        !tcp_checksum_is_right(datagram.from, datagram.to, datagram.payload);
    stream = tracker.last_stream();
    fate.stream = *stream;
    fate.stream_offset = tracker.last_offset();
    return fate;
}

void CapturePipeline::Stages::count(const PacketFate& fate) {
    switch (fate.layer) {
        case LayerFate::tcp:
            ++counters.tcp_segments;
            if (fate.bad_checksum) ++counters.tcp_bad_checksums;
            break;
        case LayerFate::udp:
            ++counters.udp_datagrams;
            break;
        case LayerFate::fragment_held:
            ++counters.fragments_held;
            break;
        case LayerFate::other_ip:
            ++counters.other_ip;
            break;
        case LayerFate::not_ip:
            ++counters.not_ip;
            break;
        case LayerFate::unknown_link:
            ++counters.unknown_link;
            break;
        case LayerFate::malformed:
            ++counters.malformed;
            break;
    }
}

void CapturePipeline::Stages::number(const IpDatagram& datagram, FrameRef at) {
    const auto segment = parse_tcp_start(datagram.from, datagram.to, datagram.payload, at);
    if (!segment) return;
    tracker.number(*segment);
    stream = tracker.last_stream();
}

CapturePipeline::CapturePipeline(const Limits& limits, CaptureListener& listener) : CapturePipeline(limits, Reader()) {
    stages_->listener = &listener;
    stages_->reader = [&listener, stages = stages_.get()](const TcpConnectionInfo& info, const Limits& given,
                                                          CaptureCounters& counters) {
        listener.connection_opened(info);
        return std::make_unique<ConnectionReader>(given, listener, counters, &stages->secrets, &stages->after_close);
    };
}

CapturePipeline::CapturePipeline(const Limits& limits, Reader reader)
    : stages_(std::make_unique<Stages>(limits, std::move(reader))) {}

CapturePipeline::~CapturePipeline() = default;

void CapturePipeline::look_only_at(Wanted wanted) {
    stages_->wanted = std::move(wanted);
}

PacketFate CapturePipeline::push(const Packet& packet) {
    CaptureCounters& counters = stages_->counters;
    ++counters.packets;
    counters.bytes += packet.original_length;
    counters.dropped_packets += packet.dropped_before;
    if (packet.dropped_until > packet.at.time) counters.dropped_somewhere += packet.dropped_before;
    if (packet.bytes.size() < packet.original_length) ++counters.snapped_packets;
    stages_->last = packet.at;
    stages_->link = packet.link;
    stages_->stream.reset();
    const PacketFate fate = stages_->push_link(unwrap(packet.link, packet.bytes, packet.original_length), packet.at, 0);
    stages_->count(fate);
    stages_->after_close.advance(stages_->tracker.reached());
    return fate;
}

void CapturePipeline::advance(Timestamp now) {
    FrameRef at = stages_->last;
    at.time = now;
    stages_->tracker.advance(at);
    stages_->after_close.advance(stages_->tracker.reached());
}

Timestamp CapturePipeline::told_until() const {
    const Timestamp reached = stages_->tracker.reached();
    return reached == Timestamp::min() ? reached : reached - stages_->limits.quiet_connection;
}

void CapturePipeline::count_dropped(std::uint64_t packets) {
    stages_->counters.dropped_packets += packets;
}

void CapturePipeline::count_dropped_late(std::uint64_t packets) {
    stages_->counters.dropped_late += packets;
}

void CapturePipeline::add_tls_keys(std::string_view key_log, TlsKeySource from) {
    stages_->secrets.given = true;
    const std::uint64_t before = stages_->secrets.key_log.generation();
    stages_->secrets.key_log.add(key_log, from);
    if (stages_->secrets.key_log.generation() != before) stages_->after_close.keys_came();
}

void CapturePipeline::expect_tls_keys(bool may_come_late) {
    stages_->secrets.given = true;
    stages_->secrets.may_grow = may_come_late;
}

const TlsKeyLogCounts& CapturePipeline::tls_key_log_counts() const {
    return stages_->secrets.key_log.counts();
}

std::optional<StreamIndex> CapturePipeline::last_stream() const {
    return stages_->stream;
}

void CapturePipeline::finish() {
    stages_->secrets.key_log.finish();
    stages_->secrets.may_grow = false;
    stages_->after_close.finish();
    stages_->tracker.finish();
}

const CaptureCounters& CapturePipeline::counters() const {
    return stages_->counters;
}

}  // namespace cwmpscope
