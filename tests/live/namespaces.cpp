#include "tests/live/namespaces.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

namespace cwmpscope::test {

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

bool run_quietly(const std::string& command) {
    return std::system(("( " + command + " ) >/dev/null 2>&1").c_str()) == 0;
}

void sleep_milliseconds(int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

Running::Running(std::vector<std::string> words, const std::filesystem::path& folder, const std::string& name)
    : out_(folder / (name + ".out")), err_(folder / (name + ".err")) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    process_ = ::fork();
    if (process_ != 0) return;
    const auto to = [](const std::filesystem::path& path, int descriptor) {
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(file, descriptor);
    };
    to("/dev/null", STDIN_FILENO);
    to(out_, STDOUT_FILENO);
    to(err_, STDERR_FILENO);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

Running::~Running() {
    if (process_ <= 0) return;
    signal(SIGKILL);
    wait();
}

void Running::signal(int number) const {
    if (process_ > 0) ::kill(process_, number);
}

int Running::wait(int seconds) {
    if (process_ <= 0) return -1;
    for (int i = 0; i < seconds * 50; ++i) {
        int status = 0;
        if (::waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        sleep_milliseconds(20);
    }
    return -1;
}

std::string Running::out() const {
    return text_of(out_);
}

std::string Running::err() const {
    return text_of(err_);
}

std::string Namespaces::full(const std::string& where) const {
    return "cwmpscope-" + std::to_string(::getpid()) + "-" + where;
}

std::string Namespaces::why_not() {
#if defined(__SANITIZE_ADDRESS__)
    return "a sanitized program is too slow for a conversation that does not wait";
#endif
    if (::geteuid() != 0) return "network namespaces need root";
    if (!run_quietly("command -v ip")) return "the program ip is not there (iproute2)";
    const std::string probe = "cwmpscope-" + std::to_string(::getpid()) + "-probe";
    const bool made =
        run_quietly("ip netns add " + probe + " && ip -n " + probe +
                    " link add probe0 type veth peer name probe1 && ip -n " + probe + " link add probe2 type bridge");
    run_quietly("ip netns del " + probe);
    return made ? "" : "network namespaces, veth pairs or bridges are not permitted here";
}

Namespaces::Namespaces() {
    for (const char* where : {"cpe", "acs", "lab"}) {
        run_quietly("ip netns add " + full(where));
        // The kernel's own IPv6 chatter is not part of any test.
        run_quietly("ip netns exec " + full(where) +
                    " sh -c 'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6; echo 1 > "
                    "/proc/sys/net/ipv6/conf/default/disable_ipv6'");
        ip(where, "link set lo up");
    }
    ip("lab", "link add br0 type bridge");
    for (const std::string where : {"cpe", "acs"}) {
        const std::string last = where == "acs" ? "1" : "2";
        ip("lab", "link add " + where + "0 type veth peer name eth0 netns " + full(where));
        ip("lab", "link set " + where + "0 master br0 up");
        // Room for what is wrapped around a full packet.
        ip("lab", "link set " + where + "0 mtu 2000");
        ip(where, "link set eth0 mtu 2000 up");
        ip(where, "addr add 10.77.0." + last + "/24 dev eth0");
    }
    ip("lab", "link set br0 up");
}

Namespaces::~Namespaces() {
    for (const char* where : {"cpe", "acs", "lab"}) run_quietly("ip netns del " + full(where));
}

bool Namespaces::add_inner_pairs() const {
    bool made = true;
    const auto mac = [](bool is_acs) { return std::string("02:00:00:00:77:0") + (is_acs ? "1" : "2"); };
    for (const std::string where : {"cpe", "acs"}) {
        const bool is_acs = where == "acs";
        const std::string own = is_acs ? "1" : "2", other = is_acs ? "2" : "1";
        made = made && ip(where, "link add in0 address " + mac(is_acs) + " type veth peer name in1") &&
               ip(where, "link set in0 mtu 1400 up") && ip(where, "link set in1 mtu 1400 up") &&
               ip(where, "addr add 10.77.7." + own + "/24 dev in0") &&
               ip(where, "neigh replace 10.77.7." + other + " lladdr " + mac(!is_acs) + " dev in0 nud permanent");
    }
    return made;
}

std::vector<std::string> Namespaces::in(const std::string& where, std::vector<std::string> words) const {
    std::vector<std::string> all = {"ip", "netns", "exec", full(where)};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

bool Namespaces::ip(const std::string& where, const std::string& words) const {
    return run_quietly("ip -n " + full(where) + " " + words);
}

}  // namespace cwmpscope::test
