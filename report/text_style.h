// How text output looks: plain, ASCII only, with ANSI colours, how wide. Chosen once by the program and handed to every
// writer of text; the writers never ask a terminal.
#pragma once

#include "decoder/rules/finding.h"
#include "report/frame_names.h"
#include "report/message_label.h"
#include "report/time_text.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cwmpscope {

struct TextStyle {
    bool ascii = false;
    bool color = false;
    std::size_t width = 0;  ///< columns; 0: as wide as needed, nothing is elided
    TimeFormat time = TimeFormat::utc;
    bool verbose = false;
    FrameNames frames{};
};

/// `text` in the colour of the role, or as it is without colour.
std::string colored(std::string_view text, DiagramStyle style, const TextStyle& look);
std::string colored(std::string_view text, Severity severity, const TextStyle& look);
std::string bold(std::string_view text, const TextStyle& look);
std::string dim(std::string_view text, const TextStyle& look);
/// "✕", "!", "i"; in ASCII "x", "!", "i"
std::string_view mark_text(Severity severity, bool ascii);
/// Escaped for the look: visible() or visible_ascii() where only ASCII may leave.
std::string shown(std::string_view text, const TextStyle& look);
/// Our own typography in ASCII when that is asked for: "·" becomes "-", "→" "->", "…" "..." and so on.
std::string in_charset(std::string_view text, const TextStyle& look);

}  // namespace cwmpscope
