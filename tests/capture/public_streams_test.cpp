// The streams of public captures against what tshark's follow gives of them: the same bytes per direction. Every
// difference is explained here. The captures are not part of the project; without them there is nothing to compare.
#include "capture/capture_pipeline.h"
#include "capture/pcap_file.h"
#include "decoder/session/hash.h"
#include "tests/support/catch.h"
#include "tests/support/fates.h"
#include "tests/places.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

struct Stream {
    std::map<std::string, std::string> bytes;  ///< by sender
    bool gap = false;
};
using Streams = std::map<StreamIndex, Stream>;

class Follower final : public TcpConsumer {
public:
    explicit Follower(Streams& streams) : streams_(streams) {}
    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t) override {
        Stream& stream = streams_[info.stream];
        if (const auto* piece = std::get_if<StreamBytes>(&chunk)) {
            const Endpoint& sender = from == HttpRole::client ? info.client : info.server;
            stream.bytes[to_string(sender)] += as_text(piece->bytes);
        } else {
            stream.gap = true;
        }
    }
    void ended(const TcpConnectionInfo&, HttpRole, FrameRef) override {}
    void closed(const TcpConnectionInfo&, const TcpClose&) override {}
    bool wants_data() const override { return true; }

private:
    Streams& streams_;
};

struct Followed {
    Streams streams;
    CaptureCounters counters;
    bool opened = false;
};

Followed follow(const fs::path& path) {
    Followed result;
    auto opened = open_capture({path.string()});
    auto* source = std::get_if<std::unique_ptr<PacketSource>>(&opened);
    if (source == nullptr) return result;
    result.opened = true;
    CapturePipeline pipeline(Limits{}, [&](const TcpConnectionInfo&, const Limits&, CaptureCounters&) {
        return std::make_unique<Follower>(result.streams);
    });
    while (true) {
        Next next = (*source)->next();
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) break;
        pipeline.push(*packet);
    }
    pipeline.finish();
    result.counters = pipeline.counters();
    return result;
}

constexpr std::string_view
    rst_text = "a RST may carry text for people (RFC 9293, 3.5.3); tshark counts it as data of the stream, we do not",
    padding =
        "bare acknowledgements whose padding counts as two bytes of payload, and then the data with the same "
        "sequence numbers: of contradicting copies the first one counts here, tshark takes some of each",
    beyond_hole = "tshark stops at the hole without showing one; what was captured behind it is there",
    beyond_window =
        "data 100000 bytes beyond a window of 256: the receiver will not have taken it, which tshark "
        "leaves out; a capture that lost packets looks the same, so here it is a hole and then the data",
    after_rst = "what was in flight when the client reset the connection: nobody took it",
    malformed = "tshark stops at malformed IP options; the segment of one byte behind them is read here";

/// "capture, stream, side" to why tshark's bytes are others than ours. Where tshark has a hole as well, that there is
/// one must agree; it writes a sentence into it.
const std::map<std::string, std::string_view> explained = {
    {"ndpi__heuristic_tcp_ack_payload.pcap, stream 1 a", padding},
    {"ndpi__heuristic_tcp_ack_payload.pcap, stream 2 a", padding},
    {"ndpi__heuristic_tcp_ack_payload.pcap, stream 2 b", padding},
    {"ndpi__heuristic_tcp_ack_payload.pcap, stream 3 a", padding},
    {"ndpi__heuristic_tcp_ack_payload.pcap, stream 4 a", padding},
    {"pcpp__unidirectional_tcp_stream_with_missing_packet.pcap, stream 0 a", beyond_hole},
    {"sv__bug-6244-tcp-rst-with-data-02__tcp-rst-with-data.pcap, stream 0 b", rst_text},
    {"sv__firewall__tcp-session-decode-malformed-ipv4.pcap, stream 0 a", malformed},
    {"sv__firewall__tcp-session-ipv6-stream-out-of-window.pcap, stream 0 a", beyond_window},
    {"sv__firewall__tcp-session-stream-out-of-window.pcap, stream 0 a", beyond_window},
    {"sv__tcp-rst-unacked-stream-03-gap.pcap, stream 0 a", rst_text},
    {"sv__tcp-rst-unacked-stream-03-gap.pcap, stream 0 b", beyond_hole},
    {"sv__tcp-rst-unacked-stream-07-http.pcap, stream 0 a", beyond_hole},
    {"tcpdump__tcp_rst_diag_payload-trunc.pcap, stream 0 a", rst_text},
    {"tcpdump__tcp_rst_diag_payload.pcap, stream 0 a", rst_text},
    {"tcpflow__bug6.pcap, stream 5 b", after_rst},
};

void compare(const std::string& capture, const nlohmann::json& truth, const Followed& ours) {
    for (const nlohmann::json& expected : truth["streams"]) {
        const StreamIndex index = expected["stream"].get<StreamIndex>();
        const auto found = ours.streams.find(index);
        const Stream stream = found == ours.streams.end() ? Stream{} : found->second;
        for (const std::string side : {"a", "b"}) {
            const std::string sender = expected[side].get<std::string>();
            const auto bytes = stream.bytes.find(sender);
            const std::string text = bytes == stream.bytes.end() ? std::string() : bytes->second;
            const bool same = text.size() == expected[side + "_bytes"].get<std::size_t>() &&
                              sha256_hex(text) == expected[side + "_sha256"].get<std::string>();
            const std::string name = capture + ", stream " + std::to_string(index) + " " + side;
            INFO(name << " (" << sender << "): " << text.size() << " bytes, tshark has "
                      << expected[side + "_bytes"].get<std::size_t>() << (stream.gap ? ", with holes" : ""));
            const bool with_hole = expected.contains("missing_" + side) && expected["missing_" + side].get<int>() > 0;
            if (with_hole) {
                CHECK(stream.gap);
            } else {
                CHECK(same != explained.contains(name));
            }
        }
    }
}

}  // namespace

TEST_CASE("the streams of public captures are those that tshark follows", "[long]") {
    const fs::path top = fs::path(CWMPSCOPE_SOURCE_DIR) / "../shared/captures/public";
    if (std::getenv("CWMPSCOPE_LONG") == nullptr || !fs::exists(top)) return;
    std::size_t captures = 0;
    for (const auto& entry : fs::recursive_directory_iterator(top / "tcp")) {
        if (!entry.is_regular_file()) continue;
        const std::string name = entry.path().filename().string();
        std::ifstream file(top / "truth" / "tcp" / (name + ".json"));
        if (!file) continue;
        ++captures;
        compare(name, nlohmann::json::parse(file), follow(entry.path()));
    }
    CHECK(captures > 100);
}

TEST_CASE("every packet of every capture has one fate", "[long]") {
    const fs::path top = fs::path(CWMPSCOPE_SOURCE_DIR) / "../shared/captures";
    if (std::getenv("CWMPSCOPE_LONG") == nullptr || !fs::exists(top)) return;
    for (const auto& entry : fs::recursive_directory_iterator(top)) {
        const std::string ending = entry.path().extension().string();
        if (!entry.is_regular_file() || (ending != ".pcap" && ending != ".pcapng" && ending != ".cap")) continue;
        INFO(entry.path().filename());
        const Followed followed = follow(entry.path());
        check_sums(followed.counters);
    }
}

TEST_CASE("every packet of every sample has one fate") {
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "samples")) {
        if (entry.path().extension() != ".pcap" && entry.path().extension() != ".pcapng") continue;
        INFO(entry.path().filename());
        const Followed followed = follow(entry.path());
        REQUIRE(followed.opened);
        CHECK(followed.counters.packets > 0);
        check_sums(followed.counters);
    }
}
