#include "report/filter/filter_literal.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace cwmpscope {

namespace {

/// Memory that one regular expression may take, compiled and while it runs.
constexpr std::int64_t expression_memory = 1 << 20;
constexpr std::size_t longest_expression = 2000;
constexpr std::size_t longest_name = 253;

struct Range {
    std::int64_t first = 0, last = 0;
};

struct Unit {
    std::string_view name;
    double factor;
};

constexpr std::array duration_units = {
    Unit{"ns", 1},    Unit{"us", 1e3}, Unit{"µs", 1e3},   Unit{"ms", 1e6},   Unit{"s", 1e9},
    Unit{"sec", 1e9}, Unit{"m", 6e10}, Unit{"min", 6e10}, Unit{"h", 3.6e12}, Unit{"d", 8.64e13},
};
constexpr std::array size_units = {
    Unit{"", 1},     Unit{"B", 1},    Unit{"k", 1e3},
    Unit{"kB", 1e3}, Unit{"KB", 1e3}, Unit{"KiB", 1024},
    Unit{"M", 1e6},  Unit{"MB", 1e6}, Unit{"MiB", 1024.0 * 1024},
    Unit{"G", 1e9},  Unit{"GB", 1e9}, Unit{"GiB", 1024.0 * 1024 * 1024},
};

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "2.5s": digits with a point, then one of the units.
std::optional<std::int64_t> amount(std::string_view text, std::span<const Unit> units) {
    std::size_t digits = 0;
    while (digits < text.size() && ((text[digits] >= '0' && text[digits] <= '9') || text[digits] == '.')) ++digits;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value, std::chars_format::fixed);
    if (digits == 0 || error != std::errc() || end != text.data() + digits) return std::nullopt;
    std::string_view name = text.substr(digits);
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    const auto unit = std::ranges::find(units, name, &Unit::name);
    if (unit == units.end()) return std::nullopt;
    const double sum = std::round(value * unit->factor);
    if (!(sum < 9.2e18)) return std::nullopt;
    return static_cast<std::int64_t>(sum);
}

/// Reads dates and clocks part by part.
class TimeReader {
public:
    explicit TimeReader(std::string_view text) : rest_(text) {}

    /// "2016-06-02", "2016-06-02 12:04", with seconds, fractions and Z. The range is what the text leaves open.
    std::optional<Range> read() {
        using namespace std::chrono;
        const auto year_read = digits(4);
        if (!year_read || !skip('-')) return std::nullopt;
        const auto month_read = digits(2);
        if (!month_read || !skip('-')) return std::nullopt;
        const auto day_read = digits(2);
        if (!day_read) return std::nullopt;
        const year_month_day date{year(static_cast<int>(*year_read)), month(static_cast<unsigned>(*month_read)),
                                  day(static_cast<unsigned>(*day_read))};
        // Outside of these years nanoseconds do not fit into 64 bits.
        if (!date.ok() || *year_read < 1680 || *year_read > 2260) return std::nullopt;
        std::int64_t at = duration_cast<nanoseconds>(sys_days(date).time_since_epoch()).count();
        if (rest_.empty()) return Range{at, at + 86'400'000'000'000 - 1};
        if (!skip(' ') && !skip('T')) return std::nullopt;
        const auto clock = read_clock();
        if (!clock) return std::nullopt;
        skip('Z');
        if (!rest_.empty()) return std::nullopt;
        return Range{at + clock->first, at + clock->last};
    }

private:
    std::optional<Range> read_clock() {
        const auto hour = digits(2);
        if (!hour || *hour > 23 || !skip(':')) return std::nullopt;
        const auto minute = digits(2);
        if (!minute || *minute > 59) return std::nullopt;
        const std::int64_t at = (*hour * 60 + *minute) * 60'000'000'000;
        if (!skip(':')) return Range{at, at + 60'000'000'000 - 1};
        const auto second = digits(2);
        if (!second || *second > 60) return std::nullopt;
        std::int64_t unit = 1'000'000'000, fraction = 0;
        if (skip('.')) {
            std::size_t count = 0;
            for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; rest_.remove_prefix(1), ++count) {
                if (count >= 9) continue;
                unit /= 10;
                fraction += (rest_.front() - '0') * unit;
            }
            if (count == 0) return std::nullopt;
        }
        const std::int64_t exact = at + *second * 1'000'000'000 + fraction;
        return Range{exact, exact + unit - 1};
    }

    std::optional<std::int64_t> digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        const auto value = whole_number(rest_.substr(0, count));
        if (!value || rest_.front() == '-') return std::nullopt;
        rest_.remove_prefix(count);
        return value;
    }
    bool skip(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::string_view rest_;
};

std::optional<Range> read_range(const FilterField& field, std::string_view text) {
    const auto single = [](std::optional<std::int64_t> value) -> std::optional<Range> {
        if (!value) return std::nullopt;
        return Range{*value, *value};
    };
    switch (field.type) {
        case FilterType::number:
            return single(whole_number(text));
        case FilterType::size:
            return single(amount(text, size_units));
        case FilterType::duration:
            return single(amount(text, duration_units));
        case FilterType::time:
            return TimeReader(text).read();
        case FilterType::rank: {
            const auto place = std::ranges::find(field.words, text);
            if (place == field.words.end()) return std::nullopt;
            return single(place - field.words.begin());
        }
        default:
            return std::nullopt;
    }
}

