#include "report/pseudonyms.h"

#include "decoder/session/percent_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cwmpscope {

namespace {

constexpr std::uint32_t benchmarks = 198U << 24U | 18U << 16U, benchmark_count = 1U << 17U;
/// The last one is the broadcast address.
constexpr std::uint32_t reserved = 240U << 24U, reserved_count = (1U << 28U) - 1;

std::uint32_t nobodys_v4(std::uint32_t number) {
    return number < benchmark_count ? benchmarks + number : reserved + (number - benchmark_count) % reserved_count;
}

}  // namespace

/// Words are forgotten no later than the names: else a text would have another name for a value that came back.
void Pseudonyms::bound(std::size_t most) {
    serials_.bound(most);
    ssids_.bound(most);
    macs_.bound(most);
    addresses_.bound(most);
    words_.bound(most / 2);
}

std::uint64_t Pseudonyms::forgotten() const {
    return serials_.forgotten() + ssids_.forgotten() + macs_.forgotten() + addresses_.forgotten();
}

std::string Pseudonyms::serial(std::string_view value) {
    if (value.empty()) return {};
    std::string name = serials_.meet(value, [this] { return fmt::format("serial-{}", ++serial_count_); });
    const bool telling = is_telling_name(value);
    words_.add(value, name, telling);
    // In a user name (TR-069, 3.4.4); that of a plain value is the value, and known.
    for (const PercentCase letters : {PercentCase::upper, PercentCase::lower})
        words_.add(percent_encoded(value, letters), name, telling);
    return name;
}

std::string Pseudonyms::ssid(std::string_view value) {
    if (value.empty()) return {};
    std::string name = ssids_.meet(value, [this] { return fmt::format("ssid-{}", ++ssid_count_); });
    words_.add(value, name);
    return name;
}

std::string Pseudonyms::mac_of(MacText mac) {
    mac.value = (std::uint64_t{2} << 40U) | macs_.meet(mac.value, [this] { return ++mac_count_; });
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
    return addresses_.meet(address, [&] {
        IpAddress name;
        name.is_v6 = address.is_v6;
        const std::uint32_t number = address.is_v6 ? ++v6_count_ : nobodys_v4(++v4_count_);
        if (name.is_v6) name.bytes = {0x20, 0x01, 0x00, 0x02};
        for (unsigned i = 0; i < 4; ++i)
            name.bytes[(name.is_v6 ? 12U : 0U) + i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
        return name;
    });
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
