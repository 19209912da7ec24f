// What is on the wires of a transcript: packets and connections before it is known which packets the capture holds, and
// the capture that comes of them.
#pragma once

#include "tests/support/capture_writer.h"
#include "tests/support/transcript.h"
#include "tests/support/transcript_tcp.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace cwmpscope::test {

constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();

/// A packet before it is known which packets the capture holds.
struct Wire {
    CapturedPacket packet;
    bool captured = true;
    std::size_t step = nothing;
    std::size_t connection = nothing;
    std::size_t message = nothing;       ///< of data
    std::size_t offset = 0, length = 0;  ///< in the message
    bool from_client = true, syn = false, fin = false, rst = false, ack = false;
    std::size_t snap_length = 0;
    std::size_t lost_fragment = 0;  ///< counted from 1; 0: none
};

struct Direction {
    std::uint32_t initial = 0;
    std::uint64_t sent = 0;  ///< payload bytes
    bool fin = false;
    Endpoint endpoint;
};

struct Open {
    Direction client, server;
    bool reset = false, refused = false, ends_now = false, abandoned = false;
    std::size_t closed_after = nothing;
    bool unseen = false;                       ///< what is sent now is not captured
    std::optional<bool> captured_from_client;  ///< only what the client (or else the server) sends is
    const Direction& side(bool from_client) const { return from_client ? client : server; }
    Direction& side(bool from_client) { return from_client ? client : server; }
    bool closed() const { return reset || refused || (client.fin && server.fin); }
    bool usable_for_request() const { return !closed() && !client.fin && !server.fin && !ends_now && !abandoned; }
};

/// Throws TranscriptError.
Traffic traffic_of(const Transcript& transcript, const std::vector<Wire>& wires, const std::vector<Open>& connections,
                   std::vector<SentMessage> messages);

}  // namespace cwmpscope::test
