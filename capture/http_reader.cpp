#include "capture/http_reader.h"

#include "capture/content_decoding.h"
#include "capture/http_start_line.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_stray_line = 8192;  ///< while no start line has been found
constexpr std::size_t longest_chunk_line = 4096;
constexpr std::size_t first_reservation = 256U << 10U;
constexpr std::size_t always_kept = 64U << 10U;  ///< of a body, whatever other connections hold
constexpr std::size_t shown_stray_bytes = 48;

std::string_view without_line_end(std::string_view line) {
    if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

Incomplete reason_of(const StreamGap& gap) {
    switch (gap.reason) {
        case GapReason::snap_length:
            return Incomplete::snaplen;
        case GapReason::before_capture:
            return Incomplete::capture_start;
        case GapReason::limit_reached:
            return Incomplete::limit;
        case GapReason::not_captured:
        case GapReason::kernel_dropped:
            break;
    }
    return Incomplete::gap;
}

bool is_bodyless_status(const HttpMessage& message) {
    return !message.is_request && (message.status / 100 == 1 || message.status == 204 || message.status == 304);
}

}  // namespace

HttpReader::HttpReader(const Limits& limits, CaptureCounters& counters, HttpReaderOwner& owner, Expect expect,
                       bool from_the_start)
    : limits_(&limits), counters_(&counters), owner_(&owner), expect_(expect), at_boundary_(from_the_start) {}

HttpReader::~HttpReader() {
    counters_->http_open_bytes -= open_bytes_;
}

void HttpReader::read(const StreamBytes& chunk, std::uint64_t acknowledged) {
    std::string_view bytes = as_text(chunk.bytes);
    if (chunk.offset > position_) skip({position_, chunk.offset - position_, GapReason::not_captured, chunk.at});
    if (chunk.offset < position_) bytes.remove_prefix(std::min<std::uint64_t>(position_ - chunk.offset, bytes.size()));
    now_ = {position_, acknowledged, chunk.at};
    while (!bytes.empty() && state_ != State::ignoring) {
        const std::size_t used = step(bytes);
        bytes.remove_prefix(used);
    }
    position_ += bytes.size();
}

/// Consumes some bytes in the present state and moves position_ on; 0 only when the state has changed.
std::size_t HttpReader::step(std::string_view bytes) {
    switch (state_) {
        case State::start_line:
            return read_start_line(bytes);
        case State::head:
            return read_head(bytes);
        case State::body_of_length:
        case State::body_until_close:
        case State::chunk_data:
            return read_body(bytes);
        case State::chunk_size:
            return read_chunk_line(bytes);
        case State::chunk_end:
            return read_chunk_end(bytes);
        case State::trailer:
            return read_trailer(bytes);
        case State::ignoring:
            break;
    }
    position_ += bytes.size();
    return bytes.size();
}

// ---- between messages

/// Moves bytes to line_ up to and with the next line feed; true when the line is whole or has reached the limit.
bool HttpReader::take_line(std::string_view bytes, std::size_t limit, std::size_t& used) {
    const std::size_t room = limit - std::min(limit, line_.size());
    const std::string_view piece = bytes.substr(0, room);
    const std::size_t end = piece.find('\n');
    used = end == std::string_view::npos ? piece.size() : end + 1;
    if (line_.empty()) line_offset_ = position_;
    keep_place(position_);
    line_.append(piece.substr(0, used));
    position_ += used;
    return end != std::string_view::npos || line_.size() >= limit;
}

void HttpReader::keep_place(std::uint64_t offset) {
    if (line_.empty()) places_.clear();
    if (places_.empty() || places_.back().at != now_.at || places_.back().acknowledged != now_.acknowledged) {
        places_.push_back({offset, now_.acknowledged, now_.at});
    }
}

StreamPlace HttpReader::place_of(std::uint64_t offset) const {
    StreamPlace found = places_.empty() ? now_ : places_.front();
    for (const StreamPlace& place : places_) {
        if (place.offset <= offset) found = place;
    }
    found.offset = offset;
    return found;
}

/// At a boundary, after nothing but the beginning of one line: could this line still become a start line?
bool HttpReader::may_go_on() const {
    if (!at_boundary_ || stray_) return false;
    if (expect_ == Expect::responses)
        return field_names_equal(line_.substr(0, 5), std::string_view("HTTP/").substr(0, line_.size()));
    return may_become_start_line(line_);
}

