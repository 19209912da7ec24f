// The command line: arguments in, a command with its options out; or what to print and which code to leave with.
#pragma once

#include "cli/commands.h"

#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

struct Order {
    const Command* command = nullptr;
    ProgramOptions options;
};
/// Help or the version was asked for.
struct Answer {
    std::string text;
};

/// `arguments` without the program's name.
std::variant<Order, Answer, Failure> read_command_line(std::vector<std::string> arguments);

}  // namespace cwmpscope
