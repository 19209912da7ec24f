// A capture as `sanitize` leaves it, and what is compared of it.
#pragma once

#include "capture/capture_pipeline.h"
#include "capture/packet_place.h"
#include "report/sanitize/identity_reader.h"
#include "report/sanitize/mask_follower.h"
#include "report/sanitize/mask_planner.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

namespace cwmpscope::test {

struct Sanitized {
    Packets packets;
    MaskPlan plan;
    MaskedWhole whole;
};

inline Packet as_packet(const CapturedPacket& captured, std::uint64_t frame) {
    Packet packet;
    packet.bytes = captured.bytes;
    packet.original_length = captured.original_length;
    packet.link = captured.link;
    packet.at = {frame, captured.time, 0, 0};
    return packet;
}

inline Sanitized sanitized(const Packets& packets, const std::vector<Credentials>& known = {},
                           IdentityMasks* identity = nullptr) {
    Sanitized result;
    if (identity != nullptr) {
        IdentityReader reader(*identity);
        for (std::size_t i = 0; i < packets.size(); ++i) reader.push(as_packet(packets[i], i + 1));
        reader.finish();
    }
    MaskPlanner planner(known, MaskPlanner::CodedBodies::dropped, identity);
    for (std::size_t i = 0; i < packets.size(); ++i) planner.push(as_packet(packets[i], i + 1));
    result.plan = planner.finish();
    MaskFollower follower(result.plan, identity);
    for (std::size_t i = 0; i < packets.size(); ++i) {
        const Packet masked = follower.push(as_packet(packets[i], i + 1));
        result.packets.push_back(packets[i]);
        result.packets.back().bytes.assign(masked.bytes.begin(), masked.bytes.end());
    }
    result.whole = follower.masked_whole();
    return result;
}

inline std::vector<std::string> accusations(const Packets& packets, const AnalysisOptions& options) {
    std::vector<std::string> all;
    for (const Finding& finding : analyze(packets, options).findings()) {
        all.push_back(fmt::format("{} {} session {} frames {}", to_string(finding.severity), finding.rule->id,
                                  finding.session, fmt::join(finding.frames, " ")));
    }
    std::ranges::sort(all);
    return all;
}

inline std::vector<std::string> outcomes(const Packets& packets, const AnalysisOptions& options) {
    std::vector<std::string> all;
    for (const SessionResult& result : analyze(packets, options).sessions) {
        const Session& session = *result.session;
        all.push_back(fmt::format("{} {} {} {} {}", session.number, static_cast<int>(session.outcome),
                                  session.messages.size(), session.transactions.size(), session.user));
    }
    return all;
}

inline std::uint64_t bad_checksums(const Packets& packets) {
    CaptureListener nobody;
    CapturePipeline pipeline(Limits{}, nobody);
    for (std::size_t i = 0; i < packets.size(); ++i) pipeline.push(as_packet(packets[i], i + 1));
    return pipeline.counters().tcp_bad_checksums;
}

inline Packets packets_of(const std::string& text) {
    const auto read = parse_transcript(text, "test");
    REQUIRE(std::holds_alternative<Transcript>(read));
    const auto traffic = make_traffic(std::get<Transcript>(read));
    REQUIRE(std::holds_alternative<Traffic>(traffic));
    return std::get<Traffic>(traffic).packets;
}

/// Is the text in any packet, also over the border of two?
inline bool has(const Packets& packets, const std::string& text) {
    std::string all;
    for (const CapturedPacket& packet : packets) {
        const PacketPlace place = place_of(as_packet(packet, 1));
        all.append(packet.bytes.begin() + static_cast<std::ptrdiff_t>(place.payload), packet.bytes.end());
    }
    return all.find(text) != std::string::npos;
}

}  // namespace cwmpscope::test
