// http_facts: what of the head of an HTTP message rules and sessions need, taken out in one walk over its fields.
#pragma once

#include "capture/http_message.h"
#include "decoder/evidence/boxed.h"
#include "decoder/session/message.h"

namespace cwmpscope {

/// A field that is not there is absent only when the whole head was captured.
Boxed<HttpFacts> http_facts(const HttpMessage& http);

}  // namespace cwmpscope
