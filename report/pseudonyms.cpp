#include "report/pseudonyms.h"

#include "decoder/session/percent_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cwmpscope {

std::string Pseudonyms::serial(std::string_view value) {
    if (value.empty()) return {};
    const auto known = serials_.find(value);
    if (known != serials_.end()) return known->second;
    std::string name = fmt::format("serial-{}", serials_.size() + 1);
    serials_.emplace(value, name);
    const bool telling = is_telling_name(value);
    words_.add(value, name, telling);
    // In a user name (TR-069, 3.4.4); that of a plain value is the value, and known.
    for (const PercentCase letters : {PercentCase::upper, PercentCase::lower})
        words_.add(percent_encoded(value, letters), name, telling);
    return name;
}

std::string Pseudonyms::ssid(std::string_view value) {
    if (value.empty()) return {};
    const auto [entry, added] = ssids_.try_emplace(std::string(value), fmt::format("ssid-{}", ssids_.size() + 1));
    if (added) words_.add(value, entry->second);
    return entry->second;
}

std::string Pseudonyms::mac_of(MacText mac) {
    mac.value = (std::uint64_t{2} << 40U) | macs_.try_emplace(mac.value, macs_.size() + 1).first->second;
    return to_string(mac);
}

std::string Pseudonyms::mac(std::string_view value) {
    const std::optional<MacText> mac = mac_at(value, true);
    const std::size_t length = value.size();
    if (!mac || length != (mac->separator == '\0' ? 12U : 17U)) return text(value);
    std::string name = mac_of(*mac);
    words_.add(value, name);
    return name;
}

IpAddress Pseudonyms::address(const IpAddress& address) {
    if (is_nobody(address)) return address;
    const auto known = addresses_.find(address);
    if (known != addresses_.end()) return known->second;
    IpAddress name;
    name.is_v6 = address.is_v6;
    const std::uint32_t number = address.is_v6 ? ++v6_count_ : ++v4_count_;
    const auto byte = [number](unsigned shift) { return static_cast<std::uint8_t>(number >> shift); };
    if (address.is_v6) {
        name.bytes = {0x20, 0x01, 0x00, 0x02};
        for (unsigned i = 0; i < 4; ++i) name.bytes[12 + i] = byte(24 - 8 * i);
    } else {
        name.bytes = {198, static_cast<std::uint8_t>(18 + byte(16)), byte(8), byte(0)};
    }
    addresses_.emplace(address, name);
    return name;
}

std::string Pseudonyms::with_other_addresses(std::string_view text) {
    std::string out;
    std::size_t copied = 0;
    for (const AddressInText& found : addresses_in(text)) {
        out += text.substr(copied, found.offset - copied);
        out += found.mac ? mac_of(*found.mac) : to_string(address(found.ip));
        copied = found.offset + found.length;
    }
    return out.append(text.substr(copied));
}

std::string Pseudonyms::text(std::string_view text) {
    return words_.replaced(with_other_addresses(text));
}

}  // namespace cwmpscope
