#include "capture/recent_segments.h"

#include "capture/limits.h"
#include "capture/tcp_stream.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace cwmpscope {

namespace {

/// Copies of one packet are microseconds apart; a retransmission waits for a round trip at least.
constexpr Duration longest_between_copies = std::chrono::milliseconds(50);
constexpr std::size_t first_reservation = 4;

/// Eight bytes, the first in the lowest place.
std::uint64_t word_at(const std::uint8_t* bytes) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, bytes, sizeof word);
    } else {
        for (std::size_t i = 0; i < sizeof word; ++i) word |= std::uint64_t{bytes[i]} << (8 * i);
    }
    return word;
}

}  // namespace

void RecentSegments::note(std::int64_t position, const TcpSegment& segment) {
    Entry* entry = place_for_new();
    if (entry == nullptr) return;
    *entry = {.begin = position,
              .end = position + static_cast<std::int64_t>(segment.payload.size()),
              .sum = sum_of(segment.payload, 0),
              .again = 0,
              .again_until = position,
              .acknowledgement = segment.acknowledgement,
              .identity = segment.identity,
              .window = segment.window,
              .at = segment.at.time};
}

RecentSegments::Entry* RecentSegments::place_for_new() {
    if (entries_.size() == entries_.capacity() && entries_.size() < limits_->recent_segments) {
        const std::size_t wanted = std::min(std::max(first_reservation, entries_.size() * 2), limits_->recent_segments);
        const std::size_t cost = (wanted - entries_.capacity()) * sizeof(Entry);
        if (total_->recent + cost <= limits_->recent_segments_total) {
            total_->recent += cost;
            entries_.reserve(wanted);
        }
    }
    if (entries_.size() < entries_.capacity()) return &entries_.emplace_back();
    if (entries_.empty()) return nullptr;
    oldest_ = (oldest_ + 1) % entries_.size();
    return &entries_[(oldest_ + entries_.size() - 1) % entries_.size()];
}

bool RecentSegments::holds_copy_of(std::int64_t position, const TcpSegment& segment) const {
    const std::int64_t end = position + static_cast<std::int64_t>(segment.payload.size());
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.begin == position && entry.end == end && entry.identity == segment.identity &&
               entry.acknowledgement == segment.acknowledgement && entry.window == segment.window &&
               segment.at.time - entry.at < longest_between_copies;
    });
}

bool RecentSegments::contradicted_by(std::int64_t position, Bytes bytes) {
    if (bytes.size() <= 1) return false;  // a probe may carry any byte
    const std::int64_t end = position + static_cast<std::int64_t>(bytes.size());
    bool contradicted = false;
    for (Entry& entry : entries_) {
        if (position >= entry.end || end <= entry.begin || entry.end - entry.begin <= 1) continue;
        if (position <= entry.begin) {
            entry.again = 0;
            entry.again_until = entry.begin;
        }
        const std::int64_t to = std::min(end, entry.end);
        if (position > entry.again_until || to <= entry.again_until) continue;
        entry.again += sum_of(bytes.subspan(static_cast<std::size_t>(entry.again_until - position),
                                            static_cast<std::size_t>(to - entry.again_until)),
                              static_cast<std::uint64_t>(entry.again_until - entry.begin));
        entry.again_until = to;
        if (to == entry.end && entry.again != entry.sum) contradicted = true;
    }
    return contradicted;
}

void RecentSegments::clear() {
    total_->recent -= entries_.capacity() * sizeof(Entry);
    entries_ = {};
    oldest_ = 0;
}

/// Words of eight places, each times an odd number of its own, modulo 2^64: no single word can change unseen.
std::uint64_t RecentSegments::sum_of(Bytes bytes, std::uint64_t first_place) {
    constexpr std::uint64_t word = sizeof(std::uint64_t);
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U, step = 2 * odd;
    const auto weight = [](std::uint64_t place) { return (2 * (place / word) + 1) * odd; };
    std::uint64_t sum = 0;
    std::uint64_t place = first_place;
    const auto add_byte = [&](std::uint8_t byte) {
        sum += (std::uint64_t{byte} << (8 * (place % word))) * weight(place);
        ++place;
    };
    while (!bytes.empty() && (place % word != 0 || bytes.size() < word)) {
        add_byte(bytes.front());
        bytes = bytes.subspan(1);
    }
    // The weights of neighbours differ by twice the odd number. Two words at once, which do not wait for each other.
    std::uint64_t own = weight(place), other = 0;
    for (; bytes.size() >= 2 * word; bytes = bytes.subspan(2 * word), place += 2 * word, own += 2 * step) {
        sum += word_at(bytes.data()) * own;
        other += word_at(bytes.data() + word) * (own + step);
    }
    sum += other;
    for (; bytes.size() >= word; bytes = bytes.subspan(word), place += word, own += step)
        sum += word_at(bytes.data()) * own;
    for (const std::uint8_t byte : bytes) add_byte(byte);
    return sum;
}

}  // namespace cwmpscope
