// tcpflow as a second peer, which shares no code with tshark: the bytes of each direction of each connection, as it
// writes them into files, are what we hand on; and in its files each body that is neither coded nor in chunks stands
// where our message says that it is.
#include "capture/capture_pipeline.h"
#include "capture/ip_layer.h"
#include "capture/link_layer.h"
#include "capture/pcap_file.h"
#include "capture/tcp_segment.h"
#include "capture/tcp_tracker.h"
#include "tests/cli/program.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

/// By "from-to" as tcpflow names files: what each connection carried in that direction, in no order.
using Contents = std::map<std::string, std::vector<std::string>>;
struct Body {
    std::string flow;
    std::uint64_t offset = 0;  ///< in the stream
    std::string bytes;
};
struct Reading {
    Contents streams;
    std::vector<Body> bodies;
};

std::string tcpflow_name(const Endpoint& endpoint) {
    const auto& bytes = endpoint.address.bytes;
    if (endpoint.address.is_v6) return fmt::format("{}.{:05}", to_string(endpoint.address), endpoint.port);
    return fmt::format("{:03}.{:03}.{:03}.{:03}.{:05}", bytes[0], bytes[1], bytes[2], bytes[3], endpoint.port);
}

std::string flow(const Endpoint& from, const Endpoint& to) {
    return tcpflow_name(from) + "-" + tcpflow_name(to);
}

void add(Contents& contents, const std::string& key, std::string content) {
    if (!content.empty()) contents[key].push_back(std::move(content));
}

/// Writes down both directions of a connection; zeros stand for what is missing, as in the files of tcpflow.
class Recorder final : public TcpConsumer {
public:
    explicit Recorder(Reading& reading) : reading_(&reading) {}

    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t) override {
        Direction& direction =
            directions_[from == HttpRole::client ? flow(info.client, info.server) : flow(info.server, info.client)];
        if (const auto* gap = std::get_if<StreamGap>(&chunk)) {
            direction.missing += gap->length.value_or(0);
        } else {
            direction.bytes.append(std::exchange(direction.missing, 0), '\0');
            direction.bytes += as_text(std::get<StreamBytes>(chunk).bytes);
        }
    }
    void ended(const TcpConnectionInfo&, HttpRole, FrameRef) override {}
    void closed(const TcpConnectionInfo&, const TcpClose&) override {
        for (auto& [key, direction] : directions_) add(reading_->streams, key, std::move(direction.bytes));
    }
    bool wants_data() const override { return true; }

private:
    Reading* reading_;
    struct Direction {
        std::string bytes;
        std::size_t missing = 0;  ///< behind them
    };
    std::map<std::string, Direction> directions_;
};

class BodyCollector final : public CaptureListener {
public:
    explicit BodyCollector(Reading& reading) : reading_(&reading) {}
    void message(const TcpConnectionInfo& info, const HttpMessage& message) override {
        const bool as_sent = message.content_encoding.empty() && message.framing != BodyFraming::chunked;
        if (!as_sent || !message.complete() || message.body().empty()) return;
        const auto& [from, to] =
            message.is_request ? std::pair(info.client, info.server) : std::pair(info.server, info.client);
        reading_->bodies.push_back(
            {flow(from, to), message.stream_offset + message.head_length, std::string(message.body())});
    }

private:
    Reading* reading_;
};

/// Each packet of a capture of Ethernet frames.
template <class Take>
void for_each_packet(const fs::path& capture, Take take) {
    auto source = open_capture({capture.string()});
    REQUIRE(std::holds_alternative<std::unique_ptr<PacketSource>>(source));
    for (;;) {
        const Next next = std::get<0>(source)->next();
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) return;
        take(*packet);
    }
}

