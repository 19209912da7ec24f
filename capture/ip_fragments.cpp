#include "capture/ip_fragments.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint32_t largest_datagram = 65535;
/// What a piece costs beside its bytes: its node and the vector.
constexpr std::size_t piece_overhead = 96;

}  // namespace

std::optional<IpDatagram> IpFragments::push(const IpDatagram& datagram, Timestamp now) {
    while (!age_.empty()) {
        const auto oldest = table_.find(age_.front());
        if (now - oldest->second.since < patience_) break;
        forget(oldest);
    }

    const IpFragment& fragment = *datagram.fragment;
    const std::uint32_t begin = fragment.offset;
    const std::uint32_t end = begin + datagram.payload_length;
    // Only the last fragment may have an odd length, and none may reach beyond what a header can say.
    if (end > largest_datagram || datagram.payload_length == 0) return std::nullopt;
    if (fragment.more && datagram.payload_length % 8 != 0) return std::nullopt;

    // The protocol is part of the identity in IPv4 only: later IPv6 fragments may name another next header.
    const Key key{datagram.from, datagram.to, fragment.identification,
                  datagram.from.is_v6 ? std::uint8_t{0} : datagram.protocol};
    auto [entry, is_new] = table_.try_emplace(key);
    Waiting& waiting = entry->second;
    if (is_new) {
        waiting.since = now;
        waiting.in_order_of_age = age_.insert(age_.end(), key);
    }
    if (begin == 0) waiting.protocol = datagram.protocol;
    if (!fragment.more && !waiting.total) waiting.total = end;

    const bool known = waiting.pieces.contains(begin) && waiting.pieces[begin].length >= datagram.payload_length;
    if (!known) {
        Piece& piece = waiting.pieces[begin];
        const std::size_t before = piece.bytes.empty() && piece.length == 0 ? 0 : piece.bytes.size() + piece_overhead;
        piece.bytes.assign(datagram.payload.begin(), datagram.payload.end());
        piece.length = datagram.payload_length;
        const std::size_t cost = piece.bytes.size() + piece_overhead;
        waiting.cost += cost - before;
        held_bytes_ += cost - before;
    }

    std::uint32_t captured = 0;
    if (put_together(waiting, captured)) {
        IpDatagram whole = datagram;
        whole.fragment.reset();
        whole.protocol = waiting.protocol;
        whole.payload = Bytes(assembled_).first(captured);
        whole.payload_length = *waiting.total;
        forget(entry);
        return whole;
    }
    while (held_bytes_ > bytes_limit_) {
        ++dropped_by_limit_;
        forget(table_.find(age_.front()));
    }
    return std::nullopt;
}

void IpFragments::forget(Table::iterator entry) {
    held_bytes_ -= entry->second.cost;
    age_.erase(entry->second.in_order_of_age);
    table_.erase(entry);
}

/// True when no byte is missing between 0 and the end. `captured` is how many of them, from the start, lie in
/// `assembled_`: less than all when the snap length cut a fragment.
bool IpFragments::put_together(const Waiting& waiting, std::uint32_t& captured) {
    if (!waiting.total) return false;
    std::uint32_t reached = 0;
    for (const auto& [offset, piece] : waiting.pieces) {
        if (offset > reached) return false;
        reached = std::max(reached, offset + piece.length);
    }
    if (reached < *waiting.total) return false;

    assembled_.clear();
    for (const auto& [offset, piece] : waiting.pieces) {
        if (offset > assembled_.size()) break;
        const std::size_t known = assembled_.size() - offset;
        if (known >= piece.bytes.size()) continue;
        assembled_.insert(assembled_.end(), piece.bytes.begin() + static_cast<std::ptrdiff_t>(known),
                          piece.bytes.end());
    }
    captured = std::min(static_cast<std::uint32_t>(assembled_.size()), *waiting.total);
    return true;
}

}  // namespace cwmpscope
