// Masks: everything that must be known of a capture before it is written with other bytes: the plan of what is secret
// and, on demand, the names of who takes part. The capture is read for each of them.
#pragma once

#include "report/sanitize/identity_masks.h"
#include "report/sanitize/mask_planner.h"

#include <functional>
#include <optional>
#include <vector>

namespace cwmpscope {

/// Gives every packet of the capture to `take`. False: it was broken off, which the caller knows of.
using ReadCapture = std::function<bool(const std::function<void(const Packet&)>& take)>;

struct Masks {
    std::optional<IdentityMasks> names;
    MaskPlan plan;

    IdentityMasks* identity() { return names ? &*names : nullptr; }
};

/// None: reading was broken off. `known`, `coded`: see MaskPlanner.
std::optional<Masks> make_masks(const ReadCapture& read, const std::vector<Credentials>& known,
                                MaskPlanner::CodedBodies coded, bool identity);

}  // namespace cwmpscope
