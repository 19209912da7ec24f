// RecordWalk: from the bytes of one capture file to its packets. One walk per file format.
#pragma once

#include "capture/byte_window.h"
#include "capture/packet.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

namespace cwmpscope {

/// The file ended where a file may end. `dropped`: packets told to be dropped after the last packet.
struct WalkEnd {
    std::uint64_t dropped = 0;
};

/// The file broke off.
struct WalkDamage {
    std::uint64_t file_offset = 0;  ///< of the record that is damaged
    std::string what;
};

class RecordWalk {
public:
    virtual ~RecordWalk() = default;
    /// The packet's frame number and file index are filled in by the caller. Its bytes are valid until the next call.
    virtual std::variant<Packet, WalkEnd, WalkDamage> next(ByteWindow& window) = 0;
    /// A sentence when nothing in this file can be read because of its link type; empty otherwise.
    virtual std::string unreadable() const { return {}; }
};

/// Recognises the format by its first bytes and reads the file header. None: it is no such file, or the header is cut.
std::unique_ptr<RecordWalk> walk_pcap(ByteWindow& window);
std::unique_ptr<RecordWalk> walk_pcapng(ByteWindow& window);

/// A packet longer than this cannot be true.
constexpr std::uint32_t largest_packet = 1U << 24U;

/// `units` since 1970, of which a second has `per_second`; clamped to what a Timestamp can hold.
Timestamp timestamp_from(std::uint64_t units, std::uint64_t per_second, std::int64_t offset_seconds);

}  // namespace cwmpscope
