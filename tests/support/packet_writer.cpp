#include "tests/support/packet_writer.h"

#include "tests/support/frame_bytes.h"

#include <algorithm>
#include <cstddef>

namespace cwmpscope::test {

namespace {

constexpr std::size_t ethernet_length = 14;
constexpr std::uint8_t protocol_tcp = 6, protocol_udp = 17;

/// An address of our own making: the last bytes of the IP address behind the locally administered bit.
void put_mac(Frame& out, const IpAddress& address) {
    out.push_back(0x02);
    out.push_back(0x00);
    const std::size_t start = address.is_v6 ? 12 : 0;
    for (std::size_t i = 0; i < 4; ++i) out.push_back(address.bytes[start + i]);
}

void put_ip_header(Frame& out, const Endpoint& from, const Endpoint& to, std::uint8_t protocol, std::size_t length,
                   std::uint16_t identification) {
    if (from.address.is_v6) {
        put32(out, 0x60000000U);
        put16(out, static_cast<std::uint32_t>(length));
        out.push_back(protocol);
        out.push_back(64);
        out.insert(out.end(), from.address.bytes.begin(), from.address.bytes.end());
        out.insert(out.end(), to.address.bytes.begin(), to.address.bytes.end());
        return;
    }
    put16(out, 0x4500);
    put16(out, static_cast<std::uint32_t>(length + 20));
    put16(out, identification);
    put16(out, 0x4000);  // do not fragment
    out.push_back(64);
    out.push_back(protocol);
    put16(out, 0);
    out.insert(out.end(), from.address.bytes.begin(), from.address.bytes.begin() + 4);
    out.insert(out.end(), to.address.bytes.begin(), to.address.bytes.begin() + 4);
}

Frame frame_start(const Endpoint& from, const Endpoint& to) {
    Frame out;
    put_mac(out, to.address);
    put_mac(out, from.address);
    put16(out, from.address.is_v6 ? 0x86ddU : 0x0800U);
    return out;
}

}  // namespace

void repair_checksums(Frame& frame) {
    const bool v6 = frame[12] == 0x86;
    const std::size_t ip = ethernet_length;
    const std::size_t header = v6 ? 40 : (frame[ip] & 0x0fU) * 4U;
    const std::uint8_t protocol = v6 ? frame[ip + 6] : frame[ip + 9];
    if (!v6) {
        set16(frame, ip + 10, 0);
        set16(frame, ip + 10, checksum(checksum_part(frame, ip, ip + header)));
    }
    const std::size_t transport = ip + header;
    const std::size_t place = transport + (protocol == protocol_tcp ? 16 : 6);
    set16(frame, place, 0);
    std::uint64_t total = checksum_part(frame, transport, frame.size()) + protocol + (frame.size() - transport);
    total += v6 ? checksum_part(frame, ip + 8, ip + 40) : checksum_part(frame, ip + 12, ip + 20);
    set16(frame, place, checksum(total));
}

Frame tcp_frame(const Endpoint& from, const Endpoint& to, const TcpFields& fields, Bytes payload) {
    Frame out = frame_start(from, to);
    const std::size_t header = fields.mss != 0 ? 24 : 20;
    put_ip_header(out, from, to, protocol_tcp, header + payload.size(), fields.identification);
    put16(out, from.port);
    put16(out, to.port);
    put32(out, fields.sequence);
    put32(out, fields.acknowledgement);
    const unsigned flags = (fields.fin ? 1U : 0U) | (fields.syn ? 2U : 0U) | (fields.rst ? 4U : 0U) |
                           (fields.psh ? 8U : 0U) | (fields.ack ? 16U : 0U);
    put16(out, static_cast<std::uint32_t>((header / 4) << 12U) | flags);
    put16(out, fields.window);
    put32(out, 0);  // checksum and urgent pointer
    if (fields.mss != 0) put32(out, 0x02040000U | fields.mss);
    out.insert(out.end(), payload.begin(), payload.end());
    repair_checksums(out);
    return out;
}

Frame udp_frame(const Endpoint& from, const Endpoint& to, Bytes payload) {
    Frame out = frame_start(from, to);
    put_ip_header(out, from, to, protocol_udp, 8 + payload.size(), 0);
    put16(out, from.port);
    put16(out, to.port);
    put16(out, static_cast<std::uint32_t>(8 + payload.size()));
    put16(out, 0);
    out.insert(out.end(), payload.begin(), payload.end());
    repair_checksums(out);
    return out;
}

}  // namespace cwmpscope::test
