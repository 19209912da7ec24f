#include "gui/exports.h"

#include "capture/capture_pipeline.h"
#include "capture/pcap_file.h"
#include "capture/pcap_writer.h"
#include "gui/diagram_painter.h"
#include "gui/qt_text.h"
#include "report/diagram_mermaid.h"
#include "report/diagram_svg.h"
#include "report/diagram_text.h"
#include "report/findings_text.h"
#include "report/json.h"
#include "report/session_text.h"
#include "report/sessions_table.h"
#include "report/soap_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <fmt/format.h>

#include <array>
#include <unordered_set>

namespace cwmpscope {

namespace {

constexpr double picture_width = 1000, scale = 2, highest_picture = 16'000;

DiagramRows rows_of(const ExportInput& input) {
    DiagramOptions options = input.diagram;
    if (input.all_rows) {
        options.fold = false;
        options.plumbing = true;
    }
    options.frames = input.report.frames;
    return diagram_rows(*input.session->session, input.session->judgement.findings, options);
}

TextStyle look_of(const ExportInput& input, bool ascii = false) {
    TextStyle look;
    look.ascii = ascii;
    look.frames = input.report.frames;
    return look;
}

JsonStyle json_of(const ExportInput& input) {
    return {false, input.diagram.redaction, input.report.frames};
}

std::string text(const ExportInput& input) {
    return diagram_text(rows_of(input), input.session->judgement.findings, look_of(input));
}

std::string ascii(const ExportInput& input) {
    return diagram_text(rows_of(input), input.session->judgement.findings, look_of(input, true));
}

std::string svg(const ExportInput& input) {
    return diagram_svg(rows_of(input), input.session->judgement.findings);
}

std::string mermaid(const ExportInput& input) {
    return diagram_mermaid(rows_of(input), input.session->judgement.findings);
}

std::string sentences(const ExportInput& input) {
    return session_text(input.report, *input.session, input.diagram.redaction, look_of(input));
}

std::string findings(const ExportInput& input) {
    return findings_text(input.report, {}, look_of(input));
}

std::string table(const ExportInput& input) {
    return sessions_table(input.report, look_of(input));
}

std::string json(const ExportInput& input) {
    std::string lines;
    for (const SessionPtr& session : input.shown) lines += session_json(input.report, *session, json_of(input)) + "\n";
    return lines;
}

std::string findings_as_json(const ExportInput& input) {
    std::string lines;
    for (const Finding& finding : input.report.findings)
        lines += finding_json(input.report, finding, json_of(input)) + "\n";
    return lines + summary_json(input.report, input.report.findings, json_of(input)) + "\n";
}

constexpr std::array formats{
    ExportFormat{"diagram-svg", QT_TRANSLATE_NOOP("Exports", "Diagram as SVG"), "svg", true, svg},
    ExportFormat{"diagram-png", QT_TRANSLATE_NOOP("Exports", "Diagram as a picture (PNG)"), "png", true, nullptr},
    ExportFormat{"diagram-text", QT_TRANSLATE_NOOP("Exports", "Diagram as text"), "txt", true, text},
    ExportFormat{"diagram-ascii", QT_TRANSLATE_NOOP("Exports", "Diagram as ASCII"), "txt", true, ascii},
    ExportFormat{"diagram-mermaid", QT_TRANSLATE_NOOP("Exports", "Diagram as Mermaid, for GitHub, GitLab and Jira"),
                 "mmd", true, mermaid},
    ExportFormat{"session-text", QT_TRANSLATE_NOOP("Exports", "Session in sentences"), "txt", true, sentences},
    ExportFormat{"findings-text", QT_TRANSLATE_NOOP("Exports", "Findings of the capture as text"), "txt", false,
                 findings},
    ExportFormat{"findings-json", QT_TRANSLATE_NOOP("Exports", "Findings of the capture as JSON lines"), "jsonl", false,
                 findings_as_json},
    ExportFormat{"sessions-text", QT_TRANSLATE_NOOP("Exports", "List of sessions as text"), "txt", false, table},
    ExportFormat{"sessions-json", QT_TRANSLATE_NOOP("Exports", "Shown sessions as JSON lines"), "jsonl", false, json},
};

std::string shell_word(std::string_view word) {
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string_view trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

std::span<const ExportFormat> export_formats() {
    return formats;
}

QString words_of(const ExportFormat& format) {
    return QCoreApplication::translate("Exports", format.words);
}

QByteArray diagram_png(const ExportInput& input, const QFont& font, ThemeKind kind) {
    const DiagramRows rows = rows_of(input);
    const auto measure = [&](std::string_view words, bool bold) {
        return QFontMetricsF(font_of(font, bold)).horizontalAdvance(qt_text(words));
    };
    DiagramGeometry geometry = fitted_geometry(rows, measure, picture_width);
    geometry.top += 8;
    const double height = std::min(diagram_height(rows, geometry), highest_picture);
    QImage image(static_cast<int>(geometry.width * scale), static_cast<int>(height * scale), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    const Theme theme{kind};
    image.fill(theme.background());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const DiagramPainter shapes{painter, theme, font};
    for (const cwmpscope::Shape& shape : head_shapes(rows, geometry)) shapes.paint(shape);
    for (const cwmpscope::Shape& shape : row_shapes(rows, 0, rows.rows.size(), geometry, measure)) shapes.paint(shape);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

std::string curl_command(std::string_view head, std::string_view body, const Endpoint& server,
                         const Redaction& redaction) {
    std::string fields, method = "POST", target = "/", host = to_string(server);
    bool first = true;
    while (!head.empty()) {
        const std::size_t end = head.find('\n');
        const std::string_view line = trimmed(head.substr(0, end));
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
        if (line.empty()) continue;
        if (std::exchange(first, false)) {
            const std::size_t blank = line.find(' '), last = line.rfind(' ');
            if (blank != std::string_view::npos && last > blank) {
                method = line.substr(0, blank);
                target = redacted_urls(line.substr(blank + 1, last - blank - 1), redaction);
            }
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string_view name = line.substr(0, colon);
        const std::string value = redacted_header(name, trimmed(line.substr(colon + 1)), redaction);
        const QString lower = qt_text(name).toLower();
        if (lower == QStringLiteral("host")) host = value;
        if (lower == QStringLiteral("host") || lower == QStringLiteral("content-length") ||
            lower == QStringLiteral("transfer-encoding"))
            continue;
        fields += " \\\n  -H " + shell_word(std::string(name) + ": " + value);
    }
    std::string command = fmt::format("curl -X {} {}{}", method, shell_word("http://" + host + target), fields);
    if (!body.empty()) command += " \\\n  --data-binary " + shell_word(soap_text(body, "", redaction));
    return command + "\n";
}

std::optional<Failure> save_sessions(const std::vector<std::string>& files, const std::vector<SessionPtr>& sessions,
                                     const std::string& path, const std::function<bool()>& unwanted) {
    std::unordered_set<StreamIndex> streams;
    for (const SessionPtr& session : sessions)
        for (const ConnectionUse& use : session->session->connections) streams.insert(use.info.stream);
    OpenedCapture opened = open_readable(files);
    if (!opened.source) return opened.unread.empty() ? Failure{path, "nothing to read", ""} : opened.unread.front();
    CaptureListener nobody;
    CapturePipeline pipeline(Limits{}, nobody);
    std::optional<PcapWriter> writer;
    for (std::uint64_t count = 1;; ++count) {
        if (count % 1024 == 0 && unwanted()) return Failure{path, "stopped before the end", ""};
        Next next = opened.source->next();
        if (auto* failure = std::get_if<Failure>(&next)) return std::move(*failure);
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) break;
        const PacketFate fate = pipeline.push(*packet);
        if (fate.layer != LayerFate::tcp || !streams.contains(fate.stream)) continue;
        if (!writer) {
            auto created = PcapWriter::create(path, CaptureFormat::pcapng, packet->link);
            if (auto* failure = std::get_if<Failure>(&created)) return std::move(*failure);
            writer.emplace(std::move(std::get<PcapWriter>(created)));
        }
        if (auto failure = writer->write(*packet)) return failure;
    }
    if (!writer) return Failure{path, "no packet belongs to these sessions", ""};
    return writer->finish();
}

}  // namespace cwmpscope
