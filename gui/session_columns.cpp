#include "gui/session_columns.h"

#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "report/live_lines.h"
#include "report/message_label.h"
#include "report/redact.h"
#include "report/time_text.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

struct Columns {
    Q_DECLARE_TR_FUNCTIONS(SessionColumns)
};

constexpr std::array<SessionColumnInfo, session_column_count> columns{{
    {SessionColumn::mark, "mark", "", 26, true, false},
    {SessionColumn::device, "device", QT_TRANSLATE_NOOP("SessionColumns", "Device"), 170, true, false},
    {SessionColumn::reason, "reason", QT_TRANSLATE_NOOP("SessionColumns", "Event"), 96, true, false},
    {SessionColumn::start, "start", QT_TRANSLATE_NOOP("SessionColumns", "Start"), 94, true, false},
    {SessionColumn::duration, "duration", QT_TRANSLATE_NOOP("SessionColumns", "Duration"), 80, true, true},
    {SessionColumn::rpcs, "rpcs", QT_TRANSLATE_NOOP("SessionColumns", "RPCs"), 44, true, true},
    {SessionColumn::outcome, "outcome", QT_TRANSLATE_NOOP("SessionColumns", "Outcome"), 88, true, false},
    {SessionColumn::findings, "findings", QT_TRANSLATE_NOOP("SessionColumns", "Findings"), 70, true, false},
    {SessionColumn::acs, "acs", QT_TRANSLATE_NOOP("SessionColumns", "ACS"), 112, true, false},
    {SessionColumn::number, "number", QT_TRANSLATE_NOOP("SessionColumns", "No."), 52, false, true},
    {SessionColumn::bytes, "bytes", QT_TRANSLATE_NOOP("SessionColumns", "Bytes"), 72, false, true},
    {SessionColumn::connections, "connections", QT_TRANSLATE_NOOP("SessionColumns", "Connections"), 90, false, true},
    {SessionColumn::retries, "retries", QT_TRANSLATE_NOOP("SessionColumns", "Retries"), 64, false, true},
    {SessionColumn::version, "version", QT_TRANSLATE_NOOP("SessionColumns", "CWMP"), 56, false, false},
    {SessionColumn::authentication, "authentication", QT_TRANSLATE_NOOP("SessionColumns", "Authentication"), 110, false,
     false},
    {SessionColumn::cookie, "cookie", QT_TRANSLATE_NOOP("SessionColumns", "Cookie"), 120, false, false},
    {SessionColumn::user_agent, "user-agent", QT_TRANSLATE_NOOP("SessionColumns", "User agent"), 150, false, false},
}};

QString device_of(const Session& session) {
    const DeviceId* device = session.device.get_if();
    return device != nullptr ? wire_text(to_string(*device)) : Columns::tr("not captured");
}

std::uint64_t bytes_of(const Session& session) {
    std::uint64_t bytes = 0;
    for (const auto& message : session.messages) bytes += message->stream_end - message->stream_offset;
    return bytes;
}

QString cookies_of(const Session& session) {
    QStringList names;
    for (const auto& message : session.messages) {
        for (const SetCookie& cookie : message->http->set_cookies) {
            const QString name = wire_text(cookie.name);
            if (!names.contains(name)) names << name;
            if (names.size() > 4) return names.join(QStringLiteral(", ")) + QStringLiteral(" …");
        }
    }
    return names.join(QStringLiteral(", "));
}

QString user_agent_of(const Session& session) {
    for (const auto& message : session.messages) {
        const std::string* agent = message->http->user_agent.get_if();
        if (message->from == Side::cpe && agent != nullptr) return wire_text(*agent);
    }
    return {};
}

/// The first fault with which an RPC was answered; 0 when there is none.
int fault_of(const Session& session) {
    for (const Transaction& transaction : session.transactions) {
        const EnvelopeRef* answer = transaction.response.get_if();
        if (answer == nullptr || answer->message >= session.messages.size()) continue;
        const Message& message = *session.messages[answer->message];
        if (answer->envelope >= message.envelopes.size()) continue;
        const CwmpMessage& envelope = message.envelopes[answer->envelope];
        if (envelope.kind == CwmpKind::fault && envelope.fault) return envelope.fault->code.value_or(1);
    }
    return 0;
}

bool refused_at_the_end(const Session& session) {
    const auto last = std::find_if(session.messages.rbegin(), session.messages.rend(),
                                   [](const auto& message) { return !message->is_request; });
    return last != session.messages.rend() && ((*last)->http->status == 401 || (*last)->http->status == 403);
}

bool unanswered(const Session& session) {
    return std::any_of(session.transactions.begin(), session.transactions.end(),
                       [](const Transaction& transaction) { return transaction.response.is_absent(); });
}

SeverityCounts counts_of(const SessionResult& result) {
    SeverityCounts counts;
    counts.add(result.judgement);
    return counts;
}

}  // namespace

std::span<const SessionColumnInfo> session_columns() {
    return columns;
}

QString heading_of(SessionColumn column) {
    const char* heading = columns[static_cast<std::size_t>(column)].heading;
    return *heading == '\0' ? QString() : QCoreApplication::translate("SessionColumns", heading);
}

void SeverityCounts::add(const Judgement& judgement) {
    for (const Finding& finding : judgement.findings) {
        if (finding.severity == Severity::violation) ++violations;
        if (finding.severity == Severity::warning) ++warnings;
        if (finding.severity == Severity::note) ++notes;
    }
}

