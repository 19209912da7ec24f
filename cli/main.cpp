// cwmpscope: arguments in, a command run, an exit code out. What happens is in the command's own file.
#include "cli/command_line.h"
#include "cli/interrupt.h"
#include "decoder/byte_store.h"

#include <csignal>
#include <cstdio>

int main(int count, char** values) {
    using namespace cwmpscope;
    std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is seen when writing
    std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may not grow further
    const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
    auto read = read_command_line(arguments);
    if (const auto* failure = std::get_if<Failure>(&read)) {
        print_failure(*failure);
        return static_cast<int>(ExitCode::usage);
    }
    if (const auto* answer = std::get_if<Answer>(&read)) {
        std::fwrite(answer->text.data(), 1, answer->text.size(), stdout);
        return static_cast<int>(ExitCode::fine);
    }
    const Order& order = std::get<Order>(read);
    listen_for_interrupt();
    Output output(order.command->writes_capture ? std::string() : order.options.out,
                  !order.options.no_pager && !order.options.json);
    ExitCode code = ExitCode::unreadable;
    try {
        code = order.command->run(order.options, output);
    } catch (const ByteStoreFailure& error) {
        print_failure(error.failure());
    }
    if (code == ExitCode::unreadable || code == ExitCode::usage) output.discard();
    if (const auto failure = output.finish()) {
        print_failure(*failure);
        return static_cast<int>(ExitCode::usage);
    }
    return static_cast<int>(code);
}
