// What TMPDIR says for as long as it lives, and what a disk does that fails: for files without a name in that folder.
#pragma once

#include "capture/unnamed_file.h"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace cwmpscope::test {

class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::string& folder) : before_(temporary_folder()) {
        setenv("TMPDIR", folder.c_str(), 1);
    }
    ~TemporaryFolder() { setenv("TMPDIR", before_.c_str(), 1); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

private:
    std::string before_;
};

/// No file may become longer than that: writing beyond it fails as on a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : before_signal_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, before_signal_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void (*before_signal_)(int);
    rlimit before_{};
};

/// Takes what is in this program's files without a name in that folder; says of how many.
inline int lose_files_in(const std::string& folder) {
    int lost = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        const std::string target = std::filesystem::read_symlink(entry.path(), gone).string();
        if (gone || !target.starts_with(folder + "/") || !target.ends_with(" (deleted)")) continue;
        if (ftruncate(std::atoi(entry.path().filename().c_str()), 0) == 0) ++lost;
    }
    return lost;
}

}  // namespace cwmpscope::test
