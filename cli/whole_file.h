// WholeFile: a file that takes its name when all of it is written: whoever reads it sees the old one or the new one,
// never half of it.
#pragma once

#include <optional>
#include <string>
#include <system_error>

namespace cwmpscope {

class WholeFile {
public:
    /// Nothing where `path` is written as it stands: a pipe or a device. A symbolic link stays one.
    static std::optional<WholeFile> replacing(const std::string& path);
    /// Removes what was not put in place.
    ~WholeFile();
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;

    /// Where to write until then.
    const std::string& part() const { return part_; }
    /// Once, when it is written and closed. It gets the permissions of the file that it replaces.
    std::error_code put_in_place();

private:
    explicit WholeFile(std::string path);

    std::string path_, part_;  ///< part_ empty: moved away, or in place
};

}  // namespace cwmpscope
