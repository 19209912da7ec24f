// What of a LiveScreen is seen: its lines.
#include "cli/live_screen.h"

#include "report/counters_text.h"
#include "report/diagram_text.h"
#include "report/escape.h"
#include "report/live_lines.h"
#include "report/text_width.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace cwmpscope {

namespace {

struct KeyHelp {
    std::string_view keys, does, brief;  ///< brief: in the line at the bottom; may be empty
};
// As in the desktop program.
constexpr std::array<KeyHelp, 13> keys = {{
    {"↑ ↓ j k  PgUp PgDn  Home End g G", "move", "↑↓ move"},
    {"Enter, →", "into the diagram, then the findings", "Enter into"},
    {"Esc, ←", "back", ""},
    {"Tab, Shift+Tab", "next and previous region", "Tab region"},
    {"n N", "next and previous session with a finding", "n next finding"},
    {"/", "filter, as --filter has it; empty shows all", "/ filter"},
    {"[ ]", "previous and next session of the same device", ""},
    {"F", "fold repeated RPCs", "F fold"},
    {"H", "hide empty messages, 401 and the like", "H plumbing"},
    {"T", "times: since start, since row before, clock", "T time"},
    {"A", "follow the end", "A follow"},
    {"P", "pause the view; the capture goes on", "P pause"},
    {"q, Ctrl-C", "end with the report", ""},
}};

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(std::move(line));
    return lines;
}

std::size_t sequence_length(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

std::string reversed(const std::string& line, std::size_t width) {
    return "\x1b[7m" + pad_right(elide_end(line, width), width) + "\x1b[0m";
}

void add_part(std::vector<std::string>& lines, const std::vector<std::string>& part, std::size_t top,
              std::size_t height, std::size_t width) {
    for (std::size_t i = 0; i < height; ++i)
        lines.push_back(top + i < part.size() ? clipped(part[top + i], width) : std::string());
}

/// The edges of a capture that has not ended.
void say_that_it_goes_on(DiagramRows& rows) {
    for (DiagramRow& row : rows.rows) {
        if (row.kind == RowKind::torn_bottom) row.name = "goes on";
        if (row.kind == RowKind::gap && row.name.starts_with("no answer yet")) row.name = "no answer yet (ACS → CPE)";
    }
}

std::size_t farthest_top(std::size_t lines, std::size_t height) {
    return lines > height ? lines - height : 0;
}

}  // namespace

std::string clipped(const std::string& line, std::size_t width) {
    std::string out;
    std::size_t used = 0;
    bool colored = false;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == '\x1b') {
            const std::size_t end = std::min(line.find('m', at), line.size() - 1);
            out += line.substr(at, end + 1 - at);
            at = end + 1;
            colored = true;
            continue;
        }
        const std::string one = line.substr(at, sequence_length(static_cast<unsigned char>(line[at])));
        used += display_width(one);
        if (used > width) break;
        out += one;
        at += one.size();
    }
    return colored ? out + "\x1b[0m" : out;
}

std::string LiveScreen::sessions_words() const {
    std::string words = counted(shown().size(), "session");
    if (!sessions_.filter().empty())
        words = fmt::format("{} of {} with {}", grouped(shown().size()), counted(sessions_.all(), "session"),
                            sessions_.filter().text());
    if (sessions_.open() > 0 && !sessions_.is_paused()) words += fmt::format(", {} open", sessions_.open());
    return words;
}

std::string LiveScreen::title() const {
    std::string text =
        fmt::format("{} · {} · {} · {}", where_, sessions_words(), counted(counters_.packets, "packet"),
                    counters_.dropped_packets == 0 ? std::string("nothing dropped")
                                                   : counted(counters_.dropped_packets, "DROPPED", "DROPPED"));
    if (sessions_.left() > 0) text += fmt::format(" · {} left memory", grouped(sessions_.left()));
    const bool others =
        std::ranges::any_of(limits_, [](const auto& limit) { return limit.name != "finished_sessions"; });
    if (others) text += " · LIMITS reached";
    if (sessions_.is_paused()) text += fmt::format(" · PAUSED, {} more", sessions_.came_while_paused());
    if (!follows_) text += " · A follows the end";
    return in_charset(text, look_);
}

std::string LiveScreen::session_line(const SessionResult& result, std::size_t width) const {
    const CaptureReport one = report_of(result, masker_);
    TextStyle plain = look_;
    plain.color = false;
    plain.width = width;
    std::string line = live_session_line(one, one.sessions.front(), result.session->start, result.session->start, plain);
    line.pop_back();
    return line;
}

