#include "capture/pcap_file.h"

#include "capture/link_layer.h"
#include "tests/capture/file_writer.h"
#include "tests/capture/gzip_for_tests.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
using namespace std::chrono_literals;

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
    CHECK_FALSE(reading.damage());
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
        REQUIRE(reading.damage());
        CHECK(reading.damage()->after_frame == 1);
        CHECK(reading.damage()->file_offset == whole);
        CHECK(reading.damage()->what == "the file ends inside a packet");
    }
}

TEST_CASE("a length that cannot be true is damage, not an allocation") {
    Writer writer;
    writer.pcap_header(0xa1b2c3d4).record(1, 0, "abc").u32(2).u32(0).u32(0xfffffff0).u32(0xfffffff0).text("abc");
    const Reading reading = read(writer.out);
    CHECK(reading.packets.size() == 1);
    REQUIRE(reading.damage());
    CHECK(reading.damage()->what == "a packet claims to have 4294967280 bytes");
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
    CHECK_FALSE(reading.damage());
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

TEST_CASE("pcapng: comments, names of addresses and journal entries lie between packets and change none") {
    for (const bool big : {false, true}) {
        Writer writer{big, {}};
        const std::string comment = writer.made().option(1, "from the lab").option(0, "").out;
        writer.block(0x0a0d0d0a, writer.made().u32(0x1a2b3c4d).u16(1).u16(0).u64(UINT64_MAX).text(comment).out);
        writer.interface(1, writer.made().option(2, "eth0").text(comment).out);
        writer.packet(0, 1'000'000, "a", comment);
        // Two addresses, the end of the records, and a comment on all of it.
        const std::string names = writer.made()
                                      .u16(1)
                                      .u16(8)
                                      .text("\x0a\x01\x02\x03")
                                      .padded("acs")
                                      .u16(2)
                                      .u16(20)
                                      .text("0123456789abcdef")
                                      .padded("cpe")
                                      .u16(0)
                                      .u16(0)
                                      .text(comment)
                                      .out;
        writer.block(4, names);
        writer.block(9, writer.made().padded("__REALTIME_TIMESTAMP=1\n").out);
        writer.packet(0, 2'000'000, "b", comment);
        const Reading reading = read(writer.out);
        CHECK_FALSE(reading.damage());
        REQUIRE(reading.packets.size() == 2);
        CHECK(reading.packets[0].bytes == "a");
        CHECK(reading.packets[1].bytes == "b");
        CHECK(reading.packets[1].at.time == at(2s));
        CHECK(reading.packets[1].dropped == 0);
    }
}

namespace {

/// Of the first interface, counted from the beginning.
Writer& put_statistics(Writer& writer, std::uint64_t time, std::uint64_t interface_drops, std::uint64_t system_drops) {
    return writer.block(5, writer.made()
                               .u32(0)
                               .u32(time >> 32U)
                               .u32(time & 0xffffffffU)
                               .option(5, writer.made().u64(interface_drops).out)
                               .option(7, writer.made().u64(system_drops).out)
                               .option(0, "")
                               .out);
}

}  // namespace

TEST_CASE("pcapng: drops told by statistics and by packets are counted once each") {
    Writer writer;
    writer.section().interface(101);
    writer.packet(0, 1, "a", writer.made().option(1, "a comment").option(4, writer.made().u64(5).out).out);
    put_statistics(writer, 1, 2, 1);
    writer.packet(0, 2, "b");
    const Reading reading = read(writer.out);
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[0].dropped == 5);
    CHECK(reading.packets[1].dropped == 3);
    CHECK(reading.end.dropped == 0);
    // A packet counts since the one before, statistics of others since the section began.
    CHECK(reading.packets[0].dropped_since == since_the_last_packet);
    CHECK(reading.packets[1].dropped_since == at(1us));
}

