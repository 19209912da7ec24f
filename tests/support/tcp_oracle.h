// TcpOracle: what TcpTracker gives out, held against the segments that went in: every byte was sent at that place, by
// that sender; chunks follow each other; what came is not in a hole. Throws BrokenPromise.
#pragma once

#include "capture/tcp_tracker.h"
#include "tests/support/promise.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cwmpscope::test {

class TcpOracle {
public:
    /// What a sender repeats is always the same as before. `honest`: it also keeps to its stream: no byte behind its
    /// FIN, no second initial sequence number, no RST outside of it; only then holes are asked about.
    explicit TcpOracle(bool honest) : honest_(honest) {}

    /// Each segment, before it is pushed; frames are counted from 1. The payload is copied.
    void note(const TcpSegment& segment);
    /// No segment comes any more: what is declared lost from here on had not come.
    void no_more() { sent_.emplace_back(); }

    std::unique_ptr<TcpConsumer> consumer() const;
    std::size_t segments() const { return sent_.size(); }

private:
    struct Sent {
        Endpoint from, to;
        std::uint32_t sequence = 0;  ///< of the first byte of payload
        std::vector<std::uint8_t> payload;
    };
    class Connection;

    std::vector<Sent> sent_;
    bool honest_;
};

}  // namespace cwmpscope::test
