#include "capture/tcp_tracker.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace cwmpscope {

namespace {

std::uint64_t mix(std::uint64_t state, std::uint64_t word) {
    state = (state ^ word) * 0x9e3779b97f4a7c15U;
    return state ^ (state >> 29U);
}

std::uint64_t mix(std::uint64_t state, const Endpoint& endpoint) {
    std::array<std::uint64_t, 2> words{};
    std::memcpy(words.data(), endpoint.address.bytes.data(), sizeof words);
    return mix(mix(mix(state, words[0]), words[1]), endpoint.port);
}

EndpointPair pair_of(const TcpSegment& segment) {
    return segment.from < segment.to ? EndpointPair{segment.from, segment.to} : EndpointPair{segment.to, segment.from};
}

/// Sequence numbers compare on a circle.
bool is_after(std::uint32_t left, std::uint32_t right) {
    return static_cast<std::int32_t>(left - right) > 0;
}

}  // namespace

void TcpTracker::Age::append(Table::value_type& item) {
    item.second.older = newest;
    item.second.newer = nullptr;
    (newest == nullptr ? oldest : newest->second.newer) = &item;
    newest = &item;
    ++size;
}

void TcpTracker::Age::remove(Table::value_type& item) {
    const Entry& entry = item.second;
    (entry.older == nullptr ? oldest : entry.older->second.newer) = entry.newer;
    (entry.newer == nullptr ? newest : entry.newer->second.older) = entry.older;
    --size;
}

std::size_t EndpointPairHash::operator()(const EndpointPair& pair) const noexcept {
    return static_cast<std::size_t>(mix(mix(0, pair.low), pair.high));
}

TcpTracker::TcpTracker(const Limits& limits, CaptureCounters& counters, Open open)
    : limits_(limits), counters_(&counters), open_(std::move(open)) {}

TcpTracker::~TcpTracker() = default;

SegmentFate TcpTracker::push(const TcpSegment& segment) {
    const SegmentFate fate = take(segment);
    count(fate);
    return fate;
}

SegmentFate TcpTracker::take(const TcpSegment& segment) {
    advance(segment.at);
    Table::value_type& item = find(segment);
    Entry& entry = item.second;
    const std::size_t direction = segment.from == item.first.low ? 0 : 1;
    last_stream_ = entry.stream;
    last_offset_.reset();

    if (begins_anew(entry, direction, segment)) {
        if (entry.open) close(item, CloseReason::replaced, segment.at);
        last_stream_ = entry.stream = next_stream_++;
        entry.knows_first = {};
        entry.was_closed = false;
    } else if (answers_another(entry, direction, segment)) {
        close(item, CloseReason::replaced, segment.at);
        entry.knows_first = {};
        entry.was_closed = false;
    }
    if (!entry.open) {
        if (!opens_again(entry, direction, segment)) {
            const SegmentFate fate = after_close(entry, direction, segment);
            note_first_sequences(entry, direction, segment);
            return fate;
        }
        begin(item, segment);
    }

    note_sequence(entry, direction, segment);
    OpenConnection& open = *entry.open;
    open.last_seen = segment.at.time;
    open_by_age_.remove(item);
    open_by_age_.append(item);

    const SegmentFate fate = open.connection.push(segment);
    last_offset_ = open.connection.offset_of(segment);
    if (!open.connection.is_open()) {
        remember(item);
        return fate;
    }
    if (!open.awaits_patience && open.connection.has_hole()) {
        open.awaits_patience = true;
        waiting_.emplace_back(segment.at.time + limits_.patience_time, item.first);
    }
    if (!entry.awaits_quiet && open.connection.awaits_quiet()) {
        entry.awaits_quiet = true;
        speaking_.emplace_back(segment.at.time + limits_.quiet_connection, item.first);
    }
    return fate;
}

void TcpTracker::number(const TcpSegment& segment) {
    Table::value_type& item = find(segment);
    Entry& entry = item.second;
    if (begins_anew(entry, segment.from == item.first.low ? 0 : 1, segment)) {
        // Uses up a number, but does not end a connection that lives.
        last_stream_ = next_stream_++;
        if (!entry.open) entry.stream = last_stream_;
    } else {
        last_stream_ = entry.stream;
    }
    bound_memory();
}

TcpTracker::Table::value_type& TcpTracker::find(const TcpSegment& segment) {
    const EndpointPair pair = pair_of(segment);
    if (recent_ != nullptr && recent_->first == pair) return *recent_;
    const auto [place, is_new] = table_.try_emplace(pair);
    if (is_new) {
        place->second.stream = next_stream_++;
        remembered_by_age_.append(*place);
    }
    recent_ = &*place;
    return *place;
}

