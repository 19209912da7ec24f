// HttpMessage: one HTTP/1.x request or response as it was on the wire, with what was odd about it and what was missing.
// It owns head and decoded body in one buffer. RFC 9112 (syntax), RFC 9110 (semantics).
#pragma once

#include "capture/packet.h"
#include "capture/tcp_connection_info.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwmpscope {

/// Why a message is not whole. Named as in the JSON output.
enum class Incomplete : std::uint8_t { no, gap, snaplen, capture_start, capture_end, limit, undecodable };

enum class HttpNoteKind : std::uint8_t {
    start_line_missing,  ///< a header block without a start line
    start_line_malformed,
    bare_lf,        ///< a line of the head ends in LF alone
    folded_header,  ///< obs-fold
    header_without_colon,
    header_space_before_colon,
    duplicate_content_length,  ///< repeated, same value
    conflicting_content_length,
    bad_content_length,
    content_length_and_transfer_encoding,
    unknown_transfer_coding,
    bad_chunk,  ///< a chunk header or end that is not as RFC 9112 7.1 asks
    chunk_extension,
    trailer,
    body_on_bodyless_status,  ///< bytes after 1xx, 204, 304 that are no start line
    extra_bytes_after_body,   ///< bytes after the body that are no start line (Content-Length too small)
    truncated_body,           ///< the connection closed in order before the promised length
    junk_before_start_line,
    undecodable_content,  ///< gzip or deflate data broken
    close_delimited,      ///< a response body that ends with the connection
    early_response,       ///< the response began before the request was complete
    response_without_request,
    limit_reached
};

struct HttpNote {
    HttpNoteKind kind;
    std::string text;          ///< the bytes concerned or a short explanation; from the wire: escape before printing
    std::uint64_t offset = 0;  ///< in the stream
};

enum class BodyFraming : std::uint8_t { none, content_length, chunked, until_close };

class HttpMessage {
public:
    /// A place in `buffer`; stays valid when the message is moved.
    struct Span {
        std::uint32_t offset = 0, length = 0;
    };
    struct Header {
        Span name, value;  ///< value without surrounding white space, folds kept as they are on the wire
    };

    bool is_request = true;
    StreamIndex stream = 0;
    std::uint64_t stream_offset = 0;  ///< of the first byte of the start line
    std::uint64_t stream_end = 0;     ///< after the last byte
    FrameRef first, last;             ///< frames of the first and of the last byte

    std::string buffer;  ///< head as on the wire (start line, headers, blank line), then the decoded body
    std::size_t head_length = 0;
    Span start_line;      ///< without the line end
    Span method, target;  ///< request
    Span version;         ///< "HTTP/1.1"
    int status = 0;       ///< response; 0 when it is a request or the line is malformed
    Span reason;
    std::vector<Header> headers;  ///< in wire order

    BodyFraming framing = BodyFraming::none;
    std::optional<std::uint64_t> promised_length;  ///< Content-Length
    std::uint64_t wire_body_length = 0;            ///< body bytes before chunked and content decoding that were seen
    std::string content_encoding;                  ///< lower case, empty: identity
    std::uint64_t chunks = 0;                      ///< of a chunked body, without the empty one that ends it
    std::vector<std::uint64_t> chunk_sizes;        ///< of the first ones, as sent
    static constexpr std::size_t most_chunk_sizes = 256;

    bool head_complete = true;  ///< every byte of start line and headers was captured, from a known message boundary
    Incomplete incomplete = Incomplete::no;  ///< of the body, or of the head when head_complete is false
    std::vector<HttpNote> notes;

    std::string_view text(Span span) const { return std::string_view(buffer).substr(span.offset, span.length); }
    std::string_view head() const { return std::string_view(buffer).substr(0, head_length); }
    std::string_view body() const { return std::string_view(buffer).substr(head_length); }
    /// The first field of that name (any letter case), or none.
    std::optional<std::string_view> header(std::string_view name) const;
    std::vector<std::string_view> header_values(std::string_view name) const;
    bool has_note(HttpNoteKind kind) const;
    bool complete() const { return head_complete && incomplete == Incomplete::no; }
};

/// Why one half of an exchange is not there.
enum class HalfMissing : std::uint8_t {
    no,
    never_sent,    ///< both directions were captured without a hole and the connection ended without it
    not_captured,  ///< a hole, one direction only, or the capture begins or ends here
    still_open     ///< the capture ended while it was awaited
};

/// A request and the response to it. Interim responses (1xx) stand in `interim`.
struct HttpExchange {
    StreamIndex stream = 0;
    std::uint32_t index = 0;  ///< 0-based on its connection
    std::optional<HttpMessage> request, response;
    HalfMissing request_missing = HalfMissing::no, response_missing = HalfMissing::no;
    std::vector<HttpMessage> interim;
    /// False after a hole in which a whole message may have been lost: request and response may not belong together, or
    /// whole exchanges may be missing before this one. True again as soon as acknowledgements prove the order.
    bool paired_surely = true;
    /// The request's first byte was captured before the previous response's, and it acknowledges none of it (RFC
    /// 9112 9.3.2).
    bool pipelined = false;
};

}  // namespace cwmpscope
