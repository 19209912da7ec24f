#include "decoder/soap/lexical.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace cwmpscope {

namespace {

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    text = trimmed(text);
    // XML Schema allows "+5", from_chars does not.
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    if (text == "-0") return Number{0};
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stopped != end || text.empty()) return std::nullopt;
    return value;
}

/// Takes `count` digits from the front of `text`; none when they are not there.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_digit(text[i])) return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(1);
    return true;
}

int days_of_month(int month, bool leap_year) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap_year ? 29 : days[month - 1];
}

bool take_date(std::string_view& text) {
    take(text, '-');
    std::size_t year_digits = 0;
    while (year_digits < text.size() && is_digit(text[year_digits])) ++year_digits;
    if (year_digits < 4) return false;
    // The last four digits decide whether it is a leap year: 10000 is a multiple of 400.
    text.remove_prefix(year_digits - 4);
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return false;
    const auto month = take_digits(text, 2);
    if (!month || *month < 1 || *month > 12 || !take(text, '-')) return false;
    const bool leap_year = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
    const auto day = take_digits(text, 2);
    return day && *day >= 1 && *day <= days_of_month(*month, leap_year);
}

bool take_time(std::string_view& text) {
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':')) return false;
    const auto minute = take_digits(text, 2);
    if (!minute || *minute > 59 || !take(text, ':')) return false;
    const auto second = take_digits(text, 2);
    if (!second || *second > 59) return false;
    bool fraction_is_zero = true;
    if (take(text, '.')) {
        if (text.empty() || !is_digit(text.front())) return false;
        for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) fraction_is_zero &= text.front() == '0';
    }
    // 24:00:00 is the end of the day.
    return *hour <= 23 || (*hour == 24 && *minute == 0 && *second == 0 && fraction_is_zero);
}

bool is_time_zone(std::string_view text) {
    if (text.empty() || text == "Z") return true;
    if (!take(text, '+') && !take(text, '-')) return false;
    const auto hours = take_digits(text, 2);
    if (!hours || !take(text, ':')) return false;
    const auto minutes = take_digits(text, 2);
    return minutes && text.empty() && *minutes <= 59 && (*hours <= 13 || (*hours == 14 && *minutes == 0));
}

/// How many bytes the character has that begins with this one; 0 when none does.
std::size_t length_in_utf8(char first) {
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80U) return 1;
    if (byte < 0xC2U || byte > 0xF4U) return 0;
    return byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

bool same_but_for_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    // Names that differ begin alike more often than they end alike.
    if (!a.empty() && lower(a.back()) != lower(b.back())) return false;
    return a == b || std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<bool> parse_boolean(std::string_view text) {
    text = trimmed(text);
    if (text == "1" || text == "true") return true;
    if (text == "0" || text == "false") return false;
    return std::nullopt;
}

std::optional<std::int32_t> parse_int(std::string_view text) {
    return parse_number<std::int32_t>(text);
}
std::optional<std::uint32_t> parse_unsigned_int(std::string_view text) {
    return parse_number<std::uint32_t>(text);
}
bool is_long(std::string_view text) {
    return parse_number<std::int64_t>(text).has_value();
}
bool is_unsigned_long(std::string_view text) {
    return parse_number<std::uint64_t>(text).has_value();
}

bool is_date_time(std::string_view text) {
    text = trimmed(text);
    return take_date(text) && take(text, 'T') && take_time(text) && is_time_zone(text);
}

bool is_base64(std::string_view text) {
    std::size_t characters = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (is_space(c)) continue;
        const bool of_alphabet = is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '+' || c == '/';
        if (c == '=') {
            ++padding;
        } else if (!of_alphabet || padding > 0) {
            return false;
        }
        ++characters;
    }
    return characters % 4 == 0 && padding <= 2;
}

bool is_hex_binary(std::string_view text) {
    text = trimmed(text);
    return text.size() % 2 == 0 && std::all_of(text.begin(), text.end(), [](char c) {
               return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f');
           });
}

bool is_decimal(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    return std::any_of(text.begin(), text.end(), is_digit) && std::count(text.begin(), text.end(), '.') <= 1 &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    }
    return count;
}

std::size_t find_not_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = length_in_utf8(text[at]);
        if (length == 0) return at;
        const std::string_view rest = text.substr(at + 1, length - 1);
        const bool continued = std::all_of(rest.begin(), rest.end(),
                                           [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
        if (rest.size() + 1 < length || !continued) return at;
        at += length;
    }
    return text.size();
}

bool is_mask(std::string_view value) {
    constexpr std::string_view marks = "*.#-", letters = "xX";  // one letter alone is a value
    if (value.empty()) return true;
    const bool row = value.find_first_not_of(value.front()) == std::string_view::npos;
    return row && (marks.find(value.front()) != std::string_view::npos ||
                   (value.size() > 1 && letters.find(value.front()) != std::string_view::npos));
}

}  // namespace cwmpscope
