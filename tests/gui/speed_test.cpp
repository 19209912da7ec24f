// The window never stalls. A stall is time that the window's thread works without looking at its events; it is measured
// in processor time of that thread, so that a busy machine does not count, and in wall time with a wide margin, so that
// waiting for another thread does. CWMPSCOPE_BIG=FILE measures that capture instead of a small generated one.
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <time.h>

#include <fstream>
#include <string>

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

double resident_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

}  // namespace

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
    for (const char* key : {"D", "D", "J", "J", "End", "Home", "N", "N", "Shift+F", "Shift+F"}) {
        shown.press(key);
        wait_until([] { return false; }, 60);
    }
    shown.window.list().sortByColumn(static_cast<int>(SessionColumn::bytes), Qt::DescendingOrder);
    wait_until([] { return false; }, 200);
    WARN(rows << " sessions, first ones after " << first << " ms, all after " << since.elapsed()
              << " ms; longest work of the window's thread while reading " << reading << " ms, in all "
              << heartbeat.most_work << " ms, longest wall time " << heartbeat.most_wall << " ms; " << resident_mb()
              << " MB resident");
    CHECK(rows > 100);
    CHECK(heartbeat.most_work < most_work_ms);
    CHECK(heartbeat.most_wall < most_wait_ms);
    // and it is closed and another one opened at once
    heartbeat.most_work = heartbeat.most_wall = 0;
    shown.window.open({path});
    shown.window.open({sample("clean-session")});
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
    CHECK(heartbeat.most_work < most_work_ms);
    CHECK(heartbeat.most_wall < most_wait_ms);
}
