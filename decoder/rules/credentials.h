// What the rules about authentication ask of one message: its credentials, and what a refusal says.
#pragma once

#include "decoder/session/message.h"

namespace cwmpscope::rules {

/// The Authorization field of a request when it is one of digest, else null.
const AuthField* digest_credentials(const Message& message);

/// A 401; `response` may be null.
bool is_refusal(const Message* response);

/// The second request asks for the same as the first, as far as the kind of message tells.
bool is_repetition(const Message& before, const Message& after);

/// The 401 says that only the nonce was too old.
bool only_stale(const Message& response);

}  // namespace cwmpscope::rules
