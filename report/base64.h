// Base64 of RFC 4648, for Basic credentials (RFC 7617).
#pragma once

#include <string>
#include <string_view>

namespace cwmpscope {

std::string base64(std::string_view bytes);
/// Up to the first character that is no digit of base64; never fails.
std::string from_base64(std::string_view text);

}  // namespace cwmpscope
