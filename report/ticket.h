// Ticket: what is put into a report for a bug tracker or a vendor, whatever its format: the summary, what went wrong,
// findings in groups, the sessions and messages concerned, what could not be seen or judged, what was hidden. A report
// goes in; writers (ticket_html.h, ticket_markdown.h, ticket_text.h) and the desktop program read what comes out. The
// size is bounded; what is left out is counted.
#pragma once

#include "report/capture_report.h"
#include "report/diagram_rows.h"
#include "report/finding_groups.h"
#include "report/session_text.h"
#include "report/verdicts_text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope {

struct TicketOptions {
    std::size_t sessions = 60;     ///< most that are drawn
    std::size_t rows = 600;        ///< most of a diagram
    std::size_t messages = 100;    ///< most whose text is shown
    std::size_t text = 48 * 1024;  ///< bytes of one message that are shown
    bool every_session = false;    ///< the user chose them: concerned or not
    std::string version;           ///< of the program: "0.3"
};

/// A message that a finding or a verdict is about.
struct TicketMessage {
    std::uint32_t index = 0;         ///< in Session::messages
    std::vector<std::string> rules;  ///< ids, why it is shown
};

struct TicketSession {
    SessionResult result;
    std::vector<Finding> findings;  ///< all of the session
    std::vector<TicketMessage> messages;
    std::size_t messages_left_out = 0;

    const Session& session() const { return *result.session; }
};

/// Texts of messages, read again from the capture and masked.
using MessageTexts = std::map<const Message*, MessageText>;

struct Ticket {
    const CaptureReport* report = nullptr;  ///< must live as long
    TicketOptions options;
    std::string title;                                         ///< names of the files
    std::vector<std::pair<std::string, std::string>> summary;  ///< label and words
    std::vector<VerdictBlock> verdicts;
    std::vector<FindingGroup> groups;     ///< of CaptureReport::findings
    std::vector<TicketSession> sessions;  ///< those concerned
    std::size_t sessions_left_out = 0;
    bool nothing_concerned = false;         ///< the sessions are there only to be looked at
    std::vector<std::string> encrypted;     ///< a line for each connection with TLS that was not read; escaped
    std::vector<std::string> not_captured;  ///< sentences; empty when all was
    std::vector<NotJudged> not_judged;      ///< the most frequent first
    std::string hidden;
    std::string no_texts;  ///< why texts of messages are not there; empty when they are
    MessageTexts texts;

    const MessageText* text_of(const Session& session, std::uint32_t message) const;
};

Ticket make_ticket(const CaptureReport& report, TicketOptions options);
/// The messages whose texts are wanted, for one more reading of the capture.
std::vector<std::shared_ptr<const Message>> wanted_texts(const Ticket& ticket);
/// Masks what was read again and keeps it, cut where it is too long.
void add_text(Ticket& ticket, const Message& message, MessageText text);

/// The diagram of a session, folded, without plumbing left out; its last rows are left out when there are too many.
DiagramRows ticket_diagram(const Ticket& ticket, const TicketSession& session);
/// "frame 21 · ACS → CPE · +0.127 s · GetParameterValues"
std::string message_heading(const Ticket& ticket, const TicketSession& session, const TicketMessage& message);
/// Where a group was found: "3× in 2 sessions, first: session 1 · frames 4, 5".
std::string group_place(const Ticket& ticket, const FindingGroup& group);
/// Up to `most` further sentences of a group that differ from the first and from each other.
std::vector<std::string> other_sentences(const Ticket& ticket, const FindingGroup& group, std::size_t most);

}  // namespace cwmpscope