std::size_t HttpReader::read_start_line(std::string_view bytes) {
    const std::size_t stray_limit = std::min(longest_stray_line, limits_->http_line);
    const std::size_t limit = line_.size() >= stray_limit ? limits_->http_line : stray_limit;
    std::size_t used = 0;
    if (!take_line(bytes, limit, used)) return used;
    const bool is_whole = line_.back() == '\n';
    if (is_whole || line_.size() >= limits_->http_line || !may_go_on()) judge_line();
    return used;
}

StartLineGuess HttpReader::accept(StartLineGuess guess, std::string_view line) const {
    if (expect_ == Expect::requests && guess.kind == StartLineKind::response) {
        // A client never answers; it may have left out the method and the target.
        guess = field_names_equal(line.substr(0, 5), "HTTP/") && trusted_
                    ? StartLineGuess{StartLineKind::request, false, false}
                    : StartLineGuess{};
    }
    if (expect_ == Expect::responses && guess.kind == StartLineKind::request) guess = {};
    return guess;
}

HttpReader::Candidate HttpReader::find_candidate(std::string_view line) const {
    Candidate candidate;
    const bool fresh = at_boundary_ && !stray_;
    const std::size_t inside = find_start_line_inside(line);
    if (at_line_start_) {
        candidate.guess = accept(classify_start_line(line), line);
        // "okPOST / HTTP/1.1": a method that nobody knows, which ends like one that everybody knows.
        const bool glued =
            candidate.guess.kind == StartLineKind::request && inside != std::string_view::npos && inside != 0;
        // After a hole the line may be the rest of one: "OST / HTTP/1.1".
        if (candidate.guess.kind != StartLineKind::none && (fresh || candidate.guess.unmistakable) && !glued) {
            candidate.at = 0;
            candidate.needs_proof = !fresh;
            return candidate;
        }
        if (fresh && trusted_ && expect_ != Expect::either && is_familiar_header_line(line)) {
            candidate.at = 0;
            candidate.guess = {expect_ == Expect::requests ? StartLineKind::request : StartLineKind::response, false};
            candidate.has_start_line = false;
            return candidate;
        }
    }
    if (inside == std::string_view::npos) return candidate;
    candidate.guess = classify_start_line(line.substr(inside));
    const bool wanted =
        expect_ == Expect::either || (expect_ == Expect::requests) == (candidate.guess.kind == StartLineKind::request);
    if (wanted) candidate.at = inside;
    candidate.needs_proof = true;
    return candidate;
}

/// line_ is whole, or as long as a line may be: it begins a message, or it is stray.
void HttpReader::judge_line() {
    const std::string_view line = without_line_end(line_);
    const bool whole = !line_.empty() && line_.back() == '\n';
    if (line.empty() && whole) {  // RFC 9112 2.2: empty lines before a start line are ignored
        line_.clear();
        at_line_start_ = true;
        return;
    }
    const Candidate candidate = whole ? find_candidate(line) : Candidate{};
    if (candidate.at != 0 && (whole || !may_go_on())) report_stray_bytes(std::min(candidate.at, line_.size()), whole);
    if (candidate.at != std::string::npos) {
        begin(candidate);
        return;
    }
    unread_ = true;
    if (at_boundary_ && !stray_ && !whole) {  // a start line longer than is kept
        ++counters_->limit_http_head;
        at_boundary_ = false;
    }
    if (whole) {
        line_.clear();
        at_line_start_ = true;
    } else {
        // What is kept may hold the beginning of a start line.
        const std::size_t dropped = line_.size() / 2;
        line_.erase(0, dropped);
        line_offset_ += dropped;
        while (places_.size() > 1 && places_[1].offset <= line_offset_) places_.erase(places_.begin());
        at_line_start_ = false;
    }
}

/// The first `length` bytes of line_ are stray. Not said of a beginning that may still become a start line, unless
/// nothing follows.
void HttpReader::report_stray_bytes(std::size_t length, bool nothing_follows) {
    if (state_ != State::start_line || !at_boundary_ || stray_ || (!nothing_follows && may_go_on())) return;
    const std::string_view bytes = without_line_end(std::string_view(line_).substr(0, length));
    if (bytes.empty()) return;
    stray_ = true;
    if (explained_) return;
    const HttpNoteKind kind =
        after_bodyless_ ? HttpNoteKind::body_on_bodyless_status : HttpNoteKind::extra_bytes_after_body;
    owner_->stray_bytes(*this, {kind, std::string(bytes.substr(0, shown_stray_bytes)), line_offset_});
}

