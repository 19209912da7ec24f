#include "capture/http_reader.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_stray_line = 8192;  ///< while no start line has been found
constexpr std::size_t shown_stray_bytes = 48;

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
    : limits_(&limits),
      counters_(&counters),
      owner_(&owner),
      expect_(expect),
      at_boundary_(from_the_start),
      body_(limits, counters, line_) {}

/// Each step reads some bytes and moves now_ behind them; none only when the state has changed.
void HttpReader::read(const StreamBytes& chunk, std::uint64_t acknowledged) {
    std::string_view bytes = as_text(chunk.bytes);
    const std::uint64_t position = now_.offset;
    if (chunk.offset > position) skip({position, chunk.offset - position, GapReason::not_captured, chunk.at});
    if (chunk.offset < position) bytes.remove_prefix(std::min<std::uint64_t>(position - chunk.offset, bytes.size()));
    now_.acknowledged = acknowledged;
    now_.at = chunk.at;
    while (!bytes.empty() && state_ != State::ignoring) {
        const std::uint64_t before = now_.offset;
        if (state_ == State::start_line) {
            read_start_line(bytes);
        } else if (state_ == State::head) {
            read_head(bytes);
        } else {
            body_is(body_.read(message_, bytes, now_));
        }
        bytes.remove_prefix(now_.offset - before);
    }
    now_.offset += bytes.size();
}

// ---- between messages

/// At a boundary, after nothing but the beginning of one line: could this line still become a start line?
bool HttpReader::may_go_on() const {
    return at_boundary_ && !stray_ && may_become_message(line_.text(), expect_);
}

LineContext HttpReader::context() const {
    return {expect_, trusted_, at_boundary_ && !stray_, at_line_start_};
}

void HttpReader::read_start_line(std::string_view bytes) {
    const std::size_t stray_limit = std::min(longest_stray_line, limits_->http_line);
    const std::size_t limit = line_.text().size() >= stray_limit ? limits_->http_line : stray_limit;
    if (!line_.take(bytes, limit, now_)) return;
    if (line_.ends_with_line_feed() || line_.text().size() >= limits_->http_line || !may_go_on()) judge_line();
}

/// line_ is whole, or as long as a line may be: it begins a message, or it is stray.
void HttpReader::judge_line() {
    const std::string_view line = without_line_end(line_.text());
    const bool whole = line_.ends_with_line_feed();
    if (line.empty() && whole) {  // RFC 9112 2.2: empty lines before a start line are ignored
        line_.clear();
        at_line_start_ = true;
        return;
    }
    const MessageStart start = whole ? find_message_start(line, context()) : MessageStart{};
    if (start.at != 0 && (whole || !may_go_on())) report_stray_bytes(std::min(start.at, line_.text().size()), whole);
    if (start.at != std::string_view::npos) {
        begin(start);
        return;
    }
    unread_ = true;
    if (at_boundary_ && !stray_ && !whole) {  // a start line longer than is kept
        ++counters_->limit_http_head;
        at_boundary_ = false;
    }
    at_line_start_ = whole;
    if (whole) {
        line_.clear();
    } else {
        line_.drop_front(line_.text().size() / 2);  // what is kept may hold the beginning of a start line
    }
}

/// The first `length` bytes of line_ are stray. Not said of a beginning that may still become a start line, unless
/// nothing follows.
void HttpReader::report_stray_bytes(std::size_t length, bool nothing_follows) {
    if (state_ != State::start_line || !at_boundary_ || stray_ || (!nothing_follows && may_go_on())) return;
    const std::string_view bytes = without_line_end(std::string_view(line_.text()).substr(0, length));
    if (bytes.empty()) return;
    stray_ = true;
    if (explained_) return;
    const HttpNoteKind kind =
        after_bodyless_ ? HttpNoteKind::body_on_bodyless_status : HttpNoteKind::extra_bytes_after_body;
    owner_->stray_bytes(*this, {kind, std::string(bytes.substr(0, shown_stray_bytes)), line_.offset()});
}

