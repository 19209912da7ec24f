// Frame numbers and TCP stream indexes are those of Wireshark: asked of tshark itself, frame by frame. CWMPSCOPE_LONG=1
// asks about every capture beside the project as well, another value about those with it in their path.
#include "capture/capture_pipeline.h"
#include "capture/link_layer.h"
#include "capture/pcap_file.h"
#include "capture/pcap_writer.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_tcp.h"
#include "tests/support/tshark.h"
#include "tests/places.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
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
        // Custom blocks of pcapng are frames for Wireshark, which hold no packet.
        streams.resize(packet->at.frame - 1);
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
std::string differences(Streams ours, const Streams& theirs, bool may_end_with_blocks = false) {
    std::vector<std::string> lines;
    while (may_end_with_blocks && ours.size() < theirs.size() && theirs[ours.size()].empty()) ours.emplace_back();
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

/// Captures in which we differ, and why.
struct Exception {
    std::string_view file, why;
};

constexpr std::array exceptions{
    Exception{"public/format/libpcap__filter__AH-IPcomp-IPv4.pcap", "compressed IP (RFC 3173) is not unpacked"},
    Exception{"public/format/libpcap__pcap-invalid-version-1.pcap",
              "tshark refuses the version of the file, the packets in it are sound"},
    Exception{"public/format/libpcap__pcapng-invalid-vers-1.pcapng",
              "tshark refuses the version of the file, the packets in it are sound"},
    Exception{"public/fuzz/ndpi__fuzz-2006-09-29-28586.pcap",
              "a header that cannot be true claims to be a SYN: it takes an index, but ends no connection that lives"},
    Exception{"public/fuzz/sv__bug-6875-01__fuzz.pcap",
              "the lengths of the records are damaged; tshark guesses another variety of pcap"},
    Exception{"public/fuzz/tcpdump__bgp_vpn_rt-oobr.pcap",
              "a record head of zeros, as a full disk leaves it, is damage; tshark goes on with packets of no bytes"},
    Exception{"public/http/arkime__socks-http-example.pcap",
              "Wireshark's SOCKS dissector spends an index on a conversation of its own"},
    Exception{"public/http/arkime__socks-https-example.pcap",
              "Wireshark's SOCKS dissector spends an index on a conversation of its own"},
    Exception{"public/link/tcpdump__arcnet-rfc1051-arp-icmp-http.pcap", "ARCNET is not read"},
    Exception{"public/link/ws__wireguard-ping-tcp-dsb.pcapng", "tshark decrypts WireGuard with the file's keys"},
    Exception{"public/tcp/sv__firewall__tcp-session-decode-malformed-ipv4.pcap",
              "an IP option shorter than it may be: tshark gives the packet up, the TCP behind it is sound"},
    Exception{"public/tcp/tcpdump__bigtcp-ipv4-geneve-ipv4.pcap",
              "a length of zero means one beyond 64 KB (BIG TCP), which tshark 4.0 does not know"},
    Exception{"public/tcp/tcpdump__bigtcp-ipv6.pcap",
              "a length of zero means one beyond 64 KB (BIG TCP), which tshark 4.0 does not know"},
};

const Exception* exception_for(std::string_view name) {
    const auto* place =
        std::find_if(exceptions.begin(), exceptions.end(), [&](const Exception& e) { return e.file == name; });
    return place == exceptions.end() ? nullptr : place;
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
    const char* wanted = std::getenv("CWMPSCOPE_LONG");
    if (wanted == nullptr || absent()) return;
    const std::string_view part = wanted == std::string_view("1") ? "" : wanted;
    const fs::path top = fs::path(CWMPSCOPE_SOURCE_DIR).parent_path() / "shared/captures";
    std::size_t equal = 0, without_tcp = 0, excepted = 0;
    for (const fs::path& path : captures_below(top)) {
        const std::string name = fs::relative(path, top).generic_string();
        if (name.find(part) == std::string::npos) continue;
        const Streams ours = our_streams(path), theirs = tshark_streams(path);
        // A link type that we do not read costs nothing where there is no TCP.
        if (ours.empty() && std::all_of(theirs.begin(), theirs.end(), [](const auto& s) { return s.empty(); })) {
            ++without_tcp;
            continue;
        }
        const std::string differs = differences(ours, theirs, name.ends_with(".pcapng"));
        const Exception* exception = exception_for(name);
        if (differs.empty() != (exception == nullptr)) {
            FAIL_CHECK(name + "\n  " + (exception != nullptr ? "is equal although it is excepted" : differs));
        }
        ++(exception != nullptr ? excepted : equal);
    }
    WARN(fmt::format("{} captures equal tshark, {} are excepted, {} were not read and hold no TCP", equal, excepted,
                     without_tcp));
}
