#include "gui/session_store.h"

#include "gui/let_go.h"

#include <algorithm>

namespace cwmpscope {

void SessionStore::change(std::vector<Change> changes) {
    std::ranges::stable_sort(changes, {}, &Change::number);
    for (auto at = changes.begin(); at != changes.end();) {
        const std::size_t place = at->number / chunk_size;
        if (place >= chunks_.size()) chunks_.resize(place + 1);
        // Others may be reading the old one, and what is replaced in it dies with it.
        auto chunk = chunks_[place] ? make_large<Chunk>(*chunks_[place]) : make_large<Chunk>();
        for (; at != changes.end() && at->number / chunk_size == place; ++at) {
            SessionPtr& session = (*chunk)[at->number % chunk_size];
            if (session) --size_;
            if (at->session) ++size_;
            session = std::move(at->session);
        }
        const bool empty = std::ranges::none_of(*chunk, [](const SessionPtr& session) { return session != nullptr; });
        chunks_[place] = empty ? nullptr : std::move(chunk);
    }
}

void SessionStore::put(std::span<const SessionPtr> sessions) {
    std::vector<Change> changes;
    changes.reserve(sessions.size());
    for (const SessionPtr& session : sessions)
        if (session) changes.push_back({session->session->number, session});
    change(std::move(changes));
}

void SessionStore::remove(std::span<const std::uint32_t> numbers) {
    std::vector<Change> changes;
    for (const std::uint32_t number : numbers)
        if (of(number)) changes.push_back({number, nullptr});
    change(std::move(changes));
}

const SessionPtr& SessionStore::of(std::uint32_t number) const {
    static const SessionPtr none;
    const std::size_t place = number / chunk_size;
    if (place >= chunks_.size() || !chunks_[place]) return none;
    return (*chunks_[place])[number % chunk_size];
}

SessionStore::Iterator SessionStore::begin() const {
    return {*this, 0};
}

SessionStore::Iterator SessionStore::end() const {
    return {*this, numbers_end()};
}

void SessionStore::Iterator::skip() {
    const std::uint32_t end = store_->numbers_end();
    while (number_ < end) {
        const auto& chunk = store_->chunks_[number_ / chunk_size];
        if (!chunk) {
            number_ = static_cast<std::uint32_t>((number_ / chunk_size + 1) * chunk_size);
        } else if ((*chunk)[number_ % chunk_size]) {
            return;
        } else {
            ++number_;
        }
    }
}

}  // namespace cwmpscope
