#include "tests/support/transcript_tcp.h"

#include "tests/support/packet_writer.h"
#include "tests/support/transcript_expand.h"
#include "tests/support/transcript_network.h"
#include "tests/support/transcript_literals.h"
#include "tests/support/transcript_segments.h"
#include "tests/support/transcript_udp.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace cwmpscope::test {

namespace {

using namespace std::chrono_literals;

class Player {
public:
    explicit Player(const Transcript& transcript) : transcript_(transcript), steps_(expand(transcript)) {
        network_.now = transcript.head.start - 1ms;
    }

    Traffic run() {
        for (std::size_t& step = network_.step = 0; step < transcript_.steps.size(); ++step) {
            if (const WireVerb* verb = std::get_if<WireVerb>(&transcript_.steps[step])) {
                apply(*verb);
            } else {
                play(std::get<MessageLine>(transcript_.steps[step]), steps_[step]);
            }
        }
        network_.step = nothing;
        if (transcript_.head.close_at_end && network_.capturing) {
            for (std::size_t i = 0; i < network_.open.size(); ++i) network_.close(i, network_.now + 5ms);
        }
        Traffic traffic = traffic_of(transcript_, network_.wires, network_.open, std::move(network_.messages));
        if (network_.drops_somewhere > 0 && !traffic.packets.empty()) {
            traffic.packets.front().dropped_before += network_.drops_somewhere;
            traffic.packets.front().dropped_until = traffic.packets.back().time;
        }
        return traffic;
    }

private:
    using Pair = std::pair<Who, Who>;
    struct PairState {
        std::map<std::uint64_t, std::size_t> connections;  ///< by the number in connection=
        std::uint64_t current = 1;
        bool open_new = false, reuse_port = false, half_open = false;
    };

    [[noreturn]] void fail(int line, std::string text) const {
        throw TranscriptError{transcript_.file, line, std::move(text)};
    }

    std::uint64_t number(const WireVerb& verb, std::size_t index, std::uint64_t otherwise) const {
        return number_of(transcript_, verb, index, otherwise);
    }

    // -- wire verbs -----------------------------------------------------------------------------------------------

    void apply(const WireVerb& verb) {
        if (verb.verb == "begin-here") {
            for (Wire& wire : network_.wires) wire.captured = false;
        } else if (verb.verb == "end-here") {
            network_.capturing = false;
        } else if (verb.verb == "snaplen") {
            network_.snap_length = number(verb, 0, 96);
        } else if (verb.verb == "drops") {
            const bool somewhere = verb.arguments.size() > 1 && verb.arguments[1] == "somewhere";
            (somewhere ? network_.drops_somewhere : network_.drops) += number(verb, 0, 1);
        } else if (verb.verb == "gap") {
            gap_ = gap_of(transcript_, verb);
        } else if (verb.verb == "new-connection") {
            PairState& pair = pairs_[last_pair_];
            pair.open_new = true;
        } else if (verb.verb == "reuse-port") {
            PairState& pair = pairs_[last_pair_];
            pair.open_new = pair.reuse_port = true;
        } else if (verb.verb == "half-open") {
            PairState& pair = pairs_[last_pair_];
            pair.open_new = pair.reuse_port = pair.half_open = true;
        } else if (verb.verb == "simultaneous-open") {
            simultaneous_open_ = true;
        } else if (verb.verb == "wrap") {
            before_wrap_ = number(verb, 0, 100);
        } else if (verb.verb == "closed-window") {
            closed_window_ = true;
        } else if (verb.verb == "stray-rst") {
            stray_reset(verb);
        } else if (verb.verb == "lose") {
            previous(verb, number(verb, 0, 1)).captured = false;
        } else if (verb.verb == "lose-fragment") {
            previous(verb, number(verb, 0, 1)).lost_fragment = number(verb, 1, 1);
        } else if (verb.verb == "retransmit") {
            Wire copy = previous(verb, number(verb, 0, previous_.size()));
            copy.captured = network_.capturing;
            network_.renumber(copy.packet.bytes);
            copy.lost_fragment = 0;
            network_.append(std::move(copy), 1ms);
        } else if (verb.verb == "swap") {
            swap(verb);
        } else if (verb.verb == "seen-twice") {
            network_.seen_twice = true;
        } else if (verb.verb == "bad-checksums") {
            network_.bad_checksums = verb.arguments.empty() || verb.arguments.front() == "cpe";
        } else if (verb.verb == "keep-alive") {
            keep_alive(verb);
        } else if (verb.verb == "overlap") {
            overlap(verb);
        }
    }

