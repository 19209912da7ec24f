// What leaves MainWindow: exports, copies, saved sessions; and the comparison of two messages.
#include "gui/compare_dialog.h"
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/empty_sections.h"
#include "gui/export_dialog.h"
#include "gui/exports.h"
#include "gui/filter_bar.h"
#include "gui/main_window.h"
#include "gui/parameter_history.h"
#include "gui/qt_text.h"
#include "gui/session_files.h"
#include "gui/wireshark.h"
#include "report/message_label.h"
#include "report/redact.h"
#include "report/soap_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QSettings>
#include <QStatusBar>

#include <algorithm>
#include <map>

namespace cwmpscope {

namespace {

constexpr std::size_t most_compared = 1U << 20U;  // bytes of each message

/// The request of the same method in an earlier session of the same device, the latest one.
std::optional<std::pair<SessionPtr, std::uint32_t>> same_rpc_before(const SessionStore& sessions, const Session& now,
                                                                    std::uint32_t message) {
    const CwmpMessage* wanted = now.messages[message]->cwmp();
    const DeviceId* device = now.device.get_if();
    if (wanted == nullptr || device == nullptr) return std::nullopt;
    for (std::uint32_t number = now.number; number-- > 0;) {
        const SessionPtr& candidate = sessions.of(number);
        const DeviceId* id = candidate ? candidate->session->device.get_if() : nullptr;
        if (id == nullptr || *id != *device) continue;
        const Session& session = *candidate->session;
        for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
            const CwmpMessage* other = session.messages[i]->cwmp();
            if (other != nullptr && other->kind == wanted->kind && other->method_name == wanted->method_name)
                return std::pair(candidate, i);
        }
    }
    return std::nullopt;
}

/// And the session itself, whatever is known of its device.
std::vector<SessionPtr> of_same_device(const SessionStore& sessions, const SessionPtr& chosen) {
    const DeviceId* device = chosen->session->device.get_if();
    std::vector<SessionPtr> found;
    for (const StoredSession& stored : sessions) {
        SessionPtr session = stored.read();
        const DeviceId* other = session->session->device.get_if();
        const bool same = device != nullptr && other != nullptr && *other == *device;
        if (same || stored.number() == chosen->session->number) found.push_back(std::move(session));
    }
    return found;
}

}  // namespace

std::optional<ExportWish> MainWindow::export_wish() const {
    if (!report_) return std::nullopt;
    ExportWish wish;
    wish.report = report_;
    wish.sessions = sessions_.sessions();
    wish.input = input_;
    if (selection_.session()) wish.session = selection_.session()->session->number;
    wish.shown = sessions_.view().numbers;
    if (!wish_.time) wish.filter = filter_->filter().text();
    wish.all_shown = sessions_.view().shown == sessions_.view().total;
    wish.diagram = diagram_->options();
    wish.redaction = veil_->redaction();
    return wish;
}

void MainWindow::write_export(const ExportFormat& format, ExportWish wish,
                              std::function<void(const QByteArray&)> done) {
    statusBar()->showMessage(tr("Exporting …"));
    exporter_.run([wish = std::move(wish), &format, done = std::move(done), font = diagram_->font(),
                   kind = Theme::of(palette()).kind](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        const ExportInput input = prepared(wish, unwanted);
        if (unwanted()) return {};
        const QByteArray bytes =
            format.write != nullptr ? QByteArray::fromStdString(format.write(input)) : diagram_png(input, font, kind);
        return [bytes, done] { done(bytes); };
    });
}

/// What is copied may be long: it is made beside the window.
void MainWindow::copy_made(std::function<QString()> make, const QString& done) {
    exporter_.run([this, make = std::move(make), done](const LatestTask::Unwanted&) -> LatestTask::Finish {
        return [this, text = make(), done] {
            QApplication::clipboard()->setText(text);
            statusBar()->showMessage(done, 3000);
        };
    });
}

void MainWindow::copy_export(const ExportFormat& format, ExportWish wish) {
    write_export(format, std::move(wish), [this, picture = format.write == nullptr](const QByteArray& bytes) {
        if (picture) {
            QApplication::clipboard()->setImage(QImage::fromData(bytes));
        } else {
            QApplication::clipboard()->setText(QString::fromUtf8(bytes));
        }
        statusBar()->showMessage(tr("Copied"), 3000);
    });
}

void MainWindow::copy_command() {
    const auto wish = export_wish();
    if (!wish) return;
    const ExportFormat* format = export_format(wish->session ? "session-text" : "findings-text");
    QApplication::clipboard()->setText(command_line(*format, *wish));
    statusBar()->showMessage(tr("Copied"), 3000);
}

