// KeptSessions: the sessions of a report by number, packed. What is read is made anew each time and is the reader's:
// who looks twice keeps it.
#pragma once

#include "decoder/packed_sessions.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace cwmpscope {

/// What is asked of many sessions at once.
struct SessionOutline {
    std::uint32_t number = 0;
    Outcome outcome = Outcome::cut;
    bool begins = false, ends = false;  ///< its beginning and its end were captured
    bool has_holes = false;
    bool may_have_lost = false;  ///< packets that were dropped
    Timestamp start{}, end{};
};
SessionOutline outline_of(const Session& session);

/// Where a session is packed.
struct PackedSession {
    std::shared_ptr<const PackedSessions> block;
    std::uint32_t place = 0;
    SessionResult read() const { return block->read(place); }
    Judgement judgement() const { return block->judgement(place); }
};

class KeptSessions {
public:
    class Iterator;

    KeptSessions() = default;
    /// In any order; of one number the last counts.
    KeptSessions(std::vector<SessionResult> sessions);  // NOLINT: a list of them is one

    /// In any order; each number once, before the next number is asked for.
    void add(SessionResult session);
    void add(const SessionOutline& outline, PackedSession session);
    /// Once all have been added.
    void sort();

    bool empty() const { return size() == 0; }
    std::size_t size() const { return outlines_.size() + open_.size(); }
    /// After sort().
    const std::vector<SessionOutline>& outlines() const { return outlines_; }
    bool contains(std::uint32_t number) const { return place_of(number).has_value(); }
    SessionResult operator[](std::size_t place) const;
    Judgement judgement(std::size_t place) const;
    SessionResult front() const { return (*this)[0]; }
    Iterator begin() const;
    Iterator end() const;
    /// After sort().
    std::optional<SessionResult> find(std::uint32_t number) const;

    /// Those that are not wanted go.
    void keep(const std::function<bool(std::uint32_t number)>& is_wanted);
    /// Each is replaced by what is made of it, which has the same number.
    void change(const std::function<SessionResult(SessionResult&&)>& make);

private:
    void close();
    std::optional<std::size_t> place_of(std::uint32_t number) const;

    std::vector<SessionOutline> outlines_;
    std::vector<PackedSession> packed_;  ///< one for each
    std::vector<SessionResult> open_;    ///< not packed yet
};

class KeptSessions::Iterator {
public:
    using value_type = SessionResult;
    using difference_type = std::ptrdiff_t;
    using reference = SessionResult;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;

    Iterator() = default;
    Iterator(const KeptSessions& sessions, std::size_t place) : sessions_(&sessions), place_(place) {}
    SessionResult operator*() const { return (*sessions_)[place_]; }
    Iterator& operator++() {
        ++place_;
        return *this;
    }
    Iterator operator++(int) {
        Iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Iterator&) const = default;

private:
    const KeptSessions* sessions_ = nullptr;
    std::size_t place_ = 0;
};

}  // namespace cwmpscope
