// pcap: https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/
#include "capture/link_layer.h"
#include "capture/record_walk.h"
#include "capture/wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t file_header = 24;
constexpr std::uint32_t magic_microseconds = 0xa1b2c3d4, magic_nanoseconds = 0xa1b23c4d, magic_extended = 0xa1b2cd34;

/// What writers of old versions meant by the two lengths of a record.
enum class Lengths : std::uint8_t { captured_first, original_first, smaller_is_captured };

struct Format {
    bool big_endian = false;
    std::uint32_t units_per_second = 1'000'000;
    std::size_t record_header = 16;
    std::uint32_t snap_length = 0;
    Lengths lengths = Lengths::captured_first;
    LinkType link{};
};

/// AIX writes version 2.2 with nanoseconds, and link types as interfaces are numbered in MIBs.
std::optional<std::uint32_t> link_of_aix(std::uint32_t number) {
    constexpr std::uint32_t aix_ethernet = 6, aix_token_ring = 9, aix_fddi = 15, aix_loopback = 24;
    switch (number) {
        case aix_ethernet:
            return 1;
        case aix_token_ring:
            return 6;
        case aix_fddi:
            return 10;
        case aix_loopback:
            return 0;
        default:
            return std::nullopt;
    }
}

std::optional<Format> format_of(Bytes header) {
    Format format;
    for (const bool big_endian : {false, true}) {
        format.big_endian = big_endian;
        const auto number = [&](std::size_t at) { return big_endian ? big32(header, at) : little32(header, at); };
        const std::uint32_t magic = number(0);
        if (magic != magic_microseconds && magic != magic_nanoseconds && magic != magic_extended) continue;
        const unsigned major = big_endian ? big16(header, 4) : little16(header, 4),
                       minor = big_endian ? big16(header, 6) : little16(header, 6);
        constexpr unsigned digital_unix = 543;
        if (major != 2 && major != digital_unix) return std::nullopt;
        if (magic == magic_nanoseconds) format.units_per_second = 1'000'000'000;
        if (magic == magic_extended) format.record_header = 24;
        format.snap_length = number(16);
        // The upper bits tell the length of a frame check sequence.
        std::uint32_t link = number(20) & 0x03ffffffU;
        const auto aix = major == 2 && minor == 2 ? link_of_aix(link) : std::nullopt;
        if (aix) {
            link = *aix;
            format.units_per_second = 1'000'000'000;
        } else if (major == digital_unix || minor < 3) {
            format.lengths = Lengths::original_first;
        } else if (minor == 3) {
            format.lengths = Lengths::smaller_is_captured;
        }
        format.link = LinkType{link};
        return format;
    }
    return std::nullopt;
}

class PcapWalk final : public RecordWalk {
public:
    explicit PcapWalk(const Format& format) : format_(format) {}

    std::variant<Packet, Idle, WalkEnd, WalkDamage> next(ByteWindow& window) override {
        window.consume(consume_);
        consume_ = 0;
        while (begins_like_a_file(window.peek(format_.record_header)) && take_next_file(window)) {
        }
        const std::uint64_t offset = window.offset();
        const Bytes header = window.peek(format_.record_header);
        if (header.empty() && window.problem().empty()) return WalkEnd{};
        if (header.size() < format_.record_header) return broken_off(window, offset, "the file ends inside a packet");

        std::uint32_t captured = number(header, 8), original = number(header, 12);
        if (format_.lengths == Lengths::original_first ||
            (format_.lengths == Lengths::smaller_is_captured && captured > original)) {
            std::swap(captured, original);
        }
        const std::uint32_t seconds = number(header, 0), part = number(header, 4);
        // As a crash leaves the end of a file that the system had only reserved.
        if ((seconds | part | captured | original) == 0)
            return WalkDamage{offset, "there are zeros instead of a packet"};
        if (captured > std::max(usual_snap_length, std::min(format_.snap_length, largest_packet))) {
            return WalkDamage{offset, fmt::format("a packet claims to have {} bytes", captured)};
        }
        Packet packet;
        packet.original_length = std::max(original, captured);
        packet.link = format_.link;
        packet.at.file_offset = offset;
        packet.at.time =
            timestamp_from(std::uint64_t{seconds} * format_.units_per_second + part, format_.units_per_second, 0);
        const std::size_t size = format_.record_header + captured;
        const Bytes record = window.peek(size);
        if (record.size() < size) return broken_off(window, offset, "the file ends inside a packet");
        packet.bytes = record.subspan(format_.record_header);
        packet.at.frame = ++frames_;
        consume_ = size;
        return packet;
    }

    bool begin_at(ByteWindow& window, const FrameRef& packet) override {
        if (!window.seek(packet.file_offset)) return false;
        frames_ = packet.frame - 1;
        return true;
    }

    std::string unreadable() const override {
        return is_read(format_.link) ? "" : fmt::format("link type {} is not read", name_of(format_.link));
    }

private:
    std::uint32_t number(Bytes bytes, std::size_t at) const {
        return format_.big_endian ? big32(bytes, at) : little32(bytes, at);
    }

    /// Of a packet, this would be one of no bytes in the year 2055.
    bool begins_like_a_file(Bytes header) const {
        const auto is_magic = [](std::uint32_t magic) {
            return magic == magic_microseconds || magic == magic_nanoseconds || magic == magic_extended;
        };
        return header.size() >= format_.record_header && number(header, 8) == 0 && number(header, 12) == 0 &&
               (is_magic(big32(header, 0)) || is_magic(little32(header, 0)));
    }
    /// Files are put one after the other with `cat`; each has its own header.
    bool take_next_file(ByteWindow& window) {
        const Bytes header = window.peek(file_header);
        const auto format = header.size() < file_header ? std::nullopt : format_of(header);
        if (!format) return false;
        format_ = *format;
        window.consume(file_header);
        return true;
    }

    Format format_;
    std::size_t consume_ = 0;  ///< the record that was given out last
    std::uint64_t frames_ = 0;
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
    const auto fraction = nanoseconds % per_second == 0
                              ? part * (nanoseconds / per_second)
                              : static_cast<std::uint64_t>(static_cast<long double>(part) * nanoseconds /
                                                           static_cast<long double>(per_second));
    const auto seconds = static_cast<std::int64_t>(std::min<std::uint64_t>(whole, limit_seconds));
    const std::int64_t offset = std::clamp(offset_seconds, -limit_seconds, limit_seconds);
    const std::int64_t sum = std::clamp<std::int64_t>(seconds + offset, -limit_seconds, limit_seconds);
    return Timestamp(std::chrono::seconds(sum) + Duration(static_cast<std::int64_t>(fraction)));
}

}  // namespace cwmpscope
