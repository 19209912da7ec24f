#include "capture/http_message_start.h"

namespace cwmpscope {

StartLineGuess start_line_of(std::string_view line, const LineContext& context) {
    const StartLineGuess guess = classify_start_line(line);
    if (context.expect == Expect::requests && guess.kind == StartLineKind::response) {
        // A client never answers; it may have left out the method and the target.
        const bool version_alone = context.trusted && field_names_equal(line.substr(0, 5), "HTTP/");
        return version_alone ? StartLineGuess{StartLineKind::request, false, false} : StartLineGuess{};
    }
    if (context.expect == Expect::responses && guess.kind == StartLineKind::request) return {};
    return guess;
}

MessageStart find_message_start(std::string_view line, const LineContext& context) {
    MessageStart start;
    const std::size_t inside = find_start_line_inside(line);
    if (context.at_line_start) {
        start.guess = start_line_of(line, context);
        // "okPOST / HTTP/1.1": a method that nobody knows, which ends like one that everybody knows.
        const bool glued =
            start.guess.kind == StartLineKind::request && inside != std::string_view::npos && inside != 0;
        // After a hole the line may be the rest of one: "OST / HTTP/1.1".
        const bool believed = context.at_boundary || start.guess.unmistakable;
        if (start.guess.kind != StartLineKind::none && believed && !glued) {
            start.at = 0;
            start.needs_proof = !context.at_boundary;
            return start;
        }
        if (context.at_boundary && context.trusted && context.expect != Expect::either &&
            is_familiar_header_line(line)) {
            start.at = 0;
            start.guess = {context.expect == Expect::requests ? StartLineKind::request : StartLineKind::response, false,
                           false};
            start.has_start_line = false;
            return start;
        }
    }
    if (inside == std::string_view::npos) return start;
    start.guess = classify_start_line(line.substr(inside));
    const bool is_request = start.guess.kind == StartLineKind::request;
    if (context.expect == Expect::either || (context.expect == Expect::requests) == is_request) start.at = inside;
    start.needs_proof = true;
    return start;
}

bool may_become_message(std::string_view beginning, Expect expect) {
    if (expect != Expect::responses) return may_become_start_line(beginning);
    return field_names_equal(beginning.substr(0, 5), std::string_view("HTTP/").substr(0, beginning.size()));
}

}  // namespace cwmpscope
