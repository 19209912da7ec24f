// Is this a build with sanitizers? It is ten times as slow, and there for memory: what compares outputs does a share of
// its work there, because the other build does all of it.
#pragma once

#include <cstddef>

namespace cwmpscope::test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized_build = true;
#elif defined(__has_feature)
inline constexpr bool sanitized_build = __has_feature(address_sanitizer);
#else
inline constexpr bool sanitized_build = false;
#endif

/// Every so manieth input is taken.
inline constexpr std::size_t share = sanitized_build ? 4 : 1;

}  // namespace cwmpscope::test
