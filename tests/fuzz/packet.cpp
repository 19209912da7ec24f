#include "capture/capture_pipeline.h"
#include "capture/link_layer.h"
#include "tests/fuzz/checked_listener.h"
#include "tests/fuzz/script.h"

#include <chrono>

namespace cwmpscope::fuzz {

namespace {

std::uint64_t fates(const CaptureCounters& counters) {
    return counters.tcp_segments + counters.udp_datagrams + counters.fragments_held + counters.other_ip +
           counters.not_ip + counters.unknown_link + counters.malformed;
}

}  // namespace

/// Input: per packet the link type (16 bits), its length (16), what the snap length cut off (8), milliseconds since the
/// one before (8), its bytes.
void packet(Bytes input) {
    Limits limits;
    limits.held_back_per_stream = 1U << 14U;
    limits.fragments_bytes = 1U << 14U;
    limits.connections = 8;
    limits.remembered_connections = 8;
    CheckedListener listener;
    CapturePipeline pipeline(limits, listener);
    FrameRef at;
    Script script(input);
    while (!script.at_end()) {
        Packet packet;
        packet.link = LinkType{script.take16()};
        const std::size_t length = script.take16();
        const std::uint32_t cut = script.take8();
        at.time += std::chrono::milliseconds(script.take8());
        ++at.frame;
        packet.bytes = script.take(length);
        packet.original_length = static_cast<std::uint32_t>(packet.bytes.size()) + cut;
        packet.at = at;
        pipeline.push(packet);
    }
    promise(fates(pipeline.counters()) == at.frame, "every packet has one fate");
    pipeline.finish();
    listener.check_end();
}

}  // namespace cwmpscope::fuzz
