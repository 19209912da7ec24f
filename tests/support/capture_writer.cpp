#include "tests/support/capture_writer.h"

#include <fstream>
#include <iterator>

namespace cwmpscope::test {

namespace {

constexpr std::uint32_t magic_microseconds = 0xa1b2c3d4, magic_nanoseconds = 0xa1b23c4d;
constexpr std::uint32_t ethernet = 1;
constexpr std::size_t file_header = 24, record_header = 16;

void put32(std::string& out, std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>((value >> shift) & 0xffU);
}

void put16(std::string& out, std::uint16_t value) {
    out += static_cast<char>(value & 0xffU);
    out += static_cast<char>(value >> 8U);
}

std::uint32_t get32(const std::string& in, std::size_t at) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(in[at + i])) << (8U * i);
    return value;
}

}  // namespace

std::string pcap_bytes(const std::vector<CapturedPacket>& packets, TimeResolution resolution) {
    const bool nano = resolution == TimeResolution::nanoseconds;
    std::string out;
    put32(out, nano ? magic_nanoseconds : magic_microseconds);
    put16(out, 2);
    put16(out, 4);
    put32(out, 0);
    put32(out, 0);
    put32(out, 262144);
    put32(out, packets.empty() ? ethernet : static_cast<std::uint32_t>(packets.front().link));
    for (const CapturedPacket& packet : packets) {
        const auto since_epoch = packet.time.time_since_epoch();
        const auto seconds = std::chrono::floor<std::chrono::seconds>(since_epoch);
        const auto rest = (since_epoch - seconds).count();
        put32(out, static_cast<std::uint32_t>(seconds.count()));
        put32(out, static_cast<std::uint32_t>(nano ? rest : rest / 1000));
        put32(out, static_cast<std::uint32_t>(packet.bytes.size()));
        put32(out, packet.original_length);
        out.append(reinterpret_cast<const char*>(packet.bytes.data()), packet.bytes.size());
    }
    return out;
}

bool write_pcap(const std::filesystem::path& path, const std::vector<CapturedPacket>& packets,
                TimeResolution resolution) {
    std::ofstream file(path, std::ios::binary);
    const std::string bytes = pcap_bytes(packets, resolution);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.good();
}

std::vector<CapturedPacket> read_pcap(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string in{std::istreambuf_iterator<char>(file), {}};
    std::vector<CapturedPacket> packets;
    if (in.size() < file_header) return packets;
    const std::uint32_t magic = get32(in, 0);
    if ((magic != magic_microseconds && magic != magic_nanoseconds) || get32(in, 20) != ethernet) return packets;
    for (std::size_t at = file_header; at + record_header <= in.size();) {
        CapturedPacket packet;
        const std::uint32_t length = get32(in, at + 8);
        const std::int64_t fraction = get32(in, at + 4);
        packet.time = Timestamp(std::chrono::seconds(get32(in, at)) +
                                Duration(magic == magic_nanoseconds ? fraction : fraction * 1000));
        packet.original_length = get32(in, at + 12);
        at += record_header;
        if (length > in.size() - at) break;
        packet.bytes.assign(in.begin() + static_cast<std::ptrdiff_t>(at),
                            in.begin() + static_cast<std::ptrdiff_t>(at + length));
        at += length;
        packets.push_back(std::move(packet));
    }
    return packets;
}

Packet as_packet(const CapturedPacket& packet, FrameRef at) {
    return {.bytes = packet.bytes,
            .original_length = packet.original_length,
            .link = packet.link,
            .at = at,
            .dropped_before = packet.dropped_before,
            .dropped_until = packet.dropped_until};
}

std::vector<FrameRef> frame_refs(const std::vector<CapturedPacket>& packets) {
    std::vector<FrameRef> refs;
    std::uint64_t offset = file_header;
    for (const CapturedPacket& packet : packets) {
        refs.push_back({refs.size() + 1, packet.time, offset, 0});
        offset += record_header + packet.bytes.size();
    }
    return refs;
}

}  // namespace cwmpscope::test
