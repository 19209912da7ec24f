// TcpTracker: the table of TCP connections. Segments of all connections go in; each finds its connection by its pair of
// endpoints. Stream indexes are those of Wireshark's tcp.stream. Connections that are silent too long, or too many, are
// closed without ever walking the whole table.
#pragma once

#include "capture/counters.h"
#include "capture/tcp_connection.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace cwmpscope {

/// Both endpoints, the lower one first: the same for both directions.
struct EndpointPair {
    Endpoint low, high;
    auto operator<=>(const EndpointPair&) const = default;
};

struct EndpointPairHash {
    std::size_t operator()(const EndpointPair& pair) const noexcept;
};

/// A new stream on the same endpoints begins, as Wireshark numbers them, with a SYN without ACK whose sequence number
/// differs from the direction's first one. A closed connection is remembered in a few words, so that what comes after
/// its end is told apart from a new one and keeps its index. Of a connection that was captured twice, the copy behind
/// the end of the first is no new one.
class TcpTracker {
public:
    /// Called at the first segment of each connection.
    using Open = std::function<std::unique_ptr<TcpConsumer>(const TcpConnectionInfo&)>;

    /// `counters` must outlive the tracker.
    TcpTracker(const Limits& limits, CaptureCounters& counters, Open open);
    ~TcpTracker();
    TcpTracker(const TcpTracker&) = delete;
    TcpTracker& operator=(const TcpTracker&) = delete;

    SegmentFate push(const TcpSegment& segment);
    /// A segment that was only quoted in an ICMP error, or whose header cannot be true: Wireshark gives its endpoints a
    /// stream index, so must we; nothing else is believed.
    void number(const TcpSegment& segment);
    /// Packet time goes on without segments: holes and silent connections may be given up.
    void advance(FrameRef at);
    /// The capture ended: every open connection is closed, by stream index.
    void finish();

    /// The packet time that is believed: of what fell silent before it is known.
    Timestamp reached() const { return reached_; }
    /// The stream index of the segment pushed last.
    StreamIndex last_stream() const { return last_stream_; }
    /// Where it lies in its stream; see PacketFate::stream_offset.
    std::optional<std::int64_t> last_offset() const { return last_offset_; }
    std::size_t open_connections() const { return open_by_age_.size; }
    std::size_t remembered_connections() const { return remembered_by_age_.size; }
    std::size_t held_back_bytes() const { return held_back_.bytes; }

private:
    struct Entry;
    using Table = std::unordered_map<EndpointPair, Entry, EndpointPairHash>;

    /// What is needed of a connection as long as it is open.
    struct OpenConnection {
        TcpConnection connection;
        Timestamp last_seen{};
        bool awaits_patience = false;
    };
    /// Mostly of connections that are over: each byte is there fifty thousand times.
    struct Entry {
        StreamIndex stream = 0;
        std::array<std::uint32_t, 2> first_sequence{};  ///< by direction: low endpoint, high endpoint
        std::array<std::uint32_t, 2> end_sequence{};    ///< after the last byte of each direction
        std::array<bool, 2> knows_first{};              ///< that the first sequence number is known
        bool awaits_quiet : 1 = false;
        bool was_closed : 1 = false;  ///< no: open, or only numbered
        CloseReason closed_by{};
        std::unique_ptr<OpenConnection> open;  ///< none: closed and remembered, or only numbered
        Table::value_type *older = nullptr, *newer = nullptr;
    };
    static_assert(sizeof(Entry) <= 48);
    /// A list of which the links are in the entries.
    struct Age {
        void append(Table::value_type& item);
        void remove(Table::value_type& item);

        Table::value_type *oldest = nullptr, *newest = nullptr;
        std::size_t size = 0;
    };

    SegmentFate take(const TcpSegment& segment);
    Table::value_type& find(const TcpSegment& segment);
    static bool is_another(const Entry& entry, std::size_t direction, const TcpSegment& segment);
    static bool begins_anew(const Entry& entry, std::size_t direction, const TcpSegment& segment);
    static bool answers_another(const Entry& entry, std::size_t direction, const TcpSegment& segment);
    static bool opens_again(const Entry& entry, std::size_t direction, const TcpSegment& segment);
    static void note_first_sequences(Entry& entry, std::size_t direction, const TcpSegment& segment);
    static void note_sequence(Entry& entry, std::size_t direction, const TcpSegment& segment);
    void begin(Table::value_type& item, const TcpSegment& segment);
    void close(Table::value_type& item, CloseReason reason, FrameRef at);
    void tell_quiet(FrameRef now);
    void remember(Table::value_type& item);
    void bound_memory();
    void count(SegmentFate fate);
    static SegmentFate after_close(const Entry& entry, std::size_t direction, const TcpSegment& segment);

    Limits limits_;
    CaptureCounters* counters_;
    Open open_;
    HeldBackTotal held_back_;
    Table table_;
    Age open_by_age_, remembered_by_age_;                      ///< longest silent first
    std::deque<std::pair<Timestamp, EndpointPair>> waiting_;   ///< connections with a hole, by when to look again
    std::deque<std::pair<Timestamp, EndpointPair>> speaking_;  ///< connections whose consumer awaits quiet, likewise
    StreamIndex next_stream_ = 0, last_stream_ = 0;
    std::optional<std::int64_t> last_offset_;
    Timestamp previous_time_ = Timestamp::min();
    Timestamp reached_ = Timestamp::min();
    FrameRef last_;
    Table::value_type* recent_ = nullptr;  ///< packets come in runs of one connection
};

}  // namespace cwmpscope