void MainWindow::export_something() {
    auto wish = export_wish();
    if (!wish) return static_cast<void>(statusBar()->showMessage(tr("There is nothing to export yet"), 4000));
    ExportDialog dialog(std::move(*wish), this);
    if (const ExportFormat* last =
            export_format(settings_.value(QStringLiteral("export/format")).toString().toStdString()))
        dialog.choose(*last);
    if (dialog.exec() != QDialog::Accepted) return;
    const ExportFormat& format = dialog.format();
    settings_.setValue(QStringLiteral("export/format"), QString::fromLatin1(format.name));
    if (dialog.to_clipboard()) {
        copy_export(format, dialog.wish());
        return;
    }
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export"),
        QStringLiteral("%1.%2").arg(QString::fromLatin1(format.name), QString::fromLatin1(format.ending)));
    if (path.isEmpty()) return;
    if (files_.contains(QFileInfo(path).absoluteFilePath())) {
        QMessageBox::warning(this, tr("Export"), tr("The capture that is open cannot be overwritten."));
        return;
    }
    write_export(format, dialog.wish(), [this, path](const QByteArray& bytes) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            QMessageBox::warning(this, tr("Export"), tr("%1 could not be written: %2").arg(path, file.errorString()));
            return;
        }
        statusBar()->showMessage(tr("Written: %1").arg(path), 5000);
    });
}

void MainWindow::save_shown_sessions() {
    auto wish = export_wish();
    if (!wish || wish->shown.empty())
        return static_cast<void>(statusBar()->showMessage(tr("There is nothing to export yet"), 4000));
    const QString path =
        QFileDialog::getSaveFileName(this,
                                     wish->redaction.show_secrets ? tr("Save sessions: secrets stay readable")
                                                                  : tr("Save sessions: secrets are masked"),
                                     QStringLiteral("sessions.pcapng"), tr("Captures (*.pcapng)"));
    if (path.isEmpty()) return;
    if (files_.contains(QFileInfo(path).absoluteFilePath())) {
        QMessageBox::warning(this, tr("Save sessions"), tr("The capture that is open cannot be overwritten."));
        return;
    }
    statusBar()->showMessage(tr("Saving %n session(s) …", nullptr, static_cast<int>(wish->shown.size())));
    saver_.run([this, wish = std::move(*wish), path](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        auto failure = save_sessions(wish, path.toStdString(), unwanted);
        return [this, failure = std::move(failure), path] {
            if (failure) {
                QMessageBox::warning(this, tr("Save sessions"), sentence(*failure));
            } else {
                statusBar()->showMessage(tr("Written: %1").arg(path), 5000);
            }
        };
    });
}

void MainWindow::copy_menu() {
    const SessionPtr session = selection_.session();
    if (!session) return;
    QMenu menu(this);
    const auto copied = [this](std::function<QString()> make) { copy_made(std::move(make), tr("Copied")); };
    const auto content = reader_.content_of(session->session->number);
    const std::optional<std::uint32_t> message = selection_.item().message;
    const MessageContent* of_message = content ? content->find(message) : nullptr;
    if (of_message != nullptr) {
        const bool request = session->session->messages[*message]->is_request;
        const auto veil = std::shared_ptr<const Veil>(veil_);
        menu.addAction(tr("SOAP, pretty"), this, [=] {
            copied([=] { return qt_text(veil->text(soap_text(content->find(message)->body, "", veil->redaction()))); });
        });
        if (!veil_->hides()) {
            menu.addAction(tr("HTTP, as on the wire"), this, [=] {
                copied([=] { return qt_text(content->find(message)->head + content->find(message)->body); });
            });
        }
        if (request) {
            menu.addAction(tr("curl command"), this, [=] {
                copied([=] {
                    const MessageContent& sent = *content->find(message);
                    return qt_text(
                        veil->text(curl_command(sent.head, sent.body, session->session->acs, veil->redaction())));
                });
            });
        }
        menu.addSeparator();
    }
    if (report_) {
        for (const ExportFormat& format : export_formats()) {
            if (!format.of_session) continue;
            menu.addAction(words_of(format), this, [&format, this] { copy_export(format, *export_wish()); });
        }
        menu.addSeparator();
    }
    menu.addAction(tr("Parameters as CSV"), this,
                   [=, this] { copied(details_->parameter_tab().model().csv_writer()); });
    menu.addAction(tr("Wireshark display filter"), this, [=, this] {
        copied([filter = details_->packet_tab().model().display_filter()] { return filter; });
    });
    menu.addAction(tr("Command line that shows this"), this, [this] { copy_command(); });
    menu.exec(mapToGlobal(rect().center()));
}

