// ByteStore: bytes that are asked for late, once or never, as those of sessions that are over: they wait in a file
// without a name, so that a capture of any size takes the same memory. What little captures have stays in memory, and
// so does all of it while no file can be written: who keeps much says so (unwritten()).
#pragma once

#include "capture/failure.h"
#include "capture/unnamed_file.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace cwmpscope {

/// The disk does not give back what it took.
struct ByteStoreFailure : std::system_error {
    explicit ByteStoreFailure(int error) : system_error(error, std::generic_category(), "temporary file") {}
    Failure failure() const;
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
    /// Why what comes stays in memory, as long as it does; none: all is well.
    std::optional<Failure> unwritten() const;

private:
    bool write_recent();

    const std::size_t most_in_memory_;
    std::size_t next_write_ = most_in_memory_;  ///< bytes in memory: tried again, seldom, where it was not possible
    mutable std::mutex mutex_;
    int file_ = -1;              ///< -1: nothing is written yet, or cannot be
    int error_ = 0;              ///< why the last writing failed
    std::uint64_t written_ = 0;  ///< bytes in the file; those behind them are the recent ones
    std::string recent_;
};

}  // namespace cwmpscope
