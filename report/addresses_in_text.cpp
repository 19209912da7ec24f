#include "report/addresses_in_text.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>

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

std::optional<IpAddress> parsed(const std::string& text, bool v6) {
    IpAddress address;
    address.is_v6 = v6;
    if (inet_pton(v6 ? AF_INET6 : AF_INET, text.c_str(), address.bytes.data()) != 1) return std::nullopt;
    return address;
}

}  // namespace

bool is_nobody(const IpAddress& address) {
    const auto& b = address.bytes;
    if (!address.is_v6) return b[0] == 0 || b[0] == 127 || b[0] >= 224;
    const bool zero = std::all_of(b.begin(), b.end() - 1, [](std::uint8_t byte) { return byte == 0; });
    return b[0] == 0xff || (zero && b[15] <= 1);
}

std::optional<MacText> mac_at(std::string_view text, bool bare) {
    MacText mac;
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

std::string to_string(const MacText& mac) {
    std::string out;
    for (int byte = 5; byte >= 0; --byte) {
        const auto bits = (mac.value >> static_cast<unsigned>(8 * byte)) & 0xffU;
        out += mac.upper ? fmt::format("{:02X}", bits) : fmt::format("{:02x}", bits);
        if (mac.separator != '\0' && byte > 0) out += mac.separator;
    }
    return out;
}

std::vector<AddressInText> addresses_in(std::string_view text) {
    std::vector<AddressInText> found;
    for (std::size_t i = 0; i < text.size();) {
        const bool begins = is_hex(text[i]) || text[i] == ':';
        if (!begins || (i > 0 && (is_word(text[i - 1]) || text[i - 1] == '.'))) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && (is_hex(text[end]) || text[end] == '.' || text[end] == ':') && end - i < 46) ++end;
        if (const auto mac = mac_at(text.substr(i), false); mac && (i + 17 >= text.size() || !is_word(text[i + 17]))) {
            found.push_back({.offset = i, .length = 17, .mac = mac, .ip = {}});
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
                found.push_back({.offset = i, .length = run.size(), .mac = std::nullopt, .ip = *address});
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
            found.push_back({.offset = i, .length = quad.size(), .mac = std::nullopt, .ip = *address});
        }
        i += std::max<std::size_t>(quad.size(), 1);
        while (i < end && is_word(text[i])) ++i;
    }
    return found;
}

}  // namespace cwmpscope
