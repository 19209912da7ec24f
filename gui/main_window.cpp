#include "gui/main_window.h"

#include "gui/diagram_view.h"
#include "report/escape.h"
#include "report/time_text.h"
#include "report/words.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>

#include <array>

namespace cwmpscope {

MainWindow::MainWindow(std::vector<Credentials> credentials, QWidget* parent)
    : QMainWindow(parent), credentials_(std::move(credentials)) {
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(&sessions_);
    sorted_->setSortRole(SessionModel::sort_role);

    table_ = new QTableView;
    table_->setModel(sorted_);
    table_->setAccessibleName(tr("Sessions"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(SessionModel::start, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
    table_->horizontalHeader()->setHighlightSections(false);
    constexpr std::array<int, SessionModel::column_count> widths{24, 210, 118, 96, 68, 48, 82, 74};
    for (int column = 0; column < SessionModel::column_count; ++column) {
        table_->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }

    findings_ = new QListWidget;
    findings_->setAccessibleName(tr("Findings of the session"));
    findings_->setWordWrap(true);
    diagram_ = new DiagramView;
    diagram_->setAccessibleName(tr("Sequence diagram"));

    auto* left = new QSplitter(Qt::Vertical);
    left->addWidget(table_);
    left->addWidget(findings_);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    auto* both = new QSplitter;
    both->addWidget(left);
    both->addWidget(diagram_);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    setCentralWidget(both);

    status_ = new QLabel(tr("Open a capture (Ctrl+O) or drop a file here"));
    statusBar()->addWidget(status_, 1);
    setAcceptDrops(true);
    setWindowTitle(QStringLiteral("cwmpscope"));
    resize(1360, 820);
    make_actions();

    connect(
        &worker_, &AnalysisWorker::news, this,
        [this](const std::shared_ptr<const AnalysisUpdate>& update, double fraction) { on_news(*update, fraction); });
    connect(&worker_, &AnalysisWorker::ended, this, [this](const std::shared_ptr<const RunEnd>& end) { on_end(*end); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { show_current(); });
    connect(findings_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) diagram_->choose_message(findings_->item(row)->data(Qt::UserRole));
    });
}

void MainWindow::make_actions() {
    QMenu* file = menuBar()->addMenu(tr("&Capture"));
    file->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::ask_for_file);
    file->addAction(tr("&Stop reading"), QKeySequence(QStringLiteral("Ctrl+.")), this, [this] { worker_.stop(); });
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::ask_for_file() {
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Open captures"), {}, tr("Captures (*.pcap* *.cap *.gz *.zst *.lz4);;All files (*)"));
    if (!files.isEmpty()) open(files);
}

void MainWindow::open(const QStringList& files) {
    files_ = files;
    worker_.stop();
    sessions_.clear();
    findings_->clear();
    diagram_->show_session(nullptr, {});
    setWindowTitle(files.join(QStringLiteral(", ")) + QStringLiteral(" – cwmpscope"));
    status_->setText(tr("Reading %1 …").arg(files.join(QStringLiteral(", "))));
    worker_.start(files, credentials_);
}

void MainWindow::choose_session(std::uint32_t number) {
    wanted_session_ = number;
}

void MainWindow::on_news(const AnalysisUpdate& update, double fraction) {
    sessions_.receive(update);
    const QString amount = fraction < 0 ? tr("Reading") : tr("Reading %1 %").arg(static_cast<int>(fraction * 100));
    status_->setText(tr("%1 · %2 sessions · Ctrl+. stops").arg(amount).arg(sessions_.rowCount()));
    if (!table_->currentIndex().isValid() && sorted_->rowCount() > 0) table_->selectRow(0);
    for (int row = 0; wanted_session_ && row < sessions_.rowCount(); ++row) {
        if (sessions_.result(row).session->number != *wanted_session_) continue;
        table_->selectRow(sorted_->mapFromSource(sessions_.index(row, 0)).row());
        wanted_session_.reset();
    }
}

void MainWindow::on_end(const RunEnd& end) {
    if (end.result.failure) {
        status_->setText(QString::fromStdString(end.result.failure->what + ": " + end.result.failure->detail + ". " +
                                                end.result.failure->hint));
    } else {
        const CaptureCounters& counters = end.summary.counters;
        QString text = QString::fromStdString(counted(counters.packets, "packet") + " · " +
                                              counted(end.summary.sessions, "session") + " · " +
                                              counted(end.summary.devices.size(), "device"));
        if (sessions_.rowCount() == 0) {
            text = tr("No CWMP session among %1 TCP connections (%2 encrypted, %3 with other HTTP); all ports were "
                      "looked at")
                       .arg(counters.connections)
                       .arg(counters.encrypted_connections)
                       .arg(counters.http_connections);
        }
        for (const Damage& damage : end.result.damages)
            text += tr(" · %1; everything before it was read").arg(QString::fromStdString(damage.what));
        if (end.result.stopped) text += tr(" · stopped");
        status_->setText(text);
    }
    emit reading_ended();
}

void MainWindow::show_current() {
    findings_->clear();
    const QModelIndex current = table_->currentIndex();
    if (!current.isValid()) return;
    const SessionResult& result = sessions_.result(sorted_->mapToSource(current).row());
    diagram_->show_session(result.session, result.judgement.findings);
    for (const Finding& finding : result.judgement.findings) {
        const char* glyph = finding.severity == Severity::violation ? "✕"
                            : finding.severity == Severity::warning ? "!"
                                                                    : "i";
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  %2   %3")
                .arg(QString::fromUtf8(glyph),
                     QString::fromUtf8(finding.rule->id.data(), static_cast<qsizetype>(finding.rule->id.size())),
                     QString::fromStdString(visible(finding.text))));
        item->setToolTip(
            QString::fromUtf8(finding.rule->reference.data(), static_cast<qsizetype>(finding.rule->reference.size())));
        if (finding.message) item->setData(Qt::UserRole, *finding.message);
        findings_->addItem(item);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) files << url.toLocalFile();
    if (!files.isEmpty()) open(files);
}

}  // namespace cwmpscope
