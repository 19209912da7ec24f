// The head of an HTTP message: start line and header fields, and what they say about the body. A message whose buffer
// holds the head goes in; its spans, fields and notes come out. RFC 9112 sections 2 to 6.
#pragma once

#include "capture/http_message.h"
#include "capture/limits.h"

#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// Reads the first head_length bytes of message.buffer. With `has_start_line` false the first line is a header field.
/// Fields beyond Limits::http_headers are not kept (but for those that frame the body): then the note limit_reached is
/// added and head_complete is false.
void parse_head(HttpMessage& message, bool has_start_line, const Limits& limits);

/// What the request tells about the body of its response.
struct ResponseContext {
    bool to_head = false;     ///< answers HEAD: no body
    bool to_connect = false;  ///< answers CONNECT: no body when 2xx
    bool unknown = false;     ///< the request was not seen: it may have been HEAD
};

struct BodyPlan {
    BodyFraming framing = BodyFraming::none;
    std::uint64_t length = 0;          ///< with content_length
    std::vector<std::string> codings;  ///< of content and transfer, in the order in which they were applied; lower case
};

/// RFC 9112 section 6. Sets framing, promised_length and content_encoding of the message, and adds the notes about
/// them.
BodyPlan plan_body(HttpMessage& message, const ResponseContext& context);

/// Adds a note unless one of that kind is there already: a hostile message must not grow by its faults.
void add_note(HttpMessage& message, HttpNoteKind kind, std::string_view text, std::uint64_t offset);

}  // namespace cwmpscope
