// DeviceHistory: what is known of one device over its sessions: transfers and other lifecycles that span sessions and
// connections, connection requests, and the parameters they hang on. Small records with an outcome each; facts only.
// TR-069 Amendment 6, 3.2.2, 3.7.1.5, A.3.2.8 and A.3.3.2.
#pragma once

#include "capture/packet.h"
#include "capture/tcp_connection_info.h"
#include "decoder/session/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

enum class LifecycleState : std::uint8_t { completed, failed, open, began_before_capture };

enum class LifecycleKind : std::uint8_t {
    download,
    upload,
    reboot,
    factory_reset,
    schedule_inform,
    connection_request,
    diagnostics,
    du_state_change,
    value_change
};
std::string_view to_string(LifecycleKind kind);  ///< as in JSON: "factory-reset"

/// An HTTP exchange with a file server (or any HTTP exchange that is not CWMP), with its authentication followed.
struct FileExchange {
    StreamIndex stream = 0;
    Endpoint client, server;
    std::shared_ptr<const Message> request, response;  ///< either may be null
    HalfMissing response_missing = HalfMissing::no;
    bool paired_surely = true;
};

/// One TransferComplete about a transfer.
struct TransferReport {
    std::uint32_t session = 0;
    FrameRef at;
    bool answered = false;  ///< TransferCompleteResponse is in the capture
    std::string start_time, complete_time;
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

    FrameRef asked, answered;  ///< the request and its response; frame 0: not seen
    std::uint64_t file_size = 0;
    std::uint64_t delay_seconds = 0;
    std::string username;
    struct Window {
        std::uint64_t start = 0, end = 0;  ///< seconds after the request
    };
    std::vector<Window> windows;          ///< of ScheduleDownload
    std::optional<FrameRef> cancelled;    ///< the CancelTransferResponse
    std::vector<TransferReport> reports;  ///< by time; more than one: repeated
};

/// Anything else that an ACS asks for and that ends in a later session.
struct Lifecycle {
    LifecycleKind kind = LifecycleKind::reboot;
    std::string command_key;  ///< diagnostics: the object; value change: the parameter
    LifecycleState state = LifecycleState::open;
    std::optional<std::uint32_t> asked_session, ended_session;  ///< session numbers
    std::vector<FrameRef> frames;                               ///< request, response, Inform or report that ends it
    FrameRef asked, answered, ended;                            ///< frame 0: not seen
    std::uint64_t delay_seconds = 0;                            ///< of ScheduleInform
    std::optional<std::uint32_t> connection_request;            ///< index in DeviceHistory::connection_requests
    std::string explanation;
};

/// A connection request over HTTP: a GET at the ConnectionRequestURL, with the challenge and the answer to it.
struct ConnectionRequest {
    enum class Answer : std::uint8_t {
        accepted,    ///< 2xx
        challenged,  ///< 401, and no other try followed
        refused,     ///< any other status
        unanswered   ///< none that was captured
    };
    std::vector<std::uint32_t> exchanges;  ///< indexes in Analysis' list of file exchanges; challenged ones first
    Answer answer = Answer::unanswered;
    bool authorized = false;    ///< the last request carried credentials
    bool from_acs = false;      ///< the sender has the address of an ACS of this device
    std::string path;           ///< of the ConnectionRequestURL, query included
    bool url_was_told = false;  ///< by an Inform or a reading before the request
    FrameRef asked, answered;   ///< first request, last response
};

/// A parameter that lifecycles hang on, where a message of the device's sessions names it.
struct Sighting {
    enum class Source : std::uint8_t {
        inform,       ///< told in the Inform
        read,         ///< told in a GetParameterValuesResponse
        set,          ///< SetParameterValues
        notification  ///< SetParameterAttributes; the value is Notification
    };
    Source source = Source::inform;
    std::string name, value;
    std::uint32_t session = 0;
    FrameRef at;
    bool accepted = true;  ///< of set and notification: answered without fault
    bool in_force = true;  ///< of set: answered with Status 0, so that the value holds from then on
};

struct DeviceHistory {
    DeviceId id;
    std::vector<std::uint32_t> sessions;
    std::vector<Transfer> transfers;
    std::vector<Lifecycle> lifecycles;  ///< by time
    std::vector<ConnectionRequest> connection_requests;
    std::vector<Sighting> sightings;  ///< by time
    std::uint64_t left_out = 0;       ///< records beyond the limits
};

}  // namespace cwmpscope
