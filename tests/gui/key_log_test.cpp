// Encrypted connections: the window asks for their keys once, and remembers the answer for the capture.
#include "gui/key_log_memory.h"

#include "gui/details_panel.h"
#include "gui/empty_page.h"
#include "gui/notice_bar.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QPushButton>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

QString tls_capture(const char* ending) {
    return QStringLiteral(CWMPSCOPE_SOURCE_DIR "/../shared/captures/real/13-genieacs1216-geniesim-tls13.%1")
        .arg(QString::fromLatin1(ending));
}

/// They do not come with the project's sources.
bool is_there() {
    if (QFile::exists(tls_capture("pcap"))) return true;
    WARN("skipped: ../shared/captures/real is not there");
    return false;
}

}  // namespace

TEST_CASE("Without keys the window asks; with them the sessions are there, also the next time") {
    if (!is_there()) return;
    TestWindow shown;
    shown.open({tls_capture("pcap")});
    CHECK(shown.window.sessions().rowCount() == 0);
    REQUIRE(shown.window.notice().isVisible());
    CHECK(shown.window.notice().sentence().contains(QStringLiteral("encrypted with TLS")));
    CHECK(shown.window.notice().buttons().size() == 2);

    bool ended = false;
    QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
    shown.window.read_with_keys({tls_capture("keylog")});
    REQUIRE(wait_until([&] { return ended; }));
    CHECK(shown.window.sessions().rowCount() > 0);
    CHECK_FALSE(shown.window.notice().isVisible());
    // messages are read again with the keys, too
    CHECK(wait_until([&] { return shown.window.details().parameter_tab().model().rowCount() > 0; }));

    shown.open({tls_capture("pcap")});
    CHECK(shown.window.sessions().rowCount() > 0);
}

TEST_CASE("Whoever wants no keys is not asked again") {
    if (!is_there()) return;
    TestWindow shown;
    shown.open({tls_capture("pcap")});
    REQUIRE(shown.window.notice().isVisible());
    shown.window.notice().buttons().back()->click();
    shown.open({tls_capture("pcap")});
    CHECK_FALSE(shown.window.notice().isVisible());
}

TEST_CASE("A key log without the right keys, and one that is gone, are told") {
    if (!is_there()) return;
    TestWindow shown;
    const QString other = shown.folder.filePath(QStringLiteral("other.keylog"));
    QFile file(other);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("# nothing\n");
    file.close();
    shown.window.set_key_logs({other});
    shown.open({tls_capture("pcap")});
    CHECK(shown.window.notice().sentence().contains(QStringLiteral("no keys for")));
    QFile::remove(other);
    shown.open({tls_capture("pcap")});
    CHECK(shown.window.empty_page().text().contains(QStringLiteral("the TLS key log cannot be read")));
}

TEST_CASE("Answers are kept by capture, the oldest are forgotten") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const QStringList one{QStringLiteral("/a.pcap")}, two{QStringLiteral("/a.pcap"), QStringLiteral("/b.pcap")};
    CHECK_FALSE(remembered_key_logs(settings, one));
    remember_key_logs(settings, one, {});
    remember_key_logs(settings, two, {QStringLiteral("/k")});
    CHECK(remembered_key_logs(settings, one) == QStringList());
    CHECK(remembered_key_logs(settings, two) == QStringList{QStringLiteral("/k")});
    for (int i = 0; i < most_remembered_key_logs; ++i)
        remember_key_logs(settings, {QString::number(i)}, {QStringLiteral("/k")});
    CHECK_FALSE(remembered_key_logs(settings, one));
}
