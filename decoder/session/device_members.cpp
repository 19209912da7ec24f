#include "decoder/session/device_members.h"

#include "decoder/session/sightings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

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

}  // namespace

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

}  // namespace cwmpscope