    /// The Nth packet (1-based) of the message before the verb.
    Wire& previous(const WireVerb& verb, std::uint64_t index) {
        if (previous_.empty()) fail(verb.line, fmt::format("there is no packet before {}", verb.verb));
        if (index == 0 || index > previous_.size()) {
            fail(verb.line, fmt::format("the message before {} has {} packets, there is no packet {}", verb.verb,
                                        previous_.size(), index));
        }
        return network_.wires[previous_[index - 1]];
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
        const SentMessage& message = network_.messages[last.message];
        const std::size_t length = std::min<std::size_t>(number(verb, 0, 1), message.bytes.size());
        std::string bytes = message.bytes.substr(message.bytes.size() - length);
        const bool different = verb.arguments.size() > 1 && verb.arguments[1] == "different";
        if (different)
            std::transform(bytes.begin(), bytes.end(), bytes.begin(), [](char c) { return c == 'X' ? 'Y' : 'X'; });
        Open& open = network_.open[message.connection];
        Direction& from = open.side(message.from_client);
        const std::uint64_t offset = message.stream_offset + message.bytes.size() - length;
        TcpFields fields{sequence(from, offset),
                         sequence(open.side(!message.from_client), open.side(!message.from_client).sent)};
        fields.ack = fields.psh = true;
        Wire wire = network_.data_wire(message.connection, message.from_client, fields, bytes);
        network_.append(std::move(wire), 1ms);
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
        const bool needs_new =
            !exists || state.open_new || (request && !network_.open[it->second].usable_for_request());
        if (!needs_new) return it->second;
        if (!step.from_client && step.bytes) fail(line.line, "the server speaks, but no connection is open");
        if (!step.bytes) {
            if (exists) return it->second;
            fail(line.line, fmt::format("{} needs a connection", line.what));
        }
        if (exists && !state.half_open) network_.close(it->second, earliest_);
        const std::size_t connection = open_connection(pair, state, exists ? it->second : nothing);
        if (state.half_open) {
            network_.wait_until(earliest_ - 1s - 5ms);
            network_.forget(it->second, connection);
        }
        state.connections[state.current] = connection;
        state.open_new = state.reuse_port = state.half_open = false;
        network_.wait_until(earliest_ - 1ms);
        network_.handshake(connection, std::exchange(simultaneous_open_, false));
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
        const std::size_t index = network_.open.size();
        std::uint16_t& ports_used = ports_used_[pair.first];
        if (state.reuse_port && before != nothing) {
            open.client.endpoint.port = network_.open[before].client.endpoint.port;
        } else {
            open.client.endpoint.port = static_cast<std::uint16_t>(open.client.endpoint.port + ports_used++);
        }
        open.client.initial = 0x10000000U + static_cast<std::uint32_t>(index) * 0x01000193U;
        open.server.initial = 0x50000000U + static_cast<std::uint32_t>(index) * 0x01000193U;
        if (before_wrap_)
            open.client.initial = open.server.initial = 0U - 1U - static_cast<std::uint32_t>(*before_wrap_);
        network_.open.push_back(open);
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
        Open& open = network_.open[connection];
        take_addresses(line, open);
        if (const std::string* only = line.find("only")) {
            const bool client = *only == to_string(pair.first);
            if (!client && *only != to_string(pair.second)) fail(line.line, "only= names one of the two");
            open.captured_from_client = client;
        }
        state.connections[state.current] = connection;
        open.unseen = line.has("unseen");
        network_.wait_until(earliest_ - 1ms);
        network_.handshake(connection, std::exchange(simultaneous_open_, false));
        open.unseen = false;
    }

