#include "report/ticket_html.h"

#include "decoder/rules/rule.h"
#include "report/diagram_svg.h"
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

constexpr std::size_t most_others = 4, most_groups = 300, most_not_judged = 60;

std::string element(std::string_view name, std::string_view attributes, std::string_view words) {
    return fmt::format("<{0}{1}{2}>{3}</{0}>\n", name, attributes.empty() ? "" : " ", attributes, xml_escaped(words));
}

std::string paragraph(std::string_view words, std::string_view attributes = {}) {
    return element("p", attributes, words);
}

std::string_view mark_of(Severity severity) {
    return mark_text(severity, false);
}

/// Lines of text that were made visible one by one: their line ends stay.
std::string preformatted(const std::string& lines) {
    std::string out;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        std::string_view line = std::string_view(lines).substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        out += xml_escaped(line) + "\n";
        at = end + 1;
    }
    return out;
}

class Page {
public:
    explicit Page(const Ticket& ticket) : ticket_(ticket), report_(*ticket.report) {}

    std::string write() && {
        head();
        out_ += "<main>\n";
        summary();
        verdicts();
        findings();
        sessions();
        not_seen();
        out_ += "</main>\n";
        footer();
        out_ += "</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void head() {
        const std::string title = "CWMP report: " + ticket_.title;
        out_ +=
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n";
        out_ += element("title", "", title);
        out_ += "<style>\n" + std::string(ticket_style()) + "</style>\n</head>\n<body>\n";
        out_ += diagram_svg_styles();
        out_ += "<header>\n" + element("h1", "", title);
        badges();
        out_ += "<nav aria-label=\"Contents\"><ul>\n";
        const auto link = [&](std::string_view id, std::string_view words) {
            out_ += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, words);
        };
        link("summary", "Summary");
        if (!ticket_.verdicts.empty()) link("verdicts", "What went wrong");
        link("findings", "Findings");
        if (!ticket_.sessions.empty()) link("sessions", "Sessions");
        link("not-seen", "Not captured, not judged");
        out_ += "</ul></nav>\n</header>\n";
    }

    void badges() {
        const FindingCounts counts = count_findings(report_.findings.heads());
        out_ += "<ul class=\"badges\">\n";
        const auto badge = [&](std::string_view kind, const std::string& words) {
            out_ += element("li", fmt::format("class=\"is-{}\"", kind), words);
        };
        for (const VerdictBlock& block : ticket_.verdicts) badge("violation", "✕ " + block.title);
        if (counts.violations > 0) badge("violation", "✕ " + counted(counts.violations, "violation"));
        if (counts.warnings > 0) badge("warning", "! " + counted(counts.warnings, "warning"));
        if (counts.notes > 0) badge("note", "i " + counted(counts.notes, "note"));
        if (counts.violations + counts.warnings == 0 && ticket_.verdicts.empty() && !report_.sessions.empty())
            badge("good", "Nothing against the standard was seen");
        out_ += "</ul>\n";
    }

    void summary() {
        out_ += "<section id=\"summary\">\n<h2>Summary</h2>\n<dl>\n";
        for (const auto& [label, words] : ticket_.summary) out_ += element("dt", "", label) + element("dd", "", words);
        out_ += "</dl>\n</section>\n";
    }

    void verdicts() {
        if (ticket_.verdicts.empty()) return;
        out_ += "<section id=\"verdicts\">\n<h2>What went wrong</h2>\n";
        for (const VerdictBlock& block : ticket_.verdicts) {
            out_ += "<div class=\"card of-violation\">\n" + element("h3", "class=\"is-violation\"", block.title);
            out_ += "<ul class=\"others\">\n";
            for (const std::string& line : block.lines) out_ += element("li", "", line);
            if (block.left_out > 0)
                out_ += element("li", "class=\"dim\"", fmt::format("and {} more", grouped(block.left_out)));
            out_ += "</ul>\n</div>\n";
        }
        out_ += "</section>\n";
    }

    void findings() {
        out_ += "<section id=\"findings\">\n<h2>Findings</h2>\n";
        std::size_t written = 0;
        for (const FindingGroup& group : ticket_.groups) {
            if (group.first.severity == Severity::note) continue;
            if (written++ < most_groups) finding_card(group);
        }
        if (written == 0)
            out_ += paragraph(report_.sessions.empty() ? "Nothing could be judged." : "No violations, no warnings.");
        notes();
        out_ += "</section>\n";
    }

    void finding_card(const FindingGroup& group) {
        const Finding& first = group.first;
        const std::string_view kind = word_of(first.severity);
        out_ += fmt::format(
            "<article class=\"card of-{}\">\n<h3><span class=\"is-{}\">{} {}</span> <span class=\"id\">{}</span>", kind,
            kind, mark_of(first.severity), kind, xml_escaped(group.rule()));
        if (group.places.size() > 1)
            out_ += fmt::format("<span class=\"times\">{}×</span>", grouped(group.places.size()));
        out_ += "</h3>\n";
        out_ += paragraph(first.text);
        const std::vector<std::string> others = other_sentences(ticket_, group, most_others);
        const std::size_t differing = group.differing;
        if (!others.empty()) {
            out_ += "<ul class=\"others\">\n";
            for (const std::string& sentence : others) out_ += element("li", "", sentence);
            if (differing > others.size())
                out_ += element("li", "class=\"dim\"",
                                fmt::format("and {} more with other values", grouped(differing - others.size())));
            out_ += "</ul>\n";
        }
        out_ += paragraph(fmt::format("At fault: {} · {}", name_of(first.at_fault), group_place(ticket_, group)),
                          "class=\"where\"");
        if (first.rule != nullptr) {
            out_ +=
                paragraph(fmt::format("The rule: {} ({})", first.rule->title, first.rule->reference), "class=\"ref\"");
            out_ += paragraph(first.rule->explanation, "class=\"ref\"");
        }
        out_ += "</article>\n";
    }

    /// Notes in a line each: they are no faults and must not bury what is one.
    void notes() {
        const auto is_note = [](const FindingGroup& group) { return group.first.severity == Severity::note; };
        if (std::none_of(ticket_.groups.begin(), ticket_.groups.end(), is_note)) return;
        out_ +=
            "<h3>Notes: unusual, but not against the standard</h3>\n<table>\n<thead><tr><th>rule</th><th>what was "
            "seen</th>"
            "<th>where</th><th class=\"number\">times</th></tr></thead>\n<tbody>\n";
        std::size_t written = 0;
        for (const FindingGroup& group : ticket_.groups) {
            if (!is_note(group) || written++ >= most_groups) continue;
            out_ +=
                "<tr>" + element("td", "class=\"id\"", group.rule()) + element("td", "", group.first.text) +
                element("td", "class=\"dim place\"", place_text(report_, group.first)) +
                element("td", "class=\"number\"", group.places.size() > 1 ? grouped(group.places.size()) + "×" : "") +
                "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n";
    }

    void sessions() {
        if (ticket_.sessions.empty()) return;
        out_ += fmt::format("<section id=\"sessions\">\n<h2>{}</h2>\n", ticket_.options.every_session ? "Sessions"
                                                                        : ticket_.nothing_concerned
                                                                            ? "Sessions as they were seen"
                                                                            : "Sessions concerned");
        for (const TicketSession& session : ticket_.sessions) one_session(session);
        if (ticket_.sessions_left_out > 0) {
            out_ += paragraph(fmt::format("{} not drawn here; --session chooses them.",
                                          counted(ticket_.sessions_left_out, "more session concerned is",
                                                  "more sessions concerned are")),
                              "class=\"dim\"");
        }
        if (!ticket_.no_texts.empty()) out_ += paragraph(ticket_.no_texts, "class=\"dim\"");
        out_ += "</section>\n";
    }

    void one_session(const TicketSession& session) {
        const std::uint32_t number = session.session().number;
        out_ += fmt::format("<article id=\"session-{}\">\n", number);
        out_ += element("h3", "",
                        fmt::format("Session {} · {} · {}", number, device_text(session.session()),
                                    events_text(session.session().events)));
        out_ += paragraph(session_sentences(session.session(), report_.frames));
        out_ += "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Sequence diagram\">\n";
        out_ += diagram_svg_inside(ticket_diagram(ticket_, session), session.findings, fmt::format("s{}-", number));
        out_ += "</div>\n";
        for (const TicketMessage& message : session.messages) one_message(session, message);
        if (session.messages_left_out > 0) {
            out_ += paragraph(
                counted(session.messages_left_out, "more message concerned is", "more messages concerned are") +
                    " not shown here.",
                "class=\"dim\"");
        }
        out_ += "</article>\n";
    }

    void one_message(const TicketSession& session, const TicketMessage& message) {
        const MessageText* text = ticket_.text_of(session.session(), message.index);
        if (text == nullptr) return;
        std::string why;
        for (const std::string& rule : message.rules) why += (why.empty() ? " (" : ", ") + rule;
        if (!why.empty()) why += ")";
        out_ += "<details>" + element("summary", "", message_heading(ticket_, session, message) + why);
        out_ += "<pre>" + preformatted(text->head.substr(0, text->head.find_last_not_of("\r\n") + 1));
        // Masked already; soap_text() escapes for a terminal, here for HTML.
        if (!text->body.empty()) out_ += "\n" + preformatted(soap_text(text->body, "", {true}));
        out_ += "</pre></details>\n";
    }

    void not_seen() {
        out_ += "<section id=\"not-seen\">\n<h2>Not captured, not judged</h2>\n";
        if (ticket_.not_captured.empty()) {
            out_ += paragraph("Everything was captured, from the first packet of each session to its end.");
        } else {
            out_ += "<ul class=\"others\">\n";
            for (const std::string& sentence : ticket_.not_captured) out_ += element("li", "", sentence);
            out_ += "</ul>\n";
        }
        if (!ticket_.encrypted.empty()) {
            out_ += paragraph("Of encrypted connections only this could be seen:") + "<ul class=\"others\">\n";
            for (const std::string& line : ticket_.encrypted) out_ += element("li", "", line);
            out_ += "</ul>\n";
        }
        if (ticket_.not_judged.empty()) {
            out_ += paragraph("Every check could be made.");
        } else {
            out_ += paragraph(counted(report_.checks_not_judged, "check") +
                              " could not be made, because something that is needed was not captured:");
            out_ +=
                "<table>\n<thead><tr><th>rule</th><th>why</th><th class=\"number\">times</th></tr></thead>\n<tbody>\n";
            for (std::size_t i = 0; i < std::min(most_not_judged, ticket_.not_judged.size()); ++i) {
                const NotJudged& missed = ticket_.not_judged[i];
                out_ +=
                    "<tr>" +
                    element("td", "class=\"id\"", missed.rule == nullptr ? std::string_view("?") : missed.rule->id) +
                    element("td", "", missed.why) + element("td", "class=\"number\"", grouped(missed.count)) +
                    "</tr>\n";
            }
            out_ += "</tbody>\n</table>\n";
            if (ticket_.not_judged.size() > most_not_judged)
                out_ += paragraph(fmt::format("and {} more rules", ticket_.not_judged.size() - most_not_judged),
                                  "class=\"dim\"");
        }
        out_ += "</section>\n";
    }

    void footer() {
        out_ += "<footer>\n" + paragraph(ticket_.hidden);
        out_ +=
            paragraph("Frame numbers and TCP streams are those that Wireshark shows for the same file. Times are UTC.");
        out_ += paragraph("Written by cwmpscope" +
                          (ticket_.options.version.empty() ? "" : " " + ticket_.options.version) + ".");
        out_ += "</footer>\n";
    }

    const Ticket& ticket_;
    const CaptureReport& report_;
    std::string out_;
};

}  // namespace

std::string ticket_html(const Ticket& ticket) {
    return Page(ticket).write();
}

}  // namespace cwmpscope
