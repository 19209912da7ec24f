// pcapng: https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/
#include "capture/record_walk.h"
#include "capture/wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::uint32_t section_header = 0x0a0d0d0a, interface_description = 1, old_packet = 2, simple_packet = 3,
                        interface_statistics = 5, enhanced_packet = 6, decryption_secrets = 10, journal_entry = 9,
                        custom = 0x0bad, custom_not_copied = 0x40000bad;
constexpr std::uint32_t tls_key_log_secrets = 0x544c534b;
/// Of all blocks together; a session needs about 200 bytes.
constexpr std::size_t most_key_log = 16U << 20U;
constexpr std::uint32_t byte_order_magic = 0x1a2b3c4d;
constexpr std::uint16_t option_end = 0, option_program = 4, option_drop_count = 4, option_interface_drop = 5,
                        option_os_drop = 7, option_resolution = 9, option_offset = 14;
constexpr std::size_t block_frame = 12;    // type, length, length again
constexpr std::size_t section_begin = 14;  // type, length, byte order, major version
/// A packet with its options; larger blocks of kinds we read cannot be true, of other kinds are skipped unread.
constexpr std::uint32_t largest_block = largest_packet + (1U << 20U);
/// More would be an attack on memory.
constexpr std::size_t most_interfaces = 65536;

struct Interface {
    LinkType link{};
    std::uint32_t snap_length = 0;
    std::uint64_t units_per_second = 1'000'000;
    std::int64_t offset_seconds = 0;
    std::uint64_t dropped = 0;  ///< as the last statistics told; they count from the beginning
};

/// What a block says, or why it cannot be read.
struct Damaged {
    const char* what;
};

/// Of a section, by its first bytes; none when we cannot read it.
std::optional<bool> byte_order_of(Bytes section) {
    constexpr unsigned version = 1;
    if (big32(section, 8) == byte_order_magic && big16(section, 12) == version) return true;
    if (little32(section, 8) == byte_order_magic && little16(section, 12) == version) return false;
    return std::nullopt;
}

class PcapngWalk final : public RecordWalk {
public:
    std::variant<Packet, Idle, WalkEnd, WalkDamage> next(ByteWindow& window) override {
        for (;;) {
            window.consume(consume_);
            consume_ = 0;
            if (!skip_rest(window)) return broken_off(window, skipped_from_, "the file ends inside a block");
            const std::uint64_t offset = window.offset();
            Bytes head = window.peek(block_frame);
            if (head.empty() && window.problem().empty()) return WalkEnd{dropped_, dropped_since_};
            if (head.size() < block_frame) return broken_off(window, offset, "the file ends inside a block");

            // The type of a section header reads the same in both byte orders.
            const std::uint32_t type = number32(head, 0);
            if (type == section_header) {
                head = window.peek(section_begin);
                if (head.size() < section_begin) return broken_off(window, offset, "the file ends inside a block");
                const auto big_endian = byte_order_of(head);
                if (!big_endian) return WalkDamage{offset, "a section of an unknown version or byte order"};
                big_endian_ = *big_endian;
                interfaces_.clear();
            }
            const std::uint32_t length = number32(head, 4);
            // As a crash leaves the end of a file that the system had only reserved.
            if ((type | length) == 0) return WalkDamage{offset, "there are zeros instead of a block"};
            if (length < block_frame || length % 4 != 0) {
                return WalkDamage{offset, fmt::format("a block claims to have {} bytes", length)};
            }
            if (!is_of_interest(type)) {
                to_skip_ = length;
                skipped_from_ = offset;
                if (is_frame_without_packet(type)) ++frames_;
                continue;
            }
            if (length > largest_block) {
                return WalkDamage{offset, fmt::format("a block claims to have {} bytes", length)};
            }
            const Bytes block = window.peek(length);
            if (block.size() < length) return broken_off(window, offset, "the file ends inside a block");
            if (number32(block, length - 4) != length) {
                return WalkDamage{offset, "a block whose two lengths differ"};
            }
            consume_ = length;
            auto result = read(type, block.subspan(8, length - block_frame));
            if (const auto* damaged = std::get_if<Damaged>(&result)) return WalkDamage{offset, damaged->what};
            if (auto* packet = std::get_if<Packet>(&result)) {
                packet->at.frame = ++frames_;
                packet->at.file_offset = offset;
                return *packet;
            }
            if (const auto* idle = std::get_if<Idle>(&result)) return *idle;
        }
    }

