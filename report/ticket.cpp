#include "report/ticket.h"

#include "report/diagram_merge.h"
#include "report/escape.h"
#include "report/findings_text.h"
#include "report/message_label.h"
#include "report/time_text.h"
#include "report/tls_text.h"
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cwmpscope {

namespace {

constexpr std::size_t most_files = 5, most_devices = 5, shown_when_fine = 3;

bool is_fault(const Finding& finding) {
    return finding.severity >= Severity::warning;
}

std::string listed(const std::vector<std::string>& words, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i) text += (i == 0 ? "" : ", ") + words[i];
    if (words.size() > most) text += fmt::format(" and {} more", words.size() - most);
    return text;
}

std::string base_name(const std::string& path) {
    if (path == "-") return "standard input";
    const std::size_t slash = path.find_last_of('/');
    return shortened(slash == std::string::npos ? path : path.substr(slash + 1), 120);
}

std::string outcomes(const CaptureReport& report) {
    std::uint64_t completed = 0, aborted = 0, cut = 0;
    for (const SessionOutline& session : report.sessions.outlines()) {
        const Outcome outcome = session.outcome;
        ++(outcome == Outcome::completed ? completed : outcome == Outcome::aborted ? aborted : cut);
    }
    std::string text = grouped(report.sessions.size());
    std::vector<std::string> parts;
    if (completed > 0) parts.push_back(fmt::format("{} completed", grouped(completed)));
    if (aborted > 0) parts.push_back(fmt::format("{} aborted", grouped(aborted)));
    if (cut > 0) parts.push_back(fmt::format("{} whose end was not captured", grouped(cut)));
    return parts.empty() ? text : text + ": " + listed(parts, parts.size());
}

std::string encryption(const CaptureCounters& counters) {
    std::vector<std::string> parts;
    if (counters.decrypted_connections > 0)
        parts.push_back(counted(counters.decrypted_connections, "connection") + " read with keys");
    if (counters.encrypted_connections > 0)
        parts.push_back(counted(counters.encrypted_connections, "connection") + " not read");
    return listed(parts, parts.size());
}

void add_summary(Ticket& ticket) {
    const CaptureReport& report = *ticket.report;
    const auto add = [&](std::string label, std::string words) {
        ticket.summary.emplace_back(std::move(label), std::move(words));
    };
    std::vector<std::string> files, devices;
    for (const std::string& file : report.files) files.push_back(base_name(file));
    add(files.size() == 1 ? "File" : "Files", listed(files, most_files));
    if (report.first_time) {
        add("Sessions between",
            fmt::format("{} and {} UTC", time_text(*report.first_time, TimeFormat::utc_date, {}, {}),
                        time_text(*report.last_time, TimeFormat::utc_date, {}, {})));
    }
    for (const DeviceHistory& device : report.devices) {
        std::string name = to_string(device.id);
        if (!device.id.manufacturer.empty()) name += " (" + device.id.manufacturer + ")";
        devices.push_back(shortened(name, 160));
    }
    if (!devices.empty()) add(devices.size() == 1 ? "Device" : "Devices", listed(devices, most_devices));
    add("Sessions", outcomes(report));
    add("Packets", grouped(report.counters.packets) + " in " + counted(report.counters.connections, "TCP connection"));
    if (const std::string words = encryption(report.counters); !words.empty()) add("Encrypted", words);
    const FindingCounts counts = count_findings(report.findings.heads());
    add("Findings", fmt::format("{}, {}, {}", counted(counts.violations, "violation"),
                                counted(counts.warnings, "warning"), counted(counts.notes, "note")));
    if (!report.accepted.empty()) add("Accepted", report.accepted);
    add("Checks",
        fmt::format("{} made, {} could not be made", grouped(report.checks_made), grouped(report.checks_not_judged)));
}

/// Every group gets at least one session before any gets a second one.
std::vector<std::uint32_t> sessions_concerned(const Ticket& ticket) {
    const CaptureReport& report = *ticket.report;
    std::vector<std::uint32_t> chosen;
    std::set<std::uint32_t> known;
    const auto add = [&](std::uint32_t number) {
        if (number != 0 && report.sessions.contains(number) && known.insert(number).second) chosen.push_back(number);
    };
    for (const Diagnosis& diagnosis : report.diagnoses) add(diagnosis.session);
    for (const FindingGroup& group : ticket.groups) {
        if (is_fault(group.first) && !group.sessions.empty()) add(group.sessions.front());
    }
    for (const FindingGroup& group : ticket.groups) {
        if (!is_fault(group.first)) continue;
        for (const std::uint32_t number : group.sessions) add(number);
    }
    if (ticket.options.every_session) {
        for (const SessionOutline& session : report.sessions.outlines()) add(session.number);
    }
    return chosen;
}

/// The messages that faults and verdicts are about; of a rule that is broken again and again the first two.
void add_messages(TicketSession& session, const CaptureReport& report, std::size_t& room) {
    std::map<std::uint32_t, TicketMessage> messages;
    std::map<const Rule*, int> seen;
    const auto add = [&](std::uint32_t index, std::string why) {
        if (index >= session.session().messages.size()) return;
        TicketMessage& message = messages[index];
        message.index = index;
        if (std::find(message.rules.begin(), message.rules.end(), why) == message.rules.end())
            message.rules.push_back(std::move(why));
    };
    for (const Finding& finding : session.findings) {
        if (!is_fault(finding) || !finding.message || ++seen[finding.rule] > 2) continue;
        add(*finding.message, std::string(finding.rule == nullptr ? "?" : finding.rule->id));
    }
    for (const Diagnosis& diagnosis : report.diagnoses) {
        if (diagnosis.session != session.session().number || diagnosis.frame == 0) continue;
        const auto& all = session.session().messages;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            if (all[i]->first.frame <= diagnosis.frame && diagnosis.frame <= all[i]->last.frame)
                add(i, std::string(word_of(diagnosis.trouble)));
        }
    }
    // Beside a refused RPC stands what was asked.
    for (const Transaction& transaction : session.session().transactions) {
        const EnvelopeRef* answer = transaction.response.get_if();
        if (answer == nullptr || !messages.contains(answer->message)) continue;
        if (session.session().messages[answer->message]->kind == MessageKind::fault)
            add(transaction.request.message, "what was refused");
    }
    for (auto& [index, message] : messages) {
        if (room > 0) {
            --room;
            session.messages.push_back(std::move(message));
        } else {
            ++session.messages_left_out;
        }
    }
}

