#include "capture/ip_fragments.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint32_t largest_datagram = 65535;
/// What a piece and a datagram cost beside the bytes: nodes, keys and vectors.
constexpr std::size_t piece_overhead = 96, datagram_overhead = 256;
/// The largest datagram over the smallest IPv6 MTU makes 53; more than this is an attack on the time it takes.
constexpr std::size_t max_pieces = 1024;

}  // namespace

std::optional<IpDatagram> IpFragments::push(const IpDatagram& datagram, Timestamp now) {
    while (!age_.empty()) {
        const auto oldest = table_.find(age_.front());
        if (now - oldest->second.since < patience_) break;
        ++given_up_;
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
        add_cost(waiting, datagram_overhead);
    }
    if (begin == 0 && !waiting.pieces.contains(0)) waiting.protocol = datagram.protocol;
    if (!fragment.more && !waiting.total) waiting.total = end;
    add_piece(waiting, begin, datagram);

    std::uint32_t captured = 0;
    if (put_together(waiting, captured)) {
        IpDatagram whole = datagram;
        whole.fragment.reset();
        whole.protocol = waiting.protocol;
        whole.payload = Bytes(assembled_).first(captured);
        whole.payload_length = *waiting.total;
        forget(entry);
        if (!take_next_headers(whole) || whole.fragment) return std::nullopt;
        return whole;
    }
    if (waiting.pieces.size() > max_pieces) {
        ++dropped_by_limit_;
        forget(entry);
    }
    while (held_bytes_ > bytes_limit_) {
        ++dropped_by_limit_;
        forget(table_.find(age_.front()));
    }
    return std::nullopt;
}

/// Of two pieces at the same offset the longer one counts, then the first.
void IpFragments::add_piece(Waiting& waiting, std::uint32_t offset, const IpDatagram& datagram) {
    const auto [place, is_new] = waiting.pieces.try_emplace(offset);
    Piece& piece = place->second;
    if (is_new) {
        add_cost(waiting, piece_overhead);
    } else if (piece.length >= datagram.payload_length || piece.bytes.size() > datagram.payload.size()) {
        return;
    }
    add_cost(waiting, datagram.payload.size() - piece.bytes.size());
    waiting.length += datagram.payload_length - piece.length;
    piece.bytes.assign(datagram.payload.begin(), datagram.payload.end());
    piece.length = datagram.payload_length;
}

void IpFragments::add_cost(Waiting& waiting, std::size_t bytes) {
    waiting.cost += bytes;
    held_bytes_ += bytes;
}

void IpFragments::forget(Table::iterator entry) {
    held_bytes_ -= entry->second.cost;
    age_.erase(entry->second.in_order_of_age);
    table_.erase(entry);
}

/// True when no byte is missing between 0 and the end. `captured` is how many of them, from the start, lie in
/// `assembled_`: less than all when the snap length cut a fragment.
bool IpFragments::put_together(const Waiting& waiting, std::uint32_t& captured) {
    if (!waiting.total || waiting.length < *waiting.total) return false;
    std::uint32_t reached = 0;
    for (const auto& [offset, piece] : waiting.pieces) {
        if (offset > reached) return false;
        reached = std::max(reached, offset + piece.length);
    }
    if (reached < *waiting.total) return false;

    assembled_.clear();
    bool contradicts = false;
    for (const auto& [offset, piece] : waiting.pieces) {
        if (offset > assembled_.size()) break;
        const std::size_t known = assembled_.size() - offset;
        const std::size_t shared = std::min(known, piece.bytes.size());
        contradicts =
            contradicts || !std::equal(piece.bytes.begin(), piece.bytes.begin() + static_cast<std::ptrdiff_t>(shared),
                                       assembled_.begin() + static_cast<std::ptrdiff_t>(offset));
        if (known >= piece.bytes.size()) continue;
        assembled_.insert(assembled_.end(), piece.bytes.begin() + static_cast<std::ptrdiff_t>(known),
                          piece.bytes.end());
    }
    if (contradicts) ++contradicting_;
    captured = std::min(static_cast<std::uint32_t>(assembled_.size()), *waiting.total);
    return true;
}

}  // namespace cwmpscope