TEST_CASE("pcapng: drops that are told at the end of a file are known with its first packet") {
    Writer writer;
    writer.section().interface(101).interface(101);
    writer.packet(0, 10, "a").packet(1, 20, "b");
    SECTION("by one interface, with a time") {
        put_statistics(writer, 25, 2, 8);
        const Reading reading = read(writer.out);
        REQUIRE(reading.packets.size() == 2);
        CHECK(reading.packets[0].dropped == 10);
        CHECK(reading.packets[0].dropped_since == at(10us));
        CHECK(reading.packets[0].dropped_until == at(25us));
        CHECK(reading.packets[1].dropped == 0);
        CHECK(reading.end.dropped == 0);
    }
    SECTION("also in a compressed file") {
        put_statistics(writer, 25, 2, 8);
        const Reading reading = read(http_test::compress(writer.out, http_test::Wrapping::gzip));
        REQUIRE(reading.packets.size() == 2);
        CHECK(reading.packets[0].dropped == 10);
        CHECK(reading.end.dropped == 0);
    }
    SECTION("with a time that cannot be true, behind other blocks") {
        put_statistics(writer, 3, 0, 8);
        writer.block(4, "name").block(0x12345678, "unknown!");
        const Reading reading = read(writer.out);
        CHECK(reading.packets.at(0).dropped == 8);
        CHECK(reading.packets.at(0).dropped_until == Timestamp::max());
        CHECK(reading.end.dropped == 0);
    }
    SECTION("of two files each in its own time") {
        put_statistics(writer, 25, 0, 8);
        Writer later;
        later.section().interface(101).packet(0, 30, "c").packet(0, 40, "d");
        put_statistics(later, 45, 3, 0);
        const Reading reading = read_paths({file_of(later.out, "later"), file_of(writer.out, "earlier")});
        REQUIRE(reading.packets.size() == 4);
        CHECK(reading.packets[0].dropped == 8);
        CHECK(reading.packets[0].dropped_until == at(25us));
        CHECK(reading.packets[2].dropped == 3);
        CHECK(reading.packets[2].dropped_since == at(30us));
        CHECK(reading.packets[2].dropped_until == at(45us));
    }
    SECTION("what is no block at the end ends the search, not the file") {
        put_statistics(writer, 25, 0, 8);
        writer.out += std::string(7, '\xff');
        const Reading reading = read(writer.out);
        CHECK(reading.packets.size() == 2);
        CHECK(reading.damage());
    }
}