void HttpReader::begin(const Candidate& candidate) {
    const std::uint64_t offset = line_offset_ + candidate.at;
    start_ = place_of(offset);
    message_ = HttpMessage();
    message_.is_request = candidate.guess.kind == StartLineKind::request;
    message_.stream_offset = offset;
    message_.first = message_.last = start_.at;
    message_.buffer.reserve(1024);
    message_.buffer.assign(line_, candidate.at, std::string::npos);
    has_start_line_ = candidate.has_start_line;
    unproven_ = candidate.needs_proof;
    open_ = true;
    prefix_ended_ = false;
    trailer_bytes_ = 0;
    head_line_ = message_.buffer.size();
    if (!has_start_line_) {
        note(HttpNoteKind::start_line_missing, without_line_end(line_));
    } else if (!candidate.guess.well_formed) {
        note(HttpNoteKind::start_line_malformed, without_line_end(message_.buffer));
    }
    if (stray_) {
        note(HttpNoteKind::junk_before_start_line, "bytes before this message belong to none");
    }
    line_.clear();
    places_.clear();
    state_ = State::head;
    message_.last = now_.at;
    if (!unproven_) prove();
}

void HttpReader::prove() {
    unproven_ = false;
    at_boundary_ = true;
    at_line_start_ = true;
    stray_ = unread_ = false;
    explained_ = false;
    trusted_ = true;
    owner_->message_begins(*this, message_.is_request, start_);
}

/// What looked like a start line while seeking was not one.
void HttpReader::drop_unproven() {
    open_ = false;
    unproven_ = false;
    state_ = State::start_line;
    line_.clear();
    places_.clear();
    at_line_start_ = true;
    message_ = HttpMessage();
}

// ---- head

std::size_t HttpReader::read_head(std::string_view bytes) {
    const std::size_t line_room =
        limits_->http_line - std::min(limits_->http_line, message_.buffer.size() - head_line_);
    const std::size_t head_room = limits_->http_head - std::min(limits_->http_head, message_.buffer.size());
    const std::string_view piece = bytes.substr(0, std::min(line_room, head_room));
    const std::size_t end = piece.find('\n');
    const std::size_t used = end == std::string_view::npos ? piece.size() : end + 1;
    message_.buffer.append(piece.substr(0, used));
    position_ += used;
    message_.last = now_.at;
    if (end == std::string_view::npos) {
        if (used == bytes.size()) return used;
        ++counters_->limit_http_head;
        note(HttpNoteKind::limit_reached, "a line or the head is longer than is kept");
        cut(Incomplete::limit);
        explained_ = true;
        at_line_start_ = false;
        return used;
    }
    const std::string_view line = without_line_end(std::string_view(message_.buffer).substr(head_line_));
    if (unproven_) {
        if (is_header_or_blank_line(line)) {
            prove();
        } else {
            // This line may be the true start line.
            line_.assign(message_.buffer, head_line_);
            const std::uint64_t offset = position_ - line_.size();
            std::string kept = std::move(line_);
            drop_unproven();
            line_ = std::move(kept);
            line_offset_ = offset;
            places_.push_back({offset, now_.acknowledged, now_.at});
            judge_line();
            return used;
        }
    }
    head_line_ = message_.buffer.size();
    if (line.empty()) end_head();
    return used;
}

void HttpReader::end_head() {
    message_.head_length = message_.buffer.size();
    parse_head(message_, has_start_line_, *limits_);
    if (!message_.head_complete) {
        ++counters_->limit_http_head;
        mark_incomplete(Incomplete::limit);
    }
    const ResponseContext context = owner_->head_read(*this, message_);
    plan_ = plan_body(message_, context);
    remaining_ = plan_.length;
    switch (plan_.framing) {
        case BodyFraming::none:
            complete();
            return;
        case BodyFraming::content_length:
            state_ = State::body_of_length;
            if (remaining_ == 0) complete();
            return;
        case BodyFraming::chunked:
            state_ = State::chunk_size;
            return;
        case BodyFraming::until_close:
            state_ = State::body_until_close;
            return;
    }
}

