// The whole-screen view on a terminal: what a user sees, typed keys, another size, and a terminal given back as it was.
#include "tests/cli/program.h"
#include "tests/live/namespaces.h"

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <optional>
#include <regex>
#include <vector>

using namespace cwmpscope::test;

namespace {

/// A terminal with a shell command on it. Understands what the view writes: places, erasing, colours, two screens.
class Terminal {
public:
    Terminal(const std::string& command, unsigned short columns, unsigned short lines) {
        winsize size = {lines, columns, 0, 0};
        child_ = forkpty(&terminal_, nullptr, nullptr, &size);
        REQUIRE(child_ >= 0);
        if (child_ == 0) {
            setenv("TERM", "xterm-256color", 1);
            execl("/bin/bash", "bash", "-c", command.c_str(), static_cast<char*>(nullptr));
            _exit(127);
        }
        ::tcgetattr(terminal_, &at_first_);
        cells_.resize(lines);
    }
    ~Terminal() {
        if (child_ > 0) {
            kill(child_, SIGKILL);
            waitpid(child_, nullptr, 0);
        }
        close(terminal_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    void type(const std::string& keys) { REQUIRE(write(terminal_, keys.data(), keys.size()) > 0); }
    void resize(unsigned short columns, unsigned short lines) {
        const winsize size = {lines, columns, 0, 0};
        cells_.assign(lines, {});
        ioctl(terminal_, TIOCSWINSZ, &size);
    }
    void signal(int number) const { kill(child_, number); }

    bool shows(const std::string& words) {
        return soon([&] {
            read_some();
            return contains(screen(), words);
        });
    }
    bool shows_no_more(const std::string& words) {
        return soon([&] {
            read_some();
            return !contains(screen(), words);
        });
    }
    /// What stands on the screen now, without colours.
    std::string screen() const {
        std::string text;
        for (const std::string& line : cells_) text += line + "\n";
        return text;
    }
    bool has_colors() const { return std::regex_search(all_, std::regex("\x1b\\[[0-9;]*[39][0-7]m")); }
    /// All that was written after the last return to the first screen.
    std::string after_leaving() const {
        const std::size_t at = all_.rfind("\x1b[?1049l");
        return at == std::string::npos ? std::string() : all_.substr(at);
    }
    bool cursor_is_back() const { return all_.rfind("\x1b[?25h") > all_.rfind("\x1b[?25l"); }
    bool is_as_at_first() const {
        termios now = {};
        return ::tcgetattr(terminal_, &now) == 0 && now.c_lflag == at_first_.c_lflag &&
               now.c_iflag == at_first_.c_iflag;
    }
    std::optional<int> ends() {
        int status = 0;
        const bool ended = soon([&] {
            read_some();
            return waitpid(child_, &status, WNOHANG) == child_;
        });
        if (!ended) return std::nullopt;
        child_ = -1;
        read_some();
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    void read_some() {
        char piece[65536];
        for (pollfd waiting{terminal_, POLLIN, 0}; poll(&waiting, 1, 20) > 0;) {
            const ssize_t size = read(terminal_, piece, sizeof piece);
            if (size <= 0) return;
            all_.append(piece, static_cast<std::size_t>(size));
            draw();
        }
    }
    /// Lines are written from their first column to their end.
    void draw() {
        while (drawn_ < all_.size()) {
            if (all_[drawn_] != '\x1b') {
                if (static_cast<unsigned char>(all_[drawn_]) >= ' ' && row_ < cells_.size())
                    cells_[row_] += all_[drawn_];
                ++drawn_;
                continue;
            }
            const std::size_t end = all_.find_first_of("ABCDHJKlhm", drawn_ + 2);
            if (end == std::string::npos) return;  // the rest is still to come
            const std::string sequence = all_.substr(drawn_ + 2, end - drawn_ - 2);
            if (all_[end] == 'H') {
                row_ = static_cast<std::size_t>(std::strtoul(sequence.c_str(), nullptr, 10)) - 1;
                if (row_ < cells_.size()) cells_[row_].clear();
            } else if (all_[end] == 'J' || all_[end] == 'l' || all_[end] == 'h') {
                if (all_[end] == 'J' || sequence == "?1049")
                    for (std::string& line : cells_) line.clear();
            }
            drawn_ = end + 1;
        }
    }

    int terminal_ = -1;
    pid_t child_ = -1;
    termios at_first_ = {};
    std::string all_;
    std::size_t drawn_ = 0, row_ = 0;
    std::vector<std::string> cells_;
};

/// A file that goes on after its last packet, as a capture that nobody ends.
std::string view_of(const std::string& name, const std::string& options = "") {
    return "exec " + std::string(CWMPSCOPE_PROGRAM) + " live --view " + options + " -r " + sample(name);
}

}  // namespace

TEST_CASE("the view shows sessions of a file that grows, filters them, and gives the terminal back",
          "[cli][live-view]") {
    Terminal terminal(view_of("seed-001-all"), 120, 40);
    REQUIRE(terminal.shows("InformResponse"));
    const std::string screen = terminal.screen();
    INFO(screen);
    CHECK(contains(screen, "sessions"));
    CHECK(contains(screen, "seed-001-all"));
    CHECK(contains(screen, "CPE"));
    CHECK(contains(screen, "/ filter"));
    CHECK(terminal.has_colors());

    terminal.type("?");
    CHECK(terminal.shows("any key goes back"));
    terminal.type("?");
    CHECK(terminal.shows_no_more("any key goes back"));

    terminal.type("/rpc ==\r");
    CHECK(terminal.shows("/rpc ==  "));
    terminal.type("\x7f\x7f\x7f= Download\r");
    terminal.type("\x1b");  // leaves what was being written
    terminal.type("/");
    CHECK(terminal.shows("Enter applies"));
    terminal.type("rpc == Download\r");
    CHECK(terminal.shows("with rpc == Download"));
    terminal.type("/\x15");
    terminal.type(std::string(20, '\x7f') + "\r");
    CHECK(terminal.shows_no_more("with rpc == Download"));

    terminal.resize(70, 20);
    CHECK(terminal.shows("? keys"));
    terminal.type("q");
    const auto code = terminal.ends();
    REQUIRE(code);
    CHECK(terminal.cursor_is_back());
    CHECK(contains(terminal.after_leaving(), "checks made"));
}

TEST_CASE("keys of the view come from the terminal when packets come from a pipe", "[cli][live-view]") {
    Terminal terminal(std::string(CWMPSCOPE_PROGRAM) + " live --view -r - < <(cat " + sample("fault-9005") +
                          "; sleep 20); echo left with $?",
                      120, 40);
    REQUIRE(terminal.shows("InformResponse"));
    CHECK(contains(terminal.screen(), "standard input · 1 session, 1 open"));
    CHECK(contains(terminal.screen(), "judged when it is over"));  // nobody knows yet whether something follows
    terminal.type("q");
    REQUIRE(terminal.ends());
    CHECK(contains(terminal.after_leaving(), "left with 0"));
    CHECK(terminal.is_as_at_first());
}

TEST_CASE("whatever ends the view, the terminal is given back", "[cli][live-view]") {
    for (const int how : {SIGINT, SIGTERM, SIGHUP}) {
        INFO(how);
        Terminal terminal(view_of("fault-9005"), 100, 30);
        REQUIRE(terminal.shows("InformResponse"));
        CHECK_FALSE(terminal.is_as_at_first());
        if (how == SIGINT) {
            terminal.type("\x03");
        } else {
            terminal.signal(how);
        }
        REQUIRE(terminal.ends());
        CHECK(terminal.is_as_at_first());
        CHECK(terminal.cursor_is_back());
        CHECK(contains(terminal.after_leaving(), "checks made"));
    }
    // An interface that is not there: the words stand on the first screen.
    Terminal failed("exec " + std::string(CWMPSCOPE_PROGRAM) + " live --view -i nowhere0", 100, 30);
    CHECK(failed.ends() == 3);
    CHECK(failed.is_as_at_first());
    CHECK(contains(failed.after_leaving(), "nowhere0"));
}

TEST_CASE("the view has no colours with NO_COLOR", "[cli][live-view]") {
    Terminal terminal("NO_COLOR=1 " + view_of("seed-001-all"), 120, 40);
    REQUIRE(terminal.shows("InformResponse"));
    CHECK_FALSE(terminal.has_colors());
}

TEST_CASE("without a terminal the view says what is there instead", "[cli][live-view]") {
    const Ran ran = run("live --view -r " + sample("fault-9005"));
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "--sessions"));
}
