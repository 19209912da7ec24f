#include "capture/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace cwmpscope {

namespace {

class DescriptorSource final : public ByteSource {
public:
    DescriptorSource(int descriptor, bool is_owned, std::optional<std::uint64_t> total)
        : descriptor_(descriptor), is_owned_(is_owned), total_(total) {}
    ~DescriptorSource() override {
        if (is_owned_) ::close(descriptor_);
    }
    DescriptorSource(const DescriptorSource&) = delete;
    DescriptorSource& operator=(const DescriptorSource&) = delete;

    std::optional<std::size_t> read(std::span<std::uint8_t> into) override {
        for (;;) {
            const ssize_t count = ::read(descriptor_, into.data(), into.size());
            if (count >= 0) return static_cast<std::size_t>(count);
            if (errno != EINTR) return std::nullopt;
        }
    }
    std::optional<std::uint64_t> total() const override { return total_; }

private:
    int descriptor_;
    bool is_owned_;
    std::optional<std::uint64_t> total_;
};

std::string hint_for(int error) {
    if (error == ENOENT) return "check the name and the folder";
    if (error == EACCES) return "ask its owner for read permission, or copy it";
    return "";
}

}  // namespace

std::variant<std::unique_ptr<ByteSource>, Failure> open_bytes(const std::string& path) {
    if (path == "-") return std::make_unique<DescriptorSource>(STDIN_FILENO, false, std::nullopt);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        const int error = errno;
        return Failure{path, std::strerror(error), hint_for(error)};
    }
    struct stat status {};
    std::optional<std::uint64_t> total;
    if (::fstat(descriptor, &status) == 0) {
        if (S_ISDIR(status.st_mode)) {
            ::close(descriptor);
            return Failure{path, "is a folder", "name the capture files inside it"};
        }
        if (S_ISREG(status.st_mode)) total = static_cast<std::uint64_t>(status.st_size);
    }
    return std::make_unique<DescriptorSource>(descriptor, true, total);
}

}  // namespace cwmpscope
