#include "gui/table_look.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QStringList>
#include <QStyledItemDelegate>
#include <QTableView>

namespace cwmpscope {

namespace {

class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        pad_numbers(*option);
    }
};

}  // namespace

void pad_numbers(QStyleOptionViewItem& option) {
    if (option.displayAlignment & Qt::AlignRight) option.text += QChar(0x2002);
}

void make_list_of(QTableView& table) {
    table.setItemDelegate(new CellDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fit_rows(table);
}

void fit_rows(QTableView& table) {
    table.verticalHeader()->setMinimumSectionSize(8);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
}

MenuPlace menu_place(const QTableView& table, const QContextMenuEvent& event) {
    if (event.reason() != QContextMenuEvent::Keyboard)
        return {table.indexAt(table.viewport()->mapFromGlobal(event.globalPos())), event.globalPos()};
    const QModelIndex index = table.currentIndex();
    return {index, table.viewport()->mapToGlobal(table.visualRect(index).bottomLeft())};
}

QString current_row_text(const QTableView& table) {
    const QModelIndex current = table.currentIndex();
    if (!current.isValid()) return {};
    QStringList cells;
    for (int place = 0; place < table.horizontalHeader()->count(); ++place) {
        const int column = table.horizontalHeader()->logicalIndex(place);
        if (!table.isColumnHidden(column)) cells << current.siblingAtColumn(column).data().toString();
    }
    return cells.join(QLatin1Char('\t'));
}

}  // namespace cwmpscope
