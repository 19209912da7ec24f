#include "report/table.h"

#include "report/text_width.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t between = 2;

std::vector<std::size_t> widths_of(const std::vector<TableColumn>& columns, TableLines lines, const TextStyle& look) {
    std::vector<std::size_t> widths;
    for (const TableColumn& column : columns) widths.push_back(display_width(column.title));
    lines([&](const TableLine& line) {
        for (std::size_t c = 0; c < line.size() && c < widths.size(); ++c)
            widths[c] = std::max(widths[c], display_width(line[c].text));
    });
    if (look.width == 0) return widths;
    std::size_t total = between * (columns.empty() ? 0 : columns.size() - 1);
    for (const std::size_t width : widths) total += width;
    while (total > look.width) {
        // The widest column that may still give way gives one column.
        std::size_t widest = columns.size();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].least == 0 || widths[c] <= columns[c].least) continue;
            if (widest == columns.size() || widths[c] > widths[widest]) widest = c;
        }
        if (widest == columns.size()) break;
        --widths[widest];
        --total;
    }
    return widths;
}

std::string with_end(std::string line) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line += '\n';
}

}  // namespace

void write_table(const std::vector<TableColumn>& columns, TableLines lines, const TextStyle& look,
                 FunctionRef<void(std::string_view text)> write) {
    const std::vector<std::size_t> widths = widths_of(columns, lines, look);
    std::string head;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (c > 0) head.append(between, ' ');
        head += columns[c].right ? pad_left(columns[c].title, widths[c]) : pad_right(columns[c].title, widths[c]);
    }
    while (!head.empty() && head.back() == ' ') head.pop_back();
    write(with_end(bold(head, look)));
    lines([&](const TableLine& cells) {
        std::string line;
        for (std::size_t c = 0; c < cells.size() && c < columns.size(); ++c) {
            if (c > 0) line.append(between, ' ');
            const std::string fitted = columns[c].begins ? elide_end(cells[c].text, widths[c], look.ascii)
                                                         : elide_middle(cells[c].text, widths[c], look.ascii);
            const std::string text = cells[c].paint ? cells[c].paint(fitted) : fitted;
            const std::string padding(widths[c] - std::min(widths[c], display_width(fitted)), ' ');
            line += columns[c].right ? padding + text : text + padding;
        }
        write(with_end(std::move(line)));
    });
}

std::string table_text(const std::vector<TableColumn>& columns, const std::vector<TableLine>& lines,
                       const TextStyle& look) {
    std::string text;
    const auto give_all = [&](FunctionRef<void(const TableLine&)> give) {
        for (const TableLine& line : lines) give(line);
    };
    write_table(columns, give_all, look, [&](std::string_view more) { text += more; });
    return text;
}

}  // namespace cwmpscope
