// MaskPlanner: the first reading of a capture that is to be sanitized. Packets go in; the plan of what to change comes
// out. Memory grows with the number of secrets, not with the size of the capture.
#pragma once

#include "capture/packet.h"
#include "decoder/analysis.h"
#include "report/sanitize/identity_masks.h"
#include "report/sanitize/mask_plan.h"

#include <memory>
#include <vector>

namespace cwmpscope {

class MaskPlanner {
public:
    /// Are compressed bodies with secrets in them to be kept, masked, in MaskPlan::coded?
    enum class CodedBodies : std::uint8_t { dropped, kept };
    /// `known`: passwords that were given; digests that they prove go on proving their masks.
    /// `identity`: names of who takes part are replaced too; it has learnt them and must outlive the planner. May be
    /// null.
    explicit MaskPlanner(const std::vector<Credentials>& known, CodedBodies coded = CodedBodies::dropped,
                         IdentityMasks* identity = nullptr);
    ~MaskPlanner();
    MaskPlanner(const MaskPlanner&) = delete;
    MaskPlanner& operator=(const MaskPlanner&) = delete;

    void push(const Packet& packet);
    /// At the end; once.
    MaskPlan finish();

private:
    struct Stages;
    std::unique_ptr<Stages> stages_;
};

}  // namespace cwmpscope
