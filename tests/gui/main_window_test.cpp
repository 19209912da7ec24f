// A real window, driven by keys and looked at through its parts.
#include "gui/compare_dialog.h"
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/elided_label.h"
#include "gui/empty_page.h"
#include "gui/filter_bar.h"
#include "gui/overview_strip.h"
#include "gui/parameter_history.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QStatusBar>
#include <QTableView>
#include <QTest>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::uint32_t session_of(const TestWindow& shown) {
    const SessionPtr& session = const_cast<TestWindow&>(shown).window.selection().session();
    return session ? session->session->number : 0;
}

}  // namespace

TEST_CASE("Opening a capture lists its sessions, chooses the first and remembers the file") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    CHECK(shown.window.sessions().rowCount() == 3);
    CHECK(session_of(shown) == 1);
    CHECK(shown.window.windowTitle().startsWith(QStringLiteral("seed-001-all.pcap")));
    CHECK(shown.window.status_text().contains(QStringLiteral("3 sessions")));
    CHECK(shown.settings.value(QStringLiteral("recent"))
              .toStringList()
              .front()
              .endsWith(QStringLiteral("seed-001-all.pcap")));
    const QAbstractItemModelTester findings(&shown.window.findings().model(),
                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(shown.window.findings().model().rowCount() > 0);
}

TEST_CASE("A dropped file is opened") {
    TestWindow shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(sample("clean-session"))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&shown.window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&shown.window, &drop);
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
}

TEST_CASE("A file that cannot be read is told in the window, with what to do") {
    TestWindow shown;
    shown.open({QStringLiteral("/nowhere/at-all.pcap")});
    CHECK(shown.window.sessions().rowCount() == 0);
    CHECK(shown.window.empty_page().text().contains(QStringLiteral("/nowhere/at-all.pcap")));
    CHECK(shown.window.status_text().contains(QStringLiteral("/nowhere/at-all.pcap")));
    // and the window goes on
    shown.open_sample("clean-session");
    CHECK(shown.window.sessions().rowCount() == 1);
}

TEST_CASE("A capture without sessions says why there are none") {
    TestWindow shown;
    shown.open_sample("seed-001-file-transfer");
    REQUIRE(shown.window.sessions().rowCount() == 0);
    CHECK(shown.window.empty_page().text().contains(QStringLiteral("no CWMP")));
}

TEST_CASE("Another file opened while one is being read wins, and nothing of the first is left") {
    TestWindow shown;
    for (int i = 0; i < 5; ++i) shown.window.open({sample("seed-001-all")});
    shown.open_sample("clean-session");
    CHECK(shown.window.sessions().rowCount() == 1);
    CHECK(shown.window.files().front().endsWith(QStringLiteral("clean-session.pcap")));
}

TEST_CASE("List, diagram and details are reached with Enter and left with Escape") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    CHECK(QApplication::focusWidget() == &shown.window.list());
    shown.press("J");
    CHECK(session_of(shown) == 2);
    shown.press("K");
    CHECK(session_of(shown) == 1);
    shown.press("Return");
    CHECK(QApplication::focusWidget() == &shown.window.diagram());
    shown.press("Down");
    shown.press("Down");
    REQUIRE(shown.window.selection().item().message);
    shown.press("Return");
    CHECK(shown.window.details().currentIndex() == DetailsPanel::soap);
    shown.window.diagram().setFocus();
    shown.press("Esc");
    CHECK(QApplication::focusWidget() == &shown.window.list());
}

TEST_CASE("N goes through the findings and on into the next session, Shift+N back") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    // Equal ones share a row, and N goes through each of them.
    const FindingsModel& model = shown.window.findings().model();
    std::size_t findings = 0;
    for (int row = 0; row < model.rowCount(); ++row) findings += model.places(row).size();
    CHECK(findings == shown.window.selection().session()->judgement.findings.size());
    CHECK(static_cast<std::size_t>(model.rowCount()) < findings);
    shown.press("N");
    REQUIRE(shown.window.selection().item().finding);
    CHECK(shown.window.findings().table().currentIndex().row() == 0);
    for (std::size_t i = 0; i < findings; ++i) shown.press("N");
    CHECK(session_of(shown) == 2);
    shown.press("Shift+N");
    CHECK(session_of(shown) == 1);
}

TEST_CASE("Choosing a finding centres its arrow and shows its message") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.press("N");
    const SelectedItem item = shown.window.selection().item();
    REQUIRE(item.message);
    REQUIRE(shown.window.diagram().chosen_row());
    CHECK(shown.window.diagram().rows().rows[*shown.window.diagram().chosen_row()].message == item.message);
    CHECK(shown.window.details().currentIndex() == DetailsPanel::soap);
}

