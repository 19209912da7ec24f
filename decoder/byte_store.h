// ByteStore: bytes that are asked for late, once or never, as those of sessions that are over: they wait in a file
// without a name, so that a capture of any size takes the same memory. What little captures have stays in memory, and
// so does all of it where no file can be written.
#pragma once

#include "capture/unnamed_file.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>

namespace cwmpscope {

/// The disk does not give back what it took.
struct ByteStoreFailure : std::system_error {
    using system_error::system_error;
};

/// Any thread may add and read.
class ByteStore {
public:
    struct Place {
        std::uint64_t at = 0;
        std::uint32_t size = 0;
    };

    /// So many bytes stay in memory until they are written together.
    explicit ByteStore(std::size_t most_in_memory = 1U << 20U) : most_in_memory_(most_in_memory) {}
    ~ByteStore();
    ByteStore(const ByteStore&) = delete;
    ByteStore& operator=(const ByteStore&) = delete;

    /// At most 4 GB at once.
    Place add(std::string_view bytes);
    /// Throws ByteStoreFailure.
    std::string read(Place place) const;

private:
    bool write_recent();

    const std::size_t most_in_memory_;
    mutable std::mutex mutex_;
    int file_ = -1;              ///< -1: nothing is written yet, or cannot be
    bool stays_ = false;         ///< in memory from now on
    std::uint64_t written_ = 0;  ///< bytes in the file; those behind them are the recent ones
    std::string recent_;
};

}  // namespace cwmpscope
