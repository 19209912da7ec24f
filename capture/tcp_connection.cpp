#include "capture/tcp_connection.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cwmpscope {

namespace {

/// A SYN is repeated after a second (RFC 6298, 2.1); sooner it is the same packet captured twice.
constexpr Duration shortest_before_next_syn = std::chrono::milliseconds(50);

}  // namespace

TcpConnectionInfo first_impression(const TcpSegment& segment, StreamIndex stream) {
    TcpConnectionInfo info;
    info.stream = stream;
    info.first = segment.at;
    const bool from_client = segment.flags.syn ? !segment.flags.ack : segment.from.port >= segment.to.port;
    info.client = from_client ? segment.from : segment.to;
    info.server = from_client ? segment.to : segment.from;
    // Whoever is told of the connection now learns at once that nothing came before.
    info.from_syn = segment.flags.syn;
    return info;
}

TcpConnection::TcpConnection(const Limits& limits, HeldBackTotal& total, CaptureCounters& counters,
                             const TcpConnectionInfo& info, std::unique_ptr<TcpConsumer> consumer)
    : counters_(&counters),
      info_(info),
      first_sender_(info.client),
      streams_{TcpStream(limits, total), TcpStream(limits, total)},
      consumer_(std::move(consumer)) {}

HttpRole TcpConnection::role_of(std::size_t direction) const {
    const bool first_is_client = info_.client == first_sender_;
    return (direction == 0) == first_is_client ? HttpRole::client : HttpRole::server;
}

SegmentFate TcpConnection::push(const TcpSegment& segment) {
    const std::size_t from = direction_of(segment.from);
    TcpStream& stream = streams_[from];
    TcpStream& opposite = streams_[1 - from];
    (role_of(from) == HttpRole::client ? info_.saw_client : info_.saw_server) = true;

    note_handshake(from, segment);
    if (!segment.flags.rst) note_window(from, segment);
    opposite.peer_spoke(segment.flags.ack ? std::optional(segment.acknowledgement) : std::nullopt);
    if (!skimming_ && opposite.has_hole()) {
        opposite.check_patience(segment.at, [&](const StreamChunk& chunk, std::uint64_t acknowledged) {
            hand_on(1 - from, chunk, acknowledged);
        });
    }
    if (segment.flags.rst) {
        if (!reset_by(from, segment)) return SegmentFate::out_of_window;
        return SegmentFate::no_payload;
    }

    const std::uint64_t late_before = stream.late_bytes(), conflicts_before = stream.conflicting_overlaps(),
                        limits_before = stream.limit_hits();
    const SegmentFate fate =
        stream.push(segment, acknowledged_by(from, segment),
                    [&](const StreamChunk& chunk, std::uint64_t acknowledged) { hand_on(from, chunk, acknowledged); });
    counters_->late_bytes += stream.late_bytes() - late_before;
    counters_->conflicting_overlaps += stream.conflicting_overlaps() - conflicts_before;
    counters_->limit_held_back += stream.limit_hits() - limits_before;
    if (segment.flags.fin) note_fin(from);
    stop_when_unwanted();
    tell_ends(segment.at);
    close_after_reset(segment.at);
    return fate;
}

void TcpConnection::note_handshake(std::size_t direction, const TcpSegment& segment) {
    TcpStream& stream = streams_[direction];
    TcpStream& opposite = streams_[1 - direction];
    if (segment.flags.syn) {
        stream.begin(segment.sequence + 1);
        if (!segment.flags.ack) {
            if (role_of(direction) == HttpRole::client) {
                info_.from_syn = true;
                if (info_.syn_count == 0 || segment.at.time - syn_at_ >= shortest_before_next_syn) {
                    ++info_.syn_count;
                    syn_at_ = segment.at.time;
                }
            }
            return;
        }
        if (!info_.accepted) {
            info_.accepted = segment.at;
            opposite.accepted();
        }
        // The SYN itself is not in the capture, but nothing can have come before what this acknowledges.
        if (!opposite.begun() && role_of(direction) == HttpRole::server) {
            opposite.begin(segment.acknowledgement);
            info_.from_syn = true;
        }
        return;
    }
    // The SYN-ACK is not in the capture: the client's next segment names the byte that it awaits first.
    if (info_.from_syn && segment.flags.ack && !opposite.begun() && stream.begun() && stream.next() == 0 &&
        stream.offset_of(segment.sequence) == 0) {
        opposite.begin(segment.acknowledgement);
    }
}

void TcpConnection::note_window(std::size_t direction, const TcpSegment& segment) {
    window_[direction] = segment.window;
    if (segment.flags.syn) window_scale_[direction] = segment.window_scale.value_or(0);
}

/// What this side takes from the other; the largest there is when its SYN, which tells the scale, was not captured.
std::int64_t TcpConnection::window_of(std::size_t direction) const {
    if (!window_scale_[direction]) return largest_tcp_window;
    // A window of zero still takes a RST at its edge.
    return std::int64_t{std::max<std::uint16_t>(window_[direction], 1)} << *window_scale_[direction];
}

/// False when the RST lies outside of what the peer would believe (RFC 9293, 3.5.3): it changes nothing.
bool TcpConnection::reset_by(std::size_t direction, const TcpSegment& segment) {
    TcpStream& stream = streams_[direction];
    if (!stream.resets(segment.sequence, window_of(1 - direction))) return false;
    if (pending_reset_) return true;
    close_.reset = segment.at;
    if (!close_.first_by) close_.first_by = role_of(direction);
    stream.numbered(segment.sequence);
    end_by_reset_[direction] = segment.sequence;
    if (segment.flags.ack) {
        end_by_reset_[1 - direction] = segment.acknowledgement;
    } else {
        answering_reset_by_ = direction;
    }
    const bool answers_syn = info_.from_syn && !info_.accepted && role_of(direction) == HttpRole::server &&
                             stream.next() == 0 && streams_[1 - direction].next() == 0;
    if (answers_syn) {
        close(CloseReason::refused, segment.at);
    } else {
        pending_reset_ = segment.at;
        close_after_reset(segment.at);
    }
    return true;
}

