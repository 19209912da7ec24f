#include "report/extract.h"

#include "capture/datagram.h"
#include "report/escape.h"
#include "report/message_label.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

bool is_one_of(const std::set<std::uint32_t>& chosen, const std::optional<std::uint32_t>& session) {
    return session && chosen.contains(*session);
}

std::string words_of(const Message& message, const Redaction& redaction) {
    const MessageLabel label = label_of(message, message.cwmp(), redaction);
    return label.detail.empty() ? label.name : label.name + " " + label.detail;
}

/// The body of a firmware image or the like, as it lies in the stream.
std::optional<std::pair<std::uint64_t, std::uint64_t>> bulk_of(const Message& message) {
    constexpr std::uint64_t worth_it = 2000;
    const std::uint64_t* length = message.http->content_length.get_if();
    if (length == nullptr || message.http->chunked || !message.http->content_encoding.empty() ||
        message.has_body_element || message.incomplete != Incomplete::no || *length < worth_it ||
        message.body_length != *length || message.stream_end < message.stream_offset + *length)
        return std::nullopt;
    return std::pair(message.stream_end - *length, message.stream_end);
}

}  // namespace

Extract::Extract(const CaptureReport& everything, const std::set<std::uint32_t>& chosen, const Redaction& redaction)
    : redaction_(redaction) {
    for (const SessionResult& result : everything.sessions)
        take_session(*result.session, chosen.contains(result.session->number));
    take_dhcp(everything);
    for (const DeviceHistory& device : everything.devices) take_lifecycles(everything, device, chosen);
}

ExtractedStream& Extract::take_stream(StreamIndex stream, const Endpoint& client, const Endpoint& server,
                                      ExtractedStream::Use use) {
    hosts_.emplace(client.address, server.address);
    hosts_.emplace(server.address, client.address);
    ExtractedStream& taken = streams_[stream];
    taken.use = use;
    taken.client = client;
    taken.server = server;
    return taken;
}

void Extract::take_session(const Session& session, bool is_chosen) {
    std::map<StreamIndex, std::uint64_t> first;
    for (const auto& message : session.messages) first.try_emplace(message->stream, message->first.frame);
    for (const auto& [stream, frame] : first) sessions_on_[stream][frame] = is_chosen;
    if (!is_chosen) return;
    for (const ConnectionUse& use : session.connections) {
        take_stream(use.info.stream, use.info.client, use.info.server, ExtractedStream::Use::session);
        callers_.emplace(use.info.client.address, use.info.server.address);
        cpes_.insert(use.info.client.address);
    }
    for (const auto& message : session.messages) {
        ExtractedStream& stream = streams_[message->stream];
        stream.starts[message->is_request].insert(message->stream_offset);
        stream.encrypted |= message->encrypted;
        comment(*message,
                fmt::format("session {} · {} · {}", session.number,
                            message->from == Side::cpe ? "CPE → ACS" : "ACS → CPE", words_of(*message, redaction_)));
    }
}

void Extract::take_lifecycles(const CaptureReport& everything, const DeviceHistory& device,
                              const std::set<std::uint32_t>& chosen) {
    const auto take_frames = [&](const std::vector<FrameRef>& frames) {
        for (const FrameRef& at : frames) frames_.insert(at.frame);
    };
    bool unfetched = false;
    for (const Transfer& transfer : device.transfers) {
        if (!is_one_of(chosen, transfer.request_session) && !is_one_of(chosen, transfer.complete_session)) continue;
        unfetched |= transfer.file_exchanges.empty();
        for (const std::uint32_t index : transfer.file_exchanges)
            take_exchange(everything, index, ExtractedStream::Use::file_transfer);
    }
    if (unfetched) take_fetches(everything);
    for (const Lifecycle& lifecycle : device.lifecycles) {
        if (lifecycle.kind != LifecycleKind::connection_request) continue;
        // One that no session followed is told with any session of the device.
        const bool wanted =
            lifecycle.ended_session
                ? chosen.contains(*lifecycle.ended_session)
                : std::ranges::any_of(device.sessions, [&](std::uint32_t session) { return chosen.contains(session); });
        if (!wanted) continue;
        take_frames(lifecycle.frames);
        if (!lifecycle.connection_request || *lifecycle.connection_request >= device.connection_requests.size())
            continue;
        for (const std::uint32_t index : device.connection_requests[*lifecycle.connection_request].exchanges)
            take_exchange(everything, index, ExtractedStream::Use::connection_request);
    }
}

