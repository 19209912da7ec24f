#include "capture/recording_source.h"

namespace cwmpscope {

bool RecordingSource::has_enough() const {
    if (conditions_.packets && packets_ >= *conditions_.packets) return true;
    if (ring_ == nullptr) return false;
    if (conditions_.files && ring_->files_begun() + (ring_->file_is_full() ? 1 : 0) > *conditions_.files) return true;
    return conditions_.file_bytes && ring_->bytes_in_file() >= *conditions_.file_bytes;
}

Next RecordingSource::next() {
    if (has_enough()) {
        if (ring_ != nullptr) ring_->finish(0);
        return End{};
    }
    Next next = source_.next();
    if (const auto* packet = std::get_if<Packet>(&next)) {
        ++packets_;
        if (ring_ != nullptr) ring_->write(*packet);
    } else if (const auto* idle = std::get_if<Idle>(&next)) {
        if (ring_ != nullptr) ring_->write(*idle);
    } else if (ring_ != nullptr) {
        const auto* end = std::get_if<End>(&next);
        ring_->finish(end == nullptr ? 0 : end->dropped);
    }
    return next;
}

}  // namespace cwmpscope