    /// The blocks before the first packet say how packets are to be read.
    bool begin_at(ByteWindow& window, const FrameRef& packet) override {
        if (!window.seek(window.offset())) return false;
        while (std::holds_alternative<Idle>(next(window))) {
        }
        if (!window.seek(packet.file_offset)) return false;
        consume_ = to_skip_ = 0;
        dropped_ = 0;
        frames_ = packet.frame - 1;
        last_time_ = packet.time;
        return true;
    }

    std::string_view tls_key_log() const override { return key_log_; }

    bool tells_drops_at_the_end() const override { return !tells_time_; }

    /// Block by block from the end: each has its length there as well.
    std::optional<DroppedSomewhere> look_ahead(Bytes end) override {
        std::map<std::uint32_t, std::uint64_t> dropped;  // by interface, as its last statistics say
        Timestamp counted{}, last_packet = Timestamp::max();
        while (end.size() >= block_frame) {
            const std::uint32_t length = number32(end, end.size() - 4);
            if (length < block_frame || length % 4 != 0 || length > end.size()) break;
            const Bytes block = end.last(length), body = block.subspan(8, length - block_frame);
            const std::uint32_t type = number32(block, 0);
            if (number32(block, 4) != length) break;
            const bool has_time = (type == interface_statistics || type == enhanced_packet) && body.size() >= 12 &&
                                  number32(body, 0) < interfaces_.size();
            if (type == interface_statistics && has_time) {
                const std::uint32_t index = number32(body, 0);
                counted = std::max(counted, time_of(body, interfaces_[index]));
                dropped.try_emplace(index, dropped_in(body));
            } else if (type == enhanced_packet && has_time) {
                last_packet = time_of(body, interfaces_[number32(body, 0)]);
                break;
            } else if (is_of_interest(type) && type != interface_statistics && type != decryption_secrets) {
                break;
            }
            end = end.first(end.size() - length);
        }
        told_ahead_ = 0;
        for (const auto& [index, packets] : dropped) told_ahead_ += packets;
        if (told_ahead_ == 0) return std::nullopt;
        // A count that claims to be older than the packets before it has no time that could be believed.
        return DroppedSomewhere{told_ahead_, counted >= last_packet ? counted : Timestamp::max()};
    }

private:
    using Result = std::variant<std::monostate, Packet, Idle, Damaged>;

    std::uint16_t number16(Bytes bytes, std::size_t at) const {
        return big_endian_ ? big16(bytes, at) : little16(bytes, at);
    }
    std::uint32_t number32(Bytes bytes, std::size_t at) const {
        return big_endian_ ? big32(bytes, at) : little32(bytes, at);
    }
    /// As options hold it: in the byte order of the section.
    std::uint64_t number64(Bytes bytes, std::size_t at) const {
        const std::uint64_t first = number32(bytes, at), second = number32(bytes, at + 4);
        return big_endian_ ? (first << 32U) | second : (second << 32U) | first;
    }

    static bool is_of_interest(std::uint32_t type) {
        return type == section_header || type == interface_description || type == old_packet || type == simple_packet ||
               type == interface_statistics || type == enhanced_packet || type == decryption_secrets;
    }

    /// Wireshark numbers these among the packets.
    static bool is_frame_without_packet(std::uint32_t type) {
        return type == custom || type == custom_not_copied || type == journal_entry;
    }

    Result read(std::uint32_t type, Bytes body) {
        switch (type) {
            case section_header:
                return read_section(body);
            case interface_description:
                return read_interface(body);
            case interface_statistics:
                return read_statistics(body);
            case decryption_secrets:
                return read_secrets(body);
            case enhanced_packet:
                return read_packet(body, number32(body, 0), 0);
            case old_packet:
                return read_packet(body, number16(body, 0), number16(body, 2));
            default:
                return read_simple_packet(body);
        }
    }

