// ByteSource: where the bytes of a capture file come from. Below the walk over its records; knows nothing of packets.
#pragma once

#include "capture/failure.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills at most `into`, with what is there; waits only for the first byte. Zero: nothing more will come.
    virtual std::size_t read(std::span<std::uint8_t> into) = 0;
    /// Why nothing more comes although more should: a sentence without the file's name. Empty when all was read.
    virtual std::string problem() const = 0;
    /// How much of the file was read (of a compressed one: as it lies on the disk).
    virtual std::uint64_t position() const = 0;
    /// The size of the file; unknown for pipes and for files that still grow.
    virtual std::optional<std::uint64_t> total() const = 0;
    /// Reading goes on at this byte of the file. False, and nothing has changed: that is not possible, as in pipes and
    /// in what is compressed.
    virtual bool seek(std::uint64_t offset) {
        static_cast<void>(offset);
        return false;
    }
    /// The end of the file; reading goes on where it was. Empty where the end cannot be known: of pipes, of compressed
    /// files, of those that grow.
    virtual std::vector<std::uint8_t> last_bytes(std::size_t most) const {
        static_cast<void>(most);
        return {};
    }
};

class UnpackedCopies;

/// How inputs are read.
struct InputWishes {
    /// The end of a file is not the end: more will be written to it.
    bool follow = false;
    /// Asked again and again while reading waits (for a growing file; for a pipe when a signal came). False ends the
    /// input there. May be empty.
    std::function<bool()> keep_waiting;
    /// What is compressed leaves a copy there as it is unpacked. May be null.
    std::shared_ptr<UnpackedCopies> unpack_into = nullptr;

    bool given_up() const { return keep_waiting && !keep_waiting(); }
};

/// A file; "-" is standard input. Failure when it is missing, a folder, or may not be read.
std::variant<std::unique_ptr<ByteSource>, Failure> open_bytes(const std::string& path, const InputWishes& wishes);

}  // namespace cwmpscope
