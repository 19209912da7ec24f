// The columns of the session list as a table: heading, words and sort key of each. A session with its judgement goes
// in; nothing here keeps state, so sorting may run on any thread.
#pragma once

#include "report/kept_sessions.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace cwmpscope {

enum class SessionColumn : int {
    mark,
    device,
    reason,
    start,
    duration,
    rpcs,
    outcome,
    findings,
    acs,
    number,
    bytes,
    connections,
    retries,
    version,
    authentication,
    cookie,
    user_agent
};
constexpr int session_column_count = 17;

/// Sorted by number, then by text.
struct SortKey {
    std::int64_t number = 0;
    std::string text;
    auto operator<=>(const SortKey&) const = default;
};

struct SessionColumnInfo {
    SessionColumn column;
    const char* name;     ///< for settings; never changes
    const char* heading;  ///< to be translated
    int width;            ///< pixels at the usual size of text
    bool shown;           ///< before the user chose otherwise
    bool right;           ///< numbers
};
std::span<const SessionColumnInfo> session_columns();

struct SeverityCounts {
    std::uint32_t violations = 0, warnings = 0, notes = 0;
    void add(const Judgement& judgement);
    void add(const SeverityCounts& other);
};

/// What is asked of every session when a list of many is made: it stays at hand when the rest is packed.
struct SessionBrief {
    SessionOutline outline;
    SeverityCounts counts;
    std::uint32_t findings = 0, diagnoses = 0, rpcs = 0, connections = 0, retries = 0;
    std::uint64_t bytes = 0;
};
SessionBrief brief_of(const SessionResult& result);

QString heading_of(SessionColumn column);
QString text_of(SessionColumn column, const SessionResult& result);
/// Nothing where the column is sorted by its words.
std::optional<SortKey> sort_key_of(SessionColumn column, const SessionBrief& brief);
SortKey sort_key_of(SessionColumn column, const SessionResult& result);
/// What a cell has to say beyond its text; empty when nothing.
QString tooltip_of(SessionColumn column, const SessionResult& result);

/// "2✕ 1!"
QString text_of(const SeverityCounts& counts);
/// "✕", "!" or nothing: the worst of them. Colour is never alone.
QString mark_of(const SeverityCounts& counts);

/// The word for how it went: "ok", "fault 9005", "auth failed", "unanswered", "aborted", "cut ≀".
QString outcome_text(const Session& session);

}  // namespace cwmpscope
