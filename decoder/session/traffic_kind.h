// What an HTTP exchange is for: CWMP, surely or perhaps, or something else (a file transfer, a connection request, a
// web page) that never enters a session. Pure; looks at the exchange alone.
#pragma once

#include "decoder/session/message.h"

#include <cstdint>

namespace cwmpscope {

enum class TrafficKind : std::uint8_t {
    inform,      ///< the request is an Inform
    cwmp,        ///< a CWMP envelope on either side, or what was captured of the request can be nothing else
    continuing,  ///< an empty POST with a cookie: goes on with a session that began before the capture, if with none we
                 ///< know
    perhaps,     ///< CWMP if something ties it to a session: another empty POST, a POST, a response without its request
    other
};

/// Bulk data (TR-157 Annex A, TR-181 BulkData) and forms go to the same host, perhaps on the same connection.
bool is_other_data(const Message& request);

/// Either half may be null, not both.
TrafficKind kind_of(const Message* request, const Message* response);

}  // namespace cwmpscope
