#include "report/text_style.h"

#include "report/escape.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace cwmpscope {

namespace {

std::string sgr(std::string_view text, std::string_view code) {
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::string_view code_of(DiagramStyle style) {
    switch (style) {
        case DiagramStyle::control:
            return "34";
        case DiagramStyle::read:
            return "36";
        case DiagramStyle::change:
            return "33";
        case DiagramStyle::fault:
            return "31";
        case DiagramStyle::auth:
            return "35";
        case DiagramStyle::plumbing:
            return "2";
        case DiagramStyle::gap:
            return "2";
        case DiagramStyle::unknown:
            return "0";
    }
    return "0";
}

std::string_view code_of(Severity severity) {
    switch (severity) {
        case Severity::violation:
            return "1;31";
        case Severity::warning:
            return "1;33";
        case Severity::note:
            return "1;34";
    }
    return "0";
}

}  // namespace

std::string colored(std::string_view text, DiagramStyle style, const TextStyle& look) {
    return look.color ? sgr(text, code_of(style)) : std::string(text);
}

std::string colored(std::string_view text, Severity severity, const TextStyle& look) {
    return look.color ? sgr(text, code_of(severity)) : std::string(text);
}

std::string bold(std::string_view text, const TextStyle& look) {
    return look.color ? sgr(text, "1") : std::string(text);
}

std::string dim(std::string_view text, const TextStyle& look) {
    return look.color ? sgr(text, "2") : std::string(text);
}

std::string_view mark_text(Severity severity, bool ascii) {
    switch (severity) {
        case Severity::violation:
            return ascii ? "x" : "✕";
        case Severity::warning:
            return "!";
        case Severity::note:
            return "i";
    }
    return " ";
}

std::string shown(std::string_view text, const TextStyle& look) {
    return look.ascii ? visible_ascii(text) : visible(text);
}

std::string in_charset(std::string_view text, const TextStyle& look) {
    if (!look.ascii) return std::string(text);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> replacements = {{{"·", "-"},
                                                                                            {"→", "->"},
                                                                                            {"…", "..."},
                                                                                            {"×", "x"},
                                                                                            {"µ", "u"},
                                                                                            {"✕", "x"},
                                                                                            {"≀", "~"},
                                                                                            {"—", "-"},
                                                                                            {"⇒", "=>"}}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const std::string_view piece = text.substr(at, point.length);
        at += point.length;
        if (point.valid && point.value < 0x80) {
            out += piece;
            continue;
        }
        bool known = false;
        for (const auto& [from, to] : replacements) {
            if (piece != from) continue;
            out += to;
            known = true;
        }
        if (!known) out += visible_ascii(piece);
    }
    return out;
}

}  // namespace cwmpscope
