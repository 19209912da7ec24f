#include "decoder/session/surroundings.h"

#include "capture/room.h"
#include "capture/v4_number.h"

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

Surroundings::Packed Surroundings::packed(const Begun& begun) {
    Packed packed{begun.at, begun.stream, 0, 0, begun.server.port, false};
    if (begun.client.is_v6 || begun.server.address.is_v6) {
        packed.is_beside = true;
        packed.client = beside_gone_ + static_cast<std::uint32_t>(beside_.size());
        beside_.emplace_back(begun.client, begun.server.address);
    } else {
        packed.client = v4_number(begun.client);
        packed.server = v4_number(begun.server.address);
    }
    return packed;
}

Surroundings::Begun Surroundings::unpacked(const Packed& packed) const {
    if (!packed.is_beside)
        return {packed.at, v4_address(packed.client), {v4_address(packed.server), packed.port}, packed.stream};
    const auto& [client, server] = beside_[packed.client - beside_gone_];
    return {packed.at, client, {server, packed.port}, packed.stream};
}

void Surroundings::forget_half() {
    const std::size_t gone = begun_.size() / 2;
    const auto half = begun_.begin() + static_cast<std::ptrdiff_t>(gone);
    begun_known_since_ = half->at + Duration(1);
    forgotten_ += gone;
    const auto beside = std::count_if(begun_.begin(), half, [](const Packed& packed) { return packed.is_beside; });
    beside_.erase(beside_.begin(), beside_.begin() + beside);
    beside_gone_ += static_cast<std::uint32_t>(beside);
    begun_.erase(begun_.begin(), half);
}

void Surroundings::opened(const TcpConnectionInfo& info) {
    Begun begun{info.first.time, info.client.address, info.server, info.stream};
    if (!begun_.empty()) begun.at = std::max(begun.at, begun_.back().at);
    if (begun_.size() >= most_begun_) forget_half();
    make_room_for_one(begun_);
    begun_.push_back(packed(begun));
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

bool Surroundings::any_begun(Timestamp from, Timestamp to, FunctionRef<bool(const Begun& begun)> is_it) const {
    const auto first = std::ranges::lower_bound(begun_, from, {}, &Packed::at);
    const auto last = std::ranges::upper_bound(first, begun_.end(), to, {}, &Packed::at);
    return std::any_of(first, last, [&](const Packed& one) { return is_it(unpacked(one)); });
}

bool Surroundings::began_between(const IpAddress& client, Timestamp from, Timestamp to) const {
    return !all_kept_since(from) || any_begun(from, to, [&](const Begun& one) { return one.client == client; });
}

}  // namespace cwmpscope
