// MessageStart: where in a line, if anywhere, a message begins. A line goes in, without its end, and what is known of
// the place where it stands; a judgement comes out. The stricter the less is known: behind a hole only what can hardly
// be anything else than a start line is one.
#pragma once

#include "capture/http_start_line.h"

#include <cstdint>
#include <string_view>

namespace cwmpscope {

/// Which kinds of message may come in this direction.
enum class Expect : std::uint8_t { requests, responses, either };

/// What is known before a line is looked at.
struct LineContext {
    Expect expect = Expect::either;
    bool trusted = false;        ///< the connection carries HTTP: a head that lacks its start line is recognised
    bool at_boundary = false;    ///< the line's first byte follows a whole message, or begins the connection
    bool at_line_start = false;  ///< the line begins a line, or follows a hole
};

struct MessageStart {
    std::size_t at = std::string_view::npos;  ///< in the line; npos: no message begins in it
    StartLineGuess guess;
    bool has_start_line = true;
    bool needs_proof = false;  ///< only the next line tells that it is one
};

MessageStart find_message_start(std::string_view line, const LineContext& context);

/// The line read as a start line, by what may come in its direction.
StartLineGuess start_line_of(std::string_view line, const LineContext& context);

/// At a boundary: could more bytes make a start line of this beginning?
bool may_become_message(std::string_view beginning, Expect expect);

}  // namespace cwmpscope
