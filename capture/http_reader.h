// HttpReader: one direction of a connection as HTTP/1.x messages. Bytes in pieces of any size and holes go in; messages
// come out through HttpReaderOwner, the same for every way of cutting the bytes into pieces. RFC 9112.
//
// A reader is in one of two situations. At a known boundary the next byte begins a message, and what is no start line
// is reported as stray bytes. After a hole, or in the middle of a stream, it seeks: it takes the next line that can
// hardly be anything else than a start line and is followed by a header field, and reports nothing about the bytes
// before.
#pragma once

#include "capture/counters.h"
#include "capture/http_head.h"
#include "capture/http_message.h"
#include "capture/http_start_line.h"
#include "capture/limits.h"
#include "capture/stream_chunk.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cwmpscope {

/// Where a byte of the stream came from.
struct StreamPlace {
    std::uint64_t offset = 0;
    std::uint64_t acknowledged = 0;  ///< of the other direction, by the packet that carried the byte
    FrameRef at;
};

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

/// Which kinds of message may come in this direction.
enum class Expect : std::uint8_t { requests, responses, either };

class HttpReader {
public:
    HttpReader(const Limits& limits, CaptureCounters& counters, HttpReaderOwner& owner, Expect expect,
               bool from_the_start);
    HttpReader(const HttpReader&) = delete;
    HttpReader& operator=(const HttpReader&) = delete;
    ~HttpReader();

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
    void report_stray_bytes() { report_stray_bytes(line_.size(), false); }
    /// The peer goes on as if a body that lasts until the connection closes were over: so it is.
    void end_body_without_length();
    /// The request turns out to be HEAD, captured after the head of its response: no body follows.
    void end_before_body();
    /// A SYN that was captured late tells that the first byte, which has not come yet, begins the stream.
    void start_here();
    /// Everything from here on belongs to another protocol (101, CONNECT).
    void ignore() { state_ = State::ignoring; }
    /// Undoes ignore(): the tunnel was refused.
    void resume();

    /// Offset after the last byte that was read or skipped.
    std::uint64_t position() const { return position_; }
    bool in_body_without_length() const { return state_ == State::body_until_close; }
    bool saw_gap() const { return saw_gap_; }
    /// Bytes came since the last message that belong to none, told or not.
    bool has_unread_bytes() const { return unread_; }
    /// What was read last may be the beginning of a message: a line that can still become a start line, or one whose
    /// next line decides.
    bool may_begin_message() const {
        return unproven_ || (state_ == State::start_line && !line_.empty() && may_go_on());
    }
    /// Why the beginning or the last hole hides what it hides.
    Incomplete gap_reason() const { return gap_reason_; }

private:
    enum class State : std::uint8_t {
        start_line,
        head,
        body_of_length,
        body_until_close,
        chunk_size,
        chunk_data,
        chunk_end,
        trailer,
        ignoring
    };
    struct Candidate {
        std::size_t at = std::string::npos;  ///< in line_
        StartLineGuess guess;
        bool has_start_line = true, needs_proof = false;
    };

    std::size_t step(std::string_view bytes);
    std::size_t read_start_line(std::string_view bytes);
    std::size_t read_head(std::string_view bytes);
    std::size_t read_body(std::string_view bytes);
    std::size_t read_chunk_line(std::string_view bytes);
    std::size_t read_chunk_end(std::string_view bytes);
    std::size_t read_trailer(std::string_view bytes);

    bool take_line(std::string_view bytes, std::size_t limit, std::size_t& used);
    void judge_line();
    bool may_go_on() const;
    void report_stray_bytes(std::size_t length, bool nothing_follows);
    Candidate find_candidate(std::string_view line) const;
    StartLineGuess accept(StartLineGuess guess, std::string_view line) const;
    void begin(const Candidate& candidate);
    void prove();
    void drop_unproven();
    void end_head();
    void understand_chunk_size();
    void store(std::string_view bytes);
    void note(HttpNoteKind kind, std::string_view text);
    void mark_incomplete(Incomplete reason);
    void complete();
    void decode_body();
    void cut(Incomplete reason);
    void seek(bool explained);
    void keep_place(std::uint64_t offset);
    StreamPlace place_of(std::uint64_t offset) const;
    void count_open_bytes();

    const Limits* limits_;
    CaptureCounters* counters_;
    HttpReaderOwner* owner_;
    Expect expect_;
    State state_ = State::start_line;

    std::uint64_t position_ = 0;
    StreamPlace now_;  ///< of the piece that is being read
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
    std::string line_;             ///< the line that is being read, of a start line, chunk header or trailer
    std::uint64_t line_offset_ = 0;
    std::vector<StreamPlace> places_;  ///< where the bytes of line_ came from; one per frame

    // the open message
    HttpMessage message_;
    BodyPlan plan_;
    bool open_ = false, has_start_line_ = true;
    bool unproven_ = false;  ///< found while seeking: the next line decides
    StreamPlace start_;
    std::size_t head_line_ = 0;    ///< where in message_.buffer the line begins that is being read
    std::uint64_t remaining_ = 0;  ///< of the body, or of one chunk
    std::uint64_t trailer_bytes_ = 0;
    FrameRef before_line_;        ///< of the last byte before line_, in a trailer
    bool prefix_ended_ = false;   ///< a hole or a limit: later body bytes are counted, not kept
    std::size_t open_bytes_ = 0;  ///< what counters_->http_open_bytes holds for this message
};

}  // namespace cwmpscope
