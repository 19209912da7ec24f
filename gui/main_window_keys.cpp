// How MainWindow asks for the keys of encrypted connections, and remembers the answer for the capture.
#include "gui/key_log_memory.h"
#include "gui/main_window.h"
#include "gui/notice_bar.h"
#include "gui/qt_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStatusBar>

#include <algorithm>

namespace cwmpscope {

void MainWindow::use_key_logs(const QStringList& logs) {
    input_.key_logs.clear();
    for (const QString& log : logs) input_.key_logs.push_back(QFileInfo(log).absoluteFilePath().toStdString());
}

/// Before a capture is read: those of the command line, else what was chosen for it the last time.
void MainWindow::recall_key_logs() {
    if (given_key_logs_.isEmpty()) {
        use_key_logs(remembered_key_logs(settings_, files_).value_or(QStringList()));
    } else {
        use_key_logs(given_key_logs_);
    }
}

/// After it was read: only where keys would open something, and nobody answered yet.
void MainWindow::ask_for_keys() {
    const auto unread = [&](std::initializer_list<TlsReading> because) {
        const auto& all = report_->tls_connections;
        return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const EncryptedConnection& connection) {
            return connection.session == 0 && connection.info.tls != nullptr &&
                   std::find(because.begin(), because.end(), connection.info.tls->reading) != because.end();
        }));
    };
    const auto choose = [this] { choose_key_log(); };
    if (!input_.key_logs.empty()) {
        const int closed = unread({TlsReading::no_keys, TlsReading::keys_do_not_fit});
        if (closed == 0) return;
        return notice_->ask(tr("The key log has no keys for %n encrypted connection(s).", nullptr, closed),
                            {{tr("Choose another key log…"), choose}, {tr("Close"), {}}});
    }
    const int closed = unread({TlsReading::no_key_log});
    if (closed == 0 || remembered_key_logs(settings_, files_)) return;
    notice_->ask(
        tr("%n connection(s) are encrypted with TLS and were not read. A key log of the ACS, the CPE or a proxy "
           "that ends TLS (SSLKEYLOGFILE) opens them.",
           nullptr, closed),
        {{tr("Choose a key log…"), choose},
         {tr("Not for this capture"), [this] { remember_key_logs(settings_, files_, {}); }}});
}

void MainWindow::choose_key_log() {
    if (files_.isEmpty())
        return static_cast<void>(statusBar()->showMessage(tr("Open the capture first, then choose its key log"), 4000));
    const QStringList logs =
        QFileDialog::getOpenFileNames(this, tr("Choose a TLS key log"), QFileInfo(files_.front()).absolutePath(),
                                      tr("Key logs (*.keylog *.keys *.log *.txt);;All files (*)"));
    if (!logs.isEmpty()) read_with_keys(logs);
}

void MainWindow::read_with_keys(const QStringList& logs) {
    if (live_.isEmpty()) remember_key_logs(settings_, files_, logs);
    given_key_logs_.clear();
    read_again(logs);
}

}  // namespace cwmpscope
