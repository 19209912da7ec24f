// Pseudonyms: consistent other names for who took part: serial numbers, SSIDs, MAC and IP addresses. Numbered as they
// come, so that nothing can be computed back from a name: "serial-1", "ssid-1", 02:00:00:00:00:01, 198.18.0.1 (RFC
// 2544; when these are used up 240.0.0.0, RFC 1112) and 2001:2::1 (RFC 5180), which are of nobody. The same value has
// the same name in everything that one object writes, and no other value has it: one that was forgotten, because very
// many came after it, gets another name when it comes back.
#pragma once

#include "capture/address.h"
#include "report/addresses_in_text.h"
#include "report/known_words.h"
#include "report/recent_map.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cwmpscope {

class Pseudonyms {
public:
    /// Empty values stay empty.
    std::string serial(std::string_view value);
    std::string ssid(std::string_view value);
    /// With the separators of the value. What is no MAC address (a list, a prefix) is replaced as text().
    std::string mac(std::string_view value);
    /// Loopback, multicast, broadcast and unspecified addresses tell nobody's name and stay.
    IpAddress address(const IpAddress& address);
    Endpoint endpoint(const Endpoint& endpoint) { return {address(endpoint.address), endpoint.port}; }
    /// Serial numbers and SSIDs that are known, and every MAC and IP address by its form. A dotted number behind "/" or
    /// "v" is taken for a version.
    std::string text(std::string_view text);

    /// Of each kind so many are known at most.
    void bound(std::size_t most);
    std::uint64_t forgotten() const;

    /// Names given so far.
    std::uint64_t serials() const { return serial_count_; }
    std::uint64_t ssids() const { return ssid_count_; }
    std::uint64_t macs() const { return mac_count_; }
    std::uint64_t addresses() const { return std::uint64_t{v4_count_} + v6_count_; }

private:
    static constexpr std::size_t most_names = 1'000'000;

    std::string mac_of(MacText mac);
    std::string with_other_addresses(std::string_view text);

    RecentMap<std::string, std::string> serials_{most_names}, ssids_{most_names};
    RecentMap<std::uint64_t, std::uint64_t> macs_{most_names};
    RecentMap<IpAddress, IpAddress> addresses_{most_names};
    std::uint64_t serial_count_ = 0, ssid_count_ = 0, mac_count_ = 0;
    std::uint32_t v4_count_ = 0, v6_count_ = 0;
    KnownWords words_;
};

}  // namespace cwmpscope
