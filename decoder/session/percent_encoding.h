// Percent-encoding as user names of CPEs have it (TR-069, 3.4.4; RFC 3986, 2.1): all but letters, digits, "-", ".", "_"
// and "~" as %XX of each byte.
#pragma once

#include <string>
#include <string_view>

namespace cwmpscope {

/// A character that stands for itself (RFC 3986, 2.3).
bool is_unreserved(char c);

/// Both are met in names, and mean the same.
enum class PercentCase { upper, lower };

std::string percent_encoded(std::string_view text, PercentCase letters);
/// `other` (as long as `text`) with those bytes encoded that would be in `text`: as long as percent_encoded(text).
std::string percent_encoded_as(std::string_view text, std::string_view other, PercentCase letters);

/// The encoding undone; a broken one is left as it is.
std::string percent_decoded(std::string_view text);

}  // namespace cwmpscope
