#include "report/text_width.h"

#include "report/escape.h"

#include <algorithm>

namespace cwmpscope {

namespace {

std::size_t columns_of(std::uint32_t c) {
    if ((c >= 0x300 && c <= 0x36f) || (c >= 0x483 && c <= 0x489) || (c >= 0x591 && c <= 0x5bd) ||
        (c >= 0x610 && c <= 0x61a) || (c >= 0x64b && c <= 0x65f) || (c >= 0x1ab0 && c <= 0x1aff) ||
        (c >= 0x1dc0 && c <= 0x1dff) || (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f)) {
        return 0;
    }
    if ((c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0xa4cf) ||
        (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
        (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) ||
        (c >= 0x20000 && c <= 0x3fffd)) {
        return 2;
    }
    return 1;
}

/// The longest beginning of `text` that takes at most `width` columns.
std::string_view beginning(std::string_view text, std::size_t width) {
    std::size_t at = 0, used = 0;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        const std::size_t columns = columns_of(point.value);
        if (used + columns > width) break;
        used += columns;
        at += point.length;
    }
    return text.substr(0, at);
}

/// The longest end of `text` that takes at most `width` columns.
std::string_view ending(std::string_view text, std::size_t width) {
    std::size_t skip = display_width(text);
    std::size_t at = 0;
    while (at < text.size() && skip > width) {
        const CodePoint point = code_point_at(text, at);
        skip -= columns_of(point.value);
        at += point.length;
    }
    return text.substr(at);
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        width += columns_of(point.value);
        at += point.length;
    }
    return width;
}

std::string elide_middle(std::string_view text, std::size_t width, bool ascii) {
    if (display_width(text) <= width) return std::string(text);
    const std::string_view mark = ascii ? "..." : "…";
    const std::size_t mark_width = ascii ? 3 : 1;
    if (width <= mark_width) return std::string(beginning(mark, width));
    const std::size_t rest = width - mark_width;
    std::string out(beginning(text, rest / 3));
    out += mark;
    out += ending(text, rest - rest / 3);  // the end of a path tells more than its beginning
    return out;
}

std::string without_leading_components(std::string_view text, std::string_view mark,
                                       const std::function<bool(std::string_view)>& fits) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        if (word.find('.') != std::string_view::npos && word.find('/') == std::string_view::npos) {
            for (std::size_t dot = word.find('.'); dot != std::string_view::npos && dot + 1 < word.size();
                 dot = word.find('.', dot + 1)) {
                std::string candidate(text.substr(0, begin));
                candidate += mark;
                candidate += text.substr(begin + dot + 1);
                if (fits(candidate)) return candidate;
            }
            return {};
        }
        begin = end + 1;
    }
    return {};
}

std::string elide_path(std::string_view text, std::size_t width, bool ascii) {
    if (display_width(text) <= width) return std::string(text);
    std::string shorter = without_leading_components(
        text, ascii ? "..." : "…", [&](std::string_view candidate) { return display_width(candidate) <= width; });
    return shorter.empty() ? elide_middle(text, width, ascii) : shorter;
}

std::string elide_end(std::string_view text, std::size_t width, bool ascii) {
    if (display_width(text) <= width) return std::string(text);
    const std::string_view mark = ascii ? "..." : "…";
    const std::size_t mark_width = ascii ? 3 : 1;
    if (width <= mark_width) return std::string(beginning(mark, width));
    return std::string(beginning(text, width - mark_width)) + std::string(mark);
}

std::string pad_right(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    std::string out(text);
    if (used < width) out.append(width - used, ' ');
    return out;
}

std::string pad_left(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    std::string out;
    if (used < width) out.append(width - used, ' ');
    out += text;
    return out;
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
    std::string out(indent);
    std::size_t used = display_width(indent);
    const std::size_t margin = used;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, blank - at);
        at = blank + 1;
        if (word.empty()) continue;
        const std::size_t columns = display_width(word);
        if (used > margin && width != 0 && used + 1 + columns > width) {
            out += '\n';
            out += indent;
            used = margin;
        }
        if (used > margin) {
            out += ' ';
            ++used;
        }
        out += word;
        used += columns;
    }
    return out;
}

}  // namespace cwmpscope
