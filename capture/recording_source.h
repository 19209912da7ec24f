// RecordingSource: hands on what another source gives and writes all of it to a ring of files first, so that a crash
// loses nothing that was judged. Ends when the user's conditions are met (dumpcap's -a and -c).
#pragma once

#include "capture/live_ring.h"
#include "capture/packet_source.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace cwmpscope {

struct StopConditions {
    std::optional<std::chrono::milliseconds>
        duration;  ///< since the source was opened, as the clock on the wall has it
    std::optional<std::uint64_t> packets, files, file_bytes;
};

/// Shared with who asks the source to stop: from the inside of its next().
class StopWatch {
public:
    explicit StopWatch(const StopConditions& conditions)
        : conditions_(conditions), begun_(std::chrono::steady_clock::now()) {}
    bool is_over() const {
        return conditions_.duration && std::chrono::steady_clock::now() - begun_ >= *conditions_.duration;
    }

private:
    StopConditions conditions_;
    std::chrono::steady_clock::time_point begun_;
};

class RecordingSource final : public PacketSource {
public:
    /// `ring` may be null: nothing is written. Both must outlive this.
    RecordingSource(PacketSource& source, LiveRing* ring, const StopConditions& conditions)
        : source_(source), ring_(ring), conditions_(conditions) {}

    Next next() override;
    SourcePosition position() const override { return source_.position(); }
    std::shared_ptr<const FramePlaces> frame_places() const override { return source_.frame_places(); }
    std::string_view tls_key_log() const override { return source_.tls_key_log(); }
    std::string_view tls_key_files() const override { return source_.tls_key_files(); }

private:
    bool has_enough() const;

    PacketSource& source_;
    LiveRing* ring_;
    StopConditions conditions_;
    std::uint64_t packets_ = 0;
};

}  // namespace cwmpscope
