#include "report/percent_encoding.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

}  // namespace

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

}  // namespace cwmpscope
