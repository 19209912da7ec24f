// How a session's last connection came to its end, as far as rules ask: who closed it first, and when.
#pragma once

#include "decoder/session/session.h"

#include <optional>

namespace cwmpscope::rules {

struct Ending {
    bool reset = false;
    std::optional<HttpRole> by;  ///< who closed first; none when it was not seen
    FrameRef at;
};

/// Of the connection, when it ended with FIN or RST in the capture. None: still open, replaced, idle, or taken over by
/// another session.
std::optional<Ending> ending_of(const Session& session, StreamIndex stream);

/// The same, of the connection on which the message came, when it was closed after the message. None as well when the
/// closing came first: who closed had given up before and did not leave the message unanswered.
std::optional<Ending> ending_after(const Session& session, const Message& message);

}  // namespace cwmpscope::rules
