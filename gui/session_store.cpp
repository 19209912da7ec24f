#include "gui/session_store.h"

#include "gui/let_go.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace cwmpscope {

class UnpackedSessions {
public:
    SessionPtr of(const StoredSession& stored) {
        const std::uint32_t number = stored.number();
        const PackedSession packed = stored.packed();
        const std::lock_guard lock(mutex_);
        Entry& entry = known_[number];
        SessionPtr session = entry.packed == packed ? entry.session.lock() : nullptr;
        if (!session) {
            session = stored.read();
            entry = {packed, session};
        }
        if (latest_[at_] != session) {
            at_ = (at_ + 1) % latest_.size();
            latest_[at_] = session;
        }
        if (known_.size() > most_known)
            std::erase_if(known_, [](const auto& one) { return one.second.session.expired(); });
        return session;
    }

private:
    struct Entry {
        PackedSession packed;
        std::weak_ptr<const SessionResult> session;
    };
    static constexpr std::size_t most_latest = 128;  ///< more than a list shows
    static constexpr std::size_t most_known = 1024;

    std::mutex mutex_;
    std::unordered_map<std::uint32_t, Entry> known_;  ///< by session number
    std::array<SessionPtr, most_latest> latest_;
    std::size_t at_ = 0;
};

namespace {

/// What the disk does not give back: of as many findings as before, so that places among them stay places. The blocks
/// have told the window.
SessionResult lost(const SessionBrief& brief) {
    auto session = std::make_shared<Session>();
    session->number = brief.outline.number;
    session->start = brief.outline.start;
    session->end = brief.outline.end;
    session->outcome = brief.outline.outcome;
    SessionResult result;
    result.session = std::move(session);
    static const Rule none_known{};
    Finding unknown;
    unknown.rule = &none_known;
    unknown.session = brief.outline.number;
    result.judgement.findings.assign(brief.findings, unknown);
    Diagnosis none;
    none.session = brief.outline.number;
    result.judgement.diagnoses.assign(brief.diagnoses, none);
    return result;
}

}  // namespace

StoredSession::StoredSession(SessionPtr whole) {
    if (!whole) return;
    brief_ = brief_of(*whole);
    auto together = std::make_shared<Together>();
    together->briefs.add(whole->judgement);
    together->whole = std::move(whole);
    together_ = std::move(together);
}

SessionPtr StoredSession::read() const {
    if (!is_packed()) return whole();
    try {
        return std::make_shared<const SessionResult>(packed().read());
    } catch (const ByteStoreFailure&) {
        return std::make_shared<const SessionResult>(lost(brief_));
    }
}

Judgement StoredSession::judgement() const {
    if (!is_packed()) return together_ ? together_->whole->judgement : Judgement{};
    try {
        return packed().judgement();
    } catch (const ByteStoreFailure&) {
        return lost(brief_).judgement;
    }
}

std::span<const FindingBrief> StoredSession::findings() const {
    if (!together_) return {};
    return std::span(together_->briefs.findings).subspan(first_finding_, brief_.findings);
}

std::span<const Trouble> StoredSession::troubles() const {
    if (!together_) return {};
    return std::span(together_->briefs.troubles).subspan(first_trouble_, brief_.diagnoses);
}

std::vector<StoredSession> stored(std::span<const SessionResult> results,
                                  const std::shared_ptr<SessionBlocks>& blocks) {
    const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
    std::vector<StoredSession> all;
    all.reserve(results.size());
    while (!results.empty()) {
        const auto some = results.first(std::min(results.size(), PackedSessions::most));
        auto together = std::make_shared<StoredSession::Together>();
        together->blocks = blocks;
        std::uint32_t place = blocks->add(PackedSessions(some));
        for (const SessionResult& result : some) {
            StoredSession& session = all.emplace_back();
            session.brief_ = brief_of(result);
            session.together_ = together;
            session.place_ = place++;
            session.first_finding_ = size(together->briefs.findings);
            session.first_trouble_ = size(together->briefs.troubles);
            together->briefs.add(result.judgement);
        }
        together->briefs.findings.shrink_to_fit();
        together->briefs.troubles.shrink_to_fit();
        results = results.subspan(some.size());
    }
    return all;
}

SessionStore::SessionStore() : unpacked_(std::make_shared<UnpackedSessions>()) {}

void SessionStore::change(std::vector<Change> changes) {
    std::ranges::stable_sort(changes, {}, &Change::number);
    for (auto at = changes.begin(); at != changes.end();) {
        const std::size_t place = at->number / chunk_size;
        if (place >= chunks_.size()) chunks_.resize(place + 1);
        // Others may be reading the old one, and what is replaced in it dies with it.
        auto chunk = chunks_[place] ? make_large<Chunk>(*chunks_[place]) : make_large<Chunk>();
        for (; at != changes.end() && at->number / chunk_size == place; ++at) {
            StoredSession& session = (*chunk)[at->number % chunk_size];
            if (session) --size_;
            if (at->session) ++size_;
            session = std::move(at->session);
        }
        const bool empty =
            std::ranges::none_of(*chunk, [](const StoredSession& session) { return static_cast<bool>(session); });
        chunks_[place] = empty ? nullptr : std::move(chunk);
    }
}

void SessionStore::put(std::span<const StoredSession> sessions) {
    std::vector<Change> changes;
    changes.reserve(sessions.size());
    for (const StoredSession& session : sessions)
        if (session) changes.push_back({session.number(), session});
    change(std::move(changes));
}

void SessionStore::remove(std::span<const std::uint32_t> numbers) {
    std::vector<Change> changes;
    for (const std::uint32_t number : numbers)
        if (stored_of(number)) changes.push_back({number, {}});
    change(std::move(changes));
}

SessionPtr SessionStore::of(std::uint32_t number) const {
    const StoredSession& session = stored_of(number);
    return session.is_packed() ? unpacked_->of(session) : session.whole();
}

const StoredSession& SessionStore::stored_of(std::uint32_t number) const {
    static const StoredSession none;
    const std::size_t place = number / chunk_size;
    if (place >= chunks_.size() || !chunks_[place]) return none;
    return (*chunks_[place])[number % chunk_size];
}

std::uint32_t SessionStore::next(std::uint32_t number) const {
    const std::uint32_t end = numbers_end();
    while (number < end) {
        const auto& chunk = chunks_[number / chunk_size];
        if (!chunk) {
            number = static_cast<std::uint32_t>((number / chunk_size + 1) * chunk_size);
        } else if ((*chunk)[number % chunk_size]) {
            break;
        } else {
            ++number;
        }
    }
    return number;
}

}  // namespace cwmpscope
