#include "capture/address.h"

#include <fmt/format.h>

#include <cstring>
#include <string_view>

namespace cwmpscope {

namespace {

/// RFC 5952: lower case, the longest run of two or more zero groups becomes "::".
std::string v6_text(const IpAddress& address) {
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i] = static_cast<unsigned>(address.bytes[2 * i] << 8U) | address.bytes[2 * i + 1];
    }
    std::size_t best = 0, best_length = 0;
    for (std::size_t i = 0; i < groups.size();) {
        std::size_t end = i;
        while (end < groups.size() && groups[end] == 0) ++end;
        if (end - i > best_length) best = i, best_length = end - i;
        i = end == i ? i + 1 : end;
    }
    std::string text;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (best_length >= 2 && i == best) {
            text += "::";
            i += best_length - 1;
            continue;
        }
        if (!text.empty() && text.back() != ':') text += ':';
        text += fmt::format("{:x}", groups[i]);
    }
    return text;
}

}  // namespace

std::string to_string(const IpAddress& address) {
    if (address.is_v6) return v6_text(address);
    const auto& b = address.bytes;
    return fmt::format("{}.{}.{}.{}", b[0], b[1], b[2], b[3]);
}

std::string to_string(const Endpoint& endpoint) {
    return endpoint.address.is_v6 ? fmt::format("[{}]:{}", to_string(endpoint.address), endpoint.port)
                                  : fmt::format("{}:{}", to_string(endpoint.address), endpoint.port);
}

std::size_t EndpointHash::operator()(const Endpoint& endpoint) const noexcept {
    const std::string_view bytes(reinterpret_cast<const char*>(endpoint.address.bytes.data()), endpoint.address.bytes.size());
    return std::hash<std::string_view>{}(bytes) * 31U + endpoint.port;
}

}  // namespace cwmpscope