bool TcpTracker::begins_anew(const Entry& entry, std::size_t direction, const TcpSegment& segment) {
    if (!segment.flags.syn || segment.flags.ack) return false;
    return is_another(entry, direction, segment);
}

/// The first sequence number of that side is known and another one.
bool TcpTracker::is_another(const Entry& entry, std::size_t direction, const TcpSegment& segment) {
    return entry.knows_first[direction] && entry.first_sequence[direction] != segment.sequence;
}

/// Of the connection only the one side was captured, and this is the answer to a SYN of another one, of which that side
/// was not: the number does not fit what the client has acknowledged. The stream stays the same, as SYNs alone begin
/// one.
bool TcpTracker::answers_another(const Entry& entry, std::size_t direction, const TcpSegment& segment) {
    if (!entry.open || !segment.flags.syn || !segment.flags.ack) return false;
    const TcpConnectionInfo& info = entry.open->connection.info();
    const bool saw_sender = segment.from == info.client ? info.saw_client : info.saw_server;
    return !saw_sender && is_another(entry, direction, segment);
}

/// A connection that was closed by its own end stays closed until a SYN; one that was only given up may go on.
bool TcpTracker::opens_again(const Entry& entry, std::size_t direction, const TcpSegment& segment) {
    if (!entry.was_closed) return true;
    if (segment.flags.syn && !segment.flags.ack) {
        // The same SYN again: a copy from another place of capture, whose clock is behind. Where it is a new one of a
        // device that begins with the same number after each boot, the answer to it has another number.
        const bool orderly = entry.closed_by == CloseReason::fin || entry.closed_by == CloseReason::reset;
        return !orderly || !entry.knows_first[direction] || is_another(entry, direction, segment);
    }
    // The SYN was not captured; the answer to it has another number than that of the connection that is over.
    if (segment.flags.syn && is_another(entry, direction, segment)) return true;
    // The server did not refuse after all: the RST was a forgery.
    if (entry.closed_by == CloseReason::refused && segment.flags.syn) return true;
    const bool given_up = entry.closed_by == CloseReason::idle || entry.closed_by == CloseReason::limit;
    return given_up && segment.payload_length > 0;
}

/// Of every segment, also behind the end of a connection: they decide which SYN begins a new stream.
void TcpTracker::note_first_sequences(Entry& entry, std::size_t direction, const TcpSegment& segment) {
    const std::size_t peer = 1 - direction;
    if (!entry.knows_first[direction]) {
        entry.knows_first[direction] = true;
        entry.first_sequence[direction] = segment.flags.syn ? segment.sequence : segment.sequence - 1;
        entry.end_sequence[direction] = segment.sequence + segment.payload_length;
    }
    if (!entry.knows_first[peer] && segment.flags.ack) {
        entry.knows_first[peer] = true;
        entry.first_sequence[peer] = segment.acknowledgement - 1;
        entry.end_sequence[peer] = segment.acknowledgement;
    }
}

void TcpTracker::note_sequence(Entry& entry, std::size_t direction, const TcpSegment& segment) {
    note_first_sequences(entry, direction, segment);
    const std::uint32_t end = segment.sequence + segment.payload_length;
    const bool may_be_forged = segment.flags.rst;
    if (!may_be_forged && is_after(end, entry.end_sequence[direction])) entry.end_sequence[direction] = end;
}

void TcpTracker::begin(Table::value_type& item, const TcpSegment& segment) {
    Entry& entry = item.second;
    const TcpConnectionInfo info = first_impression(segment, entry.stream);
    // In place: a connection does not move.
    entry.open.reset(new OpenConnection{.connection{limits_, held_back_, *counters_, info, open_(info)},
                                        .last_seen = segment.at.time});
    entry.was_closed = false;
    remembered_by_age_.remove(item);
    open_by_age_.append(item);
    ++counters_->connections;
    while (open_by_age_.size > limits_.connections && open_by_age_.oldest != &item) {
        ++counters_->limit_connections;
        close(*open_by_age_.oldest, CloseReason::limit, segment.at);
    }
}

void TcpTracker::close(Table::value_type& item, CloseReason reason, FrameRef at) {
    item.second.open->connection.close(reason, at);
    remember(item);
}

/// The connection is closed: what is kept are a few words to recognise what still comes.
void TcpTracker::remember(Table::value_type& item) {
    Entry& entry = item.second;
    entry.was_closed = true;
    entry.closed_by = entry.open->connection.close_reason();
    entry.open.reset();
    open_by_age_.remove(item);
    remembered_by_age_.append(item);
    bound_memory();
}

