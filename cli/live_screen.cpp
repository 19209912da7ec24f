#include "cli/live_screen.h"

#include "report/counters_text.h"
#include "report/diagram_text.h"
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
constexpr std::array<KeyHelp, 12> keys = {{
    {"↑ ↓, j k, PgUp PgDn, Home End, g G", "move", "↑↓ move"},
    {"Enter, →", "into the diagram, then the findings", "Enter into"},
    {"Esc, ←", "back", ""},
    {"Tab, Shift+Tab", "next and previous region", "Tab region"},
    {"n N", "next and previous session with a finding", "n next finding"},
    {"[ ]", "previous and next session of the same device", ""},
    {"F", "fold repeated RPCs", "F fold"},
    {"H", "hide empty messages, 401 and the like", "H plumbing"},
    {"T", "times: since the start, since the row before, of the clock", "T time"},
    {"A", "follow the end", "A follow"},
    {"P", "pause the view; the capture goes on", "P pause"},
    {"q, Ctrl-C", "end with the report", "q end"},
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

void LiveScreen::take(const AnalysisUpdate& update) {
    for (const SessionResult& result : update.sessions) sessions_.insert_or_assign(result.session->number, result);
    for (const std::uint32_t number : update.left) sessions_.erase(number);
    left_ += update.left.size();
    counters_ = update.counters;
    if (paused_) return;
    if (follows_ && region_ == Region::sessions) select_end();
    if (selected() == shown().end()) select_end();
}

LiveScreen::Shown::const_iterator LiveScreen::selected() const {
    return shown().find(selected_);
}

void LiveScreen::select_end() {
    const std::uint32_t before = selected_;
    selected_ = shown().empty() ? 0 : shown().rbegin()->first;
    if (selected_ != before) diagram_top_ = findings_top_ = 0;
}

template <class Wanted>
void LiveScreen::select_next(bool forward, Wanted wanted) {
    auto place = selected();
    while (place != shown().end()) {
        if (!forward && place == shown().begin()) return;
        place = forward ? std::next(place) : std::prev(place);
        if (place == shown().end() || !wanted(place->second)) continue;
        selected_ = place->first;
        diagram_top_ = findings_top_ = 0;
        return;
    }
}

void LiveScreen::move(std::ptrdiff_t by) {
    if (region_ == Region::sessions) {
        follows_ = false;
        for (std::ptrdiff_t i = 0; i < std::abs(by); ++i)
            select_next(by > 0, [](const SessionResult&) { return true; });
        return;
    }
    std::size_t& top = region_ == Region::diagram ? diagram_top_ : findings_top_;
    // Beyond the end is seen to when the lines are made.
    top = by < 0 && top < static_cast<std::size_t>(-by)
              ? 0
              : static_cast<std::size_t>(static_cast<std::ptrdiff_t>(top) + by);
}

void LiveScreen::press(const KeyPress& press) {
    constexpr std::ptrdiff_t page = 10, all = 1'000'000;
    if (help_) {
        help_ = false;
        return;
    }
    const auto region = static_cast<int>(region_);
    switch (press.key) {
        case Key::up:
            return move(-1);
        case Key::down:
            return move(1);
        case Key::page_up:
            return move(-page);
        case Key::page_down:
            return move(page);
        case Key::home:
            return region_ == Region::sessions ? move(-static_cast<std::ptrdiff_t>(shown().size())) : move(-all);
        case Key::end:
            return region_ == Region::sessions ? select_end() : move(all);
        case Key::tab:
            region_ = static_cast<Region>((region + 1) % 3);
            return;
        case Key::back_tab:
            region_ = static_cast<Region>((region + 2) % 3);
            return;
        case Key::enter:
        case Key::right:
            region_ = static_cast<Region>(std::min(region + 1, 2));
            return;
        case Key::escape:
        case Key::left:
            region_ = static_cast<Region>(std::max(region - 1, 0));
            return;
        case Key::character:
            return character(press.character);
    }
}

void LiveScreen::character(char letter) {
    const auto is_wrong = [](const SessionResult& result) {
        return std::any_of(result.judgement.findings.begin(), result.judgement.findings.end(),
                           [](const Finding& finding) { return finding.severity > Severity::note; });
    };
    const auto same_device =
        [device = selected() == shown().end() ? nullptr : selected()->second.session](const SessionResult& result) {
            const DeviceId* here = device ? device->device.get_if() : nullptr;
            const DeviceId* there = result.session->device.get_if();
            return here != nullptr && there != nullptr && *here == *there;
        };
    switch (letter) {
        case 'j':
            return move(1);
        case 'k':
            return move(-1);
        case 'g':
            return press({Key::home});
        case 'G':
            return press({Key::end});
        case 'n':
        case 'N':
            follows_ = false;
            return select_next(letter == 'n', is_wrong);
        case '[':
        case ']':
            follows_ = false;
            return select_next(letter == ']', same_device);
        case 'f':
        case 'F':
            fold_ = !fold_;
            return;
        case 'h':
        case 'H':
            plumbing_ = !plumbing_;
            return;
        case 't':
        case 'T':
            time_ = time_ == TimeFormat::relative          ? TimeFormat::delta_displayed
                    : time_ == TimeFormat::delta_displayed ? TimeFormat::utc
                                                           : TimeFormat::relative;
            return;
        case 'a':
        case 'A':
            follows_ = !follows_;
            if (follows_) select_end();
            return;
        case 'p':
        case 'P':
            if (paused_) {
                paused_.reset();
                if (follows_ || selected() == shown().end()) select_end();
            } else {
                paused_ = sessions_;
            }
            return;
        case '?':
            help_ = true;
            return;
        case 'q':
        case 'Q':
            leaves_ = true;
            return;
        default:
            return;
    }
}

std::string LiveScreen::title() const {
    std::string text = fmt::format(
        "{} · {} · {} · {}", where_, counted(shown().size(), "session"), counted(counters_.packets, "packet"),
        counters_.dropped_packets == 0 ? std::string("nothing dropped")
                                       : counted(counters_.dropped_packets, "DROPPED", "DROPPED"));
    if (left_ > 0) text += fmt::format(" · {} left memory", grouped(left_));
    if (paused_)
        text += fmt::format(" · PAUSED, {} more", sessions_.size() - std::min(sessions_.size(), paused_->size()));
    if (!follows_) text += " · A follows the end";
    return in_charset(text, look_);
}

std::string LiveScreen::session_line(const SessionResult& result) const {
    const CaptureReport one = make_report({}, {result}, {}, {}, redaction_);
    TextStyle plain = look_;
    plain.color = false;
    plain.width = 0;
    std::string line = live_session_line(one, result, result.session->start, result.session->start, plain);
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
        const std::string line = session_line(at->second);
        if (at->first == selected_) {
            lines.push_back(reversed(line, width));
        } else {
            const auto& findings = at->second.judgement.findings;
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
        return {"", "  No session has finished yet. One is told when its connections are closed",
                "  and nothing followed for 30 s, or when its device begins the next."};
    const CaptureReport one = make_report({}, {place->second}, {}, {}, redaction_);
    DiagramOptions wishes;
    wishes.fold = fold_;
    wishes.plumbing = plumbing_;
    wishes.redaction = redaction_;
    TextStyle look = look_;
    look.width = width;
    // Findings have a region of their own; here they are marks.
    const DiagramRows rows = diagram_rows(*place->second.session, one.findings, wishes);
    std::vector<std::string> lines = split(diagram_text(rows, one.findings, look, time_));
    const auto blank = std::find(lines.size() > 2 ? lines.begin() + 2 : lines.end(), lines.end(), std::string());
    lines.erase(blank, lines.end());
    return lines;
}

std::vector<std::string> LiveScreen::finding_lines(std::size_t width) const {
    const auto place = selected();
    if (place == shown().end()) return {};
    const CaptureReport one = make_report({}, {place->second}, {}, {}, redaction_);
    std::vector<std::string> lines;
    TextStyle plain = look_;
    plain.color = false;
    for (const Finding& finding : one.findings) {
        for (const std::string& line : split(wrapped(live_finding_line(one, finding, plain), width, "")))
            lines.push_back(colored(line, finding.severity, look_));
    }
    if (lines.empty()) lines.emplace_back("  no findings");
    return lines;
}

std::string LiveScreen::rule(const std::string& words, Region region, std::size_t width) const {
    const std::string text = in_charset("── " + words + " ", look_);
    const std::size_t used = display_width(text);
    const std::string line = clipped(text + in_charset(repeated("─", width > used ? width - used : 0), look_), width);
    return region == region_ ? bold(line, look_) : dim(line, look_);
}

std::string LiveScreen::footer(std::size_t width) const {
    if (!warning_.empty())
        return colored(elide_end(in_charset(warning_, look_), width, look_.ascii), Severity::warning, look_);
    std::string text = "? keys";
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
            lines.push_back(clipped(in_charset("  " + pad_right(key.keys, 38) + std::string(key.does), look_), width));
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
