#include "decoder/byte_store.h"

#include <sys/types.h>
#include <unistd.h>

#include <cerrno>

namespace cwmpscope {

namespace {

bool write_all(int file, std::string_view bytes, std::uint64_t at) {
    while (!bytes.empty()) {
        const ssize_t written = pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        at += static_cast<std::uint64_t>(written);
    }
    return true;
}

}  // namespace

Failure ByteStoreFailure::failure() const {
    return {temporary_folder(), code().message() + ": what was put away there cannot be read again",
            "set TMPDIR to a folder on another disk"};
}

ByteStore::~ByteStore() {
    if (file_ >= 0) close(file_);
}

ByteStore::Place ByteStore::add(std::string_view bytes) {
    const std::scoped_lock lock(mutex_);
    const Place place{written_ + recent_.size(), static_cast<std::uint32_t>(bytes.size())};
    recent_ += bytes;
    if (recent_.size() >= next_write_) next_write_ = write_recent() ? most_in_memory_ : 2 * recent_.size();
    return place;
}

std::string ByteStore::read(Place place) const {
    int file = -1;
    {
        const std::scoped_lock lock(mutex_);
        if (place.at >= written_) return recent_.substr(place.at - written_, place.size);
        file = file_;
    }
    std::string bytes(place.size, '\0');
    std::size_t read = 0;
    while (read < bytes.size()) {
        const ssize_t got = pread(file, bytes.data() + read, bytes.size() - read, static_cast<off_t>(place.at + read));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw ByteStoreFailure(got < 0 ? errno : EIO);
        read += static_cast<std::size_t>(got);
    }
    return bytes;
}

bool ByteStore::write_recent() {
    errno = 0;
    if (file_ < 0) file_ = open_unnamed();
    if (file_ < 0 || !write_all(file_, recent_, written_)) {
        error_ = errno != 0 ? errno : EIO;
        return false;
    }
    error_ = 0;
    written_ += recent_.size();
    recent_.clear();
    return true;
}

std::optional<Failure> ByteStore::unwritten() const {
    const std::scoped_lock lock(mutex_);
    if (error_ == 0) return std::nullopt;
    return Failure{temporary_folder(),
                   std::generic_category().message(error_) + ": what would wait there stays in memory",
                   "make room there, or set TMPDIR to a folder on another disk"};
}

}  // namespace cwmpscope
