#include "decoder/session/remembered.h"

#include "decoder/session/device_members.h"

#include <string_view>

namespace cwmpscope {

RememberedSession Remembering::remembered(const Session& released, std::span<const Sighting> sightings) {
    RememberedSession kept;
    kept.number = released.number;
    kept.outcome = released.outcome;
    kept.start = released.start;
    kept.cpe = released.cpe;
    kept.acs = released.acs;
    kept.sightings = static_cast<std::uint32_t>(sightings.size());
    packer_.clear();
    for (const Sighting& sighting : sightings) packer_(sighting);
    kept.bytes_of_sightings = static_cast<std::uint32_t>(packer_.bytes().size());
    packer_.next();
    packer_(released);
    kept.packed = packer_.bytes();
    return kept;
}

std::shared_ptr<const Session> Remembering::recalled(const RememberedSession& session) const {
    auto recalled = std::make_shared<Session>();
    const Beside nothing;
    const std::string_view bytes = std::string_view(session.packed).substr(session.bytes_of_sightings);
    Unpacker(words_.texts(), bytes, nothing, Extent::remembered)(*recalled);
    return recalled;
}

std::vector<Sighting> Remembering::sightings_of(const RememberedSession& session) const {
    std::vector<Sighting> sightings(session.sightings);
    const Beside nothing;
    Unpacker unpacker(words_.texts(), session.packed, nothing, Extent::remembered);
    for (Sighting& sighting : sightings) unpacker(sighting);
    return sightings;
}

}  // namespace cwmpscope
