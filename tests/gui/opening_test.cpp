// What can be opened, and what cannot: every kind of file is told in the window, and the next one opens all the same.
#include "gui/empty_page.h"
#include "gui/languages.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMenu>

#include <zlib.h>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

QByteArray bytes_of(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void write_gzip(const QString& path, const QByteArray& bytes) {
    const gzFile file = gzopen(path.toLocal8Bit().constData(), "wb");
    REQUIRE(file != nullptr);
    REQUIRE(gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size())) == bytes.size());
    gzclose(file);
}

struct Bad {
    const char* name;
    QByteArray bytes;
    const char* told;        ///< in English
    const char* in_chinese;  ///< part of what the Chinese window says
};

std::vector<Bad> bad_files() {
    const QByteArray head = bytes_of(sample("clean-session")).left(24);
    QByteArray strange_link = head;
    strange_link[20] = char(0x93);
    return {{"empty.pcap", {}, "is empty", "是空的"},
            {"text.pcap", "these are words\nand no packets\n", "is a text, not a capture", "是文本"},
            {"page.pcap", "<!DOCTYPE html><html>log in</html>", "is a web page, not a capture", "是网页"},
            {"zip.pcap", QByteArray("PK\x03\x04 and more of it", 20), "is a zip archive", "zip 归档"},
            {"half.pcap", head.left(10), "ends inside its file header", "文件头"},
            {"zeros.pcap", QByteArray(4096, '\0'), "holds zeros instead of a capture", "全是零"},
            {"link.pcap", strange_link, "is not read", "不能读取链路类型"},
            {"nothing.pcap", head, "there is no packet", "没有数据包"}};
}

QString told_about(const QStringList& files) {
    TestWindow shown;
    shown.open(files);
    return shown.window.status_text() + QLatin1Char('\n') + shown.window.empty_page().text();
}

}  // namespace

TEST_CASE("Every kind of file that holds no capture is told in the window, in both languages") {
    QTemporaryDir folder;
    for (const Bad& bad : bad_files()) {
        const QString path = folder.filePath(QString::fromLatin1(bad.name));
        write(path, bad.bytes);
        for (const QString& language : languages()) {
            apply_language(language);
            const QString words = told_about({path});
            INFO(bad.name << ": " << words.toStdString());
            CHECK(words.contains(QString::fromUtf8(language == QStringLiteral("en") ? bad.told : bad.in_chinese)));
        }
    }
    apply_language(QStringLiteral("zh_CN"));
    CHECK(told_about({folder.filePath(QStringLiteral("gone.pcap"))}).contains(QStringLiteral("请检查名称和文件夹")));
    CHECK(told_about({folder.path()}).contains(QStringLiteral("是文件夹")));
    apply_language(QStringLiteral("en"));
}

TEST_CASE("What stands before the damage of a file is shown, and the status says where it breaks off") {
    QTemporaryDir folder;
    const QByteArray whole = bytes_of(sample("seed-001-all"));
    write(folder.filePath(QStringLiteral("cut.pcap")), whole.left(whole.size() - 700));
    TestWindow shown;
    shown.open({folder.filePath(QStringLiteral("cut.pcap"))});
    CHECK(shown.window.sessions().rowCount() == 3);
    CHECK(shown.window.status_text().contains(QStringLiteral("the file ends inside a packet")));
    CHECK(shown.window.status_text().contains(QStringLiteral("everything before it was read")));
}

TEST_CASE("Compressed captures and several files at once are opened as one capture") {
    QTemporaryDir folder;
    const QString packed = folder.filePath(QStringLiteral("packed.pcap.gz"));
    write_gzip(packed, bytes_of(sample("clean-session")));
    TestWindow shown;
    shown.open({packed});
    CHECK(shown.window.sessions().rowCount() == 1);
    shown.open({packed, sample("ipv6")});
    CHECK(shown.window.sessions().rowCount() == 2);
    CHECK(shown.window.windowTitle().contains(QStringLiteral("and 1 more")));
    // One of them that cannot be read is told; the other is there.
    shown.open({folder.filePath(QStringLiteral("gone.pcap")), sample("fault-9005")});
    CHECK(shown.window.sessions().rowCount() == 1);
    CHECK(shown.window.status_text().contains(QStringLiteral("No such file or directory")));
}

TEST_CASE("Reading is stopped with Ctrl+. : what was read stays, and is said to be a part") {
    QTemporaryDir folder;
    const QString path =
        generated(folder, {QStringLiteral("--megabytes"), QStringLiteral("200"), QStringLiteral("--body-min"),
                           QStringLiteral("300"), QStringLiteral("--body-max"), QStringLiteral("1500"),
                           QStringLiteral("--rpcs"), QStringLiteral("3")});
    TestWindow shown;
    bool ended = false;
    QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
    shown.window.open({path});
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() > 3; }));
    CHECK(shown.window.status_text().contains(QStringLiteral("Ctrl+. stops")));
    shown.window.actions()[ActionId::stop].trigger();
    REQUIRE(wait_until([&] { return ended; }));
    CHECK_FALSE(shown.window.reading());
    CHECK(shown.window.status_text().contains(QStringLiteral("stopped")));
    CHECK(shown.window.sessions().rowCount() > 3);
    // and the next file is not held up by it
    shown.open_sample("clean-session");
    CHECK(shown.window.sessions().rowCount() == 1);
}

TEST_CASE("Files that were opened are in the menu of recent ones, and opened from there") {
    TestWindow shown;
    shown.open_sample("clean-session");
    shown.open_sample("fault-9005");
    QMenu* recent = nullptr;
    for (QMenu* menu : shown.window.findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("Open recent")) recent = menu;
    REQUIRE(recent != nullptr);
    emit recent->aboutToShow();
    REQUIRE(recent->actions().size() == 2);
    CHECK(recent->actions()[0]->text() == QStringLiteral("fault-9005.pcap"));
    recent->actions()[1]->trigger();
    CHECK(wait_until([&] { return shown.window.windowTitle().startsWith(QStringLiteral("clean-session.pcap")); }));
}
