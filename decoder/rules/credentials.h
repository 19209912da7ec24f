// What the rules about authentication ask of one message: its credentials, and what a refusal says.
#pragma once

#include "decoder/session/message.h"

#include <string_view>

namespace cwmpscope::rules {

/// The Authorization field of a request when it is one of digest, else null.
const AuthField* digest_credentials(const Message& message);

/// A 401; `response` may be null.
bool is_refusal(const Message* response);

/// The second request asks for the same as the first, as far as the kind of message tells.
bool is_repetition(const Message& before, const Message& after);

/// The algorithm of a digest is one that every CPE knows; none given means MD5.
bool is_md5(std::string_view algorithm);

/// A challenge that every CPE has to meet. Without TLS basic must not be used (TR-069 3.4.4), so it may refuse that.
bool can_be_met(const AuthField& challenge);

/// The 401 says that only the nonce was too old.
bool only_stale(const Message& response);

}  // namespace cwmpscope::rules