TEST_CASE("Brackets go through the sessions of one device, and P to the other half of an RPC") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.press("]");
    CHECK(session_of(shown) == 2);
    shown.press("[");
    CHECK(session_of(shown) == 1);
    const auto& transactions = shown.window.selection().session()->session->transactions;
    shown.window.choose_message(transactions[1].request.message);
    shown.press("P");
    CHECK(shown.window.selection().item().message == transactions[1].response.get_if()->message);
    shown.press("R");
    CHECK(shown.window.selection().item().message == transactions[1].request.message);
    shown.press("Alt+Left");
    CHECK(shown.window.selection().item().message == transactions[1].response.get_if()->message);
}

TEST_CASE("A filter hides sessions, a wrong one keeps what was shown and says what is wrong") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.press("/");
    CHECK(QApplication::focusWidget() == &shown.window.filter_bar().filter_edit());
    shown.window.filter_bar().set_filter(QStringLiteral("rpc == Download"));
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
    shown.window.filter_bar().set_filter(QStringLiteral("duration > soon"));
    CHECK(shown.window.filter_bar().error_text().contains(QStringLiteral("duration")));
    wait_until([] { return false; }, 100);
    CHECK(shown.window.sessions().rowCount() == 1);
    shown.window.filter_bar().clear();
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 3; }));
}

TEST_CASE("A filter for a parameter finds it in sessions whose lists the engine has let go") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.window.filter_bar().set_filter(QStringLiteral("parameter contains \"WANIPConnection.1.Name\""));
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 1; }, 5000));
    CHECK(shown.window.sessions().session_at(0)->session->number == 1);
    shown.window.filter_bar().set_filter(QStringLiteral("parameter contains \"NoSuchParameter\""));
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 0; }, 5000));
}

TEST_CASE("Single letters are text while a filter is typed") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.window.filter_bar().focus_filter();
    for (const char* key : {"D", "N", "F"}) shown.press(key);
    CHECK(shown.window.filter_bar().filter_edit().text() == QStringLiteral("dnf"));
    CHECK_FALSE(shown.window.actions()[ActionId::group].isChecked());
}

TEST_CASE("The filter is completed with fields, and with values that are in this capture") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    FilterEdit& edit = shown.window.filter_bar().filter_edit();
    edit.setFocus();
    shown.window.filter_bar().focus_filter();
    wait_until([] { return false; }, 200);
    QTest::keyClicks(&edit, QStringLiteral("event == "));
    CHECK(edit.offered().join(QLatin1Char('\n')).contains(QStringLiteral("1 BOOT")));
}

TEST_CASE("Chips count the sessions that they would show") {
    TestWindow shown;
    shown.open_sample("fault-9005");
    const QString chips = shown.window.filter_bar().chip_texts().join(QStringLiteral(", "));
    CHECK(chips.contains(QStringLiteral("Faults 1")));
    CHECK(chips.contains(QStringLiteral("Cut 0")));
}

TEST_CASE("Two messages are marked in the diagram and compared") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.window.diagram().setFocus();
    shown.press("Down");
    shown.press("Space");
    shown.press("Down");
    shown.press("Down");
    shown.press("Space");
    shown.press("C");
    CompareDialog* dialog = nullptr;
    CHECK(wait_until([&] { return (dialog = shown.window.findChild<CompareDialog*>()) != nullptr; }, 5000));
    REQUIRE(dialog != nullptr);
    CHECK(dialog->left_text().contains(QStringLiteral("Inform")));
    CHECK_FALSE(dialog->summary().isEmpty());
}

TEST_CASE("D groups by device, F folds, H hides plumbing, T changes the time") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.press("D");
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 4; }));
    CHECK(session_of(shown) == 1);
    const std::size_t rows = shown.window.diagram().rows().rows.size();
    shown.press("H");
    CHECK(shown.window.diagram().rows().rows.size() < rows);
    shown.press("H");
    shown.press("T");
    CHECK(shown.window.diagram().clock() == DiagramView::Clock::clock);
    shown.press("F");
    CHECK_FALSE(shown.window.diagram().folded());
}

TEST_CASE("Regions are hidden and shown with Ctrl and their number") {
    TestWindow shown;
    shown.open_sample("clean-session");
    shown.press("Ctrl+4");
    CHECK(shown.window.details().isVisible());
    shown.press("Ctrl+2");
    CHECK(QApplication::focusWidget() == &shown.window.diagram());
    shown.press("Ctrl+2");
    CHECK_FALSE(shown.window.diagram().isVisible());
    shown.window.list().setFocus();
    shown.press("Ctrl+2");
    CHECK(shown.window.diagram().isVisible());
}

