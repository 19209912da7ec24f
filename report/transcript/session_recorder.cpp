#include "report/transcript/session_recorder.h"

#include "capture/capture_pipeline.h"
#include "capture/packet_place.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace cwmpscope {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_bytes = 64U << 20U;
constexpr std::uint64_t longest_hole = 1'000'000;
/// A message that goes on so long after something else was captured is written in pieces: both have their time.
constexpr Duration worth_a_line = 50ms;

}  // namespace

struct SessionRecorder::Stages {
    /// Reads one wanted connection.
    class Reader final : public TcpConsumer {
    public:
        Reader(Stages& stages, std::size_t connection, const ExtractedStream& stream)
            : stages_(stages), connection_(connection), stream_(stream) {}

        void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk,
                  std::uint64_t acknowledged) override {
            const bool from_client = is_client(info, from);
            open(info);
            // Of a hole it is that of a packet after it.
            if (std::holds_alternative<StreamGap>(chunk)) acknowledged = UINT64_MAX;
            note_unseen(info, from_client, chunk, acknowledged);
            if (const auto* gap = std::get_if<StreamGap>(&chunk)) {
                if (gap->length && stages_.extract.wants(info.stream, gap->at.frame))
                    stages_.hole(connection_, from_client, *gap);
                return;
            }
            const StreamBytes& bytes = std::get<StreamBytes>(chunk);
            if (stages_.extract.wants(info.stream, bytes.at.frame)) take(info, from_client, bytes, acknowledged);
        }
        void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) override {
            open(info);
            const bool from_client = is_client(info, from);
            if (std::exchange(ended_[from_client], true) || !stages_.extract.wants(info.stream, at.frame)) return;
            stages_.lines().push_back({.kind = RecordedLine::Kind::fin,
                                       .time = at.time,
                                       .connection = connection_,
                                       .from_client = from_client,
                                       .frame = at.frame});
        }
        void closed(const TcpConnectionInfo& info, const TcpClose& close) override {
            open(info);
            RecordedConnection& known = stages_.recording.connections[connection_];
            known.saw_client |= is_client(info, HttpRole::client) ? info.saw_client : info.saw_server;
            known.saw_server |= is_client(info, HttpRole::client) ? info.saw_server : info.saw_client;
            // With a hole before it that was still waited for, a FIN is told here only.
            if (close.client_fin) ended(info, HttpRole::client, *close.client_fin);
            if (close.server_fin) ended(info, HttpRole::server, *close.server_fin);
            if (!close.reset || !stages_.extract.wants(info.stream, close.reset->frame)) return;
            stages_.lines().push_back({.kind = RecordedLine::Kind::reset,
                                       .time = close.reset->time,
                                       .connection = connection_,
                                       .from_client = stages_.sender == stream_.client,
                                       .frame = close.reset->frame});
        }
        bool wants_data() const override { return true; }

    private:
        /// Roles as they were known at the end.
        bool is_client(const TcpConnectionInfo& info, HttpRole from) const {
            return (from == HttpRole::client ? info.client : info.server) == stream_.client;
        }

        /// Of a side that was not captured at all the other one's acknowledgements tell how much it sent.
        void note_unseen(const TcpConnectionInfo& info, bool from_client, const StreamChunk& chunk,
                         std::uint64_t acknowledged) {
            const auto* gap = std::get_if<StreamGap>(&chunk);
            const auto* bytes = std::get_if<StreamBytes>(&chunk);
            const FrameRef at = gap != nullptr ? gap->at : bytes->at;
            std::uint64_t& other = reached_[!from_client];
            if (acknowledged != UINT64_MAX && acknowledged > other && stages_.extract.wants(info.stream, at.frame)) {
                const std::optional<std::size_t> last = stages_.last_line[connection_];
                stages_.hole(connection_, !from_client, {other, acknowledged - other, GapReason::not_captured, at});
                stages_.last_line[connection_] = last;
                stages_.lines().back().guessed = true;
                other = acknowledged;
            }
            reached_[from_client] =
                gap != nullptr ? gap->offset + gap->length.value_or(0) : bytes->offset + bytes->bytes.size();
        }

        void open(const TcpConnectionInfo& info) {
            if (opened_) return;
            opened_ = true;
            stages_.recording.connections[connection_].handshake = info.from_syn;
            stages_.lines().push_back({.kind = RecordedLine::Kind::open,
                                       .time = info.first.time,
                                       .connection = connection_,
                                       .from_client = true,
                                       .frame = info.first.frame});
        }

        /// Cut where messages and bodies begin that are written in another way.
        void take(const TcpConnectionInfo& info, bool from_client, const StreamBytes& chunk,
                  std::uint64_t acknowledged) {
            const std::set<std::uint64_t>& starts = stream_.starts[from_client];
            const MaskPlan::Direction direction{info.stream, from_client ? stream_.client : stream_.server};
            for (std::uint64_t at = chunk.offset, end = chunk.offset + chunk.bytes.size(); at < end;) {
                const auto next = starts.upper_bound(at);
                std::uint64_t until = next == starts.end() ? end : std::min(end, *next);
                const CodedBody* coded = nullptr;
                const bool bulk = in_range(stream_.bulk[from_client], at, until, [](auto value) { return value; });
                if (stages_.plan != nullptr) {
                    const auto known = stages_.plan->coded.find(direction);
                    if (known != stages_.plan->coded.end() &&
                        in_range(known->second, at, until, [](const CodedBody& body) { return body.end; }))
                        coded = &std::prev(known->second.upper_bound(at))->second;
                }
                RecordedLine& line = stages_.line_for({connection_, from_client, chunk.at, at, acknowledged},
                                                      starts.contains(at), coded, bulk);
                line.until = until;
                const Bytes bytes = chunk.bytes.subspan(at - chunk.offset, until - at);
                if (bulk) {
                    line.bulk += bytes.size();
                } else if (coded == nullptr) {
                    stages_.append(line, direction, at, bytes);
                }
                at = until;
            }
        }

        /// Is `at` in one of the ranges? `until` becomes its end, or the begin of the next one, if that comes earlier.
        template <class Ranges, class EndOf>
        static bool in_range(const Ranges& ranges, std::uint64_t at, std::uint64_t& until, EndOf end_of) {
            const auto next = ranges.upper_bound(at);
            if (next != ranges.end()) until = std::min(until, next->first);
            if (next == ranges.begin()) return false;
            const std::uint64_t end = end_of(std::prev(next)->second);
            if (end <= at) return false;
            until = std::min(until, end);
            return true;
        }

        Stages& stages_;
        std::size_t connection_;
        const ExtractedStream& stream_;
        bool opened_ = false;
        std::array<std::uint64_t, 2> reached_{};  ///< [0] of the server
        std::array<bool, 2> ended_{};             ///< likewise
    };

    /// A connection of a CPE that is told only if it came to nothing.
    class Attempt final : public TcpConsumer {
    public:
        explicit Attempt(Stages& stages) : stages_(stages) {}
        void push(TcpConnectionInfo&, HttpRole, const StreamChunk&, std::uint64_t) override {}
        void ended(const TcpConnectionInfo&, HttpRole, FrameRef) override {}
        void closed(const TcpConnectionInfo& info, const TcpClose& close) override {
            if (info.syn_count == 0 || info.accepted) return;
            stages_.recording.connections.push_back({.use = ExtractedStream::Use::session,
                                                     .client = info.client,
                                                     .server = info.server,
                                                     .saw_client = info.saw_client,
                                                     .saw_server = info.saw_server});
            stages_.last_line.emplace_back();
            const std::size_t connection = stages_.recording.connections.size() - 1;
            stages_.lines().push_back({.kind = RecordedLine::Kind::attempt,
                                       .time = info.first.time,
                                       .connection = connection,
                                       .frame = info.first.frame});
            if (close.reason == CloseReason::refused && close.reset)
                stages_.lines().push_back({.kind = RecordedLine::Kind::reset,
                                           .time = close.reset->time,
                                           .connection = connection,
                                           .from_client = false,
                                           .frame = close.reset->frame});
        }
        bool wants_data() const override { return false; }

    private:
        Stages& stages_;
    };

    /// Of a connection that nobody wants.
    class Nobody final : public TcpConsumer {
    public:
        void push(TcpConnectionInfo&, HttpRole, const StreamChunk&, std::uint64_t) override {}
        void ended(const TcpConnectionInfo&, HttpRole, FrameRef) override {}
        void closed(const TcpConnectionInfo&, const TcpClose&) override {}
        bool wants_data() const override { return false; }
    };

    Stages(const Extract& wanted, const MaskPlan* masks)
        : extract(wanted),
          plan(masks),
          pipeline(Limits{},
                   [this](const TcpConnectionInfo& info, const Limits&, CaptureCounters&) { return reader_of(info); }) {
    }

    std::unique_ptr<TcpConsumer> reader_of(const TcpConnectionInfo& info) {
        const auto stream = extract.streams().find(info.stream);
        if (stream == extract.streams().end() && extract.calls(info.client.address, info.server.address))
            return std::make_unique<Attempt>(*this);
        if (stream == extract.streams().end() || stream->second.encrypted) return std::make_unique<Nobody>();
        recording.connections.push_back({.use = stream->second.use,
                                         .client = stream->second.client,
                                         .server = stream->second.server,
                                         .saw_client = false,
                                         .saw_server = false});
        last_line.emplace_back();
        return std::make_unique<Reader>(*this, recording.connections.size() - 1, stream->second);
    }

    std::vector<RecordedLine>& lines() { return recording.lines; }

    struct Place {
        std::size_t connection = 0;
        bool from_client = false;
        FrameRef at;
        std::uint64_t offset = 0, acknowledged = 0;
    };
    /// The line that the bytes belong to: a new one when something else comes first.
    RecordedLine& line_for(const Place& place, bool new_message, const CodedBody* coded, bool bulk) {
        std::optional<std::size_t>& last = last_line[place.connection];
        const FrameRef at = place.at;
        if (last && !new_message && lines()[*last].kind == RecordedLine::Kind::data) {
            const bool interrupted = *last + 1 < lines().size() && at.time - lines()[*last + 1].time > worth_a_line;
            RecordedLine& line = lines()[*last];
            if (!interrupted && goes_on(line, place.from_client, coded, bulk)) {
                if (coded != nullptr) line.coded = coded;
                line.takes = std::max(line.takes, at.time - line.time);
                return line;
            }
        }
        last = lines().size();
        lines().push_back({.kind = RecordedLine::Kind::data,
                           .time = at.time,
                           .connection = place.connection,
                           .from_client = place.from_client,
                           .bytes = {},
                           .begins_message = new_message,
                           .coded = coded,
                           .frame = at.frame,
                           .offset = place.offset,
                           .acknowledged = place.acknowledged});
        return lines().back();
    }

    void append(RecordedLine& line, const MaskPlan::Direction& direction, std::uint64_t offset, Bytes bytes) {
        kept += bytes.size();
        if (kept > most_bytes) {
            recording.too_large = true;
            return;
        }
        masked.assign(bytes.begin(), bytes.end());
        if (plan != nullptr) {
            std::uint64_t unread = 0;
            const auto known = plan->directions.find(direction);
            mask(known == plan->directions.end() ? DirectionPlan{} : known->second, static_cast<std::int64_t>(offset),
                 masked, unread);
        }
        line.bytes += as_text(masked);
    }

    void hole(std::size_t connection, bool from_client, const StreamGap& gap) {
        const std::uint64_t length = std::min(*gap.length, longest_hole);
        recording.shortened_holes += length < *gap.length ? 1 : 0;
        last_line[connection] = lines().size();
        lines().push_back({.kind = RecordedLine::Kind::hole,
                           .time = gap.at.time,
                           .connection = connection,
                           .from_client = from_client,
                           .bytes = {},
                           .bulk = length,
                           .frame = gap.at.frame,
                           .offset = gap.offset,
                           .until = gap.offset + length});
    }

    void datagram(const Packet& packet, const PacketPlace& place) {
        std::string text(as_text(packet.bytes.subspan(place.payload, place.end - place.payload)));
        if (plan != nullptr) {
            const auto edits = plan->datagrams.find(packet.at.frame);
            if (edits == plan->datagrams.end()) return;
            for (const MaskEdit& edit : edits->second) {
                if (edit.offset + edit.bytes.size() <= text.size())
                    text.replace(edit.offset, edit.bytes.size(), edit.bytes);
            }
        }
        lines().push_back({.kind = RecordedLine::Kind::datagram,
                           .time = packet.at.time,
                           .bytes = std::move(text),
                           .frame = packet.at.frame,
                           .from = place.from,
                           .to = place.to});
    }

    const Extract& extract;
    const MaskPlan* plan;
    Recording recording;
    std::vector<std::optional<std::size_t>> last_line;  ///< per connection, in lines()
    std::vector<std::uint8_t> masked;
    std::size_t kept = 0;
    Endpoint sender;  ///< of the packet at hand
    CapturePipeline pipeline;  ///< last: its connections use the rest
};

SessionRecorder::SessionRecorder(const Extract& extract, const MaskPlan* plan)
    : stages_(std::make_unique<Stages>(extract, plan)) {}

SessionRecorder::~SessionRecorder() = default;

void SessionRecorder::push(const Packet& packet) {
    Recording& recording = stages_->recording;
    if (!recording.first) recording.first = packet.at.time;
    recording.last = std::max(recording.last.value_or(packet.at.time), packet.at.time);
    if (packet.dropped_before > 0)
        recording.lines.push_back({.kind = RecordedLine::Kind::drops,
                                   .time = packet.at.time,
                                   .bytes = {},
                                   .bulk = packet.dropped_before,
                                   .frame = packet.at.frame,
                                   .somewhere = packet.dropped_until > packet.at.time});
    const PacketPlace place = place_of(packet);
    stages_->sender = place.from;
    stages_->pipeline.push(packet);
    if (stages_->extract.wants_datagram(packet, place)) stages_->datagram(packet, place);
}

Recording SessionRecorder::finish() {
    stages_->pipeline.finish();
    put_in_order(stages_->recording);
    return std::move(stages_->recording);
}

}  // namespace cwmpscope
