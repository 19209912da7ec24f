// SessionStore: the sessions of a capture by their number. A copy shares everything with the original and costs a
// pointer for each 256 sessions, so that views, filters and exports ask a state of their own on other threads while the
// window goes on receiving.
#pragma once

#ifndef Q_MOC_RUN
#include "decoder/analysis.h"
#endif

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <vector>

namespace cwmpscope {

using SessionPtr = std::shared_ptr<const SessionResult>;

class SessionStore {
public:
    class Iterator;

    SessionStore() = default;
    SessionStore(std::initializer_list<SessionPtr> sessions) { put({sessions.begin(), sessions.size()}); }

    /// Those whose number is there already are replaced.
    void put(std::span<const SessionPtr> sessions);
    /// What is not there is passed over.
    void remove(std::span<const std::uint32_t> numbers);

    /// Null: there is none of that number.
    const SessionPtr& of(std::uint32_t number) const;
    std::size_t size() const { return size_; }
    /// No session has this number or one beyond it.
    std::uint32_t numbers_end() const { return static_cast<std::uint32_t>(chunks_.size() * chunk_size); }

    /// By number.
    Iterator begin() const;
    Iterator end() const;

private:
    static constexpr std::size_t chunk_size = 256;
    using Chunk = std::array<SessionPtr, chunk_size>;
    struct Change {
        std::uint32_t number = 0;
        SessionPtr session;  ///< null: it goes
    };
    void change(std::vector<Change> changes);

    std::vector<std::shared_ptr<const Chunk>> chunks_;  ///< null: nothing is in it; never changed once it is here
    std::size_t size_ = 0;
};

class SessionStore::Iterator {
public:
    using value_type = SessionPtr;
    using difference_type = std::ptrdiff_t;
    using reference = const SessionPtr&;
    using pointer = const SessionPtr*;
    using iterator_category = std::forward_iterator_tag;

    Iterator() = default;
    Iterator(const SessionStore& store, std::uint32_t number) : store_(&store), number_(number) { skip(); }
    reference operator*() const { return store_->of(number_); }
    pointer operator->() const { return &**this; }
    Iterator& operator++() {
        ++number_;
        skip();
        return *this;
    }
    Iterator operator++(int) {
        Iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Iterator&) const = default;

private:
    void skip();

    const SessionStore* store_ = nullptr;
    std::uint32_t number_ = 0;
};

}  // namespace cwmpscope
