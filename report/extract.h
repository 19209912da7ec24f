// Extract: which frames belong to chosen sessions: their messages with the packets between them, the handshakes of
// their connections, the file transfers that they asked for, and the connection requests that called them. And what to
// write beside the first frame of each message.
#pragma once

#include "capture/packet_fate.h"
#include "capture/packet_place.h"
#include "report/capture_report.h"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cwmpscope {

/// A connection that is wanted, as it is known at the end of the capture.
struct ExtractedStream {
    enum class Use : std::uint8_t { session, file_transfer, connection_request } use = Use::session;
    Endpoint client, server;
    bool encrypted = false;  ///< its messages were read with TLS keys
    /// Where messages begin, [0] of the server, [1] of the client, and bodies of file transfers [begin, end), which
    /// nobody needs byte by byte.
    std::array<std::set<std::uint64_t>, 2> starts;
    std::array<std::map<std::uint64_t, std::uint64_t>, 2> bulk;
};

class Extract {
public:
    /// `everything` has all sessions (who shares a connection with whom must be known), `chosen` are numbers of them.
    Extract(const CaptureReport& everything, const std::set<std::uint32_t>& chosen, const Redaction& redaction);

    /// `fate` and `place` are those of the packet.
    bool wants(const Packet& packet, const PacketFate& fate, const PacketPlace& place) const;
    /// Of a frame of TCP.
    bool wants(StreamIndex stream, std::uint64_t frame) const;
    /// Connection requests by UDP to a CPE, and DHCP of it.
    bool wants_datagram(const Packet& packet, const PacketPlace& place) const;
    /// Does a connection between the two lead from the CPE of a chosen session to its ACS?
    bool calls(const IpAddress& client, const IpAddress& server) const { return callers_.contains({client, server}); }
    /// "session 3 · CPE → ACS · Inform 1 BOOT"; empty when no message begins in the frame.
    std::string comment_of(std::uint64_t frame) const;
    const std::map<StreamIndex, ExtractedStream>& streams() const { return streams_; }

private:
    void take_session(const Session& session, bool is_chosen);
    void take_lifecycles(const CaptureReport& everything, const DeviceHistory& device,
                         const std::set<std::uint32_t>& chosen);
    /// Where no fetch of a transfer was found, what else the device fetched tells why.
    void take_fetches(const CaptureReport& everything);
    /// How the chosen devices got their addresses, and with them the URL of their ACS.
    void take_dhcp(const CaptureReport& everything);
    void take_exchange(const CaptureReport& everything, std::uint32_t index, ExtractedStream::Use use);
    ExtractedStream& take_stream(StreamIndex stream, const Endpoint& client, const Endpoint& server,
                                 ExtractedStream::Use use);
    void comment(const Message& message, const std::string& words);

    Redaction redaction_;
    /// By stream: from this frame on it belongs to a session, chosen or not.
    std::map<StreamIndex, std::map<std::uint64_t, bool>> sessions_on_;
    std::map<StreamIndex, ExtractedStream> streams_;  ///< that are wanted as a whole, or with what is chosen of them
    std::set<std::uint64_t> frames_;
    std::set<std::pair<IpAddress, IpAddress>> hosts_;    ///< whose fragments are wanted
    std::set<std::pair<IpAddress, IpAddress>> callers_;  ///< CPE and ACS
    std::set<IpAddress> cpes_;
    std::map<std::uint64_t, std::string> comments_;
};

}  // namespace cwmpscope
