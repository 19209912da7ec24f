#include "report/finding_groups.h"

#include "decoder/rules/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace cwmpscope {

namespace {

constexpr std::size_t most_frames = 6;

}  // namespace

std::size_t FindingGroup::differing() const {
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](const Finding* finding) { return finding->text != first->text; }));
}

std::string_view FindingGroup::rule() const {
    return first == nullptr || first->rule == nullptr ? std::string_view("?") : first->rule->id;
}

std::vector<FindingGroup> grouped_findings(std::span<const Finding> findings) {
    std::vector<FindingGroup> groups;
    std::map<std::tuple<Severity, const Rule*, Party>, std::size_t> place;
    for (const Finding& finding : findings) {
        const auto [entry, added] =
            place.try_emplace({finding.severity, finding.rule, finding.at_fault}, groups.size());
        if (added) groups.push_back({&finding, {}, {}});
        FindingGroup& group = groups[entry->second];
        group.findings.push_back(&finding);
        if (finding.session != 0) group.sessions.insert(finding.session);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FindingGroup& a, const FindingGroup& b) {
        return a.first->severity > b.first->severity;
    });
    return groups;
}

std::string frames_text(const Finding& finding, const FrameNames& names) {
    if (finding.frames.empty()) return {};
    std::string text = finding.frames.size() == 1 ? "frame " : "frames ";
    for (std::size_t i = 0; i < std::min(most_frames, finding.frames.size()); ++i)
        text += (i == 0 ? "" : ", ") + names.text(finding.frames[i]);
    if (finding.frames.size() > most_frames) text += fmt::format(" and {} more", finding.frames.size() - most_frames);
    return text;
}

}  // namespace cwmpscope
