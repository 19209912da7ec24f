// MainWindow: the list of sessions beside the diagram of the chosen one, findings below. Opens captures by dialog, drop
// and command line; reading goes on beside it and may be stopped.
//
//   ┌ Open  Stop ───────────────────────────────────────────────┐
//   │ sessions                     │ diagram of the session     │
//   │                              │                            │
//   ├──────────────────────────────┤                            │
//   │ findings of the session      │                            │
//   └ reading 62 % · 4 108 sessions ────────────────────────────┘
#pragma once

#include "gui/analysis_worker.h"
#include "gui/session_model.h"

#include <QMainWindow>

class QLabel;
class QListWidget;
class QSortFilterProxyModel;
class QTableView;

namespace cwmpscope {

class DiagramView;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(std::vector<Credentials> credentials, QWidget* parent = nullptr);

    void open(const QStringList& files);
    /// Shows the session of that number as soon as it is known.
    void choose_session(std::uint32_t number);

signals:
    /// Everything has been read (or could not be).
    void reading_ended();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void make_actions();
    void ask_for_file();
    void on_news(const AnalysisUpdate& update, double fraction);
    void on_end(const RunEnd& end);
    void show_current();

    AnalysisWorker worker_;
    SessionModel sessions_;
    std::vector<Credentials> credentials_;
    std::optional<std::uint32_t> wanted_session_;
    QStringList files_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QListWidget* findings_;
    DiagramView* diagram_;
    QLabel* status_;
};

}  // namespace cwmpscope
