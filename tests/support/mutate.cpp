#include "tests/support/mutate.h"

#include "tests/support/packet_writer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace cwmpscope::test {

namespace {

using namespace std::chrono_literals;
using Frame = std::vector<std::uint8_t>;

/// Where things are in an Ethernet frame with TCP, as this library writes it.
struct TcpPlace {
    std::size_t ip = 14, tcp = 0, payload = 0, end = 0;
    bool v6 = false;
};

/// Of packets that the snap length may have cut, as long as their TCP header is there.
std::optional<TcpPlace> tcp_header_place(const CapturedPacket& packet) {
    const Frame& frame = packet.bytes;
    if (frame.size() < 54) return std::nullopt;
    TcpPlace place;
    place.v6 = frame[12] == 0x86 && frame[13] == 0xdd;
    if (!place.v6 && !(frame[12] == 0x08 && frame[13] == 0x00)) return std::nullopt;
    place.tcp = place.ip + (place.v6 ? 40U : (frame[place.ip] & 0x0fU) * 4U);
    if (frame[place.v6 ? place.ip + 6 : place.ip + 9] != 6 || frame.size() < place.tcp + 20) return std::nullopt;
    place.payload = place.tcp + (frame[place.tcp + 12] >> 4U) * 4U;
    place.end = frame.size();
    return place;
}

std::optional<TcpPlace> tcp_place(const CapturedPacket& packet) {
    return packet.bytes.size() == packet.original_length ? tcp_header_place(packet) : std::nullopt;
}

std::uint32_t get32(const Frame& frame, std::size_t at) {
    return static_cast<std::uint32_t>(frame[at]) << 24U | static_cast<std::uint32_t>(frame[at + 1]) << 16U |
           static_cast<std::uint32_t>(frame[at + 2]) << 8U | frame[at + 3];
}

void set32(Frame& frame, std::size_t at, std::uint32_t value) {
    for (unsigned i = 0; i < 4; ++i) frame[at + i] = static_cast<std::uint8_t>(value >> (24U - 8U * i));
}

void set16(Frame& frame, std::size_t at, std::size_t value) {
    frame[at] = static_cast<std::uint8_t>(value >> 8U);
    frame[at + 1] = static_cast<std::uint8_t>(value & 0xffU);
}

/// Addresses and ports as they stand in the frame: one value per direction.
std::string direction(const CapturedPacket& packet, const TcpPlace& place) {
    const std::size_t from = place.v6 ? place.ip + 8 : place.ip + 12, to = place.ip + (place.v6 ? 40U : 20U);
    std::string key(packet.bytes.begin() + static_cast<std::ptrdiff_t>(from),
                    packet.bytes.begin() + static_cast<std::ptrdiff_t>(to));
    key.insert(key.end(), packet.bytes.begin() + static_cast<std::ptrdiff_t>(place.tcp),
               packet.bytes.begin() + static_cast<std::ptrdiff_t>(place.tcp + 4));
    return key;
}

bool has_data(const TcpPlace& place) {
    return place.end > place.payload;
}

/// The flags SYN, FIN and RST.
bool is_plain(const CapturedPacket& packet, const TcpPlace& place) {
    return (packet.bytes[place.tcp + 13] & 0x07U) == 0;
}

/// The same segment with other payload, lengths and checksums repaired.
CapturedPacket with_payload(const CapturedPacket& packet, const TcpPlace& place, std::uint32_t skip,
                            const Frame& payload) {
    CapturedPacket result = packet;
    result.bytes.resize(place.payload);
    result.bytes.insert(result.bytes.end(), payload.begin(), payload.end());
    set32(result.bytes, place.tcp + 4, get32(packet.bytes, place.tcp + 4) + skip);
    const std::size_t ip_length = result.bytes.size() - place.ip;
    if (place.v6)
        set16(result.bytes, place.ip + 4, ip_length - 40);
    else
        set16(result.bytes, place.ip + 2, ip_length);
    repair_checksums(result.bytes);
    result.original_length = static_cast<std::uint32_t>(result.bytes.size());
    return result;
}

unsigned below(Random& random, unsigned limit) {
    return static_cast<unsigned>(random() % limit);
}

/// The next packet if it is data that continues `at` in the same direction.
bool continues(const CapturedPacket& at, const CapturedPacket& next) {
    const auto a = tcp_place(at), b = tcp_place(next);
    return a && b && has_data(*a) && has_data(*b) && is_plain(at, *a) && is_plain(next, *b) &&
           direction(at, *a) == direction(next, *b) &&
           get32(at.bytes, a->tcp + 4) + (a->end - a->payload) == get32(next.bytes, b->tcp + 4);
}

}  // namespace

Packets without(const Packets& packets, std::size_t index) {
    Packets rest = packets;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
    return rest;
}

Packets without_some(const Packets& packets, unsigned percent, Random& random) {
    Packets rest;
    for (const CapturedPacket& packet : packets) {
        if (below(random, 100) >= percent) rest.push_back(packet);
    }
    return rest;
}

Packets first(const Packets& packets, std::size_t count) {
    return {packets.begin(), packets.begin() + static_cast<std::ptrdiff_t>(std::min(count, packets.size()))};
}

