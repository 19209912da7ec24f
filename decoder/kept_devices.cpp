#include "decoder/kept_devices.h"

#include "capture/room.h"
#include "decoder/session/device_members.h"
#include "decoder/session/shelf.h"

#include <utility>

namespace cwmpscope {

/// Complete before it is shared, and only read from then on.
struct KeptDevices::Stored {
    ByteStore bytes{64U << 10U};
    Dictionary words{64U << 10U};
    Packer packer{words};
};

KeptDevices::KeptDevices(const std::vector<DeviceHistory>& devices) {
    for (const DeviceHistory& device : devices) add(device);
}

void KeptDevices::add(const DeviceHistory& device) {
    if (stored_ == nullptr) stored_ = std::make_shared<Stored>();
    stored_->packer.clear();
    stored_->packer(device);
    const ByteStore::Place place = stored_->bytes.add(stored_->packer.bytes());
    make_room_for_one(devices_);
    devices_.push_back({place.at, place.size, DeviceNumbers::hash_of(device.id)});
}

DeviceHistory KeptDevices::at(std::size_t place) const {
    const Kept& kept = devices_[place];
    const std::string bytes = stored_->bytes.read({kept.at, kept.size});
    const Beside nothing;
    DeviceHistory device;
    Unpacker(stored_->words.texts(), bytes, nothing)(device);
    return device;
}

KeptDevices::Iterator KeptDevices::begin() const {
    return {*this, 0};
}

KeptDevices::Iterator KeptDevices::end() const {
    return {*this, size()};
}

std::optional<DeviceHistory> KeptDevices::find(const DeviceId& id) const {
    const std::uint32_t hash = DeviceNumbers::hash_of(id);
    for (std::size_t place = 0; place < devices_.size(); ++place) {
        if (devices_[place].hash != hash) continue;
        if (DeviceHistory device = (*this)[place]; device.id == id) return device;
    }
    return std::nullopt;
}

void KeptDevices::keep(const std::function<bool(const DeviceHistory& device)>& is_wanted) {
    std::vector<Kept> kept;
    for (std::size_t place = 0; place < devices_.size(); ++place) {
        if (is_wanted((*this)[place])) kept.push_back(devices_[place]);
    }
    devices_ = std::move(kept);
}

void KeptDevices::change(const std::function<void(DeviceHistory& device)>& make) {
    KeptDevices changed;
    changed.devices_.reserve(devices_.size());
    for (DeviceHistory device : *this) {
        make(device);
        changed.add(device);
    }
    *this = std::move(changed);
}

}  // namespace cwmpscope
