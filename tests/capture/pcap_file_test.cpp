#include "capture/pcap_file.h"

#include "capture/link_layer.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace std::chrono_literals;

namespace {

/// Numbers in the byte order of the file that is made.
struct Writer {
    bool big = false;
    std::string out;

    Writer& number(std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) out += static_cast<char>((value >> (8 * (big ? size - 1 - i : i))) & 0xffU);
        return *this;
    }
    Writer& u16(std::uint64_t value) { return number(value, 2); }
    Writer& u32(std::uint64_t value) { return number(value, 4); }
    Writer& u64(std::uint64_t value) { return number(value, 8); }
    Writer& text(std::string_view bytes) {
        out += bytes;
        return *this;
    }
    Writer& padded(std::string_view bytes) {
        out += bytes;
        out.resize((out.size() + 3) / 4 * 4);
        return *this;
    }
    Writer& option(std::uint64_t code, std::string_view value) { return u16(code).u16(value.size()).padded(value); }
    Writer& block(std::uint64_t type, const std::string& body) {
        return u32(type).u32(body.size() + 12).text(body).u32(body.size() + 12);
    }
    Writer made() const { return {big, {}}; }

    Writer& pcap_header(std::uint32_t magic, std::uint32_t link = 101) {
        return u32(magic).u16(2).u16(4).u32(0).u32(0).u32(65535).u32(link);
    }
    Writer& record(std::uint32_t seconds, std::uint32_t part, std::string_view bytes, std::uint32_t original = 0) {
        return u32(seconds).u32(part).u32(bytes.size()).u32(original != 0 ? original : bytes.size()).text(bytes);
    }
    Writer& section() { return block(0x0a0d0d0a, made().u32(0x1a2b3c4d).u16(1).u16(0).u64(UINT64_MAX).out); }
    Writer& interface(std::uint16_t link, const std::string& options = {}) {
        return block(1, made().u16(link).u16(0).u32(0).text(options).out);
    }
    Writer& packet(std::uint32_t index, std::uint64_t time, std::string_view bytes, const std::string& options = {}) {
        return block(6, made()
                            .u32(index)
                            .u32(time >> 32U)
                            .u32(time & 0xffffffffU)
                            .u32(bytes.size())
                            .u32(bytes.size())
                            .padded(bytes)
                            .text(options)
                            .out);
    }
};

struct Seen {
    std::string bytes;
    std::uint32_t original_length;
    LinkType link;
    FrameRef at;
    std::uint64_t dropped;
};

struct Reading {
    std::vector<Seen> packets;
    std::optional<Failure> failure;
    End end;
};

std::string file_of(const std::string& content, const std::string& name = "capture") {
    const std::string path = (std::filesystem::temp_directory_path() / ("cwmpscope-pcap-file-test-" + name)).string();
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

Reading read_paths(const std::vector<std::string>& paths) {
    Reading reading;
    auto opened = open_capture(paths);
    if (auto* failure = std::get_if<Failure>(&opened)) {
        reading.failure = *failure;
        return reading;
    }
    PacketSource& source = *std::get<0>(opened);
    for (;;) {
        const Next next = source.next();
        if (const auto* packet = std::get_if<Packet>(&next)) {
            reading.packets.push_back({std::string(as_text(packet->bytes)), packet->original_length, packet->link,
                                       packet->at, packet->dropped_before});
            continue;
        }
        reading.end = std::get<End>(next);
        return reading;
    }
}

Reading read(const std::string& content) {
    return read_paths({file_of(content)});
}

Timestamp at(std::chrono::nanoseconds since_1970) {
    return Timestamp(since_1970);
}

}  // namespace

TEST_CASE("pcap of both byte orders and both resolutions gives the same packets") {
    const bool big = GENERATE(false, true);
    const bool nanoseconds = GENERATE(false, true);
    Writer writer{big, {}};
    writer.pcap_header(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4);
    writer.record(10, nanoseconds ? 5000 : 5, "abc").record(11, 0, "defg", 100);
    const Reading reading = read(writer.out);
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[0].bytes == "abc");
    CHECK(reading.packets[0].at.time == at(10s + 5us));
    CHECK(reading.packets[0].at.frame == 1);
    CHECK(reading.packets[0].at.file_offset == 24);
    CHECK(reading.packets[0].link == link_type::raw_ip);
    CHECK(reading.packets[1].bytes == "defg");
    CHECK(reading.packets[1].original_length == 100);
    CHECK(reading.packets[1].at.frame == 2);
    CHECK(reading.packets[1].at.file_offset == 43);
    CHECK_FALSE(reading.end.damage);
}

