#include "capture/capture_pipeline.h"
#include "capture/pcap_file.h"
#include "capture/tls_key_log_source.h"
#include "report/json.h"
#include "tests/peers/peer_messages.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string_view>
#include <utility>
#include <variant>

namespace cwmpscope::peers {

namespace {

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
        found.messages.push_back(std::move(seen));
        found.server_ports.insert(info.server.port);
    }
    void connection_closed(const TcpConnectionInfo& info, const TcpClose& close) override {
        if (close.gaps > 0) found.streams_with_holes.insert(info.stream);
    }
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
        keys.hand_on(source,
                     [&](std::string_view lines, TlsKeySource from) { pipeline.add_tls_keys(lines, from); });
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
