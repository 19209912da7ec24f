#include "gui/export_formats.h"

#include "gui/details_parameters.h"
#include "gui/qt_text.h"
#include "gui/session_columns.h"
#include "gui/session_files.h"
#include "report/diagram_merge.h"
#include "report/diagram_mermaid.h"
#include "report/diagram_svg.h"
#include "report/diagram_text.h"
#include "report/findings_text.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "report/session_text.h"
#include "report/sessions_table.h"
#include "report/ticket_html.h"
#include "report/ticket_markdown.h"
#include "report/ticket_text.h"
#include "report/tls_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace cwmpscope {

namespace {

/// Of a diagram in a mail: the command line's width where there is no terminal.
constexpr std::size_t width_in_tickets = 100;

TextStyle look_of(const ExportInput& input) {
    TextStyle look;
    look.frames = input.report.frames;
    return look;
}

JsonStyle json_of(const ExportInput& input) {
    return {false, input.wish.redaction, input.report.frames};
}

std::string diagram(const ExportInput& input, bool ascii) {
    TextStyle look = look_of(input);
    look.ascii = ascii;
    look.width = width_in_tickets;
    return diagram_text(exported_rows(input), input.session->judgement.findings, look, TimeFormat::relative);
}

std::string text(const ExportInput& input) {
    return diagram(input, false);
}

std::string ascii(const ExportInput& input) {
    return diagram(input, true);
}

std::string svg(const ExportInput& input) {
    return diagram_svg(exported_rows(input), input.session->judgement.findings);
}

std::string mermaid(const ExportInput& input) {
    return diagram_mermaid(exported_rows(input), input.session->judgement.findings);
}

std::string sentences(const ExportInput& input) {
    return session_text(input.report, *input.session, input.wish.redaction, look_of(input));
}

std::string findings(const ExportInput& input) {
    return findings_text(input.report, {}, look_of(input));
}

std::string table(const ExportInput& input) {
    const TextStyle look = look_of(input);
    std::string text;
    if (!input.report.sessions.empty()) text += sessions_table(input.report, look);
    for (const std::string& problem : evidence_problems(input.report)) text += problem + "\n";
    if (!input.report.sessions.empty()) text += hidden_text(input.report) + "\n";
    return text + unread_tls_text(input.report, look);
}

std::string sessions_as_json(const ExportInput& input) {
    std::string lines;
    for (const SessionResult& session : input.report.sessions)
        lines += session_json(input.report, session, json_of(input)) + "\n";
    for (const EncryptedConnection& connection : input.report.tls_connections) {
        if (connection.session == 0)
            lines += tls_connection_json(connection.info, connection.close, 0, json_of(input)) + "\n";
    }
    return lines;
}

/// The columns of the list, for spreadsheets.
std::string sessions_as_csv(const ExportInput& input) {
    QStringList heading;
    for (const SessionColumnInfo& column : session_columns())
        if (column.column != SessionColumn::mark) heading << QString::fromLatin1(column.name);
    QString text = heading.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    for (const SessionResult& session : input.report.sessions) {
        QStringList fields;
        for (const SessionColumnInfo& column : session_columns()) {
            if (column.column == SessionColumn::mark) continue;
            fields << csv_field(qt_text(input.report.masker->text(text_of(column.column, session).toStdString())));
        }
        text += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text.toStdString();
}

std::string findings_as_json(const ExportInput& input) {
    return check_json(input.report, chosen_findings(input.report, {}), json_of(input));
}

Ticket ticket_of(const ExportInput& input, TicketOptions options) {
    options.every_session = !input.wish.all_shown;
    Ticket ticket = make_ticket(input.report, std::move(options));
    auto texts = read_texts(input.wish.input, wanted_texts(ticket), [&] { return input.unwanted && input.unwanted(); });
    for (auto& [message, text] : texts) add_text(ticket, *message, std::move(text));
    return ticket;
}

TicketOptions ticket_options() {
    TicketOptions options;
    options.version = CWMPSCOPE_VERSION;
    return options;
}

std::string html(const ExportInput& input) {
    return ticket_html(ticket_of(input, ticket_options()));
}

std::string markdown(const ExportInput& input) {
    return ticket_markdown(ticket_of(input, markdown_options(ticket_options())));
}

std::string report_text(const ExportInput& input) {
    return ticket_text(ticket_of(input, ticket_options()), look_of(input));
}

std::string junit(const ExportInput& input) {
    return junit_xml(input.report, {});
}

std::string sarif(const ExportInput& input) {
    return sarif_json(input.report, {CWMPSCOPE_VERSION});
}

constexpr std::array formats{
    ExportFormat{"diagram-svg", QT_TRANSLATE_NOOP("Exports", "Diagram as SVG"), "svg", true,
                 "diagram %FILES %SESSION --format svg", svg},
    ExportFormat{"diagram-png", QT_TRANSLATE_NOOP("Exports", "Diagram as a picture (PNG)"), "png", true, "", nullptr},
    ExportFormat{"diagram-text", QT_TRANSLATE_NOOP("Exports", "Diagram as text"), "txt", true,
                 "diagram %FILES %SESSION --format text", text},
    ExportFormat{"diagram-ascii", QT_TRANSLATE_NOOP("Exports", "Diagram as ASCII"), "txt", true,
                 "diagram %FILES %SESSION --format ascii", ascii},
    ExportFormat{"diagram-mermaid", QT_TRANSLATE_NOOP("Exports", "Diagram as Mermaid, for GitHub, GitLab and Jira"),
                 "mmd", true, "diagram %FILES %SESSION --format mermaid", mermaid},
    ExportFormat{"session-text", QT_TRANSLATE_NOOP("Exports", "Session in sentences"), "txt", true,
                 "show %FILES %SESSION", sentences},
    ExportFormat{"report-html", QT_TRANSLATE_NOOP("Exports", "Report as a web page (HTML, one file)"), "html", false,
                 "report %FILES --format html", html},
    ExportFormat{"report-markdown", QT_TRANSLATE_NOOP("Exports", "Report as Markdown, for tickets"), "md", false,
                 "report %FILES --format md", markdown},
    ExportFormat{"report-text", QT_TRANSLATE_NOOP("Exports", "Report as text, for mails"), "txt", false,
                 "report %FILES --format txt", report_text},
    ExportFormat{"report-junit", QT_TRANSLATE_NOOP("Exports", "Report as JUnit XML, for CI servers"), "xml", false,
                 "report %FILES --format junit", junit},
    ExportFormat{"report-sarif", QT_TRANSLATE_NOOP("Exports", "Report as SARIF, for code scanning"), "sarif", false,
                 "report %FILES --format sarif", sarif},
    ExportFormat{"findings-text", QT_TRANSLATE_NOOP("Exports", "Findings as text"), "txt", false, "check %FILES",
                 findings},
    ExportFormat{"findings-json", QT_TRANSLATE_NOOP("Exports", "Findings as JSON lines"), "jsonl", false,
                 "check --json %FILES", findings_as_json},
    ExportFormat{"sessions-text", QT_TRANSLATE_NOOP("Exports", "List of sessions as text"), "txt", false,
                 "sessions %FILES", table},
    ExportFormat{"sessions-csv", QT_TRANSLATE_NOOP("Exports", "List of sessions as CSV, for spreadsheets"), "csv",
                 false, "", sessions_as_csv},
    ExportFormat{"sessions-json", QT_TRANSLATE_NOOP("Exports", "Sessions as JSON lines"), "jsonl", false,
                 "sessions --json %FILES", sessions_as_json},
    ExportFormat{"transcript", QT_TRANSLATE_NOOP("Exports", "Sessions as a transcript, which tests can play"), "cwmp",
                 false, "extract %FILES --transcript", transcript_of},
};

}  // namespace

DiagramRows exported_rows(const ExportInput& input) {
    DiagramOptions options = input.wish.diagram;
    if (input.wish.all_rows) {
        options.fold = false;
        options.plumbing = true;
    }
    options.selected.reset();  // what the cursor holds open here is folded there
    options.redaction = input.wish.redaction;
    options.frames = input.report.frames;
    options.hidden = hidden_text(input.report, *input.session->session);
    return session_diagram(input.report, *input.session->session, input.session->judgement.findings, options);
}

std::span<const ExportFormat> export_formats() {
    return formats;
}

const ExportFormat* export_format(std::string_view name) {
    for (const ExportFormat& format : formats)
        if (format.name == name) return &format;
    return nullptr;
}

QString words_of(const ExportFormat& format) {
    return QCoreApplication::translate("Exports", format.words);
}

}  // namespace cwmpscope
