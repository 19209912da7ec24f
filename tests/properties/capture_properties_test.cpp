// What must hold whatever a capture saw of the same traffic: lost packets take findings away and never add one, and it
// does not matter how TCP delivered the bytes. Each sample is asked in a few random variants; CWMPSCOPE_VARIANTS=10000
// in the environment asks for as many, CWMPSCOPE_SHARD=1/2 for every second of them, CWMPSCOPE_ONLY=TEXT for samples
// whose path contains the text, CWMPSCOPE_CAPTURES=FOLDER for losses of the captures in a folder as well.
#include "capture/ip_layer.h"
#include "capture/link_layer.h"
#include "capture/tcp_segment.h"
#include "report/json.h"
#include "tests/support/accusations.h"
#include "tests/support/catch.h"
#include "tests/support/damage.h"
#include "tests/support/mutate.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"
#include "tests/support/tcp_oracle.h"
#include "tests/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::vector<Source> samples() {
    std::vector<Source> all = captures_in(CWMPSCOPE_SOURCE_DIR "/samples");
    keep_wanted(all);
    return all;
}

std::vector<Source> samples_and_captures() {
    std::vector<Source> all = samples();
    if (const std::string folder = text_from_environment("CWMPSCOPE_CAPTURES"); !folder.empty()) {
        for (Source& source : captures_in(folder)) all.push_back(std::move(source));
        keep_wanted(all);
    }
    return all;
}

/// A JSON text without the numbers that delivery may change: frames and times.
std::string without_places(std::string_view json) {
    std::string text;
    while (!json.empty()) {
        const std::size_t quote = json.find("\":");
        text += json.substr(0, quote);
        if (quote == std::string_view::npos) break;
        json.remove_prefix(quote + 2);
        const std::string key = text.substr(text.rfind('"') + 1);
        text += "\":";
        static constexpr std::string_view places[] = {"frame",          "last_frame", "frames", "request_frame",
                                                      "response_frame", "time",       "start",  "duration_s"};
        if (std::find(std::begin(places), std::end(places), key) == std::end(places)) continue;
        json.remove_prefix(std::min(json.size(), json.find_first_of(json.starts_with('[') ? "]" : ",}")));
    }
    return text;
}

/// Findings and sessions without frame numbers and times: what must not depend on how the bytes were delivered.
std::vector<std::string> substance(const Played& played) {
    std::vector<std::string> lines = described(played.findings(), false);
    CaptureReport report;
    report.sessions = played.sessions;
    report.findings = played.findings();
    for (const SessionResult& result : played.sessions)
        lines.push_back(without_places(session_json(report, result, {})));
    for (const DeviceHistory& device : played.summary.devices) {
        for (const Transfer& transfer : device.transfers) {
            lines.push_back(fmt::format("transfer {} {}", transfer.command_key, static_cast<int>(transfer.state)));
        }
    }
    return lines;
}

std::string difference(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::string text;
    for (const std::string& line : before) {
        if (std::find(after.begin(), after.end(), line) == after.end()) text += "\n  - " + line;
    }
    for (const std::string& line : after) {
        if (std::find(before.begin(), before.end(), line) == before.end()) text += "\n  + " + line;
    }
    return text.empty() ? "\n  the same lines in another order or number" : text;
}

/// The mutation may change frame numbers and times, and nothing else.
template <class Mutation>
void changes_nothing(std::string_view what, const std::vector<unsigned>& seeds, Mutation mutation) {
    std::size_t asked = 0;
    for (const Source& sample : samples()) {
        const auto before = substance(analyze(sample.packets, sample.options));
        std::size_t broken = 0;
        for (const unsigned seed : seeds) {
            ++asked;
            Random random(seed);
            const auto after = substance(analyze(mutation(sample.packets, random), sample.options));
            if (before != after && ++broken == 1)
                FAIL_CHECK(fmt::format("{}, {} with seed {}:{}", sample.name, what, seed, difference(before, after)));
        }
        if (broken > 0) WARN(fmt::format("{}, {}: {} of {} variants", sample.name, what, broken, seeds.size()));
    }
    CHECK(asked > 0);
    if (seeds.size() > 1000) WARN(fmt::format("{}: {} variants", what, asked));
}