    bool skip_rest(ByteWindow& window) {
        const std::uint64_t begin = window.offset();
        const bool whole = window.skip(to_skip_);
        to_skip_ -= window.offset() - begin;
        return whole;
    }

    /// Calls with each option's number and value until the end or something that cannot be true.
    template <class Take>
    void for_each_option(Bytes options, Take take) const {
        while (options.size() >= 4) {
            const std::uint16_t code = number16(options, 0), length = number16(options, 2);
            if (code == option_end || options.size() - 4 < length) return;
            take(code, options.subspan(4, length));
            const std::size_t padded = 4U + (length + 3U) / 4U * 4U;
            options = options.subspan(std::min(options.size(), padded));
        }
    }

    /// Others count in their statistics as well, but do not promise with them how far they have come.
    Result read_section(Bytes body) {
        constexpr std::size_t fixed = 16;
        constexpr std::string_view ours = "cwmpscope";
        tells_time_ = false;
        counted_since_.reset();
        for_each_option(body.subspan(std::min(body.size(), fixed)), [&](std::uint16_t code, Bytes value) {
            if (code == option_program) tells_time_ = as_text(value).starts_with(ours);
        });
        return std::monostate{};
    }

    Result read_interface(Bytes body) {
        if (body.size() < 8 || interfaces_.size() >= most_interfaces) return Damaged{"an interface description is cut"};
        Interface interface;
        interface.link = LinkType{number16(body, 0)};
        interface.snap_length = number32(body, 4);
        for_each_option(body.subspan(8), [&](std::uint16_t code, Bytes value) {
            if (code == option_resolution && !value.empty()) interface.units_per_second = resolution(value[0]);
            if (code == option_offset && value.size() >= 8) {
                interface.offset_seconds = static_cast<std::int64_t>(number64(value, 0));
            }
        });
        interfaces_.push_back(interface);
        return std::monostate{};
    }

    /// The highest bit chooses powers of two; a resolution finer than 64 bits can count is taken as the finest.
    static std::uint64_t resolution(std::uint8_t value) {
        const unsigned exponent = value & 0x7fU;
        if ((value & 0x80U) != 0) return std::uint64_t{1} << std::min(exponent, 63U);
        std::uint64_t units = 1;
        for (unsigned i = 0; i < std::min(exponent, 19U); ++i) units *= 10;
        return units;
    }

    Result read_statistics(Bytes body) {
        if (body.size() < 12) return Damaged{"interface statistics are cut"};
        const std::uint32_t index = number32(body, 0);
        if (index >= interfaces_.size()) return std::monostate{};
        const std::uint64_t dropped = dropped_in(body);
        const Timestamp now = std::max(last_time_, time_of(body, interfaces_[index]));
        if (tells_time_) count_until(now);
        std::uint64_t& before = interfaces_[index].dropped;
        if (dropped > before) {
            const std::uint64_t more = dropped - before, known = std::min(more, told_ahead_);
            told_ahead_ -= known;
            dropped_ += more - known;
            before = dropped;
            if (counted_since_ && more > known) dropped_since_ = std::min(dropped_since_, *counted_since_);
        }
        if (!tells_time_) return std::monostate{};
        return Idle{now, std::exchange(dropped_, 0), std::exchange(dropped_since_, since_the_last_packet)};
    }

    std::uint64_t dropped_in(Bytes statistics) const {
        std::uint64_t dropped = 0;
        for_each_option(statistics.subspan(12), [&](std::uint16_t code, Bytes value) {
            if ((code == option_interface_drop || code == option_os_drop) && value.size() >= 8)
                dropped += number64(value, 0);
        });
        return dropped;
    }

    /// What is counted now was dropped after the mark before. Several interfaces are counted with one time.
    void count_until(Timestamp mark) {
        if (last_mark_ && mark <= *last_mark_) return;
        if (last_mark_) counted_since_ = last_mark_;
        last_mark_ = mark;
    }

