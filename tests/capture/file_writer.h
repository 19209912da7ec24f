// Capture files made byte by byte for tests, and what reading them gives.
#pragma once

#include "capture/pcap_file.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope::test {

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
    Timestamp dropped_since, dropped_until;
};

struct Reading {
    std::vector<Seen> packets;
    std::optional<Failure> failure;
    End end;

    /// Of a single file.
    std::optional<Damage> damage() const {
        return end.damages.empty() ? std::nullopt : std::optional(end.damages.front());
    }
};

inline std::string file_of(const std::string& content, const std::string& name = "capture") {
    const std::string path = (std::filesystem::temp_directory_path() / ("cwmpscope-pcap-file-test-" + name)).string();
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

inline Reading read_all(PacketSource& source) {
    Reading reading;
    for (;;) {
        const Next next = source.next();
        if (const auto* packet = std::get_if<Packet>(&next)) {
            reading.packets.push_back({std::string(as_text(packet->bytes)), packet->original_length, packet->link,
                                       packet->at, packet->dropped_before, packet->dropped_since,
                                       packet->dropped_until});
            continue;
        }
        reading.end = std::get<End>(next);
        return reading;
    }
}

inline Reading read_paths(const std::vector<std::string>& paths) {
    auto opened = open_capture(paths);
    if (auto* failure = std::get_if<Failure>(&opened)) {
        Reading reading;
        reading.failure = *failure;
        return reading;
    }
    return read_all(*std::get<0>(opened));
}

inline Reading read(const std::string& content) {
    return read_paths({file_of(content)});
}

inline Timestamp at(std::chrono::nanoseconds since_1970) {
    return Timestamp(since_1970);
}

}  // namespace cwmpscope::test
