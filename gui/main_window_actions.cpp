// What the actions of MainWindow do.
#include "gui/action_dialogs.h"
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/empty_page.h"
#include "gui/exports.h"
#include "gui/filter_bar.h"
#include "gui/key_editor.h"
#include "gui/languages.h"
#include "gui/main_window.h"
#include "gui/overview_strip.h"
#include "gui/qt_text.h"
#include "gui/table_look.h"
#include "gui/theme.h"
#include "gui/verdict_bar.h"
#include "gui/verdict_dialog.h"
#include "gui/wireshark.h"
#include "report/diagram_text.h"
#include "report/filter/filter_completion.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QTableView>

#include <algorithm>
#include <set>

namespace cwmpscope {

namespace {

constexpr std::size_t most_together = 6;  // pairs of lanes that one still follows

/// Of the same device, the nearest before (-1) or after (1); null: there is none.
SessionPtr neighbour_of(const SessionStore& sessions, const Session& now, int by) {
    const DeviceId* device = now.device.get_if();
    for (std::uint32_t number = now.number; number > 0 && number < sessions.numbers_end();) {
        number = by > 0 ? number + 1 : number - 1;
        const SessionPtr& candidate = sessions.of(number);
        const DeviceId* id = candidate ? candidate->session->device.get_if() : nullptr;
        if (id != nullptr && device != nullptr && *id == *device) return candidate;
    }
    return nullptr;
}

}  // namespace

void MainWindow::make_menus() {
    for (const Menu menu : {Menu::capture, Menu::edit, Menu::go, Menu::view, Menu::diagram, Menu::help})
        menus_[menu] = menuBar()->addMenu(QString());
    recent_ = new QMenu(this);
    theme_menu_ = new QMenu(this);
    language_menu_ = new QMenu(this);
    sort_menu_ = new QMenu(this);
    columns_menu_ = new QMenu(this);
    for (const ActionInfo& info : all_actions()) {
        if (info.menu == Menu::none) continue;
        QMenu* menu = menus_[info.menu];
        if (info.id == ActionId::group) {
            menu->addMenu(sort_menu_);
            menu->addMenu(columns_menu_);
        }
        if (info.id == ActionId::theme_system) {
            menu->addSeparator();
            menu->addMenu(theme_menu_);
            menu->addMenu(language_menu_);
        }
        const bool theme =
            info.id == ActionId::theme_system || info.id == ActionId::theme_light || info.id == ActionId::theme_dark;
        const bool language = info.id == ActionId::english || info.id == ActionId::chinese;
        (theme ? theme_menu_ : language ? language_menu_ : menu)->addAction(&actions_[info.id]);
        if (info.id == ActionId::open_window) menu->addMenu(recent_);
        if (info.id == ActionId::wireshark || info.id == ActionId::hide_secrets || info.id == ActionId::region_details)
            menu->addSeparator();
    }
    connect(recent_, &QMenu::aboutToShow, this, [this] {
        recent_->clear();
        for (const QString& entry : settings_.value(QStringLiteral("recent")).toStringList()) {
            const QStringList files = entry.split(QLatin1Char('\n'));
            recent_->addAction(files_words(files), this, [this, files] {
                if (may_leave()) open(files);
            });
        }
        if (recent_->isEmpty()) recent_->addAction(tr("none yet"))->setEnabled(false);
    });
    connect(sort_menu_, &QMenu::aboutToShow, this, [this] {
        sort_menu_->clear();
        list_->add_sorting_to(*sort_menu_);
    });
    connect(columns_menu_, &QMenu::aboutToShow, this, [this] {
        columns_menu_->clear();
        list_->add_columns_to(*columns_menu_);
    });
}

void MainWindow::connect_actions() {
    const auto on = [this](ActionId id, auto what) { connect(&actions_[id], &QAction::triggered, this, what); };
    on(ActionId::open, [this] { ask_for_files(false); });
    on(ActionId::open_window, [this] { ask_for_files(true); });
    on(ActionId::reload, [this] { read_again(); });
    on(ActionId::stop, [this] { worker_.stop(); });
    on(ActionId::key_log, [this] { choose_key_log(); });
    on(ActionId::close, [this] {
        if (files_.isEmpty()) return static_cast<void>(QWidget::close());
        if (may_leave()) close_capture();
    });
    on(ActionId::quit, [] { QApplication::closeAllWindows(); });
    on(ActionId::live, [this] { ask_for_interface(); });
    on(ActionId::save_capture, [this] { save_capture({}); });
    actions_[ActionId::save_capture].setEnabled(false);
    on(ActionId::wireshark, [this] { open_in_wireshark(); });
    on(ActionId::copy, [this] { copy_text(); });
    on(ActionId::export_as, [this] { export_something(); });
    on(ActionId::save_sessions, [this] { save_shown_sessions(); });
    on(ActionId::compare, [this] { compare_marked(); });
    on(ActionId::compare_previous, [this] { compare_with_previous(); });
    on(ActionId::follow_end, [this](bool checked) {
        if (checked) go_to_end();
    });
    on(ActionId::copy_as, [this] { copy_menu(); });
    on(ActionId::copy_command, [this] { copy_command(); });
    on(ActionId::find, [this] { details_->find_here(); });

    on(ActionId::filter, [this] { filter_->focus_filter(); });
    on(ActionId::highlight, [this] { filter_->focus_highlight(); });
    on(ActionId::clear_filter, [this] {
        wish_.time.reset();
        overview_->set_chosen(std::nullopt);
        filter_->clear();
        make_view();
    });

    // The region that has the keyboard acts on these itself; from the menu they go to it as if they had been typed.
    for (const auto& [id, key] : {std::pair{ActionId::enter, Qt::Key_Return},
                                  {ActionId::leave, Qt::Key_Escape},
                                  {ActionId::mark, Qt::Key_Space}})
        on(id, [key = key] {
            QWidget* focus = QApplication::focusWidget();
            if (focus == nullptr) return;
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
            QApplication::sendEvent(focus, &press);
        });

    on(ActionId::next_verdict, [this] { verdicts_->step(1); });
    on(ActionId::previous_verdict, [this] { verdicts_->step(-1); });
    on(ActionId::all_verdicts, [this] { list_verdicts(); });
    on(ActionId::next_finding, [this] {
        if (!findings_->step(1)) statusBar()->showMessage(tr("No further finding in what is shown"), 4000);
    });
    on(ActionId::previous_finding, [this] {
        if (!findings_->step(-1)) statusBar()->showMessage(tr("No finding before this in what is shown"), 4000);
    });
    on(ActionId::back, [this] { go_to(selection_.back()); });
    on(ActionId::forward, [this] { go_to(selection_.forward()); });
    on(ActionId::other_half, [this] {
        if (!selection_.session() || !selection_.item().message) return;
        if (const auto other = other_half(*selection_.session()->session, *selection_.item().message))
            selection_.choose_message(*other);
    });
    on(ActionId::previous_session, [this] { step_device(-1); });
    on(ActionId::next_session, [this] { step_device(1); });
    on(ActionId::next_mark, [this] { step_mark(); });
    on(ActionId::together, [this] { show_together(); });

    on(ActionId::history, [this] {
        details_->setCurrentIndex(DetailsPanel::parameters);
        if (!details_->parameter_tab().ask_for_history())
            statusBar()->showMessage(tr("Choose a parameter in the details first"), 4000);
    });

    for (const auto& [id, region] : regions()) on(id, [this, id, region] { show_region(region, id); });
    for (const ActionId id : {ActionId::fold, ActionId::plumbing, ActionId::hide_secrets})
        actions_[id].setChecked(true);
    on(ActionId::group, [this](bool checked) {
        wish_.by_device = checked;
        make_view();
    });
    on(ActionId::pause, [this](bool checked) {
        paused_ = checked;
        if (!paused_) {
            follow_chosen();
            make_view();
        }
        show_status();
    });
    on(ActionId::all_findings, [this](bool checked) { findings_->show_all(checked); });
    on(ActionId::hide_secrets, [this](bool checked) { set_redaction(checked); });
    on(ActionId::larger, [this] { set_text_size(QApplication::font().pointSize() + 1); });
    on(ActionId::smaller, [this] { set_text_size(QApplication::font().pointSize() - 1); });
    on(ActionId::usual_size, [this] { set_text_size(10); });

    on(ActionId::fold, [this] { diagram_->toggle_fold(); });
    on(ActionId::plumbing, [this] { diagram_->toggle_plumbing(); });
    on(ActionId::clock, [this] { diagram_->next_clock(); });
    on(ActionId::aliases, [this] { diagram_->toggle_aliases(); });

    on(ActionId::palette, [this] { ActionPalette(actions_, this).exec(); });
    on(ActionId::keys, [this] { KeysDialog(actions_, this).exec(); });
    on(ActionId::change_keys, [this] {
        KeyEditor(actions_, this).exec();
        retranslate();
    });
    on(ActionId::about, [this] {
        QMessageBox::about(this, tr("About cwmpscope"),
                           tr("cwmpscope %1: a passive analyzer for TR-069 / CWMP. It reads captures and never sends a "
                              "packet.")
                               .arg(QApplication::applicationVersion()));
    });

    auto* themes = new QActionGroup(this);
    for (const auto& [id, name] : {std::pair{ActionId::theme_system, "system"},
                                   {ActionId::theme_light, "light"},
                                   {ActionId::theme_dark, "dark"}}) {
        themes->addAction(&actions_[id]);
        const QString theme = QString::fromLatin1(name);
        actions_[id].setChecked(settings_.value(QStringLiteral("window/theme"), QStringLiteral("system")) == theme);
        on(id, [this, theme] { set_theme(theme); });
    }
    auto* languages = new QActionGroup(this);
    for (const auto& [id, name] : {std::pair{ActionId::english, "en"}, {ActionId::chinese, "zh_CN"}}) {
        languages->addAction(&actions_[id]);
        const QString language = QString::fromLatin1(name);
        actions_[id].setChecked(chosen_language(settings_) == language);
        on(id, [this, language] { set_language(language); });
    }
    const auto follow_history = [this] {
        actions_[ActionId::back].setEnabled(selection_.can_go_back());
        actions_[ActionId::forward].setEnabled(selection_.can_go_forward());
    };
    connect(&selection_, &Selection::history_changed, this, follow_history);
    follow_history();
}

void MainWindow::set_theme(const QString& name) {
    settings_.setValue(QStringLiteral("window/theme"), name);
    apply_theme(name);
}

void MainWindow::set_language(const QString& name) {
    settings_.setValue(QStringLiteral("window/language"), name);
    apply_language(name);
}

void MainWindow::set_redaction(bool hide) {
    veil_->set_hides(hide);
    show_through_veil();
    if (report_ && report_->sessions.empty()) empty_->set_sections(empty_sections(*report_, *veil_));
}

void MainWindow::show_through_veil() {
    sessions_.set_veil(veil_);
    findings_->model().set_veil(veil_);
    diagram_->set_veil(veil_);
    details_->set_veil(veil_);
    verdicts_->set_veil(veil_);
}

void MainWindow::go_to(const std::optional<Selection::Place>& place) {
    if (!place) return;
    if (const SessionPtr session = sessions_.session_of(place->session)) selection_.choose(session, place->item);
}

/// Previous or next session of the same device, in time. Once everything was read the report knows it; before, it is
/// looked for beside the window.
void MainWindow::step_device(int by) {
    const SessionPtr now = selection_.session();
    if (!now || now->session->device.get_if() == nullptr) return;
    if (index_) return go_to_neighbour(sessions_.session_of(index_->neighbour_of(now->session->number, by)), by);
    stepper_.run([this, sessions = sessions_.sessions(), now, by](const LatestTask::Unwanted&) -> LatestTask::Finish {
        return [this, found = neighbour_of(sessions, *now->session, by), by] { go_to_neighbour(found, by); };
    });
}

void MainWindow::go_to_neighbour(const SessionPtr& best, int by) {
    if (best) {
        selection_.choose(best);
    } else {
        statusBar()->showMessage(by > 0 ? tr("This is the device's last session in the capture")
                                        : tr("This is the device's first session in the capture"),
                                 4000);
    }
}

void MainWindow::show_together() {
    if (diagram_->together()) return diagram_->show_together({});
    const std::set<std::uint32_t> numbers(sessions_.marked().begin(), sessions_.marked().end());
    std::vector<SessionPtr> marked;
    for (const std::uint32_t number : numbers)
        if (const SessionPtr& session = sessions_.session_of(number)) marked.push_back(session);
    if (marked.size() < 2 || marked.size() > most_together)
        return static_cast<void>(
            statusBar()->showMessage(tr("Mark two to %1 sessions in the list with Space, then show them with M")
                                         .arg(static_cast<int>(most_together)),
                                     5000));
    selection_.choose(marked.front());
    diagram_->show_together(std::move(marked));
    diagram_->setFocus();
}

void MainWindow::step_mark() {
    const int rows = sessions_.rowCount();
    const int now = std::max(0, list_->currentIndex().row());
    int nearest = rows;
    for (const std::uint32_t number : sessions_.marked())
        if (const auto row = sessions_.row_of(number)) nearest = std::min(nearest, (*row - now - 1 + rows) % rows);
    if (nearest < rows) return selection_.choose(sessions_.session_at((now + 1 + nearest) % rows));
    statusBar()->showMessage(tr("No session is marked: Space marks one"), 4000);
}

/// What the diagram's keys do, for those who look for it with the mouse.
void MainWindow::show_diagram_menu(QPoint at) {
    const SessionPtr session = selection_.session();
    const std::optional<std::uint32_t> message = selection_.item().message;
    if (!session) return;
    QMenu menu;
    if (message) {
        menu.addAction(tr("Mark or unmark for comparing"), this, [=, this] { mark_message(*message); });
        for (const ActionId id : {ActionId::compare, ActionId::compare_previous, ActionId::other_half})
            menu.addAction(&actions_[id]);
        menu.addSeparator();
        if (const CwmpMessage* envelope = session->session->messages[*message]->cwmp();
            envelope != nullptr && !envelope->method_name.empty()) {
            const QString name = wire_text(envelope->method_name);
            const QString condition = QStringLiteral("rpc == %1").arg(qt_text(filter_quoted(envelope->method_name)));
            menu.addAction(tr("Only sessions with %1").arg(name), this,
                           [=, this] { filter_->add_condition(condition, false); });
            menu.addAction(tr("Only sessions without %1").arg(name), this,
                           [=, this] { filter_->add_condition(condition, true); });
            menu.addSeparator();
        }
    }
    for (const ActionId id : {ActionId::fold, ActionId::plumbing, ActionId::clock, ActionId::copy, ActionId::copy_as,
                              ActionId::export_as, ActionId::wireshark})
        menu.addAction(&actions_[id]);
    menu.exec(at);
}

void MainWindow::copy_text() {
    if (const auto* table = qobject_cast<const QTableView*>(QApplication::focusWidget())) {
        if (const QString row = current_row_text(*table); !row.isEmpty()) {
            QApplication::clipboard()->setText(row);
            return static_cast<void>(statusBar()->showMessage(tr("The row was copied"), 3000));
        }
    }
    const SessionPtr& session = selection_.session();
    if (!session) return;
    TextStyle look;
    if (report_) look.frames = report_->frames;
    copy_made([rows = diagram_->shared_rows(), session,
               look] { return qt_text(diagram_text(*rows, session->judgement.findings, look, TimeFormat::relative)); },
              tr("The diagram was copied as text"));
}

void MainWindow::list_verdicts() {
    if (verdicts_->verdicts().empty())
        return static_cast<void>(statusBar()->showMessage(tr("Nothing went wrong in what is shown"), 4000));
    VerdictDialog dialog(*verdicts_, this);
    connect(&dialog, &VerdictDialog::chosen, verdicts_, &VerdictBar::go_to);
    dialog.exec();
}

void MainWindow::open_in_wireshark(std::optional<std::uint64_t> frame) {
    if (files_.isEmpty()) return;
    if (!frame) frame = details_->packet_tab().frame();
    if (!frame && selection_.session() && !selection_.session()->session->messages.empty())
        frame = selection_.session()->session->messages.front()->first.frame;
    const QString problem = start_wireshark(files_, frame.value_or(1), report_ ? report_->frames : FrameNames{});
    if (!problem.isEmpty()) QMessageBox::information(this, tr("Open in Wireshark"), problem);
}

}  // namespace cwmpscope
