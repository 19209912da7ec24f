#include "gui/session_view.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace cwmpscope {

namespace {

constexpr std::size_t overview_slices = 240;
constexpr std::size_t sessions_between_looks = 512;

struct Given {
    const SessionStore& sessions;
    const ViewWish& wish;
    const std::function<bool()>& unwanted;

    const SessionBrief& of(std::uint32_t number) const { return sessions.stored_of(number).brief(); }
    SessionPtr read(std::uint32_t number) const { return sessions.stored_of(number).read(); }
    bool give_up(std::size_t done) const { return done % sessions_between_looks == 0 && unwanted(); }
};

std::string device_name(const SessionResult& result) {
    return text_of(SessionColumn::device, result).toStdString();
}

bool lossy(const SessionOutline& session) {
    return session.has_holes || !session.begins || !session.ends;
}

bool in_time(const SessionOutline& session, const std::optional<TimeRange>& time) {
    return !time || (session.start <= time->to && session.end >= time->from);
}

/// A session of which several tests ask: read once, and only where one of them does not know its answer yet.
class AskedSession {
public:
    explicit AskedSession(const StoredSession& session) : session_(session) {}

    bool passes(const SessionTest& test) {
        if (!session_.is_packed()) return test(result());
        const PackedSession packed = session_.packed();
        if (const std::optional<bool> known = test.known(packed)) return *known;
        const bool answer = test(result());
        test.learn(packed, answer);
        return answer;
    }

private:
    const SessionResult& result() {
        if (!result_) result_ = session_.read();
        return *result_;
    }

    const StoredSession& session_;
    SessionPtr result_;
};

/// Numbers of those that pass, ascending.
std::optional<std::vector<std::uint32_t>> chosen_numbers(const Given& given, SessionView& view) {
    std::vector<std::uint32_t> numbers;
    view.chips.assign(given.wish.chips.size(), 0);
    std::size_t done = 0;
    for (const StoredSession& session : given.sessions) {
        if (given.give_up(done++)) return std::nullopt;
        AskedSession asked(session);
        for (std::size_t chip = 0; chip < given.wish.chips.size(); ++chip)
            view.chips[chip] += asked.passes(given.wish.chips[chip]) ? 1 : 0;
        const bool in_range = in_time(session.brief().outline, given.wish.time);
        if (in_range && (!given.wish.filter || asked.passes(given.wish.filter))) numbers.push_back(session.number());
    }
    return numbers;
}

/// In the order of the list, without groups.
std::optional<std::vector<std::uint32_t>> sorted_numbers(const Given& given,
                                                         const std::vector<std::uint32_t>& numbers) {
    struct Keyed {
        SortKey key;
        std::uint32_t number = 0;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(numbers.size());
    for (const std::uint32_t number : numbers) {
        if (given.give_up(keyed.size())) return std::nullopt;
        std::optional<SortKey> key = sort_key_of(given.wish.sort, given.of(number));
        keyed.push_back({key ? *std::move(key) : sort_key_of(given.wish.sort, *given.read(number)), number});
    }
    const auto before = [&](const Keyed& a, const Keyed& b) {
        if (a.key == b.key) return a.number < b.number;
        return given.wish.descending ? b.key < a.key : a.key < b.key;
    };
    if (!std::is_sorted(keyed.begin(), keyed.end(), before)) std::sort(keyed.begin(), keyed.end(), before);
    std::vector<std::uint32_t> sorted;
    sorted.reserve(keyed.size());
    for (const Keyed& one : keyed) sorted.push_back(one.number);
    return sorted;
}

void list_rows(const Given& given, const std::vector<std::uint32_t>& numbers, SessionView& view) {
    view.entries.reserve(numbers.size());
    for (const std::uint32_t number : numbers) {
        const bool tinted =
            given.wish.highlight && AskedSession(given.sessions.stored_of(number)).passes(given.wish.highlight);
        view.entries.push_back({number, false, tinted});
    }
}

/// Where each session stands, and the rows that have findings.
void index_rows(const Given& given, SessionView& view) {
    view.row_of.assign(given.sessions.numbers_end(), SessionView::nowhere);
    for (std::uint32_t row = 0; row < view.entries.size(); ++row) {
        const ViewEntry& entry = view.entries[row];
        if (entry.group) continue;
        view.row_of[entry.number] = row;
        if (given.of(entry.number).findings > 0) view.rows_judged.push_back(row);
    }
}

/// A row per device before its sessions; devices in the order of their first session shown.
void group_rows(const Given& given, const std::vector<std::uint32_t>& numbers, SessionView& view) {
    std::unordered_map<std::string, std::uint32_t> group_of;
    std::vector<std::vector<std::uint32_t>> members;
    for (const std::uint32_t number : numbers) {
        const std::string device = device_name(*given.read(number));
        const auto [place, added] = group_of.try_emplace(device, static_cast<std::uint32_t>(view.groups.size()));
        if (added) {
            view.groups.push_back({device, 0, {}, given.wish.collapsed.contains(device)});
            members.emplace_back();
        }
        DeviceGroup& group = view.groups[place->second];
        ++group.sessions;
        group.counts.add(given.of(number).counts);
        members[place->second].push_back(number);
    }
    for (std::uint32_t group = 0; group < view.groups.size(); ++group) {
        view.entries.push_back({group, true, false});
        if (!view.groups[group].collapsed) list_rows(given, members[group], view);
    }
}

void list_findings(const Given& given, const std::vector<std::uint32_t>& numbers, SessionView& view) {
    struct Entry {
        FindingPlace place;
        Severity severity;
        std::uint32_t kind;
    };
    std::vector<Entry> entries;
    std::unordered_map<std::uint64_t, std::uint32_t> kinds;  // by likeness, which severity is part of
    for (const std::uint32_t number : numbers) {
        const StoredSession& session = given.sessions.stored_of(number);
        view.counts.add(session.brief().counts);
        std::uint32_t place = 0;
        for (const FindingBrief& finding : session.findings()) {
            const auto kind = kinds.try_emplace(finding.likeness, static_cast<std::uint32_t>(kinds.size())).first;
            entries.push_back({{number, place++}, finding.severity(), kind->second});
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.kind < b.kind;
    });
    view.findings.reserve(entries.size());
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].kind != entries[i - 1].kind) view.finding_lines.push_back({i, entries[i].severity});
        view.findings.push_back(entries[i].place);
    }
}

