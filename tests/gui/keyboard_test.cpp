// Everything by keyboard, and a name for everything: the walk with Tab through the window, menus that open by key, and
// dialogs of which no part is nameless.
#include "gui/action_dialogs.h"
#include "gui/compare_dialog.h"
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/export_dialog.h"
#include "gui/filter_bar.h"
#include "gui/findings_panel.h"
#include "gui/focus_ring.h"
#include "gui/key_editor.h"
#include "gui/live_dialog.h"
#include "gui/overview_strip.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <set>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// What a screen reader would say: the accessible name, else the words on it.
QString name_of(const QWidget& widget) {
    if (!widget.accessibleName().isEmpty()) return widget.accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
    return {};
}

/// Parts of other widgets, such as the list inside of a combo box, have no name of their own.
bool is_reachable(const QWidget& widget) {
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled() && widget.isVisible() &&
           widget.focusProxy() == nullptr;
}

std::string nameless_in(const QWidget& window) {
    std::string names;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!is_reachable(*widget) || !name_of(*widget).isEmpty()) continue;
        if (widget->parentWidget() != nullptr && widget->parentWidget()->inherits("QComboBox")) continue;
        names += std::string(widget->metaObject()->className()) + " in " +
                 widget->parentWidget()->metaObject()->className() + "\n";
    }
    return names;
}

std::string nameless_of_dialog(QWidget& dialog) {
    dialog.show();
    QCoreApplication::processEvents();
    const std::string names = nameless_in(dialog);
    dialog.hide();
    return names;
}

/// The menu that opens, without choosing anything in it.
QStringList menu_opened_by(const std::function<void()>& what) {
    QStringList words;
    QTimer::singleShot(0, qApp, [&] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            for (const QAction* action : menu->actions())
                if (!action->isSeparator()) words << action->text();
            menu->close();
        }
    });
    what();
    return words;
}

void ask_for_menu_by_key(QWidget& widget) {
    const QPoint middle = widget.rect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, widget.mapToGlobal(middle));
    QApplication::sendEvent(&widget, &event);
}

}  // namespace

TEST_CASE("Tab walks through every part of the window and comes back, Shift+Tab walks the other way") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.window.list().setFocus();
    QWidget* const begin = QApplication::focusWidget();
    REQUIRE(begin == &shown.window.list());
    std::vector<QWidget*> walked{begin};
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == begin) break;
        // The links of a text are gone through one after the other.
        if (QApplication::focusWidget() != walked.back()) walked.push_back(QApplication::focusWidget());
    }
    CHECK(QApplication::focusWidget() == begin);
    const std::set<QWidget*> all(walked.begin(), walked.end());
    CHECK(all.size() == walked.size());
    std::string left_out, names;
    for (QWidget* widget : shown.window.findChildren<QWidget*>()) {
        if (is_reachable(*widget) && !all.contains(widget) && !widget->inherits("QTabBar"))
            left_out += name_of(*widget).toStdString() + " (" + widget->metaObject()->className() + ")\n";
    }
    for (const QWidget* widget : walked) names += name_of(*widget).toStdString() + ", ";
    INFO(names);
    CHECK(left_out == "");
    for (QWidget* region :
         {static_cast<QWidget*>(&shown.window.list()), static_cast<QWidget*>(&shown.window.diagram()),
          static_cast<QWidget*>(&shown.window.findings().table()), static_cast<QWidget*>(&shown.window.overview())})
        CHECK(all.contains(region));
    // Regions one after the other as they stand on screen: list, findings, diagram, details.
    const auto place = [&](const QWidget* region) {
        return std::find(walked.begin(), walked.end(), region) - walked.begin();
    };
    CHECK(place(&shown.window.findings().table()) > place(&shown.window.list()));
    CHECK(place(&shown.window.diagram()) > place(&shown.window.findings().table()));
    QTest::keyClick(begin, Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() == walked.back());
}

TEST_CASE("Everything that can be reached has a name for a screen reader, in every tab and both languages") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    for (int tab = 0; tab < shown.window.details().count(); ++tab) {
        shown.window.details().setCurrentIndex(tab);
        QCoreApplication::processEvents();
        CHECK(nameless_in(shown.window) == "");
    }
    Actions& actions = shown.window.actions();
    ActionPalette palette(actions, nullptr);
    CHECK(nameless_of_dialog(palette) == "");
    KeysDialog keys(actions, nullptr);
    CHECK(nameless_of_dialog(keys) == "");
    KeyEditor editor(actions, nullptr);
    CHECK(nameless_of_dialog(editor) == "");
    CompareDialog compare;
    CHECK(nameless_of_dialog(compare) == "");
    ExportDialog exports(*shown.window.export_wish(), nullptr);
    CHECK(nameless_of_dialog(exports) == "");
}

