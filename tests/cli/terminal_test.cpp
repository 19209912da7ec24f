// On a terminal: what takes more than a second says how far it is, and Ctrl-C, typed, ends it with what is known.
#include "tests/cli/program.h"

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

using namespace cwmpscope::test;

namespace {

struct OnTerminal {
    int code = -1;
    std::string screen;
};

/// Runs a shell command on a terminal of its own; types `key` as soon as `wait_for` is on the screen.
OnTerminal on_terminal(const std::string& command, const std::string& wait_for, const std::string& key) {
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    REQUIRE(child >= 0);
    if (child == 0) {
        execl("/bin/bash", "bash", "-c", command.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    OnTerminal result;
    bool typed = false;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(40);
    while (std::chrono::steady_clock::now() < until) {
        pollfd waiting{terminal, POLLIN, 0};
        if (poll(&waiting, 1, 500) <= 0) continue;
        char piece[4096];
        const ssize_t size = read(terminal, piece, sizeof piece);
        if (size <= 0) break;  // the other side is closed
        result.screen.append(piece, static_cast<std::size_t>(size));
        if (!typed && contains(result.screen, wait_for)) {
            typed = true;
            if (write(terminal, key.data(), key.size()) < 0) break;
        }
    }
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(terminal);
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

/// A capture that goes on for half a minute: a sample, whose packets come again and again.
std::string slow_capture(const std::string& pipe) {
    return "mkfifo " + pipe + "; (cat " + sample("seed-001-all") + "; for i in $(seq 150); do tail -c +25 " +
           sample("seed-001-all") + "; sleep 0.2; done) 2>/dev/null >" + pipe + " & ";
}

}  // namespace

TEST_CASE("a long read says how far it is on a terminal, and Ctrl-C prints what is known", "[cli][interrupt]") {
    for (const std::string command : {"sessions", "check --fail-on never", "messages"}) {
        INFO(command);
        const ScratchFolder folder;
        const std::string pipe = (folder.path / "pipe").string();
        // The writer ignores Ctrl-C, which the terminal sends to all; it ends when nobody reads any more.
        const std::string files = command == "messages" ? " >" + (folder.path / "out").string() : "";
        const OnTerminal ran = on_terminal("trap '' INT; " + slow_capture(pipe) + "trap - INT; exec " +
                                               CWMPSCOPE_PROGRAM + " " + command + " --no-pager - <" + pipe + files,
                                           "Ctrl-C stops", "\x03");
        INFO(ran.screen);
        CHECK(contains(ran.screen, "reading "));
        CHECK(ran.code == 4);
        // The line is wiped away before anything else is written.
        const std::size_t last = ran.screen.rfind("Ctrl-C stops");
        CHECK(ran.screen.find("\r\x1b[K", last) != std::string::npos);
        if (command != "messages") CHECK(contains(ran.screen.substr(last), "stopped before the end"));
        if (command == "sessions") CHECK(contains(ran.screen.substr(last), "completed"));
        if (command == "messages") CHECK(contains(file_text(folder.path / "out"), "POST"));
    }
}

TEST_CASE("what is done at once has no progress line, and -q has none", "[cli][interrupt]") {
    const OnTerminal quick =
        on_terminal(std::string(CWMPSCOPE_PROGRAM) + " sessions --no-pager " + sample("seed-001-all"), "never", "");
    CHECK(quick.code == 0);
    CHECK_FALSE(contains(quick.screen, "reading "));
    const ScratchFolder folder;
    const std::string pipe = (folder.path / "pipe").string();
    const OnTerminal quiet =
        on_terminal("trap '' INT; " + slow_capture(pipe) + "sleep 3; trap - INT; (sleep 3; echo now) & exec " +
                        CWMPSCOPE_PROGRAM + " sessions -q --no-pager - <" + pipe,
                    "now", "\x03");
    CHECK_FALSE(contains(quiet.screen, "reading "));
}
