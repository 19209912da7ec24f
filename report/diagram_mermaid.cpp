#include "report/diagram_mermaid.h"

#include "decoder/rules/rule.h"
#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

/// Names of lanes have blanks, participants have none.
std::string participant(std::size_t lane) {
    return lane == 0 ? "CPE" : lane == 1 ? "ACS" : fmt::format("P{}", lane);
}

std::string arrow_line(const DiagramRow& row) {
    std::string label = row.name;
    if (row.kind == RowKind::folded) {
        label += fmt::format(" ×{} · {} · {}", row.pairs, duration_text(row.answered_after.value_or(Duration::zero())),
                             bytes_text(row.bytes));
    }
    if (!row.detail.empty()) label += " " + row.detail;
    label += fmt::format(" · +{:.3f} s", in_seconds(row.since_start));
    const bool thin = row.style == DiagramStyle::plumbing || row.style == DiagramStyle::auth;
    const std::string_view arrow = row.partial_begin || row.partial_end ? "--x" : thin ? "-->>" : "->>";
    const std::string other = participant(row.right);
    const std::string from = row.from == Side::cpe ? "CPE" : other, to = row.from == Side::cpe ? other : "CPE";
    return fmt::format("    {}{}{}: {}\n", from, arrow, to, mermaid_escaped(label));
}

std::string note_line(std::string_view words) {
    return fmt::format("    Note over CPE,ACS: {}\n", mermaid_escaped(words));
}

}  // namespace

std::string diagram_mermaid(const DiagramRows& diagram, std::span<const Finding> findings) {
    std::string text = "sequenceDiagram\n";
    for (std::size_t i = 0; i < diagram.lanes.size(); ++i) {
        const DiagramLane& lane = diagram.lanes[i];
        text += fmt::format("    participant {} as {} {}\n", participant(i), lane.name, mermaid_escaped(lane.address));
    }
    text += note_line(fmt::format("{} · {} · {} · {}", diagram.title, diagram.events, diagram.length, diagram.rpcs));
    for (const DiagramRow& row : diagram.rows) {
        if (row.kind != RowKind::message && row.kind != RowKind::folded) {
            text += note_line(row.name);
            continue;
        }
        text += arrow_line(row);
        if (row.bracket == Bracket::unanswered) text += note_line("✕ " + row.name + " was not answered");
        if (row.bracket == Bracket::unseen) text += note_line("≀ the answer to " + row.name + " was not captured");
        for (const std::uint32_t index : row.findings) {
            const Finding& finding = findings[index];
            const std::string_view mark = finding.severity == Severity::violation ? "✕"
                                          : finding.severity == Severity::warning ? "!"
                                                                                  : "i";
            text +=
                note_line(fmt::format("{} {} {}", mark, finding.rule == nullptr ? "" : finding.rule->id, finding.text));
        }
    }
    if (!diagram.hidden.empty()) text += note_line(diagram.hidden);
    return text;
}

}  // namespace cwmpscope
