// The built program as a user runs it, for tests: arguments in, what it printed and its exit code out.
#pragma once

#include "tests/support/catch.h"
#include "tests/places.h"

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace cwmpscope::test {

struct Ran {
    int code = -1;
    std::string out, err;
};

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "cwmpscope-XXXXXX").string();
        path = mkdtemp(pattern.data()) == nullptr ? std::string() : pattern;
        REQUIRE_FALSE(path.empty());
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    std::filesystem::path path;
};

/// Runs the program with a shell; `before` may set variables of the environment.
inline Ran run(const std::string& arguments, const std::string& before = "") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out").string(), err = (folder.path / "err").string();
    const std::string line = before + " " + CWMPSCOPE_PROGRAM + " " + arguments + " >" + out + " 2>" + err;
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, file_text(out), file_text(err)};
}

inline std::string sample(const std::string& name) {
    return std::string(CWMPSCOPE_SOURCE_DIR) + "/samples/" + name + ".pcap";
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace cwmpscope::test
