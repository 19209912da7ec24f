#include "gui/diagram_view.h"

#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

struct Shown {
    Selection selection;
    DiagramView view{selection};

    explicit Shown(const SessionPtr& session) {
        view.resize(800, 600);
        view.show();
        selection.choose(session);
        wait_until([&] { return !view.making() && !view.rows().rows.empty(); });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    /// Microseconds of one painting, the best of some.
    qint64 painting() {
        qint64 best = 1'000'000;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            view.viewport()->repaint();
            best = std::min(best, timer.nsecsElapsed() / 1000);
        }
        return best;
    }
};

}  // namespace

TEST_CASE("Equal RPCs are one row, which the keys unfold and fold") {
    Shown shown(long_session(20));
    REQUIRE(shown.view.rows().rows.size() == 1);
    CHECK(shown.view.rows().rows[0].pairs == 20);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Right);
    CHECK(shown.view.rows().rows.size() == 40);
    shown.press(Qt::Key_Left);
    CHECK(shown.view.rows().rows.size() == 1);
    shown.view.toggle_fold();
    CHECK(shown.view.rows().rows.size() == 40);
}

TEST_CASE("A message chosen elsewhere is unfolded and stands on screen") {
    Shown shown(long_session(200));
    shown.selection.choose_message(251);
    wait_until([&] { return shown.view.chosen_row().has_value(); });
    REQUIRE(shown.view.chosen_row());
    const DiagramRow& row = shown.view.rows().rows[*shown.view.chosen_row()];
    CHECK(row.message == 251u);
    CHECK(row.kind == RowKind::message);
}

TEST_CASE("Keys move through the rows and the selection follows") {
    Shown shown(long_session(50));
    shown.view.toggle_fold();
    for (int i = 0; i < 3; ++i) shown.press(Qt::Key_J);
    CHECK(shown.selection.item().message == 2u);
    shown.press(Qt::Key_K);
    CHECK(shown.selection.item().message == 1u);
    shown.press(Qt::Key_End);
    CHECK(shown.selection.item().message == 99u);
    shown.press(Qt::Key_G);
    CHECK(shown.selection.item().message == 0u);
    int left = 0;
    QObject::connect(&shown.view, &DiagramView::left, &shown.view, [&] { ++left; });
    shown.press(Qt::Key_Escape);
    CHECK(left == 1);
}

TEST_CASE("Painting a hundred thousand messages shapes the rows on screen only, and costs what a hundred cost") {
    Shown few(long_session(50)), many(long_session(50'000));
    for (Shown* shown : {&few, &many}) {
        shown->view.toggle_fold();
        wait_until([&] { return !shown->view.making() && shown->view.rows().rows.size() >= 100; });
    }
    REQUIRE(many.view.rows().rows.size() == 100'000);
    many.view.verticalScrollBar()->setValue(many.view.verticalScrollBar()->maximum() / 2);
    many.view.viewport()->repaint();
    const qint64 of_few = few.painting(), of_many = many.painting();
    WARN("painting 100 messages: " << of_few << " µs, 100 000 messages: " << of_many
                                   << " µs, rows shaped: " << many.view.painted_rows());
    CHECK(many.view.painted_rows() < 60);
    CHECK(of_many < 4 * of_few + 4000);
}

TEST_CASE("A row is found by its height and by nothing above the first") {
    Shown shown(long_session(50));
    shown.view.toggle_fold();
    CHECK_FALSE(shown.view.row_at(10));
    const auto first = shown.view.row_at(70);
    REQUIRE(first);
    CHECK(*first == 0);
    const auto later = shown.view.row_at(500);
    REQUIRE(later);
    CHECK(*later > 10);
    CHECK(*later < 25);
}

TEST_CASE("The time column goes round its three modes") {
    Shown shown(long_session(2));
    CHECK(shown.view.clock() == DiagramView::Clock::since_start);
    shown.view.next_clock();
    CHECK(shown.view.clock() == DiagramView::Clock::clock);
    shown.view.next_clock();
    shown.view.next_clock();
    CHECK(shown.view.clock() == DiagramView::Clock::since_start);
}

TEST_CASE("The mouse over a row tells which message it is, and leaving it too") {
    Shown shown(long_session(50));
    shown.view.toggle_fold();
    std::optional<std::uint32_t> hovered = 999;
    QObject::connect(&shown.view, &DiagramView::hovered, &shown.view,
                     [&](std::optional<std::uint32_t> message) { hovered = message; });
    QTest::mouseMove(shown.view.viewport(), QPoint(300, 72));
    QCoreApplication::processEvents();
    CHECK(hovered == 0u);
}
