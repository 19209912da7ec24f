#include "gui/session_view.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace cwmpscope {

namespace {

constexpr std::size_t overview_slices = 240;
constexpr std::size_t sessions_between_looks = 512;

struct Given {
    const std::vector<SessionPtr>& sessions;
    const ViewWish& wish;
    const std::function<bool()>& unwanted;

    bool give_up(std::size_t done) const { return done % sessions_between_looks == 0 && unwanted(); }
};

std::string device_name(const SessionResult& result) {
    return text_of(SessionColumn::device, result).toStdString();
}

bool lossy(const Session& session) {
    return session.captured.holes > 0 || !session.captured.start || !session.captured.end;
}

bool in_time(const Session& session, const std::optional<TimeRange>& time) {
    return !time || (session.start <= time->to && session.end >= time->from);
}

/// Rows that pass, unsorted.
std::optional<std::vector<std::uint32_t>> chosen_rows(const Given& given, SessionView& view) {
    std::vector<std::uint32_t> rows;
    view.chips.assign(given.wish.chips.size(), 0);
    for (std::uint32_t row = 0; row < given.sessions.size(); ++row) {
        if (given.give_up(row)) return std::nullopt;
        const SessionResult& result = *given.sessions[row];
        for (std::size_t chip = 0; chip < given.wish.chips.size(); ++chip)
            view.chips[chip] += given.wish.chips[chip](result) ? 1 : 0;
        if (!in_time(*result.session, given.wish.time)) continue;
        if (!given.wish.filter || given.wish.filter(result)) rows.push_back(row);
    }
    return rows;
}

bool sort_rows(const Given& given, std::vector<std::uint32_t>& rows) {
    std::vector<SortKey> keys(given.sessions.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (given.give_up(i)) return false;
        keys[rows[i]] = sort_key_of(given.wish.sort, *given.sessions[rows[i]]);
    }
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        if (keys[a] == keys[b]) return given.sessions[a]->session->number < given.sessions[b]->session->number;
        return given.wish.descending ? keys[b] < keys[a] : keys[a] < keys[b];
    };
    if (!std::is_sorted(rows.begin(), rows.end(), before)) std::sort(rows.begin(), rows.end(), before);
    return true;
}

void list_rows(const Given& given, const std::vector<std::uint32_t>& rows, SessionView& view) {
    view.entries.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const bool tinted = given.wish.highlight && given.wish.highlight(*given.sessions[row]);
        view.entries.push_back({row, false, tinted});
    }
}

/// A row per device before its sessions; devices in the order of their first session shown.
void group_rows(const Given& given, const std::vector<std::uint32_t>& rows, SessionView& view) {
    std::unordered_map<std::string, std::uint32_t> group_of;
    std::vector<std::vector<std::uint32_t>> members;
    for (const std::uint32_t row : rows) {
        const std::string device = device_name(*given.sessions[row]);
        const auto [place, added] = group_of.try_emplace(device, static_cast<std::uint32_t>(view.groups.size()));
        if (added) {
            view.groups.push_back({device, 0, {}, given.wish.collapsed.contains(device)});
            members.emplace_back();
        }
        DeviceGroup& group = view.groups[place->second];
        ++group.sessions;
        group.counts.add(given.sessions[row]->judgement);
        members[place->second].push_back(row);
    }
    for (std::uint32_t group = 0; group < view.groups.size(); ++group) {
        view.entries.push_back({group, true, false});
        if (!view.groups[group].collapsed) list_rows(given, members[group], view);
    }
}

void list_findings(const Given& given, const std::vector<std::uint32_t>& rows, SessionView& view) {
    struct Entry {
        FindingPlace place;
        Severity severity;
        std::uint32_t kind;
    };
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::uint32_t> kinds;
    for (const std::uint32_t row : rows) {
        const auto& findings = given.sessions[row]->judgement.findings;
        view.counts.add(given.sessions[row]->judgement);
        for (std::uint32_t i = 0; i < findings.size(); ++i) {
            const auto kind = kinds.try_emplace(likeness_of(findings[i]), static_cast<std::uint32_t>(kinds.size()));
            entries.push_back({{row, i}, findings[i].severity, kind.first->second});
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.kind < b.kind;
    });
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].kind != entries[i - 1].kind) view.finding_lines.push_back(i);
        view.findings.push_back(entries[i].place);
    }
}

void look_over(const Given& given, const std::vector<std::uint32_t>& rows, Overview& overview) {
    if (given.sessions.empty()) return;
    overview.from = given.sessions.front()->session->start;
    overview.to = given.sessions.front()->session->end;
    for (const SessionPtr& session : given.sessions) {
        overview.from = std::min(overview.from, session->session->start);
        overview.to = std::max(overview.to, session->session->end);
    }
    overview.slices.resize(overview_slices);
    const double length = std::max(1e-6, in_seconds(overview.to - overview.from));
    const auto slice_of = [&](std::uint32_t row) -> Overview::Slice& {
        const double at = in_seconds(given.sessions[row]->session->start - overview.from) / length;
        return overview.slices[std::min(overview_slices - 1, static_cast<std::size_t>(at * overview_slices))];
    };
    for (std::uint32_t row = 0; row < given.sessions.size(); ++row) {
        Overview::Slice& slice = slice_of(row);
        ++slice.sessions;
        SeverityCounts counts;
        counts.add(given.sessions[row]->judgement);
        slice.violations += counts.violations;
        slice.losses += lossy(*given.sessions[row]->session) ? 1 : 0;
    }
    for (const std::uint32_t row : rows) ++slice_of(row).shown;
}

}  // namespace

std::string likeness_of(const Finding& finding) {
    std::string words(finding.rule->id);
    words += static_cast<char>(finding.severity);
    return words + finding.text;
}

std::optional<SessionView> make_view(const std::vector<SessionPtr>& sessions, const ViewWish& wish,
                                     const std::function<bool()>& unwanted) {
    const Given given{sessions, wish, unwanted};
    SessionView view;
    view.total = sessions.size();
    auto rows = chosen_rows(given, view);
    if (!rows || !sort_rows(given, *rows) || unwanted()) return std::nullopt;
    view.shown = rows->size();
    if (wish.by_device) {
        group_rows(given, *rows, view);
    } else {
        list_rows(given, *rows, view);
    }
    if (unwanted()) return std::nullopt;
    list_findings(given, *rows, view);
    view.verdicts = verdicts_of(sessions, *rows, wish.report.get());
    look_over(given, *rows, view.overview);
    return view;
}

}  // namespace cwmpscope