void SeverityCounts::add(const SeverityCounts& other) {
    violations += other.violations, warnings += other.warnings, notes += other.notes;
}

SessionBrief brief_of(const SessionResult& result) {
    const Session& session = *result.session;
    const auto number = [](std::size_t size) { return static_cast<std::uint32_t>(size); };
    return {.outline = outline_of(session),
            .counts = counts_of(result),
            .findings = number(result.judgement.findings.size()),
            .diagnoses = number(result.judgement.diagnoses.size()),
            .rpcs = number(session.transactions.size()),
            .connections = number(session.connections.size()),
            .retries = session.retry_count.value_or(0),
            .bytes = bytes_of(session)};
}

QString text_of(const SeverityCounts& counts) {
    QStringList parts;
    if (counts.violations > 0) parts << QStringLiteral("%1✕").arg(counts.violations);
    if (counts.warnings > 0) parts << QStringLiteral("%1!").arg(counts.warnings);
    if (counts.notes > 0) parts << QStringLiteral("%1i").arg(counts.notes);
    return parts.join(QLatin1Char(' '));
}

QString mark_of(const SeverityCounts& counts) {
    if (counts.violations > 0) return QStringLiteral("✕");
    if (counts.warnings > 0) return QStringLiteral("!");
    return {};
}

QString outcome_text(const Session& session) {
    const int fault = fault_of(session);
    switch (session.outcome) {
        case Outcome::completed:
            return fault > 0 ? Columns::tr("fault %1").arg(fault) : Columns::tr("ok");
        case Outcome::aborted:
            if (refused_at_the_end(session)) return Columns::tr("auth failed");
            if (fault > 0) return Columns::tr("fault %1").arg(fault);
            return unanswered(session) ? Columns::tr("unanswered") : Columns::tr("aborted");
        case Outcome::cut:
            return Columns::tr("cut ≀");
    }
    return {};
}

QString text_of(SessionColumn column, const SessionResult& result) {
    const Session& session = *result.session;
    switch (column) {
        case SessionColumn::mark:
            return mark_of(counts_of(result));
        case SessionColumn::device:
            return device_of(session);
        case SessionColumn::reason:
            return session.events.empty() ? QStringLiteral("?") : qt_text(events_text(session.events));
        case SessionColumn::start:
            return qt_text(time_text(session.start, TimeFormat::utc, session.start, session.start));
        case SessionColumn::duration:
            return qt_text(duration_text(session.end - session.start));
        case SessionColumn::rpcs:
            return QString::number(session.transactions.size());
        case SessionColumn::outcome:
            return is_over(result) ? outcome_text(session) : Columns::tr("goes on …");
        case SessionColumn::findings:
            return text_of(counts_of(result));
        case SessionColumn::acs:
            return qt_text(to_string(session.acs));
        case SessionColumn::number:
            return QString::number(session.number);
        case SessionColumn::bytes:
            return qt_text(told(bytes_text(bytes_of(session))));
        case SessionColumn::connections:
            return QString::number(session.connections.size());
        case SessionColumn::retries:
            return session.retry_count.is_present() ? QString::number(session.retry_count.value_or(0)) : QString();
        case SessionColumn::version:
            return qt_text(cwmp_version(session));
        case SessionColumn::authentication:
            return session.authentication == Authentication::none ? QString()
                                                                  : qt_text(told(word_of(session.authentication)));
        case SessionColumn::cookie:
            return cookies_of(session);
        case SessionColumn::user_agent:
            return user_agent_of(session);
    }
    return {};
}

std::optional<SortKey> sort_key_of(SessionColumn column, const SessionBrief& brief) {
    const auto number = [](auto value) { return SortKey{static_cast<std::int64_t>(value), {}}; };
    switch (column) {
        case SessionColumn::mark:
        case SessionColumn::findings: {
            const SeverityCounts& counts = brief.counts;
            return number((std::uint64_t{counts.violations} << 40U) + (std::uint64_t{counts.warnings} << 20U) +
                          counts.notes);
        }
        case SessionColumn::start:
            return number(brief.outline.start.time_since_epoch().count());
        case SessionColumn::duration:
            return number((brief.outline.end - brief.outline.start).count());
        case SessionColumn::rpcs:
            return number(brief.rpcs);
        case SessionColumn::number:
            return number(brief.outline.number);
        case SessionColumn::bytes:
            return number(brief.bytes);
        case SessionColumn::connections:
            return number(brief.connections);
        case SessionColumn::retries:
            return number(brief.retries);
        default:
            return std::nullopt;
    }
}

SortKey sort_key_of(SessionColumn column, const SessionResult& result) {
    if (auto key = sort_key_of(column, brief_of(result))) return *std::move(key);
    return {0, text_of(column, result).toStdString()};
}

QString tooltip_of(SessionColumn column, const SessionResult& result) {
    const Session& session = *result.session;
    switch (column) {
        case SessionColumn::outcome:
            return wire_text(told(redacted_urls(session.outcome_reason, Redaction{})));
        case SessionColumn::device:
            if (const DeviceId* device = session.device.get_if())
                return QStringLiteral("%1\n%2").arg(wire_text(device->manufacturer), qt_text(to_string(session.cpe)));
            return qt_text(to_string(session.cpe));
        case SessionColumn::start:
            return qt_text(iso8601(session.start));
        default:
            return {};
    }
}

}  // namespace cwmpscope
