// Text from the wire made safe for where it is going: a terminal, ASCII, XML (SVG, HTML), Mermaid, JSON. Bytes of any
// kind go in; valid UTF-8 without control characters or direction overrides comes out, with what was replaced still
// visible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cwmpscope {

/// One code point of `text` at `at`, and how many bytes it takes. Bytes that are no valid UTF-8 give `valid` false and
/// length 1.
struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 1;
    bool valid = false;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Control characters, invalid bytes, direction marks and invisible characters become "\n", "\x1b", "\u202e". A back
/// slash stays.
std::string visible(std::string_view text);
/// As visible(), and everything outside of ASCII becomes "\u00e9" as well.
std::string visible_ascii(std::string_view text);
/// As visible(), and safe as text or as a quoted attribute of XML and HTML.
std::string xml_escaped(std::string_view text);
/// As visible(), and safe as the text of a Mermaid message, note or participant.
std::string mermaid_escaped(std::string_view text);
/// At most `most` bytes of it, never a half code point; what was left out is told: "abc… (1 048 576 bytes)".
std::string shortened(std::string_view text, std::size_t most);
/// As visible(), and safe as text of Markdown (CommonMark, GitHub, GitLab), also in a table: no markup, no HTML, no link, no
/// mention of a user or an issue.
std::string markdown_escaped(std::string_view text);
/// Invalid bytes become U+FFFD; everything else stays as it is (JSON escapes for itself).
std::string valid_utf8(std::string_view text);

}  // namespace cwmpscope
