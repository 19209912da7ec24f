// Two texts line by line: what is in both, what was added, what was removed. Myers' algorithm, bounded: texts that
// differ too much are told as wholly different in the part that differs.
#pragma once

#include <QStringList>

#include <vector>

namespace cwmpscope {

struct DiffLine {
    enum class Kind { same, changed, removed, added } kind = Kind::same;
    int left = -1, right = -1;  ///< line numbers from 0; -1: there is none on this side
    bool operator==(const DiffLine&) const = default;
};

/// A removed line and an added one at the same place stand side by side as a changed one.
std::vector<DiffLine> diff_lines(const QStringList& left, const QStringList& right);

}  // namespace cwmpscope