TEST_CASE("The region with the keyboard has a ring around it, wherever it goes") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    const auto* ring = shown.window.findChild<FocusRing*>();
    REQUIRE(ring != nullptr);
    for (QWidget* region : {static_cast<QWidget*>(&shown.window.list()), static_cast<QWidget*>(&shown.window.diagram()),
                            static_cast<QWidget*>(&shown.window.findings().table())}) {
        region->setFocus();
        QCoreApplication::processEvents();
        CHECK(ring->around() == region);
        CHECK(ring->isVisible());
        CHECK(ring->geometry() == QRect(region->mapTo(&shown.window, QPoint(0, 0)), region->size()));
    }
    shown.window.resize(1300, 800);
    CHECK(wait_until([&] { return ring->size() == shown.window.findings().table().size(); }, 2000));
    shown.press("/");
    CHECK(ring->around() == nullptr);  // a field shows itself that it has the keyboard
    CHECK_FALSE(ring->isVisible());
}

TEST_CASE("Menus of rows open by key, about the current row") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.window.list().setFocus();
    QStringList words = menu_opened_by([&] { ask_for_menu_by_key(shown.window.list()); });
    CHECK(words.contains(QStringLiteral("Mark or unmark")));
    shown.window.actions()[ActionId::next_finding].trigger();
    words = menu_opened_by([&] { ask_for_menu_by_key(shown.window.findings().table()); });
    CHECK(words.size() == 4);
    CHECK(words.last() == QStringLiteral("Copy the frames as a Wireshark display filter"));
    QTest::keyClick(&shown.window.diagram(), Qt::Key_Home);
    words = menu_opened_by([&] { ask_for_menu_by_key(shown.window.diagram()); });
    CHECK(words.contains(QStringLiteral("Mark or unmark for comparing")));
    CHECK(words.contains(QStringLiteral("Only sessions with Inform")));
    CHECK(words.contains(QStringLiteral("Compare with the same RPC of the previous session")));
}

TEST_CASE("The list is sorted and its columns are chosen from the menu bar") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    const auto menu = [&](const QString& title) {
        for (QMenu* one : shown.window.findChildren<QMenu*>())
            if (one->title() == title) return one;
        return static_cast<QMenu*>(nullptr);
    };
    QMenu* sorting = menu(QStringLiteral("Sort sessions by"));
    REQUIRE(sorting != nullptr);
    emit sorting->aboutToShow();
    const auto entry = [](QMenu& of, const QString& words) {
        for (QAction* action : of.actions())
            if (action->text().startsWith(words)) return action;
        return static_cast<QAction*>(nullptr);
    };
    REQUIRE(entry(*sorting, QStringLiteral("RPCs")) != nullptr);
    entry(*sorting, QStringLiteral("RPCs"))->trigger();
    const auto first = [&] { return shown.window.sessions().session_at(0)->session->transactions.size(); };
    const auto last = [&] { return shown.window.sessions().session_at(2)->session->transactions.size(); };
    CHECK(wait_until([&] { return first() <= last(); }));
    emit sorting->aboutToShow();
    entry(*sorting, QStringLiteral("RPCs"))->trigger();
    CHECK(wait_until([&] { return first() >= last(); }));
    QMenu* columns = menu(QStringLiteral("Columns of the list"));
    REQUIRE(columns != nullptr);
    emit columns->aboutToShow();
    const int bytes = static_cast<int>(SessionColumn::bytes);
    CHECK(shown.window.list().isColumnHidden(bytes));
    entry(*columns, QStringLiteral("Bytes"))->trigger();
    CHECK_FALSE(shown.window.list().isColumnHidden(bytes));
}

TEST_CASE("A finding below the mouse outlines its pair in the diagram, as the diagram does with the finding") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    FindingsPanel& findings = shown.window.findings();
    std::optional<std::uint32_t> pointed;
    QObject::connect(&findings, &FindingsPanel::hovered, &findings,
                     [&](std::optional<std::uint32_t> message) { pointed = message; });
    for (int row = 0; row < findings.model().rowCount() && !pointed; ++row)
        emit findings.table().entered(findings.model().index(row, 1));
    REQUIRE(pointed);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(findings.table().viewport(), &leave);
    CHECK_FALSE(pointed);
}

TEST_CASE("Ctrl+C copies the row of a list, and the diagram where that has the keyboard") {
    TestWindow shown;
    shown.open_sample("clean-session");
    shown.window.list().setFocus();
    shown.window.actions()[ActionId::copy].trigger();
    const QString row = QApplication::clipboard()->text();
    CHECK(row.contains(QLatin1Char('\t')));
    CHECK_FALSE(row.contains(QLatin1Char('\n')));
    shown.window.diagram().setFocus();
    shown.window.actions()[ActionId::copy].trigger();
    CHECK(wait_until([] { return QApplication::clipboard()->text().contains(QStringLiteral("Inform")); }));
    CHECK(QApplication::clipboard()->text().contains(QLatin1Char('\n')));
}

