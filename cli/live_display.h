// LiveDisplay: what `live` shows while it runs: lines as they come, or the whole screen.
#pragma once

#include "capture/capture_listener.h"
#include "capture/failure.h"
#include "decoder/analysis.h"

namespace cwmpscope {

class LiveDisplay : public CaptureListener {
public:
    /// What became known. Sessions that left are not named any longer.
    virtual void show(const AnalysisUpdate& update) = 0;
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
