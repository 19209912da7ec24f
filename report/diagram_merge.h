// Diagrams put together by time: a session with what third parties exchanged with its device (whoever asked for the
// connection, the file server of a Download), or several sessions side by side, a pair of lanes for each.
#pragma once

#include "report/capture_report.h"
#include "report/diagram_rows.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

/// An HTTP exchange of the session's device that is about the session and not with its ACS, or with the ACS as a
/// client.
struct ThirdPartyExchange {
    std::string role;  ///< "file server", "caller", "ACS"
    Endpoint other;
    bool from_device = true;                           ///< the device asks; else the other does
    std::shared_ptr<const Message> request, response;  ///< either may be null
    std::optional<UdpMessage> datagram{};              ///< then there is neither
};
/// File transfers that the session asked for, and the connection request that called it, by time.
std::vector<ThirdPartyExchange> third_parties(const CaptureReport& report, const Session& session);

/// The diagram of one session of the report, with its third parties; a lane for each that is not the ACS.
DiagramRows session_diagram(const CaptureReport& report, const Session& session, std::span<const Finding> findings,
                            const DiagramOptions& options);

/// Several sessions in one, rows by time. What one of them does while another speaks is no pause.
DiagramRows merged_diagram(std::vector<DiagramRows> parts);

}  // namespace cwmpscope
