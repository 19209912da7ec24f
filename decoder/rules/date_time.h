// Moments in arguments: the text of a dateTime in, the second it means out, where that is certain. XML Schema Part 2,
// 3.2.7; TR-069 Amendment 6, A.2.1.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace cwmpscope::rules {

/// None without an offset from UTC, and for times in the year 1: those are unknown, or relative.
std::optional<std::chrono::sys_seconds> moment_of(std::string_view date_time);

/// Both moments are certain, and the first lies before the second. A time from before TR-069 is that of a clock which a
/// boot has set back: it comes before nothing.
bool is_earlier(std::string_view date_time, std::string_view than);

}  // namespace cwmpscope::rules