bool TcpConnection::lacks_bytes_before_reset() const {
    if (answering_reset_by_) {
        const std::size_t sender = *answering_reset_by_;
        if (!streams_[sender].is_acknowledged(*end_by_reset_[sender])) return true;
    }
    for (std::size_t direction = 0; direction < streams_.size(); ++direction) {
        const TcpStream& stream = streams_[direction];
        if (!end_by_reset_[direction]) continue;
        const std::int64_t fin = stream.fin_at() ? 1 : 0;  // it takes a number, too
        const auto end = stream.offset_of(*end_by_reset_[direction]);
        if (end && *end > static_cast<std::int64_t>(stream.next()) + fin) return true;
    }
    return false;
}

void TcpConnection::close_after_reset(FrameRef at) {
    if (pending_reset_ && is_open() && (skimming_ || !lacks_bytes_before_reset())) close(CloseReason::reset, at);
}

void TcpConnection::quiet(FrameRef at) {
    if (pending_reset_) {
        close(CloseReason::reset, at);
    } else {
        consumer_->quiet(info_);
    }
}

void TcpConnection::note_fin(std::size_t direction) {
    const HttpRole role = role_of(direction);
    auto& fin = role == HttpRole::client ? close_.client_fin : close_.server_fin;
    if (fin || !streams_[direction].fin_at()) return;
    fin = streams_[direction].fin_at();
    if (!close_.first_by) close_.first_by = role;
}

std::uint64_t TcpConnection::acknowledged_by(std::size_t direction, const TcpSegment& segment) const {
    if (!segment.flags.ack) return 0;
    const TcpStream& opposite = streams_[1 - direction];
    const auto offset = opposite.offset_of(segment.acknowledgement);
    const bool before_known = offset && *offset < 0 && !opposite.begun_by_handshake();
    if (!opposite.begun() || before_known) return std::numeric_limits<std::uint64_t>::max();
    return offset && *offset > 0 ? static_cast<std::uint64_t>(*offset) : 0;
}

void TcpConnection::hand_on(std::size_t direction, const StreamChunk& chunk, std::uint64_t acknowledged) {
    if (const auto* gap = std::get_if<StreamGap>(&chunk)) {
        ++counters_->gaps;
        counters_->gap_bytes += gap->length.value_or(0);
    }
    if (!consumer_->wants_data()) return;
    const bool swapped_before = info_.client == first_sender_;
    consumer_->push(info_, role_of(direction), chunk, acknowledged);
    if ((info_.client == first_sender_) != swapped_before) {
        std::swap(close_.client_fin, close_.server_fin);
        std::swap(info_.saw_client, info_.saw_server);
        if (close_.first_by) close_.first_by = other(*close_.first_by);
    }
}

void TcpConnection::stop_when_unwanted() {
    if (skimming_ || !consumer_ || consumer_->wants_data()) return;
    skimming_ = true;
    for (TcpStream& stream : streams_) stream.skim();
}

void TcpConnection::tell_ends(FrameRef at) {
    for (std::size_t direction = 0; direction < streams_.size(); ++direction) {
        const TcpStream& stream = streams_[direction];
        if (told_end_[direction] || !stream.at_end()) continue;
        told_end_[direction] = true;
        if (!skimming_) consumer_->ended(info_, role_of(direction), *stream.fin_at());
    }
    if (told_end_[0] && told_end_[1]) close(CloseReason::fin, at);
}

void TcpConnection::check_patience(FrameRef at) {
    if (skimming_) return;
    for (std::size_t direction = 0; direction < streams_.size(); ++direction) {
        streams_[direction].check_patience(
            at, [&](const StreamChunk& chunk, std::uint64_t acknowledged) { hand_on(direction, chunk, acknowledged); });
    }
    stop_when_unwanted();
    tell_ends(at);
    close_after_reset(at);
}

void TcpConnection::close(CloseReason reason, FrameRef at) {
    // Requests before responses: what the server says rests on what the client said.
    const std::size_t client = role_of(0) == HttpRole::client ? 0 : 1;
    for (const std::size_t direction : {client, 1 - client}) {
        streams_[direction].give_up(
            at, [&](const StreamChunk& chunk, std::uint64_t acknowledged) { hand_on(direction, chunk, acknowledged); });
    }
    const bool was_reset = pending_reset_ && reason != CloseReason::fin && reason != CloseReason::limit;
    close_.reason = was_reset ? CloseReason::reset : reason;
    close_.at = was_reset ? *pending_reset_ : at;
    pending_reset_.reset();
    for (std::size_t direction = 0; direction < streams_.size(); ++direction) {
        const TcpStream& stream = streams_[direction];
        const auto& told = end_by_reset_[direction];
        const bool certain = stream.at_end() || (told && stream.offset_of(*told) == stream.next());
        (direction == client ? close_.client_may_have_sent_more : close_.server_may_have_sent_more) = !certain;
    }
    for (const TcpStream& stream : streams_) {
        close_.gaps += stream.gaps();
        close_.late_bytes += stream.late_bytes();
        close_.conflicting_overlaps += stream.conflicting_overlaps();
    }
    consumer_->closed(info_, close_);
    consumer_.reset();
}

}  // namespace cwmpscope
