// SessionView: what the session list shows: which sessions, in which order, grouped or not, with their findings and the
// overview over time. A pure function of the sessions and the user's wishes; runs off the window's thread, and gives up
// as soon as nobody wants its result any more.
#pragma once

#include "gui/session_columns.h"
#include "gui/session_store.h"
#include "gui/session_test.h"
#include "gui/verdicts.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cwmpscope {

struct TimeRange {
    Timestamp from{}, to{};
    auto operator<=>(const TimeRange&) const = default;
};

struct ViewWish {
    SessionColumn sort = SessionColumn::start;
    bool descending = false;
    bool by_device = false;
    std::set<std::string> collapsed;  ///< names of devices whose sessions are hidden while grouped
    SessionTest filter;               ///< empty: all
    SessionTest highlight;            ///< empty: none is tinted
    std::vector<SessionTest> chips;   ///< saved filters: how many sessions would pass
    std::optional<TimeRange> time;
    std::shared_ptr<const CaptureReport> report;  ///< of all that was read, once that is done
};

struct ViewEntry {
    std::uint32_t number = 0;  ///< of the session; of a group: place in SessionView::groups
    bool group = false;
    bool tinted = false;
    bool operator==(const ViewEntry&) const = default;
};

struct DeviceGroup {
    std::string device;
    std::uint32_t sessions = 0;
    SeverityCounts counts;
    bool collapsed = false;
};

struct FindingPlace {
    std::uint32_t session = 0;  ///< number; 0: it belongs to none
    std::uint32_t finding = 0;  ///< index in Judgement::findings
    bool operator==(const FindingPlace&) const = default;
};

/// Sessions per slice of time.
struct Overview {
    struct Slice {
        std::uint32_t sessions = 0, violations = 0, losses = 0;
        std::uint32_t shown = 0;  ///< of them, those that pass the filter
    };
    Timestamp from{}, to{};
    std::vector<Slice> slices;
};

struct SessionView {
    static constexpr std::uint32_t nowhere = 0xffffffff;

    SessionStore sessions;  ///< what it was made of: numbers in it are of these
    std::vector<ViewEntry> entries;
    std::vector<std::uint32_t> row_of;       ///< by number of a session: its place in `entries`, or nowhere
    std::vector<std::uint32_t> numbers;      ///< of the sessions shown, also in collapsed groups; ascending
    std::vector<std::uint32_t> rows_judged;  ///< places in `entries` of the sessions with findings; ascending
    std::vector<DeviceGroup> groups;
    /// Of the sessions shown, the gravest first, equal ones side by side, then by session; and where each run of equal
    /// ones begins. How grave it is stands there, so that no finding is read for it.
    struct FindingLine {
        std::uint32_t begin = 0;
        Severity severity = Severity::note;
    };
    std::vector<FindingPlace> findings;
    std::vector<FindingLine> finding_lines;
    std::vector<VerdictPlace> verdicts;
    Overview overview;
    std::size_t total = 0, shown = 0;  ///< sessions
    SeverityCounts counts;             ///< of those shown
    std::vector<std::size_t> chips;
};

/// Nothing when `unwanted` became true before the end.
std::optional<SessionView> make_view(const SessionStore& sessions, const ViewWish& wish,
                                     const std::function<bool()>& unwanted);

}  // namespace cwmpscope