TEST_CASE("pcap with the extended record header") {
    Writer writer;
    writer.pcap_header(0xa1b2cd34);
    writer.u32(1).u32(0).u32(3).u32(3).u64(0).text("abc");
    writer.u32(2).u32(0).u32(3).u32(3).u64(0).text("def");
    const Reading reading = read(writer.out);
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[1].bytes == "def");
}

TEST_CASE("a pcap that ends inside a packet gives everything before and says where") {
    Writer writer;
    writer.pcap_header(0xa1b2c3d4).record(1, 0, "abc");
    const std::size_t whole = writer.out.size();
    writer.record(2, 0, "defghi");
    for (std::size_t length = whole + 1; length < writer.out.size(); ++length) {
        const Reading reading = read(writer.out.substr(0, length));
        REQUIRE(reading.packets.size() == 1);
        REQUIRE(reading.end.damage);
        CHECK(reading.end.damage->after_frame == 1);
        CHECK(reading.end.damage->file_offset == whole);
        CHECK(reading.end.damage->what == "the file ends inside a packet");
    }
}

TEST_CASE("a length that cannot be true is damage, not an allocation") {
    Writer writer;
    writer.pcap_header(0xa1b2c3d4).record(1, 0, "abc").u32(2).u32(0).u32(0xfffffff0).u32(0xfffffff0).text("abc");
    const Reading reading = read(writer.out);
    CHECK(reading.packets.size() == 1);
    REQUIRE(reading.end.damage);
    CHECK(reading.end.damage->what == "a packet claims to have 4294967280 bytes");
}

TEST_CASE("pcapng: several interfaces with their own link type, resolution and offset, in both byte orders") {
    Writer writer{GENERATE(false, true), {}};
    writer.section();
    writer.interface(1);
    writer.interface(101, writer.made().option(9, "\x09").option(14, writer.made().u64(100).out).option(0, "").out);
    writer.interface(113, writer.made().option(9, "\x83").out);  // eighths of a second
    writer.packet(0, 2'000'001, "ethernet");
    writer.packet(1, 5, "raw");
    writer.packet(2, 12, "cooked");
    const Reading reading = read(writer.out);
    REQUIRE(reading.packets.size() == 3);
    CHECK(reading.packets[0].link == link_type::ethernet);
    CHECK(reading.packets[0].at.time == at(2s + 1us));
    CHECK(reading.packets[0].bytes == "ethernet");
    CHECK(reading.packets[1].link == link_type::raw_ip);
    CHECK(reading.packets[1].at.time == at(100s + 5ns));
    CHECK(reading.packets[2].link == link_type::linux_cooked);
    CHECK(reading.packets[2].at.time == at(1500ms));
    CHECK(reading.packets[2].bytes == "cooked");
    CHECK_FALSE(reading.end.damage);
}

TEST_CASE("pcapng: a new section has its own byte order and interfaces") {
    Writer first, second{true, {}};
    first.section().interface(1).packet(0, 1, "a");
    second.section().interface(101).packet(0, 1, "b");
    const Reading reading = read(first.out + second.out);
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[0].link == link_type::ethernet);
    CHECK(reading.packets[1].link == link_type::raw_ip);
    CHECK(reading.packets[1].at.frame == 2);
}

TEST_CASE("pcapng: simple, obsolete and unknown blocks") {
    Writer writer;
    writer.section();
    writer.block(1, writer.made().u16(101).u16(0).u32(4).out);
    writer.packet(0, 7'000'000, "x");
    writer.block(3, writer.made().u32(10).padded("abcd").out);  // cut at the snap length of the interface
    writer.block(0x0bad, writer.made().padded("something").out);
    writer.block(2, writer.made().u16(0).u16(3).u32(0).u32(9'000'000).u32(2).u32(2).padded("yz").out);
    const Reading reading = read(writer.out);
    REQUIRE(reading.packets.size() == 3);
    CHECK(reading.packets[1].bytes == "abcd");
    CHECK(reading.packets[1].original_length == 10);
    CHECK(reading.packets[1].at.time == at(7s));
    CHECK(reading.packets[2].bytes == "yz");
    CHECK(reading.packets[2].dropped == 3);
    CHECK(reading.packets[2].at.time == at(9s));
}

