#include "report/extract.h"

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

}  // namespace

Extract::Extract(const CaptureReport& everything, const std::set<std::uint32_t>& chosen, const Redaction& redaction)
    : redaction_(redaction) {
    for (const SessionResult& result : everything.sessions)
        take_session(*result.session, chosen.contains(result.session->number));
    for (const DeviceHistory& device : everything.devices) take_lifecycles(everything, device, chosen);
}

void Extract::take_session(const Session& session, bool is_chosen) {
    std::map<StreamIndex, std::uint64_t> first;
    for (const auto& message : session.messages) first.try_emplace(message->stream, message->first.frame);
    for (const auto& [stream, frame] : first) sessions_on_[stream][frame] = is_chosen;
    if (!is_chosen) return;
    for (const ConnectionUse& use : session.connections) {
        streams_.insert(use.info.stream);
        hosts_.emplace(use.info.client.address, use.info.server.address);
        hosts_.emplace(use.info.server.address, use.info.client.address);
    }
    for (const auto& message : session.messages) {
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
    for (const Transfer& transfer : device.transfers) {
        if (!is_one_of(chosen, transfer.request_session) && !is_one_of(chosen, transfer.complete_session)) continue;
        for (const std::uint32_t index : transfer.file_exchanges) take_exchange(everything, index, "file transfer");
    }
    for (const Lifecycle& lifecycle : device.lifecycles) {
        if (lifecycle.kind != LifecycleKind::connection_request || !is_one_of(chosen, lifecycle.ended_session))
            continue;
        take_frames(lifecycle.frames);
        if (!lifecycle.connection_request || *lifecycle.connection_request >= device.connection_requests.size())
            continue;
        for (const std::uint32_t index : device.connection_requests[*lifecycle.connection_request].exchanges)
            take_exchange(everything, index, "connection request");
    }
}

void Extract::take_exchange(const CaptureReport& everything, std::uint32_t index, std::string_view what) {
    if (index >= everything.file_exchanges.size()) return;
    const FileExchange& exchange = everything.file_exchanges[index];
    streams_.insert(exchange.stream);
    hosts_.emplace(exchange.client.address, exchange.server.address);
    hosts_.emplace(exchange.server.address, exchange.client.address);
    for (const auto& message : {exchange.request, exchange.response}) {
        if (message != nullptr) comment(*message, fmt::format("{} · {}", what, words_of(*message, redaction_)));
    }
}

void Extract::comment(const Message& message, const std::string& words) {
    std::string& text = comments_[message.first.frame];
    if (text.find(words) != std::string::npos) return;
    text += (text.empty() ? "" : "\n") + words;
}

bool Extract::wants(std::uint64_t frame, const PacketFate& fate, const PacketPlace& place) const {
    if (frames_.contains(frame)) return true;
    if (fate.layer == LayerFate::fragment_held || place.layer == LayerFate::fragment_held)
        return hosts_.contains({place.from.address, place.to.address});
    if (fate.layer != LayerFate::tcp || !streams_.contains(fate.stream)) return false;
    const auto shared = sessions_on_.find(fate.stream);
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
