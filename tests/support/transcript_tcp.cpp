#include "tests/support/transcript_tcp.h"

#include "tests/support/encapsulation.h"
#include "tests/support/packet_writer.h"
#include "tests/support/transcript_expand.h"
#include "tests/support/transcript_parts.h"
#include "tests/support/transcript_udp.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace cwmpscope::test {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();
constexpr Duration segment_spacing = 120us, acknowledge_delay = 60us, round_trip = 600us;

/// A packet before it is known which packets the capture holds.
struct Wire {
    CapturedPacket packet;
    bool captured = true;
    std::size_t step = nothing;
    std::size_t connection = nothing;
    std::size_t message = nothing;       ///< of data
    std::size_t offset = 0, length = 0;  ///< in the message
    bool from_client = true, syn = false, fin = false, rst = false, ack = false;
    std::size_t snap_length = 0;
    std::size_t lost_fragment = 0;  ///< counted from 1; 0: none
};

struct Direction {
    std::uint32_t initial = 0;
    std::uint64_t sent = 0;  ///< payload bytes
    bool fin = false;
    Endpoint endpoint;
};

struct Open {
    Direction client, server;
    bool reset = false, refused = false, ends_now = false, abandoned = false;
    std::size_t closed_after = nothing;
    bool unseen = false;                       ///< what is sent now is not captured
    std::optional<bool> captured_from_client;  ///< only what the client (or else the server) sends is
    const Direction& side(bool from_client) const { return from_client ? client : server; }
    Direction& side(bool from_client) { return from_client ? client : server; }
    bool closed() const { return reset || refused || (client.fin && server.fin); }
    bool usable_for_request() const { return !closed() && !client.fin && !server.fin && !ends_now && !abandoned; }
};

class Network {
public:
    explicit Network(const Transcript& transcript) : transcript_(transcript), steps_(expand(transcript)) {
        now_ = transcript.head.start - 1ms;
    }

    Traffic run() {
        for (step_ = 0; step_ < transcript_.steps.size(); ++step_) {
            if (const WireVerb* verb = std::get_if<WireVerb>(&transcript_.steps[step_])) {
                apply(*verb);
            } else {
                play(std::get<MessageLine>(transcript_.steps[step_]), steps_[step_]);
            }
        }
        step_ = nothing;
        if (transcript_.head.close_at_end && capturing_) close_everything();
        return result();
    }

private:
    using Pair = std::pair<Who, Who>;
    struct PairState {
        std::map<std::uint64_t, std::size_t> connections;  ///< by the number in connection=
        std::uint64_t current = 1;
        bool open_new = false, reuse_port = false;
    };

    [[noreturn]] void fail(int line, std::string text) const {
        throw TranscriptError{transcript_.file, line, std::move(text)};
    }

