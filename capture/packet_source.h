// PacketSource: where packets come from (file, standard input, live interface). Pulled from the edge by run().
#pragma once

#include "capture/failure.h"
#include "capture/frame_places.h"
#include "capture/packet.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope {

/// A live source had nothing for a while; packet time goes on.
struct Idle {
    Timestamp now{};
    std::uint64_t dropped = 0;  ///< packets told to be dropped since the last packet or mark
    Timestamp dropped_since = since_the_last_packet;  ///< as in Packet
};

/// Where an input broke off although more was promised. Everything before it was read.
struct Damage {
    std::string file;
    std::uint64_t after_frame = 0;  ///< the last frame that was read whole; its number in this file
    std::uint64_t file_offset = 0;  ///< of the record that is damaged; in the decompressed file
    std::string what;               ///< "the file ends inside a packet"
};

struct End {
    std::vector<Damage> damages;  ///< at most one per file, in the order of the files
    std::uint64_t dropped = 0;    ///< packets told to be dropped after the last one: not in any Packet::dropped_before
    Timestamp dropped_since = since_the_last_packet;  ///< as in Packet
};

/// Failure: the input could not be read at all (or an interface vanished); the run ends.
using Next = std::variant<Packet, Idle, End, Failure>;

struct SourcePosition {
    std::uint64_t bytes_read = 0;
    std::optional<std::uint64_t> bytes_total;  ///< unknown for pipes and live capture
};

class PacketSource {
public:
    virtual ~PacketSource() = default;
    /// The packet's bytes are valid until the next call.
    virtual Next next() = 0;
    virtual SourcePosition position() const = 0;
    /// Several files read as one: where each frame so far lies. Null for a single input. Grows during the run.
    virtual std::shared_ptr<const FramePlaces> frame_places() const { return nullptr; }
    /// The lines of TLS key logs that stood in the input before the packet that was given last.
    virtual std::string_view tls_key_log() const { return {}; }
    /// Those of the key log files beside it, as far as they are read: see tls_key_log_source.h.
    virtual std::string_view tls_key_files() const { return {}; }
};

}  // namespace cwmpscope
