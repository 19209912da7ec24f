#include "capture/http_body_reader.h"

#include "capture/content_decoding.h"
#include "capture/http_start_line.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_chunk_line = 4096;
constexpr std::size_t first_reservation = 256U << 10U;
constexpr std::size_t always_kept = 64U << 10U;  ///< of a body, whatever other connections hold

/// Fewer than 2^60, or none. Any number of zeros may stand before it (RFC 9112 7.1).
std::optional<std::uint64_t> hexadecimal(std::string_view digits) {
    if (digits.empty()) return std::nullopt;
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > 15) return std::nullopt;
    std::uint64_t value = 0;
    for (const char digit : digits) {
        const char folded = static_cast<char>(digit | 0x20);
        if (digit >= '0' && digit <= '9') {
            value = value * 16 + static_cast<std::uint64_t>(digit - '0');
        } else if (folded >= 'a' && folded <= 'f') {
            value = value * 16 + static_cast<std::uint64_t>(folded - 'a') + 10;
        } else {
            return std::nullopt;
        }
    }
    return value;
}

}  // namespace

void mark_incomplete(HttpMessage& message, Incomplete reason) {
    if (message.incomplete == Incomplete::no) message.incomplete = reason;
}

void HttpBodyReader::note(HttpMessage& message, HttpNoteKind kind, std::string_view text,
                          std::uint64_t position) const {
    add_note(message, kind, text, line_->empty() ? position : line_->offset());
}

BodyProgress HttpBodyReader::begin(BodyPlan plan) {
    plan_ = std::move(plan);
    remaining_ = plan_.length;
    trailer_bytes_ = 0;
    prefix_ended_ = after_cr_ = false;
    switch (plan_.framing) {
        case BodyFraming::none:
            part_ = Part::none;
            return BodyProgress::complete;
        case BodyFraming::content_length:
            part_ = Part::of_length;
            return remaining_ == 0 ? BodyProgress::complete : BodyProgress::goes_on;
        case BodyFraming::chunked:
            part_ = Part::chunk_size;
            break;
        case BodyFraming::until_close:
            part_ = Part::until_close;
            break;
    }
    return BodyProgress::goes_on;
}

BodyProgress HttpBodyReader::read(HttpMessage& message, std::string_view bytes, StreamPlace& now) {
    switch (part_) {
        case Part::of_length:
        case Part::until_close:
        case Part::chunk_data:
            return read_data(message, bytes, now);
        case Part::chunk_size:
            return read_chunk_line(message, bytes, now);
        case Part::chunk_end:
            return read_chunk_end(message, bytes.front(), now);
        case Part::trailer:
            return read_trailer(message, bytes, now);
        case Part::none:
            break;
    }
    return BodyProgress::complete;
}

// ---- data

BodyProgress HttpBodyReader::read_data(HttpMessage& message, std::string_view bytes, StreamPlace& now) {
    if (part_ != Part::until_close) bytes = bytes.substr(0, std::min<std::uint64_t>(remaining_, bytes.size()));
    store(message, bytes, now.offset);
    now.offset += bytes.size();
    message.last = now.at;
    message.wire_body_length += bytes.size();
    if (part_ == Part::until_close) return BodyProgress::goes_on;
    remaining_ -= bytes.size();
    return data_ended();
}

/// Of the body, or of one chunk.
BodyProgress HttpBodyReader::data_ended() {
    if (remaining_ != 0) return BodyProgress::goes_on;
    if (part_ == Part::of_length) return BodyProgress::complete;
    part_ = Part::chunk_end;
    return BodyProgress::goes_on;
}

