// VerdictDialog: everything that went wrong as a list under headings; choosing a line goes to its proof, and the whole
// sentence stands below. Words are made for the lines on screen only.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/verdict_bar.h"
#endif

#include <QAbstractListModel>
#include <QDialog>

#include <vector>

class QTableView;

namespace cwmpscope {

class VerdictModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { heading_role = Qt::UserRole + 1 };

    /// Those that the bar has now, in its words; it must outlive the model.
    explicit VerdictModel(const VerdictBar& bar, QObject* parent = nullptr);

    /// Null: the row is a heading.
    const VerdictPlace* verdict_at(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        VerdictPlace verdict;
        std::size_t heads = 0;  ///< a heading of so many; 0: a verdict
    };
    const VerdictBar& bar_;
    std::vector<Row> rows_;
};

class VerdictDialog : public QDialog {
    Q_OBJECT

public:
    explicit VerdictDialog(const VerdictBar& bar, QWidget* parent = nullptr);
    VerdictModel& model() { return *model_; }

signals:
    void chosen(const VerdictPlace& verdict);

private:
    VerdictModel* model_;
};

}  // namespace cwmpscope
