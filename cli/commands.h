// The commands: one row each with its name, what it is for, which options it takes and the function that does it.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/output.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace cwmpscope {

/// What stands after the command's name.
enum class CommandInput : std::uint8_t { files, file_and_session, file_and_maybe_session, rule, topic, live, nothing };

struct Command {
    std::string_view name;
    std::string_view summary;
    CommandInput input = CommandInput::files;
    ExitCode (*run)(const ProgramOptions&, Output&);
    std::string_view examples;
    bool writes_capture = false;  ///< -o is a capture; text goes to standard output all the same
};

std::span<const Command> all_commands();
const Command* find_command(std::string_view name);

ExitCode check_command(const ProgramOptions& options, Output& output);
ExitCode sessions_command(const ProgramOptions& options, Output& output);
ExitCode show_command(const ProgramOptions& options, Output& output);
ExitCode diagram_command(const ProgramOptions& options, Output& output);
ExitCode messages_command(const ProgramOptions& options, Output& output);
ExitCode frames_command(const ProgramOptions& options, Output& output);
ExitCode devices_command(const ProgramOptions& options, Output& output);
ExitCode report_command(const ProgramOptions& options, Output& output);
ExitCode live_command(const ProgramOptions& options, Output& output);
ExitCode interfaces_command(const ProgramOptions& options, Output& output);
ExitCode extract_command(const ProgramOptions& options, Output& output);
ExitCode sanitize_command(const ProgramOptions& options, Output& output);
ExitCode rules_command(const ProgramOptions& options, Output& output);

/// Two lines on standard error: what and why, then the hint.
void print_failure(const Failure& failure);
/// Prints the failure; the code is that of an input that could not be read.
ExitCode unreadable(const Failure& failure);

}  // namespace cwmpscope