    /// Of a number that the receiver cannot believe: somebody guessed.
    void stray_reset(const WireVerb& verb) {
        if (network_.messages.empty()) fail(verb.line, "stray-rst needs a message before it");
        const SentMessage& message = network_.messages.back();
        const Open& open = network_.open[message.connection];
        TcpFields fields{sequence(open.side(message.from_client), 200'000)};
        fields.rst = true;
        Wire wire = network_.data_wire(message.connection, message.from_client, fields, {});
        wire.rst = false;
        network_.append(std::move(wire), 1ms);
    }

    void unanswered_syn(const MessageLine& line, const Pair& pair, PairState& state) {
        const auto it = state.connections.find(state.current);
        // a SYN that is repeated belongs to the same attempt
        if (it == state.connections.end() || network_.open[it->second].closed() ||
            network_.open[it->second].client.sent > 0) {
            state.connections[state.current] = open_connection(pair, state, nothing);
            take_addresses(line, network_.open[state.connections[state.current]]);
        }
        const std::size_t connection = state.connections[state.current];
        network_.open[connection].abandoned = true;
        network_.wait_until(earliest_);
        network_.control(connection, true, {.syn = true}, 0us);
        previous_.push_back(network_.wires.size() - 1);
    }

    void fin(std::size_t connection, bool from_client) {
        network_.wait_until(earliest_);
        if (const auto sent = network_.send_fin(connection, from_client)) previous_.push_back(*sent);
    }

    void reset(std::size_t connection, bool from_client) {
        network_.wait_until(earliest_);
        previous_.push_back(network_.reset(connection, from_client));
    }

    void other_host(Timestamp time) {
        network_.wait_until(time);
        Wire wire;
        IpAddress from, to;
        from.bytes = {192, 0, 2, 10};
        to.bytes = {192, 0, 2, 255};
        static constexpr std::string_view text = "still here";
        wire.packet.bytes = udp_frame({from, 5005}, {to, 5005}, as_bytes(text));
        network_.append(std::move(wire), 0us);
    }

    void datagram(const MessageLine& line, Timestamp time) {
        network_.wait_until(time);
        const UdpOrder order = udp_order(line, transcript_);
        Wire wire;
        wire.packet.bytes = udp_frame(order.from, order.to, as_bytes(order.payload));
        network_.append(std::move(wire), 0us);
        previous_.push_back(network_.wires.size() - 1);
    }

    void send(const MessageLine& line, const ExpandedStep& step, std::size_t connection) {
        Open& open = network_.open[connection];
        Direction& from = open.side(step.from_client);
        if (open.closed() || from.fin) fail(line.line, "its sender has closed the connection already");
        network_.wait_until(earliest_);
        SentMessage message;
        message.step = network_.step;
        message.connection = connection;
        message.from_client = step.from_client;
        message.bytes = *step.bytes;
        message.stream_offset = from.sent;
        message.acknowledged = open.side(!step.from_client).sent;
        network_.messages.push_back(message);
        if (std::exchange(closed_window_, false))
            network_.probe_closed_window(connection, step.from_client, message.bytes.substr(0, 1));
        Duration pause = 0us;
        std::size_t unacknowledged = 0;
        std::vector<std::size_t> sizes =
            segment_sizes(transcript_, line, message.bytes.size(), network_.mss(connection), gap_);
        const std::optional<Duration> takes = duration_of(transcript_, line);
        if (takes && sizes.size() == 1 && sizes.front() > 1) sizes = {1, sizes.front() - 1};
        const Timestamp begun = network_.now;
        std::size_t offset = 0;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            TcpFields fields{sequence(from, from.sent), sequence(open.side(!step.from_client), message.acknowledged)};
            fields.ack = true;
            fields.psh = i + 1 == sizes.size();
            Wire wire = network_.data_wire(connection, step.from_client, fields,
                                           std::string_view(message.bytes).substr(offset, sizes[i]));
            wire.message = network_.messages.size() - 1;
            wire.offset = offset;
            wire.length = sizes[i];
            wire.captured = !take_gap(gap_, line.who, sizes[i]) && !line.has("lost");
            if (takes && i > 0)
                pause = std::max<Duration>(begun + *takes * i / (sizes.size() - 1) - network_.now, 20us);
            previous_.push_back(network_.wires.size());
            network_.append(std::move(wire), pause);
            pause = segment_spacing;
            offset += sizes[i];
            from.sent += sizes[i];
            if (++unacknowledged == 2 || i + 1 == sizes.size()) {
                network_.control(connection, !step.from_client, {.ack = true}, acknowledge_delay);
                unacknowledged = 0;
            }
        }
        if (gap_ && gap_->whole_segment && gap_->concerns(line.who)) gap_.reset();
        open.ends_now = open.ends_now || (step.last_on_connection && !step.from_client);
    }

    /// One byte before the next, as an idle sender probes whether its peer still lives (RFC 9293, 3.8.4).
    void keep_alive(const WireVerb& verb) {
        if (network_.messages.empty()) fail(verb.line, "keep-alive needs a message before it");
        const SentMessage& message = network_.messages.back();
        Open& open = network_.open[message.connection];
        const Direction& from = open.side(message.from_client);
        const Direction& to = open.side(!message.from_client);
        TcpFields fields{sequence(from, from.sent) - 1U, sequence(to, to.sent)};
        fields.ack = true;
        Wire wire = network_.data_wire(message.connection, message.from_client, fields, std::string_view("\0", 1));
        network_.append(std::move(wire), 1ms);
        network_.control(message.connection, !message.from_client, {.ack = true}, acknowledge_delay);
    }

    const Transcript& transcript_;
    std::vector<ExpandedStep> steps_;
    Network network_;
    std::vector<std::size_t> previous_;  ///< packets of the line before a verb, as indexes in network_.wires
    std::map<Pair, PairState> pairs_;
    std::map<Who, std::uint16_t> ports_used_;
    Pair last_pair_{Who::cpe, Who::acs};
    std::optional<TranscriptGap> gap_;
    Timestamp earliest_{};
    bool simultaneous_open_ = false, closed_window_ = false;
    std::optional<std::uint64_t> before_wrap_;
};

}  // namespace

std::variant<Traffic, TranscriptError> make_traffic(const Transcript& transcript) {
    try {
        return Player(transcript).run();
    } catch (const TranscriptError& error) {
        return error;
    }
}

}  // namespace cwmpscope::test
