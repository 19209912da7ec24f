// What is known of a TCP connection from outside: who, since when, how it began and how it ended. Values.
#pragma once

#include "capture/address.h"
#include "capture/packet.h"
#include "capture/tcp_role.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace cwmpscope {

struct TlsFacts;

/// The tcp.stream index of Wireshark for the same file.
using StreamIndex = std::uint32_t;

struct TcpConnectionInfo {
    StreamIndex stream = 0;
    Endpoint client, server;  ///< by the SYN; else by ports and the first start line seen
    FrameRef first;           ///< the first frame of the connection in the capture
    bool from_syn = false;    ///< the client's SYN, or the SYN-ACK to it, was captured: nothing came before
    bool saw_client = false, saw_server = false;  ///< packets of that side are in the capture
    std::optional<FrameRef> accepted;             ///< the SYN-ACK
    std::uint32_t syn_count = 0;                  ///< SYNs of the client, with retransmissions
    std::shared_ptr<const TlsFacts> tls;          ///< null: clear, as far as was seen
};

enum class CloseReason : std::uint8_t {
    fin,          ///< both sides sent FIN and all bytes before it were accounted for
    reset,        ///< RST
    refused,      ///< RST in answer to a SYN
    replaced,     ///< a new SYN on the same ports
    idle,         ///< silent for Limits::idle_connection
    capture_end,  ///< still open when the capture ended
    limit         ///< given up because too many connections are open
};

struct TcpClose {
    CloseReason reason = CloseReason::capture_end;
    std::optional<HttpRole> first_by;  ///< who sent the first FIN or the RST; none when neither was seen
    std::optional<FrameRef> client_fin, server_fin, reset;
    FrameRef at;  ///< the frame that ended it
    /// Where that side's bytes end is not certain: neither its FIN nor a RST that tells it was captured.
    bool client_may_have_sent_more = false, server_may_have_sent_more = false;
    std::uint64_t gaps = 0;                  ///< holes in both directions
    std::uint64_t late_bytes = 0;            ///< bytes that came after their hole had been given up
    std::uint64_t conflicting_overlaps = 0;  ///< overlapping segments with different content
};

}  // namespace cwmpscope