std::vector<std::string> LiveScreen::session_lines(std::size_t width, std::size_t height) const {
    std::vector<std::string> lines;
    // From the selected one both ways: what is not seen is not made.
    const auto place = selected();
    std::size_t before = 0;
    auto first = place;
    while (first != shown().begin() && before + 1 < height) {
        --first;
        ++before;
    }
    const auto behind = static_cast<std::size_t>(place == shown().end() ? 0 : 1);
    // Half of the room for those that come after, as far as there are some.
    auto last = place;
    std::size_t after = 0;
    while (last != shown().end() && std::next(last) != shown().end() && after < height / 2) {
        ++last;
        ++after;
    }
    for (; before + behind + after > height && first != place; --before) ++first;
    for (auto at = first; at != shown().end() && lines.size() < height; ++at) {
        const std::string line = session_line(*at->second, width);
        if (at->first == selected_) {
            lines.push_back(reversed(line, width));
        } else {
            const auto& findings = at->second->judgement.findings;
            const auto worst =
                std::max_element(findings.begin(), findings.end(),
                                 [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
            const std::string text = elide_end(line, width, look_.ascii);
            lines.push_back(worst == findings.end() || worst->severity == Severity::note
                                ? text
                                : colored(text, worst->severity, look_));
        }
    }
    return lines;
}

std::vector<std::string> LiveScreen::diagram_lines(std::size_t width) const {
    const auto place = selected();
    if (place == shown().end())
        return {"", sessions_.all() > 0 ? "  No session fulfils the filter." : "  No session has begun yet."};
    const CaptureReport one = report_of(*place->second, masker_);
    DiagramOptions wishes;
    wishes.fold = fold_;
    wishes.plumbing = plumbing_;
    wishes.redaction = masker_->redaction();
    TextStyle look = look_;
    look.width = width;
    // Findings have a region of their own; here they are marks.
    const std::vector<Finding> findings = one.findings.all();
    DiagramRows rows = diagram_rows(*one.sessions.front().session, findings, wishes);
    if (!place->second->finished) say_that_it_goes_on(rows);
    std::vector<std::string> lines = split(diagram_text(rows, findings, look, time_));
    const auto blank = std::find(lines.size() > 2 ? lines.begin() + 2 : lines.end(), lines.end(), std::string());
    lines.erase(blank, lines.end());
    return lines;
}

std::vector<std::string> LiveScreen::finding_lines(std::size_t width) const {
    const auto place = selected();
    if (place == shown().end()) return {};
    const CaptureReport one = report_of(*place->second, masker_);
    std::vector<std::string> lines;
    TextStyle plain = look_;
    plain.color = false;
    for (const Finding& finding : one.findings) {
        for (const std::string& line : split(wrapped(live_finding_line(one, finding, plain), width, "")))
            lines.push_back(colored(line, finding.severity, look_));
    }
    if (lines.empty())
        lines.emplace_back(place->second->finished ? "  no findings"
                                                   : "  judged when it is over: no longer than 30 s "
                                                     "after its connections have closed");
    return lines;
}

std::string LiveScreen::rule(const std::string& words, Region region, std::size_t width) const {
    const std::string text = in_charset("── " + words + " ", look_);
    const std::size_t used = display_width(text);
    const std::string line = clipped(text + in_charset(repeated("─", width > used ? width - used : 0), look_), width);
    return region == region_ ? bold(line, look_) : dim(line, look_);
}

std::string LiveScreen::footer(std::size_t width) const {
    if (typed_) {
        const std::string hint = warning_.empty() ? "   Enter applies, Esc leaves; cwmpscope help filter" : "";
        const std::string text = warning_.empty() ? "/" + visible(*typed_) + "_" + hint : warning_;
        return bold(elide_end(in_charset(text, look_), width, look_.ascii), look_);
    }
    if (!warning_.empty())
        return colored(elide_end(in_charset(warning_, look_), width, look_.ascii), Severity::warning, look_);
    std::string text = "? keys  q end";
    for (const KeyHelp& key : keys) {
        if (!key.brief.empty()) text += "  " + std::string(key.brief);
    }
    return dim(elide_end(in_charset(text, look_), width, look_.ascii), look_);
}

std::vector<std::string> LiveScreen::lines(std::size_t width, std::size_t height) const {
    std::vector<std::string> lines = {reversed(" cwmpscope live · " + title(), width)};
    if (help_) {
        lines.emplace_back();
        for (const KeyHelp& key : keys)
            lines.push_back(clipped(in_charset("  " + pad_right(key.keys, 34) + std::string(key.does), look_), width));
        lines.emplace_back();
        lines.emplace_back("  any key goes back");
        lines.resize(height);
        return lines;
    }
    constexpr std::size_t fixed = 6;  // title, three rules, what was said, keys
    const std::size_t room = height > fixed + 6 ? height - fixed : 6;
    const std::vector<std::string> findings = finding_lines(width), diagram = diagram_lines(width);
    const std::size_t for_findings = std::clamp<std::size_t>(findings.size(), 1, std::max<std::size_t>(room / 5, 1));
    const std::size_t for_sessions = std::max<std::size_t>(std::min(shown().size(), (room - for_findings) / 3), 2);
    const std::size_t for_diagram = room - for_findings - for_sessions;

    lines.push_back(rule("sessions", Region::sessions, width));
    add_part(lines, session_lines(width, for_sessions), 0, for_sessions, width);
    lines.push_back(rule("diagram", Region::diagram, width));
    add_part(lines, diagram, std::min(diagram_top_, farthest_top(diagram.size(), for_diagram)), for_diagram, width);
    lines.push_back(rule("findings", Region::findings, width));
    add_part(lines, findings, std::min(findings_top_, farthest_top(findings.size(), for_findings)), for_findings,
             width);
    lines.push_back(elide_end(in_charset("▸ " + said_, look_), width, look_.ascii));
    lines.push_back(footer(width));
    lines.resize(height);
    return lines;
}

}  // namespace cwmpscope
