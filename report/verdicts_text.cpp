#include "report/verdicts_text.h"

#include "report/escape.h"
#include "report/message_label.h"
#include "report/text_width.h"
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::size_t most_lines = 8;

bool holds(const std::vector<std::uint64_t>& frames, const Message& message) {
    return std::find(frames.begin(), frames.end(), message.first.frame) != frames.end();
}

/// The gravest finding about the exchange in which the session ended; none: nobody is accused.
const Finding* cause_of(const Session& session, const std::vector<Finding>& findings) {
    if (session.exchanges.empty()) return nullptr;
    const Exchange& last = session.exchanges.back();
    const Finding* cause = nullptr;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::note) continue;
        const bool concerned = [&] {
            for (const auto& message : {last.request, last.response}) {
                if (message && *message < session.messages.size() &&
                    holds(finding.frames, *session.messages[*message])) {
                    return true;
                }
            }
            return false;
        }();
        if (concerned && (cause == nullptr || finding.severity > cause->severity)) cause = &finding;
    }
    return cause;
}

std::string who_and_why(const CaptureReport& report, const Session& session) {
    std::string text = fmt::format("session {}", session.number);
    if (report.devices.size() != 1) text += " · " + device_text(session);
    return text + " · " + events_text(session.events);
}

std::string failure_line(const CaptureReport& report, const Session& session) {
    const std::vector<Finding> findings = report.findings_of(session.number);
    std::string text =
        who_and_why(report, session) + " · " + visible(redacted_urls(session.outcome_reason, Redaction{}));
    const Finding* cause = cause_of(session, findings);
    if (cause != nullptr && cause->rule != nullptr)
        text += fmt::format(" · at fault: {} ({})", name_of(cause->at_fault), cause->rule->id);
    return text;
}

void add_refusals(const CaptureReport& report, const Session& session, std::vector<std::string>& lines) {
    for (const Transaction& transaction : session.transactions) {
        const EnvelopeRef* answer = transaction.response.get_if();
        if (answer == nullptr || answer->message >= session.messages.size()) continue;
        const Message& message = *session.messages[answer->message];
        if (answer->envelope >= message.envelopes.size()) continue;
        const CwmpMessage& envelope = message.envelopes[answer->envelope];
        if (envelope.kind != CwmpKind::fault) continue;
        const MessageLabel label = label_of(message, &envelope, Redaction{});
        lines.push_back(fmt::format("{} · {}: {} {} · frame {}", who_and_why(report, session),
                                    visible(transaction.method_name), label.name, label.detail, message.first.frame));
    }
}

std::string block(const std::string& title, const std::vector<std::string>& lines, bool every_one,
                  const TextStyle& look) {
    if (lines.empty()) return {};
    std::string text = colored(title, DiagramStyle::fault, look) + "\n";
    const std::size_t shown_lines = every_one ? lines.size() : std::min(lines.size(), most_lines);
    for (std::size_t i = 0; i < shown_lines; ++i)
        text += wrapped(in_charset(lines[i], look), look.width, "    ") + "\n";
    if (shown_lines < lines.size()) text += fmt::format("    and {} more (--all)\n", lines.size() - shown_lines);
    return text;
}

}  // namespace

std::string verdicts_text(const CaptureReport& report, bool every_one, const TextStyle& look) {
    std::vector<std::string> failures, refusals;
    for (const SessionResult& result : report.sessions) {
        if (result.session->outcome == Outcome::aborted) failures.push_back(failure_line(report, *result.session));
        add_refusals(report, *result.session, refusals);
    }
    std::string text =
        block(counted(failures.size(), "session") + " failed", failures, every_one, look) +
        block(counted(refusals.size(), "RPC was", "RPCs were") + " refused with a Fault", refusals, every_one, look);
    return text.empty() ? text : text + "\n";
}

}  // namespace cwmpscope
