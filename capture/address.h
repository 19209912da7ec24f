// IpAddress and Endpoint: who spoke. Values, cheap to copy, usable as map keys.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace cwmpscope {

/// An IPv4 or IPv6 address in network byte order. IPv4 uses the first four bytes, the rest are zero.
struct IpAddress {
    std::array<std::uint8_t, 16> bytes{};
    bool is_v6 = false;

    auto operator<=>(const IpAddress&) const = default;
};

struct Endpoint {
    IpAddress address;
    std::uint16_t port = 0;

    auto operator<=>(const Endpoint&) const = default;
};

std::string to_string(const IpAddress& address);
/// "10.0.0.2:40001", "[2001:db8::1]:7547"
std::string to_string(const Endpoint& endpoint);

struct EndpointHash {
    std::size_t operator()(const Endpoint& endpoint) const noexcept;
};

}  // namespace cwmpscope