TEST_CASE("Layout, columns and recent files are remembered") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        MainWindow window({}, settings);
        window.show();
        window.list().setColumnHidden(static_cast<int>(SessionColumn::bytes), false);
        window.list().setColumnWidth(static_cast<int>(SessionColumn::device), 321);
        window.open({sample("clean-session")});
        window.close();
    }
    MainWindow again({}, settings);
    CHECK_FALSE(again.list().isColumnHidden(static_cast<int>(SessionColumn::bytes)));
    CHECK(again.list().columnWidth(static_cast<int>(SessionColumn::device)) == 321);
    CHECK(again.empty_page().text().contains(QStringLiteral("clean-session.pcap")));
}

TEST_CASE("A region that was hidden stays hidden in the next window, and its key shows it again") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        MainWindow window({}, settings);
        window.show();
        window.findings().hide();
        window.close();
    }
    MainWindow again({}, settings);
    again.show();
    CHECK(again.findings().isHidden());
    CHECK_FALSE(again.diagram().isHidden());
    CHECK_FALSE(again.actions()[ActionId::region_findings].isChecked());
    again.actions()[ActionId::region_findings].trigger();
    CHECK_FALSE(again.findings().isHidden());
}

TEST_CASE("Every region has a name for those who cannot see it") {
    TestWindow shown;
    shown.open_sample("clean-session");
    for (const QWidget* region :
         {static_cast<QWidget*>(&shown.window.list()), static_cast<QWidget*>(&shown.window.diagram()),
          static_cast<QWidget*>(&shown.window.details()), static_cast<QWidget*>(&shown.window.findings()),
          static_cast<QWidget*>(&shown.window.overview())})
        CHECK_FALSE(region->accessibleName().isEmpty());
}

TEST_CASE("M shows the marked sessions in one diagram; the selection goes over all of them, and M goes back") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.press("M");
    CHECK_FALSE(shown.window.diagram().together());  // nothing is marked yet
    shown.window.list().setFocus();
    shown.press("Space");
    shown.press("J");
    shown.press("Space");
    shown.press("M");
    REQUIRE(shown.window.diagram().together());
    const DiagramRows& rows = shown.window.diagram().rows();
    CHECK(rows.pairs == 2);
    CHECK(rows.lanes.size() == 4);
    shown.press("Home");
    CHECK(session_of(shown) == 1);
    shown.press("End");
    while (shown.window.diagram().chosen_row() && !rows.rows[*shown.window.diagram().chosen_row()].message)
        shown.press("Up");
    CHECK(session_of(shown) == 2);
    CHECK(shown.window.diagram().together());
    shown.press("M");
    CHECK_FALSE(shown.window.diagram().together());
    CHECK(shown.window.diagram().rows().pairs == 1);
    shown.press("M");
    shown.window.choose_session(3);
    CHECK_FALSE(shown.window.diagram().together());
}

TEST_CASE("The history of a parameter goes over all sessions of its device, and leads to its messages") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    ParameterTab& tab = shown.window.details().parameter_tab();
    emit tab.history_wanted("InternetGatewayDevice.DeviceInfo.SoftwareVersion");
    HistoryDialog* dialog = nullptr;
    REQUIRE(wait_until([&] {
        dialog = shown.window.findChild<HistoryDialog*>(QStringLiteral("history"));
        return dialog != nullptr;
    }));
    HistoryModel& model = dialog->model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() >= 3);
    CHECK_FALSE(model.line(0).changed);
    for (int row = 1; row < model.rowCount(); ++row) {
        CHECK(model.line(row - 1).time <= model.line(row).time);
        CHECK(model.line(row).changed == (model.line(row).value != model.line(row - 1).value));
    }
    CHECK(model.line(model.rowCount() - 1).session == 3);
    emit dialog->message_chosen(3, model.line(model.rowCount() - 1).message);
    CHECK(session_of(shown) == 3);
    CHECK(shown.window.selection().item().message == model.line(model.rowCount() - 1).message);
}

TEST_CASE("A message of the status bar stands in the place of the status, also when the bar grows") {
    TestWindow shown;
    shown.open_sample("clean-session");
    const auto* status = shown.window.findChild<ElidedLabel*>();
    REQUIRE(status != nullptr);
    CHECK(status->isVisible());
    shown.window.statusBar()->showMessage(QStringLiteral("wait"));
    auto* tall = new QLabel;
    tall->setMinimumHeight(48);
    shown.window.statusBar()->addPermanentWidget(tall);
    wait_until([] { return false; }, 50);
    CHECK_FALSE(status->isVisible());
    shown.window.statusBar()->clearMessage();
    CHECK(status->isVisible());
}
