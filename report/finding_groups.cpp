#include "report/finding_groups.h"

#include "decoder/rules/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace cwmpscope {

namespace {

constexpr std::size_t most_frames = 6;

}  // namespace

std::string_view FindingGroup::rule() const {
    return first.rule == nullptr ? std::string_view("?") : first.rule->id;
}

std::vector<FindingGroup> grouped_findings(const KeptFindings& findings) {
    std::vector<FindingGroup> groups;
    std::map<std::tuple<Severity, const Rule*, Party>, std::size_t> known;
    for (std::uint32_t place = 0; place < findings.size(); ++place) {
        const Finding finding = findings.at(place);
        const auto [entry, added] =
            known.try_emplace({finding.severity, finding.rule, finding.at_fault}, groups.size());
        if (added) groups.emplace_back().first = finding;
        FindingGroup& group = groups[entry->second];
        group.places.push_back(place);
        if (finding.text != group.first.text) ++group.differing;
        const bool is_new = group.sessions.empty() || group.sessions.back() != finding.session;
        if (finding.session != 0 && is_new) group.sessions.push_back(finding.session);
    }
    std::ranges::stable_sort(groups, std::ranges::greater(),
                             [](const FindingGroup& group) { return group.first.severity; });
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
