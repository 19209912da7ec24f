// TcpStream: one direction of a TCP connection. Segments in any order go in; bytes in order, and holes where bytes were
// not captured, come out. RFC 9293, section 3.4 (sequence numbers) and 3.10.
//
// The logic, before the interface:
//
// Positions. Sequence numbers have 32 bits and wrap. Each is turned at once into a 64-bit offset from the first byte of
// the stream: the one nearest to the next expected byte. Nothing below knows of the wrap. What lies more than
// 2^30 bytes away (the largest window TCP has) is no part of this stream and is only counted.
//
// Begin. Offset 0 is the byte after the SYN; without a SYN the byte that the peer's SYN-ACK or handshake ACK names;
// without a handshake the first byte seen. In the last case bytes before it may exist; they were sent before the
// capture began, and segments with lower numbers that come late are counted, not delivered.
//
// In order. A segment that begins at the next expected byte is handed on as a view of the packet: no copy. One that
// begins earlier is trimmed to what is new. Old bytes that come again are dropped.
//
// Other content. Bytes that come again are compared: with what waits byte by byte, with what was handed on by the sums
// of the last segments (RecentSegments). The first copy counts; a difference is a fact of the connection.
//
// Held back. A segment beyond the next expected byte is copied once and waits. When the bytes before it arrive, it is
// handed on. What waits is
// bounded per stream and for all streams together; the costs of keeping it count too.
//
// A hole is a hole when
//   - something beyond it was seen (data or a FIN), and patience is spent (Limits::patience_segments wait beyond it or
//     Limits::patience_time of packet time has passed), and the peer acknowledged the hole or is not in the capture; or
//   - the connection ended; or
//   - what waits beyond it reaches a limit; or
//   - the packet was captured, but cut by the snap length: this hole is declared at once.
// It is never a hole because the peer spoke: mirror ports deliver an acknowledgement, and an answer, before the data.
// Bytes that arrive after their hole was declared are counted as late and not delivered.
//
// FIN is a position, not a moment: the stream is at its end when every byte before it was handed on or declared lost.
// What comes behind it is counted. RST is not known here; the connection ends its streams with give_up().
//
// Keep-alives (one byte before the next, or none) change nothing; behind a hole such a byte is believed only when the
// hole was filled, for a keep-alive may carry any byte. A probe of a closed window is ordinary data: its byte is handed
// on, and trimmed when it comes again.
#pragma once

#include "capture/function_ref.h"
#include "capture/limits.h"
#include "capture/packet_fate.h"
#include "capture/recent_segments.h"
#include "capture/stream_chunk.h"
#include "capture/tcp_segment.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cwmpscope {

/// RFC 7323, 2.3: the largest window.
constexpr std::int64_t largest_tcp_window = std::int64_t{1} << 30;

/// What all streams together hold back.
struct HeldBackTotal {
    std::size_t bytes = 0;
    std::size_t recent = 0;  ///< cost of what is known of recent segments
};

class TcpStream {
public:
    /// Takes each chunk. `acknowledged`: offset in the *other* direction up to which the packet that carried the chunk
    /// acknowledges, as it was given to push().
    using Deliver = FunctionRef<void(const StreamChunk& chunk, std::uint64_t acknowledged)>;

    /// Both must outlive the stream.
    TcpStream(const Limits& limits, HeldBackTotal& total)
        : limits_(&limits), total_(&total), recent_(limits, total) {}
    ~TcpStream() { drop_held(); }
    TcpStream(const TcpStream&) = delete;
    TcpStream& operator=(const TcpStream&) = delete;

    /// The sequence number of the first byte, told by a handshake. Ignored once bytes were taken.
    void begin(std::uint32_t first_sequence);

    /// A segment of this direction.
    SegmentFate push(const TcpSegment& segment, std::uint64_t acknowledged, Deliver deliver);

    /// The peer is in the capture; if `sequence` is given it has acknowledged everything before it.
    void peer_spoke(std::optional<std::uint32_t> sequence);

    /// The peer acknowledged everything before the byte with this number.
    bool is_acknowledged(std::uint32_t sequence) const {
        const auto offset = offset_of(sequence);
        return offset && *offset <= acknowledged_by_peer_;
    }

    /// The SYN-ACK came: what was acknowledged before it was of an older connection (RFC 9293, 3.5.1).
    void accepted() { acknowledged_by_peer_ = 0; }

    /// The sender's next byte will have this sequence number: everything before it was sent.
    void numbered(std::uint32_t sequence);

    /// Gives up the holes for which patience is spent at `at.time`.
    void check_patience(FrameRef at, Deliver deliver);

