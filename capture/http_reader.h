// HttpReader: one direction of a connection as HTTP/1.x messages. Bytes in pieces of any size and holes go in; messages
// come out through HttpReaderOwner, the same for every way of cutting the bytes into pieces. RFC 9112.
//
// A reader is in one of two situations. At a known boundary the next byte begins a message, and what is no start line
// is reported as stray bytes. After a hole, or in the middle of a stream, it seeks: it takes the next line that can
// hardly be anything else than a start line and is followed by a header field, and reports nothing about the bytes
// before.
//
// The line that is being read is a StreamLine; whether a message begins in it says find_message_start; what stands
// behind a head is read by HttpBodyReader.
#pragma once

#include "capture/counters.h"
#include "capture/http_body_reader.h"
#include "capture/http_head.h"
#include "capture/http_message.h"
#include "capture/http_message_start.h"
#include "capture/limits.h"
#include "capture/stream_chunk.h"
#include "capture/stream_line.h"

#include <cstdint>
#include <string_view>

namespace cwmpscope {

class HttpReader;

/// What a reader tells and asks.
class HttpReaderOwner {
public:
    /// The start line of a message has been read; `is_request` is what it looks like.
    virtual void message_begins(HttpReader& reader, bool is_request, const StreamPlace& start) = 0;
    /// Its head has been read. For a response the answer tells how the request frames it; the owner may add notes.
    virtual ResponseContext head_read(HttpReader& reader, HttpMessage& message) = 0;
    virtual void message_read(HttpReader& reader, HttpMessage&& message) = 0;
    /// Bytes after the last message of this direction that are no start line.
    virtual void stray_bytes(HttpReader& reader, HttpNote&& note) = 0;
    /// A hole up to `until` may have swallowed whole messages; comes after message_read of the message that it cut.
    virtual void track_lost(HttpReader& reader, std::uint64_t until) = 0;

protected:
    ~HttpReaderOwner() = default;
};

class HttpReader {
public:
    HttpReader(const Limits& limits, CaptureCounters& counters, HttpReaderOwner& owner, Expect expect,
               bool from_the_start);
    HttpReader(const HttpReader&) = delete;
    HttpReader& operator=(const HttpReader&) = delete;

    void read(const StreamBytes& chunk, std::uint64_t acknowledged);
    void skip(const StreamGap& gap);
    /// The direction has ended in order.
    void end();
    /// Nothing more will come, for another reason: an open message stays incomplete for it.
    void stop(Incomplete reason);

    void expect(Expect kinds) { expect_ = kinds; }
    /// The connection is known to carry HTTP: a head that lacks its start line is recognised.
    void trust() { trusted_ = true; }
    /// Reports bytes that have come and cannot become a start line any more, without waiting for the end of their line.
    void report_stray_bytes() { report_stray_bytes(line_.text().size(), false); }
    /// The peer goes on as if a body that lasts until the connection closes were over: so it is.
    void end_body_without_length();
    /// The request was captured after the head of its response, and says that no body follows: HEAD, or CONNECT that is
    /// granted.
    void end_before_body(const ResponseContext& request);
    /// A SYN that was captured late tells that the first byte, which has not come yet, begins the stream.
    void start_here();
    /// Everything from here on belongs to another protocol (101, CONNECT).
    void ignore() { state_ = State::ignoring; }
    /// Undoes ignore(): the tunnel was refused.
    void resume();

    /// Offset after the last byte that was read or skipped.
    std::uint64_t position() const { return now_.offset; }
    bool in_body_without_length() const { return state_ == State::body && body_.lasts_until_close(); }
    bool saw_gap() const { return saw_gap_; }
    /// Bytes came since the last message that belong to none, told or not.
    bool has_unread_bytes() const { return unread_; }
    /// What was read last may be the beginning of a message: a line that can still become a start line, or one whose
    /// next line decides.
    bool may_begin_message() const {
        return unproven_ || (state_ == State::start_line && !line_.empty() && may_go_on());
    }

private:
    enum class State : std::uint8_t { start_line, head, body, ignoring };

    void read_start_line(std::string_view bytes);
    void read_head(std::string_view bytes);
    void judge_line();
    bool may_go_on() const;
    LineContext context() const;
    void report_stray_bytes(std::size_t length, bool nothing_follows);
    void begin(const MessageStart& start);
    void prove();
    void drop_unproven();
    void end_head();
    void body_is(BodyProgress progress);
    void end_trailer_or_go_on();
    void note(HttpNoteKind kind, std::string_view text);
    void complete();
    void cut(Incomplete reason);
    void seek();

    const Limits* limits_;
    CaptureCounters* counters_;
    HttpReaderOwner* owner_;
    Expect expect_;
    State state_ = State::start_line;

    StreamPlace now_;  ///< of the next byte; frame and acknowledgement of the piece that is being read
    bool trusted_ = false;
    bool saw_gap_ = false;
    Incomplete gap_reason_ = Incomplete::no;

    // between messages
    bool at_boundary_ = true;      ///< the next byte begins a message
    bool at_line_start_ = true;    ///< line_ begins a line, or follows a hole
    bool explained_ = true;        ///< stray bytes need no report: a note of the last message, or a hole, explains them
    bool after_bodyless_ = false;  ///< the last message was a 1xx, 204 or 304
    bool stray_ = false;           ///< stray bytes were seen since the last message
    bool unread_ = false;          ///< the same, where it is not known that a message had ended before them, too
    StreamLine line_;              ///< that is being read, of a start line, chunk header or trailer

    // the open message
    HttpMessage message_;
    HttpBodyReader body_;
    bool open_ = false, has_start_line_ = true;
    bool unproven_ = false;  ///< found while seeking: the next line decides
    StreamPlace start_;
    std::size_t head_line_ = 0;  ///< where in message_.buffer the line begins that is being read
};

}  // namespace cwmpscope