/// Never forgets the newest: it is the one at hand.
void TcpTracker::bound_memory() {
    while (remembered_by_age_.size > std::max<std::size_t>(limits_.remembered_connections, 1)) {
        Table::value_type* oldest = remembered_by_age_.oldest;
        remembered_by_age_.remove(*oldest);
        if (recent_ == oldest) recent_ = nullptr;
        table_.erase(table_.find(oldest->first));
    }
}

SegmentFate TcpTracker::after_close(const Entry& entry, std::size_t direction, const TcpSegment& segment) {
    if (segment.payload_length == 0) return SegmentFate::no_payload;
    if (!entry.knows_first[direction]) return SegmentFate::after_close;
    return is_after(segment.sequence + segment.payload_length, entry.end_sequence[direction])
               ? SegmentFate::after_close
               : SegmentFate::retransmitted;
}

void TcpTracker::count(SegmentFate fate) {
    switch (fate) {
        case SegmentFate::no_payload:
            ++counters_->tcp_no_payload;
            break;
        case SegmentFate::in_order:
            ++counters_->tcp_in_order;
            break;
        case SegmentFate::partly_new:
            ++counters_->tcp_partly_new;
            break;
        case SegmentFate::held_back:
            ++counters_->tcp_held_back;
            break;
        case SegmentFate::retransmitted:
            ++counters_->tcp_retransmitted;
            break;
        case SegmentFate::seen_twice:
            ++counters_->tcp_seen_twice;
            break;
        case SegmentFate::late:
            ++counters_->tcp_late;
            break;
        case SegmentFate::keep_alive:
            ++counters_->tcp_keep_alive;
            break;
        case SegmentFate::out_of_window:
            ++counters_->tcp_out_of_window;
            break;
        case SegmentFate::after_fin:
        case SegmentFate::after_close:
            ++counters_->payload_after_close;
            break;
        case SegmentFate::skimmed:
            ++counters_->tcp_skimmed;
            break;
    }
}

void TcpTracker::tell_quiet(FrameRef now) {
    while (!speaking_.empty() && speaking_.front().first <= now.time) {
        const EndpointPair pair = speaking_.front().second;
        speaking_.pop_front();
        const auto place = table_.find(pair);
        if (place == table_.end() || !place->second.awaits_quiet) continue;
        Entry& entry = place->second;
        entry.awaits_quiet = false;
        if (!entry.open || !entry.open->connection.awaits_quiet()) continue;
        OpenConnection& open = *entry.open;
        if (open.connection.quiet_since(open.last_seen) + limits_.quiet_connection <= now.time) {
            open.connection.quiet(now);
            if (!open.connection.is_open()) remember(*place);
        } else {
            entry.awaits_quiet = true;
            speaking_.emplace_back(now.time + limits_.quiet_connection, pair);
        }
    }
}

void TcpTracker::advance(FrameRef at) {
    // One packet with a time far in the future must not end everything: it takes two to be believed.
    FrameRef now = at;
    now.time = std::min(at.time, previous_time_);
    previous_time_ = at.time;
    reached_ = std::max(reached_, now.time);
    last_ = at;

    while (!waiting_.empty() && waiting_.front().first <= now.time) {
        const EndpointPair pair = waiting_.front().second;
        waiting_.pop_front();
        const auto place = table_.find(pair);
        if (place == table_.end() || !place->second.open || !place->second.open->awaits_patience) continue;
        OpenConnection& open = *place->second.open;
        open.awaits_patience = false;
        open.connection.check_patience(now);
        if (!open.connection.is_open()) {
            remember(*place);
        } else if (open.connection.has_hole()) {
            open.awaits_patience = true;
            waiting_.emplace_back(now.time + limits_.patience_time, pair);
        }
    }
    tell_quiet(now);
    while (open_by_age_.oldest != nullptr) {
        Table::value_type& oldest = *open_by_age_.oldest;
        if (now.time < oldest.second.open->last_seen + limits_.idle_connection) break;
        close(oldest, CloseReason::idle, now);
    }
}

void TcpTracker::finish() {
    std::vector<Table::value_type*> open;
    for (Table::value_type* item = open_by_age_.oldest; item != nullptr; item = item->second.newer)
        open.push_back(item);
    std::sort(open.begin(), open.end(),
              [](const auto* left, const auto* right) { return left->second.stream < right->second.stream; });
    for (Table::value_type* item : open) close(*item, CloseReason::capture_end, last_);
}

}  // namespace cwmpscope
