#include "tests/support/transcript_wires.h"

#include "tests/support/encapsulation.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <utility>

namespace cwmpscope::test {

namespace {

/// Puts the packet into its link layer, and what was captured of it into the capture. The frame with which it was
/// whole is told, if there is one.
std::optional<std::size_t> capture(const Transcript& transcript, const Wire& wire, std::uint16_t identification,
                                   Traffic& traffic) {
    const Encapsulation& encapsulation = transcript.head.encapsulation;
    const auto frames = encapsulated(encapsulation, wire.packet.bytes, identification);
    std::size_t count = 0;
    for (const EncapsulatedFrame& frame : frames) count = std::max(count, frame.fragment);
    if (wire.lost_fragment > count) {
        throw TranscriptError{transcript.file, 0, "lose-fragment names a fragment that is not there"};
    }
    std::set<std::size_t> seen;
    std::optional<std::size_t> whole;
    CapturedPacket packet = wire.packet;
    packet.link = link_of(encapsulation);
    for (const EncapsulatedFrame& frame : frames) {
        if (frame.fragment != 0 && frame.fragment == wire.lost_fragment) continue;
        packet.bytes = frame.bytes;
        packet.original_length = static_cast<std::uint32_t>(frame.bytes.size());
        if (packet.bytes.size() > wire.snap_length) packet.bytes.resize(wire.snap_length);
        seen.insert(frame.fragment);
        if (!whole && (count == 0 || seen.size() == count)) whole = traffic.packets.size();
        traffic.packets.push_back(packet);
        traffic.step_of_frame.push_back(wire.step);
        packet.time += std::chrono::nanoseconds(100);
        packet.dropped_before = 0;
        packet.dropped_until = Timestamp::min();
    }
    return whole;
}

void describe_connections(const std::vector<Wire>& wires, const std::vector<Open>& connections,
                          const std::vector<std::optional<std::size_t>>& frame_of, Traffic& traffic) {
    std::vector<std::optional<StreamIndex>> streams(connections.size());
    StreamIndex next = 0;
    for (const Open& open : connections) {
        SentConnection connection;
        connection.info.client = open.client.endpoint;
        connection.info.server = open.server.endpoint;
        connection.closed_after = std::min(open.closed_after, traffic.messages.size());
        connection.close.reason = open.refused    ? CloseReason::refused
                                  : open.reset    ? CloseReason::reset
                                  : open.closed() ? CloseReason::fin
                                                  : CloseReason::capture_end;
        traffic.connections.push_back(connection);
    }
    for (std::size_t i = 0; i < wires.size(); ++i) {
        const Wire& wire = wires[i];
        if (!frame_of[i] || wire.connection == nothing) continue;
        const FrameRef at = traffic.frames[*frame_of[i]];
        SentConnection& connection = traffic.connections[wire.connection];
        TcpConnectionInfo& info = connection.info;
        if (!streams[wire.connection]) {
            streams[wire.connection] = next++;
            info.stream = *streams[wire.connection];
            info.first = at;
            info.from_syn = wire.syn && wire.from_client;
        }
        (wire.from_client ? info.saw_client : info.saw_server) = true;
        if (wire.syn && wire.from_client) ++info.syn_count;
        if (wire.syn && !wire.from_client && !info.accepted) info.accepted = at;
        TcpClose& close = connection.close;
        if ((wire.fin || wire.rst) && !close.first_by)
            close.first_by = wire.from_client ? HttpRole::client : HttpRole::server;
        if (wire.fin) (wire.from_client ? close.client_fin : close.server_fin) = at;
        if (wire.rst) close.reset = at;
        close.at = at;
    }
}

}  // namespace

Traffic traffic_of(const Transcript& transcript, const std::vector<Wire>& wires, const std::vector<Open>& connections,
                   std::vector<SentMessage> messages) {
    Traffic traffic;
    std::vector<std::optional<std::size_t>> frame_of(wires.size());
    for (std::size_t i = 0; i < wires.size(); ++i) {
        if (wires[i].captured) frame_of[i] = capture(transcript, wires[i], static_cast<std::uint16_t>(i + 1), traffic);
    }
    traffic.frames = frame_refs(traffic.packets);
    traffic.messages = std::move(messages);
    describe_connections(wires, connections, frame_of, traffic);
    for (std::size_t i = 0; i < wires.size(); ++i) {
        const Wire& wire = wires[i];
        if (wire.message == nothing) continue;
        std::vector<SentPiece>& pieces = traffic.messages[wire.message].pieces;
        std::optional<FrameRef> at;
        if (frame_of[i]) at = traffic.frames[*frame_of[i]];
        const auto place = std::find_if(pieces.begin(), pieces.end(),
                                        [&](const SentPiece& piece) { return piece.offset >= wire.offset; });
        if (place != pieces.end() && place->offset == wire.offset) {
            if (!place->at) place->at = at;  // a retransmission
        } else {
            pieces.insert(place, {wire.offset, wire.length, at});
        }
    }
    return traffic;
}

}  // namespace cwmpscope::test
