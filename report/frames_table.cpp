#include "report/frames_table.h"

#include "report/text_width.h"
#include "report/time_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cwmpscope {

namespace {

constexpr std::size_t frame_width = 7, stream_width = 6, payload_width = 7;

std::string_view layer_text(LayerFate fate) {
    switch (fate) {
        case LayerFate::tcp:
            return "TCP";
        case LayerFate::udp:
            return "UDP";
        case LayerFate::fragment_held:
            return "IP fragment that waits for the rest";
        case LayerFate::other_ip:
            return "other IP";
        case LayerFate::not_ip:
            return "not IP";
        case LayerFate::unknown_link:
            return "unknown link layer";
        case LayerFate::malformed:
            return "malformed";
    }
    return "";
}

std::string_view segment_text(SegmentFate fate) {
    switch (fate) {
        case SegmentFate::no_payload:
            return "no payload";
        case SegmentFate::in_order:
            return "in order";
        case SegmentFate::partly_new:
            return "partly new";
        case SegmentFate::held_back:
            return "out of order";
        case SegmentFate::retransmitted:
            return "retransmitted";
        case SegmentFate::seen_twice:
            return "captured twice";
        case SegmentFate::late:
            return "late: its hole had been given up";
        case SegmentFate::keep_alive:
            return "keep-alive";
        case SegmentFate::out_of_window:
            return "out of window";
        case SegmentFate::after_fin:
            return "behind the FIN";
        case SegmentFate::after_close:
            return "after the close";
        case SegmentFate::skimmed:
            return "not HTTP";
    }
    return "";
}

}  // namespace

std::string_view fate_text(const PacketFate& fate) {
    return fate.layer == LayerFate::tcp ? segment_text(fate.segment) : layer_text(fate.layer);
}

std::string frames_head(const TextStyle& look) {
    return bold(fmt::format("{}  {}  {}  {}  fate", pad_left("frame", frame_width), pad_left("time", time_columns(look.time)),
                            pad_left("stream", stream_width), pad_left("payload", payload_width)),
                look) +
           "\n";
}

std::string frame_line(FrameRef at, const PacketFate& fate, Timestamp first, Timestamp before, const TextStyle& look) {
    const bool tcp = fate.layer == LayerFate::tcp;
    return fmt::format("{:>7}  {}  {:>6}  {:>7}  {}{}\n", at.frame,
                       pad_left(time_text(at.time, look.time, first, before), time_columns(look.time)),
                       tcp ? fmt::to_string(fate.stream) : "-", tcp ? fmt::to_string(fate.payload_length) : "-",
                       fate_text(fate), fate.bad_checksum ? ", wrong checksum" : "");
}

std::string frame_json(FrameRef at, const PacketFate& fate, const JsonStyle& style) {
    const bool tcp = fate.layer == LayerFate::tcp;
    using Json = nlohmann::ordered_json;
    const Json object = {{"type", "frame"},
                         {"frame", at.frame},
                         {"time", iso8601(at.time)},
                         {"stream", tcp ? Json(fate.stream) : Json(nullptr)},
                         {"payload_length", tcp ? Json(fate.payload_length) : Json(nullptr)},
                         {"fate", fate_text(fate)},
                         {"bad_checksum", tcp ? Json(fate.bad_checksum) : Json(nullptr)}};
    return object.dump(-1, ' ', style.ascii, nlohmann::detail::error_handler_t::replace);
}

}  // namespace cwmpscope