void add_sessions(Ticket& ticket) {
    std::vector<std::uint32_t> numbers = sessions_concerned(ticket);
    ticket.nothing_concerned = numbers.empty();
    for (std::size_t i = 0; ticket.nothing_concerned && i < std::min(shown_when_fine, ticket.report->sessions.size());
         ++i)
        numbers.push_back(ticket.report->sessions.outlines()[i].number);
    if (numbers.size() > ticket.options.sessions) {
        ticket.sessions_left_out = numbers.size() - ticket.options.sessions;
        numbers.resize(ticket.options.sessions);
    }
    std::sort(numbers.begin(), numbers.end());
    std::size_t room = ticket.options.messages;
    for (const std::uint32_t number : numbers) {
        TicketSession session;
        session.result = *ticket.report->find(number);
        session.findings = ticket.report->findings_of(number);
        add_messages(session, *ticket.report, room);
        ticket.sessions.push_back(std::move(session));
    }
}

void add_not_captured(Ticket& ticket) {
    const CaptureReport& report = *ticket.report;
    ticket.not_captured = evidence_problems(report);
    std::uint64_t begins = 0, ends = 0, holes = 0;
    for (const SessionOutline& session : report.sessions.outlines()) {
        begins += session.begins ? 0 : 1;
        ends += session.ends ? 0 : 1;
        holes += session.has_holes ? 1 : 0;
    }
    const auto add = [&](std::uint64_t number, std::string_view words) {
        if (number > 0) ticket.not_captured.push_back(counted(number, "session") + std::string(words));
    };
    add(begins, " of which the beginning was not captured");
    add(ends, " of which the end was not captured");
    add(holes, " with holes inside");
    if (report.counters.encrypted_connections > 0 && !report.sessions.empty()) {
        ticket.not_captured.push_back(counted(report.counters.encrypted_connections, "encrypted connection (TLS)",
                                              "encrypted connections (TLS)") +
                                      " could not be read");
    }
}

}  // namespace

