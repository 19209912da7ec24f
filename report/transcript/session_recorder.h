// SessionRecorder: packets of a capture go in, in order, a second time after the sessions and the secrets in it are
// known; the recording of the chosen sessions comes out. TCP is put together as for the analysis, so that a transcript
// has no retransmissions and no disorder, but the holes that stayed.
#pragma once

#include "capture/packet.h"
#include "report/extract.h"
#include "report/sanitize/mask_plan.h"
#include "report/transcript/recording.h"

#include <memory>

namespace cwmpscope {

class SessionRecorder {
public:
    /// `plan` null: secrets stay. Both must outlive the recorder and, for the plan, the recording.
    SessionRecorder(const Extract& extract, const MaskPlan* plan);
    ~SessionRecorder();
    SessionRecorder(const SessionRecorder&) = delete;
    SessionRecorder& operator=(const SessionRecorder&) = delete;

    void push(const Packet& packet);
    /// At the end; once.
    Recording finish();

private:
    struct Stages;
    std::unique_ptr<Stages> stages_;
};

}  // namespace cwmpscope
