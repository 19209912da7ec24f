// HttpRole: which side of a connection speaks.
#pragma once

#include <cstdint>

namespace cwmpscope {

enum class HttpRole : std::uint8_t { client, server };
constexpr HttpRole other(HttpRole role) {
    return role == HttpRole::client ? HttpRole::server : HttpRole::client;
}

}  // namespace cwmpscope
