#include "report/time_text.h"

#include <fmt/format.h>

#include <ctime>

namespace cwmpscope {

namespace {

struct CivilTime {
    std::tm fields{};
    std::int64_t nanoseconds = 0;
};

CivilTime civil(Timestamp time, bool local) {
    CivilTime result;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    result.nanoseconds = (time - seconds).count();
    const std::time_t clock = static_cast<std::time_t>(seconds.time_since_epoch().count());
    if (local) {
        localtime_r(&clock, &result.fields);
    } else {
        gmtime_r(&clock, &result.fields);
    }
    return result;
}

std::string clock_text(Timestamp time, bool local, bool date) {
    const CivilTime t = civil(time, local);
    const std::string day =
        date ? fmt::format("{:04}-{:02}-{:02} ", t.fields.tm_year + 1900, t.fields.tm_mon + 1, t.fields.tm_mday) : "";
    return fmt::format("{}{:02}:{:02}:{:02}.{:03}", day, t.fields.tm_hour, t.fields.tm_min, t.fields.tm_sec,
                       t.nanoseconds / 1'000'000);
}

}  // namespace

std::optional<TimeFormat> time_format_of(std::string_view letters) {
    if (letters == "a") return TimeFormat::absolute;
    if (letters == "ad") return TimeFormat::absolute_date;
    if (letters == "r") return TimeFormat::relative;
    if (letters == "d") return TimeFormat::delta;
    if (letters == "dd") return TimeFormat::delta_displayed;
    if (letters == "e") return TimeFormat::epoch;
    if (letters == "u") return TimeFormat::utc;
    if (letters == "ud") return TimeFormat::utc_date;
    return std::nullopt;
}

bool is_difference(TimeFormat format) {
    return format == TimeFormat::relative || format == TimeFormat::delta || format == TimeFormat::delta_displayed;
}

std::string iso8601(Timestamp time) {
    const CivilTime t = civil(time, false);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:09}Z", t.fields.tm_year + 1900, t.fields.tm_mon + 1,
                       t.fields.tm_mday, t.fields.tm_hour, t.fields.tm_min, t.fields.tm_sec, t.nanoseconds);
}

std::string time_text(Timestamp time, TimeFormat format, Timestamp first, Timestamp previous) {
    switch (format) {
        case TimeFormat::absolute:
            return clock_text(time, true, false);
        case TimeFormat::absolute_date:
            return clock_text(time, true, true);
        case TimeFormat::utc:
            return clock_text(time, false, false);
        case TimeFormat::utc_date:
            return clock_text(time, false, true);
        case TimeFormat::relative:
            return fmt::format("{:.6f}", in_seconds(time - first));
        case TimeFormat::delta:
        case TimeFormat::delta_displayed:
            return fmt::format("{:.6f}", in_seconds(time - previous));
        case TimeFormat::epoch: {
            const std::int64_t micro = std::chrono::floor<std::chrono::microseconds>(time).time_since_epoch().count();
            if (micro < 0) return fmt::format("{:.6f}", static_cast<double>(micro) / 1e6);
            return fmt::format("{}.{:06}", micro / 1'000'000, micro % 1'000'000);
        }
    }
    return {};
}

std::size_t time_columns(TimeFormat format) {
    const bool date = format == TimeFormat::utc_date || format == TimeFormat::absolute_date;
    return date ? 23 : format == TimeFormat::epoch ? 17 : 12;
}

std::string duration_text(Duration duration) {
    using namespace std::chrono;
    if (duration < Duration::zero()) return "-" + duration_text(-duration);
    const double milliseconds_count = std::chrono::duration<double, std::milli>(duration).count();
    if (duration == Duration::zero()) return "0 ms";
    if (milliseconds_count < 0.1) return fmt::format("{} µs", duration_cast<microseconds>(duration).count());
    if (milliseconds_count < 1) return fmt::format("{:.1f} ms", milliseconds_count);
    if (milliseconds_count < 999.5) return fmt::format("{:.0f} ms", milliseconds_count);
    if (duration < seconds(60)) return fmt::format("{:.2f} s", in_seconds(duration));
    const std::int64_t total = duration_cast<seconds>(duration).count();
    if (total < 3600) return fmt::format("{} min {:02} s", total / 60, total % 60);
    if (total < 86400) return fmt::format("{} h {:02} min", total / 3600, total % 3600 / 60);
    return fmt::format("{} d {} h", total / 86400, total % 86400 / 3600);
}

std::string clock_length(Duration duration) {
    const std::int64_t total = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    return fmt::format("{:02}:{:02}:{:02}", total / 3600, total % 3600 / 60, total % 60);
}

std::string bytes_text(std::uint64_t bytes) {
    if (bytes < 1000) return counted(bytes, "byte");
    const double amount = static_cast<double>(bytes);
    if (bytes < 9950) return fmt::format("{:.1f} kB", amount / 1e3);
    if (bytes < 999'500) return fmt::format("{:.0f} kB", amount / 1e3);
    if (bytes < 999'500'000) return fmt::format("{:.1f} MB", amount / 1e6);
    return fmt::format("{:.1f} GB", amount / 1e9);
}

std::string grouped(std::uint64_t number) {
    std::string text = fmt::format("{}", number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, " ");
    }
    return text;
}

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
    if (number == 1) return fmt::format("1 {}", singular);
    return plural.empty() ? fmt::format("{} {}s", grouped(number), singular)
                          : fmt::format("{} {}", grouped(number), plural);
}

}  // namespace cwmpscope