void HttpBodyReader::store(HttpMessage& message, std::string_view bytes, std::uint64_t position) {
    if (prefix_ended_) return;
    const std::size_t kept = message.buffer.size() - message.head_length;
    std::size_t room = limits_->http_body - std::min(limits_->http_body, kept);
    if (counters_->http_open_bytes >= limits_->http_open_total) {
        room = std::min(room, always_kept - std::min(always_kept, kept));
    }
    if (part_ == Part::of_length) make_room(message, kept, bytes.size());
    message.buffer.append(bytes.substr(0, room));
    hold(message.buffer.capacity());
    if (bytes.size() <= room) return;
    prefix_ended_ = true;
    ++counters_->limit_http_body;
    add_note(message, HttpNoteKind::limit_reached, "the body is larger than is kept", position + room);
    mark_incomplete(message, Incomplete::limit);
}

/// What the length promises is believed as far as it has come: four times of what is there.
void HttpBodyReader::make_room(HttpMessage& message, std::size_t kept, std::size_t more) const {
    if (kept + more <= message.buffer.capacity() - message.head_length) return;
    const std::uint64_t believed = kept == 0 ? first_reservation : std::uint64_t{kept} * 4;
    const std::uint64_t wanted = std::min({kept + remaining_, believed, std::uint64_t{limits_->http_body}});
    // A string that grows in place doubles at least, which may be more than all messages together are allowed.
    std::string larger;
    larger.reserve(message.head_length + static_cast<std::size_t>(wanted));
    larger += message.buffer;
    message.buffer = std::move(larger);
}

void HttpBodyReader::hold(std::size_t bytes) {
    counters_->http_open_bytes += bytes;
    counters_->http_open_bytes -= std::exchange(held_, bytes);
}

// ---- chunks

BodyProgress HttpBodyReader::read_chunk_line(HttpMessage& message, std::string_view bytes, StreamPlace& now) {
    const std::uint64_t before = now.offset;
    const bool whole = line_->take(bytes, longest_chunk_line, now);
    message.wire_body_length += now.offset - before;
    message.last = now.at;
    return whole ? understand_chunk_line(message, now.offset) : BodyProgress::goes_on;
}

BodyProgress HttpBodyReader::understand_chunk_line(HttpMessage& message, std::uint64_t position) {
    const std::string_view line = without_line_end(line_->text());
    const std::string_view size = line.substr(0, line.find(';'));
    const auto value = line_->ends_with_line_feed() ? hexadecimal(trim_white_space(size)) : std::nullopt;
    if (!value) {
        note(message, HttpNoteKind::bad_chunk, line, position);
        return BodyProgress::undecodable;
    }
    if (size.size() != line.size()) note(message, HttpNoteKind::chunk_extension, line, position);
    const bool with_cr = line_->text().size() == line.size() + 2;
    if (!with_cr) note(message, HttpNoteKind::bad_chunk, "a chunk header that ends in LF alone", position);
    line_->clear();
    remaining_ = *value;
    part_ = remaining_ == 0 ? Part::trailer : Part::chunk_data;
    if (remaining_ == 0) return BodyProgress::goes_on;
    ++message.chunks;
    if (message.chunk_sizes.size() < HttpMessage::most_chunk_sizes) message.chunk_sizes.push_back(remaining_);
    return BodyProgress::goes_on;
}

/// One byte of the CRLF after the data of a chunk.
BodyProgress HttpBodyReader::read_chunk_end(HttpMessage& message, char byte, StreamPlace& now) {
    message.last = now.at;
    if (byte == '\r' && !after_cr_) {
        after_cr_ = true;
    } else if (byte == '\n') {
        if (!after_cr_) note(message, HttpNoteKind::bad_chunk, "chunk data that is followed by LF alone", now.offset);
        after_cr_ = false;
        part_ = Part::chunk_size;
    } else {
        note(message, HttpNoteKind::bad_chunk, "chunk data that is not followed by CRLF", now.offset);
        return BodyProgress::undecodable;
    }
    ++now.offset;
    ++message.wire_body_length;
    return BodyProgress::goes_on;
}

// ---- the trailer

