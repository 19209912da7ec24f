#include "decoder/session/percent_encoding.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

/// Its value, or -1.
int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

std::string percent_encoded(std::string_view text, PercentCase letters) {
    return percent_encoded_as(text, text, letters);
}

std::string percent_encoded_as(std::string_view text, std::string_view other, PercentCase letters) {
    std::string out;
    for (std::size_t i = 0; i < std::min(text.size(), other.size()); ++i) {
        const auto byte = static_cast<unsigned char>(other[i]);
        if (is_unreserved(text[i])) {
            out += other[i];
        } else {
            out += letters == PercentCase::upper ? fmt::format("%{:02X}", byte) : fmt::format("%{:02x}", byte);
        }
    }
    return out;
}

std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
            result += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace cwmpscope
