#include "capture/recent_segments.h"

#include "capture/limits.h"
#include "capture/tcp_stream.h"

#include <algorithm>

namespace cwmpscope {

namespace {

/// Copies of one packet are microseconds apart; a retransmission waits for a round trip at least.
constexpr Duration longest_between_copies = std::chrono::milliseconds(50);
constexpr std::size_t first_reservation = 4;

}  // namespace

void RecentSegments::note(std::int64_t position, const TcpSegment& segment) {
    Entry* entry = place_for_new();
    if (entry == nullptr) return;
    *entry = {.begin = position,
              .end = position + static_cast<std::int64_t>(segment.payload.size()),
              .sum = sum_of(segment.payload, 0),
              .again = {},
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
            entry.again = {};
            entry.again_until = entry.begin;
        }
        const std::int64_t to = std::min(end, entry.end);
        if (position > entry.again_until || to <= entry.again_until) continue;
        const Sum more = sum_of(bytes.subspan(static_cast<std::size_t>(entry.again_until - position),
                                              static_cast<std::size_t>(to - entry.again_until)),
                                static_cast<std::uint32_t>(entry.again_until - entry.begin));
        entry.again = {entry.again.plain + more.plain, entry.again.by_place + more.by_place};
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

/// Arithmetic is modulo 2^32; both loops are plain enough to be done many bytes at a time.
RecentSegments::Sum RecentSegments::sum_of(Bytes bytes, std::uint32_t first_place) {
    Sum sum;
    const auto size = static_cast<std::uint32_t>(bytes.size());
    for (std::uint32_t i = 0; i < size; ++i) {
        sum.plain += bytes[i];
        sum.by_place += bytes[i] * (first_place + i + 1U);
    }
    return sum;
}

}  // namespace cwmpscope
