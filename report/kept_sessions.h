// KeptSessions: the sessions of a report by number, packed and outside of memory. What is read is made anew each time
// and is the reader's: who looks twice keeps it.
#pragma once

#include "capture/function_ref.h"
#include "report/kept_list.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace cwmpscope {

/// What is asked of many sessions at once. There is one for each in memory.
struct SessionOutline {
    std::uint32_t number = 0;
    Outcome outcome = Outcome::cut;
    bool begins : 1 = false, ends : 1 = false;  ///< its beginning and its end were captured
    bool has_holes : 1 = false;
    bool may_have_lost : 1 = false;  ///< packets that were dropped
    bool is_plain : 1 = false;       ///< nothing in it could be masked, whatever is known
    Timestamp start{}, end{};
};
static_assert(sizeof(SessionOutline) <= 24);
SessionOutline outline_of(const Session& session);

/// Where a session is packed.
struct PackedSession {
    std::shared_ptr<SessionBlocks> blocks;
    std::uint32_t place = 0;
    SessionResult read() const { return blocks->read(place); }
    Judgement judgement() const { return blocks->block_of(place)->judgement(place % PackedSessions::most); }
    bool operator==(const PackedSession&) const = default;
};

class KeptSessions {
    using List = KeptList<PackedSessions, SessionOutline>;

public:
    KeptSessions() = default;
    /// In any order; of one number the last counts.
    KeptSessions(std::vector<SessionResult> sessions);  // NOLINT: a list of them is one

    /// In any order; each number once, before the next number is asked for.
    void add(SessionResult session, bool is_plain = false);
    void add(const SessionOutline& outline, const PackedSession& session) {
        list_.add(outline, session.blocks, session.place);
    }
    /// Once all have been added.
    void sort() { list_.sort(&SessionOutline::number); }

    /// Why they stay in memory; none: all is well.
    std::optional<Failure> unwritten() const { return list_.unwritten(); }
    bool empty() const { return size() == 0; }
    std::size_t size() const { return list_.size(); }
    const std::vector<SessionOutline>& outlines() const { return list_.heads(); }
    bool contains(std::uint32_t number) const { return place_of(number).has_value(); }
    SessionResult operator[](std::size_t place) const { return list_.at(place); }
    Judgement judgement(std::size_t place) const;
    SessionResult front() const { return list_.at(0); }
    List::Iterator begin() const { return list_.begin(); }
    List::Iterator end() const { return list_.end(); }
    /// After sort().
    std::optional<SessionResult> find(std::uint32_t number) const;

    /// Those that are not wanted go.
    void keep(FunctionRef<bool(std::uint32_t number)> is_wanted);
    /// `change` says whether it changed something; never the number.
    void change(FunctionRef<bool(SessionResult& result)> change);
    /// The same of those that are not plain.
    void change_words(FunctionRef<bool(SessionResult& result)> change);

private:
    void change(FunctionRef<bool(const SessionOutline&)> is_concerned, FunctionRef<bool(SessionResult&)> change);
    std::optional<std::size_t> place_of(std::uint32_t number) const;

    List list_;
};

}  // namespace cwmpscope
