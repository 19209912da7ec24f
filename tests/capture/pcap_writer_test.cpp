#include "capture/pcap_writer.h"

#include "capture/link_layer.h"
#include "capture/pcap_file.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

std::string path() {
    return (std::filesystem::temp_directory_path() / "cwmpscope-pcap-writer-test").string();
}

Packet packet_of(std::string_view bytes, LinkType link, Duration time, std::uint32_t original_length) {
    Packet packet;
    packet.bytes = as_bytes(bytes);
    packet.link = link;
    packet.at.time = Timestamp(time);
    packet.original_length = original_length;
    return packet;
}

void check_next(PacketSource& source, const Packet& expected) {
    const Next next = source.next();
    REQUIRE(std::holds_alternative<Packet>(next));
    const auto& packet = std::get<Packet>(next);
    CHECK(as_text(packet.bytes) == as_text(expected.bytes));
    CHECK(packet.link == expected.link);
    CHECK(packet.original_length == expected.original_length);
    CHECK(packet.at.time == expected.at.time);
}

}  // namespace

TEST_CASE("what is written is what is read") {
    const CaptureFormat format = GENERATE(CaptureFormat::pcap, CaptureFormat::pcapng);
    const Packet one = packet_of("abc", link_type::ethernet, 1'464'838'749s + 123'456'789ns, 3);
    const Packet two = packet_of("defgh", link_type::ethernet, 1'464'838'750s, 1500);
    auto created = PcapWriter::create(path(), format, link_type::ethernet);
    auto& writer = std::get<PcapWriter>(created);
    CHECK_FALSE(writer.write(one, "a comment"));
    CHECK_FALSE(writer.write(two));
    CHECK_FALSE(writer.finish());

    auto opened = open_capture({path()});
    PacketSource& source = *std::get<0>(opened);
    check_next(source, one);
    check_next(source, two);
    const Next end = source.next();
    REQUIRE(std::holds_alternative<End>(end));
    CHECK(std::get<End>(end).damages.empty());
}

TEST_CASE("pcapng holds comments and several link types; pcap refuses a second one") {
    const Packet one = packet_of("abc", link_type::ethernet, 1s, 3);
    const Packet two = packet_of("def", link_type::linux_cooked_2, 2s, 3);
    auto created = PcapWriter::create(path(), CaptureFormat::pcapng, link_type::ethernet);
    auto& writer = std::get<PcapWriter>(created);
    CHECK_FALSE(writer.write(one, "session 7"));
    CHECK_FALSE(writer.write(two));
    CHECK_FALSE(writer.finish());
    auto opened = open_capture({path()});
    check_next(*std::get<0>(opened), one);
    check_next(*std::get<0>(opened), two);
    std::ifstream file(path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    CHECK(content.find("session 7") != std::string::npos);

    auto pcap = PcapWriter::create(path(), CaptureFormat::pcap, link_type::ethernet);
    const auto failure = std::get<PcapWriter>(pcap).write(two);
    REQUIRE(failure);
    CHECK(failure->hint == "write a pcapng");
}

TEST_CASE("a file that cannot be created is a failure") {
    auto created = PcapWriter::create("/nonexistent/out.pcap", CaptureFormat::pcap, link_type::ethernet);
    REQUIRE(std::holds_alternative<Failure>(created));
    CHECK(std::get<Failure>(created).detail == "No such file or directory");
}
