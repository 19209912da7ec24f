#include "gui/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QSettings>
#include <QStringList>
#include <QWidget>

#include <array>

namespace cwmpscope {

namespace {

#define WORDS(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr std::array actions{
    ActionInfo{ActionId::open, "open", WORDS("Open…"), "Ctrl+O", Menu::capture},
    ActionInfo{ActionId::open_window, "open-window", WORDS("Open in a new window…"), "Ctrl+Shift+O", Menu::capture},
    ActionInfo{ActionId::live, "live", WORDS("Capture live…"), "", Menu::capture},
    ActionInfo{ActionId::reload, "reload", WORDS("Read again"), "Ctrl+R", Menu::capture},
    ActionInfo{ActionId::stop, "stop", WORDS("Stop reading"), "Ctrl+.", Menu::capture},
    ActionInfo{ActionId::export_as, "export", WORDS("Export…"), "E", Menu::capture},
    ActionInfo{ActionId::save_sessions, "save-sessions", WORDS("Save the shown sessions as pcap…"), "Ctrl+S",
               Menu::capture},
    ActionInfo{ActionId::wireshark, "wireshark", WORDS("Open in Wireshark"), "Ctrl+Shift+W", Menu::capture},
    ActionInfo{ActionId::close, "close", WORDS("Close"), "Ctrl+W", Menu::capture},
    ActionInfo{ActionId::quit, "quit", WORDS("Quit"), "Ctrl+Q", Menu::capture},

    ActionInfo{ActionId::copy, "copy", WORDS("Copy the diagram or row as text"), "Ctrl+C", Menu::edit},
    ActionInfo{ActionId::copy_as, "copy-as", WORDS("Copy as…"), "Ctrl+Shift+C", Menu::edit},
    ActionInfo{ActionId::copy_command, "copy-command", WORDS("Copy the command line that shows this"), "",
               Menu::edit},
    ActionInfo{ActionId::find, "find", WORDS("Find in the messages"), "Ctrl+F", Menu::edit},
    ActionInfo{ActionId::filter, "filter", WORDS("Filter sessions"), "/ Ctrl+L", Menu::edit},
    ActionInfo{ActionId::highlight, "highlight", WORDS("Highlight sessions"), "Ctrl+H", Menu::edit},
    ActionInfo{ActionId::clear_filter, "clear-filter", WORDS("Clear filter, highlight and time"), "Ctrl+Shift+L",
               Menu::edit},

    ActionInfo{ActionId::enter, "enter", WORDS("Into: list, diagram, details"), "Return", Menu::go, false, true},
    ActionInfo{ActionId::leave, "leave", WORDS("Back out: details, diagram, list"), "Esc", Menu::go, false, true},
    ActionInfo{ActionId::next_finding, "next-finding", WORDS("Next finding"), "N", Menu::go},
    ActionInfo{ActionId::previous_finding, "previous-finding", WORDS("Previous finding"), "Shift+N", Menu::go},
    ActionInfo{ActionId::other_half, "other-half", WORDS("Other half: request or response"), "P R", Menu::go},
    ActionInfo{ActionId::previous_session, "previous-session", WORDS("Previous session of this device"), "[",
               Menu::go},
    ActionInfo{ActionId::next_session, "next-session", WORDS("Next session of this device"), "]", Menu::go},
    ActionInfo{ActionId::back, "back", WORDS("Back"), "Alt+Left", Menu::go},
    ActionInfo{ActionId::forward, "forward", WORDS("Forward"), "Alt+Right", Menu::go},
    ActionInfo{ActionId::mark, "mark", WORDS("Mark or unmark"), "Space", Menu::go, false, true},
    ActionInfo{ActionId::next_mark, "next-mark", WORDS("Next marked session"), "M", Menu::go},
    ActionInfo{ActionId::compare, "compare", WORDS("Compare the two marked messages"), "C", Menu::go},
    ActionInfo{ActionId::compare_previous, "compare-previous",
               WORDS("Compare with the same RPC of the previous session"), "Shift+C", Menu::go},

