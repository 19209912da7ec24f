// How MainWindow captures live: what is asked before, where the packets are kept, and that nothing is thrown away
// without being asked.
#include "gui/empty_sections.h"
#include "gui/live_dialog.h"
#include "gui/live_spool.h"
#include "gui/main_window.h"
#include "gui/notice_bar.h"
#include "gui/overview_strip.h"
#include "gui/qt_text.h"
#include "report/time_text.h"

#include <QAction>
#include <QCloseEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QSaveFile>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

namespace cwmpscope {

namespace {

constexpr qint64 copied_at_once = 1 << 20;

/// Empty when it went well. The file may grow meanwhile: what is in it now is copied, whole packets all.
QString copy_capture(const QString& from, const QString& to, const LatestTask::Unwanted& unwanted) {
    QFile source(from);
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly)) return source.errorString();
    if (!target.open(QIODevice::WriteOnly)) return target.errorString();
    for (qint64 left = source.size(); left > 0;) {
        if (unwanted()) return MainWindow::tr("stopped before the end");
        const QByteArray piece = source.read(std::min(left, copied_at_once));
        if (piece.isEmpty()) return source.errorString();
        if (target.write(piece) != piece.size()) return target.errorString();
        left -= piece.size();
    }
    return target.commit() ? QString() : target.errorString();
}

}  // namespace

void MainWindow::ask_for_interface() {
    if (!may_leave()) return;
    LiveDialog dialog(settings_, {}, this);
    if (dialog.exec() != QDialog::Accepted) return;
    LiveWish wish{dialog.order(), {}, {}};
    if (const QString log = dialog.key_log().text().trimmed(); !log.isEmpty())
        wish.key_logs = {QFileInfo(log).absoluteFilePath().toStdString()};
    start_live(std::move(wish));
}

void MainWindow::start_live(LiveWish wish) {
    close_capture();
    QString problem;
    spool_ = LiveSpool::create(problem);
    if (!spool_) {
        QMessageBox::warning(this, tr("Capture live"), tr("There is no place to keep the packets: %1").arg(problem));
        return;
    }
    QStringList names;
    for (const std::string& interface : wish.order.interfaces) names << wire_text(interface);
    live_ = names.join(QStringLiteral(", "));
    wish.file = spool_->capture().toStdString();
    input_.files = {wish.file};
    if (wish.key_logs.empty()) {
        use_key_logs(given_key_logs_);
        wish.key_logs = input_.key_logs;
    } else {
        input_.key_logs = wish.key_logs;
    }
    files_ = {qt_text(wish.file)};
    reader_.set_input(input_);
    reading_ = capturing_ = true;
    fraction_ = -1;
    run_ = worker_.start_live(wish, input_, veil_);
    actions_[ActionId::follow_end].setChecked(true);
    actions_[ActionId::save_capture].setEnabled(true);
    stack_->setCurrentIndex(1);
    list_->setFocus();
    retranslate();
}

void MainWindow::offer_left_capture() {
    const QStringList left = LiveSpool::left_behind();
    if (left.isEmpty()) return;
    const QString folder = left.front();
    const QString time =
        QFileInfo(LiveSpool::capture_in(folder)).lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    notice_->ask(tr("A live capture until %1 was not saved: its window was ended from outside.").arg(time),
                 {{tr("Open it"), [this, folder] { open_left_capture(folder); }},
                  {tr("Throw it away"),
                   [this, folder] {
                       LiveSpool::take(folder);  // and with it the folder goes
                       offer_left_capture();
                   }},
                  {tr("Later"), {}}});
}

/// As if it had been captured by this window: its packets are kept until they are saved or thrown away.
void MainWindow::open_left_capture(const QString& folder) {
    auto spool = LiveSpool::take(folder);
    if (!spool) return static_cast<void>(statusBar()->showMessage(tr("Another window has it already"), 4000));
    begin_reading({spool->capture()});
    spool_ = std::move(spool);
    actions_[ActionId::save_capture].setEnabled(true);
}

void MainWindow::on_warning(const RunWarning& warning) {
    if (warning.run != run_) return;
    const QString words = sentence(warning.words);
    switch (warning.about) {
        case RunWarning::About::capture:
            return statusBar()->showMessage(words, 15'000);
        case RunWarning::About::unwritten:
            return notice_->ask(words, {{tr("Understood"), {}}});
        case RunWarning::About::unreadable:
            notice_->ask(words, {{tr("Read again"), [this] { read_again(); }}, {tr("Understood"), {}}});
    }
}

void MainWindow::save_capture(std::function<void()> then) {
    if (!spool_) return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the capture"), QStringLiteral("capture.pcapng"),
                                                      tr("Captures (*.pcapng)"));
    if (!path.isEmpty()) save_capture_as(path, std::move(then));
}

void MainWindow::save_capture_as(const QString& path, std::function<void()> then) {
    statusBar()->showMessage(tr("Saving the capture …"));
    const std::uint64_t packets = counters_.packets;
    saver_.run([this, from = files_.front(), path, packets,
                then = std::move(then)](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        return [this, problem = copy_capture(from, path, unwanted), path, packets, then] {
            if (!problem.isEmpty()) {
                QMessageBox::warning(this, tr("Save the capture"),
                                     tr("%1 could not be written: %2").arg(path, problem));
                return;
            }
            packets_saved_ = packets;
            statusBar()->showMessage(tr("Written: %1").arg(path), 5000);
            if (then) then();
        };
    });
}

/// Packets of a live capture that nobody saved are gone once it is left.
bool MainWindow::may_leave() {
    if (!spool_ || counters_.packets <= packets_saved_) return true;
    QMessageBox box(QMessageBox::Question, tr("Capture live"),
                    tr("%1 packet(s) were captured and not saved.", nullptr,
                       static_cast<int>(std::min<std::uint64_t>(counters_.packets, 1000)))
                        .arg(qt_text(grouped(counters_.packets))),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    // Saving takes its time: what was wanted is wanted again by the user once it is done.
    if (answer == QMessageBox::Save) save_capture({});
    return answer == QMessageBox::Discard;
}

}  // namespace cwmpscope
