#include "report/ticket_markdown.h"

#include "decoder/rules/rule.h"
#include "report/diagram_mermaid.h"
#include "report/escape.h"
#include "report/findings_text.h"
#include "report/message_label.h"
#include "report/soap_text.h"
#include "report/time_text.h"
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_others = 3, most_groups = 60, most_not_judged = 20, most_diagram = 45'000;

std::string cell(std::string_view words) {
    return markdown_escaped(shortened(words, 300));
}

/// A code block that its content cannot end: the fence is longer than any run of its characters.
std::string fenced(std::string_view language, std::string_view lines) {
    std::size_t longest = 2, run = 0;
    for (const char c : lines) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fmt::format("{}{}\n{}{}{}\n", fence, language, lines, lines.ends_with('\n') ? "" : "\n", fence);
}

std::string lines_visible(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        out += visible(line) + "\n";
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
}

void add_verdicts(const Ticket& ticket, std::string& out) {
    if (ticket.verdicts.empty()) return;
    out += "\n## What went wrong\n";
    for (const VerdictBlock& block : ticket.verdicts) {
        out += fmt::format("\n**{}**\n\n", block.title);
        for (const std::string& line : block.lines) out += "- " + markdown_escaped(line) + "\n";
        if (block.left_out > 0) out += fmt::format("- and {} more\n", grouped(block.left_out));
    }
}

void add_fault(const Ticket& ticket, const FindingGroup& group, std::string& out) {
    const Finding& first = group.first;
    out +=
        fmt::format("\n### {} `{}`", first.severity == Severity::violation ? "✕ violation" : "! warning", group.rule());
    if (group.places.size() > 1) out += fmt::format(" {}×", grouped(group.places.size()));
    out += "\n\n" + markdown_escaped(first.text) + "\n\n";
    const std::vector<std::string> others = other_sentences(ticket, group, most_others);
    for (const std::string& sentence : others) out += "- " + cell(sentence) + "\n";
    if (group.differing > others.size())
        out += fmt::format("- and {} more with other values\n", group.differing - others.size());
    if (!others.empty()) out += "\n";
    out += fmt::format("At fault: **{}** · {}\n", name_of(first.at_fault), cell(group_place(ticket, group)));
    if (first.rule == nullptr) return;
    out += fmt::format("\n> {} ({})\n>\n> {}\n", markdown_escaped(first.rule->title),
                       markdown_escaped(first.rule->reference), markdown_escaped(first.rule->explanation));
}

void add_findings(const Ticket& ticket, std::string& out) {
    out += "\n## Findings\n";
    std::size_t faults = 0, notes = 0;
    for (const FindingGroup& group : ticket.groups) {
        if (group.first.severity != Severity::note && faults++ < most_groups) add_fault(ticket, group, out);
    }
    if (faults == 0)
        out += ticket.report->sessions.empty() ? "\nNothing could be judged.\n" : "\nNo violations, no warnings.\n";
    if (faults > most_groups) out += fmt::format("\nand {} more groups of findings.\n", faults - most_groups);
    for (const FindingGroup& group : ticket.groups) {
        if (group.first.severity != Severity::note || notes++ >= most_groups) continue;
        if (notes == 1)
            out +=
                "\n<details><summary>Notes: unusual, but not against the standard</summary>\n\n| rule | what was seen "
                "| where | times "
                "|\n|---|---|---|--:|\n";
        out += fmt::format("| `{}` | {} | {} | {} |\n", group.rule(), cell(group.first.text),
                           cell(place_text(*ticket.report, group.first)), group.places.size());
    }
    if (notes > 0) out += "\n</details>\n";
}

void add_diagram(const Ticket& ticket, const TicketSession& session, std::string& out) {
    DiagramRows rows = ticket_diagram(ticket, session);
    std::string diagram = diagram_mermaid(rows, session.findings);
    for (std::size_t most = rows.rows.size() / 2; diagram.size() > most_diagram && most > 1; most /= 2) {
        leave_out_rows(rows, most);
        diagram = diagram_mermaid(rows, session.findings);
    }
    out += "\n" + fenced("mermaid", diagram);
}

