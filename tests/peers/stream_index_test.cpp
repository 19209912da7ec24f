// Frame numbers and TCP stream indexes are those of Wireshark: asked of tshark itself, frame by frame. CWMPSCOPE_LONG=1
// asks about every capture beside the project as well.
#include "capture/capture_pipeline.h"
#include "capture/link_layer.h"
#include "capture/pcap_file.h"
#include "capture/pcap_writer.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_tcp.h"
#include "tests/support/tshark.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

/// Per frame: the stream index, or nothing.
using Streams = std::vector<std::string>;

Streams our_streams(const fs::path& path) {
    Streams streams;
    auto source = open_capture({path.string()});
    if (std::holds_alternative<Failure>(source)) return streams;
    CaptureListener nobody;
    CapturePipeline pipeline({}, nobody);
    for (;;) {
        const Next next = std::get<0>(source)->next();
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) return streams;
        pipeline.push(*packet);
        const auto stream = pipeline.last_stream();
        streams.push_back(stream ? std::to_string(*stream) : std::string());
    }
}

/// The last where a frame holds several.
Streams tshark_streams(const fs::path& path) {
    Streams streams;
    for (const std::string& line : tshark_lines(path, "-T fields -e frame.number -e tcp.stream -E occurrence=l")) {
        const std::size_t tab = line.find('\t');
        CHECK(line.substr(0, tab) == std::to_string(streams.size() + 1));
        streams.push_back(tab == std::string::npos ? std::string() : line.substr(tab + 1));
    }
    return streams;
}

/// Empty when they are equal, else the first frames that differ.
std::string differences(const Streams& ours, const Streams& theirs) {
    std::vector<std::string> lines;
    if (ours.size() != theirs.size()) lines.push_back(fmt::format("{} frames, tshark {}", ours.size(), theirs.size()));
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
        if (ours[i] == theirs[i]) continue;
        if (++count <= 5) lines.push_back(fmt::format("frame {}: \"{}\", tshark \"{}\"", i + 1, ours[i], theirs[i]));
    }
    if (count > 5) lines.push_back(fmt::format("{} frames in all", count));
    return fmt::format("{}", fmt::join(lines, "\n  "));
}

std::vector<fs::path> captures_below(const fs::path& top) {
    std::vector<fs::path> paths;
    if (!fs::exists(top)) return paths;
    for (const auto& entry : fs::recursive_directory_iterator(top)) {
        const std::string name = entry.path().filename().string();
        const bool is_capture = name.find(".pcap") != std::string::npos || name.ends_with(".cap");
        if (is_capture && name.find(".json") == std::string::npos && name.find(".tsv") == std::string::npos) {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

bool absent() {
    if (has_tshark()) return false;
    WARN("tshark is not installed: stream indexes were not compared");
    return true;
}

}  // namespace

TEST_CASE("stream indexes of every sample are tshark's", "[peers]") {
    if (absent()) return;
    const std::vector<fs::path> samples = captures_below(fs::path(CWMPSCOPE_SOURCE_DIR) / "samples");
    REQUIRE(samples.size() >= 14);
    for (const fs::path& path : samples) {
        INFO(path.filename().string());
        CHECK(differences(our_streams(path), tshark_streams(path)) == "");
    }
}

TEST_CASE("tshark reads each link layer and tunnel of the transcripts as HTTP, with the same stream indexes",
          "[peers]") {
    if (absent()) return;
    // One file holds them all: each transcript has a CPE of its own and an interface of its link type.
    const ScratchFolder folder;
    const std::string path = (folder.path / "links.pcapng").string();
    auto writer = PcapWriter::create(path, CaptureFormat::pcapng, link_type::ethernet);
    std::size_t messages = 0;
    std::uint8_t count = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/transcripts")) {
        if (!entry.path().filename().string().starts_with("link-")) continue;
        Transcript transcript = std::get<Transcript>(read_transcript(entry.path()));
        IpAddress& cpe = transcript.head.cpe.address;
        cpe.bytes[cpe.is_v6 ? 15 : 3] = static_cast<std::uint8_t>(10 + count++);
        const Traffic traffic = std::get<Traffic>(make_traffic(transcript));
        messages += traffic.messages.size();
        for (const CapturedPacket& packet : traffic.packets) {
            CHECK_FALSE(std::get<PcapWriter>(writer).write(as_packet(packet, {0, packet.time})));
        }
    }
    REQUIRE(count >= 50);
    CHECK_FALSE(std::get<PcapWriter>(writer).finish());
    CHECK(differences(our_streams(path), tshark_streams(path)) == "");
    CHECK(tshark_lines(path, "-d tcp.port==7547,http -Y http -T fields -e frame.number").size() == messages);
}

TEST_CASE("stream indexes of every capture beside the project are tshark's", "[peers][long]") {
    if (std::getenv("CWMPSCOPE_LONG") == nullptr || absent()) return;
    const fs::path top = fs::path(CWMPSCOPE_SOURCE_DIR).parent_path() / "shared/captures";
    std::size_t equal = 0;
    for (const fs::path& path : captures_below(top)) {
        const std::string differs = differences(our_streams(path), tshark_streams(path));
        if (differs.empty()) {
            ++equal;
        } else {
            FAIL_CHECK(fs::relative(path, top).generic_string() + "\n  " + differs);
        }
    }
    WARN(fmt::format("{} captures have the stream indexes of tshark", equal));
}
