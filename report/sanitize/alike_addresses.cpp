#include "report/sanitize/alike_addresses.h"

#include "report/addresses_in_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::size_t most_remembered = 500'000;
constexpr std::uint64_t most_tries = 2'000;

/// What a part of an address may become; low == high: it stays.
struct Part {
    std::uint32_t low = 0, high = 0;
};
using Parts = std::vector<Part>;

Part as_it_is(std::uint32_t value) {
    return {value, value};
}

Part of_as_many_digits(std::uint32_t value, std::uint32_t base, std::uint32_t most) {
    if (value < base) return base == 16 && value == 0 ? as_it_is(0) : Part{base == 16 ? 1U : 0U, base - 1};
    std::uint32_t low = base;
    while (value / low >= base) low *= base;
    return {low, std::min(low * base - 1, most)};
}

Parts parts_of_v4(const IpAddress& address) {
    const auto& b = address.bytes;
    const bool one = b[0] == 10;
    const bool two = (b[0] == 192 && b[1] == 168) || (b[0] == 172 && b[1] >= 16 && b[1] < 32) ||
                     (b[0] == 169 && b[1] == 254) || (b[0] == 100 && b[1] >= 64 && b[1] < 128);
    Parts parts;
    for (std::size_t i = 0; i < 4; ++i) parts.push_back(of_as_many_digits(b[i], 10, 255));
    if (one || two) {
        parts[0] = as_it_is(b[0]);
        if (two) parts[1] = as_it_is(b[1]);
    } else {
        // Numbers that are of no special kind.
        parts[0] = b[0] < 10 ? Part{1, 9} : b[0] < 100 ? Part{11, 99} : Part{128, 168};
    }
    return parts;
}

Parts parts_of_v6(const IpAddress& address) {
    Parts parts;
    for (std::size_t i = 0; i < 16; i += 2) {
        const std::uint32_t group = static_cast<std::uint32_t>(address.bytes[i]) << 8U | address.bytes[i + 1];
        parts.push_back(of_as_many_digits(group, 16, 0xffff));
    }
    const std::uint32_t first = static_cast<std::uint32_t>(address.bytes[0]) << 8U | address.bytes[1];
    parts[0] = first >= 0x2000 && first <= 0x3fff ? Part{0x2001, 0x2001} : as_it_is(first);
    return parts;
}

IpAddress from_parts(const Parts& parts, std::uint64_t number, bool v6) {
    IpAddress made;
    made.is_v6 = v6;
    for (std::size_t i = parts.size(); i > 0; --i) {
        const std::uint64_t choices = parts[i - 1].high - parts[i - 1].low + 1;
        const auto value = static_cast<std::uint32_t>(parts[i - 1].high - number % choices);
        number /= choices;
        if (v6) {
            made.bytes[2 * (i - 1)] = static_cast<std::uint8_t>(value >> 8U);
            made.bytes[2 * (i - 1) + 1] = static_cast<std::uint8_t>(value & 0xffU);
        } else {
            made.bytes[i - 1] = static_cast<std::uint8_t>(value);
        }
    }
    return made;
}

}  // namespace

void AlikeAddresses::avoid(const IpAddress& address) {
    if (real_.size() < most_remembered) real_.insert(address);
}

IpAddress AlikeAddresses::of(const IpAddress& address) {
    if (is_nobody(address)) return address;
    if (const auto known = names_.find(address); known != names_.end()) return known->second;
    const Parts parts = address.is_v6 ? parts_of_v6(address) : parts_of_v4(address);
    std::uint64_t choices = 1;
    for (const Part& part : parts) choices = std::min<std::uint64_t>(choices * (part.high - part.low + 1), 1U << 30U);
    std::uint64_t& next = next_[from_parts(parts, 0, address.is_v6)];
    IpAddress made;
    // At first what is of nobody here; where all are taken, what is given to nobody else.
    for (const bool any : {false, true}) {
        for (std::uint64_t tries = 0; tries < std::min(choices, most_tries); ++tries, ++next) {
            made = from_parts(parts, next % choices, address.is_v6);
            if (!given_.contains(made) && (any || (!real_.contains(made) && made != address))) break;
        }
        if (!given_.contains(made) && (any || !real_.contains(made))) break;
    }
    if (names_.size() < most_remembered) {
        given_.insert(made);
        names_.emplace(address, made);
    }
    return made;
}

std::string AlikeAddresses::written_alike(std::string_view written, const IpAddress& address) {
    const IpAddress other = of(address);
    if (!address.is_v6) return to_string(other);
    const bool upper = std::ranges::any_of(written, [](char c) { return c >= 'A' && c <= 'F'; });
    std::string out;
    std::size_t groups = 0, at = 0;
    const auto groups_behind = [&](std::size_t place) {  // how many groups begin at or behind the place
        std::size_t count = 0;
        for (std::size_t i = place; i < written.size(); ++i)
            count += written[i] != ':' && (i == place || written[i - 1] == ':') ? 1 : 0;
        return count;
    };
    while (at < written.size()) {
        if (written[at] == ':') {
            out += ':';
            ++at;
            if (at < written.size() && written[at] == ':') groups = 8 - std::min<std::size_t>(8, groups_behind(at + 1));
            continue;
        }
        const std::size_t end = std::min(written.find(':', at), written.size());
        // A dotted end stands for the last two groups, and is not rewritten.
        if (written.substr(at, end - at).find('.') != std::string_view::npos || groups > 7) return std::string(written);
        const unsigned group =
            static_cast<unsigned>(other.bytes[2 * groups]) << 8U | static_cast<unsigned>(other.bytes[2 * groups + 1]);
        out += upper ? fmt::format("{:0{}X}", group, end - at) : fmt::format("{:0{}x}", group, end - at);
        ++groups;
        at = end;
    }
    return out.size() == written.size() ? out : std::string(written);
}

}  // namespace cwmpscope
