#include "decoder/session/shelf.h"

#include "capture/room.h"

#include <algorithm>
#include <functional>
#include <string>

namespace cwmpscope {

std::uint32_t DeviceNumbers::hash_of(const DeviceId& device) {
    const std::hash<std::string> hash;
    // Devices of one maker differ by the rest.
    std::uint64_t all = hash(device.serial_number);
    all = all * 31 + hash(device.product_class);
    all = all * 31 + hash(device.oui);
    return static_cast<std::uint32_t>(all ^ (all >> 32U));
}

void DeviceNumbers::add(std::uint32_t hash) {
    make_room_for_one(hashes_);
    hashes_.push_back(hash);
    if (hashes_.size() * 4 <= table_.size() * 3) return enter(size() - 1);
    const std::size_t rows = std::max<std::size_t>(64, table_.size() + table_.size() / 4);
    std::vector<std::uint32_t>().swap(table_);
    table_.resize(rows);
    for (std::uint32_t number = 0; number < size(); ++number) enter(number);
}

void DeviceNumbers::enter(std::uint32_t number) {
    std::size_t at = hashes_[number] % table_.size();
    while (table_[at] != 0) at = (at + 1) % table_.size();
    table_[at] = number + 1;
}

}  // namespace cwmpscope
