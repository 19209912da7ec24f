#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace cwmpscope {

namespace {

winsize window() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size = {};
    return size;
}

}  // namespace

bool stdout_is_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

bool stderr_is_terminal() {
    return isatty(STDERR_FILENO) == 1;
}

std::size_t terminal_width() {
    if (!stdout_is_terminal()) return 0;
    const unsigned columns = window().ws_col;
    return columns == 0 ? 80 : columns;
}

std::size_t terminal_lines() {
    const unsigned lines = window().ws_row;
    return lines == 0 ? 24 : lines;
}

bool use_color(ColorWish wish, bool to_terminal) {
    if (wish != ColorWish::automatic) return wish == ColorWish::always;
    if (!environment("NO_COLOR").empty()) return false;
    const std::string force = environment("CLICOLOR_FORCE");
    if (!force.empty() && force != "0") return true;
    return to_terminal && environment("TERM") != "dumb";
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace cwmpscope
