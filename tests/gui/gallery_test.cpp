// Pictures of what --screenshot does not reach, to be looked at: dialogs, menus, mistakes, live capture.
// CWMPSCOPE_GALLERY=FOLDER cwmpscope_gui_tests "[.gallery]"; tests/gui/screenshots does it in both themes and
// languages.
#include "gui/action_dialogs.h"
#include "gui/compare_dialog.h"
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/export_dialog.h"
#include "gui/filter_bar.h"
#include "gui/key_editor.h"
#include "gui/languages.h"
#include "gui/live_dialog.h"
#include "gui/notice_bar.h"
#include "gui/overview_strip.h"
#include "gui/parameter_history.h"
#include "gui/verdict_dialog.h"
#include "tests/gui/played_source.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

void save(QWidget& widget, const char* name) {
    if (!widget.isVisible()) widget.show();
    wait_until([] { return false; }, 150);
    const QString folder = qEnvironmentVariable("CWMPSCOPE_GALLERY");
    REQUIRE(QDir().mkpath(folder));
    CHECK(widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QString::fromLatin1(name))));
    if (qobject_cast<QDialog*>(&widget) == nullptr) return;
    widget.hide();
    QApplication::setActiveWindow(widget.parentWidget());
}

QString written(const TestWindow& shown, const char* name, const QByteArray& bytes) {
    QFile file(shown.folder.filePath(QString::fromLatin1(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QByteArray bytes_of(const char* name) {
    QFile file(sample(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

InterfaceSource interfaces() {
    InterfaceSource source;
    source.list = [] {
        std::vector<InterfaceInfo> all;
        for (const char* name : {"eth0", "wlan0", "any", "lo", "eth1"}) {
            InterfaceInfo info;
            info.name = name;
            info.up = std::string_view(name) != "eth1";
            info.loopback = std::string_view(name) == "lo";
            info.addresses = {"192.0.2.10", "2001:db8::10"};
            info.counters = InterfaceCounters{};
            all.push_back(std::move(info));
        }
        return std::variant<std::vector<InterfaceInfo>, Failure>(std::move(all));
    };
    source.counters = [packets = std::uint64_t{0}](const std::string& name) mutable {
        packets += 7 + packets % 13;
        return std::optional(InterfaceCounters{name == "eth0" ? packets : packets / 9, 0, 0, 0});
    };
    return source;
}

void use_theme_and_language() {
    apply_theme(qEnvironmentVariable("CWMPSCOPE_THEME", QStringLiteral("light")));
    apply_language(qEnvironmentVariable("CWMPSCOPE_LANGUAGE", QStringLiteral("en")));
}

}  // namespace

TEST_CASE("Pictures of dialogs", "[.gallery]") {
    use_theme_and_language();
    TestWindow shown;
    shown.open_sample("seed-001-all");
    KeysDialog keys(shown.window.actions(), &shown.window);
    save(keys, "dialog-keys");
    ActionPalette palette(shown.window.actions(), &shown.window);
    save(palette, "dialog-palette");
    KeyEditor editor(shown.window.actions(), &shown.window);
    save(editor, "dialog-change-keys");
    ExportDialog exported(*shown.window.export_wish(), &shown.window);
    save(exported, "dialog-export");
    LiveDialog live(shown.settings, interfaces(), &shown.window);
    for (int i = 0; i < 40; ++i) live.model().look(interfaces().counters);
    save(live, "dialog-live");
    shown.window.choose_session(1);
    shown.window.diagram().setFocus();
    for (const char* key : {"Down", "Space", "Down", "Down", "Space", "C"}) shown.press(key);
    CompareDialog* compare = nullptr;
    REQUIRE(wait_until([&] { return (compare = shown.window.findChild<CompareDialog*>()) != nullptr; }));
    save(*compare, "dialog-compare");
    compare->show_parameters(true);
    save(*compare, "dialog-compare-parameters");
    emit shown.window.details().parameter_tab().history_wanted("InternetGatewayDevice.DeviceInfo.SoftwareVersion");
    HistoryDialog* history = nullptr;
    REQUIRE(wait_until([&] { return (history = shown.window.findChild<HistoryDialog*>()) != nullptr; }));
    save(*history, "dialog-history");
    TestWindow failed;
    failed.open_transcript("symptom-06-inform-again");
    VerdictDialog verdicts(failed.window.verdicts(), &failed.window);
    save(verdicts, "dialog-verdicts");
    TestWindow holed;
    holed.open_sample("lost-packet");
    for (QPushButton* button : holed.window.findChildren<QPushButton*>())
        if (button->isFlat() && button->isVisible()) button->click();
    auto* reasons = holed.window.findChild<QMessageBox*>();
    REQUIRE(reasons != nullptr);
    save(*reasons, "dialog-not-judged");
}

TEST_CASE("Pictures of the window in use", "[.gallery]") {
    use_theme_and_language();
    TestWindow shown;
    save(shown.window, "window-start");
    shown.open_sample("seed-001-all");
    shown.press("D");
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 4; }));
    save(shown.window, "window-grouped");
    shown.press("D");
    shown.window.list().setFocus();
    for (const char* key : {"Space", "J", "Space", "M"}) shown.press(key);
    save(shown.window, "window-together");
    shown.press("M");
    shown.window.filter_bar().set_filter(QStringLiteral("duration > soon"));
    save(shown.window, "window-filter-mistake");
    shown.window.filter_bar().set_filter(QStringLiteral("rpc == Nothing"));
    save(shown.window, "window-nothing-passes");
    shown.window.filter_bar().clear();
    shown.window.filter_bar().highlight_edit().setText(QStringLiteral("rpc == Download"));
    wait_until([] { return false; }, 400);
    shown.press("Shift+F");
    save(shown.window, "window-highlight-all-findings");
    for (const auto& [tab, name] : {std::pair{DetailsPanel::soap, "window-soap"},
                                    {DetailsPanel::http, "window-http"},
                                    {DetailsPanel::parameters, "window-parameters"},
                                    {DetailsPanel::packets, "window-packets"}}) {
        shown.window.choose_session(1);
        shown.window.choose_message(2);
        shown.window.details().setCurrentIndex(tab);
        save(shown.window, name);
    }
    shown.window.resize(1024, 640);
    save(shown.window, "window-small");
}

TEST_CASE("Pictures of mistakes", "[.gallery]") {
    use_theme_and_language();
    TestWindow shown;
    shown.open({QStringLiteral("/nowhere/at-all.pcap")});
    save(shown.window, "mistake-missing");
    shown.open({written(shown, "notes.pcap", "This is no capture but a text.\n")});
    save(shown.window, "mistake-no-capture");
    QByteArray cut = bytes_of("seed-001-all");
    cut.chop(cut.size() / 3);
    shown.open({written(shown, "cut.pcap", cut)});
    save(shown.window, "mistake-cut-inside-a-packet");
    QByteArray link = bytes_of("clean-session");
    link[20] = char(147);
    shown.open({written(shown, "link.pcap", link)});
    save(shown.window, "mistake-unknown-link-type");
    shown.open({written(shown, "empty.pcap", bytes_of("clean-session").left(24))});
    save(shown.window, "mistake-no-packets");
    shown.open_sample("seed-001-file-transfer");
    save(shown.window, "mistake-no-cwmp");
    shown.open_transcript("symptom-09-tls-expired");
    save(shown.window, "mistake-encrypted");
}

TEST_CASE("Pictures of live capture", "[.gallery]") {
    use_theme_and_language();
    TestWindow shown;
    LiveWish wish;
    wish.order.interfaces = {"lab0"};
    auto hold = std::make_shared<std::atomic<bool>>(false);
    wish.open = [&](LiveListener listener) {
        return std::make_unique<PlayedSource>(sample("seed-001-all"), std::move(listener), hold);
    };
    shown.window.start_live(wish);
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 3; }));
    save(shown.window, "live-goes-on");
    shown.press("Shift+P");
    save(shown.window, "live-paused");
    bool ended = false;
    QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
    shown.window.actions()[ActionId::stop].trigger();
    REQUIRE(wait_until([&] { return ended; }));
    save(shown.window, "live-stopped");
}