    std::uint64_t number(const WireVerb& verb, std::size_t index, std::uint64_t otherwise) const {
        if (index >= verb.arguments.size()) return otherwise;
        const std::string& text = verb.arguments[index];
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size()) {
            fail(verb.line, fmt::format("{} needs a number instead of \"{}\"", verb.verb, text));
        }
        return value;
    }

    // -- wire verbs -----------------------------------------------------------------------------------------------

    void apply(const WireVerb& verb) {
        if (verb.verb == "begin-here") {
            for (Wire& wire : wires_) wire.captured = false;
        } else if (verb.verb == "end-here") {
            capturing_ = false;
        } else if (verb.verb == "snaplen") {
            snap_length_ = number(verb, 0, 96);
        } else if (verb.verb == "drops") {
            drops_ += number(verb, 0, 1);
        } else if (verb.verb == "gap") {
            gap_ = parse_gap(verb);
        } else if (verb.verb == "new-connection") {
            PairState& pair = pairs_[last_pair_];
            pair.open_new = true;
        } else if (verb.verb == "reuse-port") {
            PairState& pair = pairs_[last_pair_];
            pair.open_new = pair.reuse_port = true;
        } else if (verb.verb == "lose") {
            previous(verb, number(verb, 0, 1)).captured = false;
        } else if (verb.verb == "lose-fragment") {
            previous(verb, number(verb, 0, 1)).lost_fragment = number(verb, 1, 1);
        } else if (verb.verb == "retransmit") {
            Wire copy = previous(verb, number(verb, 0, previous_.size()));
            copy.captured = capturing_;
            renumber(copy.packet.bytes);
            copy.lost_fragment = 0;
            append(std::move(copy), 1ms);
        } else if (verb.verb == "swap") {
            swap(verb);
        } else if (verb.verb == "seen-twice") {
            seen_twice_ = true;
        } else if (verb.verb == "bad-checksums") {
            bad_checksums_ = verb.arguments.empty() || verb.arguments.front() == "cpe";
        } else if (verb.verb == "keep-alive") {
            keep_alive(verb);
        } else if (verb.verb == "overlap") {
            overlap(verb);
        }
    }

    struct Gap {
        std::optional<Who> who;
        std::uint64_t left = 0;
        bool whole_segment = false;
    };

    Gap parse_gap(const WireVerb& verb) const {
        Gap gap;
        gap.whole_segment = true;
        for (std::size_t i = 0; i < verb.arguments.size(); ++i) {
            const std::string& word = verb.arguments[i];
            if (word == "cpe")
                gap.who = Who::cpe;
            else if (word == "acs")
                gap.who = Who::acs;
            else if (word == "file")
                gap.who = Who::file;
            else {
                gap.left = number(verb, i, 0);
                gap.whole_segment = false;
            }
        }
        return gap;
    }

    /// The Nth packet (1-based) of the message before the verb.
    Wire& previous(const WireVerb& verb, std::uint64_t index) {
        if (previous_.empty()) fail(verb.line, fmt::format("there is no packet before {}", verb.verb));
        if (index == 0 || index > previous_.size()) {
            fail(verb.line, fmt::format("the message before {} has {} packets, there is no packet {}", verb.verb,
                                        previous_.size(), index));
        }
        return wires_[previous_[index - 1]];
    }

    void swap(const WireVerb& verb) {
        const std::uint64_t last = previous_.size();
        if (last < 2) fail(verb.line, "swap needs a message of at least two segments before it (split=... makes some)");
        Wire& a = previous(verb, number(verb, 0, last - 1));
        Wire& b = previous(verb, number(verb, 1, last));
        std::swap(a, b);
        std::swap(a.packet.time, b.packet.time);
    }

    /// Sends the last bytes of the previous message once more, cut in another place; `different` with other content.
    void overlap(const WireVerb& verb) {
        const Wire& last = previous(verb, previous_.size());
        if (last.message == nothing) fail(verb.line, "overlap needs a message before it");
        const SentMessage& message = messages_[last.message];
        const std::size_t length = std::min<std::size_t>(number(verb, 0, 1), message.bytes.size());
        std::string bytes = message.bytes.substr(message.bytes.size() - length);
        const bool different = verb.arguments.size() > 1 && verb.arguments[1] == "different";
        if (different)
            std::transform(bytes.begin(), bytes.end(), bytes.begin(), [](char c) { return c == 'X' ? 'Y' : 'X'; });
        Open& open = open_[message.connection];
        Direction& from = open.side(message.from_client);
        const std::uint64_t offset = message.stream_offset + message.bytes.size() - length;
        TcpFields fields{sequence(from, offset),
                         sequence(open.side(!message.from_client), open.side(!message.from_client).sent)};
        fields.ack = fields.psh = true;
        Wire wire = data_wire(message.connection, message.from_client, fields, bytes);
        wire.step = step_;
        append(std::move(wire), 1ms);
    }

    // -- lines ----------------------------------------------------------------------------------------------------

    void play(const MessageLine& line, const ExpandedStep& step) {
        earliest_ = step.time;
        previous_.clear();
        if (line.what == "wait") return other_host(step.time);
        if (is_udp_line(line)) return datagram(line, step.time);
        const Pair pair{step.client, step.server};
        last_pair_ = pair;
        PairState& state = pairs_[pair];
        if (const std::string* wanted = line.find("connection")) {
            std::uint64_t value = 0;
            std::from_chars(wanted->data(), wanted->data() + wanted->size(), value);
            if (value == 0) fail(line.line, "connections are counted from 1");
            state.current = value;
        }
        if (line.what == "syn") return unanswered_syn(line, pair, state);
        if (line.what == "open") return open_by_hand(line, pair, state);
        const std::size_t connection = connection_for(line, step, pair, state);
        if (line.what == "fin") return fin(connection, step.from_client);
        if (line.what == "rst") return reset(connection, step.from_client);
        send(line, step, connection);
    }

    std::size_t connection_for(const MessageLine& line, const ExpandedStep& step, const Pair& pair, PairState& state) {
        const auto it = state.connections.find(state.current);
        const bool exists = it != state.connections.end();
        const bool request = step.bytes.has_value() && step.from_client;
        const bool needs_new = !exists || state.open_new || (request && !open_[it->second].usable_for_request());
        if (!needs_new) return it->second;
        if (!step.from_client && step.bytes) fail(line.line, "the server speaks, but no connection is open");
        if (!step.bytes) {
            if (exists) return it->second;
            fail(line.line, fmt::format("{} needs a connection", line.what));
        }
        if (exists) close(it->second, earliest_);
        const std::size_t connection = open_connection(pair, state, exists ? it->second : nothing);
        state.connections[state.current] = connection;
        state.open_new = state.reuse_port = false;
        handshake(connection);
        return connection;
    }

    const Endpoint& endpoint_of(Who who) const {
        const TranscriptHead& head = transcript_.head;
        return who == Who::cpe ? head.cpe : who == Who::acs ? head.acs : who == Who::file ? head.file : head.asker;
    }

    std::size_t open_connection(const Pair& pair, const PairState& state, std::size_t before) {
        Open open;
        open.client.endpoint = endpoint_of(pair.first);
        open.server.endpoint = endpoint_of(pair.second);
        if (pair.second == Who::cpe) open.server.endpoint.port = 7547;
        const std::size_t index = open_.size();
        std::uint16_t& ports_used = ports_used_[pair.first];
        if (state.reuse_port && before != nothing) {
            open.client.endpoint.port = open_[before].client.endpoint.port;
        } else {
            open.client.endpoint.port = static_cast<std::uint16_t>(open.client.endpoint.port + ports_used++);
        }
        open.client.initial = 0x10000000U + static_cast<std::uint32_t>(index) * 0x01000193U;
        open.server.initial = 0x50000000U + static_cast<std::uint32_t>(index) * 0x01000193U;
        open_.push_back(open);
        return index;
    }

    void take_addresses(const MessageLine& line, Open& open) const {
        const auto take = [&](std::string_view key, Endpoint& endpoint) {
            const std::string* given = line.find(key);
            if (given == nullptr) return;
            const auto read = endpoint_from(*given);
            if (!read) fail(line.line, fmt::format("{}={} is no address with a port", key, *given));
            endpoint = *read;
        };
        take("client", open.client.endpoint);
        take("server", open.server.endpoint);
    }

    /// `open`: the handshake alone, with addresses of its own.
    void open_by_hand(const MessageLine& line, const Pair& pair, PairState& state) {
        const std::size_t connection = open_connection(pair, state, nothing);
        Open& open = open_[connection];
        take_addresses(line, open);
        if (const std::string* only = line.find("only")) {
            const bool client = *only == to_string(pair.first);
            if (!client && *only != to_string(pair.second)) fail(line.line, "only= names one of the two");
            open.captured_from_client = client;
        }
        state.connections[state.current] = connection;
        open.unseen = line.has("unseen");
        handshake(connection);
        open.unseen = false;
    }

    std::uint16_t mss(std::size_t connection) const {
        return open_[connection].client.endpoint.address.is_v6 ? 1440 : 1460;
    }

    void handshake(std::size_t connection) {
        now_ = std::max(now_ + 20us, earliest_ - 1ms);
        control(connection, true, {.syn = true}, 0us);
        control(connection, false, {.syn = true, .ack = true}, round_trip);
        control(connection, true, {.ack = true}, acknowledge_delay);
    }

    void unanswered_syn(const MessageLine& line, const Pair& pair, PairState& state) {
        const auto it = state.connections.find(state.current);
        // a SYN that is repeated belongs to the same attempt
        if (it == state.connections.end() || open_[it->second].closed() || open_[it->second].client.sent > 0) {
            state.connections[state.current] = open_connection(pair, state, nothing);
            take_addresses(line, open_[state.connections[state.current]]);
        }
        const std::size_t connection = state.connections[state.current];
        open_[connection].abandoned = true;
        now_ = std::max(now_ + 20us, earliest_);
        control(connection, true, {.syn = true}, 0us);
        previous_.push_back(wires_.size() - 1);
    }

    void fin(std::size_t connection, bool from_client) {
        now_ = std::max(now_ + 20us, earliest_);
        send_fin(connection, from_client);
    }

    void send_fin(std::size_t connection, bool from_client) {
        Open& open = open_[connection];
        if (open.side(from_client).fin || open.reset) return;
        control(connection, from_client, {.ack = true, .fin = true}, 0us);
        previous_.push_back(wires_.size() - 1);
        open.side(from_client).fin = true;
        control(connection, !from_client, {.ack = true}, acknowledge_delay);
        if (open.closed()) open.closed_after = messages_.size();
    }

    void reset(std::size_t connection, bool from_client) {
        now_ = std::max(now_ + 20us, earliest_);
        Open& open = open_[connection];
        if (open.abandoned) open.refused = true;
        control(connection, from_client, {.ack = true, .rst = true}, 0us);
        previous_.push_back(wires_.size() - 1);
        open.reset = true;
        open.closed_after = messages_.size();
    }

    void other_host(Timestamp time) {
        now_ = std::max(now_ + 20us, time);
        Wire wire;
        IpAddress from, to;
        from.bytes = {192, 0, 2, 10};
        to.bytes = {192, 0, 2, 255};
        static constexpr std::string_view text = "still here";
        wire.packet.bytes = udp_frame({from, 5005}, {to, 5005}, as_bytes(text));
        wire.step = step_;
        append(std::move(wire), 0us);
    }

    void datagram(const MessageLine& line, Timestamp time) {
        now_ = std::max(now_ + 20us, time);
        const UdpOrder order = udp_order(line, transcript_);
        Wire wire;
        wire.packet.bytes = udp_frame(order.from, order.to, as_bytes(order.payload));
        wire.step = step_;
        append(std::move(wire), 0us);
        previous_.push_back(wires_.size() - 1);
    }

    void send(const MessageLine& line, const ExpandedStep& step, std::size_t connection) {
        Open& open = open_[connection];
        Direction& from = open.side(step.from_client);
        if (open.closed() || from.fin) fail(line.line, "its sender has closed the connection already");
        now_ = std::max(now_ + 20us, earliest_);
        SentMessage message;
        message.step = step_;
        message.connection = connection;
        message.from_client = step.from_client;
        message.bytes = *step.bytes;
        message.stream_offset = from.sent;
        message.acknowledged = open.side(!step.from_client).sent;
        messages_.push_back(message);
        Duration pause = 0us;
        std::size_t unacknowledged = 0;
        std::vector<std::size_t> sizes = segment_sizes(line, message.bytes.size(), mss(connection));
        const std::optional<Duration> takes = duration_of(line);
        if (takes && sizes.size() == 1 && sizes.front() > 1) sizes = {1, sizes.front() - 1};
        const Timestamp begun = now_;
        std::size_t offset = 0;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            TcpFields fields{sequence(from, from.sent), sequence(open.side(!step.from_client), message.acknowledged)};
            fields.ack = true;
            fields.psh = i + 1 == sizes.size();
            Wire wire = data_wire(connection, step.from_client, fields,
                                  std::string_view(message.bytes).substr(offset, sizes[i]));
            wire.step = step_;
            wire.message = messages_.size() - 1;
            wire.offset = offset;
            wire.length = sizes[i];
            wire.captured = !take_gap(line.who, sizes[i]) && !line.has("lost");
            if (takes && i > 0) pause = std::max<Duration>(begun + *takes * i / (sizes.size() - 1) - now_, 20us);
            previous_.push_back(wires_.size());
            append(std::move(wire), pause);
            pause = segment_spacing;
            offset += sizes[i];
            from.sent += sizes[i];
            if (++unacknowledged == 2 || i + 1 == sizes.size()) {
                control(connection, !step.from_client, {.ack = true}, acknowledge_delay);
                unacknowledged = 0;
            }
        }
        if (gap_ && gap_->whole_segment && (!gap_->who || *gap_->who == line.who)) gap_.reset();
        open.ends_now = open.ends_now || (step.last_on_connection && !step.from_client);
    }

    /// takes=: from the first to the last segment of the message.
    std::optional<Duration> duration_of(const MessageLine& line) const {
        const std::string* text = line.find("takes");
        if (text == nullptr) return std::nullopt;
        const auto read = duration_from(*text);
        if (!read) fail(line.line, fmt::format("takes={} is no time such as 90ms", *text));
        return read;
    }

    /// Sizes from split=, then full segments; a gap begins and ends on a segment of its own.
    std::vector<std::size_t> segment_sizes(const MessageLine& line, std::size_t length, std::size_t most) const {
        if (const std::string* given = line.find("mss")) {
            std::size_t value = 0;
            std::from_chars(given->data(), given->data() + given->size(), value);
            if (value == 0 || value > 60000) fail(line.line, "mss is a number of bytes from 1 to 60000");
            most = value;
        }
        std::vector<std::size_t> sizes;
        std::size_t left = length;
        const std::string split = line.get("split");
        for (std::size_t at = 0; at < split.size() && left > 0;) {
            const std::size_t comma = std::min(split.find(',', at), split.size());
            std::size_t value = 0;
            std::from_chars(split.data() + at, split.data() + comma, value);
            if (value == 0) fail(line.line, "split is a list of segment sizes such as split=1,700,3");
            sizes.push_back(std::min(value, left));
            left -= sizes.back();
            at = comma + 1;
        }
        if (gap_ && !gap_->whole_segment && (!gap_->who || *gap_->who == line.who) && split.empty()) {
            std::size_t lost = std::min<std::size_t>(gap_->left, left);
            left -= lost;
            for (; lost > 0; lost -= sizes.back()) sizes.push_back(std::min(lost, most));
        }
        for (; left > 0; left -= sizes.back()) sizes.push_back(std::min(left, most));
        return sizes;
    }

    bool take_gap(Who who, std::size_t length) {
        if (!gap_ || (gap_->who && *gap_->who != who)) return false;
        if (gap_->whole_segment) {
            gap_.reset();
            return true;
        }
        if (gap_->left == 0) return false;
        gap_->left -= std::min<std::uint64_t>(gap_->left, length);
        if (gap_->left == 0) gap_.reset();
        return true;
    }

    // -- packets --------------------------------------------------------------------------------------------------

    static std::uint32_t sequence(const Direction& side, std::uint64_t offset) {
        return side.initial + 1U + static_cast<std::uint32_t>(offset) + (side.fin && offset == side.sent ? 1U : 0U);
    }

    Wire data_wire(std::size_t connection, bool from_client, TcpFields fields, std::string_view payload) {
        Open& open = open_[connection];
        fields.identification = ++identification_;
        Wire wire;
        wire.connection = connection;
        wire.from_client = from_client;
        wire.syn = fields.syn;
        wire.fin = fields.fin;
        wire.rst = fields.rst;
        wire.ack = fields.ack;
        wire.packet.bytes =
            tcp_frame(open.side(from_client).endpoint, open.side(!from_client).endpoint, fields, as_bytes(payload));
        return wire;
    }

    void control(std::size_t connection, bool from_client, TcpFields fields, Duration pause) {
        const Open& open = open_[connection];
        const Direction& from = open.side(from_client);
        const Direction& other = open.side(!from_client);
        fields.sequence = fields.syn ? from.initial : sequence(from, from.sent);
        if (fields.ack) fields.acknowledgement = fields.syn ? other.initial + 1U : sequence(other, other.sent);
        if (fields.syn) fields.mss = mss(connection);
        Wire wire = data_wire(connection, from_client, fields, {});
        wire.step = step_;
        append(std::move(wire), pause);
    }

    /// Each packet that is sent has an IP identification of its own, also when its bytes come again.
    void renumber(std::vector<std::uint8_t>& frame) {
        if (frame[12] != 0x08) return;
        ++identification_;
        frame[18] = static_cast<std::uint8_t>(identification_ >> 8U);
        frame[19] = static_cast<std::uint8_t>(identification_ & 0xffU);
        repair_checksums(frame);
    }

    /// One byte before the next, as an idle sender probes whether its peer still lives (RFC 9293, 3.8.4).
    void keep_alive(const WireVerb& verb) {
        if (messages_.empty()) fail(verb.line, "keep-alive needs a message before it");
        const SentMessage& message = messages_.back();
        Open& open = open_[message.connection];
        const Direction& from = open.side(message.from_client);
        const Direction& to = open.side(!message.from_client);
        TcpFields fields{sequence(from, from.sent) - 1U, sequence(to, to.sent)};
        fields.ack = true;
        Wire wire = data_wire(message.connection, message.from_client, fields, std::string_view("\0", 1));
        wire.step = step_;
        append(std::move(wire), 1ms);
        control(message.connection, !message.from_client, {.ack = true}, acknowledge_delay);
    }

    /// The same packet on the other side of a router: one hop further.
    static void pass_router(std::vector<std::uint8_t>& frame) {
        frame[5] ^= 0x01U;
        --frame[frame[12] == 0x08 ? 22 : 21];
        repair_checksums(frame);
    }

    void append(Wire wire, Duration pause) {
        now_ += pause;
        if (bad_checksums_ && wire.connection != nothing && wire.from_client) {
            std::vector<std::uint8_t>& bytes = wire.packet.bytes;
            bytes[bytes[12] == 0x08 ? 50 : 70] ^= 0x55U;
        }
        std::optional<Wire> again;
        if (seen_twice_ && wire.connection != nothing) {
            again = wire;
            pass_router(again->packet.bytes);
            again->message = nothing;
        }
        put_on_wire(std::move(wire));
        if (!again) return;
        now_ += 20us;
        put_on_wire(std::move(*again));
    }

    void put_on_wire(Wire wire) {
        wire.packet.time = now_;
        wire.captured = wire.captured && capturing_;
        if (wire.connection != nothing) {
            const Open& open = open_[wire.connection];
            if (open.unseen || open.captured_from_client.value_or(wire.from_client) != wire.from_client)
                wire.captured = false;
        }
        if (wire.captured) wire.packet.dropped_before = std::exchange(drops_, 0);
        wire.snap_length = snap_length_;
        wires_.push_back(std::move(wire));
    }

    /// The side that says that it ends closes first; otherwise the client.
    void close(std::size_t connection, Timestamp not_before) {
        Open& open = open_[connection];
        if (open.closed() || open.abandoned) return;
        now_ = std::max(now_ + 200us, std::min(not_before, now_ + 5ms));
        const bool client_first = !open.ends_now;
        if (open.client.fin || open.server.fin) {
            send_fin(connection, !open.client.fin);
            return;
        }
        send_fin(connection, client_first);
        now_ += 150us;
        send_fin(connection, !client_first);
    }

    void close_everything() {
        previous_.clear();
        for (std::size_t i = 0; i < open_.size(); ++i) close(i, now_ + 5ms);
    }

    // -- what came of it ------------------------------------------------------------------------------------------

    Traffic result() {
        Traffic traffic;
        std::vector<std::optional<std::size_t>> frame_of(wires_.size());
        for (std::size_t i = 0; i < wires_.size(); ++i) {
            if (wires_[i].captured) frame_of[i] = capture(wires_[i], static_cast<std::uint16_t>(i + 1), traffic);
        }
        traffic.frames = frame_refs(traffic.packets);
        describe_connections(traffic, frame_of);
        for (SentMessage& message : messages_) traffic.messages.push_back(std::move(message));
        for (std::size_t i = 0; i < wires_.size(); ++i) {
            const Wire& wire = wires_[i];
            if (wire.message == nothing) continue;
            std::vector<SentPiece>& pieces = traffic.messages[wire.message].pieces;
            std::optional<FrameRef> at;
            if (frame_of[i]) at = traffic.frames[*frame_of[i]];
            const auto place = std::find_if(pieces.begin(), pieces.end(),
                                            [&](const SentPiece& piece) { return piece.offset >= wire.offset; });
            if (place != pieces.end() && place->offset == wire.offset) {
                if (!place->at) place->at = at;  // a retransmission
            } else {
                pieces.insert(place, {wire.offset, wire.length, at});
            }
        }
        return traffic;
    }

    /// Puts the packet into its link layer, and what was captured of it into the capture. The frame with which it was
    /// whole is told, if there is one.
    std::optional<std::size_t> capture(const Wire& wire, std::uint16_t identification, Traffic& traffic) const {
        const Encapsulation& encapsulation = transcript_.head.encapsulation;
        const auto frames = encapsulated(encapsulation, wire.packet.bytes, identification);
        std::size_t count = 0;
        for (const EncapsulatedFrame& frame : frames) count = std::max(count, frame.fragment);
        if (wire.lost_fragment > count) {
            throw TranscriptError{transcript_.file, 0, "lose-fragment names a fragment that is not there"};
        }
        std::set<std::size_t> seen;
        std::optional<std::size_t> whole;
        CapturedPacket packet = wire.packet;
        packet.link = link_of(encapsulation);
        for (const EncapsulatedFrame& frame : frames) {
            if (frame.fragment != 0 && frame.fragment == wire.lost_fragment) continue;
            packet.bytes = frame.bytes;
            packet.original_length = static_cast<std::uint32_t>(frame.bytes.size());
            if (packet.bytes.size() > wire.snap_length) packet.bytes.resize(wire.snap_length);
            seen.insert(frame.fragment);
            if (!whole && (count == 0 || seen.size() == count)) whole = traffic.packets.size();
            traffic.packets.push_back(packet);
            traffic.step_of_frame.push_back(wire.step);
            packet.time += 100ns;
            packet.dropped_before = 0;
        }
        return whole;
    }

    void describe_connections(Traffic& traffic, const std::vector<std::optional<std::size_t>>& frame_of) {
        std::vector<std::optional<StreamIndex>> streams(open_.size());
        StreamIndex next = 0;
        for (const Open& open : open_) {
            SentConnection connection;
            connection.info.client = open.client.endpoint;
            connection.info.server = open.server.endpoint;
            connection.closed_after = std::min(open.closed_after, messages_.size());
            connection.close.reason = open.refused    ? CloseReason::refused
                                      : open.reset    ? CloseReason::reset
                                      : open.closed() ? CloseReason::fin
                                                      : CloseReason::capture_end;
            traffic.connections.push_back(connection);
        }
        for (std::size_t i = 0; i < wires_.size(); ++i) {
            const Wire& wire = wires_[i];
            if (!frame_of[i] || wire.connection == nothing) continue;
            const FrameRef at = traffic.frames[*frame_of[i]];
            SentConnection& connection = traffic.connections[wire.connection];
            TcpConnectionInfo& info = connection.info;
            if (!streams[wire.connection]) {
                streams[wire.connection] = next++;
                info.stream = *streams[wire.connection];
                info.first = at;
                info.from_syn = wire.syn && wire.from_client;
            }
            (wire.from_client ? info.saw_client : info.saw_server) = true;
            if (wire.syn && wire.from_client) ++info.syn_count;
            if (wire.syn && !wire.from_client && !info.accepted) info.accepted = at;
            TcpClose& close = connection.close;
            if ((wire.fin || wire.rst) && !close.first_by)
                close.first_by = wire.from_client ? HttpRole::client : HttpRole::server;
            if (wire.fin) (wire.from_client ? close.client_fin : close.server_fin) = at;
            if (wire.rst) close.reset = at;
            close.at = at;
        }
    }

    const Transcript& transcript_;
    std::vector<ExpandedStep> steps_;
    std::vector<Open> open_;
    std::vector<Wire> wires_;
    std::vector<SentMessage> messages_;
    std::vector<std::size_t> previous_;  ///< packets of the line before a verb, as indexes in wires_
    std::map<Pair, PairState> pairs_;
    std::map<Who, std::uint16_t> ports_used_;
    Pair last_pair_{Who::cpe, Who::acs};
    std::optional<Gap> gap_;
    std::size_t step_ = 0;
    Timestamp now_{}, earliest_{};
    bool capturing_ = true;
    std::size_t snap_length_ = std::numeric_limits<std::size_t>::max();
    std::uint64_t drops_ = 0;
    bool seen_twice_ = false, bad_checksums_ = false;
    std::uint16_t identification_ = 0;
};

}  // namespace

std::variant<Traffic, TranscriptError> make_traffic(const Transcript& transcript) {
    try {
        return Network(transcript).run();
    } catch (const TranscriptError& error) {
        return error;
    }
}

}  // namespace cwmpscope::test
