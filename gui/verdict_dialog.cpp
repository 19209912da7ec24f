#include "gui/verdict_dialog.h"

#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "gui/table_look.h"
#include "report/verdicts_text.h"

#include <QDialogButtonBox>
#include <QFont>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace cwmpscope {

VerdictModel::VerdictModel(const VerdictBar& bar, QObject* parent) : QAbstractListModel(parent), bar_(bar) {
    const std::vector<VerdictPlace>& verdicts = bar.verdicts();
    for (auto at = verdicts.begin(); at != verdicts.end();) {
        const auto end =
            std::find_if(at, verdicts.end(), [&](const VerdictPlace& other) { return other.trouble != at->trouble; });
        rows_.push_back({*at, static_cast<std::size_t>(end - at)});
        for (; at != end; ++at) rows_.push_back({*at, 0});
    }
}

const VerdictPlace* VerdictModel::verdict_at(int row) const {
    if (row < 0 || row >= rowCount() || rows_[static_cast<std::size_t>(row)].heads > 0) return nullptr;
    return &rows_[static_cast<std::size_t>(row)].verdict;
}

int VerdictModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant VerdictModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == heading_role) return row.heads > 0;
    if (role == Qt::FontRole && row.heads > 0) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (row.heads == 0) return bar_.line(row.verdict);
    return qt_text(told(verdict_title(row.verdict.trouble, row.heads)));
}

VerdictDialog::VerdictDialog(const VerdictBar& bar, QWidget* parent)
    : QDialog(parent), model_(new VerdictModel(bar, this)) {
    setWindowTitle(tr("What went wrong"));
    resize(960, 480);
    auto* table = new QTableView;
    table->setModel(model_);
    make_list_of(*table);
    table->horizontalHeader()->hide();
    table->setAccessibleName(windowTitle());
    auto* whole = new QLabel;
    whole->setTextFormat(Qt::PlainText);
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    whole->setWordWrap(true);
    whole->setMinimumHeight(whole->fontMetrics().height() * 4);
    whole->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    whole->setAccessibleName(tr("The chosen sentence"));
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [=, this](const QModelIndex& index) {
                whole->setText(index.data().toString());
                if (const VerdictPlace* verdict = model_->verdict_at(index.row())) emit chosen(*verdict);
            });
    connect(table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (model_->verdict_at(index.row()) != nullptr) accept();
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table, 1);
    layout->addWidget(whole);
    layout->addWidget(buttons);
    table->setFocus();
}

}  // namespace cwmpscope
