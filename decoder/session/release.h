// What of a session is kept after it has been judged. The lists of its messages (every name and value of a
// GetParameterValuesResponse) are most of its memory and serve the rules alone; the details view reads the frames
// again.
#pragma once

#include "decoder/session/session.h"

#include <memory>

namespace cwmpscope {

/// The same session without the large lists. Kept are what a SetParameterValues set, the methods of a device, the few
/// parameters by which its sessions are compared, and the values that must be known to be masked wherever they turn up. The same object when there is nothing to release.
std::shared_ptr<const Session> released(std::shared_ptr<const Session> session);

}  // namespace cwmpscope
