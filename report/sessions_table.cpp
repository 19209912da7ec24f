#include "report/sessions_table.h"

#include "report/escape.h"
#include "report/message_label.h"
#include "report/table.h"
#include "report/words.h"

#include <fmt/format.h>

#include <map>

namespace cwmpscope {

namespace {

bool several_days(const CaptureReport& report) {
    if (!report.first_time) return false;
    return std::chrono::floor<std::chrono::days>(*report.first_time) !=
           std::chrono::floor<std::chrono::days>(*report.last_time);
}

/// A clock without its date says nothing about a capture of several days.
TimeFormat with_date(TimeFormat format, bool date) {
    if (date && format == TimeFormat::utc) return TimeFormat::utc_date;
    if (date && format == TimeFormat::absolute) return TimeFormat::absolute_date;
    return format;
}

}  // namespace

std::string end_text(const Session& session, const FrameNames& frames) {
    switch (session.outcome) {
        case Outcome::completed:
            return "completed";
        case Outcome::aborted:
            return session.outcome_reason.empty()
                       ? "aborted"
                       : "aborted: " + frames.in_sentence(visible(redacted_urls(session.outcome_reason, Redaction{})));
        case Outcome::cut:
            return session.captured.dropped == 0
                       ? "not seen"
                       : fmt::format("not seen: {} dropped", counted(session.captured.dropped, "packet"));
    }
    return {};
}

std::string counts_text(const FindingCounts& counts, bool ascii) {
    std::string text;
    const auto add = [&](std::uint64_t count, Severity severity) {
        if (count == 0) return;
        text += fmt::format("{}{}{}", text.empty() ? "" : " ", count, mark_text(severity, ascii));
    };
    add(counts.violations, Severity::violation);
    add(counts.warnings, Severity::warning);
    add(counts.notes, Severity::note);
    return text;
}

void write_sessions_table(const CaptureReport& report, const TextStyle& look,
                          FunctionRef<void(std::string_view text)> write) {
    const TimeFormat format = with_date(look.time, several_days(report));
    const bool utc = format == TimeFormat::utc || format == TimeFormat::utc_date;
    const std::vector<TableColumn> columns = {{"#", true, 0},          {utc ? "start (UTC)" : "start", false, 0},
                                              {"dur", true, 0},        {"device", false, 12},
                                              {"why", false, 8, true}, {"rpcs", true, 0},
                                              {"end", false, 9, true}, {"findings", false, 0}};
    const auto lines = [&](FunctionRef<void(const TableLine&)> give) {
        Timestamp before = report.first_time.value_or(Timestamp{});
        for (const SessionResult& result : report.sessions) {
            const Session& session = *result.session;
            const FindingCounts of_session = count_findings(report.findings.heads_of(session.number));
            const std::string torn = session.outcome == Outcome::cut || !session.captured.start ? "≀" : "";
            const bool bad = session.outcome == Outcome::aborted;
            const auto paint_end = [&look, bad](std::string_view text) {
                return bad ? colored(text, DiagramStyle::fault, look) : std::string(text);
            };
            const Severity worst = of_session.violations > 0 ? Severity::violation
                                   : of_session.warnings > 0 ? Severity::warning
                                                             : Severity::note;
            const auto paint_counts = [&look, worst](std::string_view text) {
                return text.empty() ? std::string() : colored(text, worst, look);
            };
            give({{fmt::format("{}", session.number)},
                  {time_text(session.start, format, report.first_time.value_or(session.start), before)},
                  {in_charset(torn + duration_text(session.end - session.start), look)},
                  {in_charset(device_text(session), look)},
                  {in_charset(events_text(session.events), look)},
                  {fmt::format("{}", session.transactions.size())},
                  {in_charset(end_text(session, look.frames), look), paint_end},
                  {counts_text(of_session, look.ascii), paint_counts}});
            before = session.start;
        }
    };
    write_table(columns, lines, look, write);
}

std::string sessions_table(const CaptureReport& report, const TextStyle& look) {
    std::string text;
    write_sessions_table(report, look, [&](std::string_view more) { text += more; });
    return text;
}

std::string devices_table(const CaptureReport& report, const TextStyle& look) {
    const std::vector<TableColumn> columns = {
        {"device", false, 12}, {"manufacturer", false, 8}, {"sessions", true, 0}, {"first", true, 0},
        {"last", true, 0},     {"lifecycles", false, 12},  {"findings", false, 0}};
    std::vector<std::vector<TableCell>> lines;
    for (const DeviceHistory& device : report.devices) {
        FindingCounts sum;
        for (const std::uint32_t session : device.sessions) {
            const FindingCounts of_session = count_findings(report.findings.heads_of(session));
            sum.violations += of_session.violations;
            sum.warnings += of_session.warnings;
            sum.notes += of_session.notes;
        }
        std::map<LifecycleState, std::size_t> states;
        for (const Transfer& transfer : device.transfers) ++states[transfer.state];
        for (const Lifecycle& lifecycle : device.lifecycles) ++states[lifecycle.state];
        std::string lifecycles;
        for (const auto& [state, count] : states)
            lifecycles += fmt::format("{}{} {}", lifecycles.empty() ? "" : ", ", count, word_of(state));
        lines.push_back({{in_charset(visible(to_string(device.id)), look)},
                         {in_charset(visible(device.id.manufacturer), look)},
                         {fmt::format("{}", device.sessions.size())},
                         {device.sessions.empty() ? "" : fmt::format("{}", device.sessions.front())},
                         {device.sessions.empty() ? "" : fmt::format("{}", device.sessions.back())},
                         {lifecycles},
                         {counts_text(sum, look.ascii)}});
    }
    return table_text(columns, lines, look);
}

}  // namespace cwmpscope
