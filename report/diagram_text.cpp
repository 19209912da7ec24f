#include "report/diagram_text.h"

#include "report/diagram_findings.h"
#include "report/text_width.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t usual_arrow = 44, least_arrow = 30;
constexpr std::size_t around_label = 8;  ///< blanks, head and some line on both sides
constexpr std::size_t delta_width = 9;

struct LineSet {
    std::string_view plain, thin, twofold, right, left, torn;
};
constexpr LineSet fine_lines{"─", "┄", "═", "▶", "◀", "≀"};
constexpr LineSet ascii_lines{"-", ".", "=", ">", "<", "~"};

struct Columns {
    std::size_t time = 8, arrow = usual_arrow, frame = 0;
};

std::string label_text(const DiagramRow& row) {
    std::string text = row.name;
    if (row.kind == RowKind::folded) text += fmt::format(" ×{} · {}", row.pairs, bytes_text(row.bytes));
    if (!row.detail.empty())
        text += (row.name == "Inform" || row.style == DiagramStyle::fault ? " · " : " ") + row.detail;
    return text;
}

bool is_arrow(const DiagramRow& row) {
    return row.kind == RowKind::message || row.kind == RowKind::folded;
}

/// The part of the label that is never elided.
std::string name_text(const DiagramRow& row, const TextStyle& look) {
    DiagramRow bare = row;
    bare.detail.clear();
    return in_charset(label_text(bare), look);
}

/// The label in at most `room` columns: the detail loses the beginning of its path or its middle, the method stays.
std::string fitted_label(const DiagramRow& row, std::size_t room, const TextStyle& look) {
    const std::string whole = in_charset(label_text(row), look);
    if (display_width(whole) <= room) return whole;
    const std::string name = name_text(row, look);
    const std::size_t used = display_width(name);
    const std::string rest = whole.substr(std::min(name.size(), whole.size()));
    return room > used + 4 ? name + elide_path(rest, room - used, look.ascii) : name;
}

std::string arrow_text(const DiagramRow& row, std::size_t width, const TextStyle& look) {
    const LineSet& set = look.ascii ? ascii_lines : fine_lines;
    std::string_view line = set.plain;
    if (row.kind == RowKind::folded) {
        line = set.twofold;
    } else if (row.style == DiagramStyle::plumbing || row.style == DiagramStyle::auth) {
        line = set.thin;
    }
    const std::string label = " " + fitted_label(row, width - around_label, look) + " ";
    // Three columns at the side where the arrow begins, the rest where it ends, one of it for the head.
    const std::size_t fill = width - std::min(width, display_width(label) + 5);
    const std::string_view begins = row.partial_begin ? set.torn : line;
    const std::string_view ends = row.partial_end ? set.torn : line;
    if (row.from == Side::cpe) {
        return fmt::format("{}{}{}{}{}{}", begins, line, label, repeated(line, fill + 1), ends, set.right);
    }
    return fmt::format("{}{}{}{}{}", set.left, ends, label, repeated(line, fill + 2), begins);
}

std::string bracket_text(const DiagramRow& row, const TextStyle& look) {
    const std::string duration =
        row.answered_after ? in_charset(duration_text(*row.answered_after), look) : std::string();
    switch (row.bracket) {
        case Bracket::none:
            return duration.empty() ? std::string() : "  " + duration;
        case Bracket::open:
            return look.ascii ? "\\" : "┐";
        case Bracket::through:
            return look.ascii ? "|" : "│";
        case Bracket::close:
            return (look.ascii ? "/ " : "┘ ") + duration;
        case Bracket::unanswered:
            return look.ascii ? "\\ x not answered" : "┐ ✕ not answered";
        case Bracket::unseen:
            return look.ascii ? "\\ ~ answer not captured" : "┐ ≀ answer not captured";
    }
    return {};
}

/// A row without arrow: its words stand between the lanes.
std::string band_text(const DiagramRow& row, std::size_t width, const TextStyle& look) {
    std::string fill = " ";
    switch (row.kind) {
        case RowKind::gap:
            fill = look.ascii ? "/" : "╱";
            break;
        case RowKind::torn_top:
        case RowKind::torn_bottom:
            fill = look.ascii ? "~" : "≀";
            break;
        case RowKind::connection:
            fill = look.ascii ? "." : "┄";
            break;
        case RowKind::pause:
            fill = look.ascii ? ":" : "┆";
            break;
        case RowKind::end:
            fill = look.ascii ? "=" : "━";
            break;
        default:
            break;
    }
    const std::string words = " " + in_charset(row.name, look) + " ";
    const std::size_t total = width + 8;  // the lanes' names belong to the band
    const std::size_t used = std::min(total, display_width(words));
    const std::size_t left = row.kind == RowKind::end ? 4 : (total - used) / 2;
    return repeated(fill, std::min(left, total - used)) + words +
           repeated(fill, total - used - std::min(left, total - used));
}

