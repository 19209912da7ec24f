// PacketExtract: the last reading of a capture of which chosen sessions are written. Every packet goes in, in order;
// those that are wanted come out, masked, with what is to be said of them.
#pragma once

#include "capture/capture_pipeline.h"
#include "report/extract.h"
#include "report/sanitize/mask_follower.h"

#include <optional>
#include <string>

namespace cwmpscope {

class PacketExtract {
public:
    struct Wanted {
        Packet packet;        ///< valid until the next call
        std::string comment;  ///< of the first frame of a message
    };

    /// `plan` null: secrets stay. `identity` null: names stay; `extract` knows the real ones in any case. All must
    /// outlive it.
    PacketExtract(const Extract& extract, const MaskPlan* plan, IdentityMasks* identity);
    std::optional<Wanted> push(const Packet& packet);

private:
    const Extract& extract_;
    IdentityMasks* identity_;
    CaptureListener nobody_;
    CapturePipeline pipeline_;
    std::optional<MaskFollower> follower_;
};

}  // namespace cwmpscope
