// Every action of the window as one table: its words, keys and menu. Menus, the list of keys (?), the palette (Ctrl+K)
// and the settings read it; what an action does is connected by the window. Keys can be rebound (key_editor.h); the
// settings keep them in the section [keys], by the action's name.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <span>

class QAction;
class QSettings;
class QWidget;

namespace cwmpscope {

enum class ActionId {
    open,
    open_window,
    reload,
    stop,
    close,
    live,
    wireshark,
    export_as,
    save_sessions,
    save_capture,
    key_log,
    quit,
    copy,
    copy_as,
    copy_command,
    find,
    filter,
    highlight,
    clear_filter,
    enter,
    leave,
    next_verdict,
    previous_verdict,
    all_verdicts,
    next_finding,
    previous_finding,
    back,
    forward,
    other_half,
    previous_session,
    next_session,
    mark,
    compare,
    compare_previous,
    next_mark,
    together,
    history,
    region_sessions,
    region_diagram,
    region_findings,
    region_details,
    group,
    follow_end,
    pause,
    all_findings,
    hide_secrets,
    larger,
    smaller,
    usual_size,
    theme_system,
    theme_light,
    theme_dark,
    english,
    chinese,
    fold,
    plumbing,
    clock,
    aliases,
    palette,
    keys,
    change_keys,
    about
};

enum class Menu { capture, edit, go, view, diagram, help, none };

struct ActionInfo {
    ActionId id;
    const char* name;   ///< in the settings; never changes
    const char* words;  ///< to be translated
    const char* keys;   ///< the usual ones, separated by blanks; "" none
    Menu menu;
    bool checkable = false;
    /// The region that has the focus acts on these keys itself: they are listed, and are no shortcuts of the window.
    bool by_region = false;
};

std::span<const ActionInfo> all_actions();
const ActionInfo& info_of(ActionId id);
QString words_of(const ActionInfo& action);
QString words_of(Menu menu);
/// Keys of regions that are not actions: moving in lists and the diagram.
struct RegionKeys {
    const char* keys;
    const char* words;
};
std::span<const RegionKeys> region_keys();

/// The QActions of one window.
class Actions {
public:
    /// They belong to the window. `settings` may rebind keys, and must outlive this.
    Actions(QWidget& window, QSettings& settings);

    QAction& operator[](ActionId id) const { return *by_id_.at(id); }
    void retranslate();
    /// From now on, and remembered.
    void rebind(ActionId id, const QList<QKeySequence>& keys);
    /// The action that has these keys; none when they are empty.
    std::optional<ActionId> owner_of(const QKeySequence& keys) const;

private:
    QSettings& settings_;
    std::map<ActionId, QAction*> by_id_;
};

/// Those of the table.
QList<QKeySequence> usual_keys(const ActionInfo& action);
/// "Ctrl+L, /"
QString keys_text(const QAction& action, const ActionInfo& info);

}  // namespace cwmpscope
