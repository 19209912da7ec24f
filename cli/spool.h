// Spool: a private folder for packets that the user did not ask to keep: of a live capture, or of standard input where it
// is read more than once. They outlive a crash, not the program's end.
#pragma once

#include "capture/failure.h"

#include <filesystem>
#include <variant>

namespace cwmpscope {

class Spool {
public:
    /// Below $TMPDIR, else /var/tmp, which is on a disk where /tmp may be memory. Only the user may look inside.
    static std::variant<Spool, Failure> create();
    ~Spool();
    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

private:
    explicit Spool(std::filesystem::path folder) : folder_(std::move(folder)) {}
    std::filesystem::path folder_;  ///< empty: moved away
};

}  // namespace cwmpscope
