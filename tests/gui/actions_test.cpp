#include "gui/actions.h"

#include "gui/action_dialogs.h"
#include "gui/key_editor.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QAction>

#include <map>

using namespace cwmpscope;
using namespace cwmpscope::test;

TEST_CASE("No key and no name stands for two actions") {
    std::map<QString, int> keys, names;
    for (const ActionInfo& info : all_actions()) {
        ++names[QString::fromLatin1(info.name)];
        for (const QString& key : QString::fromLatin1(info.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            ++keys[key];
    }
    for (const auto& [key, count] : keys) {
        INFO(key.toStdString());
        CHECK(count == 1);
    }
    for (const auto& [name, count] : names) {
        INFO(name.toStdString());
        CHECK(count == 1);
    }
}

namespace {

/// QObject keeps to itself who listens.
struct Listeners : QObject {
    static int of(const QObject& object, const char* signal) {
        return (object.*static_cast<int (QObject::*)(const char*) const>(&Listeners::receivers))(signal);
    }
};

}  // namespace

TEST_CASE("Every action of the table does something") {
    TestWindow shown;
    for (const ActionInfo& info : all_actions()) {
        INFO(info.name);
        const QAction& action = shown.window.actions()[info.id];
        CHECK(Listeners::of(action, SIGNAL(triggered(bool))) > 0);
    }
}

TEST_CASE("Keys are rebound in the settings") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("keys/fold"), QStringLiteral("Ctrl+F9"));
    MainWindow window({}, settings);
    CHECK(window.actions()[ActionId::fold].shortcut() == QKeySequence(QStringLiteral("Ctrl+F9")));
}

TEST_CASE("Keys are changed in the window, remembered, and never given to two actions") {
    TestWindow shown;
    Actions& actions = shown.window.actions();
    KeyEditor editor(actions, nullptr);
    editor.choose(ActionId::fold);
    CHECK_FALSE(editor.assign(QKeySequence(QStringLiteral("Ctrl+F"))));
    CHECK(editor.message().contains(QStringLiteral("Find in the messages")));
    CHECK(actions[ActionId::fold].shortcut() == QKeySequence(QStringLiteral("F")));
    CHECK(editor.assign(QKeySequence(QStringLiteral("Ctrl+F9"))));
    CHECK(actions[ActionId::fold].shortcut() == QKeySequence(QStringLiteral("Ctrl+F9")));
    CHECK(shown.settings.value(QStringLiteral("keys/fold")).toString() == QStringLiteral("Ctrl+F9"));
    editor.choose(ActionId::plumbing);
    CHECK(editor.assign(QKeySequence()));
    CHECK(actions[ActionId::plumbing].shortcuts().isEmpty());
    MainWindow another({}, shown.settings);
    CHECK(another.actions()[ActionId::fold].shortcut() == QKeySequence(QStringLiteral("Ctrl+F9")));
    CHECK(another.actions()[ActionId::plumbing].shortcuts().isEmpty());
    editor.choose(ActionId::fold);
    editor.assign_usual();
    CHECK(actions[ActionId::fold].shortcut() == QKeySequence(QStringLiteral("F")));
    CHECK_FALSE(shown.settings.contains(QStringLiteral("keys/fold")));
}

TEST_CASE("The palette finds actions by any of their words") {
    TestWindow shown;
    const ActionPalette palette(shown.window.actions(), nullptr);
    CHECK(palette.shown().size() > 30);
    CHECK(matches_words(QStringLiteral("Next session of this device"), QStringLiteral("dev next")));
    CHECK_FALSE(matches_words(QStringLiteral("Next finding"), QStringLiteral("dev next")));
}