    /// The connection ended: every hole is declared, everything that waits is handed on. A hole at the end, known only
    /// because more was acknowledged or numbered than was seen, has an unknown length.
    void give_up(FrameRef at, Deliver deliver);

    /// Nobody wants the bytes: from now on only the position is followed, in constant time and memory.
    void skim();

    /// Something beyond the next expected byte was seen.
    bool has_hole() const { return !held_.empty() || (fin_ && *fin_ > next_); }
    /// The packet time at which patience for the present hole ends. Only while has_hole().
    Timestamp patience_ends() const;
    /// A RST with this sequence number is one that the peer would believe (RFC 9293, 3.5.2). `window`: what the peer
    /// last told that it takes.
    bool resets(std::uint32_t sequence, std::int64_t window) const;
    /// The FIN was reached: every byte before it was handed on or declared lost.
    bool at_end() const { return fin_ && next_ >= *fin_; }
    const std::optional<FrameRef>& fin_at() const { return fin_at_; }

    bool begun() const { return begun_; }
    /// Nothing can have come before offset 0.
    bool begun_by_handshake() const { return from_handshake_; }
    /// Offset of the next expected byte.
    std::uint64_t next() const { return static_cast<std::uint64_t>(next_); }
    /// The offset that a sequence number of this direction means; none before the stream has begun or out of window.
    std::optional<std::int64_t> offset_of(std::uint32_t sequence) const;

    std::uint64_t gaps() const { return gaps_; }
    std::uint64_t gap_bytes() const { return gap_bytes_; }
    std::uint64_t late_bytes() const { return late_bytes_; }
    std::uint64_t conflicting_overlaps() const { return conflicting_overlaps_; }
    /// How often a limit made a hole be declared early.
    std::uint64_t limit_hits() const { return limit_hits_; }

private:
    /// Bytes that wait. `length` is more than bytes.size() when the snap length cut the packet.
    struct Held {
        std::int64_t length = 0;
        std::vector<std::uint8_t> bytes;
        FrameRef at;
        std::uint64_t acknowledged = 0;
        bool may_be_probe = false;  ///< one byte that the peer had acknowledged before: its content proves nothing
    };
    struct Hole {
        std::int64_t begin = 0, end = 0;
    };

    static std::size_t cost_of(const Held& held);
    SegmentFate take_in_order(std::int64_t position, const TcpSegment& segment, std::uint64_t acknowledged,
                              Deliver deliver);
    bool hold_back(std::int64_t position, const TcpSegment& segment, std::uint64_t acknowledged);
    void forget_probes(std::int64_t begin, std::int64_t end);
    void hold_piece(std::int64_t begin, std::int64_t end, std::int64_t position, const TcpSegment& segment,
                    std::uint64_t acknowledged);
    void compare_with_held(std::int64_t position, Bytes bytes);
    void compare_with_recent(std::int64_t position, const TcpSegment& segment);
    SegmentFate take_known(std::int64_t position, const TcpSegment& segment);
    void hand_on(Bytes bytes, std::int64_t length, FrameRef at, std::uint64_t acknowledged, Deliver deliver);
    void declare_gap(std::optional<std::int64_t> length, GapReason reason, FrameRef at, std::uint64_t acknowledged,
                     Deliver deliver);
    void drain(Deliver deliver);
    void give_up_first_hole(GapReason reason, FrameRef at, Deliver deliver);
    std::int64_t end_of_hole() const;
    bool over_limit() const;
    Held take_held(std::map<std::int64_t, Held>::iterator piece);
    void drop_held_behind(std::int64_t end);
    void drop_held();

    const Limits* limits_;
    HeldBackTotal* total_;

    bool begun_ = false;
    bool from_handshake_ = false;
    bool skimming_ = false;
    bool peer_in_capture_ = false;
    std::uint32_t next_sequence_ = 0;  ///< the sequence number of offset next_
    std::int64_t next_ = 0;
    std::int64_t acknowledged_by_peer_ = 0;
    std::int64_t sent_until_ = 0;      ///< told by bare acknowledgements of this direction
    std::optional<std::int64_t> fin_;  ///< offset after the last byte
    std::optional<FrameRef> fin_at_;

    std::map<std::int64_t, Held> held_;  ///< by offset; pieces do not overlap
    std::size_t held_cost_ = 0;
    RecentSegments recent_;
    std::vector<Hole> declared_;  ///< the last holes, to tell late bytes from retransmitted ones

    std::uint64_t gaps_ = 0, gap_bytes_ = 0, late_bytes_ = 0, conflicting_overlaps_ = 0, limit_hits_ = 0;
};

}  // namespace cwmpscope
