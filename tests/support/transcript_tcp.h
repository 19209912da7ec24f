// TCP for transcripts: expanded messages and wire verbs become packets as a capture would hold them: Ethernet, IPv4 or
// IPv6, handshakes, segments of the MSS, acknowledgements, FINs, valid checksums, plausible times. What becomes of each
// message is told as well, so that it can be played without packets.
#pragma once

#include "capture/stream_chunk.h"
#include "capture/tcp_connection_info.h"
#include "tests/support/capture_writer.h"
#include "tests/support/transcript.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope::test {

/// A stretch of a message that one packet carried.
struct SentPiece {
    std::size_t offset = 0, length = 0;  ///< in the message
    std::optional<FrameRef> at;          ///< none: not captured
};

struct SentMessage {
    std::size_t step = 0;        ///< in Transcript::steps
    std::size_t connection = 0;  ///< in Traffic::connections
    bool from_client = true;
    std::string bytes;
    std::uint64_t stream_offset = 0;  ///< of its first byte
    std::uint64_t acknowledged = 0;   ///< bytes of the other direction that its sender had seen by then
    std::vector<SentPiece> pieces;
};

struct SentConnection {
    TcpConnectionInfo info;
    TcpClose close;
    std::size_t closed_after = 0;  ///< number of messages (of all) that were sent before it closed
};

struct Traffic {
    std::vector<CapturedPacket> packets;
    std::vector<FrameRef> frames;  ///< one per packet
    std::vector<std::size_t>
        step_of_frame;  ///< per packet: the step that caused it; npos for what the end of the transcript adds
    std::vector<SentConnection> connections;
    std::vector<SentMessage> messages;  ///< in the order in which they were sent
};

std::variant<Traffic, TranscriptError> make_traffic(const Transcript& transcript);

}  // namespace cwmpscope::test