// ---- body

std::size_t HttpReader::read_body(std::string_view bytes) {
    if (state_ != State::body_until_close) bytes = bytes.substr(0, std::min<std::uint64_t>(remaining_, bytes.size()));
    store(bytes);
    position_ += bytes.size();
    message_.last = now_.at;
    message_.wire_body_length += bytes.size();
    if (state_ == State::body_until_close) return bytes.size();
    remaining_ -= bytes.size();
    if (remaining_ == 0) {
        if (state_ == State::chunk_data) {
            state_ = State::chunk_end;
        } else {
            complete();
        }
    }
    return bytes.size();
}

void HttpReader::store(std::string_view bytes) {
    if (prefix_ended_) return;
    const std::size_t kept = message_.buffer.size() - message_.head_length;
    std::size_t room = limits_->http_body - std::min(limits_->http_body, kept);
    if (counters_->http_open_bytes >= limits_->http_open_total) {
        room = std::min(room, always_kept - std::min(always_kept, kept));
    }
    if (state_ == State::body_of_length && kept + bytes.size() > message_.buffer.capacity() - message_.head_length) {
        // What the length promises is believed as far as it has come: four times of what is there.
        const std::uint64_t believed = kept == 0 ? first_reservation : std::uint64_t{kept} * 4;
        const std::uint64_t wanted = std::min({kept + remaining_, believed, std::uint64_t{limits_->http_body}});
        message_.buffer.reserve(message_.head_length + static_cast<std::size_t>(wanted));
    }
    message_.buffer.append(bytes.substr(0, room));
    count_open_bytes();
    if (bytes.size() <= room) return;
    prefix_ended_ = true;
    ++counters_->limit_http_body;
    add_note(message_, HttpNoteKind::limit_reached, "the body is larger than is kept", position_ + room);
    mark_incomplete(Incomplete::limit);
}

void HttpReader::count_open_bytes() {
    const std::size_t held = open_ ? message_.buffer.capacity() : 0;
    counters_->http_open_bytes += held;
    counters_->http_open_bytes -= open_bytes_;
    open_bytes_ = held;
}

std::size_t HttpReader::read_chunk_line(std::string_view bytes) {
    std::size_t used = 0;
    const bool whole = take_line(bytes, longest_chunk_line, used);
    message_.wire_body_length += used;
    message_.last = now_.at;
    if (whole) understand_chunk_size();
    return used;
}

void HttpReader::understand_chunk_size() {
    const std::string_view line = without_line_end(line_);
    const bool ended = line_.back() == '\n';
    const bool with_cr = line_.size() >= 2 && line_[line_.size() - 2] == '\r';
    std::string_view size = line.substr(0, line.find(';'));
    const bool extension = size.size() != line.size();
    size = trim_white_space(size);
    std::uint64_t value = 0;
    bool good = ended && !size.empty() && size.size() <= 15;
    for (const char digit : size.substr(0, good ? size.size() : 0)) {
        const char folded = static_cast<char>(digit | 0x20);
        if (digit >= '0' && digit <= '9') {
            value = value * 16 + static_cast<std::uint64_t>(digit - '0');
        } else if (folded >= 'a' && folded <= 'f') {
            value = value * 16 + static_cast<std::uint64_t>(folded - 'a') + 10;
        } else {
            good = false;
        }
    }
    if (!good) {
        note(HttpNoteKind::bad_chunk, line);
        cut(Incomplete::undecodable);
        return;
    }
    if (extension) note(HttpNoteKind::chunk_extension, line);
    if (!with_cr) note(HttpNoteKind::bad_chunk, "a chunk header that ends in LF alone");
    line_.clear();
    remaining_ = value;
    state_ = value == 0 ? State::trailer : State::chunk_data;
    if (value == 0) return;
    ++message_.chunks;
    if (message_.chunk_sizes.size() < HttpMessage::most_chunk_sizes) message_.chunk_sizes.push_back(value);
}

