#include "tests/support/tcp_oracle.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace cwmpscope::test {

class TcpOracle::Connection final : public TcpConsumer {
public:
    Connection(const std::vector<Sent>& sent, bool honest) : sent_(sent), opened_(sent.size() - 1), honest_(honest) {}

    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t) override {
        Direction& direction = direction_of(info, from);
        promise(!direction.open_end, "nothing follows a hole without end");
        if (const auto* bytes = std::get_if<StreamBytes>(&chunk)) {
            promise(bytes->offset == direction.next && !bytes->bytes.empty(), "chunks follow each other");
            direction.next += bytes->bytes.size();
            check_bytes(direction, *bytes);
            return;
        }
        const auto& gap = std::get<StreamGap>(chunk);
        promise(gap.offset == direction.next && gap.length != 0, "holes follow in order");
        direction.open_end = !gap.length;
        direction.next += gap.length.value_or(0);
        // What the present segment carries may have come too late: the time it tells ends the patience. What the snap
        // length cut is lost at once.
        const std::size_t seen = gap.reason == GapReason::snap_length ? gap.at.frame - 1 : sent_.size() - 1;
        if (gap.length) direction.gaps.push_back({gap.offset, direction.next, seen});
    }

    void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef) override {
        Direction& direction = direction_of(info, from);
        promise(!direction.ended, "a direction ends once");
        direction.ended = true;
    }

    void closed(const TcpConnectionInfo&, const TcpClose& close) override {
        promise(!closed_, "a connection closes once");
        closed_ = true;
        promise(close.conflicting_overlaps == 0, "equal bytes do not conflict");
        if (!honest_) return;
        for (const Direction& direction : directions_) check_holes(direction);
    }

    bool wants_data() const override { return true; }

private:
    struct Gap {
        std::uint64_t begin = 0, end = 0;
        std::size_t seen = 0;  ///< segments that had come when it was declared
    };
    struct Direction {
        Endpoint from, to;
        std::uint64_t next = 0;
        bool open_end = false, ended = false;
        std::optional<std::uint32_t> origin;  ///< the sequence number of offset 0
        std::vector<Gap> gaps;
    };

    /// Roles may turn out the other way round; senders do not.
    Direction& direction_of(const TcpConnectionInfo& info, HttpRole from) {
        const Endpoint& sender = from == HttpRole::client ? info.client : info.server;
        const Endpoint& receiver = from == HttpRole::client ? info.server : info.client;
        Direction& direction = directions_[sender < receiver ? 0 : 1];
        direction.from = sender;
        direction.to = receiver;
        return direction;
    }

    void check_bytes(Direction& direction, const StreamBytes& chunk) const {
        promise(chunk.at.frame > opened_ && chunk.at.frame <= sent_.size(),
                "bytes come from a frame of the connection");
        const Sent& sent = sent_[chunk.at.frame - 1];
        promise(sent.from == direction.from && sent.to == direction.to, "bytes come from their sender");
        const auto offset = static_cast<std::uint32_t>(chunk.offset);
        if (!direction.origin) {
            const auto place =
                std::search(sent.payload.begin(), sent.payload.end(), chunk.bytes.begin(), chunk.bytes.end());
            promise(place != sent.payload.end(), "bytes stand in their frame");
            if (chunk.bytes.size() < 8) return;  // several places may look alike
            direction.origin = sent.sequence + static_cast<std::uint32_t>(place - sent.payload.begin()) - offset;
        }
        const std::uint32_t inside = *direction.origin + offset - sent.sequence;
        promise(inside < sent.payload.size() && chunk.bytes.size() <= sent.payload.size() - inside,
                "bytes were sent at their place");
        promise(std::equal(chunk.bytes.begin(), chunk.bytes.end(), sent.payload.begin() + inside),
                "bytes are those that were sent");
    }

    void check_holes(const Direction& direction) const {
        if (!direction.origin) return;
        for (std::size_t i = opened_; i + 1 < sent_.size(); ++i) {
            const Sent& sent = sent_[i];
            // One byte may be a keep-alive or a probe.
            if (sent.from != direction.from || sent.to != direction.to || sent.payload.size() < 2) continue;
            const std::int64_t begin = static_cast<std::int32_t>(sent.sequence - *direction.origin);
            const std::int64_t end = begin + static_cast<std::int64_t>(sent.payload.size());
            promise(end <= static_cast<std::int64_t>(direction.next), "all that came was given out");
            for (const Gap& gap : direction.gaps) {
                if (i >= gap.seen) continue;
                const bool apart =
                    end <= static_cast<std::int64_t>(gap.begin) || begin >= static_cast<std::int64_t>(gap.end);
                promise(apart, apart ? ""
                                     : fmt::format("no hole where bytes had come: {} to {} declared after {} segments, "
                                                   "but segment {} carried {} to {}",
                                                   gap.begin, gap.end, gap.seen, i + 1, begin, end));
            }
        }
    }

    const std::vector<Sent>& sent_;
    std::size_t opened_;
    bool honest_;
    std::array<Direction, 2> directions_;
    bool closed_ = false;
};

void TcpOracle::note(const TcpSegment& segment) {
    sent_.push_back({segment.from,
                     segment.to,
                     segment.sequence + (segment.flags.syn ? 1U : 0U),
                     {segment.payload.begin(), segment.payload.end()}});
}

std::unique_ptr<TcpConsumer> TcpOracle::consumer() const {
    return std::make_unique<Connection>(sent_, honest_);
}

}  // namespace cwmpscope::test
