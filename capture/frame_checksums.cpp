#include "capture/frame_checksums.h"

#include "capture/ip_layer.h"
#include "capture/tcp_checksum.h"
#include "capture/wire.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t tcp_checksum_at = 16, udp_checksum_at = 6, icmp_checksum_at = 2, ip_checksum_at = 10;

std::uint16_t folded(std::uint32_t sum) {
    while (sum > 0xffffU) sum = (sum & 0xffffU) + (sum >> 16U);
    return static_cast<std::uint16_t>(sum);
}

bool is_v6(Bytes frame, std::size_t ip_header) {
    return frame[ip_header] >> 4U == 6;
}

std::size_t addresses_at(Bytes frame, std::size_t ip_header) {
    return ip_header + (is_v6(frame, ip_header) ? 8 : 12);
}

std::size_t addresses_end(Bytes frame, std::size_t ip_header) {
    return ip_header + (is_v6(frame, ip_header) ? 40 : 20);
}

}  // namespace

std::uint16_t ones_complement_sum(Bytes bytes) {
    std::uint32_t sum = 0;
    std::size_t at = 0;
    for (; at + 2 <= bytes.size(); at += 2) {
        sum += big16(bytes, at);
        if (sum >= 0x8000'0000U) sum = folded(sum);
    }
    if (at < bytes.size()) sum += static_cast<std::uint32_t>(bytes[at]) << 8U;
    return folded(sum);
}

std::uint16_t changed_checksum(std::uint16_t checksum, std::uint16_t before, std::uint16_t after) {
    const std::uint32_t sum = static_cast<std::uint16_t>(~checksum);
    return static_cast<std::uint16_t>(~folded(sum + (0xffffU - before) + after));
}

FrameChecksums::FrameChecksums(Bytes frame, const PacketPlace& place) {
    for (std::size_t i = 0; i < place.ip_header_count; ++i) {
        const std::size_t header = place.ip_headers[i];
        if (is_v6(frame, header)) continue;
        const std::size_t length = (frame[header] & 0x0fU) * 4U;
        add(frame, {.at = header + ip_checksum_at, .begin = header, .end = header + length});
    }
    if (place.ip_header_count == 0) return;
    const std::size_t quoted = place.icmp != 0 && place.ip_header_count > 1 ? 1 : 0;
    const std::size_t ip = place.ip_headers[place.ip_header_count - 1 - quoted];
    const std::size_t from = addresses_at(frame, ip), to = addresses_end(frame, ip);
    if (place.icmp != 0) {
        const bool pseudo_header = is_v6(frame, ip);
        add(frame, {.at = place.icmp + icmp_checksum_at,
                    .begin = place.icmp,
                    .end = place.icmp_end,
                    .addresses_begin = pseudo_header ? from : 0,
                    .addresses_end = pseudo_header ? to : 0});
        return;
    }
    const bool tcp = place.layer == LayerFate::tcp, udp = place.layer == LayerFate::udp;
    const std::size_t at = place.header + (tcp ? tcp_checksum_at : udp_checksum_at);
    if ((!tcp && !udp) || at + 2 > place.payload) return;
    if (udp && big16(frame, at) == 0) return;  // none
    if (tcp && place.whole && !place.in_tunnel &&
        !tcp_checksum_is_right(place.from.address, place.to.address,
                               frame.subspan(place.header, place.end - place.header)))
        return;
    add(frame, {.at = at, .begin = place.header, .end = place.end, .addresses_begin = from, .addresses_end = to});
}

void FrameChecksums::add(Bytes frame, Checksum checksum) {
    checksum.end = std::min(checksum.end, frame.size());
    if (count_ == checksums_.size() || checksum.at + 2 > checksum.end) return;
    checksum.covered = sum_of(frame, checksum);
    checksums_[count_++] = checksum;
}

std::uint16_t FrameChecksums::sum_of(Bytes frame, const Checksum& checksum) {
    const std::uint16_t covered = ones_complement_sum(frame.subspan(checksum.begin, checksum.end - checksum.begin));
    const std::uint16_t addresses =
        ones_complement_sum(frame.subspan(checksum.addresses_begin, checksum.addresses_end - checksum.addresses_begin));
    // Without itself.
    return folded(std::uint32_t{covered} + addresses + (0xffffU - big16(frame, checksum.at)));
}

void FrameChecksums::follow(std::span<std::uint8_t> frame) const {
    // In this order: what ICMP covers has the header in it that is quoted, with its checksum.
    for (const Checksum& one : std::span(checksums_).first(count_)) {
        const std::uint16_t after = sum_of(frame, one);
        if (after == one.covered) continue;
        std::uint16_t sum = changed_checksum(big16(frame, one.at), one.covered, after);
        if (sum == 0 && one.at == one.begin + udp_checksum_at) sum = 0xffff;
        frame[one.at] = static_cast<std::uint8_t>(sum >> 8U);
        frame[one.at + 1] = static_cast<std::uint8_t>(sum & 0xffU);
    }
}

}  // namespace cwmpscope
