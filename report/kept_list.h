// KeptList: values that are packed and outside of memory, in an order, each with a head that says what is asked of all
// of them. A copy shares what is packed, of which nothing ever changes.
#pragma once

#include "capture/function_ref.h"
#include "capture/room.h"
#include "decoder/place_iterator.h"
#include "report/packed_blocks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace cwmpscope {

template <class Block, class Head>
class KeptList {
public:
    using Value = typename Block::Value;
    using Blocks = PackedBlocks<Block>;
    using Iterator = PlaceIterator<KeptList, std::size_t>;

    void add(const Head& head, Value value) {
        append(head, 0);
        put(places_.size() - 1, std::move(value));
    }
    /// One that is packed already.
    void add(const Head& head, const std::shared_ptr<Blocks>& blocks, std::uint32_t place) {
        if (blocks_ == nullptr) blocks_ = blocks;
        if (blocks_ != blocks) return add(head, blocks->read(place));
        append(head, place);
    }
    /// By what `order` says of the heads; those of which it says the same stay in their order.
    template <class Order>
    void sort(Order order) {
        if (std::ranges::is_sorted(heads_, {}, order)) return;
        close();
        std::vector<std::uint32_t> sorted(size());
        std::iota(sorted.begin(), sorted.end(), 0U);
        std::ranges::stable_sort(sorted, {}, [&](std::uint32_t place) { return std::invoke(order, heads_[place]); });
        std::vector<Head> heads;
        std::vector<std::uint32_t> places;
        heads.reserve(size());
        places.reserve(size());
        for (const std::uint32_t place : sorted) {
            heads.push_back(heads_[place]);
            places.push_back(places_[place]);
        }
        heads_ = std::move(heads);
        places_ = std::move(places);
    }

    std::optional<Failure> unwritten() const {
        for (const auto* blocks : {blocks_.get(), changed_.get()})
            if (auto failure = blocks != nullptr ? blocks->unwritten() : std::nullopt) return failure;
        return std::nullopt;
    }
    std::size_t size() const { return heads_.size(); }
    const std::vector<Head>& heads() const { return heads_; }
    Value at(std::size_t place) const {
        return ask(
            place, [](const Value& value) { return value; },
            [](const Block& block, std::uint32_t packed) { return block.read(packed); });
    }
    /// Of one that is packed `of_packed`, which may read less than all of it.
    template <class OfValue, class OfPacked>
    auto ask(std::size_t place, OfValue of_value, OfPacked of_packed) const {
        const std::uint32_t packed = places_[place];
        if (packed >= first_open) return of_value(open_[packed - first_open]);
        const std::uint32_t in_blocks = packed & ~is_changed;
        const auto block = (packed == in_blocks ? blocks_ : changed_)->block_of(in_blocks);
        return of_packed(*block, static_cast<std::uint32_t>(in_blocks % Block::most));
    }
    std::size_t next(std::size_t place) const { return place; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

    /// Those that are not wanted go.
    void keep(FunctionRef<bool(std::size_t place)> is_wanted) {
        close();
        std::size_t kept = 0;
        for (std::size_t place = 0; place < heads_.size(); ++place) {
            if (!is_wanted(place)) continue;
            heads_[kept] = heads_[place];
            places_[kept++] = places_[place];
        }
        heads_.resize(kept);
        places_.resize(kept);
    }
    /// `change` says whether it changed something. It is not asked of those whose heads say that there is nothing.
    void change(FunctionRef<bool(const Head& head)> is_concerned, FunctionRef<bool(Head& head, Value& value)> change) {
        close();
        if (changed_ == nullptr) changed_ = std::make_shared<Blocks>();
        for (std::size_t place = 0; place < heads_.size(); ++place) {
            if (!is_concerned(heads_[place])) continue;
            Value value = at(place);
            if (change(heads_[place], value)) put(place, std::move(value));
        }
        close();
    }

private:
    /// Bits of a place: it is not in the blocks but in those of what was changed; and, beyond all that can be packed,
    /// among those that are not packed yet.
    static constexpr std::uint32_t is_changed = 1U << 31U;
    static constexpr std::uint32_t first_open = UINT32_MAX - Block::most;

    void append(const Head& head, std::uint32_t place) {
        make_room_for_one(heads_);
        heads_.push_back(head);
        make_room_for_one(places_);
        places_.push_back(place);
    }
    void put(std::size_t place, Value&& value) {
        places_[place] = first_open + static_cast<std::uint32_t>(open_.size());
        open_.push_back(std::move(value));
        open_places_.push_back(place);
        if (open_.size() == Block::most) close();
    }
    void close() {
        if (open_.empty()) return;
        if (blocks_ == nullptr) blocks_ = std::make_shared<Blocks>();
        std::uint32_t packed =
            changed_ == nullptr ? blocks_->add(Block(open_)) : changed_->add(Block(open_)) | is_changed;
        for (const std::size_t place : open_places_) places_[place] = packed++;
        open_.clear();
        open_places_.clear();
    }

    std::vector<Head> heads_;
    std::vector<std::uint32_t> places_;  ///< one for each
    std::shared_ptr<Blocks> blocks_;
    std::shared_ptr<Blocks> changed_;  ///< of their own, lest every copy leaves its changes in what all share
    std::vector<Value> open_;          ///< not packed yet
    std::vector<std::size_t> open_places_;
};

}  // namespace cwmpscope