const MessageText* Ticket::text_of(const Session& session, std::uint32_t message) const {
    const auto found = texts.find(session.messages[message].get());
    return found == texts.end() ? nullptr : &found->second;
}

Ticket make_ticket(const CaptureReport& report, TicketOptions options) {
    Ticket ticket;
    ticket.report = &report;
    ticket.options = std::move(options);
    std::vector<std::string> files;
    for (const std::string& file : report.files) files.push_back(base_name(file));
    ticket.title = files.empty() ? "capture" : listed(files, 2);
    ticket.verdicts = verdict_blocks(report, 50);
    ticket.groups = grouped_findings(report.findings);
    add_summary(ticket);
    add_sessions(ticket);
    add_not_captured(ticket);
    ticket.encrypted = unread_tls_lines(report, report.frames);
    ticket.not_judged = report.not_judged;
    std::stable_sort(ticket.not_judged.begin(), ticket.not_judged.end(),
                     [](const NotJudged& a, const NotJudged& b) { return a.count > b.count; });
    ticket.hidden = hidden_text(report);
    return ticket;
}

std::vector<std::shared_ptr<const Message>> wanted_texts(const Ticket& ticket) {
    std::vector<std::shared_ptr<const Message>> wanted;
    for (const TicketSession& session : ticket.sessions) {
        for (const TicketMessage& message : session.messages)
            wanted.push_back(session.session().messages[message.index]);
    }
    return wanted;
}

void add_text(Ticket& ticket, const Message& message, MessageText text) {
    Masker& masker = *ticket.report->masker;
    // Masked whole, then cut: a secret's name may stand before the cut and its value behind it.
    MessageText& kept = ticket.texts[&message];
    kept.head = masker.head(text.head);
    kept.body = masker.body(text.body);
    ticket.hidden = hidden_text(*ticket.report);  // there may be further names in the text
    for (std::string* part : {&kept.head, &kept.body}) {
        if (part->size() <= ticket.options.text) continue;
        const std::size_t left_out = part->size() - ticket.options.text;
        part->resize(ticket.options.text);
        *part += fmt::format("\n({} bytes more are not shown)", grouped(left_out));
    }
}

DiagramRows ticket_diagram(const Ticket& ticket, const TicketSession& session) {
    DiagramOptions wishes;
    wishes.redaction = ticket.report->masker->redaction();
    wishes.frames = ticket.report->frames;
    DiagramRows rows = session_diagram(*ticket.report, session.session(), session.findings, wishes);
    leave_out_rows(rows, ticket.options.rows);
    return rows;
}

std::string message_heading(const Ticket& ticket, const TicketSession& session, const TicketMessage& message) {
    const Message& shown = *session.session().messages[message.index];
    const MessageLabel label = label_of(shown, shown.cwmp(), ticket.report->masker->redaction());
    return fmt::format("frame {} · {} · +{:.3f} s · {}", ticket.report->frames.text(shown.first.frame),
                       shown.from == Side::cpe ? "CPE → ACS" : "ACS → CPE",
                       in_seconds(shown.first.time - session.session().start), label.name);
}

std::string group_place(const Ticket& ticket, const FindingGroup& group) {
    const std::string first = place_text(*ticket.report, group.first);
    const std::size_t count = group.places.size();
    if (count == 1) return first;
    if (group.sessions.size() < 2) return fmt::format("{}×, first: {}", count, first);
    return fmt::format("{}× in {}, first: {}", count, counted(group.sessions.size(), "session"), first);
}

std::vector<std::string> other_sentences(const Ticket& ticket, const FindingGroup& group, std::size_t most) {
    std::vector<std::string> sentences;
    if (group.differing == 0) return sentences;
    std::set<std::string> known = {group.first.text};
    for (const std::uint32_t place : group.places) {
        if (sentences.size() == most) break;
        const Finding finding = ticket.report->findings.at(place);
        if (known.insert(finding.text).second) sentences.push_back(finding.text);
    }
    return sentences;
}

}  // namespace cwmpscope
