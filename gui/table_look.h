// How every list of the window looks: one line per row, whole rows chosen, the height from the font.
#pragma once

class QTableView;

namespace cwmpscope {

void make_list_of(QTableView& table);
/// Again after the size of text changed.
void fit_rows(QTableView& table);

}  // namespace cwmpscope
