// Retention: which finished sessions are kept when there are more than memory should hold, as in a capture that runs
// for a week. Those in which nothing is wrong leave first, the oldest before the others; then the oldest of the rest.
#pragma once

#include "decoder/evidence/observed.h"
#include "decoder/soap/cwmp_message.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace cwmpscope {

/// A finished session, as far as it matters whether it is kept.
struct RetainedSession {
    std::uint32_t number = 0;
    Observed<DeviceId> device;
    std::size_t messages = 0;
};

class Retention {
public:
    /// Messages are what sessions cost. Zero: everything is kept.
    explicit Retention(std::size_t most_messages) : most_messages_(most_messages) {}

    /// Takes one more and gives those that leave for it. `clean`: nothing worse than a note was found.
    std::vector<RetainedSession> add(const RetainedSession& session, bool clean);
    std::uint64_t left() const { return left_; }

private:
    std::size_t most_messages_, messages_ = 0;
    std::deque<RetainedSession> clean_, failed_;  ///< as they finished
    std::uint64_t left_ = 0;
};

}  // namespace cwmpscope
