// CaptureWriter: packets as values and the classic pcap format around them, written apart from capture/pcap_writer so
// that the code under test does not check itself.
#pragma once

#include "capture/packet.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cwmpscope::test {

/// A packet that owns its bytes.
struct CapturedPacket {
    Timestamp time{};
    std::vector<std::uint8_t> bytes;
    std::uint32_t original_length = 0;
    std::uint64_t dropped_before = 0;  ///< not written to a file: classic pcap cannot say it
    Timestamp dropped_until = Timestamp::min();
    LinkType link{1};                  ///< Ethernet; in a file all packets have that of the first
};

enum class TimeResolution : std::uint8_t { microseconds, nanoseconds };

std::string pcap_bytes(const std::vector<CapturedPacket>& packets,
                       TimeResolution resolution = TimeResolution::nanoseconds);
bool write_pcap(const std::filesystem::path& path, const std::vector<CapturedPacket>& packets,
                TimeResolution resolution = TimeResolution::nanoseconds);
/// Reads what pcap_bytes writes (little endian, Ethernet). Empty when it is something else.
std::vector<CapturedPacket> read_pcap(const std::filesystem::path& path);

/// The packet as a source would hand it on; `index` is 0-based. Valid as long as the packet is.
Packet as_packet(const CapturedPacket& packet, FrameRef at);
/// Where each packet lies in the file that pcap_bytes makes of them.
std::vector<FrameRef> frame_refs(const std::vector<CapturedPacket>& packets);

}  // namespace cwmpscope::test
