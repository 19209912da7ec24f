#include "capture/growing_file_source.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include <utility>

namespace cwmpscope {

namespace {

/// Soon enough for eyes, seldom enough to cost nothing.
constexpr int wait_milliseconds = 100;

class GrowingFileSource final : public ByteSource {
public:
    GrowingFileSource(int descriptor, std::string path, const InputWishes& wishes)
        : descriptor_(descriptor), path_(std::move(path)), wishes_(wishes) {}
    ~GrowingFileSource() override { ::close(descriptor_); }
    GrowingFileSource(const GrowingFileSource&) = delete;
    GrowingFileSource& operator=(const GrowingFileSource&) = delete;

    std::size_t read(std::span<std::uint8_t> into) override {
        while (problem_.empty()) {
            const ssize_t count = ::read(descriptor_, into.data(), into.size());
            if (count > 0) {
                position_ += static_cast<std::uint64_t>(count);
                return static_cast<std::size_t>(count);
            }
            if (count < 0 && errno != EINTR) {
                problem_ = std::string("the file cannot be read further: ") + std::strerror(errno);
            } else if (!change_.empty()) {
                problem_ = change_;
            } else if (wishes_.given_up()) {
                return 0;
            } else if (change_ = change(); change_.empty()) {
                ::poll(nullptr, 0, wait_milliseconds);
            }
            // After a change one more look: the writer's last words may have come since the look before.
        }
        return 0;
    }
    std::string problem() const override { return problem_; }
    std::uint64_t position() const override { return position_; }
    std::optional<std::uint64_t> total() const override { return std::nullopt; }

private:
    /// What happened to the file besides that it grew.
    std::string change() const {
        struct stat open {
        }, named{};
        if (::fstat(descriptor_, &open) != 0) return {};
        if (static_cast<std::uint64_t>(open.st_size) < position_) return "the file was cut while it was followed";
        if (::stat(path_.c_str(), &named) != 0) return errno == ENOENT ? "the file was removed" : "";
        if (named.st_dev == open.st_dev && named.st_ino == open.st_ino) return {};
        return "another file has taken its place";
    }

    int descriptor_;
    std::string path_;
    InputWishes wishes_;
    std::uint64_t position_ = 0;
    std::string change_, problem_;
};

}  // namespace

std::unique_ptr<ByteSource> growing_file(int descriptor, std::string path, const InputWishes& wishes) {
    return std::make_unique<GrowingFileSource>(descriptor, std::move(path), wishes);
}

}  // namespace cwmpscope
