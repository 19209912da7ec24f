#include "report/sanitize/masks.h"

#include "report/sanitize/identity_reader.h"

namespace cwmpscope {

std::optional<Masks> make_masks(const ReadCapture& read, const std::vector<Credentials>& known,
                                MaskPlanner::CodedBodies coded, bool identity) {
    Masks masks;
    if (identity) {
        IdentityReader reader(masks.names.emplace());
        if (!read([&](const Packet& packet) { reader.push(packet); })) return std::nullopt;
        reader.finish();
    }
    MaskPlanner planner(known, coded, masks.identity());
    if (!read([&](const Packet& packet) { planner.push(packet); })) return std::nullopt;
    masks.plan = planner.finish();
    return masks;
}

}  // namespace cwmpscope
