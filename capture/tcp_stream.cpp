#include "capture/tcp_stream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace cwmpscope {

namespace {

/// What a waiting piece costs beside its bytes: a node of the map and an allocation.
constexpr std::size_t held_overhead = 160;
/// How many declared holes are remembered to recognise late bytes.
constexpr std::size_t remembered_holes = 16;

Bytes part(Bytes bytes, std::int64_t from, std::int64_t to) {
    const auto size = static_cast<std::int64_t>(bytes.size());
    const std::int64_t begin = std::clamp<std::int64_t>(from, 0, size);
    const std::int64_t end = std::clamp<std::int64_t>(to, begin, size);
    return bytes.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

}  // namespace

void TcpStream::begin(std::uint32_t first_sequence) {
    if (next_ != 0 || !held_.empty() || fin_) return;
    if (begun_ && !from_handshake_) return;
    begun_ = true;
    from_handshake_ = true;
    next_sequence_ = first_sequence;
}

std::optional<std::int64_t> TcpStream::offset_of(std::uint32_t sequence) const {
    if (!begun_) return std::nullopt;
    const std::int64_t distance = static_cast<std::int32_t>(sequence - next_sequence_);
    if (distance > largest_tcp_window || distance < -largest_tcp_window) return std::nullopt;
    return next_ + distance;
}

SegmentFate TcpStream::push(const TcpSegment& segment, std::uint64_t acknowledged, Deliver deliver) {
    const bool empty = segment.payload_length == 0;
    if (empty && !segment.flags.fin) {
        // The sequence number of a bare acknowledgement is that of the next byte to be sent: all before it was sent.
        numbered(segment.sequence);
        return SegmentFate::no_payload;
    }
    const std::uint32_t sequence = segment.sequence + (segment.flags.syn ? 1U : 0U);
    if (!begun_) {
        begun_ = true;
        next_sequence_ = sequence;
    }
    const auto offset = offset_of(sequence);
    if (!offset) return SegmentFate::out_of_window;
    const std::int64_t position = *offset;
    const std::int64_t end = position + segment.payload_length;

    // A FIN before bytes that were handed on already would be a contradiction: it is not believed.
    if (segment.flags.fin && !fin_ && end >= next_) {
        fin_ = end;
        fin_at_ = segment.at;
        drop_held_behind(end);
    }
    if (empty) return SegmentFate::no_payload;
    if (skimming_) {
        if (end > next_) {
            next_ = end;
            next_sequence_ = sequence + segment.payload_length;
        }
        return SegmentFate::skimmed;
    }
    if (end <= next_) return take_known(position, segment);
    if (fin_ && (position >= *fin_ || next_ >= *fin_)) return SegmentFate::after_fin;
    if (position <= next_) return take_in_order(position, segment, acknowledged, deliver);

    const bool something_new = hold_back(position, segment, acknowledged);
    const bool copy = !something_new && recent_.holds_copy_of(position, segment);
    if (something_new) recent_.note(position, segment);
    while (over_limit() && !held_.empty()) give_up_first_hole(GapReason::limit_reached, segment.at, deliver);
    check_patience(segment.at, deliver);
    return something_new ? SegmentFate::held_back : copy ? SegmentFate::seen_twice : SegmentFate::retransmitted;
}

SegmentFate TcpStream::take_in_order(std::int64_t position, const TcpSegment& segment, std::uint64_t acknowledged,
                                     Deliver deliver) {
    const std::int64_t known = next_ - position;
    std::int64_t length = segment.payload_length;
    if (fin_) length = std::min(length, *fin_ - position);
    if (!held_.empty()) compare_with_held(position, segment.payload);
    if (known > 0) compare_with_recent(position, segment);
    recent_.note(position, segment);
    hand_on(part(segment.payload, known, length), length - known, segment.at, acknowledged, deliver);
    drain(deliver);
    return known > 0 ? SegmentFate::partly_new : SegmentFate::in_order;
}

SegmentFate TcpStream::take_known(std::int64_t position, const TcpSegment& segment) {
    const std::int64_t captured_end = position + static_cast<std::int64_t>(segment.payload.size());
    compare_with_recent(position, segment);
    std::int64_t late = 0;
    if (!from_handshake_ && position < 0) late += std::min<std::int64_t>(captured_end, 0) - position;
    for (std::size_t i = 0; i < declared_.size(); ++i) {
        const Hole hole = declared_[i];
        const Hole filled{std::max(hole.begin, position), std::min(hole.end, captured_end)};
        if (filled.begin >= filled.end) continue;
        late += filled.end - filled.begin;
        // What has come late once is a retransmission the next time. A hole that is filled in ever more places is left
        // as it is: then what comes again counts as late again.
        const bool in_two = hole.begin < filled.begin && filled.end < hole.end;
        if (in_two && declared_.size() >= remembered_holes) continue;
        declared_[i].end = filled.begin;
        if (filled.end < hole.end) declared_.push_back({filled.end, hole.end});
    }
    std::erase_if(declared_, [](const Hole& hole) { return hole.begin >= hole.end; });
    if (late > 0) {
        late_bytes_ += static_cast<std::uint64_t>(late);
        return SegmentFate::late;
    }
    if (recent_.holds_copy_of(position, segment)) return SegmentFate::seen_twice;
    const bool before_next = segment.payload_length == 1 && position + 1 == next_;
    return before_next ? SegmentFate::keep_alive : SegmentFate::retransmitted;
}

/// False when every byte waits already.
bool TcpStream::hold_back(std::int64_t position, const TcpSegment& segment, std::uint64_t acknowledged) {
    if (segment.payload_length > 1) {
        forget_probes(position, position + static_cast<std::int64_t>(segment.payload.size()));
    }
    compare_with_held(position, segment.payload);
    std::int64_t end = position + segment.payload_length;
    if (fin_) end = std::min(end, *fin_);
    std::int64_t begin = position;
    bool something_new = false;
    auto piece = held_.upper_bound(begin);
    if (piece != held_.begin()) {
        const auto before = std::prev(piece);
        begin = std::max(begin, before->first + before->second.length);
    }
    while (begin < end) {
        const std::int64_t free_until = piece == held_.end() ? end : std::min(end, piece->first);
        if (begin < free_until) {
            hold_piece(begin, free_until, position, segment, acknowledged);
            something_new = true;
        }
        if (piece == held_.end()) break;
        begin = std::max(begin, piece->first + piece->second.length);
        ++piece;
    }
    return something_new;
}

/// Their bytes come now, and not as whatever a probe carried.
void TcpStream::forget_probes(std::int64_t begin, std::int64_t end) {
    for (auto piece = held_.lower_bound(begin); piece != held_.end() && piece->first < end;) {
        const auto next = std::next(piece);
        if (piece->second.may_be_probe) take_held(piece);
        piece = next;
    }
}

void TcpStream::hold_piece(std::int64_t begin, std::int64_t end, std::int64_t position, const TcpSegment& segment,
                           std::uint64_t acknowledged) {
    const Bytes bytes = part(segment.payload, begin - position, end - position);
    const bool may_be_probe =
        segment.payload_length == 1 && !segment.flags.fin && position + 1 == acknowledged_by_peer_;
    Held held{end - begin, {bytes.begin(), bytes.end()}, segment.at, acknowledged, may_be_probe};
    held_cost_ += cost_of(held);
    total_->bytes += cost_of(held);
    held_.emplace(begin, std::move(held));
}

void TcpStream::compare_with_held(std::int64_t position, Bytes bytes) {
    if (bytes.size() == 1) return;  // a probe may carry any byte
    const std::int64_t end = position + static_cast<std::int64_t>(bytes.size());
    auto piece = held_.upper_bound(position);
    if (piece != held_.begin()) --piece;
    for (; piece != held_.end() && piece->first < end; ++piece) {
        const std::int64_t from = std::max(position, piece->first);
        const std::int64_t to = std::min(end, piece->first + static_cast<std::int64_t>(piece->second.bytes.size()));
        if (from >= to) continue;
        const Bytes old_bytes = part(piece->second.bytes, from - piece->first, to - piece->first);
        const Bytes new_bytes = part(bytes, from - position, to - position);
        if (std::memcmp(old_bytes.data(), new_bytes.data(), old_bytes.size()) != 0) {
            ++conflicting_overlaps_;
            return;
        }
    }
}

void TcpStream::compare_with_recent(std::int64_t position, const TcpSegment& segment) {
    if (recent_.contradicted_by(position, segment.payload)) ++conflicting_overlaps_;
}

void TcpStream::hand_on(Bytes bytes, std::int64_t length, FrameRef at, std::uint64_t acknowledged, Deliver deliver) {
    if (!bytes.empty()) {
        const auto offset = static_cast<std::uint64_t>(next_);
        next_ += static_cast<std::int64_t>(bytes.size());
        next_sequence_ += static_cast<std::uint32_t>(bytes.size());
        deliver(StreamBytes{offset, bytes, at}, acknowledged);
    }
    // What the snap length cut off may wait already, from another segment.
    const std::int64_t end = next_ + length - static_cast<std::int64_t>(bytes.size());
    while (next_ < end) {
        const std::int64_t free_until = held_.empty() ? end : std::min(end, held_.begin()->first);
        if (free_until > next_) declare_gap(free_until - next_, GapReason::snap_length, at, acknowledged, deliver);
        drain(deliver);
    }
}

void TcpStream::declare_gap(std::optional<std::int64_t> length, GapReason reason, FrameRef at,
                            std::uint64_t acknowledged, Deliver deliver) {
    StreamGap gap{static_cast<std::uint64_t>(next_), std::nullopt, reason, at};
    ++gaps_;
    if (length) {
        gap.length = static_cast<std::uint64_t>(*length);
        gap_bytes_ += *gap.length;
        // Every packet of a capture with a short snap length leaves a hole, and none of them can be filled later.
        if (reason != GapReason::snap_length) {
            if (declared_.size() >= remembered_holes) declared_.erase(declared_.begin());
            declared_.push_back({next_, next_ + *length});
        }
        next_ += *length;
        next_sequence_ += static_cast<std::uint32_t>(*length);
    }
    deliver(gap, acknowledged);
}

void TcpStream::drain(Deliver deliver) {
    while (!held_.empty() && held_.begin()->first <= next_) {
        const std::int64_t position = held_.begin()->first;
        const Held held = take_held(held_.begin());
        const std::int64_t known = next_ - position;
        std::int64_t length = held.length;
        if (fin_) length = std::min(length, *fin_ - position);
        if (length <= known) continue;
        hand_on(part(held.bytes, known, length), length - known, held.at, held.acknowledged, deliver);
    }
}

std::int64_t TcpStream::end_of_hole() const {
    return held_.empty() ? *fin_ : held_.begin()->first;
}

void TcpStream::give_up_first_hole(GapReason reason, FrameRef at, Deliver deliver) {
    const std::uint64_t acknowledged = held_.empty() ? 0 : held_.begin()->second.acknowledged;
    if (reason == GapReason::limit_reached) ++limit_hits_;
    std::int64_t end = end_of_hole();
    if (!held_.empty() && held_.begin()->second.may_be_probe) {
        take_held(held_.begin());
        ++end;
    }
    declare_gap(end - next_, reason, at, acknowledged, deliver);
    drain(deliver);
}

void TcpStream::peer_spoke(std::optional<std::uint32_t> sequence) {
    peer_in_capture_ = true;
    if (!sequence) return;
    const auto offset = offset_of(*sequence);
    if (offset && *offset > acknowledged_by_peer_) acknowledged_by_peer_ = *offset;
}

void TcpStream::numbered(std::uint32_t sequence) {
    sent_until_ = std::max(sent_until_, offset_of(sequence).value_or(0));
}

bool TcpStream::resets(std::uint32_t sequence, std::int64_t window) const {
    if (!begun_) return true;
    // One before the window: a RST that answers a SYN or a keep-alive.
    const auto offset = offset_of(sequence);
    if (!offset || *offset < acknowledged_by_peer_ - 1) return false;
    // Acknowledgements may be lost: what was sent may have opened the window further.
    return *offset <= std::max({acknowledged_by_peer_, next_, sent_until_}) + window;
}

Timestamp TcpStream::patience_ends() const {
    return (held_.empty() ? fin_at_->time : held_.begin()->second.at.time) + limits_->patience_time;
}

void TcpStream::check_patience(FrameRef at, Deliver deliver) {
    while (has_hole()) {
        const bool spent = held_.size() >= limits_->patience_segments || at.time >= patience_ends();
        const bool sure = !peer_in_capture_ || acknowledged_by_peer_ >= end_of_hole();
        if (!spent || !sure) return;
        give_up_first_hole(GapReason::not_captured, at, deliver);
    }
}

void TcpStream::give_up(FrameRef at, Deliver deliver) {
    if (skimming_) return;
    while (has_hole()) give_up_first_hole(GapReason::not_captured, at, deliver);
    if (!fin_ && std::max(acknowledged_by_peer_, sent_until_) > next_)
        declare_gap(std::nullopt, GapReason::not_captured, at, 0, deliver);
}

void TcpStream::skim() {
    skimming_ = true;
    if (!held_.empty()) {
        const std::int64_t end = held_.rbegin()->first + held_.rbegin()->second.length;
        next_sequence_ += static_cast<std::uint32_t>(end - next_);
        next_ = end;
    }
    drop_held();
    recent_.clear();
    declared_ = {};
}

bool TcpStream::over_limit() const {
    return held_cost_ > limits_->held_back_per_stream || total_->bytes > limits_->held_back_total;
}

std::size_t TcpStream::cost_of(const Held& held) {
    return held.bytes.size() + held_overhead;
}

TcpStream::Held TcpStream::take_held(std::map<std::int64_t, Held>::iterator piece) {
    Held held = std::move(piece->second);
    held_.erase(piece);
    held_cost_ -= cost_of(held);
    total_->bytes -= cost_of(held);
    return held;
}

/// Nothing may wait behind a FIN: no byte can ever lead there.
void TcpStream::drop_held_behind(std::int64_t end) {
    for (auto piece = held_.lower_bound(end); piece != held_.end(); piece = held_.lower_bound(end)) take_held(piece);
}

void TcpStream::drop_held() {
    total_->bytes -= held_cost_;
    held_cost_ = 0;
    held_.clear();
}

}  // namespace cwmpscope
