// How every list of the window looks: one line per row, whole rows chosen, the height from the font; and what is asked
// of all of them: where a menu opens, a row as text.
#pragma once

#include <QModelIndex>
#include <QPoint>
#include <QString>

class QContextMenuEvent;
class QStyleOptionViewItem;
class QTableView;

namespace cwmpscope {

/// Numbers on the right do not touch the words of the next column. For delegates.
void pad_numbers(QStyleOptionViewItem& option);
void make_list_of(QTableView& table);
/// Again after the size of text changed.
void fit_rows(QTableView& table);

/// What a menu is about and where it opens: the cell below the mouse or, asked for by key, the current one.
struct MenuPlace {
    QModelIndex index;
    QPoint global;
};
MenuPlace menu_place(const QTableView& table, const QContextMenuEvent& event);

/// The cells of the current row that are shown, in the order on screen, separated by tabs; empty without a row.
QString current_row_text(const QTableView& table);

}  // namespace cwmpscope
