#include "report/escape.h"

#include <fmt/format.h>

#include <iterator>

namespace cwmpscope {

namespace {

/// Characters that change how their neighbours are shown, or are not seen at all.
bool is_deceiving(std::uint32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x180e ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
           (c >= 0xe0000 && c <= 0xe0fff) || (c & 0xfffeU) == 0xfffe;
}

void append_escape(std::string& out, std::uint32_t c, bool valid) {
    if (c == '\n') {
        out += "\\n";
    } else if (c == '\r') {
        out += "\\r";
    } else if (c == '\t') {
        out += "\\t";
    } else if (!valid || c < 0x80) {
        fmt::format_to(std::back_inserter(out), "\\x{:02x}", c);
    } else if (c > 0xffff) {
        fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", c);
    } else {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    }
}

bool is_plain_ascii(std::string_view text) {
    for (const char c : text) {
        if (c < 0x20 || c == 0x7f) return false;  // char may be signed: bytes above 0x7f are negative
    }
    return true;
}

std::string made_visible(std::string_view text, bool ascii_only) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!point.valid || is_deceiving(point.value) || (ascii_only && point.value > 0x7e)) {
            append_escape(out, point.value, point.valid);
        } else {
            out.append(text, at, point.length);
        }
        at += point.length;
    }
    return out;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(at);
    if (first < 0x80) return {first, 1, true};
    std::size_t length = 0;
    std::uint32_t value = 0;
    std::uint32_t smallest = 0;
    if (first >= 0xc2 && first < 0xe0) {
        length = 2, value = first & 0x1fU, smallest = 0x80;
    } else if (first >= 0xe0 && first < 0xf0) {
        length = 3, value = first & 0x0fU, smallest = 0x800;
    } else if (first >= 0xf0 && first < 0xf5) {
        length = 4, value = first & 0x07U, smallest = 0x10000;
    } else {
        return {first, 1, false};
    }
    if (text.size() - at < length) return {first, 1, false};
    for (std::size_t i = 1; i < length; ++i) {
        const std::uint32_t next = byte(at + i);
        if ((next & 0xc0U) != 0x80) return {first, 1, false};
        value = (value << 6U) | (next & 0x3fU);
    }
    if (value < smallest || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return {first, 1, false};
    return {value, length, true};
}

std::string visible(std::string_view text) {
    return is_plain_ascii(text) ? std::string(text) : made_visible(text, false);
}

std::string visible_ascii(std::string_view text) {
    return made_visible(text, true);
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    for (const char c : visible(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string mermaid_escaped(std::string_view text) {
    // Mermaid reads "#35;" as the character 35; ';' ends a statement and '%%' begins a comment.
    std::string out;
    for (const char c : visible(text)) {
        switch (c) {
            case '#':
            case ';':
            case '<':
            case '>':
            case '"':
            case '&':
            case '%':
            case ':':
            case '`':
            case '{':
            case '}':
                fmt::format_to(std::back_inserter(out), "#{};", static_cast<int>(c));
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80) --end;
    return fmt::format("{}… ({} bytes)", text.substr(0, end), text.size());
}

std::string markdown_escaped(std::string_view text) {
    const std::string shown = visible(text);
    const auto is_next = [&](std::size_t i, std::string_view part) {
        return std::string_view(shown).substr(i + 1, part.size()) == part;
    };
    std::string out;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const char c = shown[i];
        switch (c) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '@':  // names of users are looked for after everything else, but not in code
                out += "`@`";
                break;
            case '#':
            case '!':
                out += i + 1 < shown.size() && shown[i + 1] >= '0' && shown[i + 1] <= '9'
                           ? "`" + std::string(1, c) + "`"
                           : "\\" + std::string(1, c);
                break;
            case ':':  // https://, mailto:
                out += is_next(i, "//") ? "\\:" : ":";
                break;
            case '.':
                out += i >= 3 && std::string_view(shown).substr(i - 3, 3) == "www" ? "\\." : ".";
                break;
            case '\\':
            case '`':
            case '*':
            case '_':
            case '[':
            case ']':
            case '|':
            case '~':
            case '$':
            case '{':
            case '}':
                out += '\\';
                out += c;
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.valid) {
            out.append(text, at, point.length);
        } else {
            out += "\xef\xbf\xbd";
        }
        at += point.length;
    }
    return out;
}

}  // namespace cwmpscope
