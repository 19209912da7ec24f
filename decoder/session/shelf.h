// Shelf: what is known of each device. Of most devices of a capture nothing has been heard for long: those of which
// something was heard last stand at hand as they are, the others are packed and put away, and of each of them only the
// place stays in memory.
#pragma once

#include "capture/room.h"
#include "decoder/byte_store.h"
#include "decoder/session/packing.h"
#include "decoder/session/session_members.h"
#include "decoder/soap/cwmp_message.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cwmpscope {

/// Devices by number, in the order in which they came, found by a hash of their names.
class DeviceNumbers {
public:
    static std::uint32_t hash_of(const DeviceId& device);

    void add(std::uint32_t hash);
    /// Asks `is_it(number)` about those that have this hash, which is mostly one; size() when it is none of them.
    template <class Asked>
    std::uint32_t find(std::uint32_t hash, const Asked& is_it) const {
        if (table_.empty()) return size();
        for (std::size_t at = hash % table_.size(); table_[at] != 0; at = (at + 1) % table_.size()) {
            const std::uint32_t number = table_[at] - 1;
            if (hashes_[number] == hash && is_it(number)) return number;
        }
        return size();
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }

private:
    void enter(std::uint32_t number);

    std::vector<std::uint32_t> hashes_;
    std::vector<std::uint32_t> table_;  ///< numbers and one, by hash; 0: nothing is there
};

template <class State>
class Shelf {
public:
    /// Of the first `most` devices; so many of them stand at hand.
    Shelf(std::size_t most, std::size_t at_hand) : most_(most), at_hand_(at_hand) {}

    /// Null: not known. It stands until the next call.
    State* find(const DeviceId& device) { return state_of(device, false); }
    /// Null: there are too many.
    State* find_or_add(const DeviceId& device) { return state_of(device, true); }
    std::uint32_t size() const { return numbers_.size(); }
    /// Calls visit(device, state) with one of them, which stays where it is: it may be changed where it stands at hand.
    template <class Visit>
    void look_at(std::uint32_t number, const Visit& visit) {
        if (const auto near = near_.find(number); near != near_.end()) {
            visit(std::as_const(near->second->device), near->second->state);
        } else {
            Standing read = read_away(number);
            visit(std::as_const(read.device), read.state);
        }
    }

private:
    struct Standing {
        std::uint32_t number = 0;
        DeviceId device;
        State state;
    };
    using Place = typename std::list<Standing>::iterator;

    /// A place in the store in 12 bytes.
    struct Away {
        Away() = default;
        explicit Away(ByteStore::Place place)
            : low(static_cast<std::uint32_t>(place.at)),
              high(static_cast<std::uint32_t>(place.at >> 32U)),
              size(place.size) {}
        ByteStore::Place place() const { return {std::uint64_t{high} << 32U | low, size}; }

        std::uint32_t low = 0, high = 0, size = 0;
    };

    State* state_of(const DeviceId& device, bool may_add) {
        if (!standing_.empty() && standing_.front().device == device) return &standing_.front().state;
        const std::uint32_t hash = DeviceNumbers::hash_of(device);
        Standing read;
        const std::uint32_t number = numbers_.find(hash, [&](std::uint32_t candidate) {
            if (const auto near = near_.find(candidate); near != near_.end()) return near->second->device == device;
            read = read_away(candidate);
            return read.device == device;
        });
        if (number < numbers_.size()) {
            const auto near = near_.find(number);
            if (near == near_.end()) return stand(std::move(read));
            standing_.splice(standing_.begin(), standing_, near->second);
            return &standing_.front().state;
        }
        if (!may_add || numbers_.size() >= most_) return nullptr;
        numbers_.add(hash);
        make_room_for_one(away_);
        away_.emplace_back();
        return stand({number, device, {}});
    }

    State* stand(Standing&& newest) {
        if (standing_.size() >= at_hand_ && !standing_.empty()) put_away_oldest();
        standing_.push_front(std::move(newest));
        near_.emplace(standing_.front().number, standing_.begin());
        return &standing_.front().state;
    }

    void put_away_oldest() {
        const Standing& oldest = standing_.back();
        packer_.clear();
        packer_(oldest.device, oldest.state);
        away_[oldest.number] = Away(store_.add(packer_.bytes()));
        near_.erase(oldest.number);
        standing_.pop_back();
    }

    Standing read_away(std::uint32_t number) const {
        Standing read;
        read.number = number;
        const Beside nothing;
        const std::string bytes = store_.read(away_[number].place());
        Unpacker(words_.texts(), bytes, nothing)(read.device, read.state);
        return read;
    }

    std::size_t most_, at_hand_;
    DeviceNumbers numbers_;
    std::vector<Away> away_;        ///< by number
    std::list<Standing> standing_;  ///< the last one first
    std::unordered_map<std::uint32_t, Place> near_;
    ByteStore store_{64U << 10U};
    Dictionary words_{64U << 10U};
    Packer packer_{words_};
};

}  // namespace cwmpscope