Packets resegmented(const Packets& packets, Random& random) {
    Packets result;
    for (std::size_t i = 0; i < packets.size(); ++i) {
        CapturedPacket packet = packets[i];
        // put together
        while (i + 1 < packets.size() && continues(packet, packets[i + 1]) && below(random, 3) == 0) {
            const auto a = tcp_place(packet), b = tcp_place(packets[i + 1]);
            Frame payload(packet.bytes.begin() + static_cast<std::ptrdiff_t>(a->payload), packet.bytes.end());
            payload.insert(payload.end(), packets[i + 1].bytes.begin() + static_cast<std::ptrdiff_t>(b->payload),
                           packets[i + 1].bytes.end());
            packet = with_payload(packets[i + 1], *b, 0, {});
            packet = with_payload(packet, *b, 0U - static_cast<std::uint32_t>(a->end - a->payload), payload);
            ++i;
        }
        const auto place = tcp_place(packet);
        if (!place || !has_data(*place) || !is_plain(packet, *place)) {
            result.push_back(std::move(packet));
            continue;
        }
        // cut
        const std::size_t length = place->end - place->payload;
        std::size_t done = 0;
        while (done < length) {
            const unsigned choice = below(random, 4);
            std::size_t piece = length - done;
            if (choice == 0) piece = 1;
            if (choice == 1) piece = 1 + below(random, static_cast<unsigned>(length - done));
            const auto begin = packet.bytes.begin() + static_cast<std::ptrdiff_t>(place->payload + done);
            CapturedPacket part = with_payload(packet, *place, static_cast<std::uint32_t>(done),
                                               Frame(begin, begin + static_cast<std::ptrdiff_t>(piece)));
            // the last piece has the time of the original: what is complete then was complete then
            result.push_back(std::move(part));
            done += piece;
        }
    }
    return result;
}

Packets reordered(const Packets& packets, Random& random) {
    Packets result = packets;
    for (std::size_t i = 0; i + 1 < result.size(); ++i) {
        if (!continues(result[i], result[i + 1]) || below(random, 2) == 0) continue;
        std::swap(result[i], result[i + 1]);
        std::swap(result[i].time, result[i + 1].time);
        ++i;
    }
    return result;
}

Packets disordered(const Packets& packets, Random& random) {
    // The place where each packet wants to be, in halves: behind those that were there before.
    std::vector<std::pair<std::size_t, std::size_t>> by_arrival;
    const unsigned one_in = 2 + below(random, 8), farthest = 1 + below(random, 6);
    // The first bytes of a direction whose SYN is not there say where it begins: they stay.
    std::set<std::string> begun;
    for (std::size_t i = 0; i < packets.size(); ++i) {
        std::size_t arrival = i;
        const auto place = tcp_place(packets[i]);
        bool is_movable = place && is_plain(packets[i], *place);
        if (place && (has_data(*place) || !is_movable))
            is_movable = !begun.insert(direction(packets[i], *place)).second && is_movable;
        if (is_movable && below(random, one_in) == 0) {
            const std::size_t wanted = std::min(i + 1 + below(random, farthest), packets.size() - 1);
            while (arrival < wanted && packets[arrival + 1].time < packets[i].time + 1s) {
                const auto passed = tcp_place(packets[arrival + 1]);
                if (!passed || !is_plain(packets[arrival + 1], *passed)) break;
                ++arrival;
            }
        }
        by_arrival.emplace_back(2 * arrival + (arrival == i ? 0 : 1), i);
    }
    std::sort(by_arrival.begin(), by_arrival.end());
    Packets result;
    result.reserve(packets.size());
    for (std::size_t i = 0; i < packets.size(); ++i) {
        result.push_back(packets[by_arrival[i].second]);
        result.back().time = packets[i].time;
    }
    return result;
}

Packets duplicated(const Packets& packets, Random& random) {
    Packets result;
    for (const CapturedPacket& packet : packets) {
        result.push_back(packet);
        if (below(random, 3) == 0) result.push_back(packet);
    }
    return result;
}

Packets with_sequence_near_wrap(const Packets& packets, std::uint32_t before_wrap) {
    Packets result = packets;
    // per direction: how far its sequence numbers move
    std::map<std::string, std::uint32_t> shift;
    const auto opposite = [](std::string key) {
        const std::size_t address = (key.size() - 4) / 2;
        std::rotate(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(address),
                    key.begin() + static_cast<std::ptrdiff_t>(2 * address));
        std::rotate(key.end() - 4, key.end() - 2, key.end());
        return key;
    };
    for (CapturedPacket& packet : result) {
        const auto place = tcp_header_place(packet);  // one that stayed as it was would contradict the others
        if (!place) continue;
        const auto key = direction(packet, *place);
        const bool syn = (packet.bytes[place->tcp + 13] & 0x02U) != 0;
        const std::uint32_t sequence = get32(packet.bytes, place->tcp + 4);
        if (syn || !shift.contains(key)) shift[key] = 0U - before_wrap - sequence;
        set32(packet.bytes, place->tcp + 4, sequence + shift[key]);
        const bool ack = (packet.bytes[place->tcp + 13] & 0x10U) != 0;
        if (ack) {
            const auto other = opposite(key);
            const std::uint32_t acknowledged = get32(packet.bytes, place->tcp + 8);
            if (!shift.contains(other)) shift[other] = 0U - before_wrap - acknowledged;
            set32(packet.bytes, place->tcp + 8, acknowledged + shift[other]);
        }
        repair_checksums(packet.bytes);
    }
    return result;
}

}  // namespace cwmpscope::test
