#include "capture/byte_source.h"

#include "capture/growing_file_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include <algorithm>

namespace cwmpscope {

namespace {

class DescriptorSource final : public ByteSource {
public:
    DescriptorSource(int descriptor, bool is_owned, std::optional<std::uint64_t> total, const InputWishes& wishes)
        : descriptor_(descriptor), is_owned_(is_owned), total_(total), wishes_(wishes) {}
    ~DescriptorSource() override {
        if (is_owned_) ::close(descriptor_);
    }
    DescriptorSource(const DescriptorSource&) = delete;
    DescriptorSource& operator=(const DescriptorSource&) = delete;

    std::size_t read(std::span<std::uint8_t> into) override {
        for (;;) {
            const ssize_t count = ::read(descriptor_, into.data(), into.size());
            if (count >= 0) {
                position_ += static_cast<std::uint64_t>(count);
                return static_cast<std::size_t>(count);
            }
            if (errno == EINTR && !wishes_.given_up()) continue;
            if (errno != EINTR) problem_ = std::string("the file cannot be read further: ") + std::strerror(errno);
            return 0;
        }
    }
    std::string problem() const override { return problem_; }
    std::uint64_t position() const override { return position_; }
    std::optional<std::uint64_t> total() const override { return total_; }
    bool seek(std::uint64_t offset) override {
        if (!total_ || ::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) < 0) return false;
        position_ = offset;
        return true;
    }
    std::vector<std::uint8_t> last_bytes(std::size_t most) const override {
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(std::min<std::uint64_t>(most, total_.value_or(0))));
        std::size_t have = 0;
        while (have < bytes.size()) {
            const std::uint64_t at = *total_ - bytes.size() + have;
            const ssize_t count =
                ::pread(descriptor_, bytes.data() + have, bytes.size() - have, static_cast<off_t>(at));
            if (count == 0 || (count < 0 && errno != EINTR)) return {};
            if (count > 0) have += static_cast<std::size_t>(count);
        }
        return bytes;
    }

private:
    int descriptor_;
    bool is_owned_;
    std::optional<std::uint64_t> total_;
    InputWishes wishes_;
    std::uint64_t position_ = 0;
    std::string problem_;
};

std::string hint_for(int error) {
    if (error == ENOENT) return "check the name and the folder";
    if (error == EACCES) return "ask its owner for read permission, or copy it";
    if (error == EMFILE) return "allow more open files (ulimit -n), or join some first: mergecap";
    return "";
}

}  // namespace

std::variant<std::unique_ptr<ByteSource>, Failure> open_bytes(const std::string& path, const InputWishes& wishes) {
    if (path == "-") return std::make_unique<DescriptorSource>(STDIN_FILENO, false, std::nullopt, wishes);
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
        if (S_ISREG(status.st_mode)) {
            if (wishes.follow) return growing_file(descriptor, path, wishes);
            total = static_cast<std::uint64_t>(status.st_size);
        }
    }
    return std::make_unique<DescriptorSource>(descriptor, true, total, wishes);
}

}  // namespace cwmpscope
