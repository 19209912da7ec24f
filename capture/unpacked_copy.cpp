#include "capture/unpacked_copy.h"

#include "capture/unnamed_file.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace cwmpscope {

namespace {

/// How often the room on the disk is asked for, and the part of it that stays free.
constexpr std::uint64_t between_looks = std::uint64_t{64} << 20U, stays_free = 8;

bool has_room(int file) {
    struct statvfs disk {};
    return fstatvfs(file, &disk) == 0 && disk.f_bavail > disk.f_blocks / stays_free;
}

bool write_all(int file, Bytes bytes, std::uint64_t at) {
    while (!bytes.empty()) {
        const ssize_t written = pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        at += static_cast<std::uint64_t>(written);
    }
    return true;
}

class Copying final : public ByteSource {
public:
    Copying(std::unique_ptr<ByteSource> source, std::shared_ptr<UnpackedCopy> copy)
        : source_(std::move(source)), copy_(std::move(copy)) {}

    std::size_t read(std::span<std::uint8_t> into) override {
        const std::size_t count = source_->read(into);
        copy_->add(into.first(count));
        return count;
    }
    std::string problem() const override { return source_->problem(); }
    std::uint64_t position() const override { return source_->position(); }
    std::optional<std::uint64_t> total() const override { return source_->total(); }

private:
    std::unique_ptr<ByteSource> source_;
    std::shared_ptr<UnpackedCopy> copy_;
};

}  // namespace

class UnpackedCopy::Source final : public ByteSource {
public:
    explicit Source(std::shared_ptr<const UnpackedCopy> copy) : copy_(std::move(copy)) {}

    std::size_t read(std::span<std::uint8_t> into) override {
        const std::uint64_t there = copy_->size_;
        if (at_ >= there) return 0;
        into = into.first(static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), there - at_)));
        ssize_t count = 0;
        do {
            count = pread(copy_->file_, into.data(), into.size(), static_cast<off_t>(at_));
        } while (count < 0 && errno == EINTR);
        if (count <= 0) return 0;
        at_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
    }
    std::string problem() const override { return {}; }
    std::uint64_t position() const override { return at_; }
    std::optional<std::uint64_t> total() const override { return copy_->size(); }
    bool seek(std::uint64_t offset) override {
        at_ = offset;
        return true;
    }

private:
    std::shared_ptr<const UnpackedCopy> copy_;
    std::uint64_t at_ = 0;
};

UnpackedCopy::~UnpackedCopy() {
    if (file_ >= 0) close(file_);
}

void UnpackedCopy::add(Bytes bytes) {
    if (given_up_ || bytes.empty()) return;
    if (file_ < 0) file_ = open_unnamed();
    const std::uint64_t end = size_;
    const bool looks = end >= looked_at_;
    if (looks) looked_at_ = end + between_looks;
    if (file_ < 0 || (looks && !has_room(file_)) || !write_all(file_, bytes, end)) return give_up();
    size_ = end + bytes.size();
}

/// Readers may be at it: they find its end, and the file stays open for them.
void UnpackedCopy::give_up() {
    given_up_ = true;
    size_ = 0;
    if (file_ >= 0 && ftruncate(file_, 0) != 0) return;  // then its bytes wait for the end
}

std::unique_ptr<ByteSource> UnpackedCopy::source() const {
    return std::make_unique<Source>(shared_from_this());
}

std::shared_ptr<UnpackedCopy> UnpackedCopies::begin(const std::string& path) {
    auto copy = std::make_shared<UnpackedCopy>();
    const std::scoped_lock lock(mutex_);
    copies_[path] = copy;
    return copy;
}

std::shared_ptr<const UnpackedCopy> UnpackedCopies::of(const std::string& path) const {
    const std::scoped_lock lock(mutex_);
    const auto found = copies_.find(path);
    return found == copies_.end() ? nullptr : found->second;
}

std::unique_ptr<ByteSource> copied(std::unique_ptr<ByteSource> source, std::shared_ptr<UnpackedCopy> copy) {
    return std::make_unique<Copying>(std::move(source), std::move(copy));
}

}  // namespace cwmpscope