    ActionInfo{ActionId::region_sessions, "region-sessions", WORDS("Sessions"), "Ctrl+1", Menu::view, true},
    ActionInfo{ActionId::region_diagram, "region-diagram", WORDS("Diagram"), "Ctrl+2", Menu::view, true},
    ActionInfo{ActionId::region_findings, "region-findings", WORDS("Findings"), "Ctrl+3", Menu::view, true},
    ActionInfo{ActionId::region_details, "region-details", WORDS("Details"), "Ctrl+4", Menu::view, true},
    ActionInfo{ActionId::group, "group", WORDS("Group by device"), "D", Menu::view, true},
    ActionInfo{ActionId::follow_end, "follow-end", WORDS("Follow the end"), "A", Menu::view, true},
    ActionInfo{ActionId::pause, "pause", WORDS("Pause the view"), "Shift+P", Menu::view, true},
    ActionInfo{ActionId::all_findings, "all-findings", WORDS("Findings of all sessions"), "Shift+F", Menu::view, true},
    ActionInfo{ActionId::hide_secrets, "hide-secrets", WORDS("Hide secrets"), "", Menu::view, true},
    ActionInfo{ActionId::larger, "larger", WORDS("Larger text"), "+ Ctrl++", Menu::view},
    ActionInfo{ActionId::smaller, "smaller", WORDS("Smaller text"), "- Ctrl+-", Menu::view},
    ActionInfo{ActionId::usual_size, "usual-size", WORDS("Usual size of text"), "0 Ctrl+0", Menu::view},
    ActionInfo{ActionId::theme_system, "theme-system", WORDS("Colours of the system"), "", Menu::view, true},
    ActionInfo{ActionId::theme_light, "theme-light", WORDS("Light colours"), "", Menu::view, true},
    ActionInfo{ActionId::theme_dark, "theme-dark", WORDS("Dark colours"), "", Menu::view, true},
    ActionInfo{ActionId::english, "english", "English", "", Menu::view, true},
    ActionInfo{ActionId::chinese, "chinese", "简体中文", "", Menu::view, true},

    ActionInfo{ActionId::fold, "fold", WORDS("Fold equal RPCs"), "F", Menu::diagram, true},
    ActionInfo{ActionId::plumbing, "plumbing", WORDS("Show plumbing: empty POST, 204, 401"), "H", Menu::diagram, true},
    ActionInfo{ActionId::clock, "clock", WORDS("Next time: since start, clock, since request"), "T", Menu::diagram},
    ActionInfo{ActionId::aliases, "aliases", WORDS("Names of device and ACS above the lanes"), "L", Menu::diagram,
               true},

    ActionInfo{ActionId::keys, "keys", WORDS("Keys"), "? F1", Menu::help},
    ActionInfo{ActionId::palette, "palette", WORDS("Search all actions…"), "Ctrl+K", Menu::help},
    ActionInfo{ActionId::about, "about", WORDS("About cwmpscope"), "", Menu::help},
};

constexpr std::array in_regions{
    RegionKeys{"↑ ↓  j k", WORDS("row up, row down")},
    RegionKeys{"PgUp PgDn", WORDS("page up, page down")},
    RegionKeys{"Home End  g G", WORDS("first row, last row")},
    RegionKeys{"→ ←", WORDS("unfold and fold, or into and back out")},
    RegionKeys{"Tab  Shift+Tab", WORDS("next region, region before")},
};

#undef WORDS

QList<QKeySequence> sequences(const QString& keys) {
    QList<QKeySequence> list;
    for (const QString& key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts)) list << QKeySequence(key);
    return list;
}

}  // namespace

std::span<const ActionInfo> all_actions() {
    return actions;
}

std::span<const RegionKeys> region_keys() {
    return in_regions;
}

const ActionInfo& info_of(ActionId id) {
    for (const ActionInfo& action : actions)
        if (action.id == id) return action;
    return actions.front();
}

QString words_of(const ActionInfo& action) {
    return QCoreApplication::translate("Actions", action.words);
}

QString words_of(Menu menu) {
    switch (menu) {
        case Menu::capture:
            return QCoreApplication::translate("Actions", "&Capture");
        case Menu::edit:
            return QCoreApplication::translate("Actions", "&Edit");
        case Menu::go:
            return QCoreApplication::translate("Actions", "&Go");
        case Menu::view:
            return QCoreApplication::translate("Actions", "&View");
        case Menu::diagram:
            return QCoreApplication::translate("Actions", "&Diagram");
        case Menu::help:
            return QCoreApplication::translate("Actions", "&Help");
        case Menu::none:
            break;
    }
    return {};
}

Actions::Actions(QWidget& window, QSettings& settings) {
    for (const ActionInfo& info : actions) {
        auto* action = new QAction(&window);
        action->setCheckable(info.checkable);
        action->setObjectName(QString::fromLatin1(info.name));
        if (!info.by_region) {
            const QString keys =
                settings.value(QStringLiteral("keys/") + QString::fromLatin1(info.name), QString::fromLatin1(info.keys))
                    .toString();
            action->setShortcuts(sequences(keys));
        }
        window.addAction(action);
        by_id_[info.id] = action;
    }
    retranslate();
}

void Actions::retranslate() {
    for (const ActionInfo& info : actions) by_id_.at(info.id)->setText(words_of(info));
}

QString keys_text(const QAction& action, const ActionInfo& info) {
    if (info.by_region) return QKeySequence(QString::fromLatin1(info.keys)).toString(QKeySequence::NativeText);
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("  "));
}

}  // namespace cwmpscope