bool read_address(std::string text, FilterLiteral& literal) {
    const std::size_t slash = text.find('/');
    std::optional<std::int64_t> bits;
    if (slash != std::string::npos) {
        bits = whole_number(std::string_view(text).substr(slash + 1));
        if (!bits) return false;
        text.resize(slash);
    }
    if (text.size() > longest_name) return false;
    if (text.size() > 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
    literal.address.is_v6 = text.find(':') != std::string::npos;
    if (inet_pton(literal.address.is_v6 ? AF_INET6 : AF_INET, text.c_str(), literal.address.bytes.data()) != 1)
        return false;
    const std::int64_t all = literal.address.is_v6 ? 128 : 32;
    if (bits.value_or(all) < 0 || bits.value_or(all) > all) return false;
    literal.prefix = static_cast<unsigned>(bits.value_or(all));
    return true;
}

bool is_within(const IpAddress& address, const FilterLiteral& literal) {
    if (address.is_v6 != literal.address.is_v6) return false;
    for (unsigned bit = 0; bit < literal.prefix; bit += 8) {
        const unsigned counted = std::min(literal.prefix - bit, 8U);
        const unsigned mask = 0xffU & (0xffU << (8U - counted));
        if (((address.bytes[bit / 8] ^ literal.address.bytes[bit / 8]) & mask) != 0) return false;
    }
    return true;
}

std::optional<FilterError> read_expression(const FilterField& field, FilterLiteral& literal) {
    if (literal.text.size() > longest_expression) {
        return FilterError{literal.at, fmt::format("{}: the regular expression is longer than {} bytes", field.name,
                                                   longest_expression)};
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(false);  // as in Wireshark
    options.set_max_mem(expression_memory);
    auto expression = std::make_shared<const re2::RE2>(literal.text, options);
    if (!expression->ok()) {
        return FilterError{literal.at,
                           fmt::format("{}: the regular expression is not one: {}", field.name, expression->error())};
    }
    literal.expression = std::move(expression);
    return std::nullopt;
}

FilterError expected(const FilterField& field, const TextPlace& at) {
    return {at, fmt::format("{}: expected {}", field.name, expectation_of(field))};
}

}  // namespace

std::variant<FilterLiteral, FilterError> read_filter_literal(const FilterField& field, FilterComparison comparison,
                                                             const FilterToken& token) {
    FilterLiteral literal{.at = token.at, .text = token.text, .address = {}, .expression = {}};
    if (comparison == FilterComparison::matches) {
        if (auto error = read_expression(field, literal)) return std::move(*error);
        return literal;
    }
    if (comparison == FilterComparison::contains) {
        if (literal.text.empty()) return FilterError{token.at, fmt::format("{}: everything contains \"\"", field.name)};
        return literal;
    }
    if (field.type == FilterType::text) return literal;
    if (field.type == FilterType::word) {
        if (std::ranges::find(field.words, literal.text) == field.words.end()) return expected(field, token.at);
        return literal;
    }
    if (field.type == FilterType::address) {
        if (!read_address(literal.text, literal)) return expected(field, token.at);
        return literal;
    }
    const std::string_view text = literal.text;
    const std::size_t dots = comparison == FilterComparison::in ? text.find("..") : std::string_view::npos;
    const auto first = read_range(field, text.substr(0, dots));
    const auto last = dots == std::string_view::npos ? first : read_range(field, text.substr(dots + 2));
    if (!first || !last) return expected(field, token.at);
    if (last->last < first->first)
        return FilterError{token.at, fmt::format("{}: the range ends before it begins", field.name)};
    literal.first = first->first;
    literal.last = last->last;
    return literal;
}

bool holds(const FilterField& field, FilterComparison comparison, const FilterLiteral& literal,
           const FilterValue& value) {
    const bool is_text = field.type == FilterType::text || field.type == FilterType::word;
    if (comparison == FilterComparison::contains || comparison == FilterComparison::matches) {
        const std::string made = is_text ? std::string() : filter_text_of(field, value);
        const std::string_view text = is_text ? value.text : std::string_view(made);
        if (comparison == FilterComparison::contains) return text.find(literal.text) != std::string_view::npos;
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *literal.expression);
    }
    if (is_text) return value.text == literal.text;
    if (field.type == FilterType::address) return value.address != nullptr && is_within(*value.address, literal);
    switch (comparison) {
        case FilterComparison::less:
            return value.first < literal.first;
        case FilterComparison::at_most:
            return value.first <= literal.last;
        case FilterComparison::greater:
            return value.last > literal.last;
        case FilterComparison::at_least:
            return value.last >= literal.first;
        default:
            return value.first <= literal.last && literal.first <= value.last;
    }
}

}  // namespace cwmpscope
