#include "report/sanitize/fragment_masks.h"

#include "capture/frame_checksums.h"
#include "capture/tcp_checksum.h"
#include "capture/wire.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>

namespace cwmpscope {

namespace {

constexpr std::size_t most_bytes = 32U << 20U, cost_of_piece = 100, most_waiting = 4096;
constexpr Duration longest_after = std::chrono::seconds(1);
constexpr std::size_t least_tcp_header = 20, checksum_at = 16;

std::uint16_t sum_of_addresses(const IpAddress& from, const IpAddress& to) {
    std::vector<std::uint8_t> both(from.bytes.begin(), from.bytes.end());
    both.insert(both.end(), to.bytes.begin(), to.bytes.end());
    return ones_complement_sum(both);
}

}  // namespace

void FragmentMasks::take(const Packet& packet, const PacketPlace& place, const PacketFate& fate) {
    if (place.layer != LayerFate::fragment_held || place.ip_header_count == 0) return;
    const auto datagram =
        parse_ip(packet.bytes.subspan(place.ip_headers[place.ip_header_count - 1]), packet.original_length);
    if (!datagram || !datagram->fragment || datagram->protocol != ip_protocol::tcp) return;
    const Key key{datagram->from, datagram->to, datagram->fragment->identification};
    Piece piece{packet.at.frame, datagram->fragment->offset, {datagram->payload.begin(), datagram->payload.end()}};
    const std::size_t cost = piece.bytes.size() + cost_of_piece;
    if (held_ + cost <= most_bytes && is_copy(key, piece, packet.at.time)) {
        held_ += cost;
        segments_[finished_[key]].pieces.of.push_back(std::move(piece));
        return;
    }
    const auto [known, added] = waiting_.try_emplace(key, Pieces{key.from, key.to, {}});
    if (added) by_age_.push_back(key);
    while (by_age_.size() > most_waiting) {
        if (by_age_.front() != key) forget(by_age_.front());
        by_age_.pop_front();
    }
    if (held_ + cost <= most_bytes) {
        held_ += cost;
        known->second.of.push_back(std::move(piece));
    }
    if (fate.layer == LayerFate::tcp) {
        finished_[key] = segments_.size();
        segments_.push_back({std::move(known->second), fate, packet.at.time});
        waiting_.erase(known);
    } else if (fate.layer != LayerFate::fragment_held) {
        forget(key);
    }
}

/// A piece that comes once more when its datagram is put together already, as behind a mirror port.
bool FragmentMasks::is_copy(const Key& key, const Piece& piece, Timestamp now) {
    const auto finished = finished_.find(key);
    if (finished == finished_.end() || waiting_.contains(key)) return false;
    const Segment& segment = segments_[finished->second];
    return now - segment.at <= longest_after && std::ranges::any_of(segment.pieces.of, [&](const Piece& one) {
               return one.offset == piece.offset && one.bytes == piece.bytes;
           });
}

void FragmentMasks::forget(const Key& key) {
    const auto known = waiting_.find(key);
    if (known == waiting_.end()) return;
    for (const Piece& piece : known->second.of) held_ -= piece.bytes.size() + cost_of_piece;
    waiting_.erase(known);
}

void FragmentMasks::finish(MaskPlan& plan, IdentityMasks* identity) const {
    for (const Segment& segment : segments_) put(segment, plan, identity);
}

void FragmentMasks::put(const Segment& segment, MaskPlan& plan, IdentityMasks* identity) const {
    std::vector<Piece> pieces = segment.pieces.of;
    std::ranges::stable_sort(pieces, {}, &Piece::offset);
    std::vector<std::uint8_t> before;
    for (const Piece& piece : pieces) {            // where they overlap, the one with the lower offset counts
        if (piece.offset > before.size()) return;  // one had no room
        const std::size_t known = std::min(before.size() - piece.offset, piece.bytes.size());
        before.insert(before.end(), piece.bytes.begin() + static_cast<std::ptrdiff_t>(known), piece.bytes.end());
    }
    if (before.size() < least_tcp_header) return;
    const std::size_t header = (before[12] >> 4U) * 4U;
    if (header < least_tcp_header || header > before.size()) return;
    const auto kind = plan.not_http.find(segment.fate.stream);
    const bool encrypted = kind != plan.not_http.end() && kind->second;
    const auto direction = plan.directions.find({segment.fate.stream, {segment.pieces.from, big16(before, 0)}});
    const bool known =
        direction != plan.directions.end() && segment.fate.stream_offset && was_read(segment.fate.segment);
    const auto mask_from = [&](std::size_t offset, std::vector<std::uint8_t>& bytes) {
        const std::size_t first = std::min(header > offset ? header - offset : 0, bytes.size());
        std::uint64_t unread = 0;
        if (encrypted) return;
        mask(known ? direction->second : DirectionPlan{},
             segment.fate.stream_offset.value_or(0) + static_cast<std::int64_t>(offset + first) -
                 static_cast<std::int64_t>(header),
             std::span(bytes).subspan(first), unread);
    };
    std::vector<std::uint8_t> after = before;
    mask_from(0, after);
    std::uint16_t addresses_before = 0, addresses_after = 0;
    if (identity != nullptr) {
        addresses_before = sum_of_addresses(segment.pieces.from, segment.pieces.to);
        addresses_after =
            sum_of_addresses(identity->address(segment.pieces.from), identity->address(segment.pieces.to));
    }
    std::uint16_t checksum = big16(before, checksum_at);
    if (tcp_checksum_is_right(segment.pieces.from, segment.pieces.to, before)) {
        checksum = changed_checksum(checksum, ones_complement_sum(before), ones_complement_sum(after));
        checksum = changed_checksum(checksum, addresses_before, addresses_after);
    }
    for (Piece& piece : pieces) {
        mask_from(piece.offset, piece.bytes);
        for (const std::size_t at : {checksum_at, checksum_at + 1}) {
            if (at < piece.offset || at >= piece.offset + piece.bytes.size()) continue;
            piece.bytes[at - piece.offset] =
                static_cast<std::uint8_t>(at == checksum_at ? checksum >> 8U : checksum & 0xffU);
        }
        plan.fragments.emplace(piece.frame, std::move(piece.bytes));
    }
}

}  // namespace cwmpscope
