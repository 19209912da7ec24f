// How findings name what they speak of: messages, envelopes, values from the wire. Used by the rule functions only.
#pragma once

#include "decoder/session/message.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::rules {

/// A value from the wire, shortened so that a sentence stays readable.
std::string shortened(std::string_view value, std::size_t most = 40);

/// "Inform", "GetParameterValuesResponse", "Fault 9005"
std::string label(const CwmpMessage& envelope);
/// The first envelope's label, else "an empty POST", "HTTP 401", "GET".
std::string label(const Message& message);

using Frames = std::vector<std::uint64_t>;

/// The first frames of the messages, in this order: the most telling first.
Frames frames_of(const Message& first, const Message& second);

}  // namespace cwmpscope::rules
