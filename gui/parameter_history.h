// The history of one parameter over the sessions of a device: who told or set which value, and when it changed. The
// capture is read once more for it; values are not kept by the engine.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/message_reader.h"
#include "gui/veil.h"
#endif

#include <QAbstractTableModel>
#include <QDialog>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QLabel;
class QTableView;

namespace cwmpscope {

struct HistoryLine {
    Timestamp time{};
    std::uint32_t session = 0, message = 0;  ///< number; index in Session::messages
    std::string rpc, value;
    bool set = false;      ///< by the ACS; otherwise told by the device
    bool changed = false;  ///< not the value of the line before
};

/// By time. At most `most_history_lines`; the earliest then.
constexpr std::size_t most_history_lines = 20'000;
std::vector<HistoryLine> read_history(const CaptureInput& input, const std::vector<SessionPtr>& sessions,
                                      const std::string& name, const std::function<bool()>& unwanted);

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { time, session, rpc, value, column_count };

    HistoryModel(std::string name, std::vector<HistoryLine> lines, std::shared_ptr<const Veil> veil,
                 QObject* parent = nullptr);
    const HistoryLine& line(int row) const { return lines_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::string name_;
    std::vector<HistoryLine> lines_;
    std::shared_ptr<const Veil> veil_;
};

class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(const std::string& name, std::vector<HistoryLine> lines, std::shared_ptr<const Veil> veil,
                  QWidget* parent = nullptr);
    HistoryModel& model() { return *model_; }

signals:
    void message_chosen(std::uint32_t session, std::uint32_t message);

private:
    HistoryModel* model_;
};

}  // namespace cwmpscope
