// A file that is read while it is written. What the writer does next happens whenever the reader has to wait.
#include "tests/capture/file_writer.h"

#include <unistd.h>

#include <functional>
#include <utility>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

void append(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::app) << bytes;
}

/// Each wait does the next step; after the last the reader gives up.
Reading follow(const std::string& path, std::vector<std::function<void()>> steps) {
    std::size_t next = 0;
    InputWishes wishes;
    wishes.follow = true;
    wishes.keep_waiting = [&] {
        if (next >= steps.size()) return false;
        steps[next++]();
        return true;
    };
    OpenedCapture opened = open_readable({path}, wishes);
    REQUIRE(opened.source);
    Reading reading = read_all(*opened.source);
    CHECK(next == steps.size());
    return reading;
}

std::string record(std::uint32_t seconds, const std::string& bytes) {
    return Writer{}.record(seconds, 0, bytes).out;
}

}  // namespace

TEST_CASE("a growing file: the rest of a half-written header and record is waited for", "[files]") {
    const std::string header = Writer{}.pcap_header(0xa1b2c3d4).out, first = record(1, "abc"), second = record(2, "de");
    const std::string path = file_of("", "growing");
    const Reading reading = follow(
        path, {[&] { append(path, header.substr(0, 9)); }, [&] { append(path, header.substr(9) + first.substr(0, 5)); },
               [&] { append(path, first.substr(5, 12)); }, [] {}, [&] { append(path, first.substr(17) + second); }});
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[0].bytes == "abc");
    CHECK(reading.packets[1].bytes == "de");
    CHECK_FALSE(reading.damage());
}

TEST_CASE("a growing file: who stops in the middle of a record finds no damage", "[files]") {
    const std::string path = file_of(Writer{}.pcap_header(0xa1b2c3d4).out + record(1, "abc"), "growing");
    const Reading reading = follow(path, {[&] { append(path, record(2, "de").substr(0, 17)); }});
    CHECK(reading.packets.size() == 1);
    CHECK_FALSE(reading.damage());
}

TEST_CASE("a growing file that is cut, replaced or removed is told, with what came before", "[files]") {
    const std::string start = Writer{}.pcap_header(0xa1b2c3d4).out + record(1, "abc");
    const std::string path = file_of(start, "growing"), other = file_of(start, "other");
    const auto what_after = [&](const std::function<void()>& change) {
        const Reading reading = follow(path, {[&] {
                                           append(path, record(2, "last words"));
                                           change();
                                       }});
        CHECK(reading.packets.size() == 2);
        return reading.damage() ? reading.damage()->what : std::string();
    };
    CHECK(what_after([&] { std::filesystem::rename(other, path); }) == "another file has taken its place");
    CHECK(what_after([&] { std::filesystem::remove(path); }) == "the file was removed");

    file_of(start, "growing");
    const Reading cut = follow(path, {[&] { CHECK(::truncate(path.c_str(), 10) == 0); }});
    CHECK(cut.packets.size() == 1);
    REQUIRE(cut.damage());
    CHECK(cut.damage()->what == "the file was cut while it was followed");
    CHECK(cut.damage()->after_frame == 1);
}

TEST_CASE("a growing pcapng file", "[files]") {
    const std::string start = Writer{}.section().interface(101).out, packet = Writer{}.packet(0, 1, "abcde").out;
    const std::string path = file_of(start.substr(0, 20), "growing");
    const Reading reading = follow(path, {[&] { append(path, start.substr(20) + packet.substr(0, 30)); },
                                          [&] { append(path, packet.substr(30)); }});
    REQUIRE(reading.packets.size() == 1);
    CHECK(reading.packets[0].bytes == "abcde");
    CHECK_FALSE(reading.damage());
}
