#include "gui/languages.h"

#include "gui/empty_page.h"
#include "gui/rule_words.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMenuBar>
#include <QProcess>
#include <QXmlStreamReader>

#include <map>
#include <set>
#include <string>

using namespace cwmpscope;
using namespace cwmpscope::test;

#ifdef CWMPSCOPE_LUPDATE

namespace {

/// Texts that are not translated, or that the sources no longer have.
QStringList unfinished(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList texts;
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QStringLiteral("source")) {
            source = xml.readElementText();
            ++messages;
        } else if (xml.name() == QStringLiteral("translation")) {
            const QString type = xml.attributes().value(QStringLiteral("type")).toString();
            if (!type.isEmpty()) texts << QStringLiteral("%1: %2").arg(type, source);
        }
    }
    CHECK(messages > 300);
    return texts;
}

}  // namespace

TEST_CASE("Every text of the program is translated into every language, and no translation is left over") {
    const QString root = QStringLiteral(CWMPSCOPE_SOURCE_DIR);
    for (const QString& language : languages()) {
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        REQUIRE(QFile::copy(root + QStringLiteral("/gui/translations/cwmpscope_%1.ts").arg(language), copy));
        REQUIRE(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        QProcess lupdate;
        lupdate.setWorkingDirectory(root);
        lupdate.start(QStringLiteral(CWMPSCOPE_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("-I"), root, QStringLiteral("gui"), QStringLiteral("-ts"), copy});
        REQUIRE(lupdate.waitForFinished());
        REQUIRE(lupdate.exitCode() == 0);
        INFO(language.toStdString() << ": update with ninja cwmpscope_update_translations and translate");
        CHECK(unfinished(copy).join(QLatin1Char('\n')).toStdString() == "");
    }
}

TEST_CASE("Every rule has its title and its explanation in every language, and no translation of one is left over") {
    for (const QString& language : languages()) {
        if (language == QStringLiteral("en")) continue;
        QFile file(QStringLiteral(CWMPSCOPE_SOURCE_DIR "/gui/translations/cwmpscope_rules_%1.ts").arg(language));
        REQUIRE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        std::map<std::string, std::string> translations;
        std::string source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QStringLiteral("source")) source = xml.readElementText().toStdString();
            if (xml.name() != QStringLiteral("translation")) continue;
            CHECK(xml.attributes().isEmpty());
            translations[source] = xml.readElementText().toStdString();
        }
        std::set<std::string> wanted;
        for (const Rule& rule : all_rules()) {
            for (const std::string_view text : {rule.title, rule.explanation}) {
                INFO(rule.id << " in " << language.toStdString() << ": " << text);
                CHECK_FALSE(translations[std::string(text)].empty());
                wanted.emplace(text);
            }
        }
        for (const auto& [text, translation] : translations) {
            INFO("no rule says any more: " << text);
            CHECK(wanted.contains(text));
        }
    }
}

TEST_CASE("What a rule says is shown in the language of the window, what was found stays evidence") {
    const Rule& rule = *find_rule("rpc-gpv-name-missing");
    CHECK(before_evidence(&rule).isEmpty());
    apply_language(QStringLiteral("zh_CN"));
    CHECK(rule_title(rule) == QStringLiteral("所询问的每个完整名称都得到回答"));
    CHECK(rule_explanation(rule).contains(QStringLiteral("9005")));
    CHECK(before_evidence(&rule) == QStringLiteral("所询问的每个完整名称都得到回答 — "));
    CHECK(before_evidence(nullptr).isEmpty());
    apply_language(QStringLiteral("en"));
    CHECK(before_evidence(&rule).isEmpty());
}

TEST_CASE("The language is switched while the program runs, and back") {
    TestWindow shown;
    shown.open_sample("clean-session");
    const auto menu = [&] { return shown.window.menuBar()->actions().front()->text(); };
    CHECK(menu() == QStringLiteral("&Capture"));
    apply_language(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    CHECK(menu() == QStringLiteral("抓包(&C)"));
    CHECK(shown.window.sessions().headerData(1, Qt::Horizontal, Qt::DisplayRole).toString() == QStringLiteral("设备"));
    CHECK(shown.window.status_text().contains(QStringLiteral("个会话")));
    CHECK(shown.window.actions()[ActionId::fold].text() == QStringLiteral("折叠相同的 RPC"));
    apply_language(QStringLiteral("en"));
    QCoreApplication::processEvents();
    CHECK(menu() == QStringLiteral("&Capture"));
}

TEST_CASE("Amounts are right in English") {
    apply_language(QStringLiteral("en"));
    CHECK(QCoreApplication::translate("cwmpscope::SessionListModel", "%n session(s)", nullptr, 1) ==
          QStringLiteral("1 session"));
    CHECK(QCoreApplication::translate("cwmpscope::SessionListModel", "%n session(s)", nullptr, 2) ==
          QStringLiteral("2 sessions"));
}

#endif
