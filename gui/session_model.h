// SessionModel: the sessions of a capture as rows of a table. Holds the results it was given; changes only by
// receive().
#pragma once

// Qt's moc takes the marks inside of numbers (10'000) for quotes, and needs nothing of this.
#ifndef Q_MOC_RUN
#include "decoder/analysis.h"
#endif

#include <QAbstractTableModel>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace cwmpscope {

class SessionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { mark, device, reason, start, duration, rpcs, outcome, findings, column_count };
    /// Sorts as numbers and times sort, whatever the text looks like.
    static constexpr int sort_role = Qt::UserRole;

    explicit SessionModel(QObject* parent = nullptr);

    void clear();
    /// New sessions are appended, sessions that are there already (by number) are replaced.
    void receive(const AnalysisUpdate& update);
    const SessionResult& result(int row) const { return results_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<SessionResult> results_;
    std::unordered_map<std::uint32_t, int> row_of_;  // by session number
};

}  // namespace cwmpscope
