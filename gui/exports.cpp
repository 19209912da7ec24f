#include "gui/exports.h"

#include "gui/diagram_painter.h"
#include "gui/export_formats.h"
#include "gui/qt_text.h"
#include "gui/wireshark.h"
#include "report/chosen.h"
#include "report/soap_text.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr double picture_width = 1000, scale = 2, highest_picture = 16'000;

/// As many as still fit into a line that somebody reads; of more the filter is said that chose them.
constexpr std::size_t most_ranges = 100;

std::size_t range_count(const std::vector<std::uint32_t>& sorted) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (i == 0 || sorted[i] != sorted[i - 1] + 1) ++count;
    return count;
}

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

ExportInput prepared(ExportWish wish, std::function<bool()> unwanted) {
    ExportInput input;
    input.unwanted = std::move(unwanted);
    input.report = masked_report(*wish.report, wish.redaction);
    input.report.sessions.change([&](SessionResult& result) {
        const std::uint32_t number = result.session->number;
        if (const SessionPtr& judged = wish.sessions.of(number)) result.judgement = judged->judgement;
        result.judgement.findings = input.report.findings_of(number);
        return true;
    });
    if (const auto session = wish.session ? input.report.find(*wish.session) : std::nullopt)
        input.session = std::make_shared<const SessionResult>(*session);
    if (!wish.all_shown) {
        Choice choice;
        choice.wants_number = [&](std::uint32_t number) {
            return std::binary_search(wish.shown.begin(), wish.shown.end(), number);
        };
        choose(input.report, choice);
    }
    input.wish = std::move(wish);
    return input;
}

QString ranges_of(const std::vector<std::uint32_t>& sorted) {
    QStringList parts;
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t last = i;
        while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1) ++last;
        parts << (last == i ? QString::number(sorted[i]) : QStringLiteral("%1-%2").arg(sorted[i]).arg(sorted[last]));
        i = last + 1;
    }
    return parts.join(QLatin1Char(','));
}

QString command_line(const ExportFormat& format, const ExportWish& wish) {
    const QString command = qt_text(format.command);
    if (command.isEmpty() || (format.of_session && !wish.session)) return {};
    QStringList words{QStringLiteral("cwmpscope")};
    for (const QString& word : command.split(QLatin1Char(' '))) {
        if (word == QStringLiteral("%FILES")) {
            for (const std::string& file : wish.input.files) words << shell_quoted(qt_text(file));
        } else if (word == QStringLiteral("%SESSION")) {
            words << QString::number(wish.session.value_or(0));
        } else {
            words << word;
        }
    }
    const bool diagram = command.startsWith(QStringLiteral("diagram"));
    if (diagram && (wish.all_rows || !wish.diagram.fold)) words << QStringLiteral("--unfold");
    if (diagram && !wish.all_rows && !wish.diagram.plumbing) words << QStringLiteral("--no-plumbing");
    if (!format.of_session && !wish.all_shown) {
        if (range_count(wish.shown) <= most_ranges) {
            words << QStringLiteral("--session") << ranges_of(wish.shown);
        } else if (!wish.filter.empty()) {
            words << QStringLiteral("--filter") << shell_quoted(qt_text(wish.filter));
        } else {
            return {};
        }
    }
    for (const std::string& log : wish.input.key_logs)
        words << QStringLiteral("--tls-keylog") << shell_quoted(qt_text(log));
    for (const Credentials& known : wish.input.credentials)
        words << QStringLiteral("--credentials") << shell_quoted(qt_text(known.user + ":" + known.password));
    if (wish.redaction.show_secrets) words << QStringLiteral("--show-secrets");
    if (wish.redaction.identity) words << QStringLiteral("--identity");
    return words.join(QLatin1Char(' '));
}

QByteArray diagram_png(const ExportInput& input, const QFont& font, ThemeKind kind) {
    const DiagramRows rows = exported_rows(input);
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

}  // namespace cwmpscope