void MainWindow::mark_message(std::uint32_t message) {
    if (!selection_.session()) return;
    const std::pair place(selection_.session()->session->number, message);
    if (std::erase(marked_messages_, place) == 0) {
        marked_messages_.push_back(place);
        if (marked_messages_.size() > 2) marked_messages_.erase(marked_messages_.begin());
    }
    show_marked_messages();
    statusBar()->showMessage(marked_messages_.size() == 2 ? tr("Two messages are marked: C compares them")
                                                          : tr("Marked; mark another one to compare the two with C"),
                             4000);
}

void MainWindow::show_marked_messages() {
    std::set<std::uint32_t> marked;
    for (const auto& [session, message] : marked_messages_)
        if (selection_.session() && selection_.session()->session->number == session) marked.insert(message);
    diagram_->set_marked(std::move(marked));
}

void MainWindow::compare_marked() {
    if (marked_messages_.size() < 2) {
        statusBar()->showMessage(tr("Mark two messages in the diagram with Space, then compare them with C"), 5000);
        return;
    }
    compare_messages({sessions_.session_of(marked_messages_[0].first), marked_messages_[0].second},
                     {sessions_.session_of(marked_messages_[1].first), marked_messages_[1].second});
}

void MainWindow::compare_with_previous() {
    const SessionPtr session = selection_.session();
    if (!session || !selection_.item().message) {
        statusBar()->showMessage(tr("Choose a message in the diagram first"), 4000);
        return;
    }
    stepper_.run([this, sessions = sessions_.sessions(), session,
                  message = *selection_.item().message](const LatestTask::Unwanted&) -> LatestTask::Finish {
        return [this, before = same_rpc_before(sessions, *session->session, message), session, message] {
            if (before) return compare_messages(*before, {session, message});
            statusBar()->showMessage(tr("No earlier session of this device has this RPC"), 4000);
        };
    });
}

void MainWindow::show_history(const std::string& name) {
    if (!selection_.session()) return;
    statusBar()->showMessage(tr("Reading the values …"));
    historian_.run([this, input = input_, sessions = sessions_.sessions(), chosen = selection_.session(), name,
                    veil = veil_](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        std::vector<HistoryLine> lines = read_history(input, of_same_device(sessions, chosen), name, unwanted);
        if (unwanted()) return {};
        return [this, lines = std::move(lines), name, veil] {
            statusBar()->clearMessage();
            auto* dialog = new HistoryDialog(name, lines, veil, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setObjectName(QStringLiteral("history"));
            connect(dialog, &HistoryDialog::message_chosen, this, [this](std::uint32_t number, std::uint32_t message) {
                if (const SessionPtr session = sessions_.session_of(number)) selection_.choose(session, {message, {}});
            });
            dialog->show();
        };
    });
}

void MainWindow::compare_messages(std::pair<SessionPtr, std::uint32_t> left,
                                  std::pair<SessionPtr, std::uint32_t> right) {
    if (!left.first || !right.first) return;
    comparer_.run([this, input = input_, left, right,
                   veil = veil_](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        const auto side = [&](const std::pair<SessionPtr, std::uint32_t>& of) {
            const Session& session = *of.first->session;
            const Message& message = *session.messages[of.second];
            const auto content = read_content(input, session, unwanted);
            const MessageContent* text = content ? content->find(of.second) : nullptr;
            const MessageLabel label = label_of(message, message.cwmp(), veil->redaction());
            std::map<QString, QString> parameters;
            for (const ParameterLine& line : content ? content->parameters : std::vector<ParameterLine>()) {
                if (line.message != of.second) continue;
                parameters[wire_text(line.name)] =
                    veil->shown(redacted_value(line.name, line.value, veil->redaction()));
            }
            return ComparedSide{
                QStringLiteral("%1 · #%2 · %3")
                    .arg(session.number)
                    .arg(message.first.frame)
                    .arg(veil->shown(label.name)),
                text == nullptr ? QString()
                                : qt_text(veil->text(soap_text(std::string_view(text->body).substr(0, most_compared),
                                                               "", veil->redaction()))),
                std::move(parameters)};
        };
        auto compared = std::make_shared<const Compared>(compared_sides(side(left), side(right)));
        if (unwanted()) return {};
        return [this, compared = std::move(compared)] {
            auto* dialog = new CompareDialog(this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setObjectName(QStringLiteral("compare"));
            dialog->compare(compared);
            dialog->show();
        };
    });
}

}  // namespace cwmpscope
