// ByteWindow: the part of a ByteSource that is being looked at. Reads large blocks; a record is a view into the block.
#pragma once

#include "capture/byte_source.h"
#include "capture/bytes.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cwmpscope {

class ByteWindow {
public:
    explicit ByteWindow(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

    /// The next `count` bytes, not consumed; fewer only at the end of the source. Valid until the next call. The caller
    /// bounds `count`: this much is allocated.
    Bytes peek(std::size_t count);
    /// All that was read and not consumed; reads on only when that is nothing. Empty: the end of the source.
    Bytes rest_of_block();
    /// Moves on by bytes that were peeked.
    void consume(std::size_t count);
    /// Moves on without keeping anything; false when the source ends before.
    bool skip(std::uint64_t count);

    /// Moves to any place of the source; false where it cannot do that.
    bool seek(std::uint64_t offset);

    std::uint64_t offset() const { return offset_; }
    /// Of the source, once it has ended.
    std::string problem() const { return source_->problem(); }
    const ByteSource& source() const { return *source_; }

private:
    bool fill();

    std::unique_ptr<ByteSource> source_;
    std::vector<std::uint8_t> block_;
    std::size_t begin_ = 0, end_ = 0;
    std::uint64_t offset_ = 0;  ///< in the source, of begin_
};

}  // namespace cwmpscope
