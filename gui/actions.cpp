#include "gui/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QSettings>
#include <QStringList>
#include <QWidget>

#include <array>

namespace cwmpscope {

namespace {

constexpr std::array actions{
    ActionInfo{ActionId::open, "open", QT_TRANSLATE_NOOP("Actions", "Open…"), "Ctrl+O", Menu::capture},
    ActionInfo{ActionId::open_window, "open-window", QT_TRANSLATE_NOOP("Actions", "Open in a new window…"),
               "Ctrl+Shift+O", Menu::capture},
    ActionInfo{ActionId::live, "live", QT_TRANSLATE_NOOP("Actions", "Capture live…"), "Ctrl+I", Menu::capture},
    ActionInfo{ActionId::reload, "reload", QT_TRANSLATE_NOOP("Actions", "Read again"), "Ctrl+R", Menu::capture},
    ActionInfo{ActionId::stop, "stop", QT_TRANSLATE_NOOP("Actions", "Stop reading or capturing"), "Ctrl+.",
               Menu::capture},
    ActionInfo{ActionId::key_log, "key-log", QT_TRANSLATE_NOOP("Actions", "Choose a TLS key log…"), "Ctrl+Shift+T",
               Menu::capture},
    ActionInfo{ActionId::export_as, "export", QT_TRANSLATE_NOOP("Actions", "Export…"), "E", Menu::capture},
    ActionInfo{ActionId::save_sessions, "save-sessions",
               QT_TRANSLATE_NOOP("Actions", "Save the shown sessions as pcap…"), "Ctrl+S", Menu::capture},
    ActionInfo{ActionId::save_capture, "save-capture", QT_TRANSLATE_NOOP("Actions", "Save the live capture…"),
               "Ctrl+Shift+S", Menu::capture},
    ActionInfo{ActionId::wireshark, "wireshark", QT_TRANSLATE_NOOP("Actions", "Open in Wireshark"), "Ctrl+Shift+W",
               Menu::capture},
    ActionInfo{ActionId::close, "close", QT_TRANSLATE_NOOP("Actions", "Close"), "Ctrl+W", Menu::capture},
    ActionInfo{ActionId::quit, "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", Menu::capture},

    ActionInfo{ActionId::copy, "copy", QT_TRANSLATE_NOOP("Actions", "Copy the diagram or row as text"), "Ctrl+C",
               Menu::edit},
    ActionInfo{ActionId::copy_as, "copy-as", QT_TRANSLATE_NOOP("Actions", "Copy as…"), "Ctrl+Shift+C", Menu::edit},
    ActionInfo{ActionId::copy_command, "copy-command",
               QT_TRANSLATE_NOOP("Actions", "Copy the command line that shows this"), "", Menu::edit},
    ActionInfo{ActionId::find, "find", QT_TRANSLATE_NOOP("Actions", "Find in the messages"), "Ctrl+F", Menu::edit},
    ActionInfo{ActionId::filter, "filter", QT_TRANSLATE_NOOP("Actions", "Filter sessions"), "/ Ctrl+L", Menu::edit},
    ActionInfo{ActionId::highlight, "highlight", QT_TRANSLATE_NOOP("Actions", "Highlight sessions"), "Ctrl+H",
               Menu::edit},
    ActionInfo{ActionId::clear_filter, "clear-filter", QT_TRANSLATE_NOOP("Actions", "Clear filter, highlight and time"),
               "Ctrl+Shift+L", Menu::edit},

    ActionInfo{ActionId::enter, "enter", QT_TRANSLATE_NOOP("Actions", "Into: list, diagram, details"), "Return",
               Menu::go, false, true},
    ActionInfo{ActionId::leave, "leave", QT_TRANSLATE_NOOP("Actions", "Back out: details, diagram, list"), "Esc",
               Menu::go, false, true},
    ActionInfo{ActionId::next_verdict, "next-verdict", QT_TRANSLATE_NOOP("Actions", "Next of what went wrong"), "V",
               Menu::go},
    ActionInfo{ActionId::previous_verdict, "previous-verdict",
               QT_TRANSLATE_NOOP("Actions", "Previous of what went wrong"), "Shift+V", Menu::go},
    ActionInfo{ActionId::all_verdicts, "all-verdicts", QT_TRANSLATE_NOOP("Actions", "List what went wrong…"), "Ctrl+E",
               Menu::go},
    ActionInfo{ActionId::next_finding, "next-finding", QT_TRANSLATE_NOOP("Actions", "Next finding"), "N", Menu::go},
    ActionInfo{ActionId::previous_finding, "previous-finding", QT_TRANSLATE_NOOP("Actions", "Previous finding"),
               "Shift+N", Menu::go},
    ActionInfo{ActionId::other_half, "other-half", QT_TRANSLATE_NOOP("Actions", "Other half: request or response"),
               "P R", Menu::go},
    ActionInfo{ActionId::previous_session, "previous-session",
               QT_TRANSLATE_NOOP("Actions", "Previous session of this device"), "[", Menu::go},
    ActionInfo{ActionId::next_session, "next-session", QT_TRANSLATE_NOOP("Actions", "Next session of this device"), "]",
               Menu::go},
    ActionInfo{ActionId::back, "back", QT_TRANSLATE_NOOP("Actions", "Back"), "Alt+Left", Menu::go},
    ActionInfo{ActionId::forward, "forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "Alt+Right", Menu::go},
    ActionInfo{ActionId::mark, "mark", QT_TRANSLATE_NOOP("Actions", "Mark or unmark"), "Space", Menu::go, false, true},
    ActionInfo{ActionId::next_mark, "next-mark", QT_TRANSLATE_NOOP("Actions", "Next marked session"), "Shift+M",
               Menu::go},
    ActionInfo{ActionId::together, "together", QT_TRANSLATE_NOOP("Actions", "Marked sessions in one diagram, and back"),
               "M", Menu::go},
    ActionInfo{ActionId::compare, "compare", QT_TRANSLATE_NOOP("Actions", "Compare the two marked messages"), "C",
               Menu::go},
    ActionInfo{ActionId::compare_previous, "compare-previous",
               QT_TRANSLATE_NOOP("Actions", "Compare with the same RPC of the previous session"), "Shift+C", Menu::go},

    ActionInfo{ActionId::history, "history", QT_TRANSLATE_NOOP("Actions", "History of the chosen parameter"), "Y",
               Menu::go},

    ActionInfo{ActionId::region_sessions, "region-sessions", QT_TRANSLATE_NOOP("Actions", "Sessions"), "Ctrl+1",
               Menu::view, true},
    ActionInfo{ActionId::region_diagram, "region-diagram", QT_TRANSLATE_NOOP("Actions", "Diagram"), "Ctrl+2",
               Menu::view, true},
    ActionInfo{ActionId::region_findings, "region-findings", QT_TRANSLATE_NOOP("Actions", "Findings"), "Ctrl+3",
               Menu::view, true},
    ActionInfo{ActionId::region_details, "region-details", QT_TRANSLATE_NOOP("Actions", "Details"), "Ctrl+4",
               Menu::view, true},
    ActionInfo{ActionId::group, "group", QT_TRANSLATE_NOOP("Actions", "Group by device"), "D", Menu::view, true},
    ActionInfo{ActionId::follow_end, "follow-end", QT_TRANSLATE_NOOP("Actions", "Follow the end"), "A", Menu::view,
               true},
    ActionInfo{ActionId::pause, "pause", QT_TRANSLATE_NOOP("Actions", "Pause the view"), "Shift+P", Menu::view, true},
    ActionInfo{ActionId::all_findings, "all-findings", QT_TRANSLATE_NOOP("Actions", "Findings of all sessions"),
               "Shift+F", Menu::view, true},
    ActionInfo{ActionId::hide_secrets, "hide-secrets", QT_TRANSLATE_NOOP("Actions", "Hide secrets"), "", Menu::view,
               true},
    ActionInfo{ActionId::larger, "larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "+ Ctrl++", Menu::view},
    ActionInfo{ActionId::smaller, "smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "- Ctrl+-", Menu::view},
    ActionInfo{ActionId::usual_size, "usual-size", QT_TRANSLATE_NOOP("Actions", "Usual size of text"), "0 Ctrl+0",
               Menu::view},
    ActionInfo{ActionId::theme_system, "theme-system", QT_TRANSLATE_NOOP("Actions", "Colours of the system"), "",
               Menu::view, true},
    ActionInfo{ActionId::theme_light, "theme-light", QT_TRANSLATE_NOOP("Actions", "Light colours"), "", Menu::view,
               true},
    ActionInfo{ActionId::theme_dark, "theme-dark", QT_TRANSLATE_NOOP("Actions", "Dark colours"), "", Menu::view, true},
    ActionInfo{ActionId::english, "english", "English", "", Menu::view, true},
    ActionInfo{ActionId::chinese, "chinese", "简体中文", "", Menu::view, true},

    ActionInfo{ActionId::fold, "fold", QT_TRANSLATE_NOOP("Actions", "Fold equal RPCs"), "F", Menu::diagram, true},
    ActionInfo{ActionId::plumbing, "plumbing", QT_TRANSLATE_NOOP("Actions", "Show plumbing: empty POST, 204, 401"), "H",
               Menu::diagram, true},
    ActionInfo{ActionId::clock, "clock", QT_TRANSLATE_NOOP("Actions", "Next time: since start, clock, since request"),
               "T", Menu::diagram},
    ActionInfo{ActionId::aliases, "aliases", QT_TRANSLATE_NOOP("Actions", "Names of device and ACS above the lanes"),
               "L", Menu::diagram, true},

    ActionInfo{ActionId::keys, "keys", QT_TRANSLATE_NOOP("Actions", "Keys"), "? F1", Menu::help},
    ActionInfo{ActionId::change_keys, "change-keys", QT_TRANSLATE_NOOP("Actions", "Change keys…"), "", Menu::help},
    ActionInfo{ActionId::palette, "palette", QT_TRANSLATE_NOOP("Actions", "Search all actions…"), "Ctrl+K", Menu::help},
    ActionInfo{ActionId::about, "about", QT_TRANSLATE_NOOP("Actions", "About cwmpscope"), "", Menu::help},
};

constexpr std::array in_regions{
    RegionKeys{"↑ ↓  j k", QT_TRANSLATE_NOOP("Actions", "row up, row down")},
    RegionKeys{"PgUp PgDn", QT_TRANSLATE_NOOP("Actions", "page up, page down")},
    RegionKeys{"Home End  g G", QT_TRANSLATE_NOOP("Actions", "first row, last row")},
    RegionKeys{"→ ←", QT_TRANSLATE_NOOP("Actions", "unfold and fold, or into and back out")},
    RegionKeys{"Tab  Shift+Tab", QT_TRANSLATE_NOOP("Actions", "next region, region before")},
};

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

Actions::Actions(QWidget& window, QSettings& settings) : settings_(settings) {
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
    for (const ActionInfo& info : actions) {
        QAction& action = *by_id_.at(info.id);
        // Menus show what follows a tab as the key.
        action.setText(info.by_region ? words_of(info) + QLatin1Char('\t') + cwmpscope::keys_text(action, info)
                                      : words_of(info));
    }
}

void Actions::rebind(ActionId id, const QList<QKeySequence>& keys) {
    by_id_.at(id)->setShortcuts(keys);
    const ActionInfo& info = info_of(id);
    const QString name = QStringLiteral("keys/") + QString::fromLatin1(info.name);
    if (keys == usual_keys(info)) {
        settings_.remove(name);
        return;
    }
    QStringList words;
    for (const QKeySequence& key : keys) words << key.toString(QKeySequence::PortableText).remove(QLatin1Char(' '));
    settings_.setValue(name, words.join(QLatin1Char(' ')));
}

std::optional<ActionId> Actions::owner_of(const QKeySequence& keys) const {
    if (keys.isEmpty()) return std::nullopt;
    for (const auto& [id, action] : by_id_)
        if (action->shortcuts().contains(keys)) return id;
    return std::nullopt;
}

QList<QKeySequence> usual_keys(const ActionInfo& action) {
    return sequences(QString::fromLatin1(action.keys));
}

QString keys_text(const QAction& action, const ActionInfo& info) {
    if (info.by_region) return QKeySequence(QString::fromLatin1(info.keys)).toString(QKeySequence::NativeText);
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("  "));
}

}  // namespace cwmpscope
