// KeptDevices: what is known of the devices of a capture, packed, in the order in which they were added. What is read
// is made anew each time and is the reader's: who looks twice keeps it.
#pragma once

#include "decoder/byte_store.h"
#include "decoder/place_iterator.h"
#include "decoder/session/device.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cwmpscope {

class KeptDevices {
public:
    using Iterator = PlaceIterator<KeptDevices, std::size_t>;

    KeptDevices() = default;
    KeptDevices(const std::vector<DeviceHistory>& devices);  // NOLINT: a list of them is one

    /// Before it is copied: copies share what was added.
    void add(const DeviceHistory& device);

    bool empty() const { return devices_.empty(); }
    std::size_t size() const { return devices_.size(); }
    DeviceHistory at(std::size_t place) const;
    DeviceHistory operator[](std::size_t place) const { return at(place); }
    std::size_t next(std::size_t place) const { return place; }
    DeviceHistory front() const { return (*this)[0]; }
    Iterator begin() const;
    Iterator end() const;
    std::optional<DeviceHistory> find(const DeviceId& id) const;

    /// Those that are not wanted go.
    void keep(const std::function<bool(const DeviceHistory& device)>& is_wanted);
    /// Each is replaced by what is made of it.
    void change(const std::function<void(DeviceHistory& device)>& make);

private:
    struct Stored;
    struct Kept {
        std::uint64_t at = 0;
        std::uint32_t size = 0, hash = 0;
    };

    std::shared_ptr<Stored> stored_;
    std::vector<Kept> devices_;
};

}  // namespace cwmpscope
