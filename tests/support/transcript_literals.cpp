#include "tests/support/transcript_literals.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cwmpscope::test {

void mistake(int line, std::string text) {
    throw Mistake{line, std::move(text)};
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::vector<std::string> split_words(std::string_view text, int line) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        if (is_blank(text[i])) {
            ++i;
            continue;
        }
        std::string word;
        while (i < text.size() && !is_blank(text[i])) {
            const char quote = text[i];
            if (quote != '"' && quote != '\'') {
                word += text[i++];
                continue;
            }
            const std::size_t end = text.find(quote, i + 1);
            if (end == std::string_view::npos) mistake(line, fmt::format("the quote {} is never closed", quote));
            word += text.substr(i + 1, end - i - 1);
            i = end + 1;
        }
        words.push_back(std::move(word));
    }
    return words;
}

std::optional<std::uint64_t> number(std::string_view text, int base) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

std::optional<Duration> duration(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::string_view unit = text.substr(digits);
    const std::array<std::pair<std::string_view, std::int64_t>, 6> units{{{"ns", 1},
                                                                          {"us", 1'000},
                                                                          {"ms", 1'000'000},
                                                                          {"s", 1'000'000'000},
                                                                          {"m", 60'000'000'000},
                                                                          {"h", 3'600'000'000'000}}};
    for (const auto& [name, nanoseconds] : units) {
        if (name != unit) continue;
        const std::string_view amount = text.substr(0, digits);
        const std::size_t dot = amount.find('.');
        const auto whole = number(amount.substr(0, dot));
        if (!whole) return std::nullopt;
        std::int64_t total = static_cast<std::int64_t>(*whole) * nanoseconds;
        if (dot != std::string_view::npos) {
            std::int64_t scale = nanoseconds;
            for (const char digit : amount.substr(dot + 1)) {
                if (digit == '.') return std::nullopt;
                scale /= 10;
                total += scale * (digit - '0');
            }
        }
        return Duration(total);
    }
    return std::nullopt;
}

std::optional<Timestamp> timestamp(std::string_view text) {
    if (text.size() < 20 || text.back() != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T')
        return std::nullopt;
    const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    const auto hour = number(text.substr(11, 2)), minute = number(text.substr(14, 2));
    const auto seconds = duration(std::string(text.substr(17, text.size() - 18)) + "s");
    if (!year || !month || !day || !hour || !minute || !seconds) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return Timestamp(std::chrono::sys_days(date)) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           *seconds;
}

std::optional<IpAddress> ip_address(std::string_view text) {
    IpAddress address;
    address.is_v6 = text.find(':') != std::string_view::npos;
    if (inet_pton(address.is_v6 ? AF_INET6 : AF_INET, std::string(text).c_str(), address.bytes.data()) != 1)
        return std::nullopt;
    return address;
}

Endpoint endpoint(std::string_view text, Endpoint otherwise, int line) {
    std::string_view host = text, port;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos) mistake(line, fmt::format("the address {} lacks its ]", text));
        host = text.substr(1, close - 1);
        if (close + 1 < text.size()) port = text.substr(close + 2);
    } else if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        host = text.substr(0, colon);
        port = text.substr(colon + 1);
    }
    const auto address = ip_address(host);
    if (!address) mistake(line, fmt::format("{} is no address (IPv6 stands in brackets)", text));
    otherwise.address = *address;
    if (!port.empty()) {
        const auto value = number(port);
        if (!value || *value == 0 || *value > 65535) mistake(line, fmt::format("{} is no port", port));
        otherwise.port = static_cast<std::uint16_t>(*value);
    }
    return otherwise;
}

std::optional<Endpoint> endpoint_from(std::string_view text) {
    try {
        const Endpoint read = endpoint(text, {}, 0);
        return read.port == 0 ? std::nullopt : std::optional(read);
    } catch (const Mistake&) {
        return std::nullopt;
    }
}

}  // namespace cwmpscope::test
