// TcpConnection: both directions of one TCP connection, how it began and how it ended. Segments go in; chunks of the
// two streams, ends and the close go to a TcpConsumer.
//
// A RST closes at once, unless its numbers prove that bytes are missing which were sent before it: mirror ports swap
// packets. Then it waits for them, for Limits::quiet_connection at most.
#pragma once

#include "capture/counters.h"
#include "capture/limits.h"
#include "capture/tcp_connection_info.h"
#include "capture/tcp_stream.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace cwmpscope {

/// Who reads a connection. Owned by it.
class TcpConsumer {
public:
    virtual ~TcpConsumer() = default;

    /// The next chunk of the direction whose sender is `from`; `acknowledged` is the offset up to which its packet
    /// acknowledges the other direction, the largest number when that direction's first byte is not known.
    /// May swap client and server in `info` when the roles were guessed (no SYN was captured).
    virtual void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged) = 0;
    /// The direction reached its FIN; every byte before it was given out or declared lost.
    virtual void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) = 0;
    virtual void closed(const TcpConnectionInfo& info, const TcpClose& close) = 0;
    /// False: chunks need not be given any more; closed() still is.
    virtual bool wants_data() const = 0;
    /// True: quiet() is wanted when the connection has been silent for Limits::quiet_connection.
    virtual bool awaits_quiet() const { return false; }
    virtual void quiet(const TcpConnectionInfo&) {}
};

/// What is known of a connection from its first segment: by the SYN or SYN-ACK, else the lower port is the server's.
TcpConnectionInfo first_impression(const TcpSegment& segment, StreamIndex stream);

class TcpConnection {
public:
    /// `limits`, `total` and `counters` must outlive the connection.
    TcpConnection(const Limits& limits, HeldBackTotal& total, CaptureCounters& counters, const TcpConnectionInfo& info,
                  std::unique_ptr<TcpConsumer> consumer);

    /// A segment between the two endpoints. May close the connection.
    SegmentFate push(const TcpSegment& segment);
    /// Gives up the holes for which patience is spent.
    void check_patience(FrameRef at);
    bool awaits_quiet() const { return pending_reset_ || (consumer_ && consumer_->awaits_quiet()); }
    /// Since when: the last segment, or a RST that waits for what was sent before it.
    Timestamp quiet_since(Timestamp last_segment) const { return pending_reset_ ? pending_reset_->time : last_segment; }
    /// Limits::quiet_connection has passed since then. May close the connection.
    void quiet(FrameRef at);
    /// Ends both streams and tells the consumer. Nothing may be pushed afterwards.
    void close(CloseReason reason, FrameRef at);

    /// Where the segment's first byte lies in its direction; none when its number means nothing there.
    std::optional<std::int64_t> offset_of(const TcpSegment& segment) const {
        return streams_[direction_of(segment.from)].offset_of(segment.sequence + (segment.flags.syn ? 1U : 0U));
    }
    bool is_open() const { return consumer_ != nullptr; }
    bool has_hole() const { return !skimming_ && (streams_[0].has_hole() || streams_[1].has_hole()); }
    const TcpConnectionInfo& info() const { return info_; }
    CloseReason close_reason() const { return close_.reason; }

private:
    /// Directions are numbered by who sent the first captured segment: roles may be corrected, this may not.
    std::size_t direction_of(const Endpoint& sender) const { return sender == first_sender_ ? 0 : 1; }
    HttpRole role_of(std::size_t direction) const;
    void note_handshake(std::size_t direction, const TcpSegment& segment);
    void note_window(std::size_t direction, const TcpSegment& segment);
    std::int64_t window_of(std::size_t direction) const;
    bool reset_by(std::size_t direction, const TcpSegment& segment);
    bool lacks_bytes_before_reset() const;
    void close_after_reset(FrameRef at);
    void note_fin(std::size_t direction);
    std::uint64_t acknowledged_by(std::size_t direction, const TcpSegment& segment) const;
    void hand_on(std::size_t direction, const StreamChunk& chunk, std::uint64_t acknowledged);
    void stop_when_unwanted();
    void tell_ends(FrameRef at);

    CaptureCounters* counters_;
    TcpConnectionInfo info_;
    Endpoint first_sender_;
    std::array<TcpStream, 2> streams_;
    std::array<bool, 2> told_end_{};
    std::array<std::optional<std::uint8_t>, 2> window_scale_;  ///< told by the SYNs
    std::array<std::uint16_t, 2> window_{};                    ///< told last, not scaled
    Timestamp syn_at_{};                                       ///< of the last SYN of the client that counted
    std::array<std::optional<std::uint32_t>, 2>
        end_by_reset_{};  ///< sequence number after the last byte, told by a RST
    /// A RST that was captured before bytes that it numbers or acknowledges: they may still come.
    std::optional<FrameRef> pending_reset_;
    /// Who sent it without an acknowledgement: it answers a segment that acknowledged its number (RFC 9293, 3.10.7.1).
    std::optional<std::size_t> answering_reset_by_;
    std::unique_ptr<TcpConsumer> consumer_;
    TcpClose close_;
    bool skimming_ = false;
};

}  // namespace cwmpscope
