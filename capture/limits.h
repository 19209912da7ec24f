// Limits: how much memory hostile or broken traffic may cost. Every limit that bites is counted in CaptureCounters or
// AnalysisLimits and shown in every report; none drops silently.
//
// What the defaults promise, all of it used up at once, in MB:
//   TCP     150 connections (25000 of 6 kB, their HTTP readers and what the decoder knows of them included)
//             5 remembered_connections (50000 of 105 bytes)
//            32 held_back_total + 8 recent_segments_total + 8 fragments_bytes
//   HTTP     72 http_open_total, and 64 for the one message whose content is being decoded
//   decoder  75 open_messages (25000 of 3 kB; the sessions that they belong to included)
//             8 digest_memory
//            36 other_exchanges_memory
//   TLS      12 tls_open_total + 8 tls_secrets (50000 of 150 bytes, only when a key log is given)
//             8 of facts about encrypted connections, kept to the end
//           486 in all. tests/cli/hostile_input_test.cpp measures it.
// Beyond that grows only what the user asked for: finished sessions, packed, and what is found in them, until they are
// written. What their devices did in them waits in a file.
#pragma once

#include "capture/time.h"

#include <cstddef>
#include <cstdint>

namespace cwmpscope {

struct Limits {
    // TCP: bytes that wait behind a hole
    std::size_t held_back_per_stream = 4U << 20U;
    std::size_t held_back_total = 32U << 20U;
    /// Segments of each direction of which is known what was handed on (64 bytes each), and what that may cost in all.
    std::size_t recent_segments = 32;
    std::size_t recent_segments_total = 8U << 20U;
    std::size_t connections = 25'000;
    /// Closed connections that are still recognised (about 105 bytes each), so that what comes late is not a new one.
    std::size_t remembered_connections = 50'000;
    std::size_t fragments_bytes = 8U << 20U;  ///< IP fragments that wait for their datagram
    Duration fragments_time = std::chrono::seconds(30);
    /// A hole is given up when this much data lies beyond it ...
    std::uint32_t patience_segments = 64;
    /// ... or this much packet time has passed, and the peer acknowledged it or is not in the capture.
    Duration patience_time = std::chrono::seconds(2);
    Duration idle_connection = std::chrono::minutes(15);
    /// A connection that was silent for this long has said what it had to say for now.
    Duration quiet_connection = std::chrono::milliseconds(200);

    // HTTP
    std::size_t http_line = 64U << 10U;
    std::size_t http_head = 256U << 10U;
    std::size_t http_headers = 500;
    std::size_t http_body = 64U << 20U;  ///< before and after content decoding, each
    std::size_t http_open_total = 72U << 20U;
    std::size_t pipelined_requests = 64;
    std::size_t not_http_bytes = 4096;  ///< a connection that shows no HTTP within these is not looked at again

    // TLS
    std::size_t tls_handshake = 64U << 10U;  ///< of one message; a longer one is passed over
    /// Encrypted records of a connection that wait for keys of a key log that still grows.
    std::size_t tls_waiting = 256U << 10U;
    /// Parts of records and messages, waiting records and libcrypto's keys, of all connections.
    std::size_t tls_open_total = 12U << 20U;
    std::size_t tls_secrets = 50'000;  ///< kept of key logs, about 150 bytes each; only when a key log is given
    std::size_t tls_sessions = 1'000;  ///< master secrets kept for resumption

    // SOAP
    std::size_t xml_depth = 64;
    std::size_t array_items = 200'000;  ///< names kept of one message
    std::size_t envelopes_per_message = 16;

    // sessions
    Duration session_silence = std::chrono::seconds(120);  ///< an open session is closed as cut or aborted after this
    std::size_t open_sessions = 10'000;
    std::size_t open_messages = 25'000;     ///< of all open sessions; exchanges count as two
    std::size_t waiting_messages = 1'000;   ///< of them: of sessions that are over, and may be published at any time
    std::size_t digest_memory = 8U << 20U;  ///< nonces and cnonces that are remembered
    /// HTTP exchanges outside of sessions, among which are the transfers of files and the connection requests; those
    /// that come when it is full are counted only.
    std::size_t other_exchanges_memory = 36U << 20U;
    std::size_t devices = 100'000;  ///< that are followed over their sessions
    /// Of them stand in memory as they are (about 1 kB each); the others wait in a file.
    std::size_t devices_at_hand = 2'000;
    /// Bytes of the sessions of one device, packed, by which it is judged; of more the oldest are left out.
    std::size_t remembered_per_device = 24U << 20U;
    std::size_t transfers_per_device = 1000;
};

}  // namespace cwmpscope
