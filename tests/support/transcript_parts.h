// How parts of a transcript's lines are read: addresses and times that stand in keys.
#pragma once

#include "capture/address.h"
#include "capture/time.h"

#include <optional>
#include <string_view>

namespace cwmpscope::test {

/// "10.0.0.2:40001", "[2001:db8::1]:7547"; none for anything else.
std::optional<Endpoint> endpoint_from(std::string_view text);
/// "90ms", "1.5s"; none for anything else.
std::optional<Duration> duration_from(std::string_view text);

}  // namespace cwmpscope::test
