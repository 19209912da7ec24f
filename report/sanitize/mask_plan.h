// MaskPlan: which bytes of each stream are to be changed, made by reading a capture once; the second reading follows
// it. Bytes that were understood as HTTP are kept, but for the secrets in them; all others are masked whole, for nobody
// knows what they hold.
#pragma once

#include "capture/address.h"
#include "capture/packet_fate.h"
#include "capture/tcp_connection_info.h"
#include "decoder/analysis.h"
#include "report/secrets.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope {

/// New bytes for a place of a stream.
struct MaskEdit {
    std::uint64_t offset = 0;
    std::string bytes;
};

/// Sorted by offset. Where one begins inside of another, what is left of it stays.
std::vector<MaskEdit> without_overlaps(std::vector<MaskEdit> edits);

/// One direction of a connection.
struct DirectionPlan {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> kept;  ///< [begin, end), ascending, not touching
    std::vector<MaskEdit> edits;                                ///< ascending, not overlapping, inside of `kept`

    /// Ascending calls; joins what touches.
    void keep(std::uint64_t begin, std::uint64_t end);
};

/// Puts masks over the bytes at `offset` of the direction, line ends stay. `unread` counts bytes that are not kept.
void mask(const DirectionPlan& plan, std::int64_t offset, std::span<std::uint8_t> bytes, std::uint64_t& unread);

/// A compressed body that had a secret in it: on the wire nothing of it can stay, but who writes the message anew can
/// compress this instead.
struct CodedBody {
    std::uint64_t end = 0;  ///< in the stream
    std::string encoding;   ///< "gzip", "deflate"
    bool chunked = false;
    std::string masked;  ///< decoded, with its secrets masked
};

/// What such a segment carries was given to the readers of its stream.
bool was_read(SegmentFate fate);

/// What was masked in one message, for the list.
struct MaskedPlace {
    std::uint64_t frame = 0;  ///< of the first byte of the message
    StreamIndex stream = 0;
    SecretKind kind = SecretKind::password;
    std::uint64_t bytes = 0;
    std::uint32_t count = 0;
    bool whole_body = false;  ///< a coded body that had a secret in it
    bool identity = false;    ///< what was masked is no secret, but says who it is
};

struct MaskPlan {
    using Direction = std::pair<StreamIndex, Endpoint>;  ///< the stream and who sends
    std::map<Direction, DirectionPlan> directions;
    std::map<Direction, std::map<std::uint64_t, CodedBody>> coded;  ///< by begin; only on demand
    std::uint64_t coded_left_out = 0;                               ///< beyond the limit: masked whole
    std::map<StreamIndex, bool> not_http;                           ///< true: encrypted, kept as it is
    std::map<std::uint64_t, std::vector<MaskEdit>> datagrams;       ///< by frame; offsets in the UDP payload
    /// By frame: pieces of IP datagrams that carry TCP, as they are to be; their headers are not in it.
    std::map<std::uint64_t, std::vector<std::uint8_t>> fragments;
    std::vector<MaskedPlace> masked;         ///< by frame
    std::uint64_t masked_left_out = 0;       ///< places beyond the limit of the list
    std::uint64_t repeated_differently = 0;  ///< TCP bytes that came twice with other content
    std::uint64_t identities_replaced = 0;   ///< places; on demand
    std::vector<Credentials> known;          ///< those that were given, with masked passwords
    std::uint64_t proofs_kept = 0;           ///< digests that proved a password and now prove its mask
};

}  // namespace cwmpscope
