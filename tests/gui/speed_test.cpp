// The window never stalls. A stall is time that the window's thread works without looking at its events; it is measured
// in processor time of that thread, so that a busy machine does not count, and in wall time with a wide margin, so that
// waiting for another thread does. CWMPSCOPE_BIG=FILE measures that capture instead of a small generated one.
// [.memory] are two runs of one capture, each in a process of its own: what the engine keeps, and what the window
// needs; [.disk] a temporary folder that fails, with a capture of many thousand sessions. The tests are built without
// optimisation, and what they share with the program of inline functions is theirs: how long reading takes is measured
// with `cwmpscope-gui --screenshot`, which ends 0.7 s after everything is shown.
#include "decoder/run.h"
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/exports.h"
#include "gui/filter_bar.h"
#include "gui/notice_bar.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <time.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

#ifdef NDEBUG
constexpr double most_work_ms = 50;
#else
constexpr double most_work_ms = 150;  // without optimisation
#endif
constexpr double most_wait_ms = 2000;

double thread_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// A timer that wants to be called every millisecond, and how long it was not.
struct Heartbeat {
    QTimer timer;
    QElapsedTimer wall;
    double last_work = thread_ms(), most_work = 0, most_wall = 0;

    Heartbeat() {
        wall.start();
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            most_work = std::max(most_work, thread_ms() - last_work);
            most_wall = std::max(most_wall, static_cast<double>(wall.nsecsElapsed()) / 1e6);
            last_work = thread_ms();
            wall.restart();
        });
        timer.start(1);
    }
};

QString big_capture(const QTemporaryDir& folder) {
    const QString given = qEnvironmentVariable("CWMPSCOPE_BIG");
    if (!given.isEmpty()) return given;
    const QString path = folder.filePath(QStringLiteral("big.pcap"));
    QProcess generate;
    generate.start(
        QStringLiteral(CWMPSCOPE_GENERATE),
        {path, QStringLiteral("--megabytes"), QStringLiteral("6"), QStringLiteral("--body-min"), QStringLiteral("300"),
         QStringLiteral("--body-max"), QStringLiteral("1500"), QStringLiteral("--rpcs"), QStringLiteral("3")});
    generate.waitForFinished();
    return path;
}

double memory_mb(const char* line) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == line) {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

}  // namespace

TEST_CASE("The window is there at once") {
    QElapsedTimer since;
    since.start();
    TestWindow shown;
    shown.window.repaint();
    WARN("window made and painted in " << since.elapsed() << " ms");
    CHECK(static_cast<double>(since.elapsed()) < 2 * most_work_ms + 200);
}

