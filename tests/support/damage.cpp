#include "tests/support/damage.h"

#include "capture/ip_layer.h"
#include "capture/link_layer.h"
#include "capture/tcp_segment.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace cwmpscope::test {

namespace {

template <class Lost>
std::vector<std::size_t> keep(std::size_t size, Lost lost) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < size; ++i) {
        if (!lost(i)) kept.push_back(i);
    }
    return kept;
}

/// Numbers the connections. Two that use the same ports are two: the later one begins with a SYN of its own, after a
/// close or because the client has forgotten the one before.
class Connections {
public:
    std::size_t number_of(const TcpSegment& segment) {
        const bool from_low = segment.from < segment.to;
        Known& known = known_[from_low ? std::pair(segment.from, segment.to) : std::pair(segment.to, segment.from)];
        const bool opens = segment.flags.syn && !segment.flags.ack;
        std::optional<std::uint32_t>& first = known.first[from_low ? 1 : 0];
        if (known.number == 0 || (opens && (known.closed || (first && *first != segment.sequence)))) {
            known = {};
            known.number = ++count_;
        }
        if (opens) first = segment.sequence;
        known.closed = known.closed || segment.flags.fin || segment.flags.rst;
        return known.number;
    }

private:
    struct Known {
        std::size_t number = 0;
        std::array<std::optional<std::uint32_t>, 2> first;  ///< the number of the SYN of each side
        bool closed = false;
    };
    std::map<std::pair<Endpoint, Endpoint>, Known> known_;
    std::size_t count_ = 0;
};

}  // namespace

std::vector<RandomLoss::Trait> RandomLoss::traits_of(const Packets& packets) {
    Connections connections;
    std::vector<Trait> traits;
    for (const CapturedPacket& packet : packets) {
        Trait& trait = traits.emplace_back();
        const LinkPayload payload = unwrap(link_type::ethernet, packet.bytes, packet.original_length);
        if (payload.fate != LinkFate::ip) continue;
        const auto datagram = parse_ip(payload.packet, payload.original_length);
        if (!datagram || datagram->protocol != ip_protocol::tcp) continue;
        const auto segment = parse_tcp(datagram->from, datagram->to, datagram->payload, datagram->payload_length, {});
        if (!segment) continue;
        trait.from_low = segment->from < segment->to;
        trait.data = segment->payload_length > 0;
        trait.connection = connections.number_of(*segment);
    }
    return traits;
}

class Damager {
public:
    Damager(const Packets& packets, const LossEffort& effort, const std::function<void(const Loss&)>& take)
        : size_(packets.size()), random_(packets), effort_(effort), take_(take) {}

    void run() {
        places();
        pairs();
        outages();
        for (unsigned i = 0; i < effort_.seeds; ++i) {
            for (unsigned kind = 0; kind < RandomLoss::kinds; ++kind) take_(random_(effort_.first_seed + i, kind));
        }
    }

private:
    template <class Lost>
    void lose(std::string how, Lost lost) const {
        take_({std::move(how), keep(size_, lost), 0});
    }

    void places() const {
        const std::size_t count = std::min(effort_.places, size_);
        for (std::size_t n = 0; n < count; ++n) {
            const std::size_t place = n * size_ / count;
            lose(fmt::format("without frame {}", place + 1), [&](std::size_t i) { return i == place; });
            lose(fmt::format("begins at frame {}", place + 1), [&](std::size_t i) { return i < place; });
            lose(fmt::format("ends before frame {}", place + 1), [&](std::size_t i) { return i >= place; });
        }
    }

    void pairs() const {
        const std::size_t all = size_ * (size_ - std::min<std::size_t>(size_, 1)) / 2;
        const std::size_t step = all == 0 || effort_.pairs == 0 ? 0 : std::max<std::size_t>(1, all / effort_.pairs);
        if (step == 0) return;
        std::size_t count = 0;
        for (std::size_t first = 0; first < size_; ++first) {
            for (std::size_t second = first + 1; second < size_; ++second) {
                if (count++ % step != 0) continue;
                lose(fmt::format("without frames {} and {}", first + 1, second + 1),
                     [&](std::size_t i) { return i == first || i == second; });
            }
        }
    }

    /// A direction, or a connection, is not captured from a packet on, or until it.
    void outages() const {
        const std::size_t count = std::min(effort_.outages, size_);
        for (std::size_t n = 0; n < count; ++n) {
            const std::size_t place = n * size_ / count;
            const std::vector<RandomLoss::Trait>& traits = random_.traits_;
            const RandomLoss::Trait at = traits[place];
            const auto same = [&](std::size_t i) { return traits[i].connection == at.connection; };
            const auto same_way = [&](std::size_t i) { return same(i) && traits[i].from_low == at.from_low; };
            const std::string frame = std::to_string(place + 1);
            lose("the connection lost from frame " + frame, [&](std::size_t i) { return same(i) && i >= place; });
            lose("the connection lost until frame " + frame, [&](std::size_t i) { return same(i) && i <= place; });
            lose("the direction lost from frame " + frame, [&](std::size_t i) { return same_way(i) && i >= place; });
            lose("the direction lost until frame " + frame, [&](std::size_t i) { return same_way(i) && i <= place; });
            lose("all that goes this way lost from frame " + frame,
                 [&](std::size_t i) { return traits[i].from_low == at.from_low && i >= place; });
        }
    }

