// UnpackedCopy: what a compressed file holds, in a file without a name. It is written while the file is unpacked for
// the first time, so that any place of it can be read again at once.
#pragma once

#include "capture/byte_source.h"
#include "capture/bytes.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace cwmpscope {

/// One thread adds; any reads.
class UnpackedCopy : public std::enable_shared_from_this<UnpackedCopy> {
public:
    UnpackedCopy() = default;
    ~UnpackedCopy();
    UnpackedCopy(const UnpackedCopy&) = delete;
    UnpackedCopy& operator=(const UnpackedCopy&) = delete;

    /// The next bytes. Where they cannot be written, or would fill the disk, there is no copy from then on.
    void add(Bytes bytes);
    /// So much of it is there.
    std::uint64_t size() const { return size_; }
    /// Of what is there, from its first byte on; in any place.
    std::unique_ptr<ByteSource> source() const;

private:
    class Source;
    void give_up();

    std::atomic<int> file_ = -1;
    std::atomic<std::uint64_t> size_ = 0;
    std::uint64_t looked_at_ = 0;  ///< bytes, when the room on the disk was asked for
    bool given_up_ = false;
};

/// Of the files of a capture. Any thread may ask.
class UnpackedCopies {
public:
    /// An empty one, in place of what was there.
    std::shared_ptr<UnpackedCopy> begin(const std::string& path);
    /// Null: there is none.
    std::shared_ptr<const UnpackedCopy> of(const std::string& path) const;

private:
    mutable std::mutex mutex_;
    std::map<std::string, std::shared_ptr<UnpackedCopy>> copies_;
};

/// Gives what `source` gives, and adds it to the copy.
std::unique_ptr<ByteSource> copied(std::unique_ptr<ByteSource> source, std::shared_ptr<UnpackedCopy> copy);

}  // namespace cwmpscope
