// A capture file as an interface: for tests of live capture.
#pragma once

#include "capture/live_source.h"
#include "capture/pcap_file.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>

namespace cwmpscope::test {

/// Gives the packets of a file, then says that time goes on, as a quiet interface does, until it is told to stop.
class PlayedSource : public PacketSource {
public:
    PlayedSource(const QString& file, LiveListener listener, std::shared_ptr<std::atomic<bool>> hold)
        : opened_(open_readable({file.toStdString()})), listener_(std::move(listener)), hold_(std::move(hold)) {}

    Next next() override {
        if (listener_.stop_wanted()) return End{{}, 3};
        if (*hold_ && frames_ > 20) return wait();
        Next next = opened_.source->next();
        if (const auto* packet = std::get_if<Packet>(&next)) {
            last_ = packet->at.time;
            ++frames_;
            return next;
        }
        return wait();
    }
    SourcePosition position() const override { return opened_.source->position(); }
    std::string_view tls_key_log() const override { return opened_.source->tls_key_log(); }

private:
    Next wait() {
        listener_.waiting();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return Idle{last_ += std::chrono::seconds(1)};
    }

    OpenedCapture opened_;
    LiveListener listener_;
    std::shared_ptr<std::atomic<bool>> hold_;
    Timestamp last_{};
    std::uint64_t frames_ = 0;
};

}  // namespace cwmpscope::test