    std::size_t size_;
    RandomLoss random_;
    const LossEffort& effort_;
    const std::function<void(const Loss&)>& take_;
};

RandomLoss::RandomLoss(const Packets& packets) : traits_(traits_of(packets)) {
    for (const Trait& trait : traits_) connections_ = std::max(connections_, trait.connection);
}

Loss RandomLoss::operator()(unsigned seed, unsigned kind) const {
    Random random(seed);
    const std::size_t size = traits_.size();
    const auto below = [&](std::size_t limit) {
        return limit == 0 ? std::size_t{0} : static_cast<std::size_t>(random() % limit);
    };
    const unsigned percent = 1 + seed % 60;
    const auto by_chance = [&] { return below(100) < percent; };
    const auto is_this_way = [&](std::size_t i) { return traits_[i].from_low == (seed % 2 == 0); };
    const std::string with_seed = fmt::format(" with seed {}", seed);
    const auto lose = [&](std::string how, auto lost) { return Loss{std::move(how) + with_seed, keep(size, lost), 0}; };

    std::vector<bool> in_burst(size);
    for (std::size_t bursts = 1 + below(3); bursts > 0 && size > 0; --bursts) {
        const std::size_t begin = below(size), length = 1 + below(std::max<std::size_t>(size / 4, 2));
        for (std::size_t i = begin; i < std::min(size, begin + length); ++i) in_burst[i] = true;
    }
    switch (kind) {
        case 0:
            return lose(fmt::format("{}% lost", percent), [&](std::size_t) { return by_chance(); });
        case 1:
            return lose(fmt::format("{}% of the data lost", percent),
                        [&](std::size_t i) { return by_chance() && traits_[i].data; });
        case 2:
            return lose(fmt::format("{}% of what is no data lost", percent),
                        [&](std::size_t i) { return by_chance() && !traits_[i].data; });
        case 3:
            return lose(fmt::format("{}% of one way lost", percent),
                        [&](std::size_t i) { return by_chance() && is_this_way(i); });
        case 4:
            return lose("bursts lost", [&](std::size_t i) { return in_burst[i]; });
        case 5:
            return lose("bursts of one way lost", [&](std::size_t i) { return in_burst[i] && is_this_way(i); });
        case 6: {
            std::vector<bool> lost(connections_ + 1);
            for (std::size_t i = 0; i < lost.size(); ++i) lost[i] = by_chance();
            return lose("connections lost", [&](std::size_t i) { return lost[traits_[i].connection]; });
        }
        case 7: {
            std::vector<bool> lost(2 * connections_ + 2);
            for (std::size_t i = 0; i < lost.size(); ++i) lost[i] = by_chance();
            return lose("directions lost", [&](std::size_t i) {
                return lost[2 * traits_[i].connection + (traits_[i].from_low ? 1U : 0U)];
            });
        }
        case 8: {
            const std::size_t begin = below(size), end = begin + below(size - begin + 1);
            return lose(fmt::format("frames {} to {}, 5% lost", begin + 1, end),
                        [&](std::size_t i) { return i < begin || i >= end || below(100) < 5; });
        }
        case 9: {
            Loss snapped = lose("", [&](std::size_t) { return seed % 3 == 0 && below(100) < 10; });
            snapped.snap_length = static_cast<std::uint32_t>(54 + seed * 7 % 347);
            snapped.how =
                fmt::format("snap length {}", snapped.snap_length) + (seed % 3 == 0 ? ", 10% lost" : "") + with_seed;
            return snapped;
        }
        case 10: {
            std::vector<bool> lost(size);
            for (std::size_t count = 1 + below(3); count > 0 && size > 0; --count) lost[below(size)] = true;
            return lose("a few packets lost", [&](std::size_t i) { return lost[i]; });
        }
        default: {
            const std::size_t begin = below(size);
            return lose(fmt::format("one way lost from frame {}", begin + 1),
                        [&](std::size_t i) { return i >= begin && is_this_way(i); });
        }
    }
}

void each_damage(const Packets& packets, const LossEffort& effort, const std::function<void(const Loss&)>& take) {
    Damager(packets, effort, take).run();
}

Packets damaged(const Packets& packets, const Loss& damage) {
    Packets left;
    left.reserve(damage.kept.size());
    std::size_t next = 0;
    for (const std::size_t i : damage.kept) {
        CapturedPacket& packet = left.emplace_back(packets[i]);
        // What the kernel said of packets before a lost one is still said.
        for (; next < i; ++next) {
            packet.dropped_before += packets[next].dropped_before;
            packet.dropped_until = std::max(packet.dropped_until, packets[next].dropped_until);
        }
        next = i + 1;
        if (damage.snap_length != 0 && packet.bytes.size() > damage.snap_length)
            packet.bytes.resize(damage.snap_length);
    }
    return left;
}

bool RandomLoss::loses_a_whole_connection(const Loss& damage) const {
    if (damage.kept.empty()) return false;
    std::map<std::size_t, bool> left;  // by connection
    for (std::size_t i = damage.kept.front(); i <= damage.kept.back(); ++i) {
        if (traits_[i].connection != 0) left.try_emplace(traits_[i].connection, false);
    }
    for (const std::size_t i : damage.kept) {
        if (traits_[i].connection != 0) left[traits_[i].connection] = true;
    }
    return std::any_of(left.begin(), left.end(), [](const auto& connection) { return !connection.second; });
}

}  // namespace cwmpscope::test
