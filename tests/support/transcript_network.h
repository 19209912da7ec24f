// The network of a transcript: connections with their sequence numbers, and the packets that two hosts send for them,
// put on the wire one after another as the clock goes on.
#pragma once

#include "tests/support/packet_writer.h"
#include "tests/support/transcript_wires.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace cwmpscope::test {

constexpr Duration segment_spacing = std::chrono::microseconds(120), acknowledge_delay = std::chrono::microseconds(60),
                   round_trip = std::chrono::microseconds(600);

/// The sequence number of a byte of a direction.
std::uint32_t sequence(const Direction& side, std::uint64_t offset);

struct Network {
    std::vector<Wire> wires;
    std::vector<Open> open;
    std::vector<SentMessage> messages;
    Timestamp now{};
    std::size_t step = nothing;  ///< of the transcript, to which what is sent belongs
    bool capturing = true;
    std::size_t snap_length = std::numeric_limits<std::size_t>::max();
    std::uint64_t drops = 0;  ///< before the next packet
    std::uint64_t drops_somewhere = 0;
    bool seen_twice = false, bad_checksums = false;
    std::uint16_t identification = 0;

    /// As soon as the clock allows.
    void wait_until(Timestamp time);
    std::uint16_t mss(std::size_t connection) const;

    Wire data_wire(std::size_t connection, bool from_client, TcpFields fields, std::string_view payload);
    /// Puts a packet on the wire, `pause` after the one before.
    void append(Wire wire, Duration pause);
    /// A packet without data; sequence numbers are filled in.
    void control(std::size_t connection, bool from_client, TcpFields fields, Duration pause);
    /// A packet that is sent again has an IP identification of its own.
    void renumber(std::vector<std::uint8_t>& frame);

    void handshake(std::size_t connection, bool simultaneous);
    /// The client has forgotten `old` and opens `next` from the same port; the server has not, and answers with what it
    /// knows. The client resets that, and asks again a second later (RFC 9293, 3.5.1).
    void forget(std::size_t old, std::size_t next);
    /// The receiver has no room, and the sender asks for some: with the byte before the next one that nobody needs, as
    /// Linux does, and with the next byte, which is not taken (RFC 9293, 3.8.6.1).
    void probe_closed_window(std::size_t connection, bool from_client, std::string_view next_byte);
    /// The index of the FIN in `wires`; none: this side has closed already.
    std::optional<std::size_t> send_fin(std::size_t connection, bool from_client);
    /// The index of the RST in `wires`.
    std::size_t reset(std::size_t connection, bool from_client);
    /// The side that says that it ends closes first; otherwise the client.
    void close(std::size_t connection, Timestamp not_before);

private:
    void put_on_wire(Wire wire);
};

}  // namespace cwmpscope::test