/// The CRLF after the data of a chunk.
std::size_t HttpReader::read_chunk_end(std::string_view bytes) {
    message_.last = now_.at;
    const char byte = bytes.front();
    const bool after_cr = line_ == "\r";
    if (byte == '\n' || (byte == '\r' && !after_cr)) {
        ++position_;
        ++message_.wire_body_length;
        if (byte == '\r') {
            line_ = "\r";
            return 1;
        }
        if (!after_cr) note(HttpNoteKind::bad_chunk, "chunk data that is followed by LF alone");
        line_.clear();
        state_ = State::chunk_size;
        return 1;
    }
    note(HttpNoteKind::bad_chunk, "chunk data that is not followed by CRLF");
    cut(Incomplete::undecodable);
    return 0;
}

std::size_t HttpReader::read_trailer(std::string_view bytes) {
    std::size_t used = 0;
    if (line_.empty()) before_line_ = message_.last;
    const bool whole = take_line(bytes, limits_->http_line, used);
    message_.wire_body_length += used;
    message_.last = now_.at;
    trailer_bytes_ += used;
    if (trailer_bytes_ > limits_->http_head || (whole && line_.back() != '\n')) {
        ++counters_->limit_http_head;
        note(HttpNoteKind::limit_reached, "the trailer is longer than is kept");
        cut(Incomplete::limit);
        return used;
    }
    if (!whole) return used;
    const std::string_view line = without_line_end(line_);
    if (line.empty()) {
        line_.clear();
        complete();
    } else if (accept(classify_start_line(line), line).well_formed) {
        // The empty line that ends the last chunk was left out; this is the next message.
        note(HttpNoteKind::bad_chunk, "no empty line after the last chunk");
        message_.wire_body_length -= line_.size();
        message_.last = before_line_;
        std::string kept = std::move(line_);
        std::vector<StreamPlace> places = std::move(places_);
        const std::uint64_t end = position_;
        position_ = line_offset_;
        complete();
        position_ = end;
        line_ = std::move(kept);
        places_ = std::move(places);
        if (state_ == State::start_line) judge_line();
    } else {
        note(HttpNoteKind::trailer, line);
        line_.clear();
    }
    return used;
}

// ---- the end of a message

void HttpReader::note(HttpNoteKind kind, std::string_view text) {
    add_note(message_, kind, text, line_.empty() ? position_ : line_offset_);
}

void HttpReader::mark_incomplete(Incomplete reason) {
    if (message_.incomplete == Incomplete::no) message_.incomplete = reason;
}

void HttpReader::decode_body() {
    if (plan_.codings.empty() || message_.buffer.size() == message_.head_length) return;
    DecodedContent decoded = decode_content(message_.body(), plan_.codings, limits_->http_body);
    const bool cut_by_us = message_.incomplete != Incomplete::no;
    switch (decoded.end) {
        case DecodingEnd::whole:
            break;
        case DecodingEnd::cut:
            if (cut_by_us || message_.has_note(HttpNoteKind::truncated_body)) break;
            note(HttpNoteKind::undecodable_content, "the coded data ends too early");
            mark_incomplete(Incomplete::undecodable);
            break;
        case DecodingEnd::limit:
            ++counters_->limit_http_body;
            note(HttpNoteKind::limit_reached, "the decoded body is larger than is kept");
            mark_incomplete(Incomplete::limit);
            break;
        case DecodingEnd::broken:
        case DecodingEnd::unsupported:
            note(HttpNoteKind::undecodable_content, decoded.end == DecodingEnd::broken
                                                        ? "the coded data is broken"
                                                        : "a content coding that is not read here");
            mark_incomplete(Incomplete::undecodable);
            break;
    }
    // What came out before the damage says more than the coded bytes; where nothing came out, they are all there is.
    if (decoded.bytes.empty() && message_.incomplete == Incomplete::undecodable) return;
    message_.buffer.replace(message_.head_length, std::string::npos, decoded.bytes);
}

void HttpReader::complete() {
    decode_body();
    message_.stream_end = position_;
    after_bodyless_ = is_bodyless_status(message_);
    explained_ = message_.has_note(HttpNoteKind::bad_content_length) || message_.incomplete == Incomplete::undecodable;
    state_ = State::start_line;
    at_boundary_ = true;
    at_line_start_ = true;
    stray_ = false;
    line_.clear();
    open_ = false;
    count_open_bytes();
    ++counters_->http_messages;
    counters_->http_bytes += message_.stream_end - message_.stream_offset;
    owner_->message_read(*this, std::exchange(message_, HttpMessage()));
}