/// Everything at once that delivery may do.
Packets delivered(const Packets& packets, Random& random) {
    Packets result = packets;
    const unsigned what = 1 + static_cast<unsigned>(random() % 15);
    if ((what & 1U) != 0) result = resegmented(result, random);
    if ((what & 2U) != 0) result = with_sequence_near_wrap(result, static_cast<std::uint32_t>(random() % 4000));
    if ((what & 4U) != 0) result = duplicated(result, random);
    if ((what & 8U) != 0) result = disordered(result, random);
    return result;
}

std::string asked_of_tcp(const Packets& packets) {
    TcpOracle oracle(true);
    CaptureCounters counters;
    const Limits limits;
    TcpTracker tracker(limits, counters, [&](const TcpConnectionInfo&) { return oracle.consumer(); });
    try {
        for (const CapturedPacket& packet : packets) {
            const LinkPayload payload = unwrap(link_type::ethernet, packet.bytes, packet.original_length);
            if (payload.fate != LinkFate::ip) continue;
            const auto datagram = parse_ip(payload.packet, payload.original_length);
            if (!datagram || datagram->fragment || datagram->protocol != ip_protocol::tcp) continue;
            const FrameRef at{oracle.segments() + 1, packet.time, 0, 0};
            const auto segment =
                parse_tcp(datagram->from, datagram->to, datagram->payload, datagram->payload_length, at);
            if (!segment) continue;
            oracle.note(*segment);
            tracker.push(*segment);
        }
        oracle.no_more();
        tracker.finish();
    } catch (const BrokenPromise& broken) {
        return broken.what();
    }
    return {};
}

}  // namespace

TEST_CASE("the sizes of segments change nothing", "[properties]") {
    changes_nothing("cut and put together", variant_seeds(3), resegmented);
}

TEST_CASE("segments that change places within patience change nothing", "[properties]") {
    changes_nothing("reordered", variant_seeds(3), disordered);
}

TEST_CASE("packets that come twice change nothing", "[properties]") {
    changes_nothing("duplicated", variant_seeds(3), duplicated);
}

TEST_CASE("sequence numbers that wrap change nothing", "[properties]") {
    changes_nothing("near the wrap", variant_seeds(4), [](const Packets& packets, Random& random) {
        return with_sequence_near_wrap(packets, static_cast<std::uint32_t>(random() % 4000));
    });
}

TEST_CASE("all of this at once changes nothing", "[properties]") {
    changes_nothing("delivered otherwise", variant_seeds(3), delivered);
}

TEST_CASE("lost packets never add a violation or warning", "[properties]") {
    std::size_t asked = 0;
    for (const Source& sample : samples_and_captures()) {
        const Accusations whole(sample);
        const RandomLoss loss(sample.packets);
        std::size_t broken = 0;
        for (const unsigned seed : variant_seeds(24)) {
            ++asked;
            const Loss damage = loss(seed);
            const std::string text = whole.invented_by(damage);
            if (!text.empty() && ++broken <= 3) FAIL_CHECK(fmt::format("{}, {}:{}", sample.name, damage.how, text));
        }
        if (broken > 3) WARN(fmt::format("{}: {} variants", sample.name, broken));
    }
    CHECK(asked > 0);
}

TEST_CASE("holes are exactly where bytes were lost", "[properties]") {
    for (const Source& sample : samples_and_captures()) {
        const RandomLoss loss(sample.packets);
        for (const unsigned seed : variant_seeds(24)) {
            Random random(seed);
            const Loss damage = loss(seed);
            const std::string text = asked_of_tcp(delivered(damaged(sample.packets, damage), random));
            if (text.empty()) continue;
            FAIL_CHECK(fmt::format("{}, {}: broken promise: {}", sample.name, damage.how, text));
            break;
        }
    }
}

TEST_CASE("the beginning of a capture accuses of nothing that the whole does not", "[properties]") {
    for (const Source& sample : samples()) {
        const Accusations whole(sample);
        const std::size_t cases = std::min<std::size_t>(sample.packets.size(), variant_seeds(40).size());
        for (std::size_t i = 0; i < cases; ++i) {
            // spread over the capture when not all are asked
            Loss rest{"", {}, 0};
            for (std::size_t kept = 0; kept < i * sample.packets.size() / cases; ++kept) rest.kept.push_back(kept);
            const std::string text = whole.invented_by(rest);
            if (!text.empty())
                FAIL_CHECK(fmt::format("the first {} frames of {}:{}", rest.kept.size(), sample.name, text));
        }
    }
}
