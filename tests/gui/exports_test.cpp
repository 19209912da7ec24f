#include "gui/exports.h"

#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QFont>
#include <QImage>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

ExportInput input_of(const TestWindow& shown, bool show_secrets = false) {
    auto input = shown.window.export_input({.show_secrets = show_secrets});
    REQUIRE(input.has_value());
    return std::move(*input);
}

std::string written(const ExportInput& input, std::string_view name) {
    for (const ExportFormat& format : export_formats())
        if (format.name == name) return format.write(input);
    return {};
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

TEST_CASE("Saved sessions are a capture that holds them and nothing else") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("two.pcapng")).toStdString();
    const std::vector<SessionPtr> wanted{shown.window.sessions().session_of(2)};
    CHECK_FALSE(save_sessions({sample("seed-001-all").toStdString()}, wanted, path, [] { return false; }));
    shown.open({QString::fromStdString(path)});
    REQUIRE(shown.window.sessions().rowCount() == 1);
    CHECK(shown.window.sessions().session_at(0)->session->transactions.size() ==
          wanted[0]->session->transactions.size());
    CHECK(save_sessions({"/nowhere.pcap"}, wanted, path, [] { return false; }));
}
