// Captures compressed with gzip, zstd and lz4: whole, in several members, cut, damaged, and made to burst memory.
#include "tests/capture/file_writer.h"
#include "tests/capture/gzip_for_tests.h"

#include <fmt/format.h>
#include <lz4frame.h>
#include <zstd.h>

#include <utility>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::string gzip(std::string_view text) {
    return http_test::compress(text, http_test::Wrapping::gzip);
}

std::string zstd(std::string_view text) {
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
    return out;
}

std::string lz4(std::string_view text) {
    LZ4F_preferences_t wishes = LZ4F_INIT_PREFERENCES;
    wishes.frameInfo.contentChecksumFlag = LZ4F_contentChecksumEnabled;
    std::string out(LZ4F_compressFrameBound(text.size(), &wishes), '\0');
    out.resize(LZ4F_compressFrame(out.data(), out.size(), text.data(), text.size(), &wishes));
    return out;
}

struct Form {
    std::string name;
    std::string (*pack)(std::string_view);
};
const std::vector<Form> forms{{"gzip", &gzip}, {"zstd", &zstd}, {"lz4", &lz4}};

/// Bytes that do not compress well, always the same.
std::string noise(std::size_t length, std::uint32_t seed) {
    std::string bytes(length, '\0');
    for (char& byte : bytes) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        byte = static_cast<char>(seed >> 24U);
    }
    return bytes;
}

/// Enough for several blocks of each format.
const std::string& capture() {
    static const std::string bytes = [] {
        Writer writer;
        writer.pcap_header(0xa1b2c3d4);
        for (std::uint32_t i = 0; i < 600; ++i) writer.record(i + 1, 0, noise(1000, i));
        return writer.out;
    }();
    return bytes;
}

/// The packets that were read are the first ones of the capture, unchanged.
bool is_prefix(const Reading& reading) {
    static const Reading whole = read(capture());
    if (reading.packets.size() > whole.packets.size()) return false;
    for (std::size_t i = 0; i < reading.packets.size(); ++i) {
        if (reading.packets[i].bytes != whole.packets[i].bytes || reading.packets[i].at != whole.packets[i].at)
            return false;
    }
    return true;
}

std::uint64_t peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) return std::stoull(line.substr(6)) * 1024;
    }
    return 0;
}

}  // namespace

TEST_CASE("a compressed capture gives the same packets at the same places", "[files]") {
    for (const Form& form : forms) {
        INFO(form.name);
        const Reading reading = read(form.pack(capture()));
        CHECK(reading.packets.size() == 600);
        CHECK(is_prefix(reading));
        CHECK_FALSE(reading.damage());
    }
    Writer pcapng;
    pcapng.section().interface(101).packet(0, 1, "abc");
    for (const Form& form : forms) CHECK(read(form.pack(pcapng.out)).packets.size() == 1);
}

TEST_CASE("members and frames one after the other are one file, also of different formats", "[files]") {
    const std::string_view whole = capture();
    const auto part = [&](const Form& form, std::size_t from, std::size_t to) {
        return form.pack(whole.substr(from, to - from));
    };
    const std::string empty_skippable("\x5a\x2a\x4d\x18\x03\0\0\0abc", 11);
    for (const Form& first : forms) {
        for (const Form& second : forms) {
            INFO(first.name << " " << second.name);
            const Reading reading = read(part(first, 0, 10) + part(second, 10, 300'001) + empty_skippable +
                                         part(first, 300'001, whole.size()) + std::string(1000, '\0'));
            CHECK(reading.packets.size() == 600);
            CHECK(is_prefix(reading));
            CHECK_FALSE(reading.damage());
        }
    }
    const Reading garbage = read(gzip(whole) + "no gzip");
    CHECK(garbage.packets.size() == 600);
    REQUIRE(garbage.damage());
    CHECK(garbage.damage()->what ==
          fmt::format("what follows the compressed data at byte {} is not compressed", gzip(whole).size()));
}

TEST_CASE("cut compressed data gives everything before and says so", "[files]") {
    for (const Form& form : forms) {
        const std::string packed = form.pack(capture());
        for (const std::size_t eighth : {1, 4, 7}) {
            INFO(form.name << " " << eighth);
            const Reading reading = read(packed.substr(0, packed.size() * eighth / 8));
            REQUIRE_FALSE(reading.failure);
            // The largest block of any of them is 128 KiB.
            CHECK(reading.packets.size() + 140 > 600 * eighth / 8);
            CHECK(is_prefix(reading));
            REQUIRE(reading.damage());
            CHECK(reading.damage()->what == "the " + form.name + " data breaks off");
        }
    }
    // Without its checksum at the end, all was read and still something is missing.
    CHECK(read(gzip(capture()).substr(0, gzip(capture()).size() - 8)).packets.size() == 600);
}

TEST_CASE("damaged compressed data gives what lies before the damage", "[files]") {
    for (const Form& form : forms) {
        std::string packed = form.pack(capture());
        INFO(form.name);
        // Both lengths of a block of zstd, which does not compress noise, would still be true: break its type.
        for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 200'000; i += 1000)
            packed[i] = static_cast<char>(packed[i] ^ 0x55);
        const std::string tail = packed.substr(packed.size() / 2);
        packed = packed.substr(0, packed.size() / 2) + std::string(40, '\xff') + tail;
        const Reading reading = read(packed);
        CHECK(reading.packets.size() > 150);
        REQUIRE(reading.damage());
        INFO(reading.damage()->what);
        CHECK(reading.end.damages.size() == 1);
    }
    std::string wrong_sum = gzip(capture());
    wrong_sum[wrong_sum.size() - 8] ^= 1;
    const Reading reading = read(wrong_sum);
    CHECK(reading.packets.size() == 600);
    CHECK(reading.damage().value().what.starts_with("the gzip data is damaged: "));
}

TEST_CASE("what is compressed but no capture says both", "[files]") {
    for (const Form& form : forms) {
        CHECK(read(form.pack("a letter")).failure.value().detail ==
              "is compressed with " + form.name + ", and inside is a text, not a capture");
        CHECK(read(form.pack("")).failure.value().detail ==
              "is compressed with " + form.name + ", and inside is empty");
        CHECK(read(form.pack(form.pack(capture()))).failure.value().detail ==
              "is compressed with " + form.name + ", and inside is compressed more than once");
    }
    const Failure nonsense = read(std::string("\x1f\x8b\x08\xff\xff\xff", 6)).failure.value();
    CHECK(nonsense.detail == "the gzip data is damaged: 0 bytes could be unpacked");
    CHECK_FALSE(nonsense.hint.empty());
}

TEST_CASE("a bomb costs the memory of any other file", "[files]") {
    // A pcapng block that is skipped: half a gigabyte of zeros in a few kilobytes.
    constexpr std::uint32_t length = 512U << 20U;
    Writer begin;
    begin.section().interface(101).u32(0x0bad).u32(length);
    std::string packed = zstd(begin.out);
    const std::string piece = zstd(std::string(16U << 20U, '\0'));
    for (int i = 0; i < 31; ++i) packed += piece;
    packed += zstd(std::string((16U << 20U) - 12, '\0')) + zstd(Writer{}.u32(length).packet(0, 1, "after").out);
    CHECK(packed.size() < 100'000);
    const std::string path = file_of(packed, "bomb");

    std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins anew
    const std::uint64_t before = peak_memory();
    const Reading reading = read_paths({path});
    REQUIRE(reading.packets.size() == 1);
    CHECK(reading.packets[0].bytes == "after");
    CHECK(peak_memory() < before + (64U << 20U));
}
