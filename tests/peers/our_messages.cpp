#include "capture/capture_pipeline.h"
#include "capture/pcap_file.h"
#include "capture/tls_key_log_source.h"
#include "report/json.h"
#include "tests/peers/peer_messages.h"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace cwmpscope::peers {

namespace {

/// What the table of differences may be about; other oddities are of no account there.
std::set<std::string> marks_of(const HttpMessage& message) {
    std::set<std::string> marks;
    const auto note = [&](HttpNoteKind kind, const char* mark) {
        if (message.has_note(kind)) marks.insert(mark);
    };
    if (message.framing == BodyFraming::until_close) marks.insert("until-close");
    if (message.is_request && message.text(message.method) == "QUERY") marks.insert("query");
    note(HttpNoteKind::folded_header, "folded");
    note(HttpNoteKind::header_space_before_colon, "blank-before-colon");
    note(HttpNoteKind::trailer, "trailer");
    note(HttpNoteKind::bad_chunk, "bad-chunk");
    note(HttpNoteKind::extra_bytes_after_body, "more-than-promised");
    note(HttpNoteKind::truncated_body, "less-than-promised");
    return marks;
}

class Collector : public CaptureListener {
public:
    OurMessages found;

    void message(const TcpConnectionInfo& info, const HttpMessage& message) override {
        JsonStyle style;
        style.redaction.show_secrets = true;
        const auto object = nlohmann::json::parse(http_message_json(info, message, style));
        PeerMessage seen;
        seen.stream = object.at("stream").get<std::uint64_t>();
        seen.is_request = object.at("direction") == "request";
        seen.frame = object.at("frame").get<std::uint64_t>();
        seen.shown = seen.frame;
        seen.last_frame = object.at("last_frame").get<std::uint64_t>();
        if (object.at("start_line").is_string()) seen.start_line = object.at("start_line").get<std::string>();
        seen.body_length = object.at("body_length").get<std::uint64_t>();
        seen.body_sha256 = object.at("body_sha256").get<std::string>();
        seen.complete = object.at("complete").get<bool>();
        if (object.at("incomplete_reason").is_string()) seen.reason = object.at("incomplete_reason").get<std::string>();
        seen.marks = marks_of(message);
        place_of_[{info.stream, message.is_request, message.stream_offset}] = found.messages.size();
        found.messages.push_back(std::move(seen));
        found.server_ports.insert(info.server.port);
    }
    void exchange(const TcpConnectionInfo& info, HttpExchange&& exchange) override {
        if (!exchange.request) return;
        const HttpMessage& request = *exchange.request;
        exchange_part(info, request, request);
        for (const HttpMessage& interim : exchange.interim) exchange_part(info, interim, request);
        if (exchange.response) exchange_part(info, *exchange.response, request);
    }
    void connection_closed(const TcpConnectionInfo& info, const TcpClose& close) override {
        if (close.gaps > 0) found.streams_with_holes.insert(info.stream);
    }

private:
    /// Of a message what only its exchange tells.
    void exchange_part(const TcpConnectionInfo& info, const HttpMessage& part, const HttpMessage& request) {
        const auto place = place_of_.find({info.stream, part.is_request, part.stream_offset});
        if (place == place_of_.end()) return;
        PeerMessage& message = found.messages[place->second];
        message.target = request.text(request.target);
        message.marks.merge(marks_of(part));
        if (!part.is_request && request.text(request.method) == "HEAD") message.marks.insert("to-head");
    }
    std::map<std::tuple<std::uint64_t, bool, std::uint64_t>, std::size_t> place_of_;  ///< by stream, kind, offset
};

}  // namespace

OurMessages our_messages(const std::filesystem::path& capture) {
    Collector collector;
    auto opened = open_capture({capture.string()});
    if (const auto* failure = std::get_if<Failure>(&opened)) {
        collector.found.failure = failure->what;
        return std::move(collector.found);
    }
    PacketSource& source = *std::get<std::unique_ptr<PacketSource>>(opened);
    CapturePipeline pipeline(Limits{}, collector);
    ToldKeys keys;
    for (;;) {
        const Next next = source.next();
        keys.hand_on(source, [&](std::string_view lines, TlsKeySource from) { pipeline.add_tls_keys(lines, from); });
        if (const auto* packet = std::get_if<Packet>(&next)) {
            pipeline.push(*packet);
        } else if (!std::holds_alternative<Idle>(next)) {
            break;
        }
    }
    pipeline.finish();
    return std::move(collector.found);
}

}  // namespace cwmpscope::peers
