// How wide text is in a terminal's columns, and how to make it fit. UTF-8 that has been made visible() goes in; nothing
// here splits a code point.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace cwmpscope {

/// Columns that `text` takes: wide East Asian characters and emoji two, combining marks none.
std::size_t display_width(std::string_view text);
/// At most `width` columns; what is left out in the middle becomes one ellipsis ("…", or "..." when `ascii`).
std::string elide_middle(std::string_view text, std::size_t width, bool ascii = false);
/// As elide_middle(), but of a parameter's path leading components are left out as long as that is enough:
/// "(1) …ManagementServer.URL".
std::string elide_path(std::string_view text, std::size_t width, bool ascii = false);
/// `text` with as few leading components of the first path in it left out as make it fit; empty when there is no path
/// or not even its last component fits.
std::string without_leading_components(std::string_view text, std::string_view mark,
                                       const std::function<bool(std::string_view)>& fits);
/// At most `width` columns; what is left out at the end becomes an ellipsis.
std::string elide_end(std::string_view text, std::size_t width, bool ascii = false);
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);
/// `text` (one UTF-8 sequence, one column wide) `count` times.
std::string repeated(std::string_view text, std::size_t count);
/// Words broken into lines of at most `width` columns (0: one line); a longer word stands alone. Every line begins with
/// `indent`.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

}  // namespace cwmpscope
