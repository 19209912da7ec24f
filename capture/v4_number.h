// An IPv4 address as one number, where there are many of them.
#pragma once

#include "capture/address.h"

#include <cstdint>
#include <cstring>

namespace cwmpscope {

/// The bytes as they lie: for telling addresses apart, not for reckoning with them.
inline std::uint32_t v4_number(const IpAddress& address) {
    std::uint32_t number = 0;
    std::memcpy(&number, address.bytes.data(), sizeof number);
    return number;
}

inline IpAddress v4_address(std::uint32_t number) {
    IpAddress address;
    std::memcpy(address.bytes.data(), &number, sizeof number);
    return address;
}

}  // namespace cwmpscope
