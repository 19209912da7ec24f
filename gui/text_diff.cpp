#include "gui/text_diff.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr int most_steps = 2000;  ///< differences that are looked for one by one

struct Part {
    int from, to;
};

void all_different(Part left, Part right, std::vector<DiffLine>& out) {
    for (int i = left.from; i < left.to; ++i) out.push_back({DiffLine::Kind::removed, i, -1});
    for (int i = right.from; i < right.to; ++i) out.push_back({DiffLine::Kind::added, -1, i});
}

/// Myers, forward: for each number of differences the furthest place on each diagonal; then back along them.
void compare(const QStringList& a, const QStringList& b, Part left, Part right, std::vector<DiffLine>& out) {
    const int n = left.to - left.from, m = right.to - right.from;
    const int most = std::min(n + m, most_steps);
    std::vector<int> furthest(static_cast<std::size_t>(2 * most + 2), 0);
    std::vector<std::vector<int>> history;
    const auto at = [most](int k) { return static_cast<std::size_t>(k + most); };
    int found = -1;
    for (int d = 0; d <= most && found < 0; ++d) {
        history.push_back(furthest);
        for (int k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && furthest[at(k - 1)] < furthest[at(k + 1)]);
            int x = down ? furthest[at(k + 1)] : furthest[at(k - 1)] + 1;
            int y = x - k;
            while (x < n && y < m && a[left.from + x] == b[right.from + y]) ++x, ++y;
            furthest[at(k)] = x;
            if (x >= n && y >= m) {
                found = d;
                break;
            }
        }
    }
    if (found < 0) return all_different(left, right, out);
    std::vector<DiffLine> backwards;
    int x = n, y = m;
    for (int d = found; d > 0; --d) {
        const std::vector<int>& before = history[static_cast<std::size_t>(d)];
        const int k = x - y;
        const bool down = k == -d || (k != d && before[at(k - 1)] < before[at(k + 1)]);
        const int before_x = down ? before[at(k + 1)] : before[at(k - 1)];
        const int before_y = before_x - (down ? k + 1 : k - 1);
        while (x > before_x && y > before_y &&
               (x != (down ? before_x : before_x + 1) || y != (down ? before_y + 1 : before_y)))
            backwards.push_back({DiffLine::Kind::same, left.from + --x, right.from + --y});
        if (down) {
            backwards.push_back({DiffLine::Kind::added, -1, right.from + --y});
        } else {
            backwards.push_back({DiffLine::Kind::removed, left.from + --x, -1});
        }
    }
    while (x > 0 && y > 0) backwards.push_back({DiffLine::Kind::same, left.from + --x, right.from + --y});
    out.insert(out.end(), backwards.rbegin(), backwards.rend());
}

/// Runs of removed and added lines between two equal ones stand side by side as far as they go.
std::vector<DiffLine> side_by_side(const std::vector<DiffLine>& lines) {
    std::vector<DiffLine> out;
    for (std::size_t at = 0; at < lines.size();) {
        if (lines[at].kind == DiffLine::Kind::same) {
            out.push_back(lines[at++]);
            continue;
        }
        std::vector<int> removed, added;
        for (; at < lines.size() && lines[at].kind != DiffLine::Kind::same; ++at) {
            if (lines[at].kind == DiffLine::Kind::removed) removed.push_back(lines[at].left);
            if (lines[at].kind == DiffLine::Kind::added) added.push_back(lines[at].right);
        }
        const std::size_t both = std::min(removed.size(), added.size());
        for (std::size_t i = 0; i < both; ++i) out.push_back({DiffLine::Kind::changed, removed[i], added[i]});
        for (std::size_t i = both; i < removed.size(); ++i) out.push_back({DiffLine::Kind::removed, removed[i], -1});
        for (std::size_t i = both; i < added.size(); ++i) out.push_back({DiffLine::Kind::added, -1, added[i]});
    }
    return out;
}

}  // namespace

std::vector<DiffLine> diff_lines(const QStringList& left, const QStringList& right) {
    Part a{0, static_cast<int>(left.size())}, b{0, static_cast<int>(right.size())};
    std::vector<DiffLine> lines, tail;
    for (; a.from < a.to && b.from < b.to && left[a.from] == right[b.from]; ++a.from, ++b.from)
        lines.push_back({DiffLine::Kind::same, a.from, b.from});
    for (; a.to > a.from && b.to > b.from && left[a.to - 1] == right[b.to - 1]; --a.to, --b.to)
        tail.push_back({DiffLine::Kind::same, a.to - 1, b.to - 1});
    compare(left, right, a, b, lines);
    lines.insert(lines.end(), tail.rbegin(), tail.rend());
    return side_by_side(lines);
}

}  // namespace cwmpscope
