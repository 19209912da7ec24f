// CaptureCounters: what became of every packet, and which limits bit. Sums of the
// packet fates equal `packets`, sums of the segment fates equal `tcp_segments`.
#pragma once

#include "capture/packet.h"

#include <cstdint>

namespace cwmpscope {

struct CaptureCounters {
    std::uint64_t packets = 0, bytes = 0;

    // fate of each packet
    std::uint64_t tcp_segments = 0;
    std::uint64_t udp_datagrams = 0;
    std::uint64_t fragments_held = 0;      ///< IP fragments that wait for their datagram, or waited in vain
    std::uint64_t other_ip = 0;            ///< ICMP and the like
    std::uint64_t not_ip = 0;
    std::uint64_t unknown_link = 0;
    LinkType unknown_link_type{};          ///< of the first of them; a tunnel may hold another
    std::uint64_t malformed = 0;           ///< headers that contradict themselves or are cut by the snap length

    std::uint64_t incomplete_datagrams = 0;     ///< of which a fragment is missing so far
    std::uint64_t contradicting_fragments = 0;  ///< datagrams whose fragments overlap with different bytes

    // fate of each TCP segment: SegmentFate
    std::uint64_t tcp_no_payload = 0, tcp_in_order = 0, tcp_partly_new = 0, tcp_held_back = 0, tcp_retransmitted = 0;
    std::uint64_t tcp_seen_twice = 0, tcp_late = 0, tcp_keep_alive = 0, tcp_out_of_window = 0, tcp_skimmed = 0;
    std::uint64_t payload_after_close = 0;

    std::uint64_t tcp_bad_checksums = 0;   ///< of segments that were wholly captured; each has its fate above as well
    std::uint64_t gaps = 0, gap_bytes = 0, late_bytes = 0, conflicting_overlaps = 0;
    std::uint64_t snapped_packets = 0;     ///< cut by the snap length
    std::uint64_t dropped_packets = 0;     ///< told by the kernel or the capture file
    std::uint64_t dropped_somewhere = 0;   ///< of them: told for a file as a whole, not when
    std::uint64_t dropped_late = 0;        ///< of them: told when sessions of their time had been judged without them

    std::uint64_t connections = 0, http_connections = 0, encrypted_connections = 0, other_connections = 0;
    /// With a TLS record at their beginning; of them those whose content was read, wholly or in part. What was not read is
    /// counted as encrypted_connections.
    std::uint64_t tls_connections = 0, decrypted_connections = 0;
    std::uint64_t http_messages = 0, http_bytes = 0;
    std::uint64_t http_open_bytes = 0;     ///< held now by messages that wait for their rest or for their other half

    std::uint64_t tls_open_bytes = 0;      ///< held now by TLS connections, see Limits::tls_open_total

    // limits that bit
    std::uint64_t limit_tls = 0;           ///< connections given up, and handshake messages passed over
    std::uint64_t limit_held_back = 0, limit_connections = 0, limit_http_head = 0, limit_http_body = 0, limit_fragments = 0;
};

}  // namespace cwmpscope