/// The open message ends here without being whole; the next start line is sought.
void HttpReader::cut(Incomplete reason) {
    if (state_ == State::head) {
        if (unproven_) prove();
        message_.head_length = message_.buffer.size();
        parse_head(message_, has_start_line_, *limits_);
        message_.head_complete = false;
        plan_ = BodyPlan();
    }
    mark_incomplete(reason);
    complete();
    if (state_ == State::start_line) seek(true);
}

void HttpReader::seek(bool explained) {
    state_ = State::start_line;
    at_boundary_ = false;
    at_line_start_ = true;
    explained_ = explained;
    line_.clear();
    places_.clear();
}

void HttpReader::skip(const StreamGap& gap) {
    saw_gap_ = true;
    gap_reason_ = reason_of(gap);
    const std::uint64_t until = gap.offset + gap.length.value_or(0);
    const std::uint64_t length = until > position_ ? until - position_ : 0;
    const bool known = gap.length.has_value();
    const auto move_on = [&] { position_ = std::max(position_, until); };
    switch (state_) {
        case State::ignoring:
            move_on();
            return;
        case State::body_until_close:
            mark_incomplete(gap_reason_);
            prefix_ended_ = true;
            move_on();
            return;
        case State::body_of_length:
        case State::chunk_data:
            if (known && length <= remaining_) {
                mark_incomplete(gap_reason_);
                prefix_ended_ = true;
                remaining_ -= length;
                move_on();
                if (remaining_ != 0) return;
                if (state_ == State::chunk_data) {
                    state_ = State::chunk_end;
                } else {
                    complete();
                }
                return;
            }
            break;
        case State::start_line:
        case State::head:
        case State::chunk_size:
        case State::chunk_end:
        case State::trailer:
            break;
    }
    if (open_ && unproven_ && !is_header_or_blank_line(std::string_view(message_.buffer).substr(head_line_))) {
        // Half a line below something that looks like a start line proves nothing.
        const std::string_view rest = std::string_view(message_.buffer).substr(head_line_);
        if (!std::all_of(rest.begin(), rest.end(), is_token_character)) drop_unproven();
    }
    if (open_) {
        cut(gap_reason_);
    } else {
        report_stray_bytes();
    }
    if (state_ == State::ignoring) {
        move_on();
        return;
    }
    seek(true);
    stray_ = false;
    move_on();
    owner_->track_lost(*this, position_);
}

void HttpReader::end() {
    switch (state_) {
        case State::ignoring:
            return;
        case State::start_line:
            report_stray_bytes(line_.size(), true);
            unread_ = unread_ || !without_line_end(line_).empty();
            break;
        case State::head:
            if (unproven_) {
                drop_unproven();
                break;
            }
            note(HttpNoteKind::truncated_body, "the connection ended inside the head");
            cut(Incomplete::undecodable);
            break;
        case State::body_until_close:
            note(HttpNoteKind::close_delimited, "the body ends with the connection");
            complete();
            break;
        case State::trailer:
            note(HttpNoteKind::bad_chunk, "no empty line after the last chunk");
            complete();
            break;
        case State::body_of_length:
        case State::chunk_size:
        case State::chunk_data:
        case State::chunk_end:
            if (message_.incomplete == Incomplete::no)
                note(HttpNoteKind::truncated_body, "the connection ended inside the body");
            complete();
            break;
    }
    if (state_ != State::ignoring) seek(true);
}

void HttpReader::stop(Incomplete reason) {
    if (state_ == State::start_line) report_stray_bytes();
    if (open_ && unproven_) drop_unproven();
    if (open_) cut(reason);
}

void HttpReader::end_body_without_length() {
    if (state_ != State::body_until_close) return;
    complete();
}

void HttpReader::end_before_body() {
    const bool awaits_body =
        state_ == State::body_of_length || state_ == State::chunk_size || state_ == State::body_until_close;
    if (!awaits_body || message_.wire_body_length != 0 || !line_.empty()) return;
    message_.framing = BodyFraming::none;
    plan_ = {};
    complete();
}

void HttpReader::start_here() {
    if (position_ == 0 && state_ == State::start_line && line_.empty() && !open_ && !saw_gap_) at_boundary_ = true;
}

void HttpReader::resume() {
    if (state_ == State::ignoring) seek(true);
}

}  // namespace cwmpscope