TEST_CASE("A stretch of time is chosen by key, extended and cleared") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    OverviewStrip& strip = shown.window.overview();
    std::optional<TimeRange> chosen;
    QObject::connect(&strip, &OverviewStrip::time_chosen, &strip,
                     [&](std::optional<TimeRange> time) { chosen = time; });
    strip.setFocus();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(&strip, key, with); };
    press(Qt::Key_Right);
    REQUIRE(chosen);
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() < 3; }));
    const TimeRange first = *chosen;
    press(Qt::Key_Right, Qt::ShiftModifier);
    REQUIRE(chosen);
    CHECK(chosen->from == first.from);
    CHECK(chosen->to > first.to);
    press(Qt::Key_Escape);
    CHECK_FALSE(chosen);
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 3; }));
    press(Qt::Key_Left);
    REQUIRE(chosen);
    CHECK(chosen->from >= first.to);
}

TEST_CASE("Enter means the filter as it is typed, whatever is offered for it") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.press("/");
    FilterEdit& edit = shown.window.filter_bar().filter_edit();
    wait_until([] { return false; }, 200);
    QTest::keyClicks(&edit, QStringLiteral("rpc == Download"));
    QWidget* offers = QApplication::activePopupWidget();
    REQUIRE(offers != nullptr);
    QTest::keyClick(offers, Qt::Key_Return);
    CHECK(edit.text() == QStringLiteral("rpc == Download"));
    CHECK(wait_until([&] { return shown.window.list().hasFocus(); }));
    CHECK(QApplication::activePopupWidget() == nullptr);
}

TEST_CASE("The next finding of a session without any is said not to be there") {
    TestWindow shown;
    shown.open_transcript("conforming-1.0-igd");
    REQUIRE(shown.window.findings().model().rowCount() == 0);
    shown.press("N");
    CHECK(shown.window.statusBar()->currentMessage().contains(QStringLiteral("No further finding")));
}

TEST_CASE("Escape leads from every part of the details back to the diagram, in every tab") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    DetailsPanel& details = shown.window.details();
    for (int tab = 0; tab < details.count(); ++tab) {
        shown.window.choose_session(1);
        shown.window.choose_message(2);
        details.setCurrentIndex(tab);
        QCoreApplication::processEvents();
        for (QWidget* part : details.findChildren<QWidget*>()) {
            if (!is_reachable(*part)) continue;
            part->setFocus();
            if (QApplication::focusWidget() != part) continue;
            shown.press("Esc");
            INFO(tab << " " << part->metaObject()->className() << " " << name_of(*part).toStdString());
            CHECK(QApplication::focusWidget() == &shown.window.diagram());
        }
    }
}

TEST_CASE("The footer names the keys that are valid where the keyboard is, as they are bound") {
    TestWindow shown;
    const auto has = [&](const char* words) { return shown.window.footer_words().contains(QString::fromUtf8(words)); };
    CHECK(has("Ctrl+O open a capture"));
    CHECK_FALSE(has("fold"));
    shown.open_sample("seed-001-all");
    CHECK(has("D by device"));
    shown.window.diagram().setFocus();
    CHECK(has("F fold"));
    CHECK_FALSE(has("by device"));
    shown.press("/");
    CHECK(has("Enter apply"));
    shown.press("Esc");
    shown.press("Ctrl+F");
    CHECK(has("Enter next hit"));
    shown.window.actions().rebind(ActionId::fold, {QKeySequence(QStringLiteral("Ctrl+Y"))});
    shown.window.diagram().setFocus();
    CHECK(has("Ctrl+Y fold"));
    shown.window.actions().rebind(ActionId::fold, {});
    shown.window.list().setFocus();
    shown.window.diagram().setFocus();
    CHECK_FALSE(has("fold"));
}

TEST_CASE("What a region does with its keys is in the menus too, with the keys") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    const auto& actions = shown.window.actions();
    CHECK(actions[ActionId::mark].text().endsWith(QStringLiteral("\tSpace")));
    shown.window.list().setFocus();
    actions[ActionId::mark].trigger();
    CHECK(shown.window.sessions().marked().size() == 1);
    actions[ActionId::enter].trigger();
    CHECK(QApplication::focusWidget() == &shown.window.diagram());
    actions[ActionId::leave].trigger();
    CHECK(QApplication::focusWidget() == &shown.window.list());
}