TEST_CASE("A key is answered within a frame, and a filter is asked beside the window, however much there is") {
    QTemporaryDir folder;
    const QString path = big_capture(folder);
    TestWindow shown;
    bool ended = false;
    QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
    shown.window.open({path});
    REQUIRE(wait_until([&] { return ended; }, 600'000));
    std::uint64_t messages = 0;
    for (const StoredSession& session : shown.window.sessions().sessions())
        messages += session.read()->session->messages.size();
    shown.window.list().setFocus();
    std::vector<double> answers;
    for (const char* key : {"J", "K", "PgDown", "J", "J", "End", "K", "K", "PgUp", "Home", "J", "J", "J", "K", "J"}) {
        const double before = thread_ms();
        shown.press(key);
        shown.window.list().viewport()->repaint();
        shown.window.diagram().viewport()->repaint();
        answers.push_back(thread_ms() - before);
        wait_until([] { return false; }, 150);  // the session is read again beside it
    }
    std::sort(answers.begin(), answers.end());
    Heartbeat heartbeat;
    QElapsedTimer since;
    since.start();
    const int all = shown.window.sessions().rowCount();
    shown.window.filter_bar().set_filter(QStringLiteral("session < 8 or event == \"9 X\""));
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() < all; }, 60'000));
    WARN(all << " sessions of " << messages << " messages; from key to painted: median " << answers[answers.size() / 2]
             << " ms, longest " << answers.back() << " ms of work; a filter took " << since.elapsed()
             << " ms, in which the window's thread worked at most " << heartbeat.most_work << " ms in a row");
    CHECK(shown.window.sessions().rowCount() == 7);
    CHECK(answers[answers.size() / 2] < most_work_ms / 3);
    CHECK(answers.back() < most_work_ms);
    CHECK(heartbeat.most_work < most_work_ms);
}

TEST_CASE("What the engine keeps of a capture, without a window", "[.memory]") {
    const CaptureInput input{{qEnvironmentVariable("CWMPSCOPE_BIG").toStdString()}, {}, {}};
    OpenedCapture opened = open_input(input);
    REQUIRE(opened.source);
    struct Keeper : RunListener {
        std::map<std::uint32_t, SessionResult> kept;
        std::uint64_t asked = 0;
        bool wants_news(const SourcePosition&) override { return ++asked % 65536 == 0; }
        void receive(AnalysisUpdate&& update) override {
            for (SessionResult& result : update.sessions) kept[result.session->number] = std::move(result);
        }
    } keeper;
    AnalysisOptions options = analysis_options(input);
    Analysis analysis(std::move(options));
    (void)run(*opened.source, analysis, keeper);
    const AnalysisSummary summary = analysis.take_summary();
    WARN(keeper.kept.size() << " sessions kept: " << memory_mb("VmRSS:") << " MB resident, at most "
                            << memory_mb("VmHWM:") << " MB");
}

TEST_CASE("What the window needs for a capture", "[.memory]") {
    TestWindow shown;
    bool ended = false;
    QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
    shown.window.open({qEnvironmentVariable("CWMPSCOPE_BIG")});
    REQUIRE(wait_until([&] { return ended; }, 600'000));
    wait_until([] { return false; }, 2000);  // the engine lets go of what it held, beside the window
    WARN(shown.window.sessions().rowCount()
         << " sessions shown: " << memory_mb("VmRSS:") << " MB resident, at most " << memory_mb("VmHWM:") << " MB");
}

TEST_CASE("A disk that fails is told, and the window stays", "[.disk]") {
    const QTemporaryDir folder;
    const std::string place = folder.path().toStdString();
    const QString path = qEnvironmentVariable("CWMPSCOPE_BIG");
    const auto read = [&](TestWindow& shown) {
        bool ended = false;
        QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
        shown.window.open({path});
        REQUIRE(wait_until([&] { return ended; }, 600'000));
    };
    {
        const TemporaryFolder nowhere(place + "/none");
        TestWindow shown;
        read(shown);
        CHECK(shown.window.notice().sentence().contains(QStringLiteral("stays in memory")));
    }
    const TemporaryFolder here(place);
    TestWindow shown;
    read(shown);
    REQUIRE(lose_files_in(place) > 0);
    shown.window.list().setFocus();
    for (const char* key : {"End", "K", "Home", "J", "N", "V", "Shift+F", "N", "D", "D", "]"}) {
        shown.press(key);
        wait_until([] { return false; }, 150);
    }
    CHECK(shown.window.notice().sentence().contains(QStringLiteral("cannot be read again")));
    shown.window.open({sample("clean-session")});
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
}

TEST_CASE("Reading a big capture, sorting, grouping and walking through it never stalls the window") {
    QTemporaryDir folder;
    const QString path = big_capture(folder);
    TestWindow shown;
    wait_until([] { return false; }, 50);
    QElapsedTimer since;
    since.start();
    qint64 first = 0;
    bool ended = false;
    QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
    Heartbeat heartbeat;
    shown.window.open({path});
    wait_until(
        [&] {
            if (first == 0 && shown.window.sessions().rowCount() > 0) first = since.elapsed();
            return ended;
        },
        600'000);
    const double reading = heartbeat.most_work;
    const int rows = shown.window.sessions().rowCount();
    const qint64 whole = since.elapsed();
    WARN(rows << " sessions, first ones after " << first << " ms, all after " << whole
              << " ms; longest work of the window's thread while reading " << reading << " ms, longest wall time "
              << heartbeat.most_wall << " ms; " << memory_mb("VmRSS:") << " MB resident");
    CHECK(rows > 100);
    CHECK(reading < most_work_ms);
    CHECK(heartbeat.most_wall < most_wait_ms);

    std::string told;
    const auto measured = [&](const std::string& what, const std::function<void()>& act, int milliseconds) {
        heartbeat.most_work = heartbeat.most_wall = 0;
        act();
        wait_until([] { return false; }, milliseconds);
        INFO(what);
        CHECK(heartbeat.most_work < most_work_ms);
        CHECK(heartbeat.most_wall < most_wait_ms);
        told += what + " " + std::to_string(static_cast<int>(heartbeat.most_work + 0.5)) + ", ";
    };
    const int settled = rows > 10'000 ? 1500 : 100;
    const auto press = [&](const char* key, int milliseconds) {
        measured(
            key, [&] { shown.press(key); }, milliseconds);
    };
    for (const char* key : {"D", "D"}) press(key, settled);
    for (const char* key : {"J", "J", "End", "Home", "N", "N", "V", "V", "]", "[", "P", "P"}) press(key, 100);
    for (const char* key : {"Shift+F", "N", "J", "Shift+F"}) press(key, 150);
    measured(
        "sorting",
        [&] { shown.window.list().sortByColumn(static_cast<int>(SessionColumn::bytes), Qt::DescendingOrder); },
        settled);
    measured(
        "a filter", [&] { shown.window.filter_bar().set_filter(QStringLiteral("session > 9 or outcome == cut")); },
        settled);
    measured(
        "completion", [&] { shown.window.gather_values(); }, settled);
    measured(
        "what an export is made of", [&] { CHECK(shown.window.export_wish()); }, 50);
    measured(
        "no filter", [&] { shown.window.filter_bar().clear(); }, settled);
    measured(
        "secrets shown", [&] { shown.window.actions()[ActionId::hide_secrets].trigger(); }, 100);
    // and it is closed and another one opened at once
    measured(
        "another one",
        [&] {
            shown.window.open({path});
            shown.window.open({sample("clean-session")});
        },
        settled);
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
    WARN("longest work of the window's thread after a key, in ms: " << told);
}

TEST_CASE("A session of a hundred thousand messages is opened, walked through and left without a stall") {
    TestWindow shown;
    shown.open_sample("clean-session");
    const SessionPtr before = shown.window.selection().session();
    SessionResult huge = *long_session(50'000);
    auto session = std::make_shared<Session>(*huge.session);
    session->number = before->session->number + 1;
    huge.session = std::move(session);
    const SessionPtr long_one = shared(std::move(huge));
    wait_until([] { return false; }, 50);
    Heartbeat heartbeat;
    shown.window.selection().choose(long_one);
    CHECK(wait_until([&] { return !shown.window.diagram().making() && !shown.window.diagram().rows().rows.empty(); }));
    wait_until([] { return false; }, 100);
    const double opening = std::exchange(heartbeat.most_work, 0.0);
    shown.window.diagram().setFocus();
    for (const char* key : {"J", "PgDown", "End", "K", "F", "Home", "J", "P", "H", "T"}) {
        shown.press(key);
        wait_until([&] { return !shown.window.diagram().making(); });
    }
    const double walking = std::exchange(heartbeat.most_work, 0.0);
    shown.window.selection().choose(before);
    wait_until([] { return false; }, 300);
    WARN(long_one->session->messages.size()
         << " messages; longest work of the window's thread: opening " << opening << " ms, walking " << walking
         << " ms, leaving " << heartbeat.most_work << " ms");
    CHECK(opening < most_work_ms);
    CHECK(walking < most_work_ms);
    CHECK(heartbeat.most_work < most_work_ms);
}

TEST_CASE("A message of a megabyte is laid out, searched and left without a stall") {
    QTemporaryDir folder;
    const QString path =
        generated(folder, {QStringLiteral("--megabytes"), QStringLiteral("5"), QStringLiteral("--body-min"),
                           QStringLiteral("900000"), QStringLiteral("--body-max"), QStringLiteral("1000000"),
                           QStringLiteral("--rpcs"), QStringLiteral("2")});
    TestWindow shown;
    shown.open({path});
    std::uint32_t number = 0, largest = 0;
    std::uint64_t most = 0;
    for (const StoredSession& stored : shown.window.sessions().sessions()) {
        const SessionPtr session = stored.read();
        const auto& messages = session->session->messages;
        for (std::uint32_t i = 0; i < messages.size(); ++i) {
            if (messages[i]->body_length <= most) continue;
            most = messages[i]->body_length;
            number = session->session->number;
            largest = i;
        }
    }
    REQUIRE(most > 800'000);
    shown.window.choose_session(number);
    REQUIRE(wait_until([&] { return shown.window.details().parameter_tab().model().rowCount() > 1000; }));
    SoapTab& soap = shown.window.details().soap_tab();
    ParameterTab& parameters = shown.window.details().parameter_tab();
    Heartbeat heartbeat;
    QElapsedTimer since;
    since.start();
    shown.window.details().setCurrentIndex(DetailsPanel::soap);
    shown.window.choose_message(largest);
    CHECK(wait_until([&] { return !soap.busy() && soap.response().text().size() > 500'000; }));
    const qint64 laid_out = since.elapsed();
    const double laying = std::exchange(heartbeat.most_work, 0.0);
    shown.window.details().find_here();
    for (const char* key : {"V", "A", "L", "U", "E"}) shown.press(key);
    CHECK(soap.found_words().contains(QLatin1Char(' ')));
    const double searching = std::exchange(heartbeat.most_work, 0.0);
    shown.window.details().setCurrentIndex(DetailsPanel::parameters);
    shown.window.details().find_here();
    for (const char* key : {"P", "1"}) shown.press(key);
    CHECK(wait_until([&] { return !parameters.model().busy(); }));
    const double looking = std::exchange(heartbeat.most_work, 0.0);
    soap.set_form(SoapForm::tree);
    CHECK(wait_until([&] { return !soap.busy(); }));
    WARN("laid out after " << laid_out << " ms; work of the window's thread in a row: " << laying << " ms, searching "
                           << searching << " ms, looking for parameters " << looking << " ms, as a tree "
                           << heartbeat.most_work << " ms");
    CHECK(laying < most_work_ms);
    CHECK(searching < most_work_ms);
    CHECK(looking < most_work_ms);
    CHECK(heartbeat.most_work < 2 * most_work_ms);
}
