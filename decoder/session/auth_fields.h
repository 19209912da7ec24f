// Fields of HTTP authentication as text in, schemes and parameters out: WWW-Authenticate, Authorization and
// Authentication-Info. Reads what real devices send: missing commas and quotes, stray white space. RFC 9110 11, RFC
// 7616.
#pragma once

#include "decoder/session/message.h"

#include <string_view>
#include <vector>

namespace cwmpscope {

/// The challenges of one WWW-Authenticate field, in order.
std::vector<AuthField> parse_challenges(std::string_view value);
/// Of an empty field: an AuthField without scheme.
AuthField parse_authorization(std::string_view value);
AuthField parse_authentication_info(std::string_view value);

/// The user of credentials: username of digest, the text before the colon of basic; empty when there is none.
std::string user_of(const AuthField& credentials);

}  // namespace cwmpscope
