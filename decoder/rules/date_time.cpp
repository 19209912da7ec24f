#include "decoder/rules/date_time.h"

#include "decoder/soap/lexical.h"

#include <charconv>

namespace cwmpscope::rules {

namespace {

int digits(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    std::from_chars(text.data() + at, text.data() + at + count, value);
    return value;
}

/// "Z", "+01:00" or "-04:00"; none for anything else.
std::optional<std::chrono::minutes> offset_of(std::string_view zone) {
    using std::chrono::hours;
    using std::chrono::minutes;
    if (zone == "Z") return minutes(0);
    if (zone.size() != 6) return std::nullopt;
    const minutes offset = hours(digits(zone, 1, 2)) + minutes(digits(zone, 4, 2));
    return zone.front() == '-' ? -offset : offset;
}

}  // namespace

std::optional<std::chrono::sys_seconds> moment_of(std::string_view date_time) {
    constexpr std::size_t to_the_second = 19;  // "2016-06-01T23:39:09"
    date_time = trimmed(date_time);
    // A year of more than four digits, or before Christ, is no moment in a capture.
    if (!is_date_time(date_time) || date_time.find('T') != 10 || date_time.starts_with("0001-")) return std::nullopt;
    const std::size_t zone = date_time.find_first_of("Z+-", to_the_second);
    if (zone == std::string_view::npos) return std::nullopt;
    const auto offset = offset_of(date_time.substr(zone));
    if (!offset) return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year(digits(date_time, 0, 4)),
                                          std::chrono::month(static_cast<unsigned>(digits(date_time, 5, 2))),
                                          std::chrono::day(static_cast<unsigned>(digits(date_time, 8, 2)))};
    return std::chrono::sys_days(day) + std::chrono::hours(digits(date_time, 11, 2)) +
           std::chrono::minutes(digits(date_time, 14, 2)) + std::chrono::seconds(digits(date_time, 17, 2)) - *offset;
}

bool is_earlier(std::string_view date_time, std::string_view than) {
    using namespace std::chrono;
    constexpr sys_days before_the_protocol = year(2004) / January / 1;
    const auto left = moment_of(date_time), right = moment_of(than);
    return left && right && *left < *right && *left >= before_the_protocol;
}

}  // namespace cwmpscope::rules
