// HostileTraffic: captures that try to exhaust whoever reads them, written packet by packet to a pipe so that none of
// them is ever stored. The packets of a clean capture lie between theirs and must come out untouched.
#pragma once

#include "tests/support/capture_writer.h"
#include "tests/support/packet_writer.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::test {

/// Takes the bytes of a pcap file in order. False: nobody reads any more.
using ByteSink = std::function<bool(std::string_view)>;

class PacketStream;

struct HostileTraffic {
    std::string_view name, why;
    std::uint64_t whole = 0, reduced = 0;  ///< how many of what it repeats: in the long test, in the one always run
    /// Sends `count` of them.
    std::function<void(PacketStream&, std::uint64_t count)> send;
};

/// Packets to a sink, with time that goes on and connections that count their sequence numbers.
class PacketStream {
public:
    explicit PacketStream(ByteSink sink);
    /// What is still in the buffer goes out.
    void flush();

    struct Side {
        Endpoint endpoint;
        std::uint32_t next = 0;
    };
    struct Connection {
        Side client, server;
    };

    /// A connection between host `number` and the ACS; each number is another address and port.
    static Connection connection(std::uint64_t number);
    void handshake(Connection& connection);
    /// Data in one packet, acknowledged up to what the other side sent.
    void send(Connection& connection, bool from_client, std::string_view payload);
    /// The same in packets of 1448 bytes, or `most`.
    void send_long(Connection& connection, bool from_client, std::string_view payload, std::size_t most = 1448);
    void close(Connection& connection);
    void tcp(const Endpoint& from, const Endpoint& to, const TcpFields& fields, std::string_view payload);
    void frame(const std::vector<std::uint8_t>& bytes);
    /// Packets of a capture that is to come out untouched: one after every few hundred frames.
    void mix_in(std::vector<CapturedPacket> packets);
    void rest_of_mixed_in();

private:
    void record(const std::vector<std::uint8_t>& bytes);

    ByteSink sink_;
    std::string buffer_;
    std::uint64_t time_ = 1'464'838'740'000'000;  ///< microseconds; what the clean session takes for the present
    std::uint64_t frames_ = 0;
    std::uint16_t identification_ = 0;
    std::vector<CapturedPacket> mixed_in_;
    std::size_t next_mixed_in_ = 0;
    bool closed_ = false;
};

std::span<const HostileTraffic> all_hostile_traffic();
void write_hostile(const HostileTraffic& traffic, std::uint64_t count, std::vector<CapturedPacket> mixed_in,
                   ByteSink sink);

}  // namespace cwmpscope::test
