// ByteSource: where the bytes of a capture file come from. Below the walk over its records; knows nothing of packets.
#pragma once

#include "capture/failure.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>

namespace cwmpscope {

class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills at most `into`, with what is there; waits only for the first byte. Zero: the end. None: reading failed.
    virtual std::optional<std::size_t> read(std::span<std::uint8_t> into) = 0;
    /// Unknown for pipes.
    virtual std::optional<std::uint64_t> total() const = 0;
};

/// A file; "-" is standard input. Failure when it is missing, a folder, or may not be read.
std::variant<std::unique_ptr<ByteSource>, Failure> open_bytes(const std::string& path);

}  // namespace cwmpscope
