#include "capture/http_head.h"
#include "capture/http_start_line.h"
#include "tests/fuzz/checked_listener.h"
#include "tests/fuzz/script.h"

namespace cwmpscope::fuzz {

/// Input: what is known beforehand (8 bits), the head.
void http_head(Bytes input) {
    Script script(input);
    const unsigned known = script.take8();
    Limits limits;
    limits.http_headers = 20;
    HttpMessage message;
    message.buffer = std::string(as_text(script.take_rest()));
    message.head_length = message.buffer.size();
    message.is_request = (known & 1U) != 0;
    parse_head(message, (known & 2U) != 0, limits);
    check_message(message);
    const BodyPlan plan = plan_body(
        message, {.to_head = (known & 4U) != 0, .to_connect = (known & 8U) != 0, .unknown = (known & 16U) != 0});
    promise(plan.framing == message.framing, "the message knows its framing");
    promise(message.notes.size() < 40, "notes do not grow with the faults");
    for (const HttpMessage::Header& header : message.headers) {
        promise(message.header(message.text(header.name)).has_value(), "each field is found by its name");
        promise(!message.header_values(message.text(header.name)).empty(), "and among those of its name");
    }

    const std::string_view line = message.head().substr(0, message.head().find('\n'));
    const StartLineGuess guess = classify_start_line(line);
    // Lines may be long: the first places are those that matter.
    for (std::size_t length = 0; length <= line.size() && guess.kind != StartLineKind::none; ++length) {
        if (length > 100) length = line.size();
        promise(may_become_start_line(line.substr(0, length)), "a start line may become one, wherever it is cut");
    }
    const std::size_t inside = find_start_line_inside(line);
    promise(inside == std::string_view::npos || inside < line.size(), "a start line found lies in the line");
    is_familiar_header_line(line);
    is_header_or_blank_line(line);
}

}  // namespace cwmpscope::fuzz
