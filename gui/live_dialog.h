// LiveDialog: where to capture from: the interfaces with their addresses and how busy each is right now, which ports,
// or a filter of one's own. Remembers what was chosen. Counters are read by the clock of the window; nothing is
// captured yet.
#pragma once

#ifndef Q_MOC_RUN
#include "capture/capture_program.h"
#include "capture/interfaces.h"
#endif

#include <QAbstractTableModel>
#include <QDialog>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QTableView;

namespace cwmpscope {

/// How the machine is asked; tests answer themselves.
struct InterfaceSource {
    std::function<std::variant<std::vector<InterfaceInfo>, Failure>()> list = list_interfaces;
    std::function<std::optional<InterfaceCounters>(const std::string&)> counters = read_counters;
};

class InterfaceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, activity, packets, addresses, column_count };
    /// QList<double> between 0 and 1, the newest last: of the busiest moment shown of any interface.
    enum Role { samples_role = Qt::UserRole + 1 };
    static constexpr std::size_t most_samples = 60;

    explicit InterfaceModel(std::vector<InterfaceInfo> interfaces, QObject* parent = nullptr);

    /// One sample of every interface.
    void look(const std::function<std::optional<InterfaceCounters>(const std::string&)>& counters);
    const InterfaceInfo& at(int row) const { return lines_[static_cast<std::size_t>(row)].info; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        InterfaceInfo info;
        std::deque<std::uint64_t> samples;  ///< packets since the one before
        std::uint64_t last = 0, seen = 0;   ///< packets: of the last look, since the first
    };
    std::vector<Line> lines_;
};

class LiveDialog : public QDialog {
    Q_OBJECT

public:
    /// `settings` must outlive the dialog.
    LiveDialog(QSettings& settings, InterfaceSource source, QWidget* parent = nullptr);

    /// What was chosen, once the dialog is accepted.
    CaptureOrder order() const;
    /// Why it cannot start; empty when it can.
    QString problem() const;
    InterfaceModel& model() { return *model_; }
    QTableView& table() { return *table_; }
    QLineEdit& ports() { return *ports_; }
    QLineEdit& filter() { return *filter_; }
    /// A file that may grow while the capture runs; empty: none.
    QLineEdit& key_log() { return *key_log_; }

protected:
    void accept() override;

private:
    void follow();
    QWidget* key_log_row();
    void remember();
    void recall();

    QSettings& settings_;
    InterfaceSource source_;
    QString no_interfaces_;  ///< why there are none
    InterfaceModel* model_;
    QTableView* table_;
    QLineEdit *ports_, *filter_, *key_log_;
    QCheckBox* promiscuous_;
    QLabel* problem_;
    QPushButton* start_;
    QTimer look_;
};

}  // namespace cwmpscope
