#include "tests/support/transcript_network.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cwmpscope::test {

namespace {

using namespace std::chrono_literals;

/// The same packet on the other side of a router: one hop further.
void pass_router(std::vector<std::uint8_t>& frame) {
    frame[5] ^= 0x01U;
    --frame[frame[12] == 0x08 ? 22 : 21];
    repair_checksums(frame);
}

}  // namespace

std::uint32_t sequence(const Direction& side, std::uint64_t offset) {
    return side.initial + 1U + static_cast<std::uint32_t>(offset) + (side.fin && offset == side.sent ? 1U : 0U);
}

void Network::wait_until(Timestamp time) {
    now = std::max(now + 20us, time);
}

std::uint16_t Network::mss(std::size_t connection) const {
    return open[connection].client.endpoint.address.is_v6 ? 1440 : 1460;
}

// ---- packets

Wire Network::data_wire(std::size_t connection, bool from_client, TcpFields fields, std::string_view payload) {
    const Open& of = open[connection];
    fields.identification = ++identification;
    Wire wire;
    wire.step = step;
    wire.connection = connection;
    wire.from_client = from_client;
    wire.syn = fields.syn;
    wire.fin = fields.fin;
    wire.rst = fields.rst;
    wire.ack = fields.ack;
    wire.packet.bytes =
        tcp_frame(of.side(from_client).endpoint, of.side(!from_client).endpoint, fields, as_bytes(payload));
    return wire;
}

void Network::control(std::size_t connection, bool from_client, TcpFields fields, Duration pause) {
    const Direction& from = open[connection].side(from_client);
    const Direction& other = open[connection].side(!from_client);
    fields.sequence = fields.syn ? from.initial : sequence(from, from.sent);
    if (fields.ack) fields.acknowledgement = fields.syn ? other.initial + 1U : sequence(other, other.sent);
    if (fields.syn) fields.mss = mss(connection);
    append(data_wire(connection, from_client, fields, {}), pause);
}

void Network::renumber(std::vector<std::uint8_t>& frame) {
    if (frame[12] != 0x08) return;
    ++identification;
    frame[18] = static_cast<std::uint8_t>(identification >> 8U);
    frame[19] = static_cast<std::uint8_t>(identification & 0xffU);
    repair_checksums(frame);
}

void Network::append(Wire wire, Duration pause) {
    now += pause;
    if (bad_checksums && wire.connection != nothing && wire.from_client) {
        std::vector<std::uint8_t>& bytes = wire.packet.bytes;
        bytes[bytes[12] == 0x08 ? 50 : 70] ^= 0x55U;
    }
    std::optional<Wire> again;
    if (seen_twice && wire.connection != nothing) {
        again = wire;
        pass_router(again->packet.bytes);
        again->message = nothing;
    }
    put_on_wire(std::move(wire));
    if (!again) return;
    now += 20us;
    put_on_wire(std::move(*again));
}

void Network::put_on_wire(Wire wire) {
    wire.packet.time = now;
    wire.captured = wire.captured && capturing;
    if (wire.connection != nothing) {
        const Open& of = open[wire.connection];
        if (of.unseen || of.captured_from_client.value_or(wire.from_client) != wire.from_client) wire.captured = false;
    }
    if (wire.captured) wire.packet.dropped_before = std::exchange(drops, 0);
    wire.snap_length = snap_length;
    wires.push_back(std::move(wire));
}

// ---- connections

void Network::handshake(std::size_t connection, bool simultaneous) {
    control(connection, true, {.syn = true}, 0us);
    if (simultaneous) {
        control(connection, false, {.syn = true}, 20us);
        control(connection, false, {.syn = true, .ack = true}, round_trip);
        control(connection, true, {.syn = true, .ack = true}, 20us);
        return;
    }
    control(connection, false, {.syn = true, .ack = true}, round_trip);
    control(connection, true, {.ack = true}, acknowledge_delay);
}

void Network::forget(std::size_t old, std::size_t next) {
    control(next, true, {.syn = true}, 0us);
    control(old, false, {.ack = true}, round_trip);
    control(old, true, {.rst = true}, acknowledge_delay);
    open[old].reset = true;
    open[old].closed_after = messages.size();
    now += 1s;
}

void Network::probe_closed_window(std::size_t connection, bool from_client, std::string_view next_byte) {
    const Direction& from = open[connection].side(from_client);
    const Direction& to = open[connection].side(!from_client);
    control(connection, !from_client, {.ack = true, .window = 0}, acknowledge_delay);
    for (const bool with_data : {false, true}) {
        TcpFields fields{sequence(from, from.sent) - (with_data ? 0U : 1U), sequence(to, to.sent)};
        fields.ack = true;
        append(data_wire(connection, from_client, fields, with_data ? next_byte : std::string_view()), 200ms);
        control(connection, !from_client, {.ack = true, .window = 0}, acknowledge_delay);
    }
    control(connection, !from_client, {.ack = true}, 100ms);
}

std::optional<std::size_t> Network::send_fin(std::size_t connection, bool from_client) {
    Open& of = open[connection];
    if (of.side(from_client).fin || of.reset) return std::nullopt;
    control(connection, from_client, {.ack = true, .fin = true}, 0us);
    const std::size_t sent = wires.size() - 1;
    of.side(from_client).fin = true;
    control(connection, !from_client, {.ack = true}, acknowledge_delay);
    if (of.closed()) of.closed_after = messages.size();
    return sent;
}

std::size_t Network::reset(std::size_t connection, bool from_client) {
    Open& of = open[connection];
    if (of.abandoned) of.refused = true;
    control(connection, from_client, {.ack = true, .rst = true}, 0us);
    of.reset = true;
    of.closed_after = messages.size();
    return wires.size() - 1;
}

void Network::close(std::size_t connection, Timestamp not_before) {
    const Open& of = open[connection];
    if (of.closed() || of.abandoned) return;
    now = std::max(now + 200us, std::min(not_before, now + 5ms));
    const bool client_first = !of.ends_now;
    if (of.client.fin || of.server.fin) {
        send_fin(connection, !of.client.fin);
        return;
    }
    send_fin(connection, client_first);
    now += 150us;
    send_fin(connection, !client_first);
}

}  // namespace cwmpscope::test
