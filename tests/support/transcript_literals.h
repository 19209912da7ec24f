// The words of a transcript's line and what they mean: numbers, times, addresses. What is no such thing is nothing, or a
// Mistake where a line number is given.
#pragma once

#include "capture/address.h"
#include "capture/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::test {

/// What a parser gives up with; the functions of transcript.h catch it.
struct Mistake {
    int line;
    std::string text;
};
[[noreturn]] void mistake(int line, std::string text);

/// A space or a tab.
bool is_blank(char c);
/// Without blanks and carriage returns around it.
std::string_view trimmed(std::string_view text);
/// Words separated by blanks; a double or single quote anywhere in a word begins a stretch that may hold blanks.
std::vector<std::string> split_words(std::string_view text, int line);
std::optional<std::uint64_t> number(std::string_view text, int base = 10);
/// "90ms", "1.5s", "2m"
std::optional<Duration> duration(std::string_view text);
/// "2016-06-02T03:39:09Z", with or without a fraction
std::optional<Timestamp> timestamp(std::string_view text);
/// "10.0.0.2", "2001:db8::1"
std::optional<IpAddress> ip_address(std::string_view text);
/// "10.0.0.2", "10.0.0.2:40001", "[2001:db8::1]:7547"; the port stays when none is given
Endpoint endpoint(std::string_view text, Endpoint otherwise, int line);
/// As endpoint(), with a port; none for anything else.
std::optional<Endpoint> endpoint_from(std::string_view text);

}  // namespace cwmpscope::test