void add_message(const Ticket& ticket, const TicketSession& session, const TicketMessage& message, std::string& out) {
    const MessageText* text = ticket.text_of(session.session(), message.index);
    if (text == nullptr) return;
    std::string lines = lines_visible(text->head.substr(0, text->head.find_last_not_of("\r\n") + 1));
    if (!text->body.empty()) lines += "\n" + lines_visible(soap_text(text->body, "", {true}));
    out += fmt::format("\n<details><summary>{}</summary>\n\n{}\n</details>\n",
                       xml_escaped(message_heading(ticket, session, message)), fenced("http", lines));
}

void add_sessions(const Ticket& ticket, std::string& out) {
    if (ticket.sessions.empty()) return;
    out += ticket.options.every_session ? "\n## Sessions\n"
           : ticket.nothing_concerned   ? "\n## Sessions as they were seen\n"
                                        : "\n## Sessions concerned\n";
    for (const TicketSession& session : ticket.sessions) {
        out += fmt::format("\n### Session {} · {} · {}\n\n{}\n", session.session().number,
                           cell(device_text(session.session())), cell(events_text(session.session().events)),
                           markdown_escaped(session_sentences(session.session(), ticket.report->frames)));
        add_diagram(ticket, session, out);
        for (const TicketMessage& message : session.messages) add_message(ticket, session, message, out);
    }
    if (ticket.sessions_left_out > 0) {
        out +=
            fmt::format("\n{} not drawn here; `--session` chooses them.\n",
                        counted(ticket.sessions_left_out, "more session concerned is", "more sessions concerned are"));
    }
    if (!ticket.no_texts.empty()) out += "\n" + markdown_escaped(ticket.no_texts) + "\n";
}

void add_not_seen(const Ticket& ticket, std::string& out) {
    out += "\n## Not captured, not judged\n\n";
    for (const std::string& sentence : ticket.not_captured) out += "- " + markdown_escaped(sentence) + "\n";
    if (ticket.not_captured.empty())
        out += "Everything was captured, from the first packet of each session to its end.\n";
    if (!ticket.encrypted.empty()) out += "\nOf encrypted connections only this could be seen:\n\n";
    for (const std::string& line : ticket.encrypted) out += "- " + markdown_escaped(line) + "\n";
    if (ticket.not_judged.empty()) {
        out += "\nEvery check could be made.\n";
        return;
    }
    out += fmt::format(
        "\n{} could not be made, because something that is needed was not captured:\n\n| rule | why | times |\n|---|---|--:|\n",
        counted(ticket.report->checks_not_judged, "check"));
    for (std::size_t i = 0; i < std::min(most_not_judged, ticket.not_judged.size()); ++i) {
        const NotJudged& missed = ticket.not_judged[i];
        out += fmt::format("| `{}` | {} | {} |\n", missed.rule == nullptr ? "?" : missed.rule->id, cell(missed.why),
                           missed.count);
    }
    if (ticket.not_judged.size() > most_not_judged)
        out += fmt::format("\nand {} more rules\n", ticket.not_judged.size() - most_not_judged);
}

}  // namespace

TicketOptions markdown_options(TicketOptions options) {
    options.sessions = std::min<std::size_t>(options.sessions, 8);
    options.rows = std::min<std::size_t>(options.rows, 150);
    options.messages = std::min<std::size_t>(options.messages, 12);
    options.text = std::min<std::size_t>(options.text, 4096);
    return options;
}

std::string ticket_markdown(const Ticket& ticket) {
    std::string out = "# CWMP report: " + markdown_escaped(ticket.title) + "\n\n| | |\n|---|---|\n";
    for (const auto& [label, words] : ticket.summary)
        out += fmt::format("| {} | {} |\n", label, markdown_escaped(words));
    add_verdicts(ticket, out);
    add_findings(ticket, out);
    add_sessions(ticket, out);
    add_not_seen(ticket, out);
    out += "\n---\n\n" + markdown_escaped(ticket.hidden) +
           " Frame numbers and TCP streams are those that Wireshark shows for the same file. Times are UTC. Written by "
           "cwmpscope";
    return out + (ticket.options.version.empty() ? "" : " " + ticket.options.version) + ".\n";
}

}  // namespace cwmpscope
