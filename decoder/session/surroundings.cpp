#include "decoder/session/surroundings.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_cut_off = 100'000;
constexpr std::size_t most_lost = 10'000;
constexpr std::size_t most_encrypted = 10'000;

}  // namespace

template <class Records, class Record>
void Surroundings::keep(Records& records, std::size_t most, Record record) {
    if (records.size() < most) {
        records.insert(records.end(), std::move(record));
        return;
    }
    all_kept_ = false;
    ++forgotten_;
}

void Surroundings::opened(const TcpConnectionInfo& info) {
    Begun begun{info.first.time, info.client.address, info.server, info.stream};
    if (!begun_.empty()) begun.at = std::max(begun.at, begun_.back().at);
    if (begun_.size() >= most_begun_) {
        const auto half = begun_.begin() + static_cast<std::ptrdiff_t>(begun_.size() / 2);
        begun_known_since_ = half->at + Duration(1);
        forgotten_ += begun_.size() / 2;
        begun_.erase(begun_.begin(), half);
    }
    // Twice the room each time would be up to half of it for nothing.
    const std::size_t more = begun_.size() + begun_.size() / 8 + 1024;
    if (begun_.size() == begun_.capacity()) begun_.reserve(std::min(most_begun_, more));
    begun_.push_back(begun);
}

void Surroundings::closed(const TcpConnectionInfo& info, const TcpClose& close) {
    const bool ended = close.reason == CloseReason::fin || close.reason == CloseReason::reset;
    if (!ended && close.reason != CloseReason::refused) keep(cut_off_, most_cut_off, info.stream);
    const bool holes = close.gaps > 0 || close.late_bytes > 0;
    // Without its SYN it began before the capture did, or its beginning was lost.
    const bool one_sided = !info.saw_client || !info.saw_server;
    if (!holes && info.from_syn && !one_sided) return;
    if (close.reason == CloseReason::refused || (one_sided && info.from_syn && info.saw_client)) return;
    const Timestamp to = holes || one_sided ? std::max(close.at.time, info.first.time) : info.first.time;
    // What came before its first packet is not known at all.
    const Timestamp from = info.from_syn ? info.first.time : Timestamp::min();
    keep(lost_, most_lost, Lost{from, to, info.client.address, info.server.address});
}

void Surroundings::encrypted(const TcpConnectionInfo& info) {
    keep(encrypted_, most_encrypted, info);
}

void Surroundings::ended(Timestamp last_packet, bool packets_dropped) {
    last_packet_ = std::max(last_packet_, last_packet);
    packets_dropped_ = packets_dropped;
}

void Surroundings::clock_was_set_back(std::uint64_t frame) {
    if (!clock_set_back_at_) clock_set_back_at_ = frame;
}

bool Surroundings::lost_between(const IpAddress& host, Timestamp from, Timestamp to) const {
    if (!all_kept_ || packets_dropped_) return true;
    return std::any_of(lost_.begin(), lost_.end(), [&](const Lost& lost) {
        return (lost.client == host || lost.server == host) && lost.from <= to && lost.to >= from;
    });
}

std::span<const Surroundings::Begun> Surroundings::begun_between(Timestamp from, Timestamp to) const {
    const auto first = std::lower_bound(begun_.begin(), begun_.end(), from,
                                        [](const Begun& begun, Timestamp time) { return begun.at < time; });
    const auto last =
        std::upper_bound(first, begun_.end(), to, [](Timestamp time, const Begun& begun) { return time < begun.at; });
    return {first, last};
}

bool Surroundings::began_between(const IpAddress& client, Timestamp from, Timestamp to) const {
    if (!all_kept_since(from)) return true;
    const std::span<const Begun> begun = begun_between(from, to);
    return std::any_of(begun.begin(), begun.end(), [&](const Begun& one) { return one.client == client; });
}

}  // namespace cwmpscope
