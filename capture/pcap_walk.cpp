// pcap: https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/
#include "capture/link_layer.h"
#include "capture/record_walk.h"
#include "capture/wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cwmpscope {

namespace {

constexpr std::size_t file_header = 24;
constexpr std::uint32_t magic_microseconds = 0xa1b2c3d4, magic_nanoseconds = 0xa1b23c4d, magic_extended = 0xa1b2cd34;

struct Format {
    bool big_endian = false;
    std::uint32_t units_per_second = 1'000'000;
    std::size_t record_header = 16;
    LinkType link{};
};

std::optional<Format> format_of(Bytes header) {
    Format format;
    for (const bool big_endian : {false, true}) {
        format.big_endian = big_endian;
        const auto number = [&](std::size_t at) { return big_endian ? big32(header, at) : little32(header, at); };
        const std::uint32_t magic = number(0);
        if (magic != magic_microseconds && magic != magic_nanoseconds && magic != magic_extended) continue;
        if (magic == magic_nanoseconds) format.units_per_second = 1'000'000'000;
        if (magic == magic_extended) format.record_header = 24;
        // The upper bits tell the length of a frame check sequence.
        format.link = LinkType{number(20) & 0x03ffffffU};
        return format;
    }
    return std::nullopt;
}

class PcapWalk final : public RecordWalk {
public:
    explicit PcapWalk(const Format& format) : format_(format) {}

    std::variant<Packet, WalkEnd, WalkDamage> next(ByteWindow& window) override {
        window.consume(consume_);
        consume_ = 0;
        const std::uint64_t offset = window.offset();
        const Bytes header = window.peek(format_.record_header);
        if (header.empty() && !window.failed()) return WalkEnd{};
        if (window.failed()) return WalkDamage{offset, "the file cannot be read further"};
        if (header.size() < format_.record_header) return WalkDamage{offset, "the file ends inside a packet"};

        const std::uint32_t captured = number(header, 8);
        Packet packet;
        packet.original_length = std::max(number(header, 12), captured);
        packet.link = format_.link;
        packet.at.file_offset = offset;
        packet.at.time = timestamp_from(std::uint64_t{number(header, 0)} * format_.units_per_second + number(header, 4),
                                        format_.units_per_second, 0);
        if (captured > largest_packet) {
            return WalkDamage{offset, fmt::format("a packet claims to have {} bytes", captured)};
        }
        const std::size_t size = format_.record_header + captured;
        const Bytes record = window.peek(size);
        if (record.size() < size) return WalkDamage{offset, "the file ends inside a packet"};
        packet.bytes = record.subspan(format_.record_header);
        consume_ = size;
        return packet;
    }

    std::string unreadable() const override {
        return is_read(format_.link) ? "" : fmt::format("link type {} is not read", name_of(format_.link));
    }

private:
    std::uint32_t number(Bytes bytes, std::size_t at) const {
        return format_.big_endian ? big32(bytes, at) : little32(bytes, at);
    }

    Format format_;
    std::size_t consume_ = 0;  ///< the record that was given out last
};

}  // namespace

std::unique_ptr<RecordWalk> walk_pcap(ByteWindow& window) {
    const Bytes header = window.peek(file_header);
    if (header.size() < file_header) return nullptr;
    const auto format = format_of(header);
    if (!format) return nullptr;
    window.consume(file_header);
    return std::make_unique<PcapWalk>(*format);
}

Timestamp timestamp_from(std::uint64_t units, std::uint64_t per_second, std::int64_t offset_seconds) {
    // Half of what 64 bits of nanoseconds can hold (year 2116), so that no sum or difference of two can overflow.
    constexpr std::int64_t limit_seconds = 4'611'686'018;
    constexpr std::uint64_t nanoseconds = 1'000'000'000;
    const std::uint64_t whole = units / per_second, part = units % per_second;
    const auto fraction =
        static_cast<std::uint64_t>(static_cast<long double>(part) * nanoseconds / static_cast<long double>(per_second));
    const auto seconds = static_cast<std::int64_t>(std::min<std::uint64_t>(whole, limit_seconds));
    const std::int64_t offset = std::clamp(offset_seconds, -limit_seconds, limit_seconds);
    const std::int64_t sum = std::clamp<std::int64_t>(seconds + offset, -limit_seconds, limit_seconds);
    return Timestamp(std::chrono::seconds(sum) + Duration(static_cast<std::int64_t>(fraction)));
}

}  // namespace cwmpscope
