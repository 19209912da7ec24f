#include "capture/byte_window.h"

#include <algorithm>
#include <cstring>

namespace cwmpscope {

namespace {

/// Opening many files must not cost a block each before they are read, nor a small file a large one.
constexpr std::size_t first_block = 4096, block = 1U << 20U, growth = 4;

}  // namespace

Bytes ByteWindow::peek(std::size_t count) {
    if (end_ - begin_ < count) {
        if (begin_ > 0) {
            std::memmove(block_.data(), block_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        const std::size_t wanted = std::max(count, std::clamp(block_.size() * growth, first_block, block));
        if (block_.size() < wanted) block_.resize(wanted);
        while (end_ < count && fill()) {
        }
    }
    return Bytes(block_).subspan(begin_, std::min(count, end_ - begin_));
}

Bytes ByteWindow::rest_of_block() {
    peek(1);
    return Bytes(block_).subspan(begin_, end_ - begin_);
}

bool ByteWindow::fill() {
    const std::size_t count = source_->read(std::span(block_).subspan(end_));
    end_ += count;
    return count > 0;
}

void ByteWindow::consume(std::size_t count) {
    begin_ += count;
    offset_ += count;
}

bool ByteWindow::seek(std::uint64_t offset) {
    if (!source_->seek(offset)) return false;
    begin_ = end_ = 0;
    offset_ = offset;
    return true;
}

bool ByteWindow::skip(std::uint64_t count) {
    while (count > 0) {
        const std::size_t there = peek(static_cast<std::size_t>(std::min<std::uint64_t>(count, block))).size();
        if (there == 0) return false;
        consume(there);
        count -= there;
    }
    return true;
}

}  // namespace cwmpscope