void look_over(const Given& given, const std::vector<std::uint32_t>& numbers, Overview& overview) {
    if (given.sessions.size() == 0) return;
    overview.from = Timestamp::max();
    overview.to = Timestamp::min();
    for (const StoredSession& session : given.sessions) {
        overview.from = std::min(overview.from, session.brief().outline.start);
        overview.to = std::max(overview.to, session.brief().outline.end);
    }
    overview.slices.resize(overview_slices);
    const double length = std::max(1e-6, in_seconds(overview.to - overview.from));
    const auto slice_of = [&](const SessionBrief& brief) -> Overview::Slice& {
        const double at = in_seconds(brief.outline.start - overview.from) / length;
        return overview.slices[std::min(overview_slices - 1, static_cast<std::size_t>(at * overview_slices))];
    };
    for (const StoredSession& session : given.sessions) {
        Overview::Slice& slice = slice_of(session.brief());
        ++slice.sessions;
        slice.violations += session.brief().counts.violations;
        slice.losses += lossy(session.brief().outline) ? 1 : 0;
    }
    for (const std::uint32_t number : numbers) ++slice_of(given.of(number)).shown;
}

}  // namespace

std::optional<SessionView> make_view(const SessionStore& sessions, const ViewWish& wish,
                                     const std::function<bool()>& unwanted) {
    const Given given{sessions, wish, unwanted};
    SessionView view;
    view.sessions = sessions;
    view.total = sessions.size();
    auto numbers = chosen_numbers(given, view);
    if (!numbers) return std::nullopt;
    const auto sorted = sorted_numbers(given, *numbers);
    if (!sorted || unwanted()) return std::nullopt;
    view.shown = numbers->size();
    if (wish.by_device) {
        group_rows(given, *sorted, view);
    } else {
        list_rows(given, *sorted, view);
    }
    index_rows(given, view);
    if (unwanted()) return std::nullopt;
    list_findings(given, *sorted, view);
    view.verdicts = verdicts_of(sessions, *numbers, wish.report.get());
    look_over(given, *numbers, view.overview);
    view.numbers = std::move(*numbers);
    return view;
}

}  // namespace cwmpscope
