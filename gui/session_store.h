// SessionStore: the sessions of a capture by their number, packed and outside of memory once they are finished. A copy
// shares everything with the original and costs a pointer for each 256 sessions, so that views, filters and exports ask
// a state of their own on other threads while the window goes on receiving.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/finding_brief.h"
#include "gui/session_columns.h"
#include "report/kept_sessions.h"
#endif

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cwmpscope {

using SessionPtr = std::shared_ptr<const SessionResult>;

/// A session as the store keeps it.
class StoredSession {
public:
    /// What the sessions of one block share; or one session alone, as it is.
    struct Together {
        std::shared_ptr<SessionBlocks> blocks;
        SessionPtr whole;
        JudgementBriefs briefs;
    };

    StoredSession() = default;  ///< none
    /// As it is: for one that goes on, and soon is another one.
    StoredSession(SessionPtr whole);  // NOLINT: it is one

    explicit operator bool() const { return together_ != nullptr; }
    const SessionBrief& brief() const { return brief_; }
    std::uint32_t number() const { return brief_.outline.number; }
    bool is_packed() const { return together_ != nullptr && together_->blocks != nullptr; }
    /// Where is_packed().
    PackedSession packed() const { return {together_->blocks, place_}; }
    /// Null: it is packed.
    SessionPtr whole() const { return together_ ? together_->whole : nullptr; }
    /// Made anew each time where it is packed. Where the disk does not give it back, one without messages takes its
    /// place, and who made the blocks is told.
    SessionPtr read() const;
    Judgement judgement() const;

    /// Nothing is read for these. They live as long as the session.
    std::span<const FindingBrief> findings() const;
    std::span<const Trouble> troubles() const;

private:
    friend std::vector<StoredSession> stored(std::span<const SessionResult> results,
                                             const std::shared_ptr<SessionBlocks>& blocks);

    SessionBrief brief_;
    std::shared_ptr<const Together> together_;  ///< null: none
    std::uint32_t place_ = 0, first_finding_ = 0, first_trouble_ = 0;
};

/// Finished sessions, packed several together into the blocks.
std::vector<StoredSession> stored(std::span<const SessionResult> results, const std::shared_ptr<SessionBlocks>& blocks);

/// Sessions that were unpacked and are still in somebody's hands, so that all who ask hold the same; and the last few,
/// which will be asked for again. Any thread may ask.
class UnpackedSessions;

class SessionStore {
public:
    using Iterator = PlaceIterator<SessionStore, std::uint32_t>;

    SessionStore();
    SessionStore(std::initializer_list<StoredSession> sessions) : SessionStore() {
        put({sessions.begin(), sessions.size()});
    }

    /// Those whose number is there already are replaced.
    void put(std::span<const StoredSession> sessions);
    /// What is not there is passed over.
    void remove(std::span<const std::uint32_t> numbers);

    /// Null: there is none of that number.
    SessionPtr of(std::uint32_t number) const;
    /// None: the same. Who asks for very many, one after the other, reads them himself.
    const StoredSession& stored_of(std::uint32_t number) const;
    std::size_t size() const { return size_; }
    /// No session has this number or one beyond it.
    std::uint32_t numbers_end() const { return static_cast<std::uint32_t>(chunks_.size() * chunk_size); }

    /// By number.
    const StoredSession& at(std::uint32_t number) const { return stored_of(number); }
    std::uint32_t next(std::uint32_t number) const;
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, numbers_end()}; }

private:
    static constexpr std::size_t chunk_size = 256;
    using Chunk = std::array<StoredSession, chunk_size>;
    struct Change {
        std::uint32_t number = 0;
        StoredSession session;  ///< none: it goes
    };
    void change(std::vector<Change> changes);

    std::vector<std::shared_ptr<const Chunk>> chunks_;  ///< null: nothing is in it; never changed once it is here
    std::size_t size_ = 0;
    std::shared_ptr<UnpackedSessions> unpacked_;
};

}  // namespace cwmpscope
