// What a window that was killed while it captured leaves behind.
#include "gui/live_spool.h"

#include "gui/notice_bar.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QPushButton>
#include <QSysInfo>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// The folder in which spools are made, for one test.
struct Spools {
    QTemporaryDir folder;

    Spools() { qputenv("TMPDIR", folder.path().toLocal8Bit()); }
    ~Spools() { qunsetenv("TMPDIR"); }
    Spools(const Spools&) = delete;
    Spools& operator=(const Spools&) = delete;

    QStringList all() const { return QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    /// As a program leaves it that was killed: with a lock of a process that is no more.
    QString left(const char* name, const QString& capture) const {
        QProcess gone;
        gone.start(QStringLiteral("true"), QStringList());
        const qint64 process = gone.processId();
        gone.waitForFinished();
        const QString path = folder.filePath(QString::fromLatin1(name));
        REQUIRE(QDir().mkpath(path));
        if (!capture.isEmpty()) REQUIRE(QFile::copy(capture, LiveSpool::capture_in(path)));
        QFile lock(path + QStringLiteral("/lock"));
        REQUIRE(lock.open(QIODevice::WriteOnly));
        lock.write(QStringLiteral("%1\ncwmpscope-gui\n%2\n").arg(process).arg(QSysInfo::machineHostName()).toUtf8());
        return path;
    }
};

void press_button(TestWindow& shown, const QString& words) {
    for (QPushButton* button : shown.window.notice().findChildren<QPushButton*>())
        if (button->text() == words) return button->click();
    FAIL("no button " << words.toStdString());
}

}  // namespace

TEST_CASE("A spool is there as long as its window, and what another window holds is not left behind") {
    const Spools spools;
    QString error;
    auto spool = LiveSpool::create(error);
    REQUIRE(spool);
    REQUIRE(QFile::copy(sample("clean-session"), spool->capture()));
    CHECK(LiveSpool::left_behind().isEmpty());
    CHECK(QFileInfo::exists(spool->capture()));
    CHECK_FALSE(LiveSpool::take(QFileInfo(spool->capture()).absolutePath()));
    CHECK(QFileInfo::exists(spool->capture()));
    spool.reset();
    CHECK(spools.all().isEmpty());
}

TEST_CASE("What a killed window left without packets is removed, what has none of its marks is not touched") {
    const Spools spools;
    spools.left("cwmpscope-empty1", {});
    REQUIRE(QDir(spools.folder.path()).mkdir(QStringLiteral("cwmpscope-notes")));
    CHECK(LiveSpool::left_behind().isEmpty());
    CHECK(spools.all() == QStringList{QStringLiteral("cwmpscope-notes")});
}

TEST_CASE("What a killed window left is kept and told when its bytes cannot be read as a capture") {
    const Spools spools;
    const QString folder = spools.left("cwmpscope-torn", {});
    QFile capture(LiveSpool::capture_in(folder));
    REQUIRE(capture.open(QIODevice::WriteOnly));
    capture.write("no beginning of a capture, and yet something");
    capture.close();
    CHECK(LiveSpool::left_behind() == QStringList{folder});
    CHECK(capture.exists());
    {
        TestWindow shown;
        shown.window.offer_left_capture();
        press_button(shown, QStringLiteral("Open it"));
        REQUIRE(wait_until([&] { return !shown.window.reading(); }));
    }
    CHECK(capture.exists());
    REQUIRE(capture.open(QIODevice::WriteOnly | QIODevice::Truncate));
    capture.close();
    CHECK(LiveSpool::left_behind().isEmpty());
    CHECK(spools.all().isEmpty());
}

TEST_CASE("The packets of a killed window are offered, opened, and asked for before they are thrown away") {
    const Spools spools;
    spools.left("cwmpscope-killed", sample("seed-001-all"));
    {
        TestWindow shown;
        shown.window.offer_left_capture();
        CHECK(shown.window.notice().isVisible());
        press_button(shown, QStringLiteral("Open it"));
        REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 3 && !shown.window.reading(); }));
        CHECK(shown.window.actions()[ActionId::save_capture].isEnabled());
        CHECK(LiveSpool::left_behind().isEmpty());  // this window has it
        const QString saved = shown.folder.filePath(QStringLiteral("saved.pcapng"));
        bool is_saved = false;
        shown.window.save_capture_as(saved, [&] { is_saved = true; });
        REQUIRE(wait_until([&] { return is_saved; }));
        CHECK(QFileInfo(saved).size() == QFileInfo(sample("seed-001-all")).size());
    }
    CHECK(spools.all().isEmpty());
    spools.left("cwmpscope-again1", sample("clean-session"));
    TestWindow shown;
    shown.window.offer_left_capture();
    press_button(shown, QStringLiteral("Later"));
    CHECK(LiveSpool::left_behind().size() == 1);
    shown.window.offer_left_capture();
    press_button(shown, QStringLiteral("Throw it away"));
    CHECK_FALSE(spools.all().contains(QStringLiteral("cwmpscope-again1")));
    CHECK_FALSE(shown.window.notice().isVisible());
}