    /// Of a block that begins with an interface and a time.
    Timestamp time_of(Bytes body, const Interface& interface) const {
        const std::uint64_t units = (std::uint64_t{number32(body, 4)} << 32U) | number32(body, 8);
        return timestamp_from(units, interface.units_per_second, interface.offset_seconds);
    }

    Result read_secrets(Bytes body) {
        if (body.size() < 8 || number32(body, 4) > body.size() - 8) return Damaged{"decryption secrets are cut"};
        const std::uint32_t length = number32(body, 4);
        if (number32(body, 0) != tls_key_log_secrets || key_log_.size() + length + 1 > most_key_log)
            return std::monostate{};
        key_log_ += as_text(body.subspan(8, length));
        if (!key_log_.ends_with('\n')) key_log_ += '\n';
        return std::monostate{};
    }

    Result read_packet(Bytes body, std::uint32_t index, std::uint16_t dropped) {
        constexpr std::size_t fixed = 20;
        if (body.size() < fixed) return Damaged{"a packet block is cut"};
        if (index >= interfaces_.size()) return Damaged{"a packet of an interface that was not described"};
        const std::uint32_t captured = number32(body, 12);
        if (captured > body.size() - fixed) return Damaged{"a packet is longer than its block"};
        const Interface& interface = interfaces_[index];
        last_time_ = time_of(body, interface);
        Packet packet = packet_of(body.subspan(fixed, captured), number32(body, 16), interface);
        if (dropped != 0xffff) packet.dropped_before += dropped;
        if (!counted_since_) counted_since_ = last_time_;
        const std::size_t padded = fixed + (captured + std::size_t{3}) / 4 * 4;
        for_each_option(body.subspan(std::min(body.size(), padded)), [&](std::uint16_t code, Bytes value) {
            if (code == option_drop_count && value.size() >= 8) packet.dropped_before += number64(value, 0);
        });
        return packet;
    }

    /// Has no time of its own: it gets that of the packet before. Belongs to the first interface.
    Result read_simple_packet(Bytes body) {
        if (body.size() < 4) return Damaged{"a packet block is cut"};
        if (interfaces_.empty()) return Damaged{"a packet of an interface that was not described"};
        const std::uint32_t original = number32(body, 0);
        std::size_t captured = std::min<std::size_t>(original, body.size() - 4);
        if (interfaces_[0].snap_length != 0) captured = std::min<std::size_t>(captured, interfaces_[0].snap_length);
        return packet_of(body.subspan(4, captured), original, interfaces_[0]);
    }

    Packet packet_of(Bytes bytes, std::uint32_t original_length, const Interface& interface) {
        Packet packet;
        packet.bytes = bytes;
        packet.original_length = std::max(original_length, static_cast<std::uint32_t>(bytes.size()));
        packet.link = interface.link;
        packet.at.time = last_time_;
        packet.dropped_before = std::exchange(dropped_, 0);
        packet.dropped_since = std::exchange(dropped_since_, since_the_last_packet);
        return packet;
    }

    bool big_endian_ = false;
    bool tells_time_ = false;                       ///< statistics of this section are Idle marks
    std::uint64_t to_skip_ = 0, skipped_from_ = 0;  ///< of a block that is of no interest
    std::vector<Interface> interfaces_;
    std::string key_log_;
    Timestamp last_time_{};
    std::uint64_t dropped_ = 0;     ///< not yet told with a packet or a mark
    std::uint64_t told_ahead_ = 0;  ///< of what statistics will tell
    Timestamp dropped_since_ = since_the_last_packet;
    /// Since when the next statistics count: the first packet of the section, or the mark before.
    std::optional<Timestamp> counted_since_, last_mark_;
    std::uint64_t frames_ = 0;
    std::size_t consume_ = 0;  ///< the block that was given out last
};

}  // namespace

std::unique_ptr<RecordWalk> walk_pcapng(ByteWindow& window) {
    const Bytes head = window.peek(section_begin);
    if (head.size() < section_begin || big32(head, 0) != section_header || !byte_order_of(head)) return nullptr;
    return std::make_unique<PcapngWalk>();
}

}  // namespace cwmpscope
