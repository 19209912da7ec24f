// How exact bytes stand in a transcript: lines end in CRLF up to the first empty line and in LF after it ("""), or all
// in LF ("""lf); a back slash at the end of a line joins it with the next.
#include "report/transcript/transcript_text.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

constexpr std::size_t wide = 110, widest = 160;

/// Do all lines up to an empty one end in CRLF, as those of a head do?
bool is_head(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = bytes.find('\n', at);
        if (end == std::string_view::npos) return false;
        if (end == at || bytes[end - 1] != '\r') return false;
        if (end == at + 1) return true;
        at = end + 1;
    }
    return false;
}

std::string escaped(char c) {
    switch (c) {
        case '\r':
            return "\\r";
        case '\n':
            return "\\n";
        case '\t':
            return "\\t";
        case '\\':
            return "\\\\";
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7f ? std::string(1, c) : fmt::format("\\x{:02x}", byte);
}

/// One line without its end: long ones go on in the next, best behind a tag.
void put_line(std::string_view text, std::string_view indentation, bool ends, std::string& out) {
    out += indentation;
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool may_be_end_of_block = columns == 0 && text.substr(i).starts_with("\"\"\"");
        const std::string piece = may_be_end_of_block ? "\\x22" : escaped(text[i]);
        const bool behind_tag = i > 0 && text[i - 1] == '>' && text[i] == '<';
        if (columns >= widest || (columns >= wide && behind_tag)) {
            out += fmt::format("\\\n{}", indentation);
            columns = 0;
        }
        out += piece;
        columns += piece.size();
    }
    out += ends ? "\n" : "\\\n";
}

}  // namespace

std::string transcript_block(std::string_view bytes, std::string_view indentation) {
    bool in_head = is_head(bytes);
    std::string out = fmt::format("{}\"\"\"{}\n", indentation, in_head ? "" : "lf");
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = bytes.find('\n', at);
        const bool ends = end != std::string_view::npos;
        const std::size_t until = ends ? end - (in_head ? 1 : 0) : bytes.size();
        const std::string_view line = bytes.substr(at, until - at);
        put_line(line, indentation, ends, out);
        in_head = in_head && !line.empty();
        at = ends ? end + 1 : bytes.size();
    }
    return out + fmt::format("{}\"\"\"\n", indentation);
}

}  // namespace cwmpscope