Reading our_reading(const fs::path& capture) {
    Reading reading;
    const Limits limits;
    CaptureCounters counters;
    TcpTracker tracker(limits, counters, [&](const TcpConnectionInfo&) { return std::make_unique<Recorder>(reading); });
    BodyCollector collector(reading);
    CapturePipeline pipeline(limits, collector);
    for_each_packet(capture, [&](const Packet& packet) {
        pipeline.push(packet);
        const LinkPayload payload = unwrap(packet.link, packet.bytes, packet.original_length);
        if (payload.fate != LinkFate::ip) return;
        const auto datagram = parse_ip(payload.packet, payload.original_length);
        if (!datagram || datagram->fragment || datagram->protocol != ip_protocol::tcp) return;
        const auto segment =
            parse_tcp(datagram->from, datagram->to, datagram->payload, datagram->payload_length, packet.at);
        if (segment) tracker.push(*segment);
    });
    pipeline.finish();
    tracker.finish();
    return reading;
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Reading tcpflow_reading(const fs::path& capture) {
    const ScratchFolder folder;
    const std::string command =
        fmt::format("cd '{}' && tcpflow -q -r '{}' -X report >log 2>&1", folder.path.string(), capture.string());
    REQUIRE(std::system(command.c_str()) == 0);
    Reading reading;
    for (const auto& entry : fs::directory_iterator(folder.path)) {
        const std::string name = entry.path().filename().string();
        if (name == "report" || name == "log") continue;
        std::string key = name;
        // "c1" is the second connection between the same two ports.
        if (const std::size_t counter = key.find('c', key.rfind('.')); counter != std::string::npos)
            key.resize(counter);
        add(reading.streams, key, content_of(entry.path()));
    }
    return reading;
}

std::string sizes(std::vector<std::string> contents) {
    std::string text;
    for (const std::string& content : contents) text += fmt::format(" {}", content.size());
    return text.empty() ? " nothing" : text;
}

/// What is not equal, per direction.
std::map<std::string, std::string> differences(Contents ours, Contents theirs) {
    std::map<std::string, std::string> found;
    for (Contents* contents : {&ours, &theirs}) {
        for (auto& [key, list] : *contents) std::sort(list.begin(), list.end());
    }
    for (const auto& [key, list] : theirs) ours.try_emplace(key);
    for (const auto& [key, list] : ours) {
        const std::vector<std::string> other = theirs.contains(key) ? theirs[key] : std::vector<std::string>{};
        if (list != other) found[key] = fmt::format("bytes:{}, tcpflow:{}", sizes(list), sizes(other));
    }
    return found;
}

bool stands_in(const Contents& streams, const Body& body) {
    const auto found = streams.find(body.flow);
    if (found == streams.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& stream) {
        return stream.size() > body.offset && stream.compare(body.offset, body.bytes.size(), body.bytes) == 0;
    });
}

/// Captures in which that many directions differ, and why; a row that explains nothing fails the test.
struct Exception {
    std::string_view capture;
    std::size_t directions;
    std::string_view why;
};

constexpr std::array exceptions{
    Exception{"closing", 1,
              "a port that is used three times: tcpflow takes the third connection for the rest of the second, "
              "which begins three megabytes further on"}};

}  // namespace

TEST_CASE("streams and bodies equal tcpflow's", "[peers]") {
    if (std::system("command -v tcpflow >/dev/null 2>&1") != 0) {
        WARN("tcpflow is not installed: streams and bodies were not compared");
        return;
    }
    std::vector<fs::path> captures;
    const fs::path source(CWMPSCOPE_SOURCE_DIR);
    const char* more = std::getenv("CWMPSCOPE_CAPTURES");
    for (const fs::path& folder : {source / "samples", source / "tests/peers/captures", fs::path(more ? more : "")}) {
        if (folder.empty()) continue;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() == ".pcap") captures.push_back(entry.path());
        }
    }
    std::sort(captures.begin(), captures.end());
    std::size_t streams = 0, bodies = 0;
    for (const fs::path& capture : captures) {
        const Reading ours = our_reading(capture), theirs = tcpflow_reading(capture);
        for (const auto& [key, list] : ours.streams) streams += list.size();
        bodies += ours.bodies.size();
        const std::string name = capture.stem().string();
        const auto* exception = std::find_if(exceptions.begin(), exceptions.end(),
                                             [&](const Exception& row) { return row.capture == name; });
        const std::size_t explained = exception == exceptions.end() ? 0 : exception->directions;
        if (const auto found = differences(ours.streams, theirs.streams); found.size() != explained) {
            std::string text = fmt::format("{}: {} directions differ, {} explained", name, found.size(), explained);
            for (const auto& [key, difference] : found) text += fmt::format("\n  {} {}", key, difference);
            FAIL_CHECK(text);
        }
        for (const Body& body : ours.bodies) {
            if (explained == 0 && !stands_in(theirs.streams, body))
                FAIL_CHECK(fmt::format("{}: {} bytes at {} of {}", name, body.bytes.size(), body.offset, body.flow));
        }
    }
    WARN(fmt::format("{} streams and {} bodies in {} captures", streams, bodies, captures.size()));
    CHECK(streams > 300);
    CHECK(bodies > 200);
}
