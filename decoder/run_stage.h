// The stages of a run, for those who want to know how long each takes: told when the program goes from one to the next.
// Whoever is told has the clock; nothing here has one.
#pragma once

#include <cstdint>

namespace cwmpscope {

enum class RunStage : std::uint8_t {
    read,      ///< files, decompression
    packets,   ///< links, IP, TCP, HTTP
    decode,    ///< SOAP and header fields
    sessions,  ///< which message belongs where
    judge,
    report,  ///< masking and writing
    other
};

class StageListener {
public:
    virtual ~StageListener() = default;
    /// On the caller's thread. Gives the stage that was on until now.
    virtual RunStage go_on_with(RunStage stage) = 0;
    /// Around work on another thread, on that thread.
    virtual void works_beside(RunStage stage, bool begins) = 0;
};

/// The stage is on as long as this lives; then the one before it is. Null listeners are not told.
class InStage {
public:
    InStage(StageListener* listener, RunStage stage) : listener_(listener) {
        if (listener_ != nullptr) before_ = listener_->go_on_with(stage);
    }
    ~InStage() {
        if (listener_ != nullptr) listener_->go_on_with(before_);
    }
    InStage(const InStage&) = delete;
    InStage& operator=(const InStage&) = delete;

private:
    StageListener* listener_;
    RunStage before_ = RunStage::other;
};

}  // namespace cwmpscope
