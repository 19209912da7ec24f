#include "report/ticket_text.h"

#include "report/diagram_text.h"
#include "report/escape.h"
#include "report/findings_text.h"
#include "report/message_label.h"
#include "report/soap_text.h"
#include "report/text_width.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

std::string title(std::string_view words, const TextStyle& look) {
    const std::string line = in_charset(shown(words, look), look);
    return "\n" + bold(line, look) + "\n" +
           repeated(look.ascii ? "-" : "─", std::min<std::size_t>(display_width(line), 100)) + "\n\n";
}

void add_lines(std::string& out, std::string_view text, const TextStyle& look) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) out += "    " + in_charset(shown(line, look), look);
        out += "\n";
        text.remove_prefix(std::min(text.size(), end + 1));
    }
}

void add_session(const Ticket& ticket, const TicketSession& session, const TextStyle& look, std::string& out) {
    const Session& facts = session.session();
    out +=
        title(fmt::format("Session {} · {} · {}", facts.number, device_text(facts), events_text(facts.events)), look);
    out += wrapped(in_charset(shown(session_sentences(facts, ticket.report->frames), look), look), look.width, "") +
           "\n\n";
    out += diagram_text(ticket_diagram(ticket, session), session.findings, look, TimeFormat::relative);
    for (const TicketMessage& message : session.messages) {
        const MessageText* text = ticket.text_of(facts, message.index);
        if (text == nullptr) continue;
        out += "\n" + in_charset(shown(message_heading(ticket, session, message), look), look) + "\n";
        add_lines(out, text->head, look);
        if (!text->body.empty()) out += in_charset(soap_text(text->body, "    ", {true}), look);
    }
}

}  // namespace

std::string ticket_text(const Ticket& ticket, const TextStyle& look) {
    std::string out = findings_text(*ticket.report, {}, look);
    if (!ticket.report->accepted.empty())
        out += wrapped(in_charset("Accepted: " + ticket.report->accepted, look), look.width, "    ") + "\n";
    for (const TicketSession& session : ticket.sessions) add_session(ticket, session, look, out);
    out += "\n";
    if (ticket.sessions_left_out > 0)
        out += fmt::format("{} more sessions concerned are not drawn here; --session chooses them.\n",
                           ticket.sessions_left_out);
    if (!ticket.no_texts.empty()) out += in_charset(shown(ticket.no_texts, look), look) + "\n";
    out += wrapped(in_charset(ticket.hidden, look), look.width, "") + "\n";
    return out;
}

}  // namespace cwmpscope
