// MAC and IP addresses in any text, found by their form. A dotted number behind "/" or "v" is taken for a version, and
// what goes on in letters or digits is none.
#pragma once

#include "capture/address.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct MacText {
    std::uint64_t value = 0;  ///< 48 bits
    char separator = ':';     ///< ':', '-'; 0: none
    bool upper = false;
};

/// "00:25:9E:01:02:03" at the beginning of `text`, or twelve digits without separators where `bare` allows it.
std::optional<MacText> mac_at(std::string_view text, bool bare);
/// As it was written.
std::string to_string(const MacText& mac);

struct AddressInText {
    std::size_t offset = 0, length = 0;
    std::optional<MacText> mac;
    IpAddress ip;  ///< when it is no MAC address
};
/// Ascending, not overlapping. Linear in the length of the text.
std::vector<AddressInText> addresses_in(std::string_view text);

/// Loopback, multicast, broadcast, unspecified: says nothing of who it is.
bool is_nobody(const IpAddress& address);

}  // namespace cwmpscope
