#include "report/pseudonyms.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <optional>

namespace cwmpscope {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_hex(char c) {
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Says nothing of who it is.
bool is_nobody(const IpAddress& address) {
    const auto& b = address.bytes;
    if (!address.is_v6) return b[0] == 0 || b[0] == 127 || b[0] >= 224;
    const bool zero = std::all_of(b.begin(), b.end() - 1, [](std::uint8_t byte) { return byte == 0; });
    return b[0] == 0xff || (zero && b[15] <= 1);
}

std::optional<IpAddress> parsed(const std::string& text, bool v6) {
    IpAddress address;
    address.is_v6 = v6;
    if (inet_pton(v6 ? AF_INET6 : AF_INET, text.c_str(), address.bytes.data()) != 1) return std::nullopt;
    return address;
}

struct Mac {
    std::uint64_t value = 0;
    char separator = ':';
    bool upper = false;
};

/// "00:25:9E:01:02:03" at the beginning of `text`, or twelve digits without separators where `bare` allows it.
std::optional<Mac> mac_at(std::string_view text, bool bare) {
    Mac mac;
    const bool separated = text.size() >= 17 && (text[2] == ':' || text[2] == '-');
    if (!separated && (!bare || text.size() < 12)) return std::nullopt;
    mac.separator = separated ? text[2] : '\0';
    for (std::size_t i = 0; i < (separated ? 17U : 12U); ++i) {
        if (separated && i % 3 == 2) {
            if (text[i] != mac.separator) return std::nullopt;
            continue;
        }
        if (!is_hex(text[i])) return std::nullopt;
        const int digit = is_digit(text[i]) ? text[i] - '0' : std::tolower(text[i]) - 'a' + 10;
        mac.upper = mac.upper || (text[i] >= 'A' && text[i] <= 'F');
        mac.value = mac.value << 4U | static_cast<std::uint64_t>(digit);
    }
    return mac;
}

}  // namespace

std::string Pseudonyms::serial(std::string_view value) {
    if (value.empty()) return {};
    const auto known = serials_.find(value);
    if (known != serials_.end()) return known->second;
    std::string name = fmt::format("serial-{}", serials_.size() + 1);
    serials_.emplace(value, name);
    // Long enough and with a letter in it, it is no part of something else, but part of a user's name perhaps.
    const bool telling =
        value.size() >= 6 && std::any_of(value.begin(), value.end(), [](char c) { return !is_digit(c); });
    words_.add(value, name, telling || value.size() >= 10);
    return name;
}

std::string Pseudonyms::ssid(std::string_view value) {
    if (value.empty()) return {};
    const auto [entry, added] = ssids_.try_emplace(std::string(value), fmt::format("ssid-{}", ssids_.size() + 1));
    if (added) words_.add(value, entry->second);
    return entry->second;
}

std::string Pseudonyms::mac_of(std::uint64_t value, char separator, bool upper) {
    const std::uint64_t name = (std::uint64_t{2} << 40U) | macs_.try_emplace(value, macs_.size() + 1).first->second;
    std::string out;
    for (int byte = 5; byte >= 0; --byte) {
        const auto bits = (name >> static_cast<unsigned>(8 * byte)) & 0xffU;
        out += upper ? fmt::format("{:02X}", bits) : fmt::format("{:02x}", bits);
        if (separator != '\0' && byte > 0) out += separator;
    }
    return out;
}

std::string Pseudonyms::mac(std::string_view value) {
    const std::optional<Mac> mac = mac_at(value, true);
    const std::size_t length = value.size();
    if (!mac || length != (mac->separator == '\0' ? 12U : 17U)) return text(value);
    std::string name = mac_of(mac->value, mac->separator, mac->upper);
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

std::string Pseudonyms::addresses_in(std::string_view text) {
    std::string out;
    std::size_t copied = 0;
    const auto replace = [&](std::size_t from, std::size_t to, const std::string& name) {
        out += text.substr(copied, from - copied);
        out += name;
        copied = to;
    };
    for (std::size_t i = 0; i < text.size();) {
        const bool begins = is_hex(text[i]) || text[i] == ':';
        if (!begins || (i > 0 && (is_word(text[i - 1]) || text[i - 1] == '.'))) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && (is_hex(text[end]) || text[end] == '.' || text[end] == ':') && end - i < 46) ++end;
        if (const auto mac = mac_at(text.substr(i), false); mac && (i + 17 >= text.size() || !is_word(text[i + 17]))) {
            replace(i, i + 17, mac_of(mac->value, mac->separator, mac->upper));
            i += 17;
            continue;
        }
        std::string_view run = text.substr(i, end - i);
        const bool goes_on = end < text.size() && is_word(text[end]);
        const auto colons = std::count(run.begin(), run.end(), ':');
        if (colons >= 2 && !goes_on) {
            while (!run.empty() && (run.back() == '.' || (run.back() == ':' && !run.ends_with("::"))))
                run.remove_suffix(1);
            if (const auto address = parsed(std::string(run), true)) {
                replace(i, i + run.size(), to_string(this->address(*address)));
                i += run.size();
                continue;
            }
        }
        const std::size_t quad_end = std::min(run.find_first_not_of("0123456789."), run.size());
        std::string_view quad = run.substr(0, quad_end);
        while (quad.ends_with('.')) quad.remove_suffix(1);
        const bool ends = quad.size() < run.size() ? !is_word(run[quad.size()]) : !goes_on;
        const bool version = i > 1 && text[i - 1] == '/' && is_word(text[i - 2]);
        if (const auto address = ends && !version ? parsed(std::string(quad), false) : std::nullopt) {
            replace(i, i + quad.size(), to_string(this->address(*address)));
        }
        i += std::max<std::size_t>(quad.size(), 1);
        while (i < end && is_word(text[i])) ++i;
    }
    return out.append(text.substr(copied));
}

std::string Pseudonyms::text(std::string_view text) {
    return words_.replaced(addresses_in(text));
}

}  // namespace cwmpscope
