#include "capture/capture_program.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <string_view>
#include <utility>

namespace cwmpscope {

namespace {

constexpr const char* helper_name = "cwmpscope-capture";
/// A second of traffic at a moderate rate: the program that captures need not wait for us at once.
constexpr int pipe_size = 1 << 20;

/// The one that may run the program, where the administrator has chosen one.
std::string group_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return {};
    const group* entry = ::getgrgid(status.st_gid);
    return entry == nullptr ? std::to_string(status.st_gid) : entry->gr_name;
}

bool may_run(const std::string& path) {
    return ::access(path.c_str(), X_OK) == 0;
}

struct FoundProgram {
    std::string path;       ///< empty: there is none that may be run
    std::string forbidden;  ///< one that is there, and may not be run
};

/// Beside this program, where it is built and installed; else wherever the shell would find it.
FoundProgram find_program(const std::string& program) {
    FoundProgram found;
    const auto look_at = [&](std::string path) {
        if (may_run(path)) {
            found.path = std::move(path);
        } else if (found.forbidden.empty() && ::access(path.c_str(), F_OK) == 0) {
            found.forbidden = std::move(path);
        }
        return !found.path.empty();
    };
    char self[4096];
    const ssize_t length = ::readlink("/proc/self/exe", self, sizeof self);
    if (length > 0) {
        const std::string_view own(self, static_cast<std::size_t>(length));
        std::string beside(own.substr(0, own.rfind('/') + 1));
        beside += program;
        if (look_at(std::move(beside))) return found;
    }
    const char* folders = std::getenv("PATH");
    for (std::string_view rest = folders == nullptr ? "/usr/bin" : folders; !rest.empty();) {
        const std::size_t end = rest.find(':');
        if (look_at(std::string(rest.substr(0, end)) + "/" + program)) return found;
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return found;
}

Failure not_found(const std::string& name, const std::string& forbidden, CaptureWith with) {
    if (!forbidden.empty())
        return {forbidden, "no permission to run it",
                "join the group that may: sudo usermod -aG " + group_of(forbidden) + " $USER, and log in again"};
    return {name, "is not there",
            with == CaptureWith::helper ? "it is installed beside cwmpscope"
                                        : "it comes with Wireshark: sudo apt install wireshark-common"};
}

std::vector<std::string> words_of(const CaptureOrder& order, CaptureWith with, const std::string& path) {
    std::vector<std::string> words = {path};
    for (const std::string& interface : order.interfaces) {
        words.insert(words.end(), {"-i", interface});
        // dumpcap takes these per interface, the helper once.
        if (with == CaptureWith::dumpcap && !order.filter.empty()) words.insert(words.end(), {"-f", order.filter});
    }
    if (with == CaptureWith::helper && !order.filter.empty()) words.insert(words.end(), {"-f", order.filter});
    words.insert(words.end(), {"-s", std::to_string(order.snap_length), "-B", std::to_string(order.buffer_mebibytes)});
    if (!order.promiscuous) words.emplace_back("-p");
    if (with == CaptureWith::dumpcap) words.insert(words.end(), {"-q", "-w", "-"});
    return words;
}

/// The two ends of a pipe that no other program inherits.
struct Pipe {
    int reading = -1, writing = -1;
    bool open() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) return false;
        reading = ends[0];
        writing = ends[1];
        return true;
    }
};

Failure cannot_start(const std::string& path) {
    return {path, std::string("cannot be started: ") + std::strerror(errno), ""};
}

/// Between fork and exec: only what is safe there.
[[noreturn]] void become(char* const* words, int output, int errors) {
    // Ctrl-C reaches all programs of the terminal; this one is told to stop by us, after what it still has.
    ::setpgid(0, 0);
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing >= 0) ::dup2(nothing, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    ::execv(words[0], words);
    ::_exit(127);
}

/// "cwmpscope-capture: WHAT: DETAIL", below it perhaps "    HINT".
Failure failure_of(std::string_view line, std::string_view hint) {
    constexpr std::string_view separator = ": ";
    for (const std::string_view program : {"cwmpscope-capture: ", "dumpcap: "}) {
        if (line.starts_with(program)) line.remove_prefix(program.size());
    }
    // A capture filter may have such a separator; its words follow the last quotation of it.
    const std::size_t end = line.find(separator);
    if (end == std::string_view::npos) return {"capture", std::string(line), std::string(hint)};
    return {std::string(line.substr(0, end)), std::string(line.substr(end + separator.size())), std::string(hint)};
}

}  // namespace

std::variant<std::unique_ptr<CaptureProgram>, Failure> CaptureProgram::start(const CaptureOrder& order,
                                                                             CaptureWith with) {
    const std::string name = with == CaptureWith::helper ? helper_name : "dumpcap";
    const FoundProgram found = find_program(name);
    if (found.path.empty()) return not_found(name, found.forbidden, with);
    const std::string& path = found.path;
    std::vector<std::string> words = words_of(order, with, path);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    Pipe output, errors;
    if (!output.open() || !errors.open()) return cannot_start(path);
    ::fcntl(output.reading, F_SETPIPE_SZ, pipe_size);
    ::fcntl(errors.reading, F_SETFL, O_NONBLOCK);
    std::unique_ptr<CaptureProgram> program(new CaptureProgram);
    program->process_ = ::fork();
    if (program->process_ == 0) become(arguments.data(), output.writing, errors.writing);
    ::close(output.writing);
    ::close(errors.writing);
    program->output_ = output.reading;
    program->errors_ = errors.reading;
    if (program->process_ < 0) return cannot_start(path);
    return program;
}

CaptureProgram::~CaptureProgram() {
    stop();
    ended_well();
    if (errors_ >= 0) ::close(errors_);
}

void CaptureProgram::stop() {
    if (process_ > 0 && !std::exchange(stopping_, true)) ::kill(process_, SIGTERM);
}

bool CaptureProgram::ended_well() {
    if (process_ > 0) {
        while (::waitpid(process_, &status_, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
    }
    return WIFEXITED(status_) && WEXITSTATUS(status_) == 0;
}

std::vector<Failure> CaptureProgram::words() {
    char some[4096];
    for (ssize_t count = 0; (count = ::read(errors_, some, sizeof some)) > 0;)
        said_.append(some, static_cast<std::size_t>(count));
    std::vector<Failure> all;
    constexpr std::string_view hint_begin = "    ";
    std::string_view rest = said_;
    for (std::size_t end = 0; (end = rest.find('\n')) != std::string_view::npos;) {
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        if (line.starts_with(hint_begin) && !all.empty()) {
            all.back().hint = line.substr(hint_begin.size());
        } else if (!line.empty()) {
            all.push_back(failure_of(line, {}));
        }
    }
    said_ = std::string(rest);
    return all;
}

}  // namespace cwmpscope
