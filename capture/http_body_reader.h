// HttpBodyReader: the body of a message, framed by its length, in chunks with a trailer, or by the end of the
// connection (RFC 9112 sections 6 and 7). The bytes and holes behind a head go in; the message's buffer, counts and
// notes come out, and how far the body has got. What is kept of a body is bounded, whatever its head promises.
#pragma once

#include "capture/counters.h"
#include "capture/http_head.h"
#include "capture/http_message.h"
#include "capture/limits.h"
#include "capture/stream_line.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace cwmpscope {

enum class BodyProgress : std::uint8_t {
    goes_on,
    complete,
    undecodable,   ///< where the body ends cannot be told: a chunk header that is none
    too_long,      ///< the same: a trailer beyond the limit
    hidden,        ///< the same: a hole
    trailer_line,  ///< the reader's line holds a field of the trailer, or the start line of the next message
};

class HttpBodyReader {
public:
    /// `line` belongs to the reader of the direction: chunk headers and trailers are read in it.
    HttpBodyReader(const Limits& limits, CaptureCounters& counters, StreamLine& line)
        : limits_(&limits), counters_(&counters), line_(&line) {}
    HttpBodyReader(const HttpBodyReader&) = delete;
    HttpBodyReader& operator=(const HttpBodyReader&) = delete;
    ~HttpBodyReader() { hold(0); }

    /// The head of a message says how its body is framed.
    BodyProgress begin(BodyPlan plan);
    /// Reads some of `bytes`, the first of which is at `now`, and moves `now` behind them.
    BodyProgress read(HttpMessage& message, std::string_view bytes, StreamPlace& now);
    /// A hole of that many bytes, or of nobody knows how many.
    BodyProgress skip(HttpMessage& message, std::optional<std::uint64_t> length, Incomplete reason);
    /// After trailer_line: it is a field of the trailer.
    void keep_trailer_line(HttpMessage& message, std::uint64_t position);
    /// After trailer_line: it belongs to the next message, the empty line before it was left out.
    void give_back_trailer_line(HttpMessage& message, std::uint64_t position);
    /// The connection ended in order while the body was being read, and so does the body.
    void connection_ended(HttpMessage& message, std::uint64_t position);
    /// The body is over, at whatever place: it is decoded.
    void finish(HttpMessage& message, std::uint64_t position);

    bool lasts_until_close() const { return part_ == Part::until_close; }

private:
    enum class Part : std::uint8_t { none, of_length, until_close, chunk_size, chunk_data, chunk_end, trailer };

    BodyProgress read_data(HttpMessage& message, std::string_view bytes, StreamPlace& now);
    BodyProgress read_chunk_line(HttpMessage& message, std::string_view bytes, StreamPlace& now);
    BodyProgress understand_chunk_line(HttpMessage& message, std::uint64_t position);
    BodyProgress read_chunk_end(HttpMessage& message, char byte, StreamPlace& now);
    BodyProgress read_trailer(HttpMessage& message, std::string_view bytes, StreamPlace& now);
    BodyProgress data_ended();
    void store(HttpMessage& message, std::string_view bytes, std::uint64_t position);
    void make_room(HttpMessage& message, std::size_t kept, std::size_t more) const;
    void decode(HttpMessage& message, std::uint64_t position);
    void note(HttpMessage& message, HttpNoteKind kind, std::string_view text, std::uint64_t position) const;
    void hold(std::size_t bytes);

    const Limits* limits_;
    CaptureCounters* counters_;
    StreamLine* line_;
    BodyPlan plan_;
    Part part_ = Part::none;
    bool prefix_ended_ = false;    ///< a hole or a limit: later bytes are counted, not kept
    bool after_cr_ = false;        ///< in chunk_end
    std::uint64_t remaining_ = 0;  ///< of the body, or of one chunk
    std::uint64_t trailer_bytes_ = 0;
    FrameRef before_line_;  ///< of the last byte before a line of the trailer
    std::size_t held_ = 0;  ///< what counters_->http_open_bytes holds for this body
};

/// The first reason stays.
void mark_incomplete(HttpMessage& message, Incomplete reason);

}  // namespace cwmpscope
