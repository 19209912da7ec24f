// LiveDisplay: what `live` shows while it runs: lines as they come, or the whole screen.
#pragma once

#include "capture/capture_listener.h"
#include "capture/failure.h"
#include "decoder/analysis.h"

#include <cstddef>
#include <vector>

namespace cwmpscope {

class LiveDisplay : public CaptureListener {
public:
    /// What became known. Sessions that left are not named any longer.
    virtual void show(const AnalysisUpdate& update) = 0;
    /// How many of the sessions that go on it shows, as they grow; 0: none.
    virtual std::size_t open_sessions_shown() const { return 0; }
    virtual void show_open(std::vector<SessionResult>) {}
    /// Nothing comes at the moment: up to ten times a second, and as often while packets come.
    virtual void pause() {}
    /// Something that the user should know at once.
    virtual void warn(const Failure& failure) = 0;
    /// Nobody looks on any longer.
    virtual bool wants_to_stop() { return false; }
    /// Before the report is printed.
    virtual void end() {}
};

}  // namespace cwmpscope