BodyProgress HttpBodyReader::read_trailer(HttpMessage& message, std::string_view bytes, StreamPlace& now) {
    if (line_->empty()) before_line_ = message.last;
    const std::uint64_t before = now.offset;
    const bool whole = line_->take(bytes, limits_->http_line, now);
    message.wire_body_length += now.offset - before;
    message.last = now.at;
    trailer_bytes_ += now.offset - before;
    if (trailer_bytes_ > limits_->http_head || (whole && !line_->ends_with_line_feed())) {
        ++counters_->limit_http_head;
        note(message, HttpNoteKind::limit_reached, "the trailer is longer than is kept", now.offset);
        return BodyProgress::too_long;
    }
    if (!whole) return BodyProgress::goes_on;
    if (!without_line_end(line_->text()).empty()) return BodyProgress::trailer_line;
    line_->clear();
    return BodyProgress::complete;
}

void HttpBodyReader::keep_trailer_line(HttpMessage& message, std::uint64_t position) {
    note(message, HttpNoteKind::trailer, without_line_end(line_->text()), position);
    line_->clear();
}

void HttpBodyReader::give_back_trailer_line(HttpMessage& message, std::uint64_t position) {
    note(message, HttpNoteKind::bad_chunk, "no empty line after the last chunk", position);
    message.wire_body_length -= line_->text().size();
    message.last = before_line_;
}

// ---- holes and ends

BodyProgress HttpBodyReader::skip(HttpMessage& message, std::optional<std::uint64_t> length, Incomplete reason) {
    const bool in_data = part_ == Part::of_length || part_ == Part::chunk_data;
    const bool inside = part_ == Part::until_close || (in_data && length && *length <= remaining_);
    if (!inside) return BodyProgress::hidden;
    mark_incomplete(message, reason);
    prefix_ended_ = true;
    if (part_ == Part::until_close) return BodyProgress::goes_on;
    remaining_ -= *length;
    return data_ended();
}

void HttpBodyReader::connection_ended(HttpMessage& message, std::uint64_t position) {
    if (part_ == Part::until_close) {
        note(message, HttpNoteKind::close_delimited, "the body ends with the connection", position);
    } else if (part_ == Part::trailer) {
        note(message, HttpNoteKind::bad_chunk, "no empty line after the last chunk", position);
    } else if (message.incomplete == Incomplete::no) {
        note(message, HttpNoteKind::truncated_body, "the connection ended inside the body", position);
    }
}

void HttpBodyReader::finish(HttpMessage& message, std::uint64_t position) {
    part_ = Part::none;
    decode(message, position);
    hold(0);
}

void HttpBodyReader::decode(HttpMessage& message, std::uint64_t position) {
    if (plan_.codings.empty() || message.buffer.size() == message.head_length) return;
    DecodedContent decoded = decode_content(message.body(), plan_.codings, limits_->http_body);
    const bool cut_by_us = message.incomplete != Incomplete::no;
    switch (decoded.end) {
        case DecodingEnd::whole:
            break;
        case DecodingEnd::cut:
            if (cut_by_us || message.has_note(HttpNoteKind::truncated_body)) break;
            note(message, HttpNoteKind::undecodable_content, "the coded data ends too early", position);
            mark_incomplete(message, Incomplete::undecodable);
            break;
        case DecodingEnd::limit:
            ++counters_->limit_http_body;
            note(message, HttpNoteKind::limit_reached, "the decoded body is larger than is kept", position);
            mark_incomplete(message, Incomplete::limit);
            break;
        case DecodingEnd::broken:
        case DecodingEnd::unsupported:
            note(message, HttpNoteKind::undecodable_content,
                 decoded.end == DecodingEnd::broken ? "the coded data is broken"
                                                    : "a content coding that is not read here",
                 position);
            mark_incomplete(message, Incomplete::undecodable);
            break;
    }
    // What came out before the damage says more than the coded bytes; where nothing came out, they are all there is.
    if (decoded.bytes.empty() && message.incomplete == Incomplete::undecodable) return;
    message.buffer.replace(message.head_length, std::string::npos, decoded.bytes);
}

}  // namespace cwmpscope
