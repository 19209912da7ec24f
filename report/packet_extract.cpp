#include "report/packet_extract.h"

namespace cwmpscope {

PacketExtract::PacketExtract(const Extract& extract, const MaskPlan* plan, IdentityMasks* identity)
    : extract_(extract), identity_(identity), pipeline_(Limits{}, nobody_) {
    if (plan != nullptr) follower_.emplace(*plan, identity);
}

std::optional<PacketExtract::Wanted> PacketExtract::push(const Packet& packet) {
    const PacketFate fate = pipeline_.push(packet);
    // The follower must see every packet, also those that nobody wants.
    const Packet masked = follower_ ? follower_->push(packet) : packet;
    if (!extract_.wants(packet, fate, place_of(packet))) return std::nullopt;
    const std::string comment = extract_.comment_of(packet.at.frame);
    return Wanted{masked, identity_ == nullptr ? comment : identity_->replaced(comment)};
}

}  // namespace cwmpscope
