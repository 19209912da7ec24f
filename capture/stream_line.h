// StreamLine: a line of a stream while it is being read, in pieces of any size, and where its bytes came from. A start
// line may be spread over packets, and it is often the end of a line that turns out to be the beginning of a message.
#pragma once

#include "capture/packet.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwmpscope {

/// Where a byte of the stream came from.
struct StreamPlace {
    std::uint64_t offset = 0;
    std::uint64_t acknowledged = 0;  ///< of the other direction, by the packet that carried the byte
    FrameRef at;
};

class StreamLine {
public:
    StreamLine() = default;
    /// A line that was read as something else, all of it at one place.
    StreamLine(std::string text, const StreamPlace& begin)
        : text_(std::move(text)), offset_(begin.offset), places_{begin} {}

    /// Adds bytes up to and with the next line feed, until the line has `limit` bytes, and moves `now`, the place of
    /// the first of `bytes`, behind them. True when the line is whole or has reached the limit.
    bool take(std::string_view bytes, std::size_t limit, StreamPlace& now);
    /// Forgets the first `length` bytes: the line begins behind them.
    void drop_front(std::size_t length);
    void clear() { text_.clear(); }

    bool empty() const { return text_.empty(); }
    /// With its line feed, once it has come.
    const std::string& text() const { return text_; }
    bool ends_with_line_feed() const { return !text_.empty() && text_.back() == '\n'; }
    std::uint64_t offset() const { return offset_; }
    /// Of the byte of the stream at `offset`, which lies in the line.
    StreamPlace place_of(std::uint64_t offset) const;

private:
    std::string text_;
    std::uint64_t offset_ = 0;
    std::vector<StreamPlace> places_;  ///< of the first byte from each packet
};

/// What stands before CRLF, or before LF alone.
inline std::string_view without_line_end(std::string_view line) {
    if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

}  // namespace cwmpscope
