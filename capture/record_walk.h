// RecordWalk: from the bytes of one capture file to its packets. One walk per file format.
#pragma once

#include "capture/byte_window.h"
#include "capture/packet_source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace cwmpscope {

/// The file ended where a file may end. `dropped`: packets told to be dropped after the last packet.
struct WalkEnd {
    std::uint64_t dropped = 0;
    Timestamp dropped_since = since_the_last_packet;
};

/// The file broke off.
struct WalkDamage {
    std::uint64_t file_offset = 0;  ///< of the record that is damaged
    std::string what;
};

/// Packets that were dropped at some time until then.
struct DroppedSomewhere {
    std::uint64_t packets = 0;
    Timestamp until{};
};

class RecordWalk {
public:
    virtual ~RecordWalk() = default;
    /// The packet's frame number is that of this file; the file's index is filled in by the caller. Its bytes are valid
    /// until the next call.
    /// Idle: the writer says that until then nothing more was captured. Where the window has only the beginning of a
    /// record, the call may be repeated when there is more.
    virtual std::variant<Packet, Idle, WalkEnd, WalkDamage> next(ByteWindow& window) = 0;
    /// Once, before the first packet: the next one is that which lies there, with its number in this file and its time.
    /// What stands between the first packet and that place is not read: lines of key logs, counts of dropped packets,
    /// links that are described there. False: the source cannot do that, and packets come from the first one on.
    virtual bool begin_at(ByteWindow& window, const FrameRef& packet) = 0;
    /// Does it tell of dropped packets only behind those among which they fell? Then, with the first packet, it may be
    /// shown the last bytes of the file, and tells beforehand what stands there; next() does not tell it again.
    virtual bool tells_drops_at_the_end() const { return false; }
    virtual std::optional<DroppedSomewhere> look_ahead(Bytes end) {
        static_cast<void>(end);
        return std::nullopt;
    }
    /// The lines of a TLS key log that stood in the file before the packet that was given last.
    virtual std::string_view tls_key_log() const { return {}; }
    /// A sentence when nothing in this file can be read because of its link type; empty otherwise.
    virtual std::string unreadable() const { return {}; }
};

/// Recognises the format by its first bytes and reads the file header. None: it is no such file, or the header is cut.
std::unique_ptr<RecordWalk> walk_pcap(ByteWindow& window);
std::unique_ptr<RecordWalk> walk_pcapng(ByteWindow& window);

/// What is there where a record begins is less than its head.
inline WalkDamage broken_off(const ByteWindow& window, std::uint64_t offset, const char* where) {
    std::string problem = window.problem();
    return {offset, problem.empty() ? where : std::move(problem)};
}

/// A packet longer than this cannot be true, whatever the snap length says.
constexpr std::uint32_t largest_packet = 1U << 24U;
/// Packets up to this length are believed even where the snap length is less: old writers were careless with it.
constexpr std::uint32_t usual_snap_length = 262'144;

/// `units` since 1970, of which a second has `per_second`; clamped to what a Timestamp can hold.
Timestamp timestamp_from(std::uint64_t units, std::uint64_t per_second, std::int64_t offset_seconds);

}  // namespace cwmpscope
