#include "decoder/session/packed_sightings.h"

#include "decoder/session/device.h"
#include "decoder/session/packing.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::array<std::string_view, 2> roots = {"InternetGatewayDevice.", "Device."};

/// Of "Device." and a watched parameter right below it; 0: any other name.
std::uint32_t number_of(std::string_view name) {
    const auto watched = watched_parameters();
    for (std::size_t root = 0; root < roots.size(); ++root) {
        if (!name.starts_with(roots[root])) continue;
        const auto place = std::ranges::find(watched, name.substr(roots[root].size()));
        if (place != watched.end())
            return static_cast<std::uint32_t>(root * watched.size() + std::size_t(place - watched.begin()) + 1);
    }
    return 0;
}

std::string name_of(std::uint32_t number) {
    const auto watched = watched_parameters();
    const std::size_t place = number - 1;
    return std::string(roots[place / watched.size()]).append(watched[place % watched.size()]);
}

void pack_name(Packer& packer, const std::string& name) {
    const std::uint32_t number = number_of(name);
    packer(number);
    if (number == 0) packer(name);
}
void pack_name(Unpacker& unpacker, std::string& name) {
    std::uint32_t number = 0;
    unpacker(number);
    if (number == 0) return unpacker(name);
    name = name_of(number);
}

}  // namespace

template <class Archive>
void members(Archive& archive, Like<Sighting> auto& sighting) {
    auto& [source, name, value, of_session, at, accepted, in_force] = sighting;
    archive(source);
    pack_name(archive, name);
    archive(value, at, accepted, in_force);  // the session stands beside the bytes
}

void PackedSightings::add(std::uint32_t session, std::span<const Sighting> sightings) {
    if (sightings.empty()) return;
    Dictionary none(0);
    Packer packer(none);
    for (const Sighting& sighting : sightings) packer(sighting);
    parts_.push_back({session, static_cast<std::uint32_t>(sightings.size()),
                      static_cast<std::uint32_t>(packer.bytes().size())});
    bytes_ += packer.bytes();
    size_ += sightings.size();
}

std::size_t PackedSightings::forget(std::uint32_t last_session) {
    const auto is_gone = [&](const Part& part) { return part.session <= last_session; };
    std::string rest;
    std::size_t at = 0, gone = 0;
    for (const Part& part : parts_) {
        if (is_gone(part)) {
            gone += part.count;
        } else {
            rest.append(bytes_, at, part.bytes);
        }
        at += part.bytes;
    }
    if (gone == 0) return 0;
    std::erase_if(parts_, is_gone);
    bytes_ = std::move(rest);
    size_ -= gone;
    return gone;
}

std::vector<Sighting> PackedSightings::all() const {
    std::vector<Sighting> sightings;
    sightings.reserve(size_);
    const Texts none;
    const Beside nothing;
    Unpacker unpacker(none, bytes_, nothing);
    for (const Part& part : parts_) {
        unpacker.next();
        for (std::uint32_t i = 0; i < part.count; ++i) {
            Sighting& sighting = sightings.emplace_back();
            unpacker(sighting);
            sighting.session = part.session;
        }
    }
    std::ranges::stable_sort(sightings, [](const Sighting& a, const Sighting& b) {
        return std::pair(a.at.time, a.at.frame) < std::pair(b.at.time, b.at.frame);
    });
    return sightings;
}

}  // namespace cwmpscope
