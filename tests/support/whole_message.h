// Reads the bytes of one whole HTTP message that keeps strictly to RFC 9112: the shortest way from a transcript to an
// HttpMessage, without the code that tests are about. Everything odd makes it give up.
#pragma once

#include "capture/http_message.h"

#include <optional>
#include <string_view>

namespace cwmpscope::test {

/// None when the bytes are not exactly one well-formed message, or when only the HTTP stage could judge what they are.
std::optional<HttpMessage> read_whole_message(std::string_view bytes, bool is_request);

}  // namespace cwmpscope::test
