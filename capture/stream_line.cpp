#include "capture/stream_line.h"

#include <algorithm>

namespace cwmpscope {

bool StreamLine::take(std::string_view bytes, std::size_t limit, StreamPlace& now) {
    const std::string_view piece = bytes.substr(0, limit - std::min(limit, text_.size()));
    const std::size_t end = piece.find('\n');
    const std::size_t used = end == std::string_view::npos ? piece.size() : end + 1;
    if (text_.empty()) {
        offset_ = now.offset;
        places_.clear();
    }
    if (places_.empty() || places_.back().at != now.at || places_.back().acknowledged != now.acknowledged) {
        places_.push_back(now);
    }
    text_.append(piece.substr(0, used));
    now.offset += used;
    return end != std::string_view::npos || text_.size() >= limit;
}

void StreamLine::drop_front(std::size_t length) {
    text_.erase(0, length);
    offset_ += length;
    while (places_.size() > 1 && places_[1].offset <= offset_) places_.erase(places_.begin());
}

StreamPlace StreamLine::place_of(std::uint64_t offset) const {
    StreamPlace found;
    for (const StreamPlace& place : places_) {
        if (place.offset <= offset) found = place;
    }
    found.offset = offset;
    return found;
}

}  // namespace cwmpscope
