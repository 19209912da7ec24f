// What an exchange takes of memory: its messages, their long lists and the texts of their header fields.
#pragma once

#include "decoder/session/builder.h"

#include <cstddef>

namespace cwmpscope {

/// Roughly, in bytes.
std::size_t bytes_of(const DecodedExchange& exchange);
/// One for two messages of usual size, more for long ones: as Limits::open_messages counts.
std::size_t weight_of(const DecodedExchange& exchange);

}  // namespace cwmpscope
