// Times and amounts as people and JSON read them: "102 ms", "12:04:31.118", "2016-06-02T03:39:09.100000000Z", "22 kB".
#pragma once

#include "capture/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cwmpscope {

/// The time formats of tshark's -t.
enum class TimeFormat : std::uint8_t {
    absolute,
    absolute_date,
    relative,
    delta,
    delta_displayed,
    epoch,
    utc,
    utc_date
};

/// "a", "ad", "r", "d", "dd", "e", "u", "ud"; none for anything else.
std::optional<TimeFormat> time_format_of(std::string_view letters);
/// Does the format need the time before it (d, dd) or the first one (r)?
bool is_difference(TimeFormat format);

/// ISO 8601 in UTC with nanoseconds, as JSON has it.
std::string iso8601(Timestamp time);
/// `first` is the first packet's time, `previous` that of the line before; milliseconds for clocks, as tshark
/// microseconds else.
std::string time_text(Timestamp time, TimeFormat format, Timestamp first, Timestamp previous);
/// How wide a column of such times is.
std::size_t time_columns(TimeFormat format);
/// "0 ms", "0.4 ms", "102 ms", "4.31 s", "2 min 05 s", "3 h 07 min", "12 d 4 h"
std::string duration_text(Duration duration);
/// "00:41:07", for the length of a capture
std::string clock_length(Duration duration);
/// "512 bytes", "22 kB", "3.5 MB"
std::string bytes_text(std::uint64_t bytes);
/// "1 448": digits in groups of three, for reading
std::string grouped(std::uint64_t number);
/// "1 session", "3 sessions"
std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural = {});

}  // namespace cwmpscope
