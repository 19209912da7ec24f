#include "report/diagram_findings.h"

#include "decoder/rules/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cwmpscope {

namespace {

constexpr std::size_t most_frames = 8;

using Group = std::vector<std::uint32_t>;

std::string where_text(const Group& group, std::span<const Finding> findings, const FrameNames& names) {
    std::vector<std::uint64_t> frames;
    if (group.size() == 1) frames = findings[group.front()].frames;
    for (const std::uint32_t index : group) {
        if (group.size() > 1 && !findings[index].frames.empty()) frames.push_back(findings[index].frames.front());
    }
    std::string where = group.size() > 1 ? fmt::format(" · {}×", group.size()) : std::string();
    for (std::size_t i = 0; i < std::min(frames.size(), most_frames); ++i) {
        where += i > 0 ? ", " : frames.size() > 1 ? " · frames " : " · frame ";
        where += names.text(frames[i]);
    }
    if (frames.size() > most_frames) where += fmt::format(" and {} more", frames.size() - most_frames);
    return where;
}

}  // namespace

std::vector<DiagramFinding> findings_below(const DiagramRows& diagram, std::span<const Finding> findings) {
    std::set<std::uint32_t> drawn;
    for (const DiagramRow& row : diagram.rows) drawn.insert(row.findings.begin(), row.findings.end());
    std::vector<Group> groups;
    for (const std::uint32_t index : drawn) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            const Finding& first = findings[group.front()];
            return first.rule == findings[index].rule && first.severity == findings[index].severity;
        });
        if (same == groups.end()) {
            groups.push_back({index});
        } else {
            same->push_back(index);
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        return findings[a.front()].severity > findings[b.front()].severity;
    });
    std::vector<DiagramFinding> entries;
    for (const Group& group : groups) {
        const Finding& first = findings[group.front()];
        entries.push_back({first.severity, first.rule == nullptr ? std::string() : std::string(first.rule->id),
                           where_text(group, findings, diagram.frames), first.text});
    }
    return entries;
}

}  // namespace cwmpscope
