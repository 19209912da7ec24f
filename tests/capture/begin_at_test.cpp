// Captures that are read from a packet in the middle on, and copies of what is compressed.
#include "capture/link_layer.h"
#include "capture/unnamed_file.h"
#include "capture/unpacked_copy.h"
#include "tests/capture/file_writer.h"
#include "tests/capture/gzip_for_tests.h"

#include <array>
#include <cstdlib>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

Reading read_at(const std::string& path, const FrameRef& packet, const UnpackedCopies* unpacked = nullptr) {
    const OpenedCapture opened = open_readable_at({path}, packet, unpacked);
    REQUIRE(opened.source);
    return read_all(*opened.source);
}

/// What read_at() gives from each packet on is what is left of the whole.
void check_each(const std::string& path, const Reading& whole, const UnpackedCopies* unpacked = nullptr) {
    for (std::size_t first = 0; first < whole.packets.size(); ++first) {
        const Reading rest = read_at(path, whole.packets[first].at, unpacked);
        REQUIRE(rest.packets.size() == whole.packets.size() - first);
        for (std::size_t i = 0; i < rest.packets.size(); ++i) {
            CHECK(rest.packets[i].at == whole.packets[first + i].at);
            CHECK(rest.packets[i].bytes == whole.packets[first + i].bytes);
            CHECK(rest.packets[i].link == whole.packets[first + i].link);
        }
    }
}

Writer five_packets() {
    Writer file;
    file.pcap_header(0xa1b2c3d4);
    for (std::uint32_t i = 1; i <= 5; ++i) file.record(i, 7, std::string(i * 10, static_cast<char>('a' + i)));
    return file;
}

}  // namespace

TEST_CASE("a pcap is read from any of its packets on", "[files]") {
    const std::string path = file_of(five_packets().out);
    check_each(path, read_paths({path}));
}

TEST_CASE("a pcapng is read from any of its packets on, with the interfaces of its beginning", "[files]") {
    Writer file;
    file.section().interface(1).interface(101, Writer{}.option(9, "\x09").out);
    file.packet(0, 1'000'000, "one").packet(1, 2'000'000'000, "two");
    file.block(0x0bad, Writer{}.u32(1).u32(2).out);    // a frame without a packet
    file.block(3, Writer{}.u32(3).padded("old").out);  // without a time of its own
    file.packet(0, 3'000'000, "three").packet(1, 4'000'000'000, "four");
    const std::string path = file_of(file.out);
    const Reading whole = read_paths({path});
    REQUIRE(whole.packets.size() == 5);
    check_each(path, whole);
}

TEST_CASE("a place that another section describes differently is not believed", "[files]") {
    Writer file;
    file.section().interface(1).packet(0, 1'000'000, "one");
    file.section().interface(101, Writer{}.option(9, "\x09").out).packet(0, 2'000'000'000, "two");
    const std::string path = file_of(file.out);
    const Reading whole = read_paths({path});
    REQUIRE(whole.packets.size() == 2);
    const Reading rest = read_at(path, whole.packets[1].at);
    REQUIRE(rest.packets.size() == 1);
    CHECK(rest.packets[0].at != whole.packets[1].at);  // its time says so
}

TEST_CASE("what cannot be begun in the middle is read from its beginning", "[files]") {
    const std::string plain = file_of(five_packets().out, "plain");
    const Reading whole = read_paths({plain});
    const std::string packed = file_of(http_test::compress(five_packets().out, http_test::Wrapping::gzip), "packed");
    CHECK(read_at(packed, whole.packets[3].at).packets.size() == 5);
    const OpenedCapture several = open_readable_at({plain, packed}, whole.packets[3].at);
    CHECK(read_all(*several.source).packets.size() == 10);
    FrameRef behind = whole.packets[4].at;
    behind.file_offset += 10'000;
    CHECK(read_at(plain, behind).packets.empty());
}

TEST_CASE("a compressed capture leaves a copy that is read from any packet on", "[files]") {
    const std::string path = file_of(http_test::compress(five_packets().out, http_test::Wrapping::gzip), "packed");
    InputWishes wishes;
    wishes.unpack_into = std::make_shared<UnpackedCopies>();
    const Reading whole = read_all(*open_readable({path}, wishes).source);
    const auto copy = wishes.unpack_into->of(path);
    REQUIRE(copy);
    CHECK(copy->size() == five_packets().out.size());
    check_each(path, whole, wishes.unpack_into.get());
    CHECK_FALSE(wishes.unpack_into->of("another"));
}

TEST_CASE("a copy that cannot be written is none", "[files]") {
    const std::string before = temporary_folder();
    setenv("TMPDIR", "/there/is/no/such/folder", 1);
    const auto copy = std::make_shared<UnpackedCopy>();
    const std::string bytes = "bytes";
    copy->add(as_bytes(bytes));
    copy->add(as_bytes(bytes));
    setenv("TMPDIR", before.c_str(), 1);
    CHECK(copy->size() == 0);
    std::array<std::uint8_t, 8> into{};
    CHECK(copy->source()->read(into) == 0);
    CHECK(copy->source()->problem().empty());
}
