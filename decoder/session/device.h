// DeviceHistory: what is known of one device over its sessions: transfers that span sessions and connections. Small
// records with an outcome each. TR-069 Amendment 6, A.3.2.8 and A.3.3.2.
#pragma once

#include "capture/packet.h"
#include "capture/tcp_connection_info.h"
#include "decoder/session/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

enum class LifecycleState : std::uint8_t { completed, failed, open, began_before_capture };

/// An HTTP exchange with a file server (or any HTTP exchange that is not CWMP), with its authentication followed.
struct FileExchange {
    StreamIndex stream = 0;
    Endpoint client, server;
    std::shared_ptr<const Message> request, response;  ///< either may be null
};

/// An attempt to connect that led to no connection: refused by RST, or several SYNs without an answer.
struct FailedConnection {
    StreamIndex stream = 0;
    Endpoint client, server;
    FrameRef first, last;  ///< the first SYN; the RST, or where it was given up
    bool refused = false;
    std::uint32_t syns = 0;
};

/// A Download, Upload or ScheduleDownload with its transfer and its TransferComplete.
struct Transfer {
    Method method = Method::Download;
    std::string command_key, file_type, url;
    LifecycleState state = LifecycleState::open;
    std::optional<std::uint32_t> request_session, complete_session;  ///< session numbers
    std::vector<std::uint32_t> file_exchanges;                       ///< indexes in Analysis' list of file exchanges
    std::vector<FrameRef> frames;   ///< request, response, file exchange, TransferComplete
    std::optional<int> status;      ///< of the response: 0 done, 1 TransferComplete follows
    std::optional<int> fault_code;  ///< of TransferComplete
    std::string explanation;        ///< "request not in the capture", "still open when the capture ends"
};

struct DeviceHistory {
    DeviceId id;
    std::vector<std::uint32_t> sessions;
    std::vector<Transfer> transfers;
};

}  // namespace cwmpscope
