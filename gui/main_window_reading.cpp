// How MainWindow opens captures and follows their reading.
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/elided_label.h"
#include "gui/empty_page.h"
#include "gui/filter_bar.h"
#include "gui/let_go.h"
#include "gui/live_spool.h"
#include "gui/main_window.h"
#include "gui/notice_bar.h"
#include "gui/overview_strip.h"
#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "gui/verdict_bar.h"
#include "report/findings_text.h"
#include "report/time_text.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <functional>

namespace cwmpscope {

namespace {

constexpr qsizetype most_recent = 10;

/// Of the whole program, in bytes; 0 where the system does not tell.
std::uint64_t resident_memory() {
    std::ifstream statm("/proc/self/statm");
    std::uint64_t total = 0, resident = 0;
    statm >> total >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

constexpr std::size_t most_reasons = 12;
constexpr qsizetype most_rules = 8;

struct ReasonNotJudged {
    std::string why;
    std::uint64_t count = 0;
    QStringList rules;
};

/// Most frequent first.
std::vector<ReasonNotJudged> reasons_not_judged(const CaptureReport& report) {
    std::vector<ReasonNotJudged> reasons;
    for (const NotJudged& what : report.not_judged) {
        auto reason = std::ranges::find(reasons, what.why, &ReasonNotJudged::why);
        if (reason == reasons.end()) reason = reasons.insert(reasons.end(), {what.why, 0, {}});
        reason->count += what.count;
        if (what.rule != nullptr) reason->rules << qt_text(what.rule->id);
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(), &ReasonNotJudged::count);
    return reasons;
}

}  // namespace

void MainWindow::ask_for_files(bool new_window) {
    const QString folder = files_.isEmpty() ? settings_.value(QStringLiteral("folder")).toString()
                                            : QFileInfo(files_.front()).absolutePath();
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Open captures"), folder, tr("Captures (*.pcap* *.cap *.ntar *.gz *.zst *.lz4);;All files (*)"));
    if (files.isEmpty()) return;
    settings_.setValue(QStringLiteral("folder"), QFileInfo(files.front()).absolutePath());
    if (!new_window) {
        if (may_leave()) open(files);
        return;
    }
    auto* window = new MainWindow(input_.credentials, settings_);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    window->open(files);
}

void MainWindow::close_capture() {
    worker_.stop();
    run_ = 0;
    reading_ = capturing_ = false;
    notice_->hide();
    view_maker_.cancel();
    selection_.clear();
    reader_.set_input({});
    details_->set_report(nullptr, nullptr);
    diagram_->set_report(nullptr);
    findings_->set_report(nullptr);
    sessions_.clear();
    findings_->refresh();
    verdicts_->set_report(nullptr);
    first_chosen_ = 0;
    report_ = nullptr;
    index_ = nullptr;
    exporter_.cancel();
    const bool hides = veil_->hides();
    veil_ = make_large<Veil>();
    veil_->set_hides(hides);
    show_through_veil();
    overview_->show({});
    overview_->set_chosen(std::nullopt);
    marked_messages_.clear();
    rememberer_.cancel();
    historian_.cancel();
    comparer_.cancel();
    stepper_.cancel();
    list_memories_.clear();
    wish_.time.reset();
    wish_.collapsed.clear();
    counters_ = {};
    files_.clear();
    input_.files.clear();
    input_.unpacked = nullptr;
    live_.clear();
    spool_.reset();
    packets_saved_ = 0;
    actions_[ActionId::save_capture].setEnabled(false);
    not_judged_->hide();
    empty_->set_sections({});
    stack_->setCurrentIndex(0);
    retranslate();
}

void MainWindow::open(const QStringList& files) {
    if (files.isEmpty()) return;
    QStringList paths;
    for (const QString& file : files) paths << QFileInfo(file).absoluteFilePath();
    begin_reading(paths);
    remember_recent();
}

void MainWindow::begin_reading(const QStringList& paths, std::optional<QStringList> key_logs) {
    const auto wanted_session = wanted_session_;
    const auto wanted_message = wanted_message_;
    close_capture();
    wanted_session_ = wanted_session;
    wanted_message_ = wanted_message;
    files_ = paths;
    for (const QString& path : paths) input_.files.push_back(path.toStdString());
    input_.unpacked = make_large<UnpackedCopies>();
    if (key_logs) {
        use_key_logs(*key_logs);
    } else {
        recall_key_logs();
    }
    reader_.set_input(input_);
    reading_ = true;
    fraction_ = -1;
    run_ = worker_.start(input_, veil_);
    stack_->setCurrentIndex(1);
    list_->setFocus();
    retranslate();
}

void MainWindow::read_again(std::optional<QStringList> key_logs) {
    if (files_.isEmpty()) return;
    if (capturing_) return static_cast<void>(statusBar()->showMessage(tr("Stop the capture first (Ctrl+.)"), 4000));
    if (selection_.session()) wanted_session_ = selection_.session()->session->number;
    if (!key_logs) {
        key_logs.emplace();
        for (const std::string& log : input_.key_logs) *key_logs << qt_text(log);
    }
    // A live capture stays one, with its packets.
    auto spool = std::move(spool_);
    const QString live = live_;
    const std::uint64_t saved = packets_saved_;
    begin_reading(QStringList(files_), key_logs);
    spool_ = std::move(spool);
    live_ = live;
    packets_saved_ = saved;
    actions_[ActionId::save_capture].setEnabled(spool_ != nullptr);
    retranslate();
}

void MainWindow::remember_recent() {
    QStringList recent = settings_.value(QStringLiteral("recent")).toStringList();
    const QString entry = files_.join(QLatin1Char('\n'));
    recent.removeAll(entry);
    recent.prepend(entry);
    while (recent.size() > most_recent) recent.removeLast();
    settings_.setValue(QStringLiteral("recent"), recent);
    empty_->set_recent(recent);
}

void MainWindow::choose_session(std::uint32_t number) {
    const SessionPtr session = sessions_.session_of(number);
    if (!session) {
        wanted_session_ = number;
        return;
    }
    wanted_session_.reset();
    selection_.choose(session);
    if (wanted_message_) selection_.choose_message(*std::exchange(wanted_message_, std::nullopt));
}

void MainWindow::choose_message(std::uint32_t message) {
    if (selection_.session() && !wanted_session_) return selection_.choose_message(message);
    wanted_message_ = message;
}

void MainWindow::on_news(const ReadingNews& news) {
    if (news.run != run_) return;
    counters_ = news.counters;
    fraction_ = news.fraction;
    sessions_.receive(news.sessions);
    sessions_.forget(news.left);
    if (!paused_) follow_chosen();
    // News must not take the place of a view that is being made: of a big capture none would ever be finished.
    if (!paused_ && !(news.sessions.empty() && news.left.empty())) {
        view_is_stale_ = view_maker_.busy() || view_rest_.isActive();
        if (!view_is_stale_) make_view();
    }
    show_status();
}

void MainWindow::on_end(const ReadingEnd& end) {
    if (end.run != run_) return;
    reading_ = capturing_ = false;
    report_ = end.report;
    index_ = end.index;
    counters_ = report_->counters;
    if (spool_ && counters_.packets == 0 && !report_->unread.empty()) spool_->leave_behind();
    follow_chosen();
    diagram_->set_report(report_);
    details_->set_report(report_, index_);
    findings_->set_report(report_.get());
    verdicts_->set_report(report_);
    end_awaits_view_ = true;
    make_view();
    // Without a session the page itself says why.
    const bool problems = !report_->sessions.empty() && !evidence_problems(*report_).empty();
    not_judged_->setVisible(report_->checks_not_judged > 0 || problems);
    if (report_->sessions.empty()) {
        empty_->set_sections(empty_sections(*report_, *veil_));
        stack_->setCurrentIndex(0);
    }
    ask_for_keys();
    show_status();
}

/// The chosen session in its newest state; one that left memory stays on screen.
void MainWindow::follow_chosen() {
    if (!selection_.session()) return;
    if (const SessionPtr newest = sessions_.session_of(selection_.session()->session->number))
        selection_.choose(newest);
}

void MainWindow::take_view(std::shared_ptr<const SessionView> view) {
    // A view looks at all sessions: of a capture with very many, made without a rest they would take as much of the
    // processor as the reading itself.
    constexpr qint64 rests = 3, longest_rest_ms = 3000;
    if (reading_) view_rest_.start(static_cast<int>(std::min(rests * view_begun_.elapsed(), longest_rest_ms)));
    overview_->show(view->overview);
    filter_->set_counts(*view);
    sessions_.show(std::move(view));
    if (wanted_session_) choose_session(*wanted_session_);
    if (!selection_.session() && !wanted_session_) choose_first();
    if (actions_[ActionId::follow_end].isChecked()) go_to_end();
    if (selection_.session()) list_->follow(selection_.session()->session->number);
    findings_->refresh();
    verdicts_->refresh();
    overview_->set_visible(list_->visible_time());
    if (end_awaits_view_ && !reading_) {
        end_awaits_view_ = false;
        show_first_verdict();
        emit reading_ended();
    }
    show_status();
}

void MainWindow::choose_first() {
    for (int row = 0; row < sessions_.rowCount(); ++row) {
        const SessionPtr first = sessions_.session_at(row);
        if (!first) continue;
        first_chosen_ = first->session->number;
        return choose_session(first_chosen_);
    }
}

/// As long as nobody has chosen anything: what went wrong, at the message that proves it, with the summary beside it.
void MainWindow::show_first_verdict() {
    const bool untouched = selection_.session() && selection_.session()->session->number == first_chosen_ &&
                           selection_.item() == SelectedItem{} && !selection_.can_go_back();
    if (!untouched || !live_.isEmpty() || verdicts_->verdicts().empty()) return;
    const int tab = details_->currentIndex();
    verdicts_->go_to(verdicts_->verdicts().front());
    details_->setCurrentIndex(tab);
}

/// Those that were dropped are never left out.
QString MainWindow::packet_words() const {
    const auto counted = [](std::uint64_t packets) { return static_cast<int>(std::min<std::uint64_t>(packets, 1000)); };
    QString words = tr("%1 packet(s)", nullptr, counted(counters_.packets)).arg(qt_text(grouped(counters_.packets)));
    if (counters_.dropped_packets > 0)
        words += QStringLiteral(" · ✕ ") + tr("%1 packet(s) dropped", nullptr, counted(counters_.dropped_packets))
                                               .arg(qt_text(grouped(counters_.dropped_packets)));
    return words;
}

void MainWindow::go_to_end() {
    list_->scrollToBottom();
    const SessionPtr last = sessions_.session_at(sessions_.rowCount() - 1);
    if (last && !wanted_session_) selection_.choose(last);
}

void MainWindow::show_status() {
    const SessionView& view = sessions_.view();
    const auto number = [](std::uint64_t value) { return qt_text(grouped(value)); };
    QStringList parts;
    if (reading_) {
        QString amount = tr("Reading");
        if (fraction_ >= 0) amount = tr("Reading %1 %").arg(static_cast<int>(fraction_ * 100));
        if (capturing_) amount = tr("Capturing on %1").arg(live_);
        parts << amount;
        if (capturing_) parts << packet_words();
        parts << tr("%1 session(s)", nullptr, static_cast<int>(sessions_.sessions().size()))
                     .arg(number(sessions_.sessions().size()))
              << tr("Ctrl+. stops");
    } else if (report_ && report_->failure && report_->sessions.empty()) {
        parts << sentence(*report_->failure);
    } else if (report_) {
        const QString shown =
            view.shown == view.total ? number(view.total) : tr("%1 of %2").arg(number(view.shown), number(view.total));
        parts << tr("%1 session(s)", nullptr, static_cast<int>(view.total)).arg(shown)
              << tr("%n violation(s)", nullptr, static_cast<int>(view.counts.violations)) << packet_words();
        for (const Failure& failure : report_->unread) parts << sentence(failure);
        if (report_->failure) parts << sentence(*report_->failure);
        for (const Damage& damage : report_->damages)
            parts
                << tr("%1; everything before it was read").arg(wire_text(told(damage_text(damage, files_.size() > 1))));
        if (report_->stopped) parts << tr("stopped");
    } else {
        parts << tr("Open a capture (Ctrl+O) or drop a file here");
    }
    actions_[ActionId::stop].setEnabled(reading_);
    stop_button_->setEnabled(reading_);
    filter_->set_busy(view_maker_.busy() || rememberer_.busy());
    if (reader_.busy()) parts << tr("reading messages again …");
    if (paused_) parts << tr("view paused");
    if (report_)
        if (const std::uint64_t memory = resident_memory(); memory > 0) parts << qt_text(bytes_text(memory));
    status_->setText(parts.join(QStringLiteral(" · ")));
    if (report_)
        not_judged_->setText(report_->checks_not_judged > 0
                                 ? tr("%1 not judged").arg(number(report_->checks_not_judged))
                                 : tr("Not everything was captured"));
}

void MainWindow::show_reasons() {
    if (!report_) return;
    QStringList lines{qt_text(told(not_judged_text(*report_)))};
    for (const std::string& problem : evidence_problems(*report_)) lines << qt_text(told(problem));
    std::size_t shown = 0;
    for (const ReasonNotJudged& reason : reasons_not_judged(*report_)) {
        if (shown++ == most_reasons) {
            lines << QString() << QStringLiteral("…");
            break;
        }
        lines << QString() << QStringLiteral("%1 × %2").arg(reason.count).arg(wire_text(told(reason.why)))
              << reason.rules.mid(0, most_rules).join(QStringLiteral(", ")) +
                     (reason.rules.size() > most_rules ? QStringLiteral(" …") : QString());
    }
    auto* box = new QMessageBox(QMessageBox::Information, tr("What could not be judged"), lines.join(QLatin1Char('\n')),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace cwmpscope