/// After a hole, or something that cannot be followed: the next start line is sought.
void HttpReader::seek() {
    state_ = State::start_line;
    at_boundary_ = false;
    at_line_start_ = true;
    explained_ = true;
    line_.clear();
}

// ---- a message begins

void HttpReader::begin(const MessageStart& start) {
    start_ = line_.place_of(line_.offset() + start.at);
    message_ = HttpMessage();
    message_.is_request = start.guess.kind == StartLineKind::request;
    message_.stream_offset = start_.offset;
    message_.first = start_.at;
    message_.last = now_.at;
    message_.buffer.reserve(1024);
    message_.buffer.assign(line_.text(), start.at, std::string::npos);
    has_start_line_ = start.has_start_line;
    unproven_ = start.needs_proof;
    open_ = true;
    head_line_ = message_.buffer.size();
    if (!has_start_line_) {
        note(HttpNoteKind::start_line_missing, without_line_end(line_.text()));
    } else if (!start.guess.well_formed) {
        note(HttpNoteKind::start_line_malformed, without_line_end(message_.buffer));
    }
    if (stray_) note(HttpNoteKind::junk_before_start_line, "bytes before this message belong to none");
    line_.clear();
    state_ = State::head;
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
    at_line_start_ = true;
    message_ = HttpMessage();
}

// ---- head

void HttpReader::read_head(std::string_view bytes) {
    const std::size_t line_room =
        limits_->http_line - std::min(limits_->http_line, message_.buffer.size() - head_line_);
    const std::size_t head_room = limits_->http_head - std::min(limits_->http_head, message_.buffer.size());
    const std::string_view piece = bytes.substr(0, std::min(line_room, head_room));
    const std::size_t end = piece.find('\n');
    const std::size_t used = end == std::string_view::npos ? piece.size() : end + 1;
    message_.buffer.append(piece.substr(0, used));
    now_.offset += used;
    message_.last = now_.at;
    if (end == std::string_view::npos) {
        if (used == bytes.size()) return;
        ++counters_->limit_http_head;
        note(HttpNoteKind::limit_reached, "a line or the head is longer than is kept");
        cut(Incomplete::limit);
        explained_ = true;
        at_line_start_ = false;
        return;
    }
    const std::string_view line = without_line_end(std::string_view(message_.buffer).substr(head_line_));
    if (unproven_) {
        if (!is_header_or_blank_line(line)) {
            // This line may be the true start line.
            std::string text = message_.buffer.substr(head_line_);
            const std::uint64_t offset = now_.offset - text.size();
            drop_unproven();
            line_ = StreamLine(std::move(text), {offset, now_.acknowledged, now_.at});
            judge_line();
            return;
        }
        prove();
    }
    head_line_ = message_.buffer.size();
    if (line.empty()) end_head();
}

void HttpReader::end_head() {
    message_.head_length = message_.buffer.size();
    parse_head(message_, has_start_line_, *limits_);
    if (!message_.head_complete) {
        ++counters_->limit_http_head;
        mark_incomplete(message_, Incomplete::limit);
    }
    const ResponseContext response = owner_->head_read(*this, message_);
    state_ = State::body;
    body_is(body_.begin(plan_body(message_, response)));
}

// ---- body

void HttpReader::body_is(BodyProgress progress) {
    switch (progress) {
        case BodyProgress::goes_on:
            break;
        case BodyProgress::complete:
            complete();
            break;
        case BodyProgress::undecodable:
            cut(Incomplete::undecodable);
            break;
        case BodyProgress::too_long:
            cut(Incomplete::limit);
            break;
        case BodyProgress::hidden:
            cut(gap_reason_);
            break;
        case BodyProgress::trailer_line:
            end_trailer_or_go_on();
            break;
    }
}

