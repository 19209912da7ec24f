#include "gui/exports.h"

#include "gui/export_dialog.h"
#include "gui/filter_bar.h"
#include "gui/session_files.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QFont>
#include <QImage>
#include <QProcess>
#include <QPushButton>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

ExportInput input_of(const TestWindow& shown, bool show_secrets = false) {
    auto wish = shown.window.export_wish();
    REQUIRE(wish.has_value());
    wish->redaction.show_secrets = show_secrets;
    return prepared(std::move(*wish));
}

std::string written(const ExportInput& input, std::string_view name) {
    const ExportFormat* format = export_format(name);
    return format == nullptr ? std::string() : format->write(input);
}

}  // namespace

TEST_CASE("Every format writes something, and no secret unless it is asked for") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    const ExportInput input = input_of(shown);
    for (const ExportFormat& format : export_formats()) {
        if (format.write == nullptr) continue;
        INFO(format.name);
        CHECK(format.write(input).size() > 100);
    }
    CHECK(written(input, "session-text").find("ConnectionRequestPassword = ***") != std::string::npos);
    CHECK(written(input_of(shown, true), "session-text").find("ConnectionRequestPassword = ***") == std::string::npos);
}

namespace {

/// What the command line of the window writes, run as a shell runs it.
QByteArray output_of(QString command) {
    REQUIRE(command.startsWith(QStringLiteral("cwmpscope ")));
    command.replace(0, 9, QStringLiteral(CWMPSCOPE_PROGRAM));
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    REQUIRE(shell.waitForFinished());
    CHECK(shell.exitCode() != 2);
    return shell.readAllStandardOutput();
}

}  // namespace

TEST_CASE("The command line that stands beside an export writes the same, byte by byte") {
    TestWindow shown;
    for (const char* name : {"seed-001-all", "clean-session", "cut-at-start"}) {
        shown.open_sample(name);
        for (const bool secrets : {false, true}) {
            for (const bool all_rows : {false, true}) {
                auto wish = shown.window.export_wish();
                REQUIRE(wish.has_value());
                wish->redaction.show_secrets = secrets;
                wish->redaction.identity = !secrets && all_rows;
                wish->all_rows = all_rows;
                const ExportInput input = prepared(*wish);
                for (const ExportFormat& format : export_formats()) {
                    const QString command = command_line(format, *wish);
                    if (command.isEmpty()) continue;
                    INFO(command.toStdString());
                    CHECK(format.write(input) == output_of(command).toStdString());
                }
            }
        }
    }
}

TEST_CASE("What a filter hides is in no export, and the command line says so") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.window.filter_bar().add_condition(QStringLiteral("session == 2"), false);
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
    const auto wish = shown.window.export_wish();
    REQUIRE(wish.has_value());
    const ExportInput input = prepared(*wish);
    for (const char* name : {"sessions-text", "sessions-json", "report-junit", "report-html"}) {
        const ExportFormat& format = *export_format(name);
        const QString command = command_line(format, *wish);
        INFO(command.toStdString());
        CHECK(command.contains(QStringLiteral("--session 2")));
        CHECK(format.write(input) == output_of(command).toStdString());
    }
    CHECK(written(input, "sessions-csv").find("device,reason,start") == 0);
    CHECK(ranges_of({1, 2, 3, 7, 9, 10}) == QStringLiteral("1-3,7,9-10"));
}

TEST_CASE("The picture has twice as many pixels as the diagram measures") {
    TestWindow shown;
    shown.open_sample("clean-session");
    const QImage light = QImage::fromData(diagram_png(input_of(shown), QFont(), ThemeKind::light));
    const QImage dark = QImage::fromData(diagram_png(input_of(shown), QFont(), ThemeKind::dark));
    CHECK(light.width() > 1000);
    CHECK(light.size() == dark.size());
    CHECK(light.pixelColor(2, 2).lightness() > 240);
    CHECK(dark.pixelColor(2, 2).lightness() < 60);
}

TEST_CASE("A POST as curl keeps its fields and not its credentials") {
    const std::string command = curl_command(
        "POST /acs HTTP/1.1\r\nHost: acs.example\r\nAuthorization: Basic dTpw\r\nContent-Length: 3\r\nX: it's\r\n\r\n",
        "<a/>", {}, {});
    CHECK(command.find("curl -X POST 'http://acs.example/acs'") == 0);
    CHECK(command.find("dTpw") == std::string::npos);
    CHECK(command.find("-H 'X: it'\\''s'") != std::string::npos);
    CHECK(command.find("Content-Length") == std::string::npos);
}

TEST_CASE("Saved sessions are a capture that holds them and nothing else, masked as the window is") {
    TestWindow shown;
    shown.open_sample("secrets");
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("some.pcapng")).toStdString();
    const auto bytes_of = [&](bool show_secrets) {
        auto wish = shown.window.export_wish();
        REQUIRE(wish.has_value());
        wish->redaction.show_secrets = show_secrets;
        CHECK_FALSE(save_sessions(*wish, path, [] { return false; }));
        QFile file(QString::fromStdString(path));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK_FALSE(bytes_of(false).contains("Nordlicht#12"));
    CHECK(bytes_of(true).contains("Nordlicht#12"));

    shown.open_sample("seed-001-all");
    auto wish = shown.window.export_wish();
    REQUIRE(wish.has_value());
    wish->shown = {2};
    const SessionPtr wanted = shown.window.sessions().session_of(2);
    CHECK_FALSE(save_sessions(*wish, path, [] { return false; }));
    shown.open({QString::fromStdString(path)});
    REQUIRE(shown.window.sessions().rowCount() == 1);
    CHECK(shown.window.sessions().session_at(0)->session->transactions.size() == wanted->session->transactions.size());
    wish->input.files = {"/nowhere.pcap"};
    CHECK(save_sessions(*wish, path, [] { return false; }));
}

TEST_CASE("Enter in the export dialog saves") {
    TestWindow shown;
    shown.open_sample("clean-session");
    ExportDialog dialog(*shown.window.export_wish(), &shown.window);
    dialog.show();
    QCoreApplication::processEvents();
    QStringList by_enter;
    for (const QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault()) by_enter << button->text();
    CHECK(by_enter == QStringList{QStringLiteral("&Save as…")});
}
