// A table of text: cells in, aligned lines out. With a width, the columns that may be elided shrink until the lines
// fit; without one nothing is ever cut.
#pragma once

#include "capture/function_ref.h"
#include "report/text_style.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct TableColumn {
    std::string title;
    bool right = false;     ///< aligned at the right
    std::size_t least = 0;  ///< columns it may be elided to; 0: never elided
    bool begins = false;    ///< what matters is at the beginning: elided at the end instead of in the middle
};

struct TableCell {
    std::string text;                                         ///< escaped; its width is what is seen, without colour
    std::function<std::string(std::string_view)> paint = {};  ///< adds colour to the padded text; may be empty
};

using TableLine = std::vector<TableCell>;
/// Gives one line after the other. Asked twice, for the widths and for the text: lines of a long table are made anew
/// instead of being kept.
using TableLines = FunctionRef<void(FunctionRef<void(const TableLine& line)> give)>;

void write_table(const std::vector<TableColumn>& columns, TableLines lines, const TextStyle& look,
                 FunctionRef<void(std::string_view text)> write);
std::string table_text(const std::vector<TableColumn>& columns, const std::vector<TableLine>& lines,
                       const TextStyle& look);

}  // namespace cwmpscope
