// The lexical forms of the XML Schema types that CWMP uses: text of an element in, whether it is a boolean, an integer,
// a dateTime ... out, with the value where it is needed. XML Schema Part 2; TR-069 Amendment 6, A.2.1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cwmpscope {

/// Without white space (blank, tab, CR, LF) at both ends, as XML Schema asks for all types but strings.
std::string_view trimmed(std::string_view text);
bool same_but_for_case(std::string_view a, std::string_view b);

/// "0", "1", "true", "false"; surrounding white space is allowed in this and all others.
std::optional<bool> parse_boolean(std::string_view text);
std::optional<std::int32_t> parse_int(std::string_view text);
std::optional<std::uint32_t> parse_unsigned_int(std::string_view text);
bool is_long(std::string_view text);
bool is_unsigned_long(std::string_view text);
/// "2016-06-01T23:39:09.5-04:00"; fraction and time zone are optional. Days are checked against the month.
bool is_date_time(std::string_view text);
/// White space between the characters is allowed.
bool is_base64(std::string_view text);
bool is_hex_binary(std::string_view text);
/// xsd:decimal: digits with at most one point, and a sign.
bool is_decimal(std::string_view text);

/// Where the first byte stands that is no part of a character of UTF-8; the size of the text when all is well.
std::size_t find_not_utf8(std::string_view text);
/// Length in characters of UTF-8 text; a byte that is not UTF-8 counts as one.
std::size_t character_count(std::string_view text);

/// Nothing, or a row of asterisks, dots or crosses: what devices tell instead of a password.
bool is_mask(std::string_view value);

}  // namespace cwmpscope
