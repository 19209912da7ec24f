// Start lines: is this line the start of an HTTP/1.x message, and where inside stray bytes does the next one begin?
// Lines go in without their line end; nothing is kept. RFC 9112 sections 3 and 4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cwmpscope {

enum class StartLineKind : std::uint8_t { none, request, response };

struct StartLineGuess {
    StartLineKind kind = StartLineKind::none;
    bool well_formed = false;   ///< exactly as RFC 9112 writes it; else it is only clear what was meant
    bool unmistakable = false;  ///< a status line with a code, or a method in common use with a version at the end
};

/// At a known message boundary: well-formed start lines of any method, and malformed ones of the well-known methods or
/// beginning with "HTTP/".
StartLineGuess classify_start_line(std::string_view line);

/// Could more bytes make a start line of this beginning of a line?
bool may_become_start_line(std::string_view beginning);

/// Where in a line of stray bytes a start line begins: after a body that was longer than promised, the next message
/// follows without a line end. Only lines that can hardly be anything else are taken. npos when there is none.
std::size_t find_start_line_inside(std::string_view line);

/// A line "Name: value" whose name is one of those that HTTP messages usually begin with.
bool is_familiar_header_line(std::string_view line);

/// A line that may stand below a start line: "name: value" with a token as name, or an empty line.
bool is_header_or_blank_line(std::string_view line);

bool is_token_character(char character);
bool field_names_equal(std::string_view a, std::string_view b);
std::string_view trim_white_space(std::string_view text);

}  // namespace cwmpscope