TEST_CASE("pcapng: what cannot be true ends the file there") {
    Writer good;
    good.section().interface(101).packet(0, 1, "abc");
    const auto damage_of = [&](const std::string& bad) {
        const Reading reading = read(good.out + bad);
        INFO(reading.damage().value_or(Damage{}).what);
        CHECK(reading.packets.size() == 1);
        REQUIRE(reading.damage());
        CHECK(reading.damage()->file_offset == good.out.size());
        return reading.damage()->what;
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

TEST_CASE("a capture without packets is a capture") {
    const Reading reading = read(Writer{}.pcap_header(0xa1b2c3d4).out);
    CHECK_FALSE(reading.failure);
    CHECK(reading.packets.empty());
    CHECK_FALSE(reading.damage());
}

TEST_CASE("what cannot be opened says what it is and what to do") {
    const auto failure_of = [](const std::string& content) { return read(content).failure.value().detail; };
    CHECK(failure_of("") == "is empty");
    CHECK(failure_of("POST / HTTP/1.1\r\n") == "is a text, not a capture");
    CHECK(failure_of("  <!DOCTYPE html><title>Log in</title>") == "is a web page, not a capture");
    CHECK(failure_of("0000  45 00 00 28 00 00 40 00\n") == "is a hex dump, not a capture");
    CHECK(failure_of("Gr\xc3\xbc\xc3\x9f"
                     "e\n") == "is a text, not a capture");
    CHECK(failure_of(std::string("\x00\x01\x02\x03", 4)) == "is not a pcap or pcapng file");
    CHECK(failure_of(Writer{}.pcap_header(0xa1b2c3d4).out.substr(0, 20)) == "ends inside its file header");
    CHECK(failure_of(std::string(700, '\0')) == "holds zeros instead of a capture");
    CHECK(failure_of(std::string("snoop\0\0\0\0\0\0\2", 12)) == "is a snoop capture");
    CHECK(failure_of("PK\x03\x04 and more") == "is a zip archive");
    CHECK(failure_of(std::string("\xfd"
                                 "7zXZ\0\0",
                                 7)) == "is compressed with xz");
    // One ERF record of Ethernet, 20 bytes long: time, type, flags, length, lost, wire length, data.
    CHECK(failure_of(std::string("\1\2\3\4\5\6\7\1\2\4\0\x14\0\0\0\4"
                                 "data",
                                 20)) == "looks like an ERF capture (Endace)");
    const Failure unread = read(Writer{}.pcap_header(0xa1b2c3d4, 165).out).failure.value();
    CHECK(unread.detail == "link type BACNET_MS_TP (165) is not read");
    CHECK_FALSE(unread.hint.empty());

    const Failure missing = read_paths({"/nonexistent/capture.pcap"}).failure.value();
    CHECK(missing.what == "/nonexistent/capture.pcap");
    CHECK(missing.detail == "No such file or directory");
    CHECK_FALSE(missing.hint.empty());
    CHECK(read_paths({std::filesystem::temp_directory_path().string()}).failure.value().detail == "is a folder");
}

TEST_CASE("pcap of old writers: lengths the other way round, and AIX with its own numbers", "[files]") {
    const auto file = [](std::uint16_t major, std::uint16_t minor, std::uint32_t link, std::uint32_t first_length,
                         std::uint32_t second_length) {
        Writer writer;
        writer.u32(0xa1b2c3d4).u16(major).u16(minor).u32(0).u32(0).u32(65535).u32(link);
        writer.u32(7).u32(1000).u32(first_length).u32(second_length).text("abc");
        return writer.out;
    };
    for (const std::string& old : {file(2, 2, 101, 9, 3), file(2, 3, 101, 9, 3), file(2, 3, 101, 3, 9),
                                   file(543, 0, 101, 9, 3), file(2, 4, 101, 3, 9)}) {
        const Reading reading = read(old);
        REQUIRE(reading.packets.size() == 1);
        CHECK(reading.packets[0].bytes == "abc");
        CHECK(reading.packets[0].original_length == 9);
        CHECK(reading.packets[0].at.time == at(7s + 1ms));
    }
    const Reading aix = read(file(2, 2, 6, 3, 9));
    REQUIRE(aix.packets.size() == 1);
    CHECK(aix.packets[0].link == link_type::ethernet);
    CHECK(aix.packets[0].original_length == 9);
    CHECK(aix.packets[0].at.time == at(7s + 1us));
    CHECK(read(file(3, 0, 1, 3, 3)).failure.value().detail == "is of a version of pcap that is not known");
}

TEST_CASE("a packet longer than the snap length is believed up to what interfaces can give", "[files]") {
    const auto reading = [](std::uint32_t snap_length, std::size_t length) {
        Writer writer;
        writer.u32(0xa1b2c3d4).u16(2).u16(4).u32(0).u32(0).u32(snap_length).u32(101);
        return read(writer.record(1, 0, std::string(length, 'x')).record(2, 0, "next").out);
    };
    CHECK(reading(96, 1500).packets.size() == 2);
    CHECK(reading(65535, 262'144).packets.size() == 2);
    CHECK(reading(1U << 20U, 400'000).packets.size() == 2);
    const Reading refused = reading(65535, 300'000);
    CHECK(refused.packets.empty());
    CHECK(refused.damage().value().what == "a packet claims to have 300000 bytes");
}

TEST_CASE("zeros at the end, as a crash leaves them, are damage and no packets", "[files]") {
    Writer pcap, pcapng;
    pcap.pcap_header(0xa1b2c3d4).record(1, 0, "abc");
    pcapng.section().interface(101).packet(0, 1, "abc");
    for (const auto& [content, what] : {std::pair{pcap.out, "there are zeros instead of a packet"},
                                        std::pair{pcapng.out, "there are zeros instead of a block"}}) {
        const Reading reading = read(content + std::string(4096, '\0'));
        CHECK(reading.packets.size() == 1);
        REQUIRE(reading.damage());
        CHECK(reading.damage()->what == what);
        CHECK(reading.damage()->file_offset == content.size());
        CHECK(reading.damage()->after_frame == 1);
    }
}

TEST_CASE("pcap files that were put one after the other with cat are read on", "[files]") {
    Writer first, second{true, {}};
    first.pcap_header(0xa1b2c3d4).record(1, 5, "a");
    second.pcap_header(0xa1b23c4d, 1).record(2, 5, "b");
    const Reading reading = read(first.out + second.out);
    REQUIRE(reading.packets.size() == 2);
    CHECK(reading.packets[1].bytes == "b");
    CHECK(reading.packets[1].link == link_type::ethernet);
    CHECK(reading.packets[1].at.time == at(2s + 5ns));
    CHECK_FALSE(reading.damage());
}

TEST_CASE("headers of pcap files without packets may follow one another, also where a block of the file ends",
          "[files]") {
    for (const int count : {200, 200'000}) {
        Writer writer;
        for (int i = 0; i < count; ++i) writer.pcap_header(i % 2 == 0 ? 0xa1b2c3d4 : 0xa1b2cd34);
        writer.pcap_header(0xa1b2c3d4).record(1, 0, "abc");
        const Reading reading = read(writer.out);
        REQUIRE(reading.packets.size() == 1);
        CHECK(reading.packets[0].bytes == "abc");
        CHECK_FALSE(reading.damage());
    }
}

TEST_CASE("pcapng: the key log of secrets blocks is kept, other secrets are passed over", "[files]") {
    Writer writer{GENERATE(false, true), {}};
    const auto secrets = [&](std::uint32_t kind, const std::string& text) {
        return writer.made().u32(kind).u32(text.size()).padded(text).out;
    };
    writer.section().interface(101);
    writer.block(10, secrets(0x544c534b, "CLIENT_RANDOM 00 11")).block(10, secrets(0x57474b4c, "other"));
    writer.packet(0, 1, "abc");
    writer.block(10, secrets(0x544c534b, "CLIENT_RANDOM 22 33\n"));
    auto opened = open_capture({file_of(writer.out)});
    PacketSource& source = *std::get<0>(opened);
    CHECK(std::holds_alternative<Packet>(source.next()));
    CHECK(source.tls_key_log() == "CLIENT_RANDOM 00 11\n");
    CHECK(std::holds_alternative<End>(source.next()));
    CHECK(source.tls_key_log() == "CLIENT_RANDOM 00 11\nCLIENT_RANDOM 22 33\n");
}