Columns columns_of(const DiagramRows& diagram, const TextStyle& look, TimeFormat time) {
    Columns columns;
    std::size_t bracket = 0, least = least_arrow;
    for (const DiagramRow& row : diagram.rows) {
        if (is_arrow(row)) {
            columns.arrow = std::max(columns.arrow, display_width(in_charset(label_text(row), look)) + around_label);
            least = std::max(least, display_width(name_text(row, look)) + around_label);
        }
        bracket = std::max(bracket, display_width(bracket_text(row, look)));
        if (look.verbose && row.frame != 0)
            columns.frame = std::max(columns.frame, display_width("#" + diagram.frames.text(row.frame)) + 2);
    }
    if (time == TimeFormat::absolute || time == TimeFormat::utc) columns.time = 12;
    if (time == TimeFormat::absolute_date || time == TimeFormat::utc_date) columns.time = 23;
    if (time == TimeFormat::epoch) columns.time = 17;
    if (look.width == 0) return columns;
    const std::size_t around = 3 + columns.time + delta_width + 2 + columns.frame + 3 + 4 + 4 + 3 + bracket;
    columns.arrow = std::clamp(look.width > around ? look.width - around : 0, least, std::max(least, columns.arrow));
    return columns;
}

std::string mark_column(const DiagramRow& row, const TextStyle& look) {
    switch (row.mark) {
        case Mark::none:
            return " ";
        case Mark::note:
            return colored(mark_text(Severity::note, look.ascii), Severity::note, look);
        case Mark::warning:
            return colored(mark_text(Severity::warning, look.ascii), Severity::warning, look);
        case Mark::violation:
            return colored(mark_text(Severity::violation, look.ascii), Severity::violation, look);
    }
    return " ";
}

/// `right_lane`: who stands at the right, "ACS" or a third party.
std::string row_text(const DiagramRow& row, const Columns& columns, const FrameNames& frames, const TextStyle& look,
                     TimeFormat time, Timestamp start, const std::string& right_lane) {
    std::string clock;
    std::string delta;
    if (is_arrow(row)) {
        clock = time == TimeFormat::relative
                    ? fmt::format("+{:.3f}", in_seconds(row.since_start))
                    : time_text(row.time, time, start, row.time - row.delta.value_or(Duration::zero()));
        if (row.delta) delta = in_charset(duration_text(*row.delta), look);
        if (row.paused) delta = (look.ascii ? "~ " : "‖ ") + delta;
    }
    std::string text =
        mark_column(row, look) + "  " + dim(pad_left(clock, columns.time) + pad_left(delta, delta_width + 2), look);
    if (columns.frame > 0)
        text += dim(pad_left(row.frame == 0 ? "" : "#" + frames.text(row.frame), columns.frame), look);
    text += "   ";
    if (is_arrow(row)) {
        text += "CPE " + colored(arrow_text(row, columns.arrow, look), row.style, look) + " " + right_lane;
    } else {
        text += colored(band_text(row, columns.arrow, look), row.style, look);
    }
    const std::string bracket = bracket_text(row, look);
    if (!bracket.empty()) text += "   " + bracket;
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text + "\n";
}

std::string finding_lines(const DiagramRows& diagram, std::span<const Finding> findings, const TextStyle& look) {
    std::string text;
    for (const DiagramFinding& entry : findings_below(diagram, findings)) {
        text += fmt::format("{}  {}{}\n", colored(mark_text(entry.severity, look.ascii), entry.severity, look),
                            bold(entry.rule, look), in_charset(entry.where, look));
        text += wrapped(shown(entry.text, look), look.width, "   ") + "\n";
    }
    return text;
}

}  // namespace

std::string diagram_text(const DiagramRows& diagram, std::span<const Finding> findings, const TextStyle& look,
                         TimeFormat time) {
    const Columns columns = columns_of(diagram, look, time);
    std::string text = bold(in_charset(diagram.title, look), look);
    text += in_charset(
        fmt::format("   {}   {}   {}   {}\n\n", diagram.events, diagram.length, diagram.rpcs, diagram.connections),
        look);
    const Timestamp start = diagram.rows.empty() ? Timestamp{} : diagram.rows.front().time;
    for (const DiagramRow& row : diagram.rows) {
        std::string right_lane = "ACS";
        if (row.right > 1 && row.right < diagram.lanes.size())
            right_lane = diagram.lanes[row.right].name + " " + diagram.lanes[row.right].address;
        text += row_text(row, columns, diagram.frames, look, time, start, right_lane);
    }
    const std::string below = finding_lines(diagram, findings, look);
    if (!below.empty()) text += "\n" + below;
    if (!diagram.hidden.empty())
        text += "\n" + dim(wrapped(in_charset(shown(diagram.hidden, look), look), look.width, ""), look) + "\n";
    return text;
}

}  // namespace cwmpscope
