// Several files read as one capture.
#include "capture/link_layer.h"
#include "tests/capture/file_writer.h"

#include <fmt/format.h>

#include <algorithm>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::string contents(const Reading& reading) {
    std::string text;
    for (const Seen& packet : reading.packets) text += packet.bytes;
    return text;
}

}  // namespace

TEST_CASE("several files come in time order, equal times in the order of the files", "[files]") {
    Writer one, two, three;
    one.pcap_header(0xa1b2c3d4).record(1, 0, "a").record(4, 0, "d").record(4, 0, "e").record(9, 0, "i");
    two.section().interface(1).packet(0, 2'000'000, "b").packet(0, 4'000'000, "f").packet(0, 6'000'000, "g");
    three.pcap_header(0xa1b2c3d4).record(3, 0, "c").record(8, 0, "h");
    auto opened = open_capture({file_of(one.out, "one"), file_of(two.out, "two"), file_of(three.out, "three")});
    PacketSource& source = *std::get<0>(opened);
    const Reading reading = read_all(source);
    CHECK(contents(reading) == "abcdefghi");
    CHECK(reading.packets[1].link == link_type::ethernet);
    CHECK(reading.packets[2].link == link_type::raw_ip);
    CHECK(reading.end.damages.empty());

    const auto places = source.frame_places();
    REQUIRE(places);
    for (std::size_t i = 0; i < reading.packets.size(); ++i) {
        const FrameRef& at = reading.packets[i].at;
        CHECK(at.frame == i + 1);
        CHECK(places->of(at.frame).file == at.file);
    }
    CHECK(places->of(5).frame == 3);  // e is the third of the first file
    CHECK(places->of(8).frame == 2);  // h is the second of the third
    CHECK(source.position().bytes_read == one.out.size() + two.out.size() + three.out.size());
    CHECK(source.position().bytes_total == source.position().bytes_read);
}

TEST_CASE("a single file has no places besides its own numbers", "[files]") {
    auto opened = open_capture({file_of(Writer{}.pcap_header(0xa1b2c3d4).record(1, 0, "a").out)});
    CHECK_FALSE(std::get<0>(opened)->frame_places());
}

TEST_CASE("packets keep the order of their file even where its clock went back", "[files]") {
    Writer one, two;
    one.pcap_header(0xa1b2c3d4).record(5, 0, "b").record(1, 0, "c").record(7, 0, "e");
    two.pcap_header(0xa1b2c3d4).record(4, 0, "a").record(6, 0, "d");
    CHECK(contents(read_paths({file_of(one.out, "one"), file_of(two.out, "two")})) == "abcde");
}

TEST_CASE("damage in one file does not hide the others, and each is told", "[files]") {
    Writer one, two, three;
    one.pcap_header(0xa1b2c3d4).record(1, 0, "a").record(5, 0, "e");
    two.pcap_header(0xa1b2c3d4).record(2, 0, "b").record(3, 0, "c").record(6, 0, "f");
    three.pcap_header(0xa1b2c3d4).record(4, 0, "d").record(7, 0, "g");
    const auto cut = [](const Writer& writer) { return writer.out.substr(0, writer.out.size() - 1); };
    const Reading reading =
        read_paths({file_of(cut(one), "one"), file_of(cut(two), "two"), file_of(three.out, "three")});
    CHECK(contents(reading) == "abcdg");
    REQUIRE(reading.end.damages.size() == 2);
    CHECK(reading.end.damages[0].after_frame == 1);
    CHECK(reading.end.damages[1].after_frame == 2);
    CHECK(reading.end.damages[1].file.ends_with("two"));
}

TEST_CASE("files that cannot be read are told, the others are read", "[files]") {
    const std::string good = file_of(Writer{}.pcap_header(0xa1b2c3d4).record(1, 0, "a").out, "good");
    OpenedCapture opened = open_readable({"/nonexistent/x.pcap", good, file_of("a letter", "text")});
    REQUIRE(opened.source);
    REQUIRE(opened.unread.size() == 2);
    CHECK(opened.unread[0].what == "/nonexistent/x.pcap");
    CHECK(opened.unread[1].detail == "is a text, not a capture");
    const Reading reading = read_all(*opened.source);
    REQUIRE(reading.packets.size() == 1);
    CHECK(reading.packets[0].at.file == 1);  // its place among the inputs, not among those that were read
    CHECK_FALSE(open_readable({"/nonexistent/x.pcap"}).source);
}

TEST_CASE("many files are merged as few are, whichever order they are given in", "[files]") {
    // Forty ring files of three packets that overlap their neighbours by one.
    std::vector<std::string> paths;
    std::string expected;
    for (std::uint32_t i = 0; i < 40; ++i) {
        Writer writer;
        writer.pcap_header(0xa1b2c3d4);
        for (std::uint32_t j = 0; j < 3; ++j) writer.record(10 * i + 6 * j, 0, fmt::format("{}.{} ", i, j));
        paths.push_back(file_of(writer.out, fmt::format("ring-{}", i)));
    }
    for (std::uint32_t time = 0; time < 410; ++time) {
        for (std::uint32_t i = 0; i < 40; ++i) {
            for (std::uint32_t j = 0; j < 3; ++j) {
                if (10 * i + 6 * j == time) expected += fmt::format("{}.{} ", i, j);
            }
        }
    }
    CHECK(contents(read_paths(paths)) == expected);
    std::reverse(paths.begin(), paths.end());
    CHECK(contents(read_paths(paths)) == expected);

    auto opened = open_capture(paths);
    std::filesystem::remove(paths[5]);
    const Reading reading = read_all(*std::get<0>(opened));
    CHECK(reading.packets.size() == 39 * 3);
    REQUIRE(reading.end.damages.size() == 1);
    CHECK(reading.end.damages[0].file == paths[5]);
}