TEST_CASE("pcapng: drops told by statistics and by packets are counted once each") {
    Writer writer;
    const auto statistics = [&](std::uint64_t interface_drops, std::uint64_t system_drops) {
        return writer.made()
            .u32(0)
            .u32(0)
            .u32(0)
            .option(5, writer.made().u64(interface_drops).out)
            .option(7, writer.made().u64(system_drops).out)
            .option(0, "")
            .out;
    };
    writer.section().interface(101);
    writer.packet(0, 1, "a", writer.made().option(1, "a comment").option(4, writer.made().u64(5).out).out);
    writer.block(5, statistics(2, 1));
    writer.packet(0, 2, "b");
    writer.block(5, statistics(2, 8));
    const Reading reading = read(writer.out);
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[0].dropped == 5);
    CHECK(reading.packets[1].dropped == 3);
    CHECK(reading.end.dropped == 7);
}

TEST_CASE("pcapng: what cannot be true ends the file there") {
    Writer good;
    good.section().interface(101).packet(0, 1, "abc");
    const auto damage_of = [&](const std::string& bad) {
        const Reading reading = read(good.out + bad);
        CHECK(reading.packets.size() == 1);
        REQUIRE(reading.end.damage);
        CHECK(reading.end.damage->file_offset == good.out.size());
        return reading.end.damage->what;
    };
    CHECK(damage_of(Writer{}.u32(6).u32(7).u32(0).out) == "a block claims to have 7 bytes");
    CHECK(damage_of(Writer{}.u32(6).u32(0xfffffff0).u32(0).out) == "a block claims to have 4294967280 bytes");
    CHECK(damage_of(Writer{}.u32(0x0bad).u32(0xfffffff0).u32(0).out) == "the file ends inside a block");
    CHECK(damage_of(Writer{}.u32(6).u32(16).u32(0).u32(20).out) == "a block whose two lengths differ");
    CHECK(damage_of(Writer{}.packet(9, 0, "x").out) == "a packet of an interface that was not described");
    CHECK(damage_of(Writer{}.block(6, Writer{}.u32(0).u64(0).u32(500).u32(500).out).out) ==
          "a packet is longer than its block");
    CHECK(damage_of("abc") == "the file ends inside a block");
}

TEST_CASE("several files are read one after the other; damage in one does not hide the next") {
    Writer one, two;
    one.pcap_header(0xa1b2c3d4).record(1, 0, "a").record(2, 0, "b");
    two.pcap_header(0xa1b2c3d4, 1).record(3, 0, "c");
    const Reading reading =
        read_paths({file_of(one.out.substr(0, one.out.size() - 1), "one"), file_of(two.out, "two")});
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[1].bytes == "c");
    CHECK(reading.packets[1].at.frame == 2);
    CHECK(reading.packets[1].at.file == 1);
    CHECK(reading.packets[1].link == link_type::ethernet);
    REQUIRE(reading.end.damage);
    CHECK(reading.end.damage->after_frame == 1);
}

TEST_CASE("a capture without packets is a capture") {
    const Reading reading = read(Writer{}.pcap_header(0xa1b2c3d4).out);
    CHECK_FALSE(reading.failure);
    CHECK(reading.packets.empty());
    CHECK_FALSE(reading.end.damage);
}

TEST_CASE("what cannot be opened says what it is and what to do") {
    const auto failure_of = [](const std::string& content) { return read(content).failure.value().detail; };
    CHECK(failure_of("") == "is empty");
    CHECK(failure_of("POST / HTTP/1.1\r\n") == "is a text, not a capture");
    CHECK(failure_of(std::string("\x1f\x8b\x08\x00\x01", 5)) == "is compressed with gzip");
    CHECK(failure_of(std::string("\x00\x01\x02\x03", 4)) == "is not a pcap or pcapng file");
    CHECK(failure_of(Writer{}.pcap_header(0xa1b2c3d4).out.substr(0, 20)) == "is not a pcap or pcapng file");
    const Failure unread = read(Writer{}.pcap_header(0xa1b2c3d4, 147).out).failure.value();
    CHECK(unread.detail == "link type USER0 (147) is not read");
    CHECK_FALSE(unread.hint.empty());

    const Failure missing = read_paths({"/nonexistent/capture.pcap"}).failure.value();
    CHECK(missing.what == "/nonexistent/capture.pcap");
    CHECK(missing.detail == "No such file or directory");
    CHECK_FALSE(missing.hint.empty());
    CHECK(read_paths({std::filesystem::temp_directory_path().string()}).failure.value().detail == "is a folder");
}
