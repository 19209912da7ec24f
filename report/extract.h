// Extract: which frames belong to chosen sessions: their messages with the packets between them, the handshakes of
// their connections, the file transfers that they asked for, and the connection requests that called them. And what to
// write beside the first frame of each message.
#pragma once

#include "capture/packet_fate.h"
#include "capture/packet_place.h"
#include "report/capture_report.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cwmpscope {

class Extract {
public:
    /// `everything` has all sessions (who shares a connection with whom must be known), `chosen` are numbers of them.
    Extract(const CaptureReport& everything, const std::set<std::uint32_t>& chosen, const Redaction& redaction);

    /// `fate` and `place` are those of the packet.
    bool wants(std::uint64_t frame, const PacketFate& fate, const PacketPlace& place) const;
    /// "session 3 · CPE → ACS · Inform 1 BOOT"; empty when no message begins in the frame.
    std::string comment_of(std::uint64_t frame) const;

private:
    void take_session(const Session& session, bool is_chosen);
    void take_lifecycles(const CaptureReport& everything, const DeviceHistory& device,
                         const std::set<std::uint32_t>& chosen);
    void take_exchange(const CaptureReport& everything, std::uint32_t index, std::string_view what);
    void comment(const Message& message, const std::string& words);

    Redaction redaction_;
    /// By stream: from this frame on it belongs to a session, chosen or not.
    std::map<StreamIndex, std::map<std::uint64_t, bool>> sessions_on_;
    std::set<StreamIndex> streams_;  ///< that are wanted as a whole, or with what is chosen of them
    std::set<std::uint64_t> frames_;
    std::set<std::pair<IpAddress, IpAddress>> hosts_;  ///< whose fragments are wanted
    std::map<std::uint64_t, std::string> comments_;
};

}  // namespace cwmpscope