void Extract::take_fetches(const CaptureReport& everything) {
    for (std::uint32_t i = 0; i < everything.file_exchanges.size(); ++i) {
        const FileExchange& exchange = everything.file_exchanges[i];
        if (cpes_.contains(exchange.client.address) && !streams_.contains(exchange.stream))
            take_exchange(everything, i, ExtractedStream::Use::file_transfer);
    }
}

void Extract::take_dhcp(const CaptureReport& everything) {
    std::set<std::string> clients;
    for (const DhcpMessage& message : everything.dhcp) {
        if (cpes_.contains(message.given) || cpes_.contains(message.asked)) clients.insert(message.client);
    }
    for (const DhcpMessage& message : everything.dhcp) {
        if (clients.contains(message.client)) frames_.insert(message.at.frame);
    }
}

void Extract::take_exchange(const CaptureReport& everything, std::uint32_t index, ExtractedStream::Use use) {
    if (index >= everything.file_exchanges.size()) return;
    const FileExchange& exchange = everything.file_exchanges[index];
    ExtractedStream& stream = take_stream(exchange.stream, exchange.client, exchange.server, use);
    const std::string_view what = use == ExtractedStream::Use::file_transfer ? "file transfer" : "connection request";
    for (const auto& message : {exchange.request, exchange.response}) {
        if (message == nullptr) continue;
        stream.starts[message->is_request].insert(message->stream_offset);
        stream.encrypted |= message->encrypted;
        if (const auto bulk = bulk_of(*message)) stream.bulk[message->is_request].insert(*bulk);
        comment(*message, fmt::format("{} · {}", what, words_of(*message, redaction_)));
    }
}

void Extract::comment(const Message& message, const std::string& words) {
    std::string& text = comments_[message.first.frame];
    if (text.find(words) != std::string::npos) return;
    text += (text.empty() ? "" : "\n") + words;
}

bool Extract::wants_datagram(const Packet& packet, const PacketPlace& place) const {
    if (place.layer != LayerFate::udp) return false;
    if (frames_.contains(packet.at.frame)) return true;
    if (!cpes_.contains(place.from.address) && !cpes_.contains(place.to.address)) return false;
    const Bytes from_header = packet.bytes.subspan(place.header, place.end - place.header);
    return datagram_of_interest(place.from.address, place.to.address, from_header,
                                static_cast<std::uint32_t>(from_header.size()), packet.at)
        .has_value();
}

bool Extract::wants(const Packet& packet, const PacketFate& fate, const PacketPlace& place) const {
    const std::uint64_t frame = packet.at.frame;
    if (frames_.contains(frame) || wants_datagram(packet, place)) return true;
    if (fate.layer == LayerFate::fragment_held || place.layer == LayerFate::fragment_held)
        return hosts_.contains({place.from.address, place.to.address});
    return fate.layer == LayerFate::tcp && wants(fate.stream, frame);
}

bool Extract::wants(StreamIndex stream, std::uint64_t frame) const {
    if (!streams_.contains(stream)) return false;
    const auto shared = sessions_on_.find(stream);
    if (shared == sessions_on_.end()) return true;
    // Before the first session is the handshake; after that a frame belongs to the session that began last.
    const auto after = shared->second.upper_bound(frame);
    return after == shared->second.begin() || std::prev(after)->second;
}

std::string Extract::comment_of(std::uint64_t frame) const {
    const auto found = comments_.find(frame);
    return found == comments_.end() ? std::string() : found->second;
}

}  // namespace cwmpscope
