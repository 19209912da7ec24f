// PackedBlocks: blocks of packed values that wait outside of memory. Those that were read last stay at hand, because
// who reads one value mostly wants its neighbours as well. Any thread may add and read.
#pragma once

#include "decoder/byte_store.h"
#include "decoder/packed_sessions.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope {

template <class Block>
class PackedBlocks {
public:
    using Value = typename Block::Value;
    using BlockPtr = std::shared_ptr<const Block>;

    /// `told`, which may be empty, is told once when blocks cannot be read again, by whatever thread reads them.
    using Told = std::function<void(const Failure&)>;
    explicit PackedBlocks(Told told = {}) : told_(std::move(told)) {}

    /// The number of its first value; the others follow.
    std::uint32_t add(const Block& block) {
        const ByteStore::Place place = bytes_.add(block.written());
        const std::scoped_lock lock(mutex_);
        const auto number = static_cast<std::uint32_t>(places_.size());
        places_.push_back(place);
        if (!block.beside().empty()) beside_[number] = block.beside();
        return number * static_cast<std::uint32_t>(Block::most);
    }
    BlockPtr block_of(std::uint32_t value) const {
        const auto number = static_cast<std::uint32_t>(value / Block::most);
        ByteStore::Place place;
        Beside beside;
        {
            const std::scoped_lock lock(mutex_);
            for (const auto& [known, block] : recent_)
                if (block != nullptr && known == number) return block;
            place = places_[number];
            if (const auto found = beside_.find(number); found != beside_.end()) beside = found->second;
        }
        auto block = std::make_shared<const Block>(bytes_of(place), std::move(beside));
        const std::scoped_lock lock(mutex_);
        recent_[next_++ % recent_.size()] = {number, block};
        return block;
    }
    /// So many have room in what was added.
    std::size_t values() const {
        const std::scoped_lock lock(mutex_);
        return places_.size() * Block::most;
    }
    std::optional<Failure> unwritten() const { return bytes_.unwritten(); }
    Value read(std::uint32_t value) const { return block_of(value)->read(value % Block::most); }

private:
    std::string bytes_of(ByteStore::Place place) const {
        try {
            return bytes_.read(place);
        } catch (const ByteStoreFailure& error) {
            if (told_ && !is_told_.exchange(true)) told_(error.failure());
            throw;
        }
    }

    ByteStore bytes_{128U << 10U};
    Told told_;
    mutable std::atomic<bool> is_told_ = false;
    mutable std::mutex mutex_;
    std::vector<ByteStore::Place> places_;
    std::map<std::uint32_t, Beside> beside_;  ///< of the few that have some
    mutable std::array<std::pair<std::uint32_t, BlockPtr>, 4> recent_;
    mutable std::size_t next_ = 0;
};

using SessionBlocks = PackedBlocks<PackedSessions>;
using FindingBlocks = PackedBlocks<PackedFindings>;

}  // namespace cwmpscope
