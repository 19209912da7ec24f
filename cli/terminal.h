// What the program asks of the terminal and the environment: is one there, how wide, with colours?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cwmpscope {

bool stdout_is_terminal();
bool stderr_is_terminal();
/// Columns of standard output's terminal; 0 when it is none.
std::size_t terminal_width();
std::size_t terminal_lines();

enum class ColorWish : unsigned char { automatic, always, never };
/// `wish` decides; left to itself the program uses colours on a terminal, unless NO_COLOR is set, and with
/// CLICOLOR_FORCE anywhere.
bool use_color(ColorWish wish, bool to_terminal);
/// The value of an environment variable, empty when it is not set.
std::string environment(const char* name);

}  // namespace cwmpscope
