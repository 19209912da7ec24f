// Cookie, Set-Cookie and Set-Cookie2 fields as text in, cookies out. Reads the forms of RFC 6265 and of its
// predecessors RFC 2109 and RFC 2965 ($Version, $Path, several cookies joined by commas), and attributes that a client
// sent back.
#pragma once

#include "decoder/session/message.h"

#include <string_view>
#include <vector>

namespace cwmpscope {

/// Appends the cookies of one Set-Cookie (or, with `rfc2965`, Set-Cookie2) field.
void parse_set_cookie(std::string_view value, bool rfc2965, std::vector<SetCookie>& cookies);
/// Appends what one Cookie field holds, attributes included and marked.
void parse_cookie(std::string_view value, std::vector<SentCookie>& cookies);

}  // namespace cwmpscope
