#include "report/sanitize/mask_follower.h"

#include "capture/capture_pipeline.h"
#include "capture/frame_checksums.h"
#include "capture/packet_place.h"
#include "report/sanitize/header_names.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint8_t filler = 'x';
constexpr std::size_t ethernet_header = 14;

/// Takes the bytes of a connection and does nothing: only where segments lie in their streams is asked.
class Nobody final : public TcpConsumer {
public:
    void push(TcpConnectionInfo&, HttpRole, const StreamChunk&, std::uint64_t) override {}
    void ended(const TcpConnectionInfo&, HttpRole, FrameRef) override {}
    void closed(const TcpConnectionInfo&, const TcpClose&) override {}
    bool wants_data() const override { return true; }
};

bool is_line_end(std::uint8_t byte) {
    return byte == '\r' || byte == '\n';
}

}  // namespace

struct MaskFollower::Stages {
    Stages(const MaskPlan& given, IdentityMasks* names)
        : plan(given),
          identity(names),
          pipeline(Limits{}, [](const TcpConnectionInfo&, const Limits&, CaptureCounters&) {
              return std::make_unique<Nobody>();
          }) {}

    void mask_tcp(const PacketPlace& place, const PacketFate& fate) {
        if (place.payload == place.end) return;
        const auto kind = plan.not_http.find(fate.stream);
        if (kind != plan.not_http.end() && kind->second) {
            ++whole.encrypted_packets;
            return;
        }
        payload.assign(frame.begin() + static_cast<std::ptrdiff_t>(place.payload),
                       frame.begin() + static_cast<std::ptrdiff_t>(place.end));
        std::uint64_t unread = 0;
        const auto direction = plan.directions.find({fate.stream, place.from});
        const bool known = direction != plan.directions.end() && fate.stream_offset && was_read(fate.segment);
        cwmpscope::mask(known ? direction->second : DirectionPlan{}, fate.stream_offset.value_or(0), payload, unread);
        if (unread > 0) {
            ++whole.tcp_packets;
            whole.tcp_bytes += unread;
        }
        put(place.payload, payload);
    }

    void mask_udp(const PacketPlace& place, std::uint64_t number) {
        const auto datagram = plan.datagrams.find(number);
        if (datagram == plan.datagrams.end()) {
            if (fill(place.payload, place.end)) ++whole.udp_packets;
            return;
        }
        for (const MaskEdit& edit : datagram->second) {
            const std::size_t at = place.payload + edit.offset;
            if (at + edit.bytes.size() <= place.end) put(at, as_bytes(edit.bytes));
        }
    }

    /// Masks [begin, end) but for line ends; true when there was anything.
    bool fill(std::size_t begin, std::size_t end) {
        if (begin >= end) return false;
        payload.assign(frame.begin() + static_cast<std::ptrdiff_t>(begin),
                       frame.begin() + static_cast<std::ptrdiff_t>(end));
        for (std::uint8_t& byte : payload) {
            if (!is_line_end(byte)) byte = filler;
        }
        put(begin, payload);
        return true;
    }

    void put(std::size_t at, Bytes bytes) { std::ranges::copy(bytes, frame.begin() + static_cast<std::ptrdiff_t>(at)); }

    void mask_fragment(const PacketPlace& place, std::uint64_t number) {
        const auto known = plan.fragments.find(number);
        if (known != plan.fragments.end() && known->second.size() == place.end - place.payload) {
            put(place.payload, known->second);
        } else if (fill(place.payload, place.end)) {
            ++whole.fragments;
        }
    }

    void mask_no_ip(const PacketPlace& place, LinkType link) {
        if (!is_arp(frame, link) &&
            fill(std::min(frame.size(), std::max(place.payload, ethernet_header)), frame.size()))
            ++whole.other;
    }

    void mask(const Packet& packet, const PacketFate& fate) {
        const PacketPlace place = place_of(packet);
        frame.assign(packet.bytes.begin(), packet.bytes.end());
        const FrameChecksums checksums(frame, place);
        switch (place.layer) {
            case LayerFate::tcp:
                mask_tcp(place, fate);
                break;
            case LayerFate::udp:
                mask_udp(place, packet.at.frame);
                break;
            case LayerFate::fragment_held:
                mask_fragment(place, packet.at.frame);
                break;
            case LayerFate::other_ip:
                if (fill(place.payload, place.end)) ++whole.other;
                break;
            case LayerFate::not_ip:
                mask_no_ip(place, packet.link);
                break;
            case LayerFate::unknown_link:
                if (fill(0, frame.size())) ++whole.other;
                break;
            case LayerFate::malformed:
                if (fill(std::min(frame.size(), std::max(place.payload, ethernet_header)), frame.size())) ++whole.other;
                break;
        }
        // Padding below the IP packet may hold what a driver left in its buffer.
        for (std::size_t i = place.end; i < frame.size(); ++i) frame[i] = 0;
        if (identity != nullptr && !rename_headers(frame, packet.link, place, *identity)) ++whole.link_addresses_kept;
        checksums.follow(frame);
    }

    const MaskPlan& plan;
    IdentityMasks* identity;
    std::vector<std::uint8_t> frame, payload;
    MaskedWhole whole;
    CapturePipeline pipeline;
};

MaskFollower::MaskFollower(const MaskPlan& plan, IdentityMasks* identity)
    : stages_(std::make_unique<Stages>(plan, identity)) {}

MaskFollower::~MaskFollower() = default;

Packet MaskFollower::push(const Packet& packet) {
    const PacketFate fate = stages_->pipeline.push(packet);
    stages_->mask(packet, fate);
    Packet masked = packet;
    masked.bytes = stages_->frame;
    return masked;
}

const MaskedWhole& MaskFollower::masked_whole() const {
    return stages_->whole;
}

}  // namespace cwmpscope