/// A line of the trailer is whole: a field, or the start line of the next message.
void HttpReader::end_trailer_or_go_on() {
    if (!start_line_of(without_line_end(line_.text()), context()).well_formed) {
        body_.keep_trailer_line(message_, now_.offset);
        return;
    }
    body_.give_back_trailer_line(message_, now_.offset);
    StreamLine kept = std::exchange(line_, StreamLine());
    const std::uint64_t end = std::exchange(now_.offset, kept.offset());
    complete();
    now_.offset = end;
    line_ = std::move(kept);
    if (state_ == State::start_line) judge_line();
}

// ---- the end of a message

void HttpReader::note(HttpNoteKind kind, std::string_view text) {
    add_note(message_, kind, text, line_.empty() ? now_.offset : line_.offset());
}

void HttpReader::complete() {
    body_.finish(message_, now_.offset);
    message_.stream_end = now_.offset;
    after_bodyless_ = is_bodyless_status(message_);
    explained_ = message_.has_note(HttpNoteKind::bad_content_length) || message_.incomplete == Incomplete::undecodable;
    state_ = State::start_line;
    at_boundary_ = true;
    at_line_start_ = true;
    stray_ = false;
    line_.clear();
    open_ = false;
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
        // The method, which tells how the response is framed, stands before the hole.
        if (message_.is_request) owner_->head_read(*this, message_);
    }
    mark_incomplete(message_, reason);
    complete();
    if (state_ == State::start_line) seek();
}

// ---- holes

void HttpReader::skip(const StreamGap& gap) {
    saw_gap_ = true;
    gap_reason_ = reason_of(gap);
    const std::uint64_t until = std::max(now_.offset, gap.offset + gap.length.value_or(0));
    if (state_ == State::ignoring) {
        now_.offset = until;
        return;
    }
    if (state_ == State::body) {
        const std::uint64_t hidden = until - now_.offset;
        const auto length = gap.length ? std::optional(hidden) : std::nullopt;
        const BodyProgress progress = body_.skip(message_, length, gap_reason_);
        if (progress != BodyProgress::hidden) {
            now_.offset = until;
            body_is(progress);
            return;
        }
    }
    if (unproven_ && !is_header_or_blank_line(std::string_view(message_.buffer).substr(head_line_))) {
        // Half a line below something that looks like a start line proves nothing.
        const std::string_view rest = std::string_view(message_.buffer).substr(head_line_);
        if (!std::all_of(rest.begin(), rest.end(), is_token_character)) drop_unproven();
    }
    if (open_) {
        cut(gap_reason_);
    } else {
        report_stray_bytes();
    }
    now_.offset = until;
    if (state_ == State::ignoring) return;
    seek();
    stray_ = false;
    owner_->track_lost(*this, until);
}

// ---- ends

void HttpReader::end() {
    switch (state_) {
        case State::ignoring:
            return;
        case State::start_line:
            report_stray_bytes(line_.text().size(), true);
            unread_ = unread_ || !without_line_end(line_.text()).empty();
            break;
        case State::head:
            if (unproven_) {
                drop_unproven();
                break;
            }
            note(HttpNoteKind::truncated_body, "the connection ended inside the head");
            cut(Incomplete::undecodable);
            break;
        case State::body:
            body_.connection_ended(message_, now_.offset);
            complete();
            break;
    }
    if (state_ != State::ignoring) seek();
}

void HttpReader::stop(Incomplete reason) {
    if (state_ == State::start_line) report_stray_bytes();
    if (open_ && unproven_) drop_unproven();
    if (open_) cut(reason);
}

void HttpReader::end_body_without_length() {
    if (in_body_without_length()) complete();
}

void HttpReader::end_before_body(const ResponseContext& request) {
    const bool no_body = request.to_head || (request.to_connect && message_.status / 100 == 2);
    if (!no_body || state_ != State::body || message_.wire_body_length != 0 || !line_.empty()) return;
    message_.framing = BodyFraming::none;
    complete();
}

void HttpReader::start_here() {
    if (now_.offset == 0 && state_ == State::start_line && line_.empty() && !open_ && !saw_gap_) at_boundary_ = true;
}

void HttpReader::resume() {
    if (state_ == State::ignoring) seek();
}

}  // namespace cwmpscope
